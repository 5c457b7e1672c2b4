/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stations, queues, the plan's flow and the next person: the worked examples of doc/model.md §7, slow and
 * obvious references (pieces followed one by one through a queue and through rework), and what must always hold. */
#include <math.h>
#include <string.h>

#include "analysis/design/dfp-design.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-queue.h"
#include "analysis/line/dfp-stations.h"
#include "model/dfp-edit.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

#define TOLERANCE 1e-9
#define N_PIECES 400000

/* Discovery, Design, Build, Test, Release in items a week; 15 % returns from Test to Build. */
static const DfpStation oracle[] = { { 6, 0, 0 }, { 5, 0, 1 }, { 4.5, 0, 2 }, { 4, 0.15, 2 }, { 8, 0, 4 } };

/* Pieces that each of @n stations could pass, and which is the slowest. */
static int
measure (const DfpStation *stations, int n, double *rates)
{
  int slowest = -1;

  dfp_stations_count_visits (stations, n, rates);
  for (int i = 0; i < n; i++)
    {
      rates[i] = stations[i].capacity / rates[i];
      if (slowest < 0 || rates[i] < rates[slowest])
        slowest = i;
    }
  return slowest;
}

static void
test_stations_oracle (void)
{
  static const double expected[] = { 6, 5, 3.825, 3.4, 8 };
  DfpStation stations[G_N_ELEMENTS (oracle)];
  double rates[G_N_ELEMENTS (oracle)];

  memcpy (stations, oracle, sizeof oracle);
  g_assert_cmpint (measure (stations, G_N_ELEMENTS (stations), rates), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
    g_assert_cmpfloat_with_epsilon (rates[i], expected[i], TOLERANCE);
  g_assert_cmpfloat_with_epsilon (dfp_queue_get_time (20, rates[3]), 5.882352941176471, TOLERANCE);

  stations[3].capacity = 5;
  g_assert_cmpint (measure (stations, G_N_ELEMENTS (stations), rates), ==, 2);
  g_assert_cmpfloat_with_epsilon (rates[3], 4.25, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (dfp_queue_get_time (20, rates[2]), 20 / 3.825, TOLERANCE);
}

/* Follows pieces through the stations by the toss of a coin. */
static void
follow_pieces (GRand *random, const DfpStation *stations, int n, double *visits)
{
  memset (visits, 0, sizeof (double) * (gsize) n);
  for (int piece = 0; piece < N_PIECES; piece++)
    for (int at = 0; at < n;)
      {
        visits[at] += 1.0 / N_PIECES;
        at = g_rand_double (random) < stations[at].rework ? stations[at].returns_to : at + 1;
      }
}

static void
test_stations_by_pieces (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int trial = 0; trial < 6; trial++)
    {
      DfpStation stations[5];
      double expected[5], visits[5];

      for (int i = 0; i < 5; i++)
        stations[i] = (DfpStation){ 1, g_rand_double_range (random, 0, 0.35), g_rand_int_range (random, 0, i + 1) };
      follow_pieces (random, stations, 5, expected);
      dfp_stations_count_visits (stations, 5, visits);
      for (int i = 0; i < 5; i++)
        g_assert_cmpfloat_with_epsilon (visits[i], expected[i], 0.02 * expected[i]);
    }
}

static void
test_queue_oracle (void)
{
  static const double factors[][2] = {
    { 0.5, 1 }, { 0.6, 1.5 }, { 0.7, 7 / 3.0 }, { 0.8, 4 }, { 0.9, 9 }, { 0.95, 19 }
  };
  const double wait = dfp_queue_get_wait (3, 3.4, 1, 0.8);

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    g_assert_cmpfloat_with_epsilon (dfp_queue_get_factor (factors[i][0]), factors[i][1], 1e-9);
  g_assert_cmpfloat_with_epsilon (wait, 1.8088235294117643, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (wait + 1 / 3.4, 2.103, 0.0005);
  g_assert_true (isinf (dfp_queue_get_wait (3.4, 3.4, 1, 0.8)));
  g_assert_true (isinf (dfp_queue_get_factor (1)));
  g_assert_cmpfloat (dfp_queue_get_wait (0, 3.4, 1, 0.8), ==, 0);
  g_assert_true (isnan (dfp_queue_get_time (0, 3.4)));
  g_assert_true (isnan (dfp_queue_get_time (20, 0)));
}

/* One server, arrivals by chance, service 1.8 or 0.2 of its mean: here Kingman's rule is exact. */
static void
test_queue_by_pieces (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  static const double loads[] = { 0.5, 0.7, 0.85 };

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      double wait = 0, sum = 0;

      for (int piece = 0; piece < 10 * N_PIECES; piece++)
        {
          const double service = g_rand_boolean (random) ? 1.8 : 0.2;

          sum += wait;
          wait = fmax (0, wait + service + log (1 - g_rand_double (random)) / loads[i]);
        }
      g_assert_cmpfloat_with_epsilon (sum / (10.0 * N_PIECES) / dfp_queue_get_wait (loads[i], 1, 1, 0.8), 1, 0.03);
    }
}

/* --- the plan's line --- */

static void
add_stage (DfpConfiguration *configuration, DfpDiscipline discipline, double share, double rework, int limit)
{
  DfpList *stages = dfp_configuration_get (configuration)->stages;

  g_object_set (dfp_list_add (stages, dfp_list_get_n_rows (stages)), "discipline", discipline, "effort-share", share,
                "rework", rework, "wip-limit", limit, NULL);
}

static DfpFlow *
measure_flow (DfpConfiguration *configuration, const double *const *people, int n_months, double effort)
{
  g_autoptr (DfpLine) line = dfp_line_new (dfp_configuration_get (configuration), people, n_months);

  return dfp_flow_new (dfp_configuration_get (configuration), line, people, effort);
}

static void
spread_people (const double *people, const double **capacity)
{
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    capacity[d] = &people[d];
}

static DfpConfiguration *
create_oracle_line (double *people)
{
  static const struct
  {
    DfpDiscipline discipline;
    double capacity, rework;
  } stages[] = {
    { DFP_DISCIPLINE_PRODUCT, 6, 0 },    { DFP_DISCIPLINE_DESIGN, 5, 0 },     { DFP_DISCIPLINE_ENGINEERING, 4.5, 0.15 },
    { DFP_DISCIPLINE_QUALITY, 4, 0.15 }, { DFP_DISCIPLINE_OPERATIONS, 8, 0 },
  };
  DfpConfiguration *configuration = dfp_configuration_new ();

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      add_stage (configuration, stages[i].discipline, 0.2, stages[i].rework, 4);
      people[stages[i].discipline] = stages[i].capacity * 0.2;
    }
  g_object_set (configuration, "cross-skill", 0.0, NULL);
  return configuration;
}

static void
test_flow_oracle (void)
{
  double people[DFP_N_DISCIPLINES] = { 0 };
  const double *capacity[DFP_N_DISCIPLINES];
  g_autoptr (DfpConfiguration) configuration = create_oracle_line (people);
  g_autoptr (DfpFlow) flow = NULL;
  g_autoptr (DfpFlowLoad) planned = NULL, more = NULL;

  spread_people (people, capacity);
  flow = measure_flow (configuration, capacity, 1, 3.0);
  g_assert_cmpint (flow->bottleneck, ==, 3);
  g_assert_cmpfloat_with_epsilon (flow->line_rate, 3.4, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (flow->arrivals, 3.0, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (flow->load, 0.8823529411764706, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (flow->room, 3.4 / 3 - 1, TOLERANCE);

  planned = dfp_flow_load_new (flow, 0);
  g_assert_cmpfloat_with_epsilon (planned->passes[3].wait, 1.8088235294117643, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (planned->passes[3].time, 2.103, 0.0005);
  g_assert_cmpfloat_with_epsilon (planned->passes[3].queue, 3 * 1.8088235294117643, TOLERANCE);
  g_assert_cmpint (planned->breaks, ==, 3);
  g_assert_cmpint (planned->n_tight, ==, 1);
  g_assert_cmpint (planned->n_over, ==, 0);
  g_assert_cmpfloat (planned->backlog, ==, 0);

  /* With more than it can take, the line passes what its bottleneck passes: five limits of four. */
  more = dfp_flow_load_new (flow, 0.2);
  g_assert_cmpfloat_with_epsilon (more->limit_time, 5.882352941176471, TOLERANCE);
  g_assert_true (isinf (more->cycle_time));
  g_assert_cmpfloat_with_epsilon (more->backlog, 0.2, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (more->catch_up, 0.2 / 3.4, TOLERANCE);
}

/* Zero flex is the plan; more work never makes anything better; what is asked by month adds up. */
static void
test_flow_properties (void)
{
  for (int trial = 0; trial < 50; trial++)
    {
      const int n_months = g_test_rand_int_range (1, 20), n_stages = g_test_rand_int_range (1, 8);
      g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();
      g_autofree double *people = g_new (double, n_months *DFP_N_DISCIPLINES);
      const double effort = g_test_rand_double_range (1, 200);
      const double *capacity[DFP_N_DISCIPLINES];
      g_autoptr (DfpFlow) flow = NULL;
      double before = 0, need = 0, shares = 0;

      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        capacity[d] = people + d * n_months;
      for (int i = 0; i < n_months * DFP_N_DISCIPLINES; i++)
        people[i] = g_test_rand_double_range (0.1, 5);
      for (int i = 0; i < n_stages; i++)
        add_stage (configuration, g_test_rand_int_range (0, DFP_N_DISCIPLINES), 0.2, g_test_rand_double_range (0, 0.9),
                   0);
      flow = measure_flow (configuration, capacity, n_months, effort);
      for (int flex = -50; flex <= 50; flex += 10)
        {
          g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, flex / 100.0);

          g_assert_cmpfloat_with_epsilon (load->load, flow->load * (1 + flex / 100.0), TOLERANCE);
          g_assert_true (load->cycle_time >= before);
          g_assert_true ((load->backlog > 1e-9) == (load->load > 1 + 1e-12));
          g_assert_true (flex != 0 || load->cycle_time == flow->cycle_time);
          before = load->cycle_time;
        }
      for (int i = 0; i < n_stages; i++)
        for (int month = 0; month < n_months; month++)
          need += flow->stages[i].need_by_month[month];
      for (int i = 0; i < n_stages; i++)
        shares +=
            1.0 / n_stages /
            (1 - ((const DfpStageData *) dfp_list_get_data (dfp_configuration_get (configuration)->stages, i))->rework);
      g_assert_cmpfloat_with_epsilon (need, effort * shares, 1e-6 * need);
    }
}

/* More people never slow the line, more rework never speeds it up. */
static void
test_line_properties (void)
{
  for (int trial = 0; trial < 200; trial++)
    {
      g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();
      const DfpConfigurationData *data = dfp_configuration_get (configuration);
      double people[DFP_N_DISCIPLINES], rate;
      const double *capacity[DFP_N_DISCIPLINES];
      g_autoptr (DfpLine) line = NULL, stronger = NULL, worse = NULL;
      const int n_stages = g_test_rand_int_range (1, 6);

      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        people[d] = g_test_rand_double_range (0, 5);
      spread_people (people, capacity);
      for (int i = 0; i < n_stages; i++)
        add_stage (configuration, g_test_rand_int_range (0, 5), g_test_rand_double_range (0.05, 1),
                   g_test_rand_double_range (0, 0.5), 0);
      g_object_set (configuration, "cross-skill", g_test_rand_double_range (0, 1), NULL);
      line = dfp_line_new (data, capacity, 1);
      rate = line->rate;
      g_assert_cmpfloat_with_epsilon (line->stages[line->bottleneck].pass, rate, 1e-9 * rate);
      people[g_test_rand_int_range (0, DFP_N_DISCIPLINES)] += 1;
      stronger = dfp_line_new (data, capacity, 1);
      g_assert_true (stronger->rate >= rate - TOLERANCE);
      rate = stronger->rate;
      g_object_set (dfp_list_get (data->stages, 0), "rework", 0.6, NULL);
      worse = dfp_line_new (data, capacity, 1);
      g_assert_true (worse->rate <= rate + TOLERANCE);
    }
}

static void
test_flow_edges (void)
{
  double people[DFP_N_DISCIPLINES] = { 0 };
  const double *capacity[DFP_N_DISCIPLINES];
  g_autoptr (DfpConfiguration) empty = dfp_configuration_new (), idle = dfp_configuration_new ();
  g_autoptr (DfpConfiguration) hard = dfp_configuration_new (), long_line = dfp_configuration_new ();
  g_autoptr (DfpFlow) flow = NULL;
  g_autoptr (DfpFlowLoad) load = NULL;

  spread_people (people, capacity);
  people[DFP_DISCIPLINE_ENGINEERING] = 4;
  flow = measure_flow (empty, capacity, 1, 10); /* no stages */
  g_assert_cmpint (flow->bottleneck, ==, -1);
  g_assert_true (isnan (flow->load) && isnan (flow->cycle_time) && isnan (flow->line_rate));
  g_clear_pointer (&flow, dfp_result_unref);

  add_stage (idle, DFP_DISCIPLINE_ENGINEERING, 0.5, 0, 0);
  add_stage (idle, DFP_DISCIPLINE_QUALITY, 0.5, 0, 0); /* nobody there, and nobody helps */
  g_object_set (idle, "cross-skill", 0.0, NULL);
  flow = measure_flow (idle, capacity, 1, 10);
  load = dfp_flow_load_new (flow, -0.5);
  g_assert_cmpint (flow->bottleneck, ==, 1);
  g_assert_cmpfloat (flow->line_rate, ==, 0);
  g_assert_true (isinf (flow->load) && flow->room == -1);
  g_assert_true (isinf (load->cycle_time) && isinf (load->catch_up));
  g_assert_cmpint (load->breaks, ==, 1);
  g_clear_pointer (&load, dfp_result_unref);
  g_clear_pointer (&flow, dfp_result_unref);

  flow = measure_flow (idle, capacity, 1, 0); /* no work */
  g_assert_true (isnan (flow->load));
  g_clear_pointer (&flow, dfp_result_unref);

  add_stage (hard, DFP_DISCIPLINE_ENGINEERING, 1, 0.9, 3);
  flow = measure_flow (hard, capacity, 1, 0.2);
  g_assert_cmpfloat_with_epsilon (flow->line_rate, 0.4, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (flow->load, 0.5, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (flow->limit_time, 15, 1e-6);
  g_clear_pointer (&flow, dfp_result_unref);

  for (int i = 0; i < 100; i++)
    add_stage (long_line, DFP_DISCIPLINE_ENGINEERING, 0.01, 0, i < 99 ? 1 : 0);
  flow = measure_flow (long_line, capacity, 1, 2);
  g_assert_cmpint (flow->bottleneck, ==, 0); /* all alike: the first */
  g_assert_cmpfloat_with_epsilon (flow->line_rate, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (flow->load, 0.5, 1e-9);
  g_assert_true (isnan (flow->limit_time)); /* the last has no limit */
}

/* --- the next person --- */

static void
add_role (DfpConfiguration *configuration, DfpDiscipline discipline, const char *squad, int heads, int start)
{
  DfpList *roles = dfp_configuration_get (configuration)->roles;

  g_object_set (dfp_list_add (roles, dfp_list_get_n_rows (roles)), "discipline", discipline, "squad", squad, "heads",
                heads, "joiners", start % 2, "start-month", start, "end-month", 12, "delivers",
                discipline != DFP_DISCIPLINE_LEADERSHIP, NULL);
}

static DfpPlan *
create_plan (void)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  const char *first = dfp_object_get_id (dfp_list_add (data->squads, 0));
  const char *second = dfp_object_get_id (dfp_list_add (data->squads, 1));

  add_role (configuration, DFP_DISCIPLINE_DESIGN, first, 1, 2);
  add_role (configuration, DFP_DISCIPLINE_ENGINEERING, first, 4, 1);
  add_role (configuration, DFP_DISCIPLINE_ENGINEERING, second, 5, 3);
  add_role (configuration, DFP_DISCIPLINE_QUALITY, second, 1, 4);
  add_role (configuration, DFP_DISCIPLINE_LEADERSHIP, "", 2, 1);
  add_stage (configuration, DFP_DISCIPLINE_DESIGN, 0.2, 0.05, 4);
  add_stage (configuration, DFP_DISCIPLINE_ENGINEERING, 0.6, 0.1, 6);
  add_stage (configuration, DFP_DISCIPLINE_QUALITY, 0.2, 0.1, 4);
  g_object_set (dfp_list_add (dfp_plan_get (plan)->work, 0), "effort-likely", 30.0, "max-people", 0.0, NULL);
  return plan;
}

/* What the card promises is what the button brings. */
static void
test_next_person_keeps_its_word (void)
{
  g_autoptr (DfpPlan) plan = create_plan ();
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpDesign) before = dfp_design_new (dfp_plan_get (plan), data, NULL);
  const DfpNextPerson *next = before->next_person;

  g_assert_cmpint (next->n_heads, ==, 3);
  for (int i = 0; i < next->n_heads; i++)
    {
      g_autoptr (GPtrArray) edits = dfp_next_person_create_edits (&next->heads[i], data);
      g_autoptr (DfpDesign) after = NULL;

      g_assert_true (i == 0 || next->heads[i].gain <= next->heads[i - 1].gain);
      g_assert_true (dfp_edits_apply (edits, plan, configuration));
      after = dfp_design_new (dfp_plan_get (plan), data, NULL);
      g_assert_cmpfloat_with_epsilon (after->line->rate, next->heads[i].rate, 1e-9);
      g_assert_cmpfloat_with_epsilon (after->line->rate - before->line->rate, next->heads[i].gain, 1e-9);
      g_assert_cmpfloat_with_epsilon (after->next_person->finish, next->heads[i].finish, 1e-9);
      dfp_list_remove (data->roles, dfp_list_get_n_rows (data->roles) - 1);
    }
}

/* One designer and one tester for nine engineers: the first to help is where the line is held back. */
static void
test_next_person_best (void)
{
  g_autoptr (DfpPlan) plan = create_plan ();
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpDesign) design = NULL, alone = NULL;

  g_object_set (configuration, "cross-skill", 0.0, NULL);
  g_object_set (dfp_list_get (data->stages, 0), "effort-share", 0.1, NULL);
  design = dfp_design_new (dfp_plan_get (plan), data, NULL);
  g_assert_cmpint (design->line->bottleneck, ==, 2);
  g_assert_cmpint (design->next_person->heads[0].discipline, ==, DFP_DISCIPLINE_QUALITY);
  g_assert_cmpfloat (design->next_person->heads[0].gain, >, 0);
  g_assert_cmpfloat (design->next_person->heads[0].finish, <=, design->next_person->finish);
  g_assert_cmpint (design->next_person->from, ==, DFP_DISCIPLINE_ENGINEERING);
  g_assert_cmpint (design->next_person->to, ==, DFP_DISCIPLINE_QUALITY);
  g_assert_cmpfloat (design->next_person->move_gain, >, 0);
  g_assert_cmpfloat (design->next_gain, ==, design->next_person->heads[0].gain);

  /* Without any tester the next person is the first one. */
  dfp_list_remove (data->roles, 3);
  alone = dfp_design_new (dfp_plan_get (plan), data, NULL);
  g_assert_cmpint (alone->next_person->heads[0].discipline, ==, DFP_DISCIPLINE_QUALITY);
  g_assert_null (alone->next_person->heads[0].row_id);
  g_assert_cmpfloat (alone->line_rate, ==, 0);
  g_assert_true (isnan (alone->line_load));
}

static void
test_next_person_of_nobody (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  g_autoptr (DfpDesign) design = dfp_design_new (dfp_plan_get (plan), dfp_configuration_get (configuration), NULL);

  g_assert_cmpint (design->next_person->n_heads, ==, 0);
  g_assert_true (isnan (design->next_gain) && isnan (design->next_person->move_gain));
  g_assert_true (isnan (design->line_rate) && isnan (design->line_load) && isnan (design->cycle_time));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/stations/oracle", test_stations_oracle);
  g_test_add_func ("/analysis/stations/by-pieces", test_stations_by_pieces);
  g_test_add_func ("/analysis/queue/oracle", test_queue_oracle);
  g_test_add_func ("/analysis/queue/by-pieces", test_queue_by_pieces);
  g_test_add_func ("/analysis/flow/oracle", test_flow_oracle);
  g_test_add_func ("/analysis/flow/properties", test_flow_properties);
  g_test_add_func ("/analysis/flow/edges", test_flow_edges);
  g_test_add_func ("/analysis/line/properties", test_line_properties);
  g_test_add_func ("/analysis/next-person/keeps-its-word", test_next_person_keeps_its_word);
  g_test_add_func ("/analysis/next-person/best", test_next_person_best);
  g_test_add_func ("/analysis/next-person/nobody", test_next_person_of_nobody);
  return g_test_run ();
}
