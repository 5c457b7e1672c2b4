/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A distribution is cut where its tail gets thin, so that the months that matter are wide; how much lies beyond,
 * and what never finishes, is said. */
#include "exhibit/forecast/dfp-pictures-forecast.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "model/dfp-objective.h"

#define WINDOW 48     /* months that are shown at most */
#define LEAD 0.32     /* of what is shown, before the first future: room for words */
#define TAIL 2        /* months after the last one that is marked */
#define FEW 0.005     /* share that may lie before the picture begins */
#define BINS 48       /* columns of cost */
#define COST_END 0.96 /* share of the futures that are shown */
#define HEADROOM 1.25 /* of the highest column: room for words */
#define FIGURE_HEIGHT 0.98
#define LATER_HEIGHT 0.62
#define WORDS_WIDTH 0.15  /* of the months shown: as wide as they are */
#define WORDS_HEIGHT 0.45 /* of the highest column */
#define LATER_WORTH 0.02  /* share that is said in large */
#define RIGHT_END 0.8     /* of the width: beyond it words have no room after their line */
#define ROW_HEIGHT 60     /* px, for two lines and two shapes */

gboolean
dfp_picture_lacks_forecast (DfpChart *chart, const DfpSubject *subject)
{
  g_autofree char *target = NULL, *sentence = dfp_sentence_obstacle (subject, &target);

  if (sentence == NULL && subject->forecast != NULL)
    return FALSE;
  dfp_chart_set_empty (chart, sentence != NULL ? sentence : _ ("The first futures are being played."));
  return TRUE;
}

/* --- distributions --- */

/* Shares of the futures in @n steps of @width from @from on. Transfer full. */
static double *
count_shares (const DfpDistribution *distribution, double from, double width, int n)
{
  double *shares = g_new (double, MAX (n, 1));
  double before = dfp_distribution_get_share (distribution, from);

  for (int i = 0; i < n; i++)
    {
      const double until = dfp_distribution_get_share (distribution, from + (i + 1) * width);

      shares[i] = until - before;
      before = until;
    }
  return shares;
}

static double
find_highest (const double *values, int n)
{
  double highest = 0;

  for (int i = 0; i < n; i++)
    highest = fmax (highest, values[i]);
  return highest;
}

static double
find_last_finite (const DfpDistribution *distribution)
{
  const guint n = distribution->n - (guint) lround (distribution->never * distribution->n);

  return n > 0 ? distribution->sorted[n - 1] : 0;
}

/* "Share of 20,000 futures, by month; 2% lie beyond" */
static void
caption_shares (DfpChart *chart, const DfpForecast *forecast, const char *by, double beyond)
{
  const gboolean first = forecast->n_trials < forecast->n_affordable;
  g_autofree char *futures = dfp_words_futures (forecast->n_trials), *share = dfp_format_chance (beyond), *text = NULL;

  if (beyond >= FEW)
    /* Translators: “20,000 futures”, “by month”, a share */
    text = g_strdup_printf (first ? _ ("First look: share of %s, %s; %s lie beyond")
                                  : _ ("Share of %s, %s; %s lie beyond"),
                            futures, by, share);
  else
    text = g_strdup_printf (first ? _ ("First look: share of %s, %s") : _ ("Share of %s, %s"), futures, by);
  dfp_chart_set_caption (chart, text);
}

/* --- the finish --- */

typedef struct
{
  int from; /* whole months before the first column */
  int n;
} Window;

static Window
choose_window (const DfpDistribution *finish, int promised)
{
  const double first = dfp_distribution_get_percentile (finish, FEW), last = find_last_finite (finish);
  const double marked = isfinite (finish->p95) ? finish->p95 : last;
  Window window;

  window.from = isfinite (first) ? (int) floor (first) : promised;
  if (promised > 0)
    window.from = MIN (window.from, promised - 1);
  window.n = MAX ((int) ceil (fmin (marked, last)), promised) + TAIL - window.from;
  window.n = CLAMP (window.n, 6, WINDOW);
  window.from -= (int) ceil (LEAD * window.n);
  window.n += (int) ceil (LEAD * window.n);
  return window;
}

/* Words of a late rule stand before it, where there is room: @at is a share of the width. */
static DfpSide
choose_side (double at)
{
  return at > RIGHT_END ? DFP_SIDE_START : DFP_SIDE_END;
}

static void
mark_finish (DfpChart *chart, const DfpSubject *subject, const Window *window, double months, DfpRule rule,
             const char *words, DfpSide side)
{
  g_autofree char *month = dfp_words_finish (subject, months, DFP_MONTH_STYLE_LONG);

  if (isfinite (months) && months <= window->from + window->n)
    dfp_chart_add_rule (chart, months - window->from, rule, DFP_COLOR_TEXT, words, month, side);
}

static void
mark_promise (DfpChart *chart, const DfpSubject *subject, const Window *window, int promised)
{
  g_autofree char *month = dfp_subject_format_month (subject, promised, DFP_MONTH_STYLE_LONG);
  /* Translators: a month */
  g_autofree char *words = g_strdup_printf (_ ("%s, promised"), month);

  dfp_chart_add_rule (chart, promised - window->from, DFP_RULE_SOLID, DFP_COLOR_B, words, NULL, DFP_SIDE_START);
}

/* Where the words on the late futures stand: above the columns below them. */
static double
find_free_height (const double *shares, const Window *window, double x, double highest)
{
  const int from = CLAMP ((int) x, 0, window->n - 1), n = MIN (window->n - from, (int) ceil (WORDS_WIDTH * window->n));

  return fmax (LATER_HEIGHT * highest, find_highest (shares + from, n) + WORDS_HEIGHT * highest);
}

static void
say_shares (DfpChart *chart, const DfpForecast *forecast, const Window *window, int promised, const double *shares)
{
  const double share = dfp_distribution_get_share (&forecast->finish, promised);
  const double end = window->n, left = promised - window->from, highest = find_highest (shares, window->n);
  const double x = fmin (left + (end - left) * 0.55, 0.85 * end);
  g_autofree char *in_time = dfp_format_chance (share), *later = dfp_format_chance (1 - share);
  g_autofree char *never = dfp_format_chance (forecast->finish.never), *words = NULL;

  dfp_chart_add_figure (chart, 0.01 * end, FIGURE_HEIGHT * highest, DFP_COLOR_A, in_time, _ ("by the date\npromised"));
  if (1 - share < LATER_WORTH)
    return;
  words = forecast->finish.never >= FEW ? g_strdup_printf (_ ("later,\n%s never"), never) : g_strdup (_ ("later"));
  dfp_chart_add_figure (chart, x, find_free_height (shares, window, x, highest), DFP_COLOR_TEXT, later, words);
}

static void
add_outside (DfpChart *chart, const Window *window, const DfpOutsideView *outside)
{
  g_autofree double *shares = count_shares (&outside->finish, window->from, 1, window->n);

  dfp_chart_add_series (chart, DFP_MARK_DASHED_STEP, DFP_COLOR_TEXT, _ ("Outside view"), window->n, shares);
}

DfpChart *
dfp_picture_finish_new (const DfpSubject *subject, const DfpOutsideView *outside)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpForecast *forecast = subject->forecast;
  const int promised = dfp_forecast_get_promised (forecast);
  g_autofree double *shares = NULL;
  double highest, beyond;
  Window window;

  dfp_chart_set_title (chart, _ ("When everything is finished"));
  dfp_chart_set_caption (chart, _ ("Share of the futures, by month"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, NULL);
  dfp_chart_set_months (chart, 12, subject->plan->start);
  if (dfp_picture_lacks_forecast (chart, subject))
    return chart;
  g_autofree char *sentence = dfp_sentence_forecast (subject);

  if (forecast->finish.never >= 1)
    {
      dfp_chart_set_empty (chart, sentence);
      return chart;
    }
  window = choose_window (&forecast->finish, promised);
  shares = count_shares (&forecast->finish, window.from, 1, window.n);
  highest = find_highest (shares, window.n);
  beyond = 1 - forecast->finish.never - dfp_distribution_get_share (&forecast->finish, window.from + window.n);
  caption_shares (chart, forecast, _ ("by month"), beyond);
  dfp_chart_set_description (chart, sentence);
  dfp_chart_set_months (chart, window.n, dfp_month_add (subject->plan->start, window.from + 1));
  dfp_chart_set_centred_ticks (chart, TRUE);
  dfp_chart_set_value_range (chart, 0, highest * HEADROOM);
  dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, DFP_COLOR_A, _ ("Share of the futures"), window.n, shares);
  if (promised > 0)
    dfp_chart_set_series_change (chart, 0, promised - window.from, DFP_COLOR_N2);
  if (outside != NULL)
    add_outside (chart, &window, outside);
  mark_finish (chart, subject, &window, forecast->finish.p50, DFP_RULE_DASHED, _ ("Even odds"), DFP_SIDE_START);
  if (promised > 0)
    mark_promise (chart, subject, &window, promised);
  mark_finish (chart, subject, &window, forecast->finish.p80, DFP_RULE_SOLID, _ ("80% sure"),
               choose_side ((forecast->finish.p80 - window.from) / window.n));
  mark_finish (chart, subject, &window, forecast->finish.p95, DFP_RULE_DASHED, _ ("95% sure"),
               choose_side ((forecast->finish.p95 - window.from) / window.n));
  if (promised > 0)
    say_shares (chart, forecast, &window, promised, shares);
  return chart;
}

DfpChart *
dfp_picture_finish (const DfpExhibitInput *input)
{
  return dfp_picture_finish_new (dfp_exhibit_get_subject (input), NULL);
}

/* --- cost --- */

/* 1, 2 or 5 times a power of ten, at least @least. */
static double
round_step (double least)
{
  const double power = pow (10, floor (log10 (least))), size = least / power;

  return power * (size <= 1 ? 1 : size <= 2 ? 2 : size <= 5 ? 5 : 10);
}

static void
mark_cost (DfpChart *chart, const DfpSubject *subject, double end, double cost, DfpRule rule, const char *words,
           DfpSide side)
{
  g_autofree char *amount = dfp_format_money_compact (subject->plan->currency, cost, DFP_FORMAT_PLAIN);

  if (cost <= end)
    dfp_chart_add_rule (chart, cost, rule, DFP_COLOR_TEXT, words, amount, side);
}

/* Share of the futures whose cost has an end. */
static double
get_ending (const DfpDistribution *cost)
{
  return dfp_distribution_get_share (cost, G_MAXDOUBLE);
}

/* Borders of columns fall on the budget, so that a column is within it or not. */
static void
add_costs (DfpChart *chart, const DfpSubject *subject, double budget)
{
  const DfpDistribution *cost = &subject->forecast->cost;
  const double ending = get_ending (cost);
  const double low = dfp_distribution_get_percentile (cost, fmin (FEW, ending));
  const double high = fmax (dfp_distribution_get_percentile (cost, fmin (COST_END, ending)), budget);
  const double step = round_step (fmax ((high - low) / BINS, fmax (fabs (high) * 1e-4, 1)));
  const double origin = budget > 0 ? budget : 0;
  const int lead = (int) ceil (LEAD * (high - low) / step);
  const double from = origin + (floor ((low - origin) / step) - lead) * step;
  const int n = CLAMP ((int) ceil ((high - from) / step) + 1, 6, 2 * BINS);
  g_autofree double *shares = count_shares (cost, from, step, n);

  dfp_chart_set_numbers (chart, from, from + n * step, DFP_CHART_MONEY);
  dfp_chart_set_value_range (chart, 0, find_highest (shares, n) * HEADROOM);
  dfp_chart_add_series (chart, DFP_MARK_STACK_COLUMN, DFP_COLOR_A, _ ("Share of the futures"), n, shares);
  caption_shares (chart, subject->forecast, _ ("by cost"), 1 - dfp_distribution_get_share (cost, from + n * step));
  mark_cost (chart, subject, from + n * step, cost->p50, DFP_RULE_DASHED, _ ("Even odds"), DFP_SIDE_START);
  if (budget > 0)
    {
      g_autofree char *amount = dfp_format_money_compact (subject->plan->currency, budget, DFP_FORMAT_PLAIN);
      g_autofree char *words = g_strdup_printf (_ ("Budget %s"), amount);

      dfp_chart_set_series_change (chart, 0, budget, DFP_COLOR_N2);
      dfp_chart_add_rule (chart, budget, DFP_RULE_SOLID, DFP_COLOR_B, words, NULL, DFP_SIDE_START);
    }
  mark_cost (chart, subject, from + n * step, cost->p80, DFP_RULE_SOLID, _ ("80% sure"),
             choose_side ((cost->p80 - from) / (n * step)));
  mark_cost (chart, subject, from + n * step, cost->p95, DFP_RULE_DASHED, _ ("95% sure"),
             choose_side ((cost->p95 - from) / (n * step)));
}

DfpChart *
dfp_picture_cost_chance (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_caption (chart, _ ("Share of the futures, by cost"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, subject->plan->currency);
  dfp_chart_set_numbers (chart, 0, 1, DFP_CHART_MONEY);
  if (dfp_picture_lacks_forecast (chart, subject))
    return chart;
  if (!(subject->forecast->cost.p95 > 0))
    dfp_chart_set_empty (chart, _ ("No cost yet. Give the roles a rate or add a line."));
  else if (get_ending (&subject->forecast->cost) <= 0)
    dfp_chart_set_empty (chart, _ ("Nothing is ever finished, so the cost has no end."));
  else
    add_costs (chart, subject, fmax (subject->configuration->budget_cap, 0));
  return chart;
}

/* --- chances --- */

/* The subjects that are drawn, the current one first. Returns how many. */
static int
choose_subjects (const DfpSubject *subjects, int n, int current, const DfpSubject **chosen)
{
  int n_chosen = 0;

  if (subjects[current].forecast != NULL)
    chosen[n_chosen++] = &subjects[current];
  for (int i = 0; i < n && n_chosen < DFP_FORECAST_COMPARED; i++)
    if (i != current && subjects[i].forecast != NULL)
      chosen[n_chosen++] = &subjects[i];
  return n_chosen;
}

/* "66" beside its point, "<1%" at the end of the scale. */
static char *
format_point (double chance)
{
  const long per_cent = lround (100 * chance);

  return per_cent > 0 && per_cent < 100 ? dfp_format_number (per_cent, 0, DFP_FORMAT_PLAIN)
                                        : dfp_format_chance (chance);
}

static void
add_chance (DfpChart *chart, int row, const DfpSubject *subject, double chance)
{
  g_autofree char *words = isnan (chance) ? NULL : format_point (chance);

  if (words != NULL)
    dfp_chart_add_row_point (chart, row, chance, dfp_subject_get_color (subject), words);
}

static void
add_objective (DfpChart *chart, const DfpSubject **chosen, int n, const DfpObjectiveData *objective)
{
  g_autofree char *due = NULL;
  int row;

  if (dfp_subject_find_chance (chosen[0], objective->id) == NULL)
    return;
  due = dfp_subject_format_month (chosen[0], objective->due_month, DFP_MONTH_STYLE_LONG);
  row = dfp_chart_add_row (chart, objective->name, due, FALSE);
  for (int i = 0; i < n; i++)
    {
      const DfpForecastChance *chance = dfp_subject_find_chance (chosen[i], objective->id);

      if (chance != NULL)
        add_chance (chart, row, chosen[i], chance->probability);
    }
}

DfpChart *
dfp_picture_chances (const DfpExhibitInput *input)
{
  const DfpSubject *subjects = input->subjects;
  const int n = input->n_subjects, current = input->current;
  DfpChart *chart = dfp_chart_new (DFP_CHART_DUMBBELLS);
  const DfpSubject *chosen[DFP_FORECAST_COMPARED];
  const int n_chosen = choose_subjects (subjects, n, current, chosen);
  const DfpList *objectives = subjects[current].plan->objectives;

  dfp_chart_set_title (chart, _ ("Chance of each objective in time"));
  dfp_chart_set_caption (chart, _ ("Share of the futures"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, NULL);
  if (dfp_picture_lacks_forecast (chart, &subjects[current]))
    return chart;
  if (chosen[0]->forecast->n_counting == 0)
    {
      dfp_chart_set_empty (chart, _ ("No objective has both work and a month in which it is due."));
      return chart;
    }
  g_autofree char *sentence = dfp_sentence_safest (subjects, n), *level = dfp_sentence_level_chances (subjects, n);
  g_autofree char *all = dfp_words_capitalise (dfp_sentence_all_objectives (chosen[0]->forecast->n_counting));

  if (sentence != NULL || level != NULL)
    dfp_chart_set_description (chart, sentence != NULL ? sentence : level);
  dfp_chart_set_reference (chart, DFP_CHANCE_SAFE, _ ("80% asked for"), FALSE, TRUE);
  dfp_chart_set_row_height (chart, ROW_HEIGHT);
  for (int i = 0; i < n_chosen; i++)
    dfp_chart_add_key (chart, dfp_subject_get_color (chosen[i]),
                       dfp_palette_get_shape (dfp_subject_get_color (chosen[i])), chosen[i]->configuration->name);
  const int row = dfp_chart_add_row (chart, all, NULL, TRUE);

  for (int i = 0; i < n_chosen; i++)
    add_chance (chart, row, chosen[i], chosen[i]->forecast->all);
  for (guint i = 0; i < dfp_list_get_n_rows (objectives); i++)
    add_objective (chart, chosen, n_chosen, dfp_list_get_data (objectives, i));
  return chart;
}

/* --- by month --- */

static Window
choose_common_window (const DfpSubject **chosen, int n)
{
  int from = G_MAXINT, to = 0;

  for (int i = 0; i < n; i++)
    {
      const DfpDistribution *finish = &chosen[i]->forecast->finish;
      const double first = finish->sorted[0];

      from = isfinite (first) ? MIN (from, (int) floor (first)) : from;
      to = MAX (to, (int) ceil (isfinite (finish->p90) ? finish->p90 : find_last_finite (finish)) + TAIL);
    }
  from = MAX (0, MIN (from, to) - TAIL);
  return (Window){ from, MAX (to - from, 6) };
}

/* How many of the others are higher at the end. */
static int
count_above (const DfpSubject **chosen, int n, int position, double end)
{
  const double own = dfp_distribution_get_share (&chosen[position]->forecast->finish, end);
  int above = 0;

  for (int i = 0; i < n; i++)
    {
      const double other = dfp_distribution_get_share (&chosen[i]->forecast->finish, end);

      above += other > own || (other == own && i < position);
    }
  return above;
}

/* The highest is named above its end, the others below their lines, each further left. */
static void
add_curve (DfpChart *chart, const DfpSubject **chosen, int n, int position, const Window *window)
{
  const DfpSubject *subject = chosen[position];
  const int above = count_above (chosen, n, position, window->from + window->n);
  g_autofree double *shares = g_new0 (double, window->n + 1);
  g_autofree char *name = dfp_subject_shorten (subject->configuration->name);
  int series;

  for (int month = 0; month <= window->n; month++)
    shares[month] = dfp_distribution_get_share (&subject->forecast->finish, window->from + month);
  series = dfp_chart_add_series (chart, DFP_MARK_LINE, dfp_subject_get_color (subject), subject->configuration->name,
                                 window->n + 1, shares);
  dfp_chart_set_series_label (chart, series, window->n * (above == 0 ? 1 : above / (double) n), name,
                              above == 0 ? DFP_SIDE_ABOVE : DFP_SIDE_BELOW);
}

DfpChart *
dfp_picture_chance_by_month (const DfpExhibitInput *input)
{
  const DfpSubject *subjects = input->subjects;
  const int n = input->n_subjects, current = input->current;
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpSubject *chosen[DFP_FORECAST_COMPARED];
  const int n_chosen = choose_subjects (subjects, n, current, chosen);
  const Window window = n_chosen > 0 ? choose_common_window (chosen, n_chosen) : (Window){ 0, 12 };
  const int promised = dfp_forecast_get_promised (subjects[current].forecast);

  dfp_chart_set_title (chart, _ ("Chance to be finished, by month"));
  dfp_chart_set_caption (chart, _ ("Share of the futures; dashed: 80%"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, NULL);
  dfp_chart_set_months (chart, window.n, dfp_month_add (subjects[current].plan->start, window.from + 1));
  dfp_chart_set_value_range (chart, 0, 1);
  if (dfp_picture_lacks_forecast (chart, &subjects[current]))
    return chart;
  dfp_chart_add_level (chart, DFP_CHANCE_SAFE, DFP_RULE_DASHED, DFP_COLOR_TEXT, NULL);
  for (int i = n_chosen - 1; i >= 0; i--)
    add_curve (chart, chosen, n_chosen, i, &window);
  if (promised > window.from && promised <= window.from + window.n)
    mark_promise (chart, &subjects[current], &window, promised);
  return chart;
}
