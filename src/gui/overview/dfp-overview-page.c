/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tiles and pictures keep themselves true; what is left are sentences and three short lists. */
#include "gui/overview/dfp-overview-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/objectives/dfp-progress.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "base/dfp-format.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/overview/dfp-overview-row.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-shape-mark.h"

#define RISKS_MAXIMUM 3
#define OBJECTIVES_MAXIMUM 5

struct _DfpOverviewPage
{
  DfpPage parent_instance;

  GtkLabel *ask;
  GtkWidget *recommended;
  DfpShapeMark *recommended_mark;
  GtkLabel *recommended_name;
  GtkLabel *recommended_reason;
  DfpCard *objectives_card;
  GtkListBox *objectives;
  GtkWidget *no_objectives;
  DfpCard *risks_card;
  GtkListBox *risks;
  GtkWidget *no_risks;
  DfpLamp *worst_lamp;
  GtkLabel *worst_head;
  GtkLabel *worst;
  GtkWidget *worst_go_to;
  GtkLabel *worst_go_to_label;
  GtkWidget *worst_fix;
  GtkLabel *gate;
  GtkLabel *foot;
};

G_DEFINE_FINAL_TYPE (DfpOverviewPage, dfp_overview_page, DFP_TYPE_PAGE)

static void
update_recommended (DfpOverviewPage *self)
{
  const DfpSubjects *all = dfp_page_get_subjects (DFP_PAGE (self));
  const DfpPlanData *plan = dfp_page_get_plan_data (DFP_PAGE (self));
  g_autofree char *name = NULL, *reason = NULL;

  name = dfp_sentence_recommended (all->subjects, all->n_subjects);
  reason = dfp_sentence_recommended_reason (all->subjects, all->n_subjects);
  gtk_widget_set_visible (self->recommended, name != NULL);
  if (name == NULL)
    return;
  for (int i = 0; i < all->n_subjects; i++)
    if (g_str_equal (all->subjects[i].configuration->id, plan->recommended))
      dfp_shape_mark_set_colour (self->recommended_mark, all->subjects[i].configuration->colour);
  gtk_label_set_label (self->recommended_name, name);
  gtk_label_set_label (self->recommended_reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->recommended_reason), reason != NULL && *reason != '\0');
}

/* "by Jun 2028 · weight 40 · 15% done" */
static char *
describe_objective (const DfpPlanData *plan, const DfpObjectiveData *objective, double progress)
{
  g_autofree char *weight = dfp_format_number_short (objective->weight, 1);
  g_autofree char *month = NULL, *share = NULL, *start = NULL;

  if (objective->due_month <= 0)
    start = g_strdup_printf (_ ("weight %s"), weight);
  else
    {
      month = dfp_format_month (dfp_month_add (plan->start, objective->due_month), DFP_MONTH_STYLE_MEDIUM);
      /* Translators: the month an objective is due in, and how much it weighs: “by Jun 2028 · weight 40”. */
      start = g_strdup_printf (_ ("by %s · weight %s"), month, weight);
    }
  if (isnan (progress))
    return g_steal_pointer (&start);
  share = dfp_format_share (progress, 0, DFP_FORMAT_PLAIN);
  /* Translators: “by Jun 2028 · weight 40”, and how far its key results are: “15%” */
  return g_strdup_printf (_ ("%s · %s done"), start, share);
}

static void
add_objective (DfpOverviewPage *self, const DfpSubject *subject, const DfpObjectiveData *objective, double progress)
{
  const DfpForecastChance *chance = dfp_subject_find_chance (subject, objective->id);
  g_autofree char *target = g_strdup_printf ("objectives/%s", objective->id);
  g_autofree char *detail = describe_objective (subject->plan, objective, progress);
  GtkWidget *row = dfp_overview_row_new (target);

  dfp_overview_row_set_names (DFP_OVERVIEW_ROW (row), objective->name, detail);
  dfp_overview_row_set_chance (DFP_OVERVIEW_ROW (row), chance != NULL ? chance->probability : NAN);
  dfp_overview_row_fold (DFP_OVERVIEW_ROW (row), DFP_PAGE (self));
  gtk_list_box_append (self->objectives, row);
}

static void
update_objectives (DfpOverviewPage *self, const DfpSubject *subject)
{
  const DfpPlanData *plan = subject->plan;
  g_autoptr (DfpProgress) progress = dfp_progress_new (plan);
  const guint n = dfp_list_get_n_rows (plan->objectives);

  dfp_children_remove (GTK_WIDGET (self->objectives));
  for (guint i = 0; i < MIN (n, OBJECTIVES_MAXIMUM); i++)
    add_objective (self, subject, dfp_list_get_data (plan->objectives, i), progress->progress[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->objectives), n > 0);
  gtk_widget_set_visible (self->no_objectives, n == 0);
  dfp_card_set_title (self->objectives_card, n > OBJECTIVES_MAXIMUM ? _ ("Chance of the first five objectives")
                                                                    : _ ("Chance of each objective"));
  dfp_card_set_caption (self->objectives_card, n > 0 ? _ ("line: 80% asked for") : NULL);
}

static void
add_risk (DfpOverviewPage *self, const DfpRiskData *risk)
{
  g_autofree char *target = g_strdup_printf ("risks/%s", risk->id);
  g_autofree char *chance = dfp_format_share (risk->probability, 0, DFP_FORMAT_PLAIN);
  g_autofree char *months = dfp_format_number (dfp_risk_delay_get_mean (risk), 1, DFP_FORMAT_SIGNED);
  /* Translators: how many months a risk costs: “+1.3 months”. */
  g_autofree char *delay = g_strdup_printf (_ ("%s months"), months);
  GtkWidget *row = dfp_overview_row_new (target);

  dfp_overview_row_set_names (DFP_OVERVIEW_ROW (row), risk->name, "");
  dfp_overview_row_set_figures (DFP_OVERVIEW_ROW (row), chance, delay);
  gtk_list_box_append (self->risks, row);
}

static void
update_risks (DfpOverviewPage *self)
{
  const DfpPlanData *plan = dfp_page_get_plan_data (DFP_PAGE (self));
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (plan);
  const char *title;

  dfp_children_remove (GTK_WIDGET (self->risks));
  for (guint i = 0; i < MIN (risks->len, RISKS_MAXIMUM); i++)
    add_risk (self, g_ptr_array_index (risks, i));
  title = risks->len >= RISKS_MAXIMUM ? _ ("Three risks that move the date") : _ ("Risks that move the date");
  dfp_card_set_title (self->risks_card, risks->len > 0 ? title : _ ("Risks"));
  dfp_card_set_caption (self->risks_card, risks->len > 0 ? _ ("chance · mean delay") : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->risks), risks->len > 0);
  gtk_widget_set_visible (self->no_risks, risks->len == 0);
}

/* Where to mend the worst finding; to all of them when everything is in order. */
static void
update_worst (DfpOverviewPage *self, const DfpHealth *health)
{
  const DfpFinding *worst = dfp_health_get_worst (health);
  const char *target = worst != NULL ? worst->target : "health";
  g_autofree char *head = dfp_sentence_worst_head (health), *sentence = dfp_sentence_worst (health);
  g_autofree char *page = dfp_page_get_title_of (DFP_PAGE (self), target);
  g_autofree char *label = g_strdup_printf (_ ("Go to %s"), page);

  dfp_lamp_set_level (self->worst_lamp, dfp_lamp_get_level_of (dfp_health_get_light (health)));
  gtk_label_set_text (self->worst_head, head);
  gtk_label_set_text (self->worst, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->worst), sentence);
  gtk_label_set_text (self->worst_go_to_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->worst_go_to), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->worst_go_to), "s", target);
  gtk_widget_set_visible (self->worst_fix, worst != NULL && worst->fix_label != NULL);
  if (worst != NULL)
    {
      g_autofree char *finding = g_strdup_printf ("health/%s", worst->check->key);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->worst_fix), "s", finding);
    }
}

static void
update_gate (DfpOverviewPage *self, const DfpSubject *subject)
{
  g_autofree char *gate = dfp_sentence_gate (subject);
  g_autofree char *text = *gate != '\0' ? g_strdup_printf (_ ("Next gate: %s"), gate) : g_strdup ("");

  gtk_label_set_text (self->gate, text);
}

static void
update_foot (DfpOverviewPage *self, const DfpSubject *subject)
{
  g_autofree char *futures = dfp_sentence_futures (subject);

  gtk_label_set_label (self->foot, futures);
}

static void
dfp_overview_page_update (DfpPage *page)
{
  DfpOverviewPage *self = DFP_OVERVIEW_PAGE (page);
  DfpSubject subject;
  g_autofree char *ask = NULL;

  dfp_page_get_subject (page, &subject);
  ask = dfp_sentence_ask (&subject);
  gtk_label_set_label (self->ask, ask);
  update_gate (self, &subject);
  update_worst (self, subject.design->health);
  update_recommended (self);
  update_objectives (self, &subject);
  update_risks (self);
  update_foot (self, &subject);
}

static void
row_activated_cb (DfpOverviewPage *self, DfpOverviewRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", dfp_overview_row_get_target (row));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/overview/dfp-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, ask);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, recommended);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, recommended_mark);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, recommended_name);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, recommended_reason);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, objectives_card);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, objectives);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, no_objectives);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, risks_card);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, risks);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, no_risks);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst_lamp);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst_head);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst_go_to);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst_go_to_label);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, worst_fix);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, gate);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dfp_overview_page_class_init (DfpOverviewPageClass *klass)
{
  DFP_PAGE_CLASS (klass)->update = dfp_overview_page_update;
  dfp_widgets_register ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
dfp_overview_page_init (DfpOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
