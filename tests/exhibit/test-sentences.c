/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences against the words they must have, for the bank and for plans turned in one point. */
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/line/dfp-flow.h"
#include "exhibit-subjects.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "exhibit/line/dfp-sentences-line.h"
#include "exhibit/money/dfp-sentences-money.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "exhibit/proposal/dfp-sentences-proposal.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "model/dfp-stakeholder.h"

typedef char *(*Sentence) (const DfpSubject *subject);

static void
assert_sentence (ExhibitSubjects *subjects, Sentence sentence, const char *expected)
{
  g_autofree char *text = NULL;

  exhibit_subjects_refresh (subjects);
  text = sentence (&subjects->subjects[0]);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_bank (void)
{
  static const struct
  {
    Sentence sentence;
    const char *expected;
  } cases[] = {
    { dfp_sentence_ask,
      "Approve €4.10m and 24 people for 18 months to bring account opening from ten hours to five minutes" },
    { dfp_sentence_staffing, "Full strength in July 2027; eleven people stay for the handover" },
    { dfp_sentence_staffing_short, "Full strength in July 2027" },
    { dfp_sentence_team, "24 people at the peak, eight from a partner" },
    { dfp_sentence_team_detail,
      "Full strength from July 2027. New people need time: of 210 months contracted to build, 193 count." },
    { dfp_sentence_money, "€3.73m buys €2.15m of value, and the money is back in two years and eight months" },
    { dfp_sentence_cost, "Four euros in five pay for people" },
    { dfp_sentence_cash, "The money is back by August 2029" },
    { dfp_sentence_exit, "Stopping never costs more than €383k" },
    { dfp_sentence_purpose, "Faster products come first: 50 of 100" },
    { dfp_sentence_objectives, "Three objectives by June 2028, measured by eight key results" },
    { dfp_sentence_leadership, "Four leaders can stop this plan; one of them is against" },
  };
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_sentence (subjects, cases[i].sentence, cases[i].expected);
}

static void
test_nothing (void)
{
  static const struct
  {
    Sentence sentence;
    const char *expected;
  } cases[] = {
    { dfp_sentence_ask, "Nothing to approve yet: no people and no money" },
    { dfp_sentence_staffing, "Nobody is planned yet" },
    { dfp_sentence_team, "Nobody is planned yet" },
    { dfp_sentence_capacity, "Nobody is contracted to build yet" },
    { dfp_sentence_money, "No cost entered yet" },
    { dfp_sentence_cost, "No cost entered yet" },
    { dfp_sentence_cash, "No money entered yet" },
    { dfp_sentence_exit, "Nothing to stop yet" },
    { dfp_sentence_objectives, "No objectives yet" },
    { dfp_sentence_work, "No work listed yet" },
    { dfp_sentence_leadership, "No leaders named yet" },
    { dfp_sentence_risks, "No risks named" },
    { dfp_sentence_set_up, "No phases yet" },
    { dfp_sentence_line, "No stages yet" },
    { dfp_sentence_rights, "No decisions named yet" },
    { dfp_sentence_lead, "Say who has the last word on people, process, systems, objectives and money" },
    { dfp_sentence_readiness, "Readiness is not scored yet" },
    { dfp_sentence_gate, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ExhibitSubjects) empty = exhibit_subjects_new (plan_empty ());
      g_autoptr (ExhibitSubjects) bare = exhibit_subjects_new (plan_bare ());

      assert_sentence (empty, cases[i].sentence, cases[i].expected);
      assert_sentence (bare, cases[i].sentence, cases[i].expected);
    }
}

/* One row of a team of @heads from month @start to @end in a plan without anything else. */
static DfpRole *
add_role (ExhibitSubjects *subjects, int heads, int start, int end, DfpSourcing sourcing)
{
  DfpRole *role = dfp_list_add (dfp_configuration_get (exhibit_subjects_get_configuration (subjects, 0))->roles, 0);

  g_object_set (role, "heads", heads, "start-month", start, "end-month", end, "sourcing", sourcing, NULL);
  return role;
}

static void
test_one_person (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_bare ());

  g_object_set (subjects->plan, "start", DFP_MONTH (2027, 1), NULL);
  g_object_set (exhibit_subjects_get_configuration (subjects, 0), "months", 6, NULL);
  add_role (subjects, 1, 1, 6, DFP_SOURCING_AGENCY);
  assert_sentence (subjects, dfp_sentence_team, "One person at the peak, all from a partner");
  assert_sentence (subjects, dfp_sentence_staffing, "Full strength in January 2027; nobody leaves before the end");
  add_role (subjects, 2, 2, 3, DFP_SOURCING_IN_HOUSE);
  assert_sentence (subjects, dfp_sentence_team, "Three people at the peak, one from a partner");
  assert_sentence (subjects, dfp_sentence_staffing, "Full strength in February 2027; one person stays to the end");
  g_object_set (exhibit_subjects_get_configuration (subjects, 0), "months", 12, NULL);
  assert_sentence (subjects, dfp_sentence_staffing, "Full strength in February 2027; the last leave in June 2027");
}

static void
test_people_who_come_back (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_bare ());

  g_object_set (subjects->plan, "start", DFP_MONTH (2027, 1), NULL);
  g_object_set (exhibit_subjects_get_configuration (subjects, 0), "months", 3, NULL);
  add_role (subjects, 2, 1, 1, DFP_SOURCING_IN_HOUSE);
  add_role (subjects, 1, 3, 3, DFP_SOURCING_IN_HOUSE);
  assert_sentence (subjects, dfp_sentence_staffing, "Full strength in January 2027");
  add_role (subjects, 1, 3, 3, DFP_SOURCING_IN_HOUSE);
  assert_sentence (subjects, dfp_sentence_staffing, "Full strength in January 2027");
}

static void
test_ask (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));

  g_object_set (subjects->plan, "ambition", "Accounts open in five minutes.", NULL);
  assert_sentence (subjects, dfp_sentence_ask,
                   "Approve €4.10m and 24 people for 18 months: Accounts open in five minutes");
  g_object_set (subjects->plan, "ambition", " ", "status", DFP_STATUS_APPROVED, NULL);
  assert_sentence (subjects, dfp_sentence_ask, "Approved: €4.10m and 24 people for 18 months");
  g_object_set (subjects->plan, "status", DFP_STATUS_DECLINED, NULL);
  assert_sentence (subjects, dfp_sentence_ask, "Declined: €4.10m and 24 people for 18 months");
}

/* A month's cost of 100,000 and a benefit of @amount from month 2 on. */
static ExhibitSubjects *
create_business (double amount)
{
  ExhibitSubjects *subjects = exhibit_subjects_new (plan_bare ());
  DfpConfiguration *configuration = exhibit_subjects_get_configuration (subjects, 0);
  DfpList *cash = dfp_configuration_get (configuration)->cash;

  g_object_set (subjects->plan, "start", DFP_MONTH (2027, 1), "horizon-months", 12, "discount-rate", 0.08, NULL);
  g_object_set (configuration, "months", 1, NULL);
  g_object_set (dfp_list_add (cash, 0), "kind", DFP_CASH_KIND_COST, "amount", 100000.0, "start-month", 1, "end-month",
                1, "ramp-months", 1, NULL);
  if (amount > 0)
    g_object_set (dfp_list_add (cash, 1), "kind", DFP_CASH_KIND_BENEFIT, "amount", amount, "start-month", 2,
                  "end-month", 12, "ramp-months", 1, "variable-cost", 0.0, NULL);
  return subjects;
}

static void
test_money (void)
{
  g_autoptr (ExhibitSubjects) none = create_business (0), poor = create_business (5000), late = create_business (9400),
                              good = create_business (50000);

  assert_sentence (none, dfp_sentence_money, "€100k is spent, and no benefit is entered yet");
  assert_sentence (poor, dfp_sentence_money, "€100k loses €47k of value, and the money is not back by December 2027");
  assert_sentence (late, dfp_sentence_money, "€100k loses €480 of value, though the money is back in one year");
  assert_sentence (good, dfp_sentence_money, "€100k buys €427k of value, and the money is back in three months");
  assert_sentence (poor, dfp_sentence_cash, "The money is not back by December 2027");
  assert_sentence (good, dfp_sentence_cash, "The money is back by March 2027");
  assert_sentence (good, dfp_sentence_exit, "Stopping costs nothing at any time");
  assert_sentence (good, dfp_sentence_cost, "No money pays for people yet");
}

static void
set_stance (ExhibitSubjects *subjects, int power, int stance)
{
  DfpList *leaders = dfp_plan_get (subjects->plan)->stakeholders;

  g_object_set (dfp_list_add (leaders, 0), "power", power, "stance", stance, "name", "CEO", NULL);
}

static void
test_leadership (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_empty ());

  set_stance (subjects, 3, -2);
  assert_sentence (subjects, dfp_sentence_leadership, "None of the leaders named here can stop this plan");
  set_stance (subjects, 5, -1);
  assert_sentence (subjects, dfp_sentence_leadership, "One leader can stop this plan, and is against it");
  set_stance (subjects, 4, -1);
  assert_sentence (subjects, dfp_sentence_leadership, "Two leaders can stop this plan; all of them are against");
  set_stance (subjects, 4, 0);
  set_stance (subjects, 4, 2);
  assert_sentence (subjects, dfp_sentence_leadership, "Four leaders can stop this plan; two of them are against");
}

static void
test_compare (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("insurer-claims-incubator"));
  g_autofree char *best = dfp_sentence_compare (subjects->subjects, subjects->n_subjects, 0);
  g_autofree char *detail = dfp_sentence_compare_detail (subjects->subjects, subjects->n_subjects, 0);
  g_autofree char *alone = dfp_sentence_compare (subjects->subjects, 1, 0);
  const DfpSubject twice[] = { subjects->subjects[0], subjects->subjects[0] };
  g_autofree char *level = dfp_sentence_compare (twice, 2, 0);

  g_assert_cmpstr (best, ==, "Claims incubator is worth most: €1.02m, €0.34m more than In-house, slower");
  g_assert_cmpstr (detail, ==,
                   "Stand-alone cluster costs least: €2.07m with contingency. "
                   "Claims incubator is paid back first, in January 2029.");
  g_assert_cmpstr (alone, ==, "One configuration alone: add another to compare");
  g_assert_cmpstr (level, ==,
                   "No configuration is worth most: Claims incubator and Claims incubator are level at €1.02m");
}

static void
test_recommended (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  g_autofree char *strong = dfp_sentence_recommended (subjects->subjects, subjects->n_subjects);
  g_autofree char *none = NULL;

  g_assert_cmpstr (strong, ==, "Recommended: Hybrid factory");
  g_object_set (subjects->plan, "recommended", "", NULL);
  none = dfp_sentence_recommended (subjects->subjects, subjects->n_subjects);
  g_assert_null (none);
}

static void
test_joints (void)
{
  g_autofree char *capital = dfp_words_capitalise (g_strdup ("élan")), *none = dfp_words_capitalise (g_strdup (""));
  g_autofree char *both = dfp_words_follow (g_strdup ("A."), g_strdup ("B"));
  g_autofree char *one = dfp_words_follow (NULL, g_strdup ("B?")), *joined = dfp_words_join (g_strdup ("a"), NULL);
  g_autofree char *stripped = dfp_words_strip ("Done. ..");

  g_assert_cmpstr (capital, ==, "Élan");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (both, ==, "A. B.");
  g_assert_cmpstr (one, ==, "B?");
  g_assert_cmpstr (joined, ==, "a");
  g_assert_cmpstr (stripped, ==, "Done");
}

/* No plan makes a sentence that is empty, unfinished or full of format. */
static void
test_all_plans (void)
{
  static const Sentence sentences[] = {
    dfp_sentence_ask,         dfp_sentence_staffing,   dfp_sentence_staffing_short,
    dfp_sentence_team,        dfp_sentence_capacity,   dfp_sentence_money,
    dfp_sentence_cost,        dfp_sentence_cash,       dfp_sentence_exit,
    dfp_sentence_purpose,     dfp_sentence_objectives, dfp_sentence_objectives_detail,
    dfp_sentence_work,        dfp_sentence_leadership, dfp_sentence_leadership_detail,
    dfp_sentence_risks,       dfp_sentence_set_up,     dfp_sentence_line,
    dfp_sentence_rights,      dfp_sentence_lead,       dfp_sentence_readiness,
    dfp_sentence_team_detail,
  };
  guint n_cases;
  const PlanCase *cases = plan_cases (&n_cases);

  for (guint c = 0; c < n_cases; c++)
    {
      g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_case_create (&cases[c]));

      for (int i = 0; i < subjects->n_subjects; i++)
        for (guint s = 0; s < G_N_ELEMENTS (sentences); s++)
          {
            g_autofree char *text = sentences[s](&subjects->subjects[i]);

            g_assert_cmpuint (strlen (text), >, 8);
            g_assert_true (g_utf8_validate (text, -1, NULL));
            g_assert_null (strstr (text, "(null)"));
            g_assert_null (strstr (text, " nan"));
          }
    }
}

/* Below and above the load that is planned for, at and above what the line can take, with nobody there. */
static void
test_line_loads (void)
{
  g_autoptr (ExhibitSubjects) subjects = exhibit_subjects_new (plan_from_template ("retail-bank-mvp"));
  const DfpSubject *subject = &subjects->subjects[0];
  const DfpFlow *flow = subject->design->flow;
  const struct
  {
    double flex;
    const char *sentence, *detail;
  } cases[] = {
    { 0, "“Shape and design” sets the pace of the line: its load is 72%",
      "0.8 weeks from start to done, 5.3 pieces waiting on average." },
    { 0.849 / flow->load - 1, "With 19% more work: “Shape and design” sets the pace of the line: its load is 85%",
      NULL },
    { 0.851 / flow->load - 1,
      "With 19% more work: “Shape and design” holds the line back: its load is 85%, and work waits", NULL },
    { -0.5, "With 50% less work: “Shape and design” sets the pace of the line: its load is 36%", NULL },
    { 1.001 / flow->load - 1, "With 40% more work: “Shape and design” cannot keep up: its load is 100%", NULL },
    { 0.5, "With 50% more work: “Shape and design” cannot keep up: its load is 107%",
      "Queues grow. 10.5 months of work are left over; the last team needs 4.0 months more." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, cases[i].flex);
      g_autofree char *sentence = dfp_sentence_line_at (subject, load);
      g_autofree char *detail = dfp_sentence_line_detail (subject, load);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      if (cases[i].detail != NULL)
        g_assert_cmpstr (detail, ==, cases[i].detail);
    }
}

static void
assert_health (guint red, guint amber, guint green, DfpCheckGroup group, double heads, const char *sentence)
{
  const DfpCheck about = { .key = "exit", .group = group }, peak = { .key = "peak-heads", .group = DFP_CHECK_TEAM };
  DfpFinding findings[40] = { 0 };
  const DfpHealth health = { red + amber + green + 1, findings, { red, amber, green + 1, 0 } };
  g_autofree char *text = NULL;

  for (guint i = 0; i < red + amber + green; i++)
    findings[i].check = &about;
  findings[red + amber + green].check = &peak;
  findings[red + amber + green].value = heads;
  text = dfp_sentence_health (&health);
  g_assert_cmpstr (text, ==, sentence);
}

/* What would sink the handover is told from what would sink the plan; counts, and nothing but counts. */
static void
test_health (void)
{
  assert_health (1, 4, 14, DFP_CHECK_HANDOVER, 24, "One thing would sink the handover, four need a decision");
  assert_health (2, 1, 14, DFP_CHECK_TEAM, 24, "Two things would sink the plan, one needs a decision");
  assert_health (1, 0, 14, DFP_CHECK_MONEY, 24, "One thing would sink the plan");
  assert_health (0, 1, 14, DFP_CHECK_MONEY, 24, "Nothing would sink the plan, one thing needs a decision");
  assert_health (0, 13, 14, DFP_CHECK_MONEY, 24, "Nothing would sink the plan, 13 things need a decision");
  assert_health (0, 0, 23, DFP_CHECK_MONEY, 24, "Nothing stands in the way: 24 checks in order");
  assert_health (2, 4, 0, DFP_CHECK_MONEY, 0, "Nobody is planned yet: 6 checks wait for an answer");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exhibit/sentences/bank", test_bank);
  g_test_add_func ("/exhibit/sentences/nothing", test_nothing);
  g_test_add_func ("/exhibit/sentences/one-person", test_one_person);
  g_test_add_func ("/exhibit/sentences/people-who-come-back", test_people_who_come_back);
  g_test_add_func ("/exhibit/sentences/ask", test_ask);
  g_test_add_func ("/exhibit/sentences/money", test_money);
  g_test_add_func ("/exhibit/sentences/leadership", test_leadership);
  g_test_add_func ("/exhibit/sentences/compare", test_compare);
  g_test_add_func ("/exhibit/sentences/recommended", test_recommended);
  g_test_add_func ("/exhibit/sentences/joints", test_joints);
  g_test_add_func ("/exhibit/sentences/all-plans", test_all_plans);
  g_test_add_func ("/exhibit/sentences/line-loads", test_line_loads);
  g_test_add_func ("/exhibit/sentences/health", test_health);
  return g_test_run ();
}
