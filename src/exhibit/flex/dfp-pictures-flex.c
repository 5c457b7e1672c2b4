/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growing and shrinking are lines over the months, storms and losses are bars, worst first. */
#include "exhibit/flex/dfp-pictures-flex.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/lean/dfp-lean.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "model/dfp-role.h"

#define RESPONSE_HEADS 5   /* people asked for, where no page says how many */
#define FRAGILE_MAXIMUM 10 /* rows */
#define RESPONSE_POINTS 201
#define RESPONSE_MONTHS 10.0 /* at least shown; slower terms make it longer */
#define RESPONSE_ROOM 1.2    /* of the slowest answer */
#define COMPARED_MAXIMUM 5
#define STORM_HEIGHT 40 /* px, for two lines */

static gboolean
has_people (const DfpSubject *subject)
{
  return subject->design != NULL && subject->totals->staffing->peak_heads > 0;
}

static char *
format_loss (double months)
{
  return dfp_format_number_short (-months, 1);
}

static void
add_step (DfpChart *chart, const char *name, double months)
{
  g_autofree char *words = format_loss (months);

  if (months < 0.05)
    return;
  dfp_chart_set_row_step (chart, dfp_chart_add_row (chart, name, NULL, FALSE), -months, FALSE, DFP_COLOR_N2, words);
}

static void
add_total (DfpChart *chart, const char *name, double months, DfpColor color)
{
  g_autofree char *words = dfp_format_number_short (months, 1);

  dfp_chart_set_row_step (chart, dfp_chart_add_row (chart, name, NULL, TRUE), months, TRUE, color, words);
}

DfpChart *
dfp_picture_lean (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_WATERFALL);
  const DfpLeanMonths *months = subject->design != NULL ? &subject->design->lean->months : NULL;

  dfp_chart_set_caption (chart, _ ("Months of people who build"));
  dfp_chart_set_row_range (chart, 0, NAN);
  if (months == NULL || months->contracted <= 0)
    {
      dfp_chart_set_empty (chart, _ ("Nobody is contracted to build yet. Add a role that builds."));
      return chart;
    }
  add_total (chart, _ ("Contracted"), months->contracted, DFP_COLOR_N1);
  add_step (chart, _ ("Ramp-up of new people"), months->ramp);
  add_step (chart, _ ("Mentors of new people"), months->mentors);
  add_step (chart, _ ("Coordination"), months->coordination);
  add_step (chart, _ ("Experiments"), months->experiments);
  add_total (chart, _ ("Effective"), months->effective, DFP_COLOR_A);
  return chart;
}

DfpChart *
dfp_picture_next_builder (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpLean *lean = subject->design != NULL ? subject->design->lean : NULL;

  dfp_chart_set_caption (chart, _ ("Cost of one more builder for each month that counts"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY, subject->plan->currency);
  if (lean == NULL || lean->best_next < 0)
    {
      dfp_chart_set_empty (chart, _ ("Nobody builds yet. Add a role that builds."));
      return chart;
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      const DfpLeanNext *next = &lean->next[d];
      g_autofree char *cost = dfp_subject_format_money (subject, next->cost_per_month);
      g_autofree char *more = dfp_format_number (next->effective, 1, DFP_FORMAT_SIGNED);
      g_autofree char *words = g_strdup_printf (_ ("%s months"), more);

      if (next->role >= 0 && next->effective > 0)
        dfp_chart_set_row_bar (
            chart, dfp_chart_add_row (chart, dfp_enum_get_label (DFP_TYPE_DISCIPLINE, d), NULL, d == lean->best_next),
            next->cost_per_month, d == lean->best_next ? DFP_COLOR_A : DFP_COLOR_N2, cost, words, NAN, NULL);
    }
  return chart;
}

DfpChart *
dfp_picture_fragility (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpFragility *fragility = subject->design != NULL ? subject->design->fragility : NULL;

  dfp_chart_set_caption (chart, _ ("Share of the line’s rate lost while the place of one person is empty"));
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_row_range (chart, 0, 1);
  if (fragility == NULL || fragility->n_rows == 0)
    {
      dfp_chart_set_empty (chart, _ ("No people yet. Add the first role or paste a list."));
      return chart;
    }
  for (int i = 0; i < MIN (fragility->n_rows, FRAGILE_MAXIMUM); i++)
    {
      const DfpFragilityRow *row = &fragility->rows[i];
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, row->role);
      g_autofree char *share = dfp_format_share (row->rate_share, 0, DFP_FORMAT_PLAIN);
      const gboolean single = dfp_fragility_row_is_single (row);

      dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, role->title, NULL, single), row->rate_share,
                             single ? DFP_COLOR_A : DFP_COLOR_N2, share, single ? _ ("nobody else") : NULL, NAN, NULL);
    }
  return chart;
}

/* --- growing --- */

static double
get_response_months (const DfpPlanData *plan)
{
  double slowest = RESPONSE_MONTHS / RESPONSE_ROOM;

  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    slowest = fmax (slowest, dfp_flex_get_response (dfp_plan_get_terms (plan, sourcing)));
  return ceil (RESPONSE_ROOM * slowest);
}

static int
add_response (DfpChart *chart, const DfpSubject *subject, DfpSourcing sourcing, int heads, double months,
              gboolean strong)
{
  const DfpSourcingTermsData *terms = dfp_plan_get_terms (subject->plan, sourcing);
  double points[RESPONSE_POINTS];

  for (int i = 0; i < RESPONSE_POINTS; i++)
    points[i] = heads * dfp_flex_get_delivery (terms, months * i / (RESPONSE_POINTS - 1));
  return dfp_chart_add_series (chart, DFP_MARK_LINE, strong ? DFP_COLOR_A : DFP_COLOR_GHOST_LINE,
                               dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing), RESPONSE_POINTS, points);
}

DfpChart *
dfp_picture_response_new (const DfpSubject *subject, DfpSourcing sourcing, int heads)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const double months = get_response_months (subject->plan);
  const double response = dfp_flex_get_response (dfp_plan_get_terms (subject->plan, sourcing));
  g_autofree char *words = dfp_format_number_short (response, 1);
  g_autofree char *strong = g_strdup_printf (ngettext ("%s month", "%s months", response == 1 ? 1 : 2), words);

  dfp_chart_take_title (chart, dfp_sentence_response (subject, sourcing, heads, 1));
  dfp_chart_set_caption (chart, _ ("People’s work, by months after the decision; grey: other sourcings"));
  dfp_chart_set_numbers (chart, 0, months, DFP_CHART_NUMBER);
  dfp_chart_set_value_range (chart, 0, heads);
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    if (i != (int) sourcing)
      add_response (chart, subject, i, heads, months, FALSE);
  add_response (chart, subject, sourcing, heads, months, TRUE);
  dfp_chart_add_level (chart, DFP_FLEX_ENOUGH * heads, DFP_RULE_DASHED, DFP_COLOR_TEXT, _ ("80%"));
  dfp_chart_add_dot (chart, response, DFP_FLEX_ENOUGH * heads, DFP_COLOR_A, DFP_SHAPE_DISC, 5);
  dfp_chart_add_note (chart, response, DFP_FLEX_ENOUGH * heads, strong,
                      dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing), DFP_SIDE_END);
  return chart;
}

DfpChart *
dfp_picture_response (const DfpExhibitInput *input)
{
  return dfp_picture_response_new (dfp_exhibit_get_subject (input), DFP_SOURCING_CONTRACTOR, RESPONSE_HEADS);
}

DfpChart *
dfp_picture_responses (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  gboolean done[DFP_N_SOURCINGS] = { FALSE };

  dfp_chart_set_title (chart, _ ("How soon new people count"));
  dfp_chart_set_caption (chart, _ ("Months from the decision to 80% of a person’s work"));
  for (int n = 0; n < DFP_N_SOURCINGS; n++)
    {
      int next = -1;
      double least = INFINITY;

      for (int i = 0; i < DFP_N_SOURCINGS; i++)
        {
          const double months = dfp_flex_get_response (dfp_plan_get_terms (subject->plan, i));

          if (!done[i] && months < least)
            {
              least = months;
              next = i;
            }
        }
      g_autofree char *words = dfp_format_number_short (least, 1);

      done[next] = TRUE;
      dfp_chart_set_row_bar (chart,
                             dfp_chart_add_row (chart, dfp_enum_get_label (DFP_TYPE_SOURCING, next), NULL, FALSE),
                             least, DFP_COLOR_A, words, NULL, NAN, NULL);
    }
  return chart;
}

/* --- shrinking --- */

DfpChart *
dfp_picture_scale_down_new (const DfpSubject *subject, int heads, int month)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const int n_months = subject->totals != NULL ? subject->totals->staffing->n_months : 12;
  g_autofree double *costs = g_new0 (double, n_months);
  const int shown = CLAMP (month, 1, n_months);
  g_autofree char *cost = NULL, *name = NULL;

  dfp_chart_set_format (chart, DFP_CHART_MONEY, subject->plan->currency);
  dfp_chart_set_months (chart, n_months, subject->plan->start);
  dfp_chart_set_caption (chart, _ ("Notice still to be paid, by the month in which they are told to go"));
  if (!has_people (subject) || subject->totals->cost->peak_exit <= 0)
    {
      dfp_chart_set_title (chart, _ ("Nobody to send away yet"));
      dfp_chart_set_empty (chart, _ ("No notice to pay yet. Give the roles a rate."));
      return chart;
    }
  dfp_chart_take_title (chart, dfp_sentence_scale_down (subject, heads, shown));
  for (int t = 1; t <= n_months; t++)
    costs[t - 1] = dfp_flex_scale_down (subject->plan, subject->configuration, t, heads).cost;
  dfp_chart_add_series (chart, DFP_MARK_STEP, DFP_COLOR_A, _ ("Cost of scaling down"), n_months, costs);
  if (month > 0)
    {
      cost = dfp_subject_format_money (subject, costs[shown - 1]);
      name = dfp_subject_format_month (subject, shown, DFP_MONTH_STYLE_LONG);
      dfp_chart_add_dot (chart, shown - 0.5, costs[shown - 1], DFP_COLOR_A, DFP_SHAPE_DISC, 5);
      dfp_chart_add_note (chart, shown - 0.5, costs[shown - 1], cost, name, DFP_SIDE_ABOVE);
    }
  return chart;
}

DfpChart *
dfp_picture_scale_down (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  const DfpDesign *design = subject->design;

  return dfp_picture_scale_down_new (subject, design != NULL ? design->flex->band.heads : 0,
                                     design != NULL ? design->totals->staffing->peak_heads_month : 0);
}

/* --- storms --- */

static double
get_loss (const DfpStorms *storms, DfpStorm storm, int figure)
{
  return figure < 0 ? storms->worst[storm] : storms->loss[storm][figure];
}

DfpChart *
dfp_picture_storms (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpStorms *storms = subject->design != NULL ? subject->design->storms : NULL;

  dfp_chart_set_caption (chart, _ ("What each storm takes of the figure that loses most"));
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_row_range (chart, 0, 1);
  if (storms == NULL || isnan (storms->score))
    {
      dfp_chart_set_empty (chart, _ ("Nothing to bend yet. Add the first role or a cost."));
      return chart;
    }
  dfp_chart_set_row_height (chart, STORM_HEIGHT);
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      const double loss = get_loss (storms, storm, -1);
      g_autofree char *share = isnan (loss) ? NULL : dfp_format_share (loss, 0, DFP_FORMAT_PLAIN);
      g_autofree char *words = dfp_sentence_storm (subject, storm, -1);

      dfp_chart_set_row_bar (
          chart, dfp_chart_add_row (chart, dfp_storm_get_label (storm), words, storm == storms->worst_storm),
          isnan (loss) ? 0 : loss, storm == storms->worst_storm ? DFP_COLOR_A : DFP_COLOR_N2, share, NULL, NAN, NULL);
    }
  return chart;
}

DfpChart *
dfp_picture_compare_storms_new (const DfpSubject *subjects, int n_subjects, int figure)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);
  const int n = MIN (n_subjects, COMPARED_MAXIMUM);
  gboolean any = FALSE;

  dfp_chart_set_title (chart, _ ("The same storms over every configuration"));
  dfp_chart_set_caption (chart, figure < 0 ? _ ("Share lost of the figure that loses most")
                                           : dfp_storm_figure_get_label (figure));
  dfp_chart_set_format (chart, DFP_CHART_SHARE, NULL);
  dfp_chart_set_row_range (chart, 0, 1);
  for (int i = 0; i < n; i++)
    any = any || (subjects[i].design != NULL && !isnan (subjects[i].design->storms->score));
  if (!any)
    {
      dfp_chart_set_empty (chart, _ ("Nothing to bend yet. Add the first role or a cost."));
      return chart;
    }
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = dfp_subject_get_short_name (subjects, n, i);

      dfp_chart_add_key (chart, dfp_subject_get_color (&subjects[i]),
                         dfp_palette_get_shape (dfp_subject_get_color (&subjects[i])), name);
    }
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      const int row = dfp_chart_add_row (chart, dfp_storm_get_label (storm), NULL, FALSE);

      for (int i = 0; i < n; i++)
        {
          const DfpStorms *storms = subjects[i].design != NULL ? subjects[i].design->storms : NULL;
          const double loss = storms != NULL ? get_loss (storms, storm, figure) : NAN;
          g_autofree char *words = isnan (loss) ? NULL : dfp_format_number (100 * loss, 0, DFP_FORMAT_PLAIN);

          if (words != NULL)
            dfp_chart_add_row_point (chart, row, loss, dfp_subject_get_color (&subjects[i]), words);
        }
    }
  return chart;
}

DfpChart *
dfp_picture_compare_storms (const DfpExhibitInput *input)
{
  return dfp_picture_compare_storms_new (input->subjects, input->n_subjects, -1);
}
