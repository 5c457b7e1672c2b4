/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four kinds of cost are enough for a board: own people, the partner with what it costs to steer
 * it, places and joiners, and the lines somebody entered. */
#include "exhibit/money/dfp-pictures-money.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "chart/dfp-chart-plot.h"
#include "model/dfp-cash-line.h"

#define MILLION 1e6
#define BAND_NAME_MAXIMUM 14 /* characters that fit at the end of a chart */
#define DOT_LARGE 5          /* pixels, radius */
#define DOT_SMALL 3.5
#define NOTE_ROOM 0.05  /* of the width: two notes nearer than this hide one another */
#define LABEL_ROOM 0.06 /* of the width: half of a label over the first columns */

typedef struct
{
  const char *label;
  DfpColor color;
  DfpCostKind first; /* the band holds the kinds first … last */
  DfpCostKind last;
} Band;

static const Band bands[] = {
  { N_ ("Own people"), DFP_COLOR_S1, DFP_COST_OWN, DFP_COST_OWN },
  { N_ ("Partner"), DFP_COLOR_S2, DFP_COST_PARTNER, DFP_COST_OVERHEAD },
  { N_ ("Places, joiners"), DFP_COLOR_N2, DFP_COST_WORKPLACE, DFP_COST_JOINERS },
  { N_ ("Other lines"), DFP_COLOR_N1, DFP_COST_LINES, DFP_COST_LINES },
};

static gboolean
costs_anything (const DfpSubject *subject)
{
  return subject->totals != NULL && subject->totals->cost->sum > 0;
}

/* Totals beside one another are in millions, or all in the unit that fits when the whole is small. */
static char *
format_total (const DfpSubject *subject, double amount)
{
  if (subject->totals->cost->sum >= MILLION)
    return dfp_format_money_millions (subject->plan->currency, amount, 2, DFP_FORMAT_PLAIN);
  return dfp_subject_format_money (subject, amount);
}

static double
get_line_total (const DfpCashLineData *line)
{
  return line != NULL ? line->amount * MAX (0, line->end_month - line->start_month + 1) : 0;
}

/* The largest cost line whose short name is not @other; its short name, transfer full, or NULL. */
static char *
name_largest_line (const DfpSubject *subject, const char *other)
{
  const DfpCashLineData *largest = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (subject->configuration->cash, i);
      g_autofree char *words = dfp_subject_shorten (line->name);

      if (line->kind == DFP_CASH_KIND_COST && *words != '\0' && g_strcmp0 (words, other) != 0 &&
          get_line_total (line) > get_line_total (largest))
        {
          largest = line;
          g_free (name);
          name = g_steal_pointer (&words);
        }
    }
  return g_steal_pointer (&name);
}

/* "Set-up, Cloud": the first words of the two largest cost lines say what the band is made of. */
static char *
name_lines (const DfpSubject *subject)
{
  g_autofree char *first = name_largest_line (subject, NULL);
  g_autofree char *second = first != NULL ? name_largest_line (subject, first) : NULL;

  if (first == NULL)
    return g_strdup (_ ("Other lines"));
  if (second == NULL)
    return g_steal_pointer (&first);
  if (g_utf8_strlen (first, -1) + g_utf8_strlen (second, -1) > BAND_NAME_MAXIMUM)
    return g_strdup_printf ("%s, …", first);
  return g_strdup_printf ("%s, %s", first, second);
}

static void
add_band (DfpChart *chart, const DfpSubject *subject, const Band *band)
{
  const DfpCost *cost = subject->totals->cost;
  g_autofree double *values = g_new0 (double, cost->n_months);
  g_autofree char *total = NULL, *name = NULL;
  double sum = 0;
  int series;

  for (DfpCostKind kind = band->first; kind <= band->last; kind++)
    {
      sum += cost->totals[kind];
      for (int i = 0; i < cost->n_months; i++)
        values[i] += cost->by_kind[kind][i];
    }
  if (sum <= 0)
    return;
  total = format_total (subject, sum);
  name = band->first == DFP_COST_LINES ? name_lines (subject) : g_strdup (_ (band->label));
  series = dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, band->color, name, cost->n_months, values);
  dfp_chart_set_series_total (chart, series, total);
}

static void
note_dearest (DfpChart *chart, const DfpSubject *subject)
{
  const DfpCost *cost = subject->totals->cost;
  g_autofree char *amount = dfp_subject_format_money (subject, cost->peak);
  /* Translators: %s is an amount */
  g_autofree char *words = g_strdup_printf (_ ("%s, the dearest month"), amount);

  dfp_chart_add_note (chart, cost->peak_month - 0.5, cost->peak, words, NULL, DFP_SIDE_ABOVE);
}

/* The largest line that is paid in one month only, unless that month is the dearest anyway. */
static void
note_one_off (DfpChart *chart, const DfpSubject *subject)
{
  const DfpCost *cost = subject->totals->cost;
  const DfpCashLineData *largest = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (subject->configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_COST && line->start_month == line->end_month &&
          line->start_month <= cost->n_months && line->amount > (largest != NULL ? largest->amount : 0))
        largest = line;
    }
  if (largest != NULL && largest->start_month != cost->peak_month)
    {
      g_autofree char *amount = dfp_subject_format_money (subject, largest->amount);
      g_autofree char *name = dfp_subject_shorten (largest->name);
      g_autofree char *words = g_strdup_printf ("%s %s", amount, name);

      dfp_chart_add_note (chart, fmax (largest->start_month - 0.5, LABEL_ROOM * cost->n_months),
                          cost->total[largest->start_month - 1], NULL, words, DFP_SIDE_ABOVE);
    }
}

DfpChart *
dfp_picture_cost (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_caption (chart, _ ("Cost by month and kind"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY, subject->plan->currency);
  dfp_chart_set_months (chart, subject->totals != NULL ? subject->totals->cost->n_months : 12, subject->plan->start);
  if (!costs_anything (subject))
    {
      dfp_chart_set_empty (chart, _ ("No cost yet. Give the roles a rate or add a line."));
      return chart;
    }
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    add_band (chart, subject, &bands[i]);
  note_dearest (chart, subject);
  note_one_off (chart, subject);
  return chart;
}

static void
mark_release (DfpChart *chart, const DfpSubject *subject)
{
  const DfpValue *value = subject->totals->value;
  const int month = value->first_benefit_month;

  if (month == 0 || month > value->n_months)
    return;
  /* Where it is also the deepest point, that is what counts. */
  if (abs (month - 1 - value->peak_funding_month) < value->n_months * NOTE_ROOM)
    return;
  const double cumulative = month > 1 ? value->cumulative[month - 2] : 0;

  dfp_chart_add_dot (chart, month - 1, cumulative, DFP_COLOR_A, DFP_SHAPE_DISC, DOT_SMALL);
  dfp_chart_add_note (chart, month - 1, cumulative, NULL, _ ("First benefit"), DFP_SIDE_END);
}

static void
mark_deepest (DfpChart *chart, const DfpSubject *subject)
{
  const DfpValue *value = subject->totals->value;

  if (value->peak_funding_month == 0)
    return;
  g_autofree char *amount = dfp_format_money_compact (subject->plan->currency, -value->peak_funding, DFP_FORMAT_SIGNED);
  g_autofree char *month = dfp_subject_format_month (subject, value->peak_funding_month, DFP_MONTH_STYLE_LONG);

  dfp_chart_add_dot (chart, value->peak_funding_month, -value->peak_funding, DFP_COLOR_A, DFP_SHAPE_DISC, DOT_LARGE);
  dfp_chart_add_note (chart, value->peak_funding_month, -value->peak_funding, amount, month, DFP_SIDE_BELOW);
}

static void
mark_payback (DfpChart *chart, const DfpSubject *subject)
{
  const double payback = subject->totals->value->payback_month;

  if (!isfinite (payback))
    return;
  g_autofree char *month = dfp_subject_format_month (subject, (int) ceil (payback), DFP_MONTH_STYLE_LONG);

  dfp_chart_add_dot (chart, payback, 0, DFP_COLOR_A, DFP_SHAPE_DISC, DOT_LARGE);
  dfp_chart_add_note (chart, payback, 0, _ ("Paid back"), month, DFP_SIDE_START);
}

static void
mark_end (DfpChart *chart, const DfpSubject *subject)
{
  const DfpValue *value = subject->totals->value;
  const double end = value->cumulative[value->n_months - 1];
  g_autofree char *amount = dfp_format_money_compact (subject->plan->currency, end, DFP_FORMAT_SIGNED);

  dfp_chart_add_dot (chart, value->n_months, end, DFP_COLOR_A, DFP_SHAPE_DISC, DOT_LARGE);
  if (value->peak_funding_month != value->n_months)
    dfp_chart_add_note (chart, value->n_months, end, amount, NULL, DFP_SIDE_START);
}

DfpChart *
dfp_picture_cash (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpValue *value = subject->totals != NULL ? subject->totals->value : NULL;
  const int n_months = value != NULL ? value->n_months : subject->plan->horizon_months;
  g_autofree char *end = dfp_subject_format_month (subject, n_months, DFP_MONTH_STYLE_LONG);
  g_autofree char *caption = g_strdup_printf (_ ("Cumulative cash to %s"), end);
  g_autofree double *cumulative = g_new0 (double, n_months + 1);
  int series;

  dfp_chart_set_caption (chart, caption);
  dfp_chart_set_format (chart, DFP_CHART_MONEY_SIGNED, subject->plan->currency);
  dfp_chart_set_months (chart, n_months, subject->plan->start);
  if (value == NULL || (value->cost_total == 0 && value->benefit_total == 0 && value->run_total == 0))
    {
      dfp_chart_set_empty (chart, _ ("No money yet. Give the roles a rate or add a line."));
      return chart;
    }
  for (int i = 0; i < n_months; i++)
    cumulative[i + 1] = value->cumulative[i];
  series = dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_A, _ ("Cumulative cash"), n_months + 1, cumulative);
  dfp_chart_set_series_below_zero (chart, series, TRUE);
  mark_deepest (chart, subject);
  mark_payback (chart, subject);
  mark_end (chart, subject);
  mark_release (chart, subject);
  return chart;
}

static void
mark_gate (DfpChart *chart, const DfpSubject *subject)
{
  const DfpPhaseData *gate = dfp_subject_get_gate (subject);
  const DfpCost *cost = subject->totals->cost;

  if (gate == NULL || gate->end_month > cost->n_months)
    return;
  const double amount = cost->exit[gate->end_month - 1];
  g_autofree char *month = dfp_subject_format_month (subject, gate->end_month, DFP_MONTH_STYLE_LONG);
  g_autofree char *money = dfp_subject_format_money (subject, amount);
  /* Translators: a month, and what it costs to stop at its end */
  g_autofree char *words = g_strdup_printf (_ ("Gate, %s: %s"), month, money);

  dfp_chart_add_dot (chart, gate->end_month - 0.5, amount, DFP_COLOR_A, DFP_SHAPE_DISC, DOT_LARGE);
  dfp_chart_add_note (chart, gate->end_month - 0.5, amount, words, NULL, DFP_SIDE_ABOVE);
}

DfpChart *
dfp_picture_exit (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_caption (chart, _ ("Notice still to be paid, if stopped at the end of a month"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY, subject->plan->currency);
  dfp_chart_set_months (chart, subject->totals != NULL ? subject->totals->cost->n_months : 12, subject->plan->start);
  if (!costs_anything (subject))
    {
      dfp_chart_set_empty (chart, _ ("Nothing to stop yet. Give the roles a rate."));
      return chart;
    }
  dfp_chart_add_series (chart, DFP_MARK_STEP, DFP_COLOR_A, _ ("Cost to stop"), subject->totals->cost->n_months,
                        subject->totals->cost->exit);
  if (subject->design != NULL && !isnan (subject->design->flex->cheap_limit))
    dfp_chart_add_level (chart, subject->design->flex->cheap_limit, DFP_RULE_DASHED, DFP_COLOR_TEXT,
                         _ ("cheap up to here"));
  mark_gate (chart, subject);
  return chart;
}
