/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line against the worked example of doc/model.md §7.1, the schedule by hand, and capacity by discipline
 * against the whole. The schedule against an exact reference is in test-work.c. */
#include <math.h>

#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

#define TOLERANCE 1e-9

static void
add_stage (DfpConfiguration *configuration, DfpDiscipline discipline, double share, double rework)
{
  DfpList *stages = dfp_configuration_get (configuration)->stages;

  g_object_set (dfp_list_add (stages, dfp_list_get_n_rows (stages)), "discipline", discipline, "effort-share", share,
                "rework", rework, NULL);
}

/* Discovery 6, Design 5, Build 4.5, Test 4, Release 8; 15 % of the work returns from test to build. */
static void
test_oracle (void)
{
  static const struct
  {
    DfpDiscipline discipline;
    double capacity; /* items a week */
    double rework;
    double rate;
  } stages[] = {
    { DFP_DISCIPLINE_PRODUCT, 6, 0, 6 },
    { DFP_DISCIPLINE_DESIGN, 5, 0, 5 },
    { DFP_DISCIPLINE_ENGINEERING, 4.5, 0.15, 3.825 },
    { DFP_DISCIPLINE_QUALITY, 4, 0.15, 3.4 },
    { DFP_DISCIPLINE_OPERATIONS, 8, 0, 8 },
  };
  g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();
  g_autoptr (DfpLine) line = NULL;
  double people[DFP_N_DISCIPLINES] = { 0 };
  const double *capacity[DFP_N_DISCIPLINES];

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    capacity[d] = &people[d];
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      add_stage (configuration, stages[i].discipline, 0.2, stages[i].rework);
      people[stages[i].discipline] = stages[i].capacity * 0.2;
    }
  g_object_set (configuration, "cross-skill", 0.0, NULL);
  line = dfp_line_new (dfp_configuration_get (configuration), capacity, 1);
  g_assert_cmpint (line->bottleneck, ==, 3);
  g_assert_cmpfloat_with_epsilon (line->rate, 3.4, TOLERANCE);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_assert_cmpfloat_with_epsilon (line->stages[i].rate, stages[i].rate, TOLERANCE);
  g_clear_pointer (&line, dfp_result_unref);

  people[DFP_DISCIPLINE_QUALITY] = 5 * 0.2; /* the bottleneck moves to build */
  line = dfp_line_new (dfp_configuration_get (configuration), capacity, 1);
  g_assert_cmpint (line->bottleneck, ==, 2);
  g_assert_cmpfloat_with_epsilon (line->rate, 3.825, TOLERANCE);
  g_clear_pointer (&line, dfp_result_unref);

  g_object_set (configuration, "cross-skill", 1.0, NULL); /* everybody does everything: the balanced rate */
  line = dfp_line_new (dfp_configuration_get (configuration), capacity, 1);
  g_assert_cmpfloat_with_epsilon (line->rate, (6 + 5 + 4.5 + 5 + 8) * 0.2 / (0.6 + 0.4 / 0.85), TOLERANCE);
}

static void
test_empty_line (void)
{
  g_autoptr (DfpConfiguration) configuration = dfp_configuration_new ();
  const double people[] = { 1, 2, 0 };
  const double *capacity[DFP_N_DISCIPLINES];
  g_autoptr (DfpLine) line = NULL;

  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    capacity[d] = people;
  line = dfp_line_new (dfp_configuration_get (configuration), capacity, 3);
  g_assert_cmpint (line->bottleneck, ==, -1);
  g_assert_cmpint (line->month, ==, 2);
  g_assert_cmpfloat_with_epsilon (line->rates[1], 2.0 * DFP_N_DISCIPLINES, TOLERANCE);
}

/* With one discipline the parts are the whole. */
static void
test_disciplines (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *row = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *configuration = dfp_configuration_get (row);
  g_autoptr (DfpCapacity) capacity = NULL;
  g_autoptr (DfpDisciplineCapacity) parts = NULL;

  for (int i = 0; i < 8; i++)
    g_object_set (dfp_list_add (configuration->roles, i), "heads", i + 1, "joiners", i, "start-month", 1 + i,
                  "end-month", 12 + i, "allocation", 0.5 + 0.05 * i, "sourcing", i % DFP_N_SOURCINGS, NULL);
  capacity = dfp_capacity_new (dfp_plan_get (plan), configuration);
  parts = dfp_discipline_capacity_new (dfp_plan_get (plan), configuration, capacity);
  for (int month = 0; month < capacity->n_months; month++)
    g_assert_cmpfloat_with_epsilon (parts->effective[DFP_DISCIPLINE_ENGINEERING][month], capacity->effective[month],
                                    TOLERANCE);
}

static DfpWorkItem *
add_item (DfpPlan *plan, double effort, const char *after, int not_before, double max_people)
{
  DfpList *work = dfp_plan_get (plan)->work;
  DfpWorkItem *item = dfp_list_add (work, dfp_list_get_n_rows (work));
  const char *const ids[] = { after, NULL };

  g_object_set (item, "effort-likely", effort, "after", ids, "not-before", not_before, "max-people", max_people, NULL);
  return item;
}

static void
assert_times (const DfpSchedule *schedule, int item, double start, double finish)
{
  g_assert_cmpfloat_with_epsilon (schedule->items[item].start, start, 1e-9);
  g_assert_cmpfloat_with_epsilon (schedule->items[item].finish, finish, 1e-9);
}

static void
test_schedule (void)
{
  static const double rate[] = { 2, 4 };
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpWorkItem *first = add_item (plan, 3, NULL, 0, 0);
  g_autoptr (DfpSchedule) schedule = NULL;

  /* 2 in month 1, the third in a quarter of month 2; then 6 at most 3 people: two months. */
  add_item (plan, 6, dfp_object_get_id (DFP_OBJECT (first)), 0, 3);
  /* Takes what is left beside it, from month 2 on: 1 a month from 1.25, all 4 from 3.25. */
  add_item (plan, 4, NULL, 2, 0);
  add_item (plan, 0, NULL, 0, 0);
  schedule = dfp_schedule_new (dfp_plan_get (plan)->work, rate, 2);
  assert_times (schedule, 0, 0, 1.25);
  assert_times (schedule, 1, 1.25, 3.25);
  assert_times (schedule, 2, 1.25, 3.75);
  assert_times (schedule, 3, 0, 0);
  g_assert_cmpfloat_with_epsilon (schedule->finish, 3.75, 1e-9);
}

static void
test_never (void)
{
  static const double rate[] = { 1 };
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpWorkItem *round = add_item (plan, 1, NULL, 0, 0);
  const char *const self[] = { dfp_object_get_id (DFP_OBJECT (round)), NULL };
  g_autoptr (DfpSchedule) schedule = NULL;

  g_object_set (round, "after", self, NULL);
  add_item (plan, 1, NULL, 0, 0);
  add_item (plan, 2.5, NULL, 0, 0); /* three months are three times the plan; one is gone */
  schedule = dfp_schedule_new (dfp_plan_get (plan)->work, rate, 1);
  g_assert_true (isinf (schedule->items[0].finish));
  assert_times (schedule, 1, 0, 1);
  g_assert_cmpfloat (schedule->items[2].start, ==, 1);
  g_assert_true (isinf (schedule->items[2].finish));
  g_assert_true (isinf (schedule->finish));
}

static void
test_no_work (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpSchedule) schedule = dfp_schedule_new (dfp_plan_get (plan)->work, NULL, 0);

  g_assert_cmpint (schedule->n_items, ==, 0);
  g_assert_cmpfloat (schedule->finish, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/line/oracle", test_oracle);
  g_test_add_func ("/analysis/line/empty", test_empty_line);
  g_test_add_func ("/analysis/line/disciplines", test_disciplines);
  g_test_add_func ("/analysis/schedule/by-hand", test_schedule);
  g_test_add_func ("/analysis/schedule/never", test_never);
  g_test_add_func ("/analysis/schedule/no-work", test_no_work);
  return g_test_run ();
}
