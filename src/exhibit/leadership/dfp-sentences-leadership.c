/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can stop the plan, what the leaders commit, who sponsors, whether the unit is ready and with whom to talk next. */
#include "exhibit/leadership/dfp-sentences-leadership.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "analysis/design/dfp-design.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-stakeholder.h"

#define NAMES_SAID 2

char *
dfp_sentence_leadership (const DfpSubject *subject)
{
  const DfpBuyIn buy_in = dfp_buy_in_compute (subject->plan->stakeholders);
  g_autofree char *powerful = dfp_format_count (buy_in.n_powerful), *against = dfp_format_count (buy_in.n_against);
  g_autofree char *start = NULL;

  if (dfp_list_get_n_rows (subject->plan->stakeholders) == 0)
    return g_strdup (_ ("No leaders named yet"));
  if (buy_in.n_powerful == 0)
    return g_strdup (_ ("None of the leaders named here can stop this plan"));
  if (buy_in.n_powerful == 1)
    return g_strdup (buy_in.n_against == 1 ? _ ("One leader can stop this plan, and is against it")
                                           : _ ("One leader can stop this plan, and is not against it"));
  start = dfp_words_capitalise (
      g_strdup_printf (ngettext ("%s leader can stop this plan", "%s leaders can stop this plan", buy_in.n_powerful),
                       powerful));
  if (buy_in.n_against == 0)
    return dfp_words_join (g_steal_pointer (&start), g_strdup (_ ("none of them is against")));
  if (buy_in.n_against == buy_in.n_powerful)
    return dfp_words_join (g_steal_pointer (&start), g_strdup (_ ("all of them are against")));
  return dfp_words_join (
      g_steal_pointer (&start),
      g_strdup_printf (ngettext ("%s of them is against", "%s of them are against", buy_in.n_against), against));
}

char *
dfp_sentence_leadership_detail (const DfpSubject *subject)
{
  const DfpBuyIn buy_in = dfp_buy_in_compute (subject->plan->stakeholders);
  g_autofree char *index = NULL, *start = NULL;
  const DfpStakeholderData *opponent;

  if (!isfinite (buy_in.index))
    return g_strdup (_ ("Add those whose buy-in the plan needs."));
  index = dfp_format_number (buy_in.index, 0, DFP_FORMAT_PLAIN);
  start = g_strdup_printf (_ ("Buy-in %s of 100"), index);
  if (buy_in.opponent < 0)
    return dfp_words_follow (g_steal_pointer (&start), NULL);
  opponent = dfp_list_get_data (subject->plan->stakeholders, buy_in.opponent);
  return dfp_words_follow (g_steal_pointer (&start),
                           g_strdup_printf (_ ("The average hides a veto: %s, power %d, is against"), opponent->name,
                                            opponent->power));
}

static const char *const stance_words[] = { N_ ("firmly against"), N_ ("against"), N_ ("neutral"), N_ ("for"),
                                            N_ ("leading it") };

const char *
dfp_sentence_stance_word (int stance)
{
  return _ (stance_words[CLAMP (stance, -2, 2) + 2]);
}

/* "CEO, CIO and three more" of @n names. */
static char *
join_names (const GPtrArray *names)
{
  const guint n = names->len;
  g_autofree char *more = NULL;

  if (n <= 1)
    return g_strdup (n == 1 ? names->pdata[0] : "");
  if (n == 2)
    return g_strdup_printf (_ ("%s and %s"), (char *) names->pdata[0], (char *) names->pdata[1]);
  more = dfp_format_count ((int) n - NAMES_SAID);
  return g_strdup_printf (ngettext ("%s, %s and %s more", "%s, %s and %s more", n - NAMES_SAID),
                          (char *) names->pdata[0], (char *) names->pdata[1], more);
}

char *
dfp_sentence_commitment (const DfpSubject *subject, DfpCommitment commitment)
{
  const DfpLeadership *leadership = subject->design != NULL ? subject->design->leadership : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *who = NULL;

  if (leadership == NULL || leadership->n_asked == 0)
    return g_strdup (_ ("Nobody who sponsors or could stop the plan is named yet"));
  for (guint i = 0; i < leadership->n_leaders; i++)
    if (leadership->leaders[i].asked && !leadership->leaders[i].commits[commitment])
      g_ptr_array_add (names, leadership->leaders[i].name);
  if (names->len == 0)
    return g_strdup_printf (_ ("%s: all who sponsor or could stop the plan commit to it"),
                            dfp_commitment_get_label (commitment));
  if (names->len == leadership->n_asked)
    return g_strdup_printf (_ ("%s: nobody who sponsors or could stop the plan commits to it"),
                            dfp_commitment_get_label (commitment));
  who = join_names (names);
  /* Translators: a commitment, then who does not make it */
  return g_strdup_printf (_ ("%s is missing from %s"), dfp_commitment_get_label (commitment), who);
}

char *
dfp_sentence_commitments (const DfpSubject *subject)
{
  const DfpLeadership *leadership = subject->design != NULL ? subject->design->leadership : NULL;
  char *text = NULL;

  if (leadership == NULL || leadership->n_asked == 0)
    return g_strdup (_ ("Nobody who sponsors or could stop the plan is named yet"));
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    if (leadership->n_missing[i] > 0)
      text = dfp_words_follow (text, dfp_sentence_commitment (subject, i));
  return text != NULL ? text : g_strdup (_ ("All who sponsor or could stop the plan commit to all five"));
}

char *
dfp_sentence_sponsors (const DfpSubject *subject)
{
  const DfpSponsorship *sponsorship = subject->design != NULL ? &subject->design->leadership->sponsorship : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *who = NULL;

  if (sponsorship == NULL || sponsorship->n_units == 0)
    return g_strdup (_ ("No unit is named yet"));
  for (guint i = 0; i < sponsorship->n_units; i++)
    if (!dfp_sponsorship_covers (&sponsorship->units[i]))
      g_ptr_array_add (names, sponsorship->units[i].name);
  if (names->len == 0)
    return g_strdup (_ ("Every unit has a strong sponsor"));
  if (names->len == sponsorship->n_units)
    return g_strdup (_ ("No unit has a strong sponsor"));
  who = join_names (names);
  return g_strdup_printf (_ ("No strong sponsor yet for %s"), who);
}

char *
dfp_sentence_readiness_gate (const DfpSubject *subject)
{
  const DfpGate *gate = subject->design != NULL ? &subject->design->leadership->gate : NULL;
  g_autofree char *score = NULL;
  const char *part;

  if (gate == NULL || gate->weakest < 0)
    return g_strdup (_ ("Nothing is entered yet that would show readiness"));
  part = dfp_gate_part_get_label (gate->weakest);
  if (isnan (gate->scores[gate->weakest]))
    return dfp_words_follow (g_strdup_printf (_ ("%s is not known yet"), part),
                             g_strdup (dfp_gate_part_get_request (gate->weakest)));
  score = dfp_format_number_short (gate->minimum, 1);
  if (gate->minimum >= DFP_GATE_IN_PLACE)
    return g_strdup_printf (_ ("Ready: the weakest part, %s, stands at %s of 5"), part, score);
  return g_strdup_printf (_ ("Not ready: %s stands at %s of 5"), part, score);
}

/* "They own the 35% risk of 1.6 months, “Compliance sign-off”: weekly sign-off slices." */
static char *
describe_risk (const DfpSubject *subject, const char *id)
{
  const int position = id != NULL ? dfp_list_find_position (subject->plan->risks, id) : -1;
  g_autofree char *chance = NULL, *delay = NULL, *name = NULL, *start = NULL, *response = NULL;
  const DfpRiskData *risk;
  double mean;

  if (position < 0)
    return NULL;
  risk = dfp_list_get_data (subject->plan->risks, (guint) position);
  mean = dfp_risk_delay_get_mean (risk);
  chance = dfp_format_share (risk->probability, 0, DFP_FORMAT_PLAIN);
  delay = dfp_format_number (mean, 1, DFP_FORMAT_PLAIN);
  name = dfp_words_quote (risk->name);
  response = dfp_words_strip (risk->response);
  /* Translators: chance, months, name of a risk */
  start = g_strdup_printf (_ ("They own the %s risk of %s months, %s"), chance, delay, name);
  if (*response == '\0')
    return g_steal_pointer (&start);
  return g_strdup_printf ("%s: %s", start, response);
}

char *
dfp_sentence_conversation (const DfpSubject *subject)
{
  const DfpLeadership *leadership = subject->design != NULL ? subject->design->leadership : NULL;
  g_autofree char *before = NULL, *after = NULL;
  const DfpConversation *next;

  if (leadership == NULL || leadership->n_leaders == 0)
    return g_strdup (_ ("Name the leaders first"));
  next = &leadership->next;
  if (next->leader < 0)
    return g_strdup (_ ("Everybody stands where they are wanted"));
  before = dfp_format_number (leadership->buy_in.index, 0, DFP_FORMAT_PLAIN);
  after = dfp_format_number (next->index, 0, DFP_FORMAT_PLAIN);
  /* Translators: a leader; two stances as "against" and "for"; two numbers of 0 to 100 */
  return dfp_words_follow (g_strdup_printf (_ ("%s: from %s to %s lifts buy-in from %s to %s"),
                                            leadership->leaders[next->leader].name,
                                            dfp_sentence_stance_word (next->from), dfp_sentence_stance_word (next->to),
                                            before, after),
                           describe_risk (subject, next->risk));
}
