/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding keeps its row as long as it is listed, so that the keyboard stays where it is while findings come
 * and go around it. */
#include "gui/health/dfp-health-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "document/dfp-fix.h"
#include "document/dfp-session.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "gui/exhibit/dfp-finding-button.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/health/dfp-finding-row.h"
#include "gui/health/dfp-health-lamps.h"
#include "gui/page/dfp-heading.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-toggle-group.h"

#define IN_ORDER_SHOWN 4 /* findings in order that are seen before somebody asks for all */

/* The choices of the toggle, in its order. */
typedef enum
{
  SHOW_TO_DO,
  SHOW_ALL,
} Show;

struct _DfpHealthPage
{
  DfpPage parent_instance;

  DfpHeading *heading; /* template widgets */
  GtkWidget *head;
  DfpHealthLamps *lamps;
  DfpToggleGroup *show;
  GtkButton *to_do_button;
  GtkButton *all_button;
  GtkBox *list;
  DfpCard *in_order_card;
  GtkToggleButton *in_order_more;
  GtkLabel *in_order_label;
  GtkBox *in_order_columns[2];

  GHashTable *rows; /* key → DfpFindingRow, a child of the list */
};

G_DEFINE_FINAL_TYPE (DfpHealthPage, dfp_health_page, DFP_TYPE_PAGE)

static const DfpHealth *
get_health (DfpHealthPage *self)
{
  DfpSubject subject;

  dfp_page_get_subject (DFP_PAGE (self), &subject);
  return subject.design != NULL ? subject.design->health : NULL;
}

static guint
count_to_do (const DfpHealth *health)
{
  return health->n_lights[DFP_LIGHT_RED] + health->n_lights[DFP_LIGHT_AMBER];
}

static Show
get_show (DfpHealthPage *self)
{
  return (Show) dfp_toggle_group_get_selected (self->show);
}

static DfpFindingRow *
get_focused_row (DfpHealthPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL ? DFP_FINDING_ROW (gtk_widget_get_ancestor (focus, DFP_TYPE_FINDING_ROW)) : NULL;
}

static void
fix_cb (DfpHealthPage *self, DfpFindingRow *row)
{
  g_autofree char *key = g_strdup (dfp_finding_row_get_key (row)), *label = NULL, *target = NULL;
  const DfpFinding *finding = dfp_health_find (get_health (self), key);

  if (finding == NULL || finding->fix_label == NULL)
    return;
  label = g_strdup (finding->fix_label);
  target = g_strdup (finding->target);
  if (finding->fix == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", target);
  else if (dfp_session_apply_fix (dfp_page_get_session (DFP_PAGE (self)), key))
    gtk_widget_activate_action (GTK_WIDGET (self), "do.undo-toast", "s", label);
}

static GtkWidget *
create_row (DfpHealthPage *self, const char *key)
{
  GtkWidget *row = dfp_finding_row_new (DFP_PAGE (self));

  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, row);
  g_hash_table_insert (self->rows, g_strdup (key), row);
  return row;
}

static GtkWidget *
create_group_head (DfpCheckGroup group)
{
  GtkWidget *label = gtk_label_new (dfp_check_group_get_label (group));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "finding-group");
  return label;
}

/* Puts @finding behind @last and returns its row. */
static GtkWidget *
place_row (DfpHealthPage *self, const DfpFinding *finding, double cost, GtkWidget *last)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, finding->check->key);

  if (row == NULL)
    row = create_row (self, finding->check->key);
  dfp_finding_row_set_finding (DFP_FINDING_ROW (row), finding, cost);
  dfp_finding_row_set_narrow (DFP_FINDING_ROW (row), dfp_page_get_narrow (DFP_PAGE (self)));
  gtk_box_reorder_child_after (self->list, row, last);
  return row;
}

static void
place_to_do (DfpHealthPage *self, const DfpHealth *health, const double *costs)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < count_to_do (health); i++)
    last = place_row (self, &health->findings[i], costs[i], last);
}

static void
place_groups (DfpHealthPage *self, const DfpHealth *health, const double *costs)
{
  GtkWidget *last = NULL;

  for (DfpCheckGroup group = 0; group < DFP_N_CHECK_GROUPS; group++)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < health->n_findings; i++)
        {
          if (health->findings[i].check->group != group)
            continue;
          if (!headed)
            {
              GtkWidget *head = create_group_head (group);

              gtk_box_insert_child_after (self->list, head, last);
              last = head;
              headed = TRUE;
            }
          last = place_row (self, &health->findings[i], costs[i], last);
        }
    }
}

static gboolean
is_listed (DfpHealthPage *self, const DfpHealth *health, const char *key)
{
  const DfpFinding *finding = dfp_health_find (health, key);

  return finding != NULL && (get_show (self) == SHOW_ALL || finding->light <= DFP_LIGHT_AMBER);
}

/* Group heads, and the rows of what is not listed any more. */
static void
remove_old (DfpHealthPage *self, const DfpHealth *health)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!DFP_IS_FINDING_ROW (child))
        gtk_box_remove (self->list, child);
      else if (!is_listed (self, health, dfp_finding_row_get_key (DFP_FINDING_ROW (child))))
        {
          g_hash_table_remove (self->rows, dfp_finding_row_get_key (DFP_FINDING_ROW (child)));
          gtk_box_remove (self->list, child);
        }
      child = next;
    }
}

/* The row that takes the focus when @row goes: the next one that stays, or else the one before. */
static GtkWidget *
find_heir (DfpHealthPage *self, const DfpHealth *health, GtkWidget *row)
{
  for (int way = 0; way < 2; way++)
    for (GtkWidget *at = row; at != NULL;
         at = way == 0 ? gtk_widget_get_next_sibling (at) : gtk_widget_get_prev_sibling (at))
      if (DFP_IS_FINDING_ROW (at) && is_listed (self, health, dfp_finding_row_get_key (DFP_FINDING_ROW (at))))
        return at;
  return GTK_WIDGET (self->show);
}

static void
update_list (DfpHealthPage *self, const DfpHealth *health)
{
  const guint n = MAX (health->n_findings, 1);
  g_autofree double *costs = g_new (double, n);
  DfpFindingRow *focused = get_focused_row (self);
  GtkWidget *heir = focused != NULL ? find_heir (self, health, GTK_WIDGET (focused)) : NULL;

  for (guint i = 0; i < n; i++)
    costs[i] = NAN;
  dfp_fix_get_costs (dfp_page_get_plan (DFP_PAGE (self)), dfp_page_get_configuration (DFP_PAGE (self)), health,
                     count_to_do (health), costs);
  if (heir != NULL && heir != GTK_WIDGET (focused))
    gtk_widget_child_focus (heir, GTK_DIR_TAB_FORWARD);
  remove_old (self, health);
  if (get_show (self) == SHOW_ALL)
    place_groups (self, health, costs);
  else
    place_to_do (self, health, costs);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static void
update_in_order (DfpHealthPage *self, const DfpHealth *health)
{
  const guint n = health->n_lights[DFP_LIGHT_GREEN];
  const gboolean all = gtk_toggle_button_get_active (self->in_order_more) || n <= IN_ORDER_SHOWN;
  const guint shown = all ? n : IN_ORDER_SHOWN;
  g_autofree char *label = g_strdup_printf (_ ("%u of %u shown"), shown, n);

  dfp_children_remove (GTK_WIDGET (self->in_order_columns[0]));
  dfp_children_remove (GTK_WIDGET (self->in_order_columns[1]));
  for (guint i = 0; i < shown; i++)
    {
      GtkWidget *button = dfp_finding_button_new (TRUE);

      dfp_finding_button_set_finding (DFP_FINDING_BUTTON (button), &health->findings[count_to_do (health) + i]);
      gtk_box_append (self->in_order_columns[i % 2], button);
    }
  gtk_label_set_text (self->in_order_label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->in_order_more), n > IN_ORDER_SHOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->in_order_more), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->in_order_card), n > 0 && get_show (self) == SHOW_TO_DO);
}

static void
update_head (DfpHealthPage *self, const DfpHealth *health)
{
  g_autofree char *sentence = dfp_sentence_health (health), *detail = dfp_sentence_health_detail (health);
  g_autofree char *to_do = g_strdup_printf (_ ("To do %u"), count_to_do (health));
  g_autofree char *all = g_strdup_printf (_ ("All %u"), health->n_findings);
  const gboolean narrow = dfp_page_get_narrow (DFP_PAGE (self));

  dfp_heading_set_sentence (self->heading, sentence);
  dfp_heading_set_subtitle (self->heading, detail);
  dfp_health_lamps_set_health (self->lamps, health);
  gtk_button_set_label (self->to_do_button, to_do);
  gtk_button_set_label (self->all_button, all);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  dfp_health_lamps_set_narrow (self->lamps, narrow);
}

static void
dfp_health_page_update (DfpPage *page)
{
  DfpHealthPage *self = DFP_HEALTH_PAGE (page);
  const DfpHealth *health = get_health (self);

  update_head (self, health);
  update_list (self, health);
  update_in_order (self, health);
}

static gboolean
focus_finding (DfpHealthPage *self, const char *key)
{
  const DfpHealth *health = get_health (self);
  GtkWidget *row;

  if (health == NULL || dfp_health_find (health, key) == NULL)
    return FALSE;
  if (!is_listed (self, health, key))
    dfp_toggle_group_set_selected (self->show, SHOW_ALL);
  dfp_health_page_update (DFP_PAGE (self));
  row = g_hash_table_lookup (self->rows, key);
  return row != NULL && gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static gboolean
dfp_health_page_show_target (DfpPage *page, const char *target)
{
  return focus_finding (DFP_HEALTH_PAGE (page), target) ||
         DFP_PAGE_CLASS (dfp_health_page_parent_class)->show_target (page, target);
}

static void
finding_cb (DfpHealthPage *self, const char *key)
{
  focus_finding (self, key);
}

static void
dfp_health_page_dispose (GObject *object)
{
  g_clear_pointer (&DFP_HEALTH_PAGE (object)->rows, g_hash_table_unref);
  G_OBJECT_CLASS (dfp_health_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/health/dfp-health-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, head);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, lamps);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, show);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, to_do_button);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, list);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, in_order_card);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, in_order_more);
  gtk_widget_class_bind_template_child (widget_class, DfpHealthPage, in_order_label);
  gtk_widget_class_bind_template_child_full (widget_class, "first_column", FALSE,
                                             G_STRUCT_OFFSET (DfpHealthPage, in_order_columns[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_column", FALSE,
                                             G_STRUCT_OFFSET (DfpHealthPage, in_order_columns[1]));
  gtk_widget_class_bind_template_callback (widget_class, finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, dfp_page_queue_update);
}

static void
dfp_health_page_class_init (DfpHealthPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_health_page_dispose;
  DFP_PAGE_CLASS (klass)->update = dfp_health_page_update;
  DFP_PAGE_CLASS (klass)->show_target = dfp_health_page_show_target;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_HEALTH_LAMPS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
dfp_health_page_init (DfpHealthPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
