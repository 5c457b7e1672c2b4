/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of measures times the columns; and how a cell reads. */
#include "analysis/compare/dfp-comparison.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/compare/dfp-measure-forecast.h"
#include "analysis/design/dfp-design.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-const.h"
#include "base/dfp-format.h"
#include "model/dfp-objective.h"

/* Two values that differ by less than this share of their size are the same: rounding of sums. */
#define SAME 1e-9

/* A difference that is not larger than so many standard errors may be chance alone (95 of 100 are not). */
#define ERRORS 2

static gboolean
is_same (double a, double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) && isnan (b);
  return a == b || (isfinite (a - b) && fabs (a - b) <= SAME * fmax (1, fmax (fabs (a), fabs (b))));
}

/* @error: one standard error of their difference. */
static DfpVerdict
judge (const DfpMeasure *measure, double value, double base, double error)
{
  if (is_same (value, base))
    return DFP_VERDICT_SAME;
  if (isnan (value) || isnan (base) || measure->better == DFP_BETTER_NEITHER || fabs (value - base) <= ERRORS * error)
    return DFP_VERDICT_NEUTRAL;
  return (value > base) == (measure->better == DFP_BETTER_MORE) ? DFP_VERDICT_BETTER : DFP_VERDICT_WORSE;
}

static void
fill_cell (DfpComparisonCell *cell, const DfpMeasure *measure, const DfpComparisonColumn *column,
           const DfpComparisonColumn *base_column)
{
  const double base = dfp_measure_get_value (measure, base_column);

  cell->value = dfp_measure_get_value (measure, column);
  cell->verdict = judge (measure, cell->value, base,
                         hypot (dfp_measure_get_error (measure, column), dfp_measure_get_error (measure, base_column)));
  cell->difference = cell->verdict == DFP_VERDICT_SAME && !isnan (base) ? 0 : cell->value - base;
  cell->per_cent = base != 0 ? cell->difference / fabs (base) : NAN;
  if (measure->type == NULL)
    return;
  cell->difference = cell->per_cent = NAN;
  if (!isnan (cell->value))
    cell->text = dfp_enum_get_label (measure->type (), (int) cell->value);
}

static void
add_row (struct _DfpComparison *self, const DfpMeasure *measure)
{
  DfpComparisonRow *row = &self->rows[self->n_rows++];

  row->measure = measure;
  for (guint i = 0; i < self->n_columns; i++)
    {
      fill_cell (&row->cells[i], measure, &self->columns[i], &self->columns[self->base]);
      row->differs |= row->cells[i].verdict != DFP_VERDICT_SAME;
    }
  self->n_without_difference += row->differs ? 0 : 1;
}

static void
list_objectives (struct _DfpComparison *self, const DfpList *objectives)
{
  const guint n = dfp_list_get_n_rows (objectives);

  self->objectives = dfp_result_add_array (self, DfpMeasure, n);
  for (guint i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (objectives, i);

      if (objective->due_month > 0)
        self->objectives[self->n_objectives++] = (DfpMeasure){
          .group = DFP_MEASURE_OBJECTIVES,
          .key = dfp_result_keep (self, g_strconcat ("chance-of-", objective->id, NULL), g_free),
          .label = dfp_result_add_text (self, objective->name),
          .kind = DFP_MEASURE_AS_SHARE,
          .better = DFP_BETTER_MORE,
          .detail = TRUE,
          .of_forecast = dfp_measure_forecast_objective,
          .formula = N_ ("In how many futures the objective is finished by its due month."),
          .source = dfp_measure_find (DFP_MEASURE_CHANCE_ALL)->source,
          .target = "objectives/due-month",
          .objective = dfp_result_add_text (self, objective->id),
        };
    }
}

DfpComparison *
dfp_comparison_new (const DfpPlanData *plan, const DfpComparisonColumn *columns, guint n_columns, guint base,
                    gboolean with_nothing)
{
  guint n_measures;
  const DfpMeasure *measures = dfp_measure_get_all (&n_measures);
  struct _DfpComparison *self;

  g_return_val_if_fail (n_columns > 0 && n_columns < DFP_COMPARISON_COLUMNS_MAXIMUM && base < n_columns, NULL);
  self = dfp_result_new (struct _DfpComparison);
  self->n_columns = n_columns + (with_nothing ? 1 : 0);
  self->base = base;
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].design = dfp_result_keep_result (self, dfp_result_ref (columns[i].design));
      if (columns[i].forecast != NULL)
        self->columns[i].forecast = dfp_result_keep (self, dfp_drop_const (dfp_forecast_ref (columns[i].forecast)),
                                                     (GDestroyNotify) dfp_forecast_unref);
    }
  if (plan != NULL)
    list_objectives (self, plan->objectives);
  self->rows = dfp_result_add_array (self, DfpComparisonRow, n_measures + self->n_objectives);
  for (guint i = 0; i < n_measures; i++)
    {
      add_row (self, &measures[i]);
      for (guint o = 0; o < self->n_objectives && g_str_equal (measures[i].key, DFP_MEASURE_CHANCE_ALL); o++)
        add_row (self, &self->objectives[o]);
    }
  return self;
}

const DfpComparisonRow *
dfp_comparison_find_row (const DfpComparison *self, const char *key)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (g_str_equal (self->rows[i].measure->key, key))
      return &self->rows[i];
  return NULL;
}

const char *
dfp_comparison_get_column_name (const DfpComparison *self, guint column)
{
  const DfpDesign *design;

  g_return_val_if_fail (column < self->n_columns, "");
  design = self->columns[column].design;
  return design != NULL ? design->totals->name : _ ("Do nothing");
}

/* Months with a part lie in the month after: 31.5 is the middle of month 32. */
static char *
format_number (const DfpMeasure *measure, double value, const char *currency, DfpFormatFlags flags)
{
  switch (measure->kind)
    {
    case DFP_MEASURE_AS_MONEY:
      return dfp_format_money_compact (currency, value, flags);
    case DFP_MEASURE_AS_SHARE:
      return dfp_format_share (value, measure->decimals, flags);
    case DFP_MEASURE_AS_MONTHS:
    case DFP_MEASURE_AS_POINTS:
      return dfp_format_number (value, measure->decimals, flags);
    case DFP_MEASURE_AS_FTE:
    case DFP_MEASURE_AS_FTE_MONTHS:
      return dfp_format_number (value, 1, flags);
    case DFP_MEASURE_AS_PEOPLE:
    case DFP_MEASURE_AS_COUNT:
      return dfp_format_number (value, 0, flags);
    case DFP_MEASURE_AS_MONTH:
    case DFP_MEASURE_AS_TEXT:
    default:
      g_assert_not_reached ();
    }
}

/* An estimate from futures. Of doing nothing the chances are known, as nothing is played. */
static gboolean
is_chance (const DfpMeasure *measure, const DfpComparisonColumn *column)
{
  return measure->kind == DFP_MEASURE_AS_SHARE && measure->of_forecast != NULL && column->design != NULL;
}

/* @totals: whose start and currency count. */
static char *
format_value (const DfpMeasure *measure, double value, gboolean chance, const DfpTotals *totals)
{
  if (isnan (value))
    return g_strdup ("–");
  if (measure->type != NULL)
    return g_strdup (dfp_enum_get_label (measure->type (), (int) value));
  if (isinf (value))
    return g_strdup (measure->kind == DFP_MEASURE_AS_MONTH ? _ ("never") : _ ("no end"));
  if (measure->kind == DFP_MEASURE_AS_MONTH)
    return dfp_format_month (dfp_month_add (totals->start, (int) ceil (value)), DFP_MONTH_STYLE_MEDIUM);
  return chance ? dfp_format_chance (value) : format_number (measure, value, totals->currency, DFP_FORMAT_PLAIN);
}

char *
dfp_measure_format_value (const DfpMeasure *measure, const DfpComparisonColumn *column, const DfpTotals *totals)
{
  return format_value (measure, dfp_measure_get_value (measure, column), is_chance (measure, column), totals);
}

char *
dfp_comparison_format_value (const DfpComparison *self, guint row, guint column)
{
  const DfpMeasure *measure;

  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);
  measure = self->rows[row].measure;
  return format_value (measure, self->rows[row].cells[column].value, is_chance (measure, &self->columns[column]),
                       self->columns[self->base].design->totals);
}

/* "+€0.63m" beside values in millions, unless nothing of it would be left. */
static char *
format_money_difference (const DfpComparison *self, const DfpComparisonRow *row, double difference)
{
  const char *currency = self->columns[self->base].design->totals->currency;
  double size = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (isfinite (row->cells[i].value))
      size = fmax (size, fabs (row->cells[i].value));
  if (size >= 999.5e3 && size < 99.95e6 && fabs (difference) >= 5e3)
    return dfp_format_money_millions (currency, difference, 2, DFP_FORMAT_SIGNED);
  return dfp_format_money_compact (currency, difference, DFP_FORMAT_SIGNED);
}

/* With one decimal more where nothing of the difference would be left. */
static char *
format_points (double points, int decimals)
{
  const int needed = fabs (points) < 0.5 * pow (10, -decimals) ? decimals + 1 : decimals;
  g_autofree char *number = dfp_format_number (points, needed, DFP_FORMAT_SIGNED);
  const gboolean one = needed == 0 && lround (fabs (points)) == 1;

  /* Translators: percentage points; %s is a signed number */
  return g_strdup_printf (ngettext ("%s point", "%s points", one ? 1 : 2), number);
}

static char *
format_shift (double difference)
{
  const int months = (int) lround (fabs (difference));
  g_autofree char *count = dfp_format_number (months, 0, DFP_FORMAT_PLAIN);

  if (months == 0)
    return g_strdup (difference > 0 ? _ ("days later") : _ ("days sooner"));
  if (difference > 0)
    return g_strdup_printf (ngettext ("%s month later", "%s months later", (gulong) months), count);
  return g_strdup_printf (ngettext ("%s month sooner", "%s months sooner", (gulong) months), count);
}

char *
dfp_comparison_format_difference (const DfpComparison *self, guint row, guint column)
{
  const DfpComparisonRow *of_row;
  const DfpComparisonCell *cell;

  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);
  of_row = &self->rows[row];
  cell = &of_row->cells[column];
  if (column == self->base)
    return g_strdup ("");
  if (cell->verdict == DFP_VERDICT_SAME)
    return g_strdup (_ ("same"));
  if (!isfinite (cell->difference))
    return g_strdup (cell->text != NULL ? _ ("different") : "–");
  if (of_row->measure->kind == DFP_MEASURE_AS_MONEY)
    return format_money_difference (self, of_row, cell->difference);
  if (of_row->measure->kind == DFP_MEASURE_AS_SHARE)
    return format_points (cell->difference * 100, of_row->measure->decimals);
  if (of_row->measure->kind == DFP_MEASURE_AS_MONTH)
    return format_shift (cell->difference);
  return format_number (of_row->measure, cell->difference, self->columns[self->base].design->totals->currency,
                        DFP_FORMAT_SIGNED);
}

char *
dfp_comparison_format_per_cent (const DfpComparison *self, guint row, guint column)
{
  const DfpMeasure *measure;
  const DfpComparisonCell *cell;

  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);
  measure = self->rows[row].measure;
  cell = &self->rows[row].cells[column];
  if (column == self->base)
    return g_strdup ("");
  if (cell->verdict == DFP_VERDICT_SAME)
    return g_strdup (_ ("same"));
  if (measure->kind == DFP_MEASURE_AS_MONTH || measure->kind == DFP_MEASURE_AS_SHARE || !isfinite (cell->per_cent))
    return dfp_comparison_format_difference (self, row, column);
  return dfp_format_share (cell->per_cent, 0, DFP_FORMAT_SIGNED);
}
