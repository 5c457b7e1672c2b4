/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phases and operating model of one configuration. */
#include "exhibit/operating-model/dfp-pictures-set-up.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/culture/dfp-readiness.h"
#include "analysis/design/dfp-design.h"
#include "analysis/dfp-span.h"
#include "chart/dfp-chart-rows.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-readiness-factor.h"

#define SCORE_MINIMUM 1
#define SCORE_MAXIMUM 5
#define HOLDER_FIRST (-0.4) /* room for half of a word beside the first and the last */
#define HOLDER_LAST (DFP_HOLDER_PARTNER + 0.4)
#define LEVEL_MAXIMUM 7
#define TYPE_MAXIMUM 100
#define TWO_LINES 44        /* pixels: height of a row with two lines */
#define MILESTONE_MARGIN 12 /* pixels: room for a diamond at the end of the last month */

static int
count_phase_months (const DfpSubject *subject)
{
  int months = dfp_subject_get_months (subject);

  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    months = MAX (months, ((const DfpPhaseData *) dfp_list_get_data (subject->configuration->phases, i))->end_month);
  return MIN (months, DFP_SPAN_MAXIMUM);
}

/* "Pilot, gate in September 2027" */
static char *
describe_phase (const DfpSubject *subject, const DfpPhaseData *phase)
{
  const char *kind = dfp_enum_get_label (DFP_TYPE_PHASE_KIND, phase->kind);
  g_autofree char *month = NULL;

  if (!phase->gate)
    return g_strdup (kind);
  month = dfp_subject_format_month (subject, phase->end_month, DFP_MONTH_STYLE_MEDIUM);
  /* Translators: the kind of a phase, and the month in which it is decided upon */
  return g_strdup_printf (_ ("%s, gate in %s"), kind, month);
}

static void
add_phase (DfpChart *chart, const DfpSubject *subject, const DfpPhaseData *phase, int n_months)
{
  g_autofree char *detail = describe_phase (subject, phase);
  const int row = dfp_chart_add_row (chart, phase->name, detail, FALSE);
  const gboolean builds = phase->kind >= DFP_PHASE_KIND_DISCOVERY && phase->kind <= DFP_PHASE_KIND_SCALE;

  if (phase->start_month <= phase->end_month && phase->start_month <= n_months)
    dfp_chart_add_row_bar (chart, row, phase->start_month, MIN (phase->end_month, n_months),
                           builds ? DFP_COLOR_A : DFP_COLOR_N2, DFP_PATTERN_SOLID, NULL);
  if (phase->gate)
    dfp_chart_add_row_milestone (chart, row, MIN (phase->end_month, n_months), DFP_COLOR_TEXT, NULL);
}

DfpChart *
dfp_picture_phases (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_GANTT);

  dfp_chart_set_caption (chart, _ ("Phases by month; a diamond is a gate"));
  dfp_chart_set_row_months (chart, dfp_subject_get_months (subject), subject->plan->start);
  if (subject->configuration == NULL || dfp_list_get_n_rows (subject->configuration->phases) == 0)
    {
      dfp_chart_set_empty (chart, _ ("No phases yet. Add the first one, usually the set-up."));
      return chart;
    }
  dfp_chart_set_row_months (chart, count_phase_months (subject), subject->plan->start);
  dfp_chart_set_row_height (chart, TWO_LINES);
  dfp_chart_set_row_axis (chart, TRUE);
  dfp_chart_set_margins (chart, -1, MILESTONE_MARGIN);
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    add_phase (chart, subject, dfp_list_get_data (subject->configuration->phases, i), count_phase_months (subject));
  return chart;
}

/* The areas in order, the decisions of each in theirs. */
static void
add_rights (DfpChart *chart, const DfpList *rights, DfpArea area)
{
  for (guint i = 0; i < dfp_list_get_n_rows (rights); i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (rights, i);
      g_autofree char *weight = NULL, *detail = NULL;
      int row;

      if (right->area != area)
        continue;
      weight = dfp_format_number_short (right->weight, 1);
      /* Translators: an area, and how much a decision weighs */
      detail = g_strdup_printf (_ ("%s · weight %s"), dfp_enum_get_label (DFP_TYPE_AREA, area), weight);
      row = dfp_chart_add_row (chart, right->decision, detail, FALSE);
      dfp_chart_add_row_point (chart, row, right->holder,
                               right->holder == DFP_HOLDER_FACTORY ? DFP_COLOR_A : DFP_COLOR_N2,
                               dfp_enum_get_label (DFP_TYPE_HOLDER, right->holder));
    }
}

DfpChart *
dfp_picture_rights (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);

  dfp_chart_set_caption (chart, _ ("Who has the last word on what"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_row_range (chart, HOLDER_FIRST, HOLDER_LAST);
  dfp_chart_set_row_axis (chart, FALSE);
  dfp_chart_set_row_height (chart, TWO_LINES);
  if (subject->configuration == NULL || dfp_list_get_n_rows (subject->configuration->rights) == 0)
    {
      dfp_chart_set_empty (chart, _ ("No decisions yet. Say who has the last word on what."));
      return chart;
    }
  for (int area = 0; area <= DFP_AREA_MONEY; area++)
    add_rights (chart, subject->configuration->rights, area);
  return chart;
}

DfpChart *
dfp_picture_autonomy (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpAutonomy *autonomy = subject->design != NULL ? subject->design->autonomy : NULL;

  dfp_chart_set_caption (chart, _ ("How much the factory decides in each area, of 100"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_row_range (chart, 0, TYPE_MAXIMUM);
  if (autonomy == NULL || isnan (autonomy->all.index))
    {
      dfp_chart_set_empty (chart, _ ("No decisions yet. Say who has the last word on what."));
      return chart;
    }
  for (int area = 0; area < DFP_N_AREAS; area++)
    {
      const DfpAutonomyArea *rights = &autonomy->areas[area];
      g_autofree char *index = NULL, *count = NULL;
      int row;

      if (isnan (rights->index))
        continue;
      index = dfp_format_number (rights->index, 0, DFP_FORMAT_PLAIN);
      count = g_strdup_printf (ngettext ("%d decision", "%d decisions", (gulong) rights->n_rights), rights->n_rights);
      row = dfp_chart_add_row (chart, dfp_enum_get_label (DFP_TYPE_AREA, area), NULL, FALSE);
      dfp_chart_set_row_bar (chart, row, rights->index,
                             rights->index >= DFP_AUTONOMY_LEADS ? DFP_COLOR_A : DFP_COLOR_N2, index, count, NAN, NULL);
    }
  return chart;
}

static DfpChart *
create_culture (const DfpSubject *subject, DfpTraitKind kind)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);
  const gboolean types = kind == DFP_TRAIT_KIND_TYPE_SHARE;
  int n_rows = 0;

  dfp_chart_set_caption (chart,
                         types ? _ ("The four types, now and wanted, of 100") : _ ("Levels now and wanted, 1 to 7"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_row_range (chart, types ? 0 : 1, types ? TYPE_MAXIMUM : LEVEL_MAXIMUM);
  dfp_chart_add_key (chart, DFP_COLOR_A, DFP_SHAPE_DISC, _ ("wanted"));
  dfp_chart_add_key (chart, DFP_COLOR_N2, DFP_SHAPE_DISC, _ ("now"));
  for (guint i = 0; subject->configuration != NULL && i < dfp_list_get_n_rows (subject->configuration->culture); i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (subject->configuration->culture, i);
      g_autofree char *now = dfp_format_number_short (trait->now, 1);
      g_autofree char *wanted = dfp_format_number_short (trait->wanted, 1);
      int row;

      if (trait->kind != kind)
        continue;
      row = dfp_chart_add_row (chart, trait->name, NULL, FALSE);
      dfp_chart_add_row_point (chart, row, trait->wanted, DFP_COLOR_A, wanted);
      dfp_chart_add_row_point (chart, row, trait->now, DFP_COLOR_N2, now);
      n_rows++;
    }
  if (n_rows == 0)
    dfp_chart_set_empty (chart, _ ("No culture yet. Say where it stands and where it must get to."));
  return chart;
}

DfpChart *
dfp_picture_culture (const DfpExhibitInput *input)
{
  return create_culture (dfp_exhibit_get_subject (input), input->which);
}

DfpChart *
dfp_picture_readiness (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);
  const DfpList *factors = subject->configuration != NULL ? subject->configuration->readiness : NULL;
  int lowest;

  dfp_chart_set_caption (chart, _ ("Score of each factor, 1 to 5; in place from 4 (assumption)"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_row_range (chart, SCORE_MINIMUM, SCORE_MAXIMUM);
  if (factors == NULL || dfp_list_get_n_rows (factors) == 0)
    {
      dfp_chart_set_empty (chart, _ ("No readiness yet. Score what must be in place before the start."));
      return chart;
    }
  lowest = dfp_readiness_measure (factors).lowest;
  dfp_chart_set_reference (chart, DFP_READINESS_STRONG, _ ("in place"), FALSE, TRUE);
  for (guint i = 0; i < dfp_list_get_n_rows (factors); i++)
    {
      const DfpReadinessFactorData *factor = dfp_list_get_data (factors, i);
      g_autofree char *score = g_strdup_printf ("%d", factor->score);
      const int row = dfp_chart_add_row (chart, factor->factor, NULL, factor->score == lowest);

      dfp_chart_add_row_point (chart, row, factor->score,
                               factor->score >= DFP_READINESS_STRONG ? DFP_COLOR_A : DFP_COLOR_N2, score);
    }
  return chart;
}
