/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How lean the configuration is, how well it bends, and whom it cannot lose. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/flex/dfp-flex.h"
#include "analysis/lean/dfp-lean.h"
#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"

#define NONE "–"
#define GATES_MAXIMUM (DFP_HEADLINE_LINES_MAXIMUM - 2)
#define SQUADS_MAXIMUM (DFP_HEADLINE_LINES_MAXIMUM - 2)

static const char *const storm_targets[DFP_N_STORMS] = {
  [DFP_STORM_SCOPE] = "work/effort-likely",
  [DFP_STORM_HIRING_FREEZE] = "team/external-hires",
  [DFP_STORM_PARTNER_LEAVES] = "team/partner",
  [DFP_STORM_BUDGET] = "money",
  [DFP_STORM_RATES] = "team/rate",
  [DFP_STORM_SPONSOR_LEAVES] = "leadership/is-sponsor",
};

static int
sum_builders (const DfpSubject *subject, DfpSourcing sourcing)
{
  int heads = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, i);

      heads += role->delivers && role->sourcing == sourcing ? role->heads : 0;
    }
  return heads;
}

/* --- flex score --- */

static char *
note_score (const DfpSubject *subject)
{
  const DfpDesign *design = subject->design;

  if (isnan (design->flex_score))
    return g_strdup (_ ("nothing entered yet"));
  if (design->storms->worst_storm < 0)
    return g_strdup (_ ("no storm does harm"));
  /* Translators: the name of a storm */
  return g_strdup_printf (_ ("hardest: %s"), dfp_storm_get_label (design->storms->worst_storm));
}

static void
explain_score (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpStorms *storms = subject->design->storms;

  for (int storm = 0; !isnan (storms->score) && storm < DFP_N_STORMS; storm++)
    {
      g_autofree char *share = dfp_format_share (storms->worst[storm], 0, DFP_FORMAT_PLAIN);
      g_autofree char *loss = dfp_sentence_storm (subject, storm, -1);

      /* Translators: a share, and what is lost */
      dfp_headline_add (explanation, dfp_storm_get_label (storm), g_strdup_printf (_ ("%s (%s)"), share, loss),
                        storm_targets[storm]);
    }
}

/* --- months to capacity --- */

static char *
figure_response (const DfpSubject *subject)
{
  const double months = subject->totals->months_to_capacity;

  return isnan (months) ? g_strdup (NONE) : dfp_format_number_short (months, 1);
}

static char *
note_response (const DfpSubject *subject)
{
  if (isnan (subject->totals->months_to_capacity))
    return g_strdup (_ ("nobody builds yet"));
  return g_strdup (_ ("from the decision, for a new builder as sourced now"));
}

static void
explain_response (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    if (sum_builders (subject, sourcing) > 0)
      dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing),
                        dfp_format_number_short (subject->design->flex->response[sourcing], 2), "flexibility");
}

/* --- scaling down --- */

static char *
note_down (const DfpSubject *subject)
{
  const DfpDesign *design = subject->design;
  g_autofree char *months = NULL, *people = NULL;

  if (isnan (design->scale_down_cost))
    return g_strdup (_ ("nobody entered yet"));
  months = dfp_format_number_short (design->flex->band.months, 1);
  people = dfp_words_people (design->flex->band.heads);
  /* Translators: people, and how many months */
  return g_strdup_printf (ngettext ("%s at the peak, gone after %s month", "%s at the peak, gone after %s months",
                                    design->flex->band.months == 1 ? 1 : 2),
                          people, months);
}

static void
explain_down (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    if (subject->design->flex->band.by_sourcing[sourcing] > 0)
      dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing),
                        dfp_format_number (subject->design->flex->band.by_sourcing[sourcing], 0, DFP_FORMAT_PLAIN),
                        "team/heads");
}

/* --- cheap return --- */

static char *
note_cheap (const DfpSubject *subject)
{
  const DfpFlex *flex = subject->design->flex;
  g_autofree char *limit = NULL;

  if (isnan (flex->cheap_limit))
    return g_strdup (_ ("stopping costs nothing"));
  limit = dfp_subject_format_money (subject, flex->cheap_limit);
  return flex->cheap_return_month >= 1 ? g_strdup_printf (_ ("then more than %s"), limit)
                                       : g_strdup_printf (_ ("more than %s from the start"), limit);
}

static void
explain_cheap (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpFlex *flex = subject->design->flex;

  if (isnan (flex->cheap_limit))
    return;
  dfp_headline_add_money (explanation, subject, _ ("Dearest time to stop"), subject->totals->cost->peak_exit, "money");
  dfp_headline_add_money (explanation, subject, _ ("Half of that"), flex->cheap_limit, NULL);
  for (int i = 0; i < MIN (flex->n_gates, GATES_MAXIMUM); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, flex->gates[i].phase);
      g_autofree char *month = dfp_subject_format_month (subject, flex->gates[i].month, DFP_MONTH_STYLE_MEDIUM);
      g_autofree char *label = g_strdup_printf (_ ("Gate %s, %s"), phase->name, month);

      dfp_headline_add_money (explanation, subject, label, flex->gates[i].cost, "set-up/gate");
    }
}

/* --- single points --- */

static char *
note_single (const DfpSubject *subject)
{
  const DfpFragility *fragility = subject->design->fragility;
  g_autofree char *share = NULL;

  if (fragility->n_rows == 0)
    return g_strdup (_ ("nobody entered yet"));
  share = dfp_format_share (fragility->partner_share, 0, DFP_FORMAT_PLAIN);
  if (fragility->partner_single)
    return g_strdup_printf (_ ("and one partner holds %s of the building"), share);
  return g_strdup_printf (ngettext ("of %d role, a lead or a skill nobody else has",
                                    "of %d roles, a lead or a skill nobody else has", fragility->n_rows),
                          fragility->n_rows);
}

static void
explain_single (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpFragility *fragility = subject->design->fragility;

  for (int i = 0; i < MIN (fragility->n_single, DFP_HEADLINE_LINES_MAXIMUM); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, fragility->rows[i].role);

      dfp_headline_add (explanation, role->title,
                        g_strdup (fragility->rows[i].lead != DFP_LEAD_NONE
                                      ? dfp_enum_get_label (DFP_TYPE_LEAD, fragility->rows[i].lead)
                                      : dfp_enum_get_label (DFP_TYPE_DISCIPLINE, role->discipline)),
                        "team/heads");
    }
}

/* --- makers --- */

static char *
figure_makers (const DfpSubject *subject)
{
  return dfp_format_share (subject->design->makers_share, 0, DFP_FORMAT_PLAIN);
}

static char *
note_makers (const DfpSubject *subject)
{
  const DfpLean *lean = subject->design->lean;

  if (isnan (lean->makers_share))
    return g_strdup (_ ("nobody entered yet"));
  /* Translators: counts of people */
  return g_strdup_printf (_ ("of the months; %d build and %d support at the peak"), lean->peak_makers,
                          lean->peak_others);
}

static void
explain_makers (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpLean *lean = subject->design->lean;

  if (isnan (lean->makers_share))
    return;
  dfp_headline_add (explanation, _ ("Months of people who build"), dfp_format_number_short (lean->maker_months, 1),
                    "team/delivers");
  dfp_headline_add (explanation, _ ("Months of all others"), dfp_format_number_short (lean->other_months, 1),
                    "team/delivers");
}

/* --- hand-offs --- */

static char *
note_hand_offs (const DfpSubject *subject)
{
  const DfpLean *lean = subject->design->lean;
  g_autofree char *partner = NULL;

  if (isnan (lean->hand_off_times))
    return g_strdup (_ ("no line with two stages yet"));
  partner = dfp_format_number (lean->partner_hand_offs, 1, DFP_FORMAT_PLAIN);
  return g_strdup_printf (_ ("%s of them to or from a partner"), partner);
}

static void
explain_hand_offs (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpLean *lean = subject->design->lean;

  for (int i = 0; i < MIN (lean->n_hand_offs, DFP_HEADLINE_LINES_MAXIMUM); i++)
    {
      const DfpStageData *stage = dfp_list_get_data (subject->configuration->stages, lean->hand_offs[i].stage);

      if (lean->hand_offs[i].times > 0)
        dfp_headline_add (explanation, stage->name, dfp_format_number_short (lean->hand_offs[i].times, 2),
                          "production-line/rework");
    }
}

/* --- meetings --- */

static char *
note_meetings (const DfpSubject *subject)
{
  const DfpLean *lean = subject->design->lean;
  g_autofree char *hours = NULL;

  if (lean->meeting_month == 0)
    return g_strdup (_ ("nobody entered yet"));
  hours = dfp_format_number_short (lean->meeting_per_head, 1);
  return g_strdup_printf (_ ("%s for each person, at the peak"), hours);
}

static void
explain_meetings (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpLean *lean = subject->design->lean;

  if (lean->meeting_month == 0)
    return;
  for (int i = 0; i < MIN (lean->n_squads, SQUADS_MAXIMUM); i++)
    dfp_headline_add (explanation, ((const DfpSquadData *) dfp_list_get_data (subject->configuration->squads, i))->name,
                      dfp_format_number_short (lean->squad_meetings[i], 1), "production-line/pair-hours");
  dfp_headline_add (explanation, _ ("Shared core"), dfp_format_number_short (lean->squad_meetings[lean->n_squads], 1),
                    "production-line/pair-hours");
  dfp_headline_add (explanation, _ ("Between them"), dfp_format_number_short (lean->between_meetings, 1),
                    "production-line/pair-hours");
}

/* --- cost of a month that counts --- */

static char *
note_month (const DfpSubject *subject)
{
  const double next = subject->design->next_month_cost;
  g_autofree char *cost = NULL;

  if (isnan (next))
    return g_strdup (_ ("nobody builds yet"));
  cost = dfp_subject_format_money (subject, next);
  /* Translators: an amount, a discipline */
  return g_strdup_printf (_ ("%s for the next person, %s"), cost,
                          dfp_enum_get_label (DFP_TYPE_DISCIPLINE, subject->design->lean->best_next));
}

static void
explain_month (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  if (isnan (subject->design->cost_per_effective_month))
    return;
  dfp_headline_add_money (explanation, subject, _ ("Cost of the factory"), subject->totals->cost->sum, "money");
  dfp_headline_add (explanation, _ ("Months that count"),
                    dfp_format_number_short (subject->totals->effective_capacity, 1), "team");
}

static const DfpHeadline headlines[] = {
  { "flex-score", N_ ("Flex score, of 100"), NULL, NULL, note_score, explain_score },
  { "response", N_ ("Months to 80%"), NULL, figure_response, note_response, explain_response,
    .measure = "months-to-capacity" },
  { "scale-down", N_ ("A fifth fewer people"), NULL, NULL, note_down, explain_down, .measure = "scale-down-cost" },
  { "cheap-return", N_ ("Cheap to stop until"), NULL, NULL, note_cheap, explain_cheap,
    .measure = "cheap-return-month" },
  { "single-points", N_ ("Held by one person"), NULL, NULL, note_single, explain_single },
  { "makers", N_ ("People who build"), NULL, figure_makers, note_makers, explain_makers, .measure = "delivery-share" },
  { "hand-offs", N_ ("Hand-offs per piece of work"), NULL, NULL, note_hand_offs, explain_hand_offs },
  { "meeting-hours", N_ ("Hours in meetings a week"), NULL, NULL, note_meetings, explain_meetings },
  { "cost-per-month", N_ ("Cost of a month that counts"), NULL, NULL, note_month, explain_month,
    N_ ("Cost of the factory by what its builders really deliver, after ramp-up, mentors, coordination and "
        "experiments. The next person: one more builder on the terms of the fullest row of a discipline, with what "
        "everybody else loses by it."),
    N_ ("Arithmetic of the plan; the next person’s terms are an assumption"), .measure = "cost-per-effective-month" },
};

DfpHeadlineTable
dfp_headlines_flex (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
