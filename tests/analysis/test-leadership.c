/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sponsors, commitments, the gate and the next conversation: both sides of each limit, what is said of an
 * empty plan, and a slow reference for what a step of stance adds. */
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/design/dfp-design.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "model/dfp-plan.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration;
  DfpGateFacts facts;
  DfpLeadership *result;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->facts = (DfpGateFacts){ NAN, NAN, NAN, NAN };
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  dfp_result_unref (f->result);
  g_object_unref (f->plan);
}

static const DfpLeadership *
compute (Fixture *f)
{
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (dfp_plan_get (f->plan));
  const DfpLeadershipInput input = { dfp_plan_get (f->plan), risks, f->facts };

  dfp_result_unref (f->result);
  f->result = dfp_leadership_new (&input);
  return f->result;
}

static gpointer
add_row (DfpList *list, const char *first, ...)
{
  gpointer row = dfp_list_add (list, dfp_list_get_n_rows (list));
  va_list values;

  va_start (values, first);
  g_object_set_valist (row, first, values);
  va_end (values);
  return row;
}

static gpointer
add_leader (Fixture *f, const char *name, const char *unit, int power, int interest, int stance)
{
  return add_row (dfp_plan_get (f->plan)->stakeholders, "name", name, "unit", unit, "power", power, "interest",
                  interest, "stance", stance, NULL);
}

static void
set_sponsor (gpointer leader, int visible, int coalition, int communication)
{
  g_object_set (leader, "is-sponsor", TRUE, "visible", visible, "coalition", coalition, "communication", communication,
                NULL);
}

static void
set_commitments (gpointer leader, gboolean made)
{
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    g_object_set (leader, dfp_commitment_get_field (i), made, NULL);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  const DfpLeadership *result = compute (f);

  g_assert_true (isnan (result->buy_in.index));
  g_assert_true (isnan (result->sponsorship.coverage));
  g_assert_true (isnan (result->commitments_met));
  g_assert_true (isnan (result->gate.minimum));
  g_assert_cmpint (result->gate.weakest, ==, -1);
  g_assert_cmpuint (result->gate.n_missing, ==, DFP_N_GATE_PARTS);
  g_assert_cmpint (result->next.leader, ==, -1);
  g_assert_null (result->next.risk);
}

/* Moves everybody by one step in turn and looks what the index does. */
static void
test_step_against_index (Fixture *f, gconstpointer data)
{
  static const int people[][3] = { { 5, 4, 2 }, { 5, 5, 1 }, { 4, 5, 0 }, { 4, 3, -1 }, { 3, 3, 1 }, { 2, 5, -2 } };
  const DfpList *leaders = dfp_plan_get (f->plan)->stakeholders;
  const DfpLeadership *result;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    add_leader (f, "N", "", people[i][0], people[i][1], people[i][2]);
  result = compute (f);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_object_set (dfp_list_get (leaders, i), "stance", MIN (people[i][2] + 1, 2), NULL);
      g_assert_cmpfloat_with_epsilon (result->buy_in.index + result->leaders[i].step,
                                      dfp_buy_in_compute (leaders).index, 1e-9);
      g_object_set (dfp_list_get (leaders, i), "stance", 1, NULL);
      g_assert_cmpfloat_with_epsilon (result->buy_in.index + result->leaders[i].wanted,
                                      dfp_buy_in_compute (leaders).index, 1e-9);
      g_object_set (dfp_list_get (leaders, i), "stance", people[i][2], NULL);
    }
}

static void
test_coverage (Fixture *f, gconstpointer data)
{
  gpointer retail = add_leader (f, "Head of Retail", "Retail", 5, 5, 1);
  const DfpSponsorship *sponsorship;

  add_leader (f, "CIO", "Systems", 4, 5, 0);
  add_leader (f, "Nobody’s", " ", 4, 5, 0);
  sponsorship = &compute (f)->sponsorship;
  g_assert_cmpuint (sponsorship->n_units, ==, 2);
  g_assert_cmpfloat (sponsorship->coverage, ==, 0);
  g_assert_null (sponsorship->units[0].sponsor);

  set_sponsor (retail, 5, 4, 3); /* 4 exactly */
  g_assert_cmpfloat (compute (f)->sponsorship.coverage, ==, 0.5);
  g_assert_cmpstr (f->result->sponsorship.units[0].sponsor, ==, "Head of Retail");
  set_sponsor (retail, 4, 4, 3); /* a third below */
  g_assert_cmpfloat (compute (f)->sponsorship.coverage, ==, 0);

  set_sponsor (add_leader (f, "Retail operations", " RETAIL", 2, 5, 1), 4, 4, 4); /* the stronger one counts */
  g_assert_cmpfloat (compute (f)->sponsorship.coverage, ==, 0.5);
  g_assert_cmpuint (f->result->sponsorship.n_sponsors, ==, 2);
  g_assert_cmpuint (f->result->sponsorship.n_units, ==, 2);
  g_assert_cmpstr (f->result->sponsorship.units[0].sponsor, ==, "Retail operations");
}

static void
test_commitments (Fixture *f, gconstpointer data)
{
  gpointer chief = add_leader (f, "CEO", "", 5, 5, 2), clerk = add_leader (f, "Clerk", "", 3, 5, 0);

  set_commitments (chief, TRUE);
  g_assert_cmpfloat (compute (f)->commitments_met, ==, 5); /* power 3 and no sponsor: not asked */
  g_assert_cmpuint (f->result->n_asked, ==, 1);
  g_object_set (clerk, "power", 4, NULL);
  g_assert_cmpfloat (compute (f)->commitments_met, ==, 0);
  g_object_set (clerk, "power", 3, "is-sponsor", TRUE, NULL);
  g_assert_cmpfloat (compute (f)->commitments_met, ==, 0);
  set_commitments (clerk, TRUE);
  g_object_set (clerk, "commits-time", FALSE, NULL);
  g_assert_cmpfloat (compute (f)->commitments_met, ==, 4);
  g_assert_cmpuint (f->result->n_missing[DFP_COMMITMENT_TIME], ==, 1);
  g_assert_false (f->result->leaders[1].commits[DFP_COMMITMENT_TIME]);
  g_assert_true (f->result->leaders[1].commits[DFP_COMMITMENT_CAPITAL]);
}

static void
test_clarity (Fixture *f, gconstpointer data)
{
  DfpList *objectives = dfp_plan_get (f->plan)->objectives;
  gpointer objective, result;

  g_object_set (f->plan, "ambition", "Five minutes", NULL); /* the usual weights have a first aim */
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 3);
  g_object_set (f->plan, "weight-speed", 30.0, "weight-capability", 30.0, "weight-scale", 30.0, NULL);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 2);
  objective = add_row (objectives, "name", "Fast", "agreed", TRUE, NULL);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 3);
  for (int i = 0; i < 2; i++)
    {
      g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 3);
      result = add_row (dfp_object_get_list (objective, "key-results"), "name", "Minutes", "baseline", 600.0, "target",
                        5.0, "due-month", 9, NULL);
    }
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 4);
  g_object_set (result, "due-month", 0, NULL);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 3);
  add_row (objectives, "name", "Not agreed", NULL);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CLARITY], ==, 2);
}

static void
test_gate_parts (Fixture *f, gconstpointer data)
{
  gpointer chief = add_leader (f, "CEO", "", 5, 5, 2), other = add_leader (f, "CFO", "", 4, 5, 2);
  const DfpGate *gate;

  set_sponsor (add_leader (f, "Small sponsor", "", 2, 5, 2), 1, 1, 1);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_SPONSORSHIP], ==, 1);
  set_sponsor (chief, 5, 5, 5); /* now one sponsor can stop the plan, and only those count */
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_SPONSORSHIP], ==, 5);
  set_sponsor (other, 2, 3, 4);
  gate = &compute (f)->gate;
  g_assert_cmpfloat (gate->scores[DFP_GATE_SPONSORSHIP], ==, 3);
  g_assert_cmpfloat (gate->scores[DFP_GATE_TIME], ==, 1);
  g_assert_cmpfloat (gate->scores[DFP_GATE_CAPITAL], ==, 1);
  set_commitments (chief, TRUE); /* one of three */
  f->facts.budget_left = -1;
  gate = &compute (f)->gate;
  g_assert_cmpfloat_with_epsilon (gate->scores[DFP_GATE_TIME], 1 + 4.0 / 3, 1e-9);
  g_assert_cmpfloat (gate->scores[DFP_GATE_CAPITAL], ==, 2);
  f->facts.budget_left = 0;
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CAPITAL], ==, 3);

  g_assert_true (isnan (f->result->gate.scores[DFP_GATE_EVIDENCE]));
  add_row (dfp_plan_get (f->plan)->assumptions, "confidence", 4, NULL);
  add_row (dfp_plan_get (f->plan)->assumptions, "confidence", 5, NULL);
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_EVIDENCE], ==, 4.5);
  f->facts.evidence_share = 0.5;
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_EVIDENCE], ==, 3);

  g_assert_true (isnan (f->result->gate.scores[DFP_GATE_CULTURE]));
  f->facts.culture_gap = 20;
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CULTURE], ==, 3);
  f->facts.culture_gap = 80;
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CULTURE], ==, 1);
  f->facts.culture_level = 4; /* measured levels say more than shares */
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CULTURE], ==, 3);
  f->facts.culture_level = 7;
  g_assert_cmpfloat (compute (f)->gate.scores[DFP_GATE_CULTURE], ==, 5);
}

/* Five good parts and one bad one: the bad one is the gate. What nobody entered counts as missing. */
static void
test_gate_is_minimum (Fixture *f, gconstpointer data)
{
  gpointer chief = add_leader (f, "CEO", "", 5, 5, 2);
  const DfpGate *gate;

  set_sponsor (chief, 5, 5, 5);
  set_commitments (chief, TRUE);
  g_object_set (f->plan, "ambition", "Five minutes", NULL);
  add_row (dfp_plan_get (f->plan)->assumptions, "confidence", 5, NULL);
  f->facts.budget_left = 0;
  gate = &compute (f)->gate;
  g_assert_cmpint (gate->weakest, ==, DFP_GATE_CULTURE);
  g_assert_cmpfloat (gate->minimum, ==, 1);
  g_assert_cmpuint (gate->n_missing, ==, 1);
  f->facts.culture_level = 2.5;
  gate = &compute (f)->gate;
  g_assert_cmpfloat (gate->minimum, ==, 2);
  g_assert_cmpint (gate->weakest, ==, DFP_GATE_CULTURE);
  g_assert_cmpuint (gate->n_missing, ==, 0);
  g_assert_cmpuint (gate->n_in_place, ==, 4); /* clarity is at 3 */

  g_object_set (chief, "commits-time", FALSE, NULL);
  gate = &compute (f)->gate;
  g_assert_cmpint (gate->weakest, ==, DFP_GATE_TIME); /* at 1, but entered */
  f->facts.culture_level = NAN;
  g_assert_cmpint (compute (f)->gate.weakest, ==, DFP_GATE_CULTURE); /* not even entered */
}

static void
test_conversation (Fixture *f, gconstpointer data)
{
  DfpList *risks = dfp_plan_get (f->plan)->risks;
  gpointer officer;

  add_leader (f, "CEO", "", 5, 4, 2);
  g_object_set (add_leader (f, "COO", "", 5, 5, 1), "wanted", 2, NULL);
  g_object_set (add_leader (f, "CIO", "", 4, 5, 0), "wanted", 1, NULL);
  officer = add_leader (f, "Chief Risk Officer", "", 4, 3, -1);
  add_leader (f, "HR", "", 3, 3, 1);
  add_leader (f, "Middle management", "", 2, 5, -1);
  add_row (risks, "name", "Small", "owner", "Chief risk officer", "probability", 0.1, "delay-high", 1.0, NULL);
  add_row (risks, "name", "Large", "owner", "Chief Risk Officer", "probability", 0.5, "delay-high", 6.0, NULL);
  add_row (risks, "name", "Larger", "owner", "CIO", "probability", 0.9, "delay-high", 6.0, NULL);
  add_row (risks, "name", "Nobody’s", "probability", 1.0, "delay-high", 9.0, NULL);

  g_assert_cmpint (compute (f)->next.leader, ==, 3); /* before the COO, who would lift more */
  g_assert_cmpint (f->result->next.from, ==, -1);
  g_assert_cmpint (f->result->next.to, ==, 1);
  g_assert_cmpfloat_with_epsilon (f->result->next.index, 69.79, 0.005);
  g_assert_cmpstr (f->result->next.risk, ==, dfp_object_get_id (dfp_list_get (risks, 1)));

  g_object_set (officer, "wanted", -1, NULL); /* left as it is: then whoever lifts most */
  g_assert_cmpint (compute (f)->next.leader, ==, 1);
  g_assert_null (f->result->next.risk);
  g_object_set (officer, "wanted", 1, "stance", 0, NULL); /* nobody powerful is against */
  g_assert_cmpint (compute (f)->next.leader, ==, 1);
  for (guint i = 0; i < 6; i++)
    g_object_set (dfp_list_get (dfp_plan_get (f->plan)->stakeholders, i), "stance", 2, NULL);
  g_assert_cmpint (compute (f)->next.leader, ==, -1);
  g_assert_true (isnan (compute (f)->next.index));
}

static void
test_many (Fixture *f, gconstpointer data)
{
  const DfpLeadership *result;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *unit = g_strdup_printf ("Unit %d", i % 50);
      gpointer leader = add_leader (f, "N", unit, 1 + i % 5, 1 + i % 3, i % 5 - 2);

      if (i % 2 == 0)
        set_sponsor (leader, 4, 4, 4);
    }
  result = compute (f);
  g_assert_cmpuint (result->n_leaders, ==, 200);
  g_assert_cmpuint (result->sponsorship.n_units, ==, 50);
  g_assert_cmpfloat (result->sponsorship.coverage, ==, 0.5);
  g_assert_cmpfloat (result->buy_in.index, >, 0);
  g_assert_cmpfloat (result->buy_in.index, <, 100);
}

static void
test_design (Fixture *f, gconstpointer data)
{
  g_autoptr (DfpDesign) design = NULL;

  const DfpConfigurationData *configuration = dfp_configuration_get (f->configuration);

  set_sponsor (add_leader (f, "CEO", "Top", 5, 5, 2), 4, 4, 4);
  add_row (configuration->readiness, "evidence", "Charter signed", NULL);
  add_row (configuration->readiness, "factor", "Talent", NULL);
  add_row (configuration->culture, "kind", DFP_TRAIT_KIND_LEVEL, "now", 4.0, "wanted", 6.0, NULL);
  design = dfp_design_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), NULL);
  g_assert_cmpfloat (design->buy_in, ==, 100);
  g_assert_cmpfloat (design->sponsor_coverage, ==, 1);
  g_assert_cmpfloat (design->commitments_met, ==, 0);
  g_assert_cmpfloat (design->gate, ==, 1);
  g_assert_cmpfloat (design->leadership->gate.scores[DFP_GATE_EVIDENCE], ==, 3);
  g_assert_cmpfloat (design->leadership->gate.scores[DFP_GATE_CULTURE], ==, 3);
  g_assert_true (isnan (design->leadership->gate.scores[DFP_GATE_CLARITY]));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*function) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/analysis/leadership/empty", test_empty },
    { "/analysis/leadership/step-against-index", test_step_against_index },
    { "/analysis/leadership/coverage", test_coverage },
    { "/analysis/leadership/commitments", test_commitments },
    { "/analysis/leadership/clarity", test_clarity },
    { "/analysis/leadership/gate-parts", test_gate_parts },
    { "/analysis/leadership/gate-is-minimum", test_gate_is_minimum },
    { "/analysis/leadership/conversation", test_conversation },
    { "/analysis/leadership/many", test_many },
    { "/analysis/leadership/design", test_design },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].function, tear_down);
  return g_test_run ();
}
