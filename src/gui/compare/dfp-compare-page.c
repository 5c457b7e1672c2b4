/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns are shown is a matter of looking, not of the plan: the page keeps the ids that were
 * taken out, so that a new configuration appears by itself as long as there is room. */
#include "gui/compare/dfp-compare-page.h"

#include <glib/gi18n.h>

#include "exhibit/comparison/dfp-pictures-compare.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-subject-compare.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "gui/compare/dfp-changes-card.h"
#include "gui/compare/dfp-compare-table.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-toggle-group.h"

struct _DfpComparePage
{
  DfpPage parent_instance;

  GtkLabel *sentence; /* template widgets */
  GtkLabel *detail;
  GtkWidget *toolbar;
  DfpToggleGroup *mode;
  GtkToggleButton *only_differences;
  GtkToggleButton *nothing;
  GtkMenuButton *add;
  GtkWidget *verdict;
  GtkWidget *lonely;
  GtkWidget *body;
  DfpToggleGroup *other;
  DfpCompareTable *table;
  DfpCard *staffing_card;
  DfpCard *capacity_card;
  DfpCard *chances_card;
  DfpCard *cash_card;
  DfpChartView *staffing;
  DfpChartView *capacity;
  DfpChartView *chances;
  DfpChartView *cash;
  DfpChangesCard *changes;

  GHashTable *hidden; /* set of ids that were taken out, owned */
  char *others;       /* ids in the narrow chooser, in order */
};

G_DEFINE_FINAL_TYPE (DfpComparePage, dfp_compare_page, DFP_TYPE_PAGE)

/* The configurations shown: the base first among equals, at most five. */
typedef struct
{
  DfpSubject subjects[DFP_COMPARE_MAXIMUM];
  int n;
  int base;
} Columns;

static void
take_column (Columns *columns, const DfpSubject *subject, gboolean is_base)
{
  if (is_base)
    columns->base = columns->n;
  columns->subjects[columns->n++] = *subject;
}

/* In the plan's order; the base is always among them. */
static void
collect_columns (DfpComparePage *self, const DfpSubjects *all, Columns *columns)
{
  int room = DFP_COMPARE_MAXIMUM - 1;

  columns->n = 0;
  columns->base = 0;
  for (int i = 0; i < all->n_subjects; i++)
    {
      const gboolean is_base = i == all->base;

      if (!is_base && (room == 0 || g_hash_table_contains (self->hidden, all->subjects[i].configuration->id)))
        continue;
      take_column (columns, &all->subjects[i], is_base);
      room -= !is_base;
    }
}

/* The name of a column, shortened where there is little room. */
static char *
shorten_name (const Columns *columns, const DfpComparison *comparison, guint column)
{
  if ((int) column < columns->n)
    return dfp_subject_get_short_name (columns->subjects, columns->n, (int) column);
  return g_strdup (dfp_comparison_get_column_name (comparison, column));
}

/* The chooser of the narrow form has one button for each column but the base. */
static void
match_others (DfpComparePage *self, const Columns *columns, const DfpComparison *comparison)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < comparison->n_columns; i++)
    if (i != comparison->base)
      g_string_append_printf (ids, "%s\n", dfp_comparison_get_column_name (comparison, i));
  if (g_strcmp0 (ids->str, self->others) == 0)
    return;
  g_free (self->others);
  self->others = g_strdup (ids->str);
  dfp_children_remove (GTK_WIDGET (self->other));
  for (guint i = 0; i < comparison->n_columns; i++)
    if (i != comparison->base)
      {
        g_autofree char *name = g_strdup_printf ("%u", i), *label = shorten_name (columns, comparison, i);

        dfp_toggle_group_add (self->other, name, label);
      }
  dfp_toggle_group_set_selected (self->other, 0);
}

static guint
get_other (DfpComparePage *self, const DfpComparison *comparison)
{
  const int selected = MAX (dfp_toggle_group_get_selected (self->other), 0);
  int position = 0;

  for (guint i = 0; i < comparison->n_columns; i++)
    if (i != comparison->base && position++ == selected)
      return i;
  return comparison->base == 0 && comparison->n_columns > 1 ? 1 : 0;
}

static void
show_table (DfpComparePage *self, const Columns *columns)
{
  g_autoptr (DfpComparison) comparison =
      dfp_subject_compare (columns->subjects, columns->n, columns->base, gtk_toggle_button_get_active (self->nothing));
  DfpCompareView view = {
    .mode = (DfpCompareMode) MAX (dfp_toggle_group_get_selected (self->mode), 0),
    .only_differences = gtk_toggle_button_get_active (self->only_differences),
    .narrow = dfp_page_get_narrow (DFP_PAGE (self)),
  };

  match_others (self, columns, comparison);
  view.other = get_other (self, comparison);
  gtk_widget_set_visible (self->toolbar, !view.narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->other), view.narrow && comparison->n_columns > 2);
  dfp_compare_table_show (self->table, comparison, &view);
}

static void
show_overlay (DfpCard *card, const char *title, DfpChartView *view, DfpChart *chart)
{
  dfp_card_set_title (card, title != NULL ? title : dfp_chart_get_caption (chart));
  dfp_card_set_caption (card, NULL);
  dfp_chart_view_set_chart (view, chart);
  dfp_chart_unref (chart);
}

static void
show_overlays (DfpComparePage *self, const Columns *columns)
{
  const DfpExhibitInput input = { columns->subjects, columns->n, columns->base, columns->base };

  show_overlay (self->staffing_card, NULL, self->staffing, dfp_picture_compare_staffing (&input));
  show_overlay (self->capacity_card, NULL, self->capacity, dfp_picture_compare_capacity (&input));
  show_overlay (self->cash_card, NULL, self->cash, dfp_picture_compare_cash (&input));
  show_overlay (self->chances_card, _ ("Chance of each objective"), self->chances, dfp_picture_chances (&input));
}

static void
append_column_item (GMenu *menu, const DfpSubject *subject)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (subject->configuration->name, NULL);

  g_menu_item_set_action_and_target (item, "compare.add-column", "s", subject->configuration->id);
  g_menu_append_item (menu, item);
}

/* What can be added: configurations that are not shown. */
static void
show_add_menu (DfpComparePage *self, const DfpSubjects *all, const Columns *columns)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) hidden = g_menu_new ();

  for (int i = 0; i < all->n_subjects; i++)
    {
      gboolean shown = FALSE;

      for (int column = 0; column < columns->n; column++)
        shown |= columns->subjects[column].configuration == all->subjects[i].configuration;
      if (!shown)
        append_column_item (hidden, &all->subjects[i]);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (hidden));
  g_menu_append (menu, _ ("A copy of this configuration"), "win.configuration-duplicate::");
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), columns->n < DFP_COMPARE_MAXIMUM);
}

static void
show_sentences (DfpComparePage *self, const Columns *columns)
{
  g_autofree char *sentence = dfp_sentence_compare (columns->subjects, columns->n, columns->base);
  g_autofree char *detail = dfp_sentence_compare_detail (columns->subjects, columns->n, columns->base);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
}

static void
dfp_compare_page_update (DfpPage *page)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (page);
  const DfpSubjects *all = dfp_page_get_subjects (page);
  Columns columns;

  collect_columns (self, all, &columns);
  gtk_widget_set_visible (self->verdict, all->n_subjects >= 2);
  gtk_widget_set_visible (self->lonely, all->n_subjects < 2);
  gtk_widget_set_visible (self->body, all->n_subjects >= 2);
  show_sentences (self, &columns);
  if (all->n_subjects < 2)
    return;
  show_table (self, &columns);
  show_overlays (self, &columns);
  show_add_menu (self, all, &columns);
  dfp_changes_card_show (self->changes, dfp_page_get_session (page));
}

static void
view_changed_cb (DfpComparePage *self)
{
  dfp_page_queue_update (DFP_PAGE (self));
}

static DfpConfiguration *
find_configuration (DfpComparePage *self, const char *id)
{
  return dfp_list_find (dfp_page_get_plan_data (DFP_PAGE (self))->configurations, id);
}

static void
set_base_action (GtkWidget *widget, const char *name, GVariant *id)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (widget);
  DfpConfiguration *configuration = find_configuration (self, g_variant_get_string (id, NULL));

  if (configuration != NULL)
    dfp_session_set_baseline (dfp_page_get_session (DFP_PAGE (self)), configuration);
}

static void
look_at_action (GtkWidget *widget, const char *name, GVariant *id)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (widget);
  DfpConfiguration *configuration = find_configuration (self, g_variant_get_string (id, NULL));

  if (configuration == NULL)
    return;
  dfp_session_set_configuration (dfp_page_get_session (DFP_PAGE (self)), configuration);
  gtk_widget_activate_action (widget, "win.go-to", "s", "team");
}

static void
remove_column_action (GtkWidget *widget, const char *name, GVariant *id)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (widget);
  const char *text = g_variant_get_string (id, NULL);

  if (*text == '\0')
    gtk_toggle_button_set_active (self->nothing, FALSE);
  else
    g_hash_table_add (self->hidden, g_strdup (text));
  dfp_page_queue_update (DFP_PAGE (self));
}

static void
add_column_action (GtkWidget *widget, const char *name, GVariant *id)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (widget);

  g_hash_table_remove (self->hidden, g_variant_get_string (id, NULL));
  dfp_page_queue_update (DFP_PAGE (self));
}

static void
dfp_compare_page_finalize (GObject *object)
{
  DfpComparePage *self = DFP_COMPARE_PAGE (object);

  g_hash_table_unref (self->hidden);
  g_free (self->others);
  G_OBJECT_CLASS (dfp_compare_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, detail);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, mode);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, only_differences);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, add);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, verdict);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, lonely);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, body);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, other);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, staffing_card);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, capacity_card);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, chances_card);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, cash_card);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, staffing);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, capacity);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, chances);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, cash);
  gtk_widget_class_bind_template_child (widget_class, DfpComparePage, changes);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
dfp_compare_page_class_init (DfpComparePageClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "compare.set-base", set_base_action },
    { "compare.look-at", look_at_action },
    { "compare.remove-column", remove_column_action },
    { "compare.add-column", add_column_action },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dfp_compare_page_finalize;
  DFP_PAGE_CLASS (klass)->update = dfp_compare_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COMPARE_TABLE);
  g_type_ensure (DFP_TYPE_CHANGES_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/compare/dfp-compare-page.ui");
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, "s", actions[i].activate);
}

static void
dfp_compare_page_init (DfpComparePage *self)
{
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  dfp_toggle_group_set_selected (self->mode, DFP_COMPARE_DIFFERENCE);
  g_signal_connect_swapped (self->mode, "notify::selected", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->other, "notify::selected", G_CALLBACK (view_changed_cb), self);
}
