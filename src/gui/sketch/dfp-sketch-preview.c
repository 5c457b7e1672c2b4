/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sketch takes a few milliseconds, so each answer makes the whole plan anew before the next frame. Both
 * pictures share one scale. */
#include "gui/sketch/dfp-sketch-preview.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "draft/dfp-sketch.h"
#include "exhibit/dfp-subjects.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-lamp.h"

#define N_CONFIGURATIONS 2
#define HINTS_MAXIMUM 4

typedef struct
{
  GtkLabel *name;
  GtkLabel *totals;
  DfpChartView *picture;
} Side;

struct _DfpSketchPreview
{
  AdwBin parent_instance;

  GtkLabel *name_a, *figures_a, *name_b, *figures_b;
  DfpChartView *picture_a, *picture_b;
  GtkBox *hints;

  DfpSketchAnswers *answers; /* owned */
  guint idle;
};

G_DEFINE_FINAL_TYPE (DfpSketchPreview, dfp_sketch_preview, ADW_TYPE_BIN)

static void
show_side (const Side *side, const DfpSubject *subject, int months, int peak)
{
  const DfpTotals *totals = subject->totals;
  g_autofree char *cost =
      dfp_format_money_millions (totals->currency, totals->cost_with_contingency, 1, DFP_FORMAT_PLAIN);
  g_autofree char *share = dfp_format_share (totals->partner_share, 0, DFP_FORMAT_PLAIN);
  /* Translators: cost with contingency, then the share of the work that a partner does. */
  g_autofree char *text = g_strdup_printf (_ ("%s with contingency · %s from a partner"), cost, share);
  g_autoptr (DfpChart) chart = dfp_picture_small_new (subject, months, peak, TRUE);

  gtk_label_set_label (side->name, totals->name);
  gtk_label_set_label (side->totals, text);
  dfp_chart_view_set_chart (side->picture, chart);
}

static void
add_hint (DfpSketchPreview *self, DfpLampLevel level, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *lamp = dfp_lamp_new (level);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (lamp, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), lamp);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->hints, row);
}

static gboolean
is_hint (const DfpFinding *finding)
{
  return finding->light <= DFP_LIGHT_AMBER && g_strcmp0 (finding->check->key, "design-fits-purpose") != 0 &&
         (finding->light == DFP_LIGHT_RED || finding->check->group == DFP_CHECK_FIT);
}

static void
show_hints (DfpSketchPreview *self, const DfpHealth *health)
{
  int n = 0;

  dfp_children_remove (GTK_WIDGET (self->hints));
  for (guint i = 0; i < health->n_findings && n < HINTS_MAXIMUM; i++)
    if (is_hint (&health->findings[i]))
      {
        add_hint (self, health->findings[i].light == DFP_LIGHT_RED ? DFP_LAMP_RED : DFP_LAMP_AMBER,
                  health->findings[i].title);
        n++;
      }
  if (n == 0)
    add_hint (self, DFP_LAMP_GREEN, _ ("These answers fit together"));
}

static void
show (DfpSketchPreview *self)
{
  const Side sides[N_CONFIGURATIONS] = { { self->name_a, self->figures_a, self->picture_a },
                                         { self->name_b, self->figures_b, self->picture_b } };
  g_autoptr (DfpPlan) plan = dfp_sketch_create_plan (dfp_sketch_answers_get (self->answers));
  const DfpPlanData *data = dfp_plan_get (plan);
  g_autoptr (DfpInquiry) inquiry = dfp_inquiry_new (data, 0, NULL);
  const DfpAsk ask = dfp_inquiry_get_ask (inquiry);
  g_auto (DfpSubjects) all = { 0 };
  int months = 0, peak = 0;

  dfp_subjects_init (&all, data, NULL, &ask, DFP_QUESTION_BIT (DFP_QUESTION_DESIGN));
  for (guint i = 0; i < N_CONFIGURATIONS; i++)
    {
      months = MAX (months, all.subjects[i].totals->staffing->n_months);
      peak = MAX (peak, all.subjects[i].totals->staffing->peak_heads);
    }
  for (guint i = 0; i < N_CONFIGURATIONS; i++)
    show_side (&sides[i], &all.subjects[i], months, MAX (peak, 20));
  show_hints (self, all.subjects[0].design->health);
}

static gboolean
show_cb (gpointer user_data)
{
  DfpSketchPreview *self = user_data;

  self->idle = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (DfpSketchPreview *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, self, NULL);
}

static void
dfp_sketch_preview_dispose (GObject *object)
{
  DfpSketchPreview *self = DFP_SKETCH_PREVIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->answers != NULL)
    g_signal_handlers_disconnect_by_data (self->answers, self);
  g_clear_object (&self->answers);
  G_OBJECT_CLASS (dfp_sketch_preview_parent_class)->dispose (object);
}

static void
dfp_sketch_preview_class_init (DfpSketchPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_sketch_preview_dispose;
  g_type_ensure (DFP_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/sketch/dfp-sketch-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, name_a);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, figures_a);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, picture_a);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, name_b);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, figures_b);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, picture_b);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPreview, hints);
}

static void
dfp_sketch_preview_init (DfpSketchPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dfp_sketch_preview_follow (DfpSketchPreview *self, DfpSketchAnswers *answers)
{
  g_return_if_fail (DFP_IS_SKETCH_PREVIEW (self) && self->answers == NULL);

  self->answers = g_object_ref (answers);
  g_signal_connect_swapped (answers, "notify", G_CALLBACK (changed_cb), self);
  show (self);
}
