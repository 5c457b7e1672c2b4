/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One axis for all, as long as the longest; the base stays behind in grey so that the others read
 * as differences from it. */
#include "exhibit/comparison/dfp-pictures-compare.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/comparison/dfp-sentences-compare.h"

#define HEADROOM 1.2         /* of the highest value: room for its label */
#define BASE_NOTE_HEIGHT 0.2 /* of its peak: below the labels of the others */

typedef struct
{
  const DfpSubject *subjects;
  int n;
  int base;
} Overlay;

/* The values of one subject and how many there are; borrowed. */
typedef const double *(*GetValues) (const DfpTotals *totals, int *n);

static const double *
get_heads (const DfpTotals *totals, int *n)
{
  *n = totals->staffing->n_months;
  return totals->staffing->heads;
}

static const double *
get_effective (const DfpTotals *totals, int *n)
{
  *n = totals->capacity->n_months;
  return totals->capacity->effective;
}

static const double *
get_exit (const DfpTotals *totals, int *n)
{
  *n = totals->cost->n_months;
  return totals->cost->exit;
}

static const double *
get_end (const DfpTotals *totals, int *n)
{
  *n = 1;
  return &totals->value->cumulative[totals->value->n_months - 1];
}

static int
count_months (const Overlay *overlay, GetValues get_values)
{
  int longest = 1;

  for (int i = 0; i < overlay->n; i++)
    {
      int n;

      get_values (overlay->subjects[i].totals, &n);
      longest = MAX (longest, n);
    }
  return longest;
}

static int
find_peak (const double *values, int n)
{
  int peak = 0;

  for (int i = 1; i < n; i++)
    if (values[i] > values[peak])
      peak = i;
  return peak;
}

/* Whether no other but the base goes higher: its label stands above, where nothing crosses it. */
static gboolean
is_highest (const Overlay *overlay, double peak, GetValues get_values)
{
  for (int i = 0; i < overlay->n; i++)
    {
      int n;
      const double *values = get_values (overlay->subjects[i].totals, &n);

      if (i != overlay->base && values[find_peak (values, n)] > peak)
        return FALSE;
    }
  return TRUE;
}

static gboolean
goes_highest (const Overlay *overlay, int position, GetValues get_values)
{
  int n;
  const double *values = get_values (overlay->subjects[position].totals, &n);

  return is_highest (overlay, values[find_peak (values, n)], get_values);
}

static char *
format_value (DfpChartFormat format, const DfpSubject *subject, double value)
{
  if (format == DFP_CHART_MONEY)
    return dfp_subject_format_money (subject, value);
  if (format == DFP_CHART_MONEY_SIGNED)
    return dfp_format_money_compact (subject->plan->currency, value, DFP_FORMAT_SIGNED);
  return dfp_format_number_short (round (value * 10) / 10, 1);
}

/* Steps that end at zero with the configuration: "Hybrid, the base: 24" on the ghost, else "Hybrid 24". */
static void
add_steps (DfpChart *chart, const Overlay *overlay, int position, int n_months, DfpChartFormat format,
           GetValues get_values)
{
  const DfpSubject *subject = &overlay->subjects[position];
  g_autofree double *values = g_new0 (double, n_months);
  g_autofree char *name = dfp_subject_get_short_name (overlay->subjects, overlay->n, position);
  g_autofree char *amount = NULL, *words = NULL;
  int n, peak, series, end;
  const double *own = get_values (subject->totals, &n);

  for (int i = 0; i < n; i++)
    values[i] = own[i];
  peak = find_peak (own, n);
  amount = format_value (format, subject, own[peak]);
  for (end = peak; end < n && own[end] == own[peak];)
    end++;

  if (position == overlay->base)
    {
      dfp_chart_add_series (chart, DFP_MARK_GHOST_AREA, DFP_COLOR_GHOST, name, n_months, values);
      words = g_strdup_printf (_ ("%s, the base: %s"), name, amount);
      dfp_chart_add_note (chart, (peak + end) / 2.0, own[peak] * BASE_NOTE_HEIGHT, NULL, words, DFP_SIDE_AUTO);
      return;
    }
  words = g_strdup_printf ("%s %s", name, amount);
  series = dfp_chart_add_series (chart, DFP_MARK_STEP, dfp_subject_get_color (subject), name, n_months, values);
  dfp_chart_set_series_label (chart, series, (peak + end) / 2.0, words,
                              is_highest (overlay, own[peak], get_values) ? DFP_SIDE_ABOVE : DFP_SIDE_BELOW);
}

static double
find_highest (const Overlay *overlay, GetValues get_values)
{
  double highest = 0;

  for (int i = 0; i < overlay->n; i++)
    {
      int n;
      const double *values = get_values (overlay->subjects[i].totals, &n);

      highest = fmax (highest, values[find_peak (values, n)]);
    }
  return highest;
}

/* The base first, so that it lies behind; at most as many as there are colours. */
static DfpChart *
create_steps (const Overlay *overlay, DfpChartFormat format, const char *caption, GetValues get_values)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const int n_months = count_months (overlay, get_values);

  dfp_chart_take_title (chart, dfp_sentence_compare (overlay->subjects, overlay->n, overlay->base));
  dfp_chart_set_caption (chart, caption);
  dfp_chart_set_format (chart, format, overlay->subjects[0].plan->currency);
  dfp_chart_set_months (chart, n_months, overlay->subjects[0].plan->start);
  if (format != DFP_CHART_PEOPLE && find_highest (overlay, get_values) > 0)
    dfp_chart_set_value_range (chart, 0, find_highest (overlay, get_values) * HEADROOM);
  if (overlay->n > 0)
    add_steps (chart, overlay, overlay->base, n_months, format, get_values);
  /* Who goes highest gets its label first: the others find room below. */
  for (int first = TRUE; first >= FALSE; first--)
    for (int i = 0; i < overlay->n; i++)
      if (i != overlay->base && goes_highest (overlay, i, get_values) == first)
        add_steps (chart, overlay, i, n_months, format, get_values);
  return chart;
}

/* The subjects that can be drawn: the base and the first others, at most five, all with figures. */
static GArray *
choose_subjects (const DfpExhibitInput *input, Overlay *overlay)
{
  const DfpSubject *subjects = input->subjects;
  const int n = input->n_subjects, base = input->base;
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (DfpSubject));

  overlay->base = 0;
  for (int i = 0; i < n; i++)
    {
      const int kept_for_base = i < base ? 1 : 0;

      if (subjects[i].totals == NULL || (i != base && chosen->len + kept_for_base >= DFP_COMPARE_MAXIMUM))
        continue;
      if (i == base)
        overlay->base = chosen->len;
      g_array_append_val (chosen, subjects[i]);
    }
  overlay->subjects = (const DfpSubject *) (gpointer) chosen->data;
  overlay->n = chosen->len;
  return chosen;
}

static DfpChart *
create_empty (DfpChartKind kind, const char *caption)
{
  DfpChart *chart = dfp_chart_new (kind);

  dfp_chart_set_caption (chart, caption);
  dfp_chart_set_empty (chart, _ ("No configuration yet. Add one to compare."));
  return chart;
}

static DfpChart *
overlay_steps (const DfpExhibitInput *input, DfpChartFormat format, const char *caption, GetValues get_values)
{
  Overlay overlay;
  g_autoptr (GArray) chosen = choose_subjects (input, &overlay);

  if (overlay.n == 0)
    return create_empty (DFP_CHART_PLOT, caption);
  return create_steps (&overlay, format, caption, get_values);
}

DfpChart *
dfp_picture_compare_staffing (const DfpExhibitInput *input)
{
  return overlay_steps (input, DFP_CHART_PEOPLE, _ ("People by month, base in grey"), get_heads);
}

DfpChart *
dfp_picture_compare_capacity (const DfpExhibitInput *input)
{
  return overlay_steps (input, DFP_CHART_NUMBER, _ ("Effective capacity, base in grey"), get_effective);
}

DfpChart *
dfp_picture_compare_exit (const DfpExhibitInput *input)
{
  return overlay_steps (input, DFP_CHART_MONEY, _ ("Cost to stop at the end of a month, base in grey"), get_exit);
}

static void
add_cash (DfpChart *chart, const Overlay *overlay, int position)
{
  const DfpSubject *subject = &overlay->subjects[position];
  const DfpValue *value = subject->totals->value;
  const gboolean is_base = position == overlay->base;
  g_autofree double *values = g_new0 (double, value->n_months + 1);
  g_autofree char *name = dfp_subject_get_short_name (overlay->subjects, overlay->n, position);
  g_autofree char *amount =
      dfp_format_money_compact (subject->plan->currency, value->cumulative[value->n_months - 1], DFP_FORMAT_SIGNED);
  g_autofree char *words = g_strdup_printf ("%s %s", name, amount);
  int series;

  for (int i = 0; i < value->n_months; i++)
    values[i + 1] = value->cumulative[i];
  series = dfp_chart_add_series (chart, is_base ? DFP_MARK_GHOST_LINE : DFP_MARK_LINE,
                                 is_base ? DFP_COLOR_GHOST_LINE : dfp_subject_get_color (subject), name,
                                 value->n_months + 1, values);
  if (!is_base)
    dfp_chart_set_series_label (chart, series, value->n_months, words,
                                is_highest (overlay, value->cumulative[value->n_months - 1], get_end) ? DFP_SIDE_START
                                                                                                      : DFP_SIDE_BELOW);
}

DfpChart *
dfp_picture_compare_cash (const DfpExhibitInput *input)
{
  Overlay overlay;
  g_autoptr (GArray) chosen = choose_subjects (input, &overlay);
  DfpChart *chart;

  if (overlay.n == 0)
    return create_empty (DFP_CHART_PLOT, _ ("Cumulative cash, base in grey"));
  chart = dfp_chart_new (DFP_CHART_PLOT);
  dfp_chart_take_title (chart, dfp_sentence_compare (overlay.subjects, overlay.n, overlay.base));
  dfp_chart_set_caption (chart, _ ("Cumulative cash, base in grey"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY_SIGNED, overlay.subjects[0].plan->currency);
  dfp_chart_set_months (chart, overlay.subjects[0].totals->value->n_months, overlay.subjects[0].plan->start);
  add_cash (chart, &overlay, overlay.base);
  for (int i = 0; i < overlay.n; i++)
    if (i != overlay.base)
      add_cash (chart, &overlay, i);
  return chart;
}

DfpChart *
dfp_picture_compare_value (const DfpExhibitInput *input)
{
  Overlay overlay;
  g_autoptr (GArray) chosen = choose_subjects (input, &overlay);
  DfpChart *chart;

  if (overlay.n == 0)
    return create_empty (DFP_CHART_BARS, _ ("Net present value"));
  chart = dfp_chart_new (DFP_CHART_BARS);
  dfp_chart_take_title (chart, dfp_sentence_compare (overlay.subjects, overlay.n, overlay.base));
  dfp_chart_set_caption (chart, _ ("Net present value"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY, overlay.subjects[0].plan->currency);
  for (int i = 0; i < overlay.n; i++)
    {
      const DfpSubject *subject = &overlay.subjects[i];
      g_autofree char *words =
          dfp_format_money_millions (subject->plan->currency, subject->totals->npv, 2, DFP_FORMAT_PLAIN);
      const int row = dfp_chart_add_row (chart, subject->configuration->name, NULL, FALSE);

      dfp_chart_set_row_tinted (chart, row, i == overlay.base);
      dfp_chart_set_row_bar (chart, row, subject->totals->npv, dfp_subject_get_color (subject), words, NULL, NAN, NULL);
    }
  return chart;
}
