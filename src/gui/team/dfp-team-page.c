/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart stands over the month column of the table: whenever the columns move, its margins follow, so that a
 * month lies under itself. */
#include "gui/team/dfp-team-page.h"

#include <glib/gi18n.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/form/dfp-value-text.h"
#include "gui/page/dfp-heading.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/table/dfp-table.h"
#include "gui/team/dfp-fragile-list.h"
#include "gui/team/dfp-month-bar.h"
#include "gui/team/dfp-month-heads.h"
#include "gui/team/dfp-squad-picture.h"
#include "gui/team/dfp-team-readout.h"
#include "gui/team/dfp-team-scale.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "model/dfp-role.h"

#define AXIS_ROOM 40 /* px for the numbers of the chart's axis */
#define CHART_HEIGHT 308
#define NARROW_CHART_HEIGHT 232

struct _DfpTeamPage
{
  DfpPage parent_instance;

  GtkWidget *top;
  AdwClamp *words;
  GtkWidget *details;
  GtkWidget *picture;
  GtkWidget *narrow_roles;
  GtkWidget *table_card;
  GtkWidget *buttons;
  DfpHeading *heading;
  DfpToggleGroup *split;
  GtkWidget *narrow_split;
  DfpTeamReadout *readout;
  DfpChartView *chart;
  DfpTable *table;
  DfpTableColumn *title_column;
  DfpTableColumn *heads_column;
  DfpTableColumn *rate_column;
  DfpTableColumn *months_column;
  GtkWidget *lean;
  DfpCard *fragile_card;
  DfpFragileList *fragile;
  DfpCard *squads_card;
  DfpSquadPicture *squad_picture;
  DfpTable *squads;

  DfpTeamScale *scale;  /* owned */
  DfpMonthHeads *heads; /* borrowed: the foot of the months */
  double margin_start;  /* px left of the plot; negative: as it needs */
  double margin_end;
};

G_DEFINE_FINAL_TYPE (DfpTeamPage, dfp_team_page, DFP_TYPE_PAGE)

static void
update_chart (DfpTeamPage *self)
{
  const gboolean narrow = dfp_page_get_narrow (DFP_PAGE (self));
  g_autoptr (DfpChart) chart = NULL;
  DfpSubject subject;

  if (dfp_page_get_configuration (DFP_PAGE (self)) == NULL)
    return;
  dfp_page_get_subject (DFP_PAGE (self), &subject);
  chart = dfp_picture_staffing_new (&subject, (DfpSplit) MAX (dfp_toggle_group_get_selected (self->split), 0), !narrow);
  dfp_chart_take_title (chart, dfp_sentence_staffing (&subject));
  if (!narrow)
    dfp_chart_set_margins (chart, self->margin_start, self->margin_end);
  dfp_chart_view_set_chart (self->chart, chart);
}

/* The month under the pointer, else the first one at the peak. */
static int
get_month (DfpTeamPage *self, const DfpSubject *subject)
{
  DfpChartHit hit;

  if (dfp_chart_view_get_hit (self->chart, &hit) && hit.index >= 0)
    return hit.index + 1;
  return MAX (subject->totals->staffing->peak_heads_month, 1);
}

static void
update_readout (DfpTeamPage *self)
{
  DfpSubject subject;

  if (dfp_page_get_configuration (DFP_PAGE (self)) == NULL)
    return;
  dfp_page_get_subject (DFP_PAGE (self), &subject);
  dfp_team_readout_show (self->readout, &subject, get_month (self, &subject));
}

static void
hovered_cb (DfpTeamPage *self)
{
  update_readout (self);
}

static void
update_heading (DfpTeamPage *self, const DfpSubject *subject)
{
  g_autofree char *sentence = dfp_sentence_team (subject), *detail = dfp_sentence_team_detail (subject);

  dfp_heading_set_sentence (self->heading, sentence);
  dfp_heading_set_subtitle (self->heading, dfp_page_get_narrow (DFP_PAGE (self)) ? "" : detail);
}

static void
update_table (DfpTeamPage *self, const DfpSubject *subject)
{
  const char *symbol = dfp_format_get_currency_symbol (subject->plan->currency);
  /* Translators: head of a column: a currency a month, as in "€ a month" */
  g_autofree char *title = g_strdup_printf (_ ("%s a month"), symbol != NULL ? symbol : subject->plan->currency);
  g_autofree char *before = NULL;

  g_object_get (self->rate_column, "title", &before, NULL);
  if (g_strcmp0 (before, title) != 0)
    g_object_set (self->rate_column, "title", title, NULL);
  dfp_team_scale_set (self->scale, dfp_subject_get_months (subject), subject->plan->start);
  dfp_month_heads_set (self->heads, subject->totals->staffing->heads, subject->totals->staffing->n_months);
  dfp_table_set_list (self->table, subject->configuration->roles);
}

static void
update_squads (DfpTeamPage *self, const DfpSubject *subject)
{
  const int n = (int) dfp_list_get_n_rows (subject->configuration->squads);
  g_autofree char *count = dfp_format_count (n), *title = NULL;

  if (n == 0)
    title = g_strdup (_ ("One shared team without squads"));
  else
    /* Translators: %s is a number in words: "two squads and a shared core" */
    title = g_strdup_printf (ngettext ("Organised as %s squad and a shared core",
                                       "Organised as %s squads and a shared core", n),
                             count);
  dfp_card_set_title (self->squads_card, title);
  dfp_squad_picture_show (self->squad_picture, subject);
  dfp_table_set_list (self->squads, subject->configuration->squads);
}

/* What it costs to have so many, and whom it cannot lose; nothing while nobody is there. */
static void
update_lean (DfpTeamPage *self, const DfpSubject *subject)
{
  g_autofree char *title = dfp_sentence_fragility (subject);

  gtk_widget_set_visible (self->lean, subject->totals->staffing->peak_heads > 0);
  dfp_card_set_title (self->fragile_card, title);
  dfp_fragile_list_show (self->fragile, subject);
}

static void
dfp_team_page_update (DfpPage *page)
{
  DfpTeamPage *self = DFP_TEAM_PAGE (page);
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  update_heading (self, &subject);
  update_table (self, &subject);
  update_chart (self);
  update_readout (self);
  update_lean (self, &subject);
  update_squads (self, &subject);
}

/* @width: exactly that many pixels; −1: all there are. */
static void
limit_words (DfpTeamPage *self, int width)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->words), width, -1);
  adw_clamp_set_maximum_size (self->words, width > 0 ? width : G_MAXINT16);
  adw_clamp_set_tightening_threshold (self->words, width > 0 ? width : G_MAXINT16);
}

/* The words take the room left of the chart's axis; the chart's plot is the month column. */
static void
layout_changed_cb (DfpTeamPage *self)
{
  const int total = gtk_widget_get_width (self->top);
  graphene_point_t corner;
  double x, width;
  int words;

  if (dfp_page_get_narrow (DFP_PAGE (self)) || total <= 0 ||
      !dfp_table_get_column_area (self->table, self->months_column, &x, &width) ||
      !gtk_widget_compute_point (GTK_WIDGET (self->table), self->top, &GRAPHENE_POINT_INIT (0, 0), &corner))
    return;
  x += corner.x;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = total - x - width; /* from the start of the line, as margins count */
  words = MAX ((int) x - AXIS_ROOM - gtk_box_get_spacing (GTK_BOX (self->top)), 200);
  limit_words (self, words);
  self->margin_start = x - words - gtk_box_get_spacing (GTK_BOX (self->top));
  self->margin_end = MAX (total - x - width, 0);
  update_chart (self);
}

static void
split_changed_cb (DfpTeamPage *self)
{
  update_chart (self);
}

static void
narrow_changed_cb (DfpTeamPage *self)
{
  const gboolean narrow = dfp_page_get_narrow (DFP_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->details, !narrow);
  gtk_widget_set_visible (self->narrow_split, narrow);
  gtk_widget_set_visible (self->narrow_roles, narrow);
  gtk_widget_set_visible (self->buttons, !narrow);
  limit_words (self, narrow ? -1 : 480);
  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->picture, "card");
  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->picture, "chart-card");
  (narrow ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->table_card, "card");
  g_object_set (self->chart, "chart-height", narrow ? NARROW_CHART_HEIGHT : CHART_HEIGHT, NULL);
  g_object_set (self->table, "narrow", narrow, NULL);
  dfp_page_queue_update (DFP_PAGE (self));
}

/* A new role stays to the end and costs what its neighbour costs. */
static void
created_cb (DfpTeamPage *self, DfpObject *row)
{
  const DfpConfigurationData *configuration = dfp_page_get_configuration_data (DFP_PAGE (self));
  guint position = 0;

  dfp_object_get_siblings (row, &position);
  g_object_set (row, "end-month", MAX (configuration->months, 1), NULL);
  if (position > 0)
    {
      const DfpRoleData *before = dfp_list_get_data (configuration->roles, position - 1);

      g_object_set (row, "rate", before->rate, "discipline", before->discipline, "sourcing", before->sourcing, "squad",
                    before->squad, NULL);
    }
}

static GtkWidget *
create_bar (DfpObject *row, gpointer user_data)
{
  DfpTeamPage *self = user_data;

  return dfp_month_bar_new (DFP_ROLE (row), self->scale, dfp_page_get_session (DFP_PAGE (self)));
}

static gboolean
get_chip (DfpObject *row, DfpColor *color, DfpPattern *pattern, gpointer user_data)
{
  const DfpRoleData *role = dfp_role_get (DFP_ROLE (row));

  *color = dfp_group_get_color (dfp_group_from_discipline (role->discipline));
  *pattern = dfp_sourcing_is_partner (role->sourcing) ? DFP_PATTERN_STRIPES : DFP_PATTERN_SOLID;
  return TRUE;
}

static char *
describe_total (GListModel *rows, gpointer user_data)
{
  const guint n = g_list_model_get_n_items (rows);

  return g_strdup_printf (ngettext ("%u row, at the peak", "All %u rows, at the peak", n), n);
}

static char *
describe_peak (GListModel *rows, gpointer user_data)
{
  const DfpTotals *totals = dfp_page_get_totals (DFP_PAGE (user_data));

  return dfp_format_number (totals != NULL ? totals->staffing->peak_heads : 0, 0, DFP_FORMAT_PLAIN);
}

/* "Seconded · €11,500 a month" and "Jan 2027 to Jun 2028" */
static void
describe_item (DfpObject *row, DfpTableItem *item, gpointer user_data)
{
  const DfpRoleData *role = dfp_role_get (DFP_ROLE (row));
  const DfpMonth start = dfp_value_get_start (row);
  g_autofree char *from = dfp_format_month (dfp_month_add (start, role->start_month), DFP_MONTH_STYLE_MEDIUM);
  g_autofree char *to = dfp_format_month (dfp_month_add (start, role->end_month), DFP_MONTH_STYLE_MEDIUM);
  g_autofree char *money = dfp_format_money (dfp_value_get_currency (row), role->rate, DFP_FORMAT_PLAIN);

  item->value = dfp_format_number (role->heads, 0, DFP_FORMAT_PLAIN);
  /* Translators: where a role comes from and what it costs: "Seconded · €11,500 a month" */
  item->detail = g_strdup_printf (_ ("%s · %s a month"), dfp_enum_get_label (DFP_TYPE_SOURCING, role->sourcing), money);
  /* Translators: from one month to another, both included */
  item->aside = g_strdup_printf (_ ("%s to %s"), from, to);
}

static void
dfp_team_page_finalize (GObject *object)
{
  g_clear_object (&DFP_TEAM_PAGE (object)->scale);
  G_OBJECT_CLASS (dfp_team_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, top);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, words);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, details);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, picture);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, narrow_roles);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, table_card);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, split);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, narrow_split);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, readout);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, chart);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, table);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, title_column);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, heads_column);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, rate_column);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, months_column);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, lean);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, fragile_card);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, fragile);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, squads_card);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, squad_picture);
  gtk_widget_class_bind_template_child (widget_class, DfpTeamPage, squads);
}

static void
dfp_team_page_class_init (DfpTeamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dfp_team_page_finalize;
  DFP_PAGE_CLASS (klass)->update = dfp_team_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_FRAGILE_LIST);
  g_type_ensure (DFP_TYPE_SQUAD_PICTURE);
  g_type_ensure (DFP_TYPE_TEAM_READOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/team/dfp-team-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_add);
  gtk_widget_class_bind_template_callback (widget_class, created_cb);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_duplicate);
  gtk_widget_class_bind_template_callback (widget_class, hovered_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_open);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_paste);
}

static void
dfp_team_page_init (DfpTeamPage *self)
{
  self->scale = dfp_team_scale_new ();
  self->margin_start = self->margin_end = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->heads = DFP_MONTH_HEADS (dfp_month_heads_new (self->scale));
  g_object_set (self->months_column, "footer", self->heads, NULL);
  dfp_table_column_set_widget_func (self->months_column, create_bar, self, NULL);
  dfp_table_column_set_chip_func (self->title_column, get_chip, self, NULL);
  dfp_table_column_set_total_func (self->title_column, describe_total, self, NULL);
  dfp_table_column_set_total_func (self->heads_column, describe_peak, self, NULL);
  dfp_table_set_item_func (self->table, describe_item, self, NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
  g_signal_connect_swapped (self->split, "notify::selected", G_CALLBACK (split_changed_cb), self);
}
