/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked for, and the people. */
#include "exhibit/team/dfp-sentences-team.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-role.h"

static gboolean
has_people (const DfpSubject *subject)
{
  return subject->totals != NULL && subject->totals->staffing->peak_heads > 0;
}

static gboolean
has_cost (const DfpSubject *subject)
{
  return subject->totals != NULL && subject->totals->cost->with_contingency > 0;
}

/* "€4.10m and 24 people for 18 months", as far as there is any. */
static char *
describe_request (const DfpSubject *subject)
{
  const DfpTotals *totals = subject->totals;
  g_autofree char *months = dfp_words_months (totals->months);
  g_autofree char *money = dfp_subject_format_money (subject, totals->cost->with_contingency);
  g_autofree char *people =
      g_strdup_printf (ngettext ("%d person", "%d people", totals->staffing->peak_heads), totals->staffing->peak_heads);

  if (!has_people (subject))
    /* Translators: money for months */
    return g_strdup_printf (_ ("%s for %s"), money, months);
  if (!has_cost (subject))
    /* Translators: people for months */
    return g_strdup_printf (_ ("%s for %s"), people, months);
  /* Translators: money and people for months */
  return g_strdup_printf (_ ("%s and %s for %s"), money, people, months);
}

/* An ambition that begins small goes on with the sentence: "to bring account opening …". */
static char *
add_ambition (const char *request, const char *ambition)
{
  g_autofree char *words = dfp_words_strip (ambition);

  if (*words == '\0')
    return g_strdup (request);
  if (g_unichar_islower (g_utf8_get_char (words)))
    /* Translators: a request, and what it is for: "Approve … to bring …" */
    return g_strdup_printf (_ ("%s to %s"), request, words);
  return g_strdup_printf (_ ("%s: %s"), request, words);
}

char *
dfp_sentence_ask (const DfpSubject *subject)
{
  g_autofree char *request = NULL, *sentence = NULL;

  if (!has_people (subject) && !has_cost (subject))
    return g_strdup (_ ("Nothing to approve yet: no people and no money"));
  request = describe_request (subject);
  switch (subject->plan->status)
    {
    case DFP_STATUS_APPROVED:
      sentence = g_strdup_printf (_ ("Approved: %s"), request);
      break;
    case DFP_STATUS_DECLINED:
      sentence = g_strdup_printf (_ ("Declined: %s"), request);
      break;
    case DFP_STATUS_DRAFT:
    case DFP_STATUS_PROPOSED:
    default:
      sentence = g_strdup_printf (_ ("Approve %s"), request);
      break;
    }
  return add_ambition (sentence, subject->plan->ambition);
}

char *
dfp_sentence_staffing_short (const DfpSubject *subject)
{
  g_autofree char *month = NULL;

  if (!has_people (subject))
    return g_strdup (_ ("Nobody is planned yet"));
  month = dfp_subject_format_month (subject, subject->totals->staffing->peak_heads_month, DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("Full strength in %s"), month);
}

/* Whether the last month lies in a phase in which the factory hands over. */
static gboolean
hands_over (const DfpSubject *subject, int month)
{
  const DfpList *phases = subject->configuration->phases;

  for (guint i = 0; i < dfp_list_get_n_rows (phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (phases, i);

      if (phase->kind >= DFP_PHASE_KIND_RUN && phase->start_month <= month && month <= phase->end_month)
        return TRUE;
    }
  return dfp_list_get_n_rows (phases) == 0 && *subject->configuration->receiving_unit != '\0';
}

/* What becomes of the team after its peak: "eleven people stay for the handover". */
static char *
describe_end (const DfpSubject *subject)
{
  const DfpStaffing *staffing = subject->totals->staffing;
  int last = staffing->n_months;
  int stay;
  g_autofree char *people = NULL;

  while (last > 0 && staffing->heads[last - 1] == 0)
    last--;
  stay = (int) staffing->heads[last - 1];
  if (last < subject->totals->months)
    {
      g_autofree char *month = dfp_subject_format_month (subject, last, DFP_MONTH_STYLE_LONG);

      return g_strdup_printf (_ ("the last leave in %s"), month);
    }
  if (stay == staffing->peak_heads)
    return g_strdup (_ ("nobody leaves before the end"));
  people = dfp_words_people (stay);
  if (hands_over (subject, last))
    return g_strdup_printf (ngettext ("%s stays for the handover", "%s stay for the handover", stay), people);
  return g_strdup_printf (ngettext ("%s stays to the end", "%s stay to the end", stay), people);
}

/* Whether people come after full strength: then those of the last month are not those who stay. */
static gboolean
grows_again (const DfpStaffing *staffing)
{
  for (int i = staffing->peak_heads_month; i < staffing->n_months; i++)
    if (staffing->heads[i] > staffing->heads[i - 1])
      return TRUE;
  return FALSE;
}

char *
dfp_sentence_staffing (const DfpSubject *subject)
{
  const DfpStaffing *staffing = subject->totals != NULL ? subject->totals->staffing : NULL;
  char *start = dfp_sentence_staffing_short (subject);

  if (!has_people (subject))
    return start;
  if (grows_again (staffing))
    return start;
  return dfp_words_join (start, describe_end (subject));
}

static char *
describe_partner (const DfpStaffing *staffing)
{
  const int partner = (int) staffing->partner_heads[staffing->peak_heads_month - 1];
  g_autofree char *count = dfp_format_count (partner);

  if (partner == 0)
    return g_strdup (_ ("none from a partner"));
  if (partner == staffing->peak_heads)
    return g_strdup (_ ("all from a partner"));
  /* Translators: %s is a number in words */
  return g_strdup_printf (ngettext ("%s from a partner", "%s from a partner", partner), count);
}

char *
dfp_sentence_team (const DfpSubject *subject)
{
  const DfpStaffing *staffing = subject->totals != NULL ? subject->totals->staffing : NULL;
  g_autofree char *people = NULL, *partner = NULL;

  if (!has_people (subject))
    return g_strdup (_ ("Nobody is planned yet"));
  people = dfp_words_people (staffing->peak_heads);
  partner = describe_partner (staffing);
  /* Translators: "24 people at the peak, eight from a partner" */
  return dfp_words_capitalise (g_strdup_printf (_ ("%s at the peak, %s"), people, partner));
}

char *
dfp_sentence_capacity (const DfpSubject *subject)
{
  const DfpCapacity *capacity = subject->totals != NULL ? subject->totals->capacity : NULL;
  g_autofree char *contracted = NULL, *effective = NULL;

  if (capacity == NULL || capacity->contracted_total <= 0)
    return g_strdup (_ ("Nobody is contracted to build yet"));
  contracted = dfp_format_number (capacity->contracted_total, 0, DFP_FORMAT_PLAIN);
  effective = dfp_format_number (capacity->effective_total, 0, DFP_FORMAT_PLAIN);
  if (g_str_equal (contracted, effective))
    return g_strdup_printf (_ ("All %s months contracted to build are delivered"), contracted);
  return g_strdup_printf (_ ("Of %s months contracted to build, %s are left after ramp-up and coordination"),
                          contracted, effective);
}

char *
dfp_sentence_team_detail (const DfpSubject *subject)
{
  const DfpCapacity *capacity = subject->totals != NULL ? subject->totals->capacity : NULL;
  g_autofree char *month = NULL, *start = NULL, *contracted = NULL, *ramped = NULL;

  if (!has_people (subject))
    return g_strdup (_ ("Add the first role or paste a list."));
  month = dfp_subject_format_month (subject, subject->totals->staffing->peak_heads_month, DFP_MONTH_STYLE_LONG);
  start = g_strdup_printf (_ ("Full strength from %s"), month);
  if (capacity->contracted_total <= 0)
    return dfp_words_follow (g_steal_pointer (&start), g_strdup (_ ("Nobody is contracted to build yet")));
  contracted = dfp_format_number (capacity->contracted_total, 0, DFP_FORMAT_PLAIN);
  ramped = dfp_format_number (capacity->ramped_total, 0, DFP_FORMAT_PLAIN);
  if (g_str_equal (contracted, ramped))
    return dfp_words_follow (g_steal_pointer (&start),
                             g_strdup_printf (_ ("All %s months contracted to build count"), contracted));
  return dfp_words_follow (g_steal_pointer (&start),
                           g_strdup_printf (_ ("New people need time: of %s months contracted to build, %s count"),
                                            contracted, ramped));
}
