/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of top leadership: who is against, who sponsors, what leaders promise and what is in place before the
 * start (doc/model.md §15.2). They read what analysis/buy-in and analysis/culture have measured. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "analysis/culture/dfp-readiness.h"
#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "base/dfp-format.h"
#include "model/dfp-readiness-factor.h"
#include "model/dfp-stakeholder.h"

#define STRONGLY_AGAINST -2
#define COVERAGE_GREEN 0.8 /* of the units */
#define COVERAGE_AMBER 0.6
#define COMMITMENTS_AMBER 3
#define SCORE_MAXIMUM 5
#define N_NAMED 3 /* people in a sentence; the rest are counted */

/* TRUE while no leader is entered: the question stays open. */
static gboolean
lacks_leaders (DfpFinding *finding, const DfpHealthInput *input)
{
  if (input->leadership->n_leaders > 0)
    return FALSE;
  finding->light = DFP_LIGHT_AMBER;
  finding->detail = g_strdup (_ ("No leader is entered yet."));
  finding->fix_label = g_strdup (_ ("Enter a leader…"));
  return TRUE;
}

/* --- the one who is against --- */

static char *
describe_wish (const DfpStakeholderData *person, int n_against)
{
  g_autofree char *wanted = dfp_format_number (person->wanted, 0, DFP_FORMAT_SIGNED);
  g_autofree char *now = dfp_format_number (person->stance, 0, DFP_FORMAT_SIGNED);

  if (n_against > 1)
    /* Translators: stance, from −2 to +2; number of people */
    return g_strdup_printf (ngettext ("Stance %s, wanted %s. %d more who can stop the plan is against.",
                                      "Stance %s, wanted %s. %d more who can stop the plan are against.",
                                      (gulong) (n_against - 1)),
                            now, wanted, n_against - 1);
  return g_strdup_printf (_ ("Stance %s, wanted %s."), now, wanted);
}

static void
judge_opponent (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpBuyIn *buy_in = &input->leadership->buy_in;
  const DfpStakeholderData *person;
  const char *name;

  if (lacks_leaders (finding, input))
    return;
  if (buy_in->opponent < 0)
    {
      finding->value = 0;
      finding->title = g_strdup (_ ("Nobody who can stop the plan is against it"));
      return;
    }
  person = dfp_list_get_data (input->plan->stakeholders, (guint) buy_in->opponent);
  name = *person->name != '\0' ? person->name : _ ("A leader");
  finding->value = person->stance;
  finding->light = person->stance <= STRONGLY_AGAINST ? DFP_LIGHT_RED : DFP_LIGHT_AMBER;
  dfp_finding_tell (finding,
                    g_strdup_printf (person->stance <= STRONGLY_AGAINST ? _ ("%s is firmly against, with power %d of 5")
                                                                        : _ ("%s is against, with power %d of 5"),
                                     name, person->power),
                    NULL, _ ("Green is nobody with power 4 or 5 against."), describe_wish (person, buy_in->n_against));
  finding->gauge.kind = DFP_GAUGE_STANCE;
  finding->gauge.value = person->stance;
  finding->gauge.limit = person->wanted;
  dfp_finding_set_target (finding, "leadership", person->id, "stance");
}

/* --- sponsors --- */

static const DfpSponsoredUnit *
find_uncovered (const DfpSponsorship *sponsorship)
{
  for (guint i = 0; i < sponsorship->n_units; i++)
    if (!dfp_sponsorship_covers (&sponsorship->units[i]))
      return &sponsorship->units[i];
  return NULL;
}

static void
aim_at_unit (DfpFinding *finding, const DfpPlanData *plan, const char *unit)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->stakeholders); i++)
    {
      const DfpStakeholderData *person = dfp_list_get_data (plan->stakeholders, i);

      if (strcmp (person->unit, unit) != 0)
        continue;
      dfp_finding_set_target (finding, "leadership", person->id, "is-sponsor");
      return;
    }
}

static char *
describe_unit (const DfpSponsoredUnit *unit)
{
  g_autofree char *score = NULL;

  if (unit == NULL)
    return NULL;
  if (unit->sponsor == NULL)
    /* Translators: a unit, whose name may be a list */
    return g_strdup_printf (_ ("Without a sponsor: %s."), unit->name);
  score = dfp_format_number_short (unit->abc, 1);
  /* Translators: unit, person, score */
  return g_strdup_printf (_ ("%s: %s scores %s of 5, and 4 carries a unit."), unit->name, unit->sponsor, score);
}

static void
judge_sponsors (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpSponsorship *sponsorship = &input->leadership->sponsorship;
  const DfpSponsoredUnit *uncovered = find_uncovered (sponsorship);
  const int n = (int) sponsorship->n_units, missing = n - (int) sponsorship->n_covered;

  if (lacks_leaders (finding, input))
    return;
  if (n == 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("No leader stands for a unit yet."));
      return;
    }
  finding->value = sponsorship->coverage;
  finding->light = dfp_light_at_least (finding->value, COVERAGE_GREEN, COVERAGE_AMBER);
  if (missing == 0)
    finding->title =
        g_strdup_printf (ngettext ("%d unit has an active sponsor", "All %d units have an active sponsor", (gulong) n),
                         n);
  else
    /* Translators: "2 of 6 units …" */
    dfp_finding_tell (finding,
                      g_strdup_printf (ngettext ("%d of %d unit has no active sponsor",
                                                 "%d of %d units have no active sponsor", (gulong) missing),
                                       missing, n),
                      _ ("one in five allowed"), _ ("Green is 80% of the units with one."), describe_unit (uncovered));
  dfp_finding_set_share_bar (finding, COVERAGE_GREEN);
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  aim_at_unit (finding, input->plan, uncovered->name);
  finding->fix_label = g_strdup (_ ("Win a sponsor…"));
}

/* --- commitments --- */

/* Who is asked and does not make it. */
static const DfpLeader *
find_holdout (const DfpLeadership *leadership, DfpCommitment commitment)
{
  for (guint i = 0; i < leadership->n_leaders; i++)
    if (leadership->leaders[i].asked && !leadership->leaders[i].commits[commitment])
      return &leadership->leaders[i];
  return NULL;
}

/* The first of those who are asked and do not make it, as many as a sentence carries. */
static char *
list_holdouts (const DfpLeadership *leadership, DfpCommitment commitment)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < leadership->n_leaders && n < N_NAMED; i++)
    {
      const DfpLeader *leader = &leadership->leaders[i];

      if (leader->asked && !leader->commits[commitment])
        g_string_append_printf (names, n++ > 0 ? ", %s" : "%s", leader->name);
    }
  if (leadership->n_missing[commitment] > n)
    g_string_append (names, ", …");
  return g_string_free (names, FALSE);
}

static char *
describe_missing (const DfpLeadership *leadership, DfpCommitment *worst)
{
  g_autofree char *names = NULL;

  *worst = DFP_COMMITMENT_RULES;
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    if (leadership->n_missing[i] > leadership->n_missing[*worst])
      *worst = i;
  if (find_holdout (leadership, *worst) == NULL)
    return NULL;
  names = list_holdouts (leadership, *worst);
  /* Translators: "“Time” is not committed by CEO, Head of Retail, CIO, … (4 of 5)." */
  return g_strdup_printf (_ ("“%s” is not committed by %s (%u of %u)."), dfp_commitment_get_label (*worst), names,
                          leadership->n_missing[*worst], leadership->n_asked);
}

static void
judge_commitments (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpLeadership *leadership = input->leadership;
  DfpCommitment worst;
  g_autofree char *missing = NULL;

  if (lacks_leaders (finding, input))
    return;
  if (leadership->n_asked == 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("No sponsor and nobody who can stop the plan is entered yet."));
      return;
    }
  finding->value = leadership->commitments_met;
  finding->light = dfp_light_at_least (finding->value, DFP_N_COMMITMENTS, COMMITMENTS_AMBER);
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    dfp_finding_add_part (finding, dfp_commitment_get_label (i), leadership->n_missing[i] == 0);
  if (finding->light == DFP_LIGHT_GREEN)
    {
      finding->title = g_strdup (_ ("All leaders who are asked make the five commitments"));
      return;
    }
  missing = describe_missing (leadership, &worst);
  dfp_finding_tell (finding,
                    g_strdup_printf (_ ("%d of 5 commitments are made by all leaders who are asked"),
                                     (int) leadership->commitments_met),
                    NULL, _ ("Green is all five, from sponsors and everybody with power 4 or 5."),
                    g_steal_pointer (&missing));
  dfp_finding_set_target (finding, "leadership", find_holdout (leadership, worst)->id,
                          dfp_commitment_get_field (worst));
  finding->fix_label = g_strdup (_ ("Ask for it…"));
}

/* --- readiness --- */

static void
judge_readiness (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpReadiness *readiness = input->readiness;
  const DfpReadinessFactorData *weakest;

  if (readiness->n_factors == 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("No factor is scored yet."));
      finding->fix_label = g_strdup (_ ("Score a factor…"));
      return;
    }
  weakest = dfp_list_get_data (input->configuration->readiness, (guint) readiness->weakest);
  finding->value = readiness->n_strong;
  finding->light = readiness->light;
  dfp_finding_tell (finding,
                    g_strdup_printf (ngettext ("%d of %d factor of readiness is in place",
                                               "%d of %d factors of readiness are in place",
                                               (gulong) readiness->n_factors),
                                     readiness->n_strong, readiness->n_factors),
                    _ ("five wanted"), _ ("Green is five or more that score 4 of 5."),
                    /* Translators: a factor of readiness, its score */
                    g_strdup_printf (_ ("The weakest: “%s”, %d of 5."), weakest->factor, weakest->score));
  dfp_finding_set_bar (finding, DFP_READINESS_GREEN, MAX (readiness->n_factors, DFP_READINESS_GREEN),
                       dfp_format_number (readiness->n_strong, 0, DFP_FORMAT_PLAIN),
                       dfp_format_number (DFP_READINESS_GREEN, 0, DFP_FORMAT_PLAIN));
  if (finding->light != DFP_LIGHT_GREEN)
    dfp_finding_set_target (finding, "operating-model", weakest->id, "score");
}

/* --- the gate to start --- */

static char *
describe_weakest_part (const DfpGate *gate)
{
  const char *label = dfp_gate_part_get_label (gate->weakest);
  g_autofree char *score = NULL;

  if (isnan (gate->scores[gate->weakest]))
    return g_strdup_printf (_ ("The weakest: “%s”, of which nothing is entered."), label);
  score = dfp_format_number_short (gate->scores[gate->weakest], 1);
  /* Translators: part of the gate, score */
  return g_strdup_printf (_ ("The weakest decides: “%s”, %s of 5."), label, score);
}

/* The parts that are there are counted as the factors of readiness are. */
static void
judge_start (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpGate *gate = &input->leadership->gate;

  if (gate->weakest < 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("Clarity, sponsorship, time, capital, evidence and culture count."));
      return;
    }
  finding->value = gate->n_in_place;
  finding->light = dfp_readiness_judge ((int) gate->n_in_place);
  for (int part = 0; part < DFP_N_GATE_PARTS; part++)
    dfp_finding_add_part (finding, dfp_gate_part_get_label (part), gate->scores[part] >= DFP_GATE_IN_PLACE);
  dfp_finding_tell (finding,
                    g_strdup_printf (ngettext ("%d of 6 conditions for the start is met",
                                               "%d of 6 conditions for the start are met", (gulong) gate->n_in_place),
                                     (int) gate->n_in_place),
                    _ ("five wanted"), _ ("Green is five or more that score 4 of 5."), describe_weakest_part (gate));
  if (finding->light != DFP_LIGHT_GREEN)
    finding->target = g_strdup (dfp_gate_part_get_target (gate->weakest));
}

static const DfpCheck checks[] = {
  { "opponent", DFP_CHECK_LEADERSHIP, N_ ("Is anybody against who can stop the plan?"), N_ ("Top leadership buys in"),
    N_ ("The lowest stance of all leaders with power 4 or 5"), N_ ("Green 0 or more; amber −1; red −2"),
    N_ ("Assumption: an average hides a veto"), "leadership/stance", judge_opponent,
    N_ ("Who could stop the plan is not known yet") },
  { "sponsors", DFP_CHECK_LEADERSHIP, N_ ("Has every unit an active sponsor?"), N_ ("Top leadership buys in"),
    N_ ("Units whose sponsor averages 4 or more of 5 in being visible, building a coalition and speaking directly"),
    N_ ("Green 80% or more; amber from 60%; red below"), N_ ("Prosci’s ABC of sponsorship; bands are assumptions"),
    "leadership/is-sponsor", judge_sponsors, N_ ("No unit has a sponsor yet") },
  { "commitments", DFP_CHECK_LEADERSHIP, N_ ("Do leaders make the five commitments?"), N_ ("Top leadership buys in"),
    N_ ("Of new rules, new mindset, organisation, time and capital: those that all make who sponsor or can stop the "
        "plan"),
    N_ ("Green all 5; amber 3 or 4; red fewer"), N_ ("Founding article on digital factories; bands are assumptions"),
    "leadership/commits-time", judge_commitments, N_ ("Nobody is asked to commit yet") },
  { "readiness", DFP_CHECK_LEADERSHIP, N_ ("Is the organisation ready?"), N_ ("Top leadership buys in"),
    N_ ("Factors of readiness that score 4 or 5"), N_ ("Green 5 or more; amber 3 or 4; red fewer"),
    N_ ("Six factors: BCG 2020; bands are assumptions"), "operating-model/score", judge_readiness,
    N_ ("Nobody has scored how ready the organisation is") },
  { "start-gate", DFP_CHECK_LEADERSHIP, N_ ("Is all there that the start needs?"), N_ ("Top leadership buys in"),
    N_ ("Of clarity, sponsorship, time, capital, evidence and culture: those that reach 4 of 5"),
    N_ ("Green 5 or more; amber 3 or 4; red fewer"), N_ ("Assumption, as for readiness"), "leadership/stance",
    judge_start, N_ ("Nothing that the start needs is entered yet") },
};

DfpCheckTable
dfp_health_leadership_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
