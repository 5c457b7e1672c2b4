/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curve of adoption, with what is left of it when nobody pushes once the coach has gone as its ghost. */
#include "exhibit/handover/dfp-pictures-handover.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "chart/dfp-chart-plot.h"

#define DOT 5           /* pixels, radius */
#define LABEL_PLACE 0.8 /* of the axis: where the name of a ghost stands that does not rise */
#define LABEL_SHARE 0.3 /* of the unit: where the name of one stands that does */
#define DIFFERENCE 0.02 /* of the unit: a ghost nearer than this is not drawn */

static const DfpAdoption *
get_adoption (const DfpSubject *subject)
{
  return subject->design != NULL ? subject->design->adoption : NULL;
}

static void
mark_coach (DfpChart *chart, const DfpSubject *subject, const DfpAdoption *adoption)
{
  g_autofree char *month = NULL;

  if (adoption->coach_last_month == 0 || adoption->coach_last_month >= adoption->n_months)
    return;
  month = dfp_subject_format_month (subject, adoption->coach_last_month, DFP_MONTH_STYLE_MEDIUM);
  dfp_chart_add_rule (chart, adoption->coach_last_month, DFP_RULE_DASHED, DFP_COLOR_TEXT, _ ("Coach leaves"), month,
                      DFP_SIDE_START);
}

static void
mark_self_sustained (DfpChart *chart, const DfpSubject *subject, const DfpAdoption *adoption)
{
  const double month = adoption->self_sustained_month;
  const double share =
      dfp_adoption_compute_share (subject->configuration->adoption_push, subject->configuration->adoption_pull,
                                  month - adoption->first_month + 1);
  g_autofree char *name = NULL;

  if (!isfinite (month) || month > adoption->n_months)
    return;
  name = dfp_subject_format_month (subject, (int) ceil (month), DFP_MONTH_STYLE_LONG);
  dfp_chart_add_dot (chart, month, share, DFP_COLOR_A, DFP_SHAPE_DISC, DOT);
  dfp_chart_add_note (chart, month, share, _ ("Sustains itself"), name, DFP_SIDE_START);
}

/* Where the name of the ghost stands: beside its rise, or else over its end. */
static int
find_label_month (const DfpAdoption *adoption)
{
  for (int month = 1; month <= adoption->n_months * LABEL_PLACE; month++)
    if (adoption->unpushed[month - 1] >= LABEL_SHARE)
      return month;
  return MAX ((int) (adoption->n_months * LABEL_PLACE), 1);
}

static void
draw_curves (DfpChart *chart, const DfpAdoption *adoption)
{
  const int at = find_label_month (adoption);
  const gboolean rises = adoption->unpushed[at - 1] >= LABEL_SHARE;
  const gboolean falls_behind = adoption->share_at_end - adoption->unpushed[adoption->n_months - 1] > DIFFERENCE ||
                                adoption->share[at - 1] - adoption->unpushed[at - 1] > DIFFERENCE;
  int series;

  if (falls_behind)
    {
      series = dfp_chart_add_series (chart, DFP_MARK_GHOST_LINE, DFP_COLOR_N2, _ ("Nobody pushes after the coach"),
                                     adoption->n_months, adoption->unpushed);
      dfp_chart_set_series_offset (chart, series, 1);
      dfp_chart_set_series_label (chart, series, at, _ ("nobody pushes after the coach"),
                                  rises ? DFP_SIDE_END : DFP_SIDE_ABOVE);
    }
  series = dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_A, _ ("Works the new way"), adoption->n_months,
                                 adoption->share);
  dfp_chart_set_series_offset (chart, series, 1);
}

DfpChart *
dfp_picture_adoption (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpAdoption *adoption = get_adoption (subject);

  dfp_chart_set_caption (chart, _ ("Share of the unit that works the new way"));
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_value_range (chart, 0, 1);
  dfp_chart_set_months (chart, adoption != NULL ? adoption->n_months : 48, subject->plan->start);
  if (adoption == NULL || adoption->first_month == 0)
    dfp_chart_set_empty (chart, _ ("No month of the handover yet. Say when the unit takes over."));
  else if (!adoption->wanted)
    dfp_chart_set_empty (chart,
                         _ ("Not needed while the factory stands alone: nobody returns and no uplift is asked."));
  else if (adoption->first_month > adoption->n_months)
    dfp_chart_set_empty (chart, _ ("The handover lies beyond the plan’s horizon."));
  else
    {
      draw_curves (chart, adoption);
      mark_coach (chart, subject, adoption);
      mark_self_sustained (chart, subject, adoption);
    }
  return chart;
}
