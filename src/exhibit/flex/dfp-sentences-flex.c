/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan can take, what it loses on the way, and whom it cannot lose. */
#include "exhibit/flex/dfp-sentences-flex.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/lean/dfp-lean.h"
#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-role.h"

static char *
format_months (double months)
{
  g_autofree char *number = dfp_format_number_short (months, 1);

  return g_strdup_printf (ngettext ("%s month", "%s months", months == 1 ? 1 : 2), number);
}

char *
dfp_sentence_flex (const DfpSubject *subject)
{
  const DfpStorms *storms = subject->design != NULL ? subject->design->storms : NULL;
  g_autofree char *score = NULL;

  if (storms == NULL || isnan (storms->score))
    return g_strdup (_ ("Nothing to bend yet: no people and no money"));
  score = dfp_format_number (storms->score, 0, DFP_FORMAT_PLAIN);
  if (storms->worst_storm < 0)
    return g_strdup_printf (_ ("It keeps %s of 100 in the storms; none does harm"), score);
  /* Translators: a score, and the name of a storm: “Hiring freeze” */
  return g_strdup_printf (_ ("It keeps %s of 100 in the storms; hardest: %s"), score,
                          dfp_storm_get_label (storms->worst_storm));
}

char *
dfp_sentence_storm (const DfpSubject *subject, DfpStorm storm, int figure)
{
  const DfpStorms *storms = subject->design->storms;
  g_autofree char *text = NULL;
  double difference;

  if (figure < 0)
    figure = storms->worst_figure[storm];
  if (figure < 0)
    return g_strdup (_ ("nothing lost"));
  if (isnan (storms->base[figure]))
    return g_strdup ("–");
  difference = dfp_storms_get_difference (storms, storm, figure);
  switch ((DfpStormFigure) figure)
    {
    case DFP_STORM_NPV:
      text = dfp_subject_format_money (subject, difference);
      return g_strdup_printf (_ ("%s less value"), text);
    case DFP_STORM_COST:
      text = dfp_subject_format_money (subject, difference);
      return g_strdup_printf (_ ("%s more cost"), text);
    case DFP_STORM_FINISH:
      if (isinf (difference))
        return g_strdup (_ ("the work is never done"));
      text = format_months (difference);
      return g_strdup_printf (_ ("%s later"), text);
    case DFP_STORM_CAPACITY:
      text = dfp_format_number_short (difference, 1);
      return g_strdup_printf (_ ("%s person-months less"), text);
    case DFP_STORM_WORK_COVERED:
      text = dfp_format_number (100 * difference, 0, DFP_FORMAT_PLAIN);
      return g_strdup_printf (_ ("%s points less of the work"), text);
    case DFP_STORM_BUY_IN:
    default:
      text = dfp_format_number_short (difference, 1);
      return g_strdup_printf (_ ("%s points less buy-in"), text);
    }
}

char *
dfp_sentence_flex_detail (const DfpSubject *subject)
{
  const DfpStorms *storms = subject->design != NULL ? subject->design->storms : NULL;
  g_autofree char *loss = NULL;

  if (storms == NULL || isnan (storms->score))
    return g_strdup (_ ("Add the first role or paste a list."));
  if (storms->worst_storm < 0)
    return g_strdup ("");
  loss = dfp_sentence_storm (subject, storms->worst_storm, -1);
  /* Translators: the name of a storm, what it costs: “Hiring freeze: €1.2m less value” */
  return g_strdup_printf (_ ("%s: %s, when nobody reacts."), dfp_storm_get_label (storms->worst_storm), loss);
}

char *
dfp_sentence_lean (const DfpSubject *subject)
{
  const DfpLeanMonths *months = subject->design != NULL ? &subject->design->lean->months : NULL;
  g_autofree char *contracted = NULL, *lost = NULL;

  if (months == NULL || months->contracted <= 0)
    return g_strdup (_ ("Nobody is contracted to build yet"));
  contracted = dfp_format_number (months->contracted, 0, DFP_FORMAT_PLAIN);
  lost = dfp_format_number (months->contracted - months->effective, 0, DFP_FORMAT_PLAIN);
  /* Translators: numbers of people’s months */
  return g_strdup_printf (_ ("%s of the %s months contracted to build do not count"), lost, contracted);
}

char *
dfp_sentence_next_builder (const DfpSubject *subject)
{
  const DfpLean *lean = subject->design != NULL ? subject->design->lean : NULL;
  g_autofree char *cost = NULL;

  if (lean == NULL || lean->best_next < 0)
    return g_strdup (_ ("One more person would add nothing"));
  cost = dfp_subject_format_money (subject, lean->next[lean->best_next].cost_per_month);
  /* Translators: a discipline, and an amount */
  return g_strdup_printf (_ ("Best next person: %s, at %s for each month that counts"),
                          dfp_enum_get_label (DFP_TYPE_DISCIPLINE, lean->best_next), cost);
}

static const char *
get_title (const DfpSubject *subject, const DfpFragilityRow *row)
{
  return ((const DfpRoleData *) dfp_list_get_data (subject->configuration->roles, row->role))->title;
}

char *
dfp_sentence_fragility (const DfpSubject *subject)
{
  const DfpFragility *fragility = subject->design != NULL ? subject->design->fragility : NULL;
  g_autofree char *count = NULL, *roles = NULL;

  if (fragility == NULL || fragility->n_rows == 0)
    return g_strdup (_ ("Nobody is planned yet"));
  if (fragility->n_single == 0)
    return g_strdup (_ ("Nobody holds a lead or a skill alone"));
  count = dfp_format_count (fragility->n_single);
  roles = g_strdup_printf (ngettext ("%s role that nobody else can fill", "%s roles that nobody else can fill",
                                     fragility->n_single),
                           count);
  /* Translators: “Four roles that nobody else can fill; hardest to lose: DevOps” */
  return dfp_words_capitalise (
      g_strdup_printf (_ ("%s; hardest to lose: %s"), roles, get_title (subject, &fragility->rows[0])));
}

/* What nobody else holds. */
static char *
describe_single (const DfpSubject *subject, const DfpFragilityRow *row)
{
  const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, row->role);

  if (row->lead != DFP_LEAD_NONE)
    /* Translators: what a role leads: “Nobody else leads: Architecture” */
    return g_strdup_printf (_ ("Nobody else leads: %s"), dfp_enum_get_label (DFP_TYPE_LEAD, row->lead));
  if (row->single_discipline)
    return g_strdup_printf (_ ("Nobody else builds in: %s"),
                            dfp_enum_get_label (DFP_TYPE_DISCIPLINE, role->discipline));
  return NULL;
}

char *
dfp_sentence_fragility_row (const DfpSubject *subject, int row)
{
  const DfpFragilityRow *fragile = &subject->design->fragility->rows[row];
  g_autofree char *months = format_months (fragile->recovery);
  g_autofree char *share = dfp_format_share (fragile->rate_share, 0, DFP_FORMAT_PLAIN);
  g_autofree char *lost = dfp_format_number_short (fragile->capacity_lost, 1);
  char *loss;

  if (fragile->capacity_lost <= 0)
    loss = g_strdup_printf (_ ("%s until a successor is there in full"), months);
  else if (fragile->rate_share < 0.005)
    loss = g_strdup_printf (_ ("%s person-months lost, %s until replaced in full"), lost, months);
  else
    /* Translators: shares and numbers of months */
    loss = g_strdup_printf (_ ("The line loses %s; %s person-months lost, %s until replaced in full"), share, lost,
                            months);
  return dfp_words_follow (describe_single (subject, fragile), dfp_words_capitalise (loss));
}

char *
dfp_sentence_response (const DfpSubject *subject, DfpSourcing sourcing, int heads, int month)
{
  const double months = dfp_flex_get_response (dfp_plan_get_terms (subject->plan, sourcing));
  g_autofree char *after = format_months (months);
  g_autofree char *people = dfp_words_people (heads);
  g_autofree char *asked = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
  g_autofree char *there = dfp_subject_format_month (subject, month + (int) ceil (months), DFP_MONTH_STYLE_LONG);

  /* Translators: “Decided in May 2027, five people (contractor) give 80% after 2.1 months: by August 2027” */
  return g_strdup_printf (_ ("Decided in %s, %s (%s) give 80%% after %s: by %s"), asked, people,
                          dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing), after, there);
}

char *
dfp_sentence_scale_down (const DfpSubject *subject, int heads, int month)
{
  const DfpScaleDown down = dfp_flex_scale_down (subject->plan, subject->configuration, month, heads);
  g_autofree char *people = dfp_words_people (down.heads);
  g_autofree char *when = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
  g_autofree char *cost = dfp_subject_format_money (subject, down.cost);
  g_autofree char *months = format_months (down.months);

  if (down.heads == 0)
    return g_strdup_printf (_ ("In %s there is nobody to send away"), when);
  /* Translators: “Five people fewer at the end of May 2027: €46k of notice, the last is gone after 2 months” */
  return dfp_words_capitalise (
      g_strdup_printf (_ ("%s fewer at the end of %s: %s of notice, the last is gone after %s"), people, when, cost,
                       months));
}

char *
dfp_sentence_contract_or_hire (const DfpSubject *subject, const DfpContractOrHire *choice, double chance)
{
  const double limit = dfp_flex_get_break_even (choice), gain = dfp_flex_get_contract_gain (choice, chance);
  g_autofree char *share = dfp_format_share (limit, 0, DFP_FORMAT_PLAIN);
  g_autofree char *amount = dfp_subject_format_money (subject, fabs (gain));

  if (choice->rate_in <= 0)
    return g_strdup (_ ("No builder with a rate yet"));
  if (isnan (limit))
    return gain > 0 ? g_strdup_printf (_ ("Contract: %s cheaper"), amount)
                    : g_strdup_printf (_ ("Hire: %s cheaper"), amount);
  if (limit <= 0)
    return g_strdup_printf (_ ("Contract, whatever happens: %s cheaper"), amount);
  if (limit >= 1)
    return g_strdup_printf (_ ("Hire, whatever happens: %s cheaper"), amount);
  /* Translators: a share and an amount */
  return gain > 0
             ? g_strdup_printf (_ ("Contract: %s cheaper on average; hiring pays below a chance of %s"), amount, share)
             : g_strdup_printf (_ ("Hire: %s cheaper on average; a contract pays from a chance of %s"), amount, share);
}

char *
dfp_sentence_cheap_return (const DfpSubject *subject)
{
  const DfpFlex *flex = subject->design != NULL ? subject->design->flex : NULL;
  g_autofree char *until = NULL, *again = NULL;

  if (flex == NULL || isnan (flex->cheap_limit))
    return g_strdup (_ ("Stopping costs nothing at any time"));
  if (flex->cheap_return_month < 1)
    return g_strdup (_ ("There is no cheap way back from the first month on"));
  until = dfp_subject_format_month (subject, (int) flex->cheap_return_month, DFP_MONTH_STYLE_LONG);
  if (isnan (flex->cheap_again_month))
    return g_strdup_printf (_ ("The way back is cheap until %s"), until);
  again = dfp_subject_format_month (subject, (int) flex->cheap_again_month, DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("The way back is cheap until %s and again from %s"), until, again);
}
