/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sliders ask and change nothing in the plan, so what they say is kept here and asked again whenever the
 * plan changes. */
#include "gui/flexibility/dfp-flexibility-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/storms/dfp-storms.h"
#include "exhibit/flex/dfp-pictures-flex.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/flexibility/dfp-slider-row.h"
#include "gui/flexibility/dfp-storm-table.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrapped-label.h"
#include "model/dfp-phase.h"

struct _DfpFlexibilityPage
{
  DfpPage parent_instance;

  AdwComboRow *sourcing;
  DfpSliderRow *more_heads;
  DfpSliderRow *more_month;
  DfpCard *more_card;
  DfpChartView *more_chart;
  DfpSliderRow *fewer_heads;
  DfpSliderRow *fewer_month;
  DfpCard *fewer_card;
  DfpChartView *fewer_chart;
  DfpSliderRow *need_months;
  DfpSliderRow *need_chance;
  DfpCard *choice_card;
  GtkLabel *hire_label;
  GtkLabel *contract_label;
  GtkLabel *return_label;
  GtkBox *gates;
  GtkDropDown *storm_figure;
  DfpStormTable *storm_table;
  GtkWidget *empty;
  GtkWidget *rest;
  DfpChartView *storm_chart;

  gboolean asked; /* the sliders of fewer people follow the plan until one of them is moved */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (DfpFlexibilityPage, dfp_flexibility_page, DFP_TYPE_PAGE)

static int
get_int (DfpSliderRow *row)
{
  return (int) (dfp_slider_row_get_value (row) + 0.5);
}

static void
show_people (DfpSliderRow *row)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%d person", "%d people", get_int (row)), get_int (row));

  dfp_slider_row_set_text (row, text);
}

static void
show_month (DfpSliderRow *row, const DfpSubject *subject)
{
  g_autofree char *text = dfp_subject_format_month (subject, get_int (row), DFP_MONTH_STYLE_LONG);

  dfp_slider_row_set_text (row, text);
}

static void
show_more (DfpFlexibilityPage *self, const DfpSubject *subject)
{
  const DfpSourcing sourcing = MIN (adw_combo_row_get_selected (self->sourcing), DFP_N_SOURCINGS - 1);
  const int heads = get_int (self->more_heads), month = get_int (self->more_month);
  g_autofree char *sentence = dfp_sentence_response (subject, sourcing, heads, month);
  g_autoptr (DfpChart) chart = dfp_picture_response_new (subject, sourcing, heads);

  show_people (self->more_heads);
  show_month (self->more_month, subject);
  dfp_card_set_title (self->more_card, sentence);
  dfp_chart_view_set_chart (self->more_chart, chart);
}

static void
show_fewer (DfpFlexibilityPage *self, const DfpSubject *subject)
{
  const int heads = get_int (self->fewer_heads), month = get_int (self->fewer_month);
  g_autoptr (DfpChart) chart = dfp_picture_scale_down_new (subject, heads, month);

  show_people (self->fewer_heads);
  show_month (self->fewer_month, subject);
  dfp_card_set_title (self->fewer_card, dfp_chart_get_title (chart));
  dfp_chart_view_set_chart (self->fewer_chart, chart);
}

static void
show_choice (DfpFlexibilityPage *self, const DfpSubject *subject)
{
  const double chance = dfp_slider_row_get_value (self->need_chance) / 100;
  const DfpContractOrHire choice =
      dfp_flex_get_contract_or_hire (subject->plan, subject->configuration, get_int (self->need_months));
  g_autofree char *sentence = dfp_sentence_contract_or_hire (subject, &choice, chance);
  g_autofree char *months =
      g_strdup_printf (ngettext ("%d month", "%d months", get_int (self->need_months)), get_int (self->need_months));
  g_autofree char *share = dfp_format_share (chance, 0, DFP_FORMAT_PLAIN);
  g_autofree char *rate_in = dfp_subject_format_money (subject, choice.rate_in),
                  *exit_in = dfp_subject_format_money (subject, choice.exit_in);
  g_autofree char *start_in = dfp_subject_format_money (subject, choice.recruitment + choice.ramp_in);
  g_autofree char *rate_out = dfp_subject_format_money (subject, choice.rate_out);
  g_autofree char *exit_out = dfp_subject_format_money (subject, choice.exit_out);
  g_autofree char *start_out = dfp_subject_format_money (subject, choice.ramp_out);
  /* Translators: three amounts of money */
  g_autofree char *hire = g_strdup_printf (_ ("%s a month, %s to begin, %s to end"), rate_in, start_in, exit_in);
  g_autofree char *contract = g_strdup_printf (_ ("%s a month, %s to begin, %s to end"), rate_out, start_out, exit_out);

  dfp_slider_row_set_text (self->need_months, months);
  dfp_slider_row_set_text (self->need_chance, share);
  dfp_card_set_title (self->choice_card, sentence);
  gtk_label_set_text (self->hire_label, choice.rate_in > 0 ? hire : "–");
  gtk_label_set_text (self->contract_label, choice.rate_in > 0 ? contract : "–");
}

static void
add_gate (DfpFlexibilityPage *self, const char *name, const char *cost)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name_label = dfp_line_label_new (name, NULL), *cost_label = gtk_label_new (cost);

  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_widget_add_css_class (cost_label, "figure");
  gtk_widget_add_css_class (line, "fact");
  gtk_box_append (GTK_BOX (line), name_label);
  gtk_box_append (GTK_BOX (line), cost_label);
  gtk_box_append (self->gates, line);
}

static void
show_exit (DfpFlexibilityPage *self, const DfpSubject *subject)
{
  const DfpFlex *flex = subject->design->flex;
  g_autofree char *sentence = dfp_sentence_cheap_return (subject);

  gtk_label_set_text (self->return_label, sentence);
  dfp_children_remove (GTK_WIDGET (self->gates));
  for (int i = 0; i < flex->n_gates; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, flex->gates[i].phase);
      g_autofree char *month = dfp_subject_format_month (subject, flex->gates[i].month, DFP_MONTH_STYLE_LONG);
      /* Translators: the month of a gate, and its phase */
      g_autofree char *name = g_strdup_printf (_ ("%s, gate of “%s”"), month, phase->name);
      g_autofree char *cost = dfp_subject_format_money (subject, flex->gates[i].cost);

      add_gate (self, name, cost);
    }
}

/* The first configurations, and the one looked at among them. */
static void
show_storms (DfpFlexibilityPage *self)
{
  const int figure = (int) gtk_drop_down_get_selected (self->storm_figure) - 1;
  const DfpSubjects *subjects = dfp_page_get_subjects (DFP_PAGE (self));
  g_autoptr (DfpChart) chart = NULL;
  DfpSubject shown[DFP_STORM_TABLE_MAXIMUM];
  int n, current;

  n = MIN (subjects->n_subjects, DFP_STORM_TABLE_MAXIMUM);
  current = MIN (subjects->current, n - 1);
  for (int i = 0; i < n; i++)
    shown[i] = subjects->subjects[i == current ? subjects->current : i];
  chart = dfp_picture_compare_storms_new (shown, n, figure);
  dfp_storm_table_show (self->storm_table, shown, n, current, figure);
  dfp_chart_view_set_chart (self->storm_chart, chart);
}

/* Nobody has asked yet: a fifth of the people, at the peak. */
static void
set_ranges (DfpFlexibilityPage *self, const DfpSubject *subject)
{
  const DfpStaffing *staffing = subject->totals->staffing;

  dfp_slider_row_set_range (self->more_month, 1, staffing->n_months);
  dfp_slider_row_set_range (self->fewer_heads, 1, MAX (staffing->peak_heads, 1));
  dfp_slider_row_set_range (self->fewer_month, 1, staffing->n_months);
  if (self->asked)
    return;
  dfp_slider_row_set_value (self->fewer_heads, MAX (subject->design->flex->band.heads, 1));
  dfp_slider_row_set_value (self->fewer_month, MAX (staffing->peak_heads_month, 1));
}

static void
update (DfpFlexibilityPage *self)
{
  DfpSubject subject;

  if (self->updating || dfp_page_get_configuration (DFP_PAGE (self)) == NULL)
    return;
  self->updating = TRUE;
  dfp_page_get_subject (DFP_PAGE (self), &subject);
  gtk_widget_set_visible (self->empty, isnan (subject.design->flex_score));
  gtk_widget_set_visible (self->rest, !isnan (subject.design->flex_score));
  set_ranges (self, &subject);
  show_more (self, &subject);
  show_fewer (self, &subject);
  show_choice (self, &subject);
  show_exit (self, &subject);
  show_storms (self);
  self->updating = FALSE;
}

static void
asked_cb (DfpFlexibilityPage *self)
{
  update (self);
}

static void
fewer_cb (DfpFlexibilityPage *self)
{
  self->asked = self->asked || !self->updating;
  update (self);
}

static void
fill_sourcing (DfpFlexibilityPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    gtk_string_list_append (names, dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing));
  adw_combo_row_set_model (self->sourcing, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->sourcing, DFP_SOURCING_CONTRACTOR);
}

static void
fill_figures (DfpFlexibilityPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("The figure that loses most"));
  for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
    gtk_string_list_append (names, dfp_storm_figure_get_label (figure));
  gtk_drop_down_set_model (self->storm_figure, G_LIST_MODEL (names));
}

static void
dfp_flexibility_page_update (DfpPage *page)
{
  update (DFP_FLEXIBILITY_PAGE (page));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, sourcing);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, more_heads);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, more_month);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, more_card);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, more_chart);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, fewer_heads);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, fewer_month);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, fewer_card);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, fewer_chart);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, need_months);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, need_chance);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, choice_card);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, hire_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, contract_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, return_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, gates);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, storm_figure);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, storm_table);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, empty);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, rest);
  gtk_widget_class_bind_template_child (widget_class, DfpFlexibilityPage, storm_chart);
}

static void
dfp_flexibility_page_class_init (DfpFlexibilityPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_flexibility_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_SLIDER_ROW);
  g_type_ensure (DFP_TYPE_STORM_TABLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/flexibility/dfp-flexibility-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fewer_cb);
}

static void
dfp_flexibility_page_init (DfpFlexibilityPage *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sourcing (self);
  fill_figures (self);
  self->updating = FALSE;
}
