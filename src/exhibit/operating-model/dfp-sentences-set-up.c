/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the configuration is set up: phases and gate, operating model. */
#include "exhibit/operating-model/dfp-sentences-set-up.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/dfp-light.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-readiness-factor.h"

char *
dfp_sentence_set_up (const DfpSubject *subject)
{
  const DfpList *phases = subject->configuration != NULL ? subject->configuration->phases : NULL;
  const int n = phases != NULL ? dfp_list_get_n_rows (phases) : 0;
  const DfpPhaseData *gate = dfp_subject_get_gate (subject);
  g_autofree char *count = dfp_format_count (n), *month = NULL, *start = NULL, *decision = NULL;
  g_autofree char *times = NULL;
  int last = 0, n_gates;

  if (n == 0)
    return g_strdup (_ ("No phases yet"));
  for (int i = 0; i < n; i++)
    last = MAX (last, ((const DfpPhaseData *) dfp_list_get_data (phases, i))->end_month);
  month = dfp_subject_format_month (subject, last, DFP_MONTH_STYLE_LONG);
  start = dfp_words_capitalise (g_strdup_printf (ngettext ("%s phase to %s", "%s phases to %s", n), count, month));
  if (gate == NULL)
    return g_strdup_printf (_ ("%s, and no gate before the end"), start);
  decision = dfp_subject_format_month (subject, gate->end_month, DFP_MONTH_STYLE_LONG);
  n_gates = dfp_subject_count_gates (subject, subject->totals->months);
  if (n_gates == 1)
    return dfp_words_join (g_steal_pointer (&start), g_strdup_printf (_ ("the board decides again in %s"), decision));
  times = dfp_format_count (n_gates);
  return dfp_words_join (g_steal_pointer (&start),
                         g_strdup_printf (_ ("the board decides again at %s gates, above all in %s"), times, decision));
}

/* "September 2027: 51% of the cost spent. 500 pilot customers." as far as there is any; takes the last two. */
static char *
describe_gate (const char *month, char *spent, char *criteria)
{
  g_autofree char *words = dfp_words_follow (spent, criteria);

  /* Translators: a month, and what happens then */
  return *words != '\0' ? g_strdup_printf (_ ("%s: %s"), month, words) : g_strdup (month);
}

char *
dfp_sentence_gate (const DfpSubject *subject)
{
  const DfpPhaseData *gate = dfp_subject_get_gate (subject);
  g_autofree char *month = NULL, *spent = NULL, *criteria = NULL, *amount = NULL, *start = NULL;

  if (gate == NULL)
    return g_strdup ("");
  month = dfp_subject_format_month (subject, gate->end_month, DFP_MONTH_STYLE_LONG);
  if (subject->totals->cost->sum > 0)
    {
      g_autofree char *share = dfp_format_share (dfp_subject_get_spent (subject, gate->end_month), 0, DFP_FORMAT_PLAIN);

      spent = g_strdup_printf (_ ("%s of the cost spent"), share);
    }
  criteria = dfp_words_strip (gate->exit_criteria);
  start = describe_gate (month, g_steal_pointer (&spent), g_steal_pointer (&criteria));
  if (gate->end_month > subject->totals->cost->n_months || subject->totals->cost->sum <= 0)
    return dfp_words_follow (g_steal_pointer (&start), NULL);
  amount = dfp_subject_format_money (subject, subject->totals->cost->exit[gate->end_month - 1]);
  return dfp_words_follow (g_steal_pointer (&start), g_strdup_printf (_ ("Stopping then costs %s"), amount));
}

char *
dfp_sentence_rights (const DfpSubject *subject)
{
  const DfpList *rights = subject->configuration != NULL ? subject->configuration->rights : NULL;
  const int n = rights != NULL ? dfp_list_get_n_rows (rights) : 0;
  g_autofree char *all = dfp_format_count (n), *count = NULL;
  int n_own = 0;

  if (n == 0)
    return g_strdup (_ ("No decisions named yet"));
  for (int i = 0; i < n; i++)
    n_own += ((const DfpDecisionRightData *) dfp_list_get_data (rights, i))->holder == DFP_HOLDER_FACTORY;
  if (n_own == n)
    return g_strdup (_ ("The factory has the last word on every decision"));
  if (n_own == 0)
    return g_strdup (_ ("The factory has the last word on nothing"));
  count = dfp_format_count (n_own);
  return g_strdup_printf (_ ("The factory has the last word on %s of %s decisions"), count, all);
}

/* The areas whose lamp is green, or is not: "People and process"; NULL for none. */
static char *
join_areas (const DfpAutonomy *autonomy, gboolean led)
{
  g_autofree char *all = NULL;
  int n = 0;

  for (int area = DFP_N_LED_AREAS - 1; area >= 0; area--)
    {
      static const char *const names[] = { N_ ("people"), N_ ("process"), N_ ("systems") };
      char *longer;

      if ((autonomy->leads[area].light == DFP_LIGHT_GREEN) != led)
        continue;
      longer = n == 0   ? g_strdup (_ (names[area]))
               : n == 1 ? g_strdup_printf (_ ("%s and %s"), _ (names[area]), all)
                        : g_strdup_printf ("%s, %s", _ (names[area]), all);
      g_free (all);
      all = longer;
      n++;
    }
  return g_steal_pointer (&all);
}

char *
dfp_sentence_lead (const DfpSubject *subject)
{
  const DfpAutonomy *autonomy = subject->design != NULL ? subject->design->autonomy : NULL;
  g_autofree char *led = NULL, *others = NULL, *count = NULL, *first = NULL;
  guint n;

  if (autonomy == NULL || autonomy->all.n_rights == 0)
    return g_strdup (_ ("Say who has the last word on people, process, systems, objectives and money"));
  led = join_areas (autonomy, TRUE);
  others = join_areas (autonomy, FALSE);
  if (others == NULL)
    first = g_strdup_printf (_ ("It leads %s"), led);
  else if (led == NULL)
    first = g_strdup_printf (_ ("It does not fully lead %s"), others);
  else
    first = g_strdup_printf (_ ("It leads %s, but not fully %s"), led, others);
  n = autonomy->contradictions->len;
  if (n == 0)
    return dfp_words_follow (g_steal_pointer (&first), g_strdup (_ ("Everything about who decides fits together")));
  count = dfp_format_count ((int) n);
  return dfp_words_follow (g_steal_pointer (&first),
                           dfp_words_capitalise (
                               g_strdup_printf (ngettext ("%s thing about who decides does not fit",
                                                          "%s things about who decides do not fit", n),
                                                count)));
}

static const DfpCultureTraitData *
find_furthest (const DfpList *culture, DfpTraitKind kind)
{
  const DfpCultureTraitData *furthest = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (culture); i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (culture, i);

      if (trait->kind == kind &&
          (furthest == NULL || fabs (trait->wanted - trait->now) > fabs (furthest->wanted - furthest->now)))
        furthest = trait;
    }
  return furthest;
}

static char *
describe_culture (const DfpSubject *subject, DfpTraitKind kind)
{
  const DfpCultureTraitData *trait =
      subject->configuration != NULL ? find_furthest (subject->configuration->culture, kind) : NULL;
  g_autofree char *name = NULL, *now = NULL, *wanted = NULL;

  if (trait == NULL)
    return g_strdup (_ ("No culture described yet"));
  if (trait->now == trait->wanted)
    return g_strdup (_ ("The culture is where it is wanted"));
  name = dfp_words_quote (trait->name);
  now = dfp_format_number_short (trait->now, 1);
  wanted = dfp_format_number_short (trait->wanted, 1);
  return g_strdup_printf (_ ("%s has the longest way to go: from %s to %s"), name, now, wanted);
}

char *
dfp_sentence_culture_types (const DfpSubject *subject)
{
  return describe_culture (subject, DFP_TRAIT_KIND_TYPE_SHARE);
}

char *
dfp_sentence_culture_levels (const DfpSubject *subject)
{
  return describe_culture (subject, DFP_TRAIT_KIND_LEVEL);
}

char *
dfp_sentence_readiness (const DfpSubject *subject)
{
  const DfpList *readiness = subject->configuration != NULL ? subject->configuration->readiness : NULL;
  const int n = readiness != NULL ? dfp_list_get_n_rows (readiness) : 0;
  const DfpReadinessFactorData *weakest = NULL;
  g_autofree char *name = NULL, *count = NULL, *all = dfp_format_count (n);
  int n_weakest = 0;

  if (n == 0)
    return g_strdup (_ ("Readiness is not scored yet"));
  for (int i = 0; i < n; i++)
    {
      const DfpReadinessFactorData *factor = dfp_list_get_data (readiness, i);

      if (weakest == NULL || factor->score < weakest->score)
        {
          weakest = factor;
          n_weakest = 0;
        }
      n_weakest += factor->score == weakest->score;
    }
  if (n_weakest == n && n > 1)
    return g_strdup_printf (_ ("All factors of readiness stand at %d of 5"), weakest->score);
  if (n_weakest > 1)
    {
      count = dfp_format_count (n_weakest);
      return dfp_words_capitalise (
          g_strdup_printf (_ ("%s of %s factors are the weakest: %d of 5"), count, all, weakest->score));
    }
  name = dfp_words_quote (weakest->factor);
  return g_strdup_printf (_ ("%s is the weakest: %d of 5"), name, weakest->score);
}
