/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which configuration is best at what. Two that read the same to two decimals are level: no
 * sentence makes a winner of a difference that nobody can see. */
#include "exhibit/comparison/dfp-sentences-compare.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/forecast/dfp-sentences-chance.h"

typedef double (*GetNumber) (const DfpTotals *totals);

static double
get_value (const DfpTotals *totals)
{
  return totals->npv;
}

static double
get_saving (const DfpTotals *totals)
{
  return -totals->cost->with_contingency;
}

static double
get_haste (const DfpTotals *totals)
{
  return isfinite (totals->payback_month) ? -ceil (totals->payback_month) : -INFINITY;
}

static int
count_figures (const DfpSubject *subjects, int n)
{
  int count = 0;

  for (int i = 0; i < n; i++)
    count += subjects[i].totals != NULL;
  return count;
}

/* The position of the highest; @second: that of the next, −1 when there is none. */
static int
find_highest (const DfpSubject *subjects, int n, GetNumber get_number, int *second)
{
  int highest = -1;

  *second = -1;
  for (int i = 0; i < n; i++)
    {
      const double number = subjects[i].totals != NULL ? get_number (subjects[i].totals) : -INFINITY;

      if (subjects[i].totals == NULL)
        continue;
      if (highest < 0 || number > get_number (subjects[highest].totals))
        {
          *second = highest;
          highest = i;
        }
      else if (*second < 0 || number > get_number (subjects[*second].totals))
        *second = i;
    }
  return highest;
}

static char *
format_millions (const DfpSubject *subject, double amount)
{
  if (fabs (amount) < 1e4)
    return dfp_subject_format_money (subject, amount);
  return dfp_format_money_millions (subject->plan->currency, amount, 2, DFP_FORMAT_PLAIN);
}

static char *
get_name (const DfpSubject *subject)
{
  return *subject->configuration->name != '\0' ? g_strdup (subject->configuration->name) : g_strdup (_ ("Unnamed"));
}

/* "Partner-led cluster is worth most: €2.20m, €0.04m more than Hybrid factory" */
static char *
describe_worth (const DfpSubject *subjects, int n)
{
  g_autofree char *name = NULL, *other = NULL, *worth = NULL, *next = NULL, *more = NULL;
  int best, second;

  best = find_highest (subjects, n, get_value, &second);
  name = get_name (&subjects[best]);
  other = get_name (&subjects[second]);
  worth = format_millions (&subjects[best], subjects[best].totals->npv);
  next = format_millions (&subjects[second], subjects[second].totals->npv);
  more = format_millions (&subjects[best], subjects[best].totals->npv - subjects[second].totals->npv);

  if (g_str_equal (worth, next))
    return g_strdup_printf (_ ("No configuration is worth most: %s and %s are level at %s"), name, other, worth);
  if (subjects[best].totals->npv < 0)
    return g_strdup_printf (_ ("No configuration pays: %s loses least, %s"), name, worth);
  return g_strdup_printf (_ ("%s is worth most: %s, %s more than %s"), name, worth, more, other);
}

/* Chances come first, where they tell the configurations apart. */
char *
dfp_sentence_compare (const DfpSubject *subjects, int n, int base)
{
  char *safest;

  if (count_figures (subjects, n) < 2)
    return g_strdup (_ ("One configuration alone: add another to compare"));
  if (dfp_subject_is_any_waiting (subjects, n))
    return g_strdup (_ ("Playing the futures…"));
  safest = dfp_sentence_safest (subjects, n);
  return safest != NULL ? safest : describe_worth (subjects, n);
}

/* "Hybrid factory costs least: €4.10m with contingency", or NULL when two are level. */
static char *
describe_cheapest (const DfpSubject *subjects, int n)
{
  int second;
  const int best = find_highest (subjects, n, get_saving, &second);
  g_autofree char *name = get_name (&subjects[best]);
  g_autofree char *cost = format_millions (&subjects[best], -get_saving (subjects[best].totals));
  g_autofree char *next = format_millions (&subjects[second], -get_saving (subjects[second].totals));

  if (g_str_equal (cost, next))
    return NULL;
  return g_strdup_printf (_ ("%s costs least: %s with contingency"), name, cost);
}

static char *
describe_soonest (const DfpSubject *subjects, int n)
{
  int second;
  const int best = find_highest (subjects, n, get_haste, &second);
  g_autofree char *name = get_name (&subjects[best]), *month = NULL;

  if (!isfinite (get_haste (subjects[best].totals)) ||
      get_haste (subjects[best].totals) == get_haste (subjects[second].totals))
    return NULL;
  month = dfp_subject_format_month (&subjects[best], (int) -get_haste (subjects[best].totals), DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("%s is paid back first, in %s"), name, month);
}

char *
dfp_sentence_compare_detail (const DfpSubject *subjects, int n, int base)
{
  g_autofree char *safest = NULL;
  char *first;

  if (count_figures (subjects, n) < 2)
    return g_strdup ("");
  safest = dfp_sentence_safest (subjects, n);
  first = safest != NULL || dfp_subject_is_any_waiting (subjects, n) ? describe_worth (subjects, n)
                                                                     : dfp_sentence_level_chances (subjects, n);
  return dfp_words_follow (first, dfp_words_follow (describe_cheapest (subjects, n), describe_soonest (subjects, n)));
}

static int
find_recommended (const DfpSubject *subjects, int n)
{
  for (int i = 0; i < n; i++)
    if (subjects[i].configuration != NULL && *subjects[i].plan->recommended != '\0' &&
        g_str_equal (subjects[i].configuration->id, subjects[i].plan->recommended))
      return i;
  return -1;
}

char *
dfp_sentence_recommended (const DfpSubject *subjects, int n)
{
  const int position = find_recommended (subjects, n);
  g_autofree char *name = NULL;

  if (position < 0)
    return NULL;
  name = get_name (&subjects[position]);
  return g_strdup_printf (_ ("Recommended: %s"), name);
}

/* "€0.04m less than Partner-led cluster", NULL when alone. */
static char *
describe_rank (const DfpSubject *subjects, int n, int position)
{
  int second, best = find_highest (subjects, n, get_value, &second);
  const int other = best == position ? second : best;
  g_autofree char *name = NULL, *amount = NULL, *own = NULL, *next = NULL;

  if (other < 0)
    return NULL;
  name = get_name (&subjects[other]);
  own = format_millions (&subjects[position], subjects[position].totals->npv);
  next = format_millions (&subjects[other], subjects[other].totals->npv);
  amount = format_millions (&subjects[position], fabs (subjects[position].totals->npv - subjects[other].totals->npv));
  if (g_str_equal (own, next))
    return g_strdup_printf (_ ("as much as %s"), name);
  return best == position ? g_strdup_printf (_ ("%s more than %s"), amount, name)
                          : g_strdup_printf (_ ("%s less than %s"), amount, name);
}

static char *
describe_value (const DfpSubject *subjects, int n, int position)
{
  g_autofree char *worth = format_millions (&subjects[position], fabs (subjects[position].totals->npv));
  g_autofree char *cost = format_millions (&subjects[position], subjects[position].totals->cost->with_contingency);
  g_autofree char *rank = describe_rank (subjects, n, position);

  if (subjects[position].totals->npv < 0)
    return rank == NULL ? g_strdup_printf (_ ("It loses %s for a cost of %s with contingency."), worth, cost)
                        : g_strdup_printf (_ ("It loses %s for a cost of %s with contingency; its value is %s."), worth,
                                           cost, rank);
  if (rank == NULL)
    return g_strdup_printf (_ ("It is worth %s for %s with contingency."), worth, cost);
  return g_strdup_printf (_ ("It is worth %s for %s with contingency, %s."), worth, cost, rank);
}

/* "for €0.04m less value than Partner-led cluster": what the better odds cost, or bring; NULL where nothing can be
 * said so. @chance: the clause before, which may end with that name. */
static char *
describe_price (const DfpSubject *subjects, int n, int position, const char *chance)
{
  int second, best = find_highest (subjects, n, get_value, &second);
  const int other = best == position ? second : best;
  g_autofree char *name = NULL, *amount = NULL, *own = NULL, *next = NULL;

  if (other < 0 || subjects[position].totals->npv < 0)
    return NULL;
  name = get_name (&subjects[other]);
  own = format_millions (&subjects[position], subjects[position].totals->npv);
  next = format_millions (&subjects[other], subjects[other].totals->npv);
  amount = format_millions (&subjects[position], fabs (subjects[position].totals->npv - subjects[other].totals->npv));
  if (g_str_equal (own, next))
    return g_strdup_printf (_ ("for as much value as %s"), name);
  if (g_str_has_suffix (chance, name))
    return best == position ? g_strdup_printf (_ ("for %s more value"), amount)
                            : g_strdup_printf (_ ("for %s less value"), amount);
  return best == position ? g_strdup_printf (_ ("for %s more value than %s"), amount, name)
                          : g_strdup_printf (_ ("for %s less value than %s"), amount, name);
}

char *
dfp_sentence_recommended_reason (const DfpSubject *subjects, int n)
{
  const int position = find_recommended (subjects, n);
  g_autofree char *chance = NULL, *price = NULL;

  if (position < 0 || subjects[position].totals == NULL)
    return NULL;
  chance = dfp_sentence_chance_reason (subjects, n, position);
  if (chance == NULL)
    return describe_value (subjects, n, position);
  price = describe_price (subjects, n, position, chance);
  if (price == NULL)
    return dfp_words_follow (g_steal_pointer (&chance), describe_value (subjects, n, position));
  return g_strdup_printf ("%s, %s.", chance, price);
}
