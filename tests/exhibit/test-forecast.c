/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of forecasts, by tables of cases: futures are written down, not played. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-obstacle.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "base/dfp-const.h"
#include "chart/dfp-chart-sheet.h"
#include "exhibit-subjects.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "model/dfp-objective.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

#define N 1000 /* futures */
#define START DFP_MONTH (2027, 1)

/* A plan with a work item, a builder and two objectives, and futures of it that are written down. */
typedef struct
{
  ExhibitSubjects *subjects;
  struct _DfpForecast forecast;
  DfpForecastChance chances[2];
} Fixture;

static DfpSubject *
get_subject (Fixture *f)
{
  return &f->subjects->subjects[0];
}

static void
set_up (Fixture *f, gconstpointer data)
{
  DfpPlan *plan = plan_bare ();
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);

  g_object_set (plan, "start", START, "currency", "EUR", NULL);
  g_object_set (configuration, "name", "Ours", "months", 24, NULL);
  g_object_set (dfp_list_add (dfp_plan_get (plan)->work, 0), "name", "Build it", NULL);
  g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "title", "Developer", "heads", 3,
                "end-month", 24, NULL);
  for (guint i = 0; i < 2; i++)
    {
      DfpObject *objective = dfp_list_add (dfp_plan_get (plan)->objectives, i);

      g_object_set (objective, "name", i == 0 ? "First aim" : "Second aim", NULL);
      f->chances[i] = (DfpForecastChance){ .id = g_strdup (dfp_object_get_id (objective)), .counts = TRUE };
    }
  f->subjects = exhibit_subjects_new (plan);
  f->forecast = (DfpForecast){ .n_trials = N,
                               .n_months = 24,
                               .seed = 7,
                               .n_objectives = 2,
                               .objectives = f->chances,
                               .n_counting = 2,
                               .hardest = -1 };
  f->forecast.all_by_trial = g_new0 (guint8, N);
  f->forecast.in_budget = NAN;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  get_subject (f)->forecast = NULL;
  get_subject (f)->sensitivity = NULL;
  dfp_distribution_clear (&f->forecast.finish);
  dfp_distribution_clear (&f->forecast.cost);
  g_free (f->forecast.all_by_trial);
  g_free (f->chances[0].id);
  g_free (f->chances[1].id);
  exhibit_subjects_free (f->subjects);
}

/* Of the thousand futures, @in_time finish in month @promised, @never never, and the others in month @later. */
static void
write_futures (Fixture *f, int in_time, int never, int promised, int later)
{
  double *finish = g_new (double, N), *cost = g_new (double, N);

  dfp_distribution_clear (&f->forecast.finish);
  dfp_distribution_clear (&f->forecast.cost);
  for (int i = 0; i < N; i++)
    {
      finish[i] = i < in_time ? promised - 0.5 : i < N - never ? later - 0.5 : INFINITY;
      cost[i] = 1e6 + 1e3 * i;
      f->forecast.all_by_trial[i] = i < in_time;
    }
  dfp_distribution_init (&f->forecast.finish, finish, N);
  dfp_distribution_init (&f->forecast.cost, cost, N);
  f->forecast.all = in_time / (double) N;
  f->forecast.all_error = dfp_share_error (f->forecast.all, N);
  f->chances[0].due_month = MAX (promised - 1, 1);
  f->chances[1].due_month = promised;
  get_subject (f)->forecast = &f->forecast;
}

/* Both sides of 80%, of its error, of a year's end, and of never. */
static void
test_promise (Fixture *f, gconstpointer data)
{
  static const struct
  {
    int in_time, never, promised, later;
    const char *sentence;
  } cases[] = {
    { 700, 0, 18, 20, "Promise August 2028, not June: June holds in 70% of futures" },
    { 700, 0, 18, 25, "Promise January 2029, not June 2028: June holds in 70% of futures" },
    { 773, 0, 18, 20, "Promise August 2028, not June: June holds in 77% of futures" },
    { 774, 0, 18, 20, "Level: June 2028 holds in 77% of futures, and the 80% asked for is inside the error" },
    { 800, 0, 18, 20, "Level: June 2028 holds in 80% of futures, and the 80% asked for is inside the error" },
    { 824, 0, 18, 20, "Level: June 2028 holds in 82% of futures, and the 80% asked for is inside the error" },
    { 826, 0, 18, 20, "Promise June 2028: it holds in 83% of futures" },
    { 1000, 0, 18, 20, "Promise June 2028: it holds in >99% of futures" },
    { 999, 0, 18, 20, "Promise June 2028: it holds in >99% of futures" },
    { 0, 0, 18, 20, "Promise August 2028, not June: June holds in <1% of futures" },
    { 500, 200, 18, 20, "Promise August 2028, not June: June holds in 50% of futures" },
    { 500, 201, 18, 20, "No month is 80% sure: 20% of futures never finish" },
    { 0, 1000, 18, 20, "No future finishes within 72 months" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;

      write_futures (f, cases[i].in_time, cases[i].never, cases[i].promised, cases[i].later);
      sentence = dfp_sentence_forecast (get_subject (f));
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_detail (Fixture *f, gconstpointer data)
{
  static const struct
  {
    int in_time, never, promised, later, n_counting;
    const char *detail;
  } cases[] = {
    { 700, 0, 18, 20, 2, "70% reach both in time. Two months more make the finish >99% sure." },
    { 700, 10, 18, 21, 2, "70% reach both in time. Two months more make the finish 70% sure. 1% never finish." },
    { 900, 0, 18, 20, 1, "90% reach the objective in time. Even odds: June 2028." },
    { 900, 4, 18, 20, 1, "90% reach the objective in time. Even odds: June 2028." },
    { 0, 1000, 18, 20, 2, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *detail = NULL;

      write_futures (f, cases[i].in_time, cases[i].never, cases[i].promised, cases[i].later);
      f->forecast.n_counting = cases[i].n_counting;
      detail = dfp_sentence_forecast_detail (get_subject (f));
      g_assert_cmpstr (detail, ==, cases[i].detail);
    }
}

static void
test_nothing_promised (Fixture *f, gconstpointer data)
{
  g_autofree char *sentence = NULL, *detail = NULL;

  write_futures (f, 700, 0, 18, 20);
  f->chances[0].counts = f->chances[1].counts = FALSE;
  f->forecast.n_counting = 0;
  f->forecast.all = NAN;
  sentence = dfp_sentence_forecast (get_subject (f));
  g_assert_cmpstr (sentence, ==, "August 2028 is 80% sure; no objective has promised a month yet");
  detail = dfp_sentence_forecast_detail (get_subject (f));
  g_assert_cmpstr (detail, ==, "No objective has both work and a month in which it is due. Even odds: June 2028.");
}

/* The budget is read from the configuration, what is enough from the futures: 1,000,000 to 1,999,000. */
static void
test_cost (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double cap;
    const char *sentence;
  } cases[] = {
    { 0, "€1.80m is 80% sure; no budget to hold it against" },
    { 1.5e6, "Ask for €1.80m: €1.50m is enough in only 50% of futures" },
    { 1.8e6, "Level: €1.80m is enough in 80% of futures, and 80% is inside the error" },
    { 1.9e6, "€1.90m is enough in 90% of futures" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;

      get_subject (f)->forecast = NULL;
      g_object_set (exhibit_subjects_get_configuration (f->subjects, 0), "budget-cap", cases[i].cap, NULL);
      exhibit_subjects_refresh (f->subjects);
      write_futures (f, 700, 0, 18, 20);
      f->forecast.in_budget = cases[i].cap > 0 ? dfp_distribution_get_share (&f->forecast.cost, cases[i].cap) : NAN;
      sentence = dfp_sentence_forecast_cost (get_subject (f));
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
assert_obstacle (Fixture *f, const char *expected, const char *title)
{
  g_autofree char *target = NULL, *sentence = NULL, *heading = NULL;

  get_subject (f)->forecast = NULL;
  exhibit_subjects_refresh (f->subjects);
  sentence = dfp_sentence_obstacle (get_subject (f), &target);
  heading = dfp_sentence_forecast (get_subject (f));
  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpstr (heading, ==, title);
  g_assert_true ((target == NULL) == (expected == NULL));
}

static void
test_obstacles (Fixture *f, gconstpointer data)
{
  DfpList *work = dfp_plan_get (f->subjects->plan)->work;
  DfpConfiguration *configuration = exhibit_subjects_get_configuration (f->subjects, 0);
  DfpObject *first = dfp_list_get (work, 0), *second = dfp_list_add (work, 1), *stage;
  const char *after_first[] = { dfp_object_get_id (first), NULL },
             *after_second[] = { dfp_object_get_id (second), NULL };

  g_object_set (second, "name", "Test it", "after", after_first, NULL);
  assert_obstacle (f, NULL, "The first futures are being played");
  g_object_set (first, "after", after_second, NULL);
  assert_obstacle (f, "“Test it” and “Build it” wait for each other.", "No forecast yet");
  g_object_set (second, "after", NULL, NULL);
  g_object_set (first, "after", after_first, NULL);
  assert_obstacle (f, "“Build it” waits for itself.", "No forecast yet");
  g_object_set (first, "after", NULL, NULL);
  stage = dfp_list_add (dfp_configuration_get (configuration)->stages, 0);
  g_object_set (stage, "discipline", DFP_DISCIPLINE_DESIGN, "effort-share", 1.0, NULL);
  g_object_set (configuration, "cross-skill", 0.0, NULL);
  assert_obstacle (f, "The line needs “Design”, and nobody does it.", "No forecast yet");
  g_object_set (configuration, "cross-skill", 0.2, NULL);
  assert_obstacle (f, NULL, "The first futures are being played");
  g_object_set (dfp_list_get (dfp_configuration_get (configuration)->roles, 0), "delivers", FALSE, NULL);
  assert_obstacle (f, "Needs at least one work item and one person who builds.", "No forecast yet");
  dfp_list_splice (work, 0, dfp_list_get_n_rows (work), NULL);
  assert_obstacle (f, "Needs at least one work item and one person who builds.", "No forecast yet");
}

/* A circle far behind the first item, in a long chain, is found; a long chain alone is none. */
static void
test_long_chain (Fixture *f, gconstpointer data)
{
  const DfpPlanData *plan = dfp_plan_get (f->subjects->plan);
  DfpForecastObstacle obstacle;

  for (guint i = 1; i < 2000; i++)
    {
      const char *after[] = { dfp_object_get_id (dfp_list_get (plan->work, i - 1)), NULL };

      g_object_set (dfp_list_add (plan->work, i), "after", after, NULL);
    }
  obstacle = dfp_forecast_find_obstacle (plan, get_subject (f)->configuration);
  g_assert_cmpint (obstacle.kind, ==, DFP_OBSTACLE_NONE);
  g_object_set (dfp_list_get (plan->work, 1500), "after",
                (const char *[]){ dfp_object_get_id (dfp_list_get (plan->work, 1999)), NULL }, NULL);
  obstacle = dfp_forecast_find_obstacle (plan, get_subject (f)->configuration);
  g_assert_cmpint (obstacle.kind, ==, DFP_OBSTACLE_CIRCLE);
  g_assert_cmpint (obstacle.item, >=, 1500);
  g_assert_cmpint (obstacle.waits_for, >=, 1500);
}

static double
sum_numbers (const DfpChart *chart)
{
  g_autoptr (DfpSheet) sheet = dfp_chart_get_sheet (chart);
  double sum = 0;

  for (guint r = 0; r < dfp_sheet_get_n_rows (sheet); r++)
    for (guint c = 0; c < dfp_sheet_get_n_columns (sheet); c++)
      {
        const DfpCell *cell = dfp_sheet_get_cell (sheet, r, c);

        sum += cell->kind == DFP_CELL_NUMBER ? cell->number : 0;
      }
  return sum;
}

/* The columns hold every future that finishes, each once. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  static const int cases[][4] = { { 700, 0, 18, 20 }, { 500, 201, 18, 20 }, { 1, 0, 1, 2 }, { 0, 0, 30, 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DfpChart) chart = NULL;

      write_futures (f, cases[i][0], cases[i][1], cases[i][2], cases[i][3]);
      chart = dfp_picture_finish_new (get_subject (f), NULL);
      g_assert_null (dfp_chart_get_empty (chart));
      g_assert_cmpfloat_with_epsilon (sum_numbers (chart), 1 - cases[i][1] / (double) N, 1e-9);
    }
  write_futures (f, 0, N, 18, 20);
  g_autoptr (DfpChart) never = dfp_picture_finish_new (get_subject (f), NULL);

  g_assert_cmpstr (dfp_chart_get_empty (never), ==, "No future finishes within 72 months");
}

static void
test_levers (Fixture *f, gconstpointer data)
{
  DfpObject *role = dfp_list_get (get_subject (f)->configuration->roles, 0);
  DfpForecastLever levers[] = {
    { DFP_LEVER_PERSON, dfp_drop_const (dfp_object_get_id (role)), DFP_DISCIPLINE_ENGINEERING, { 18, 2e6, 0.65 } },
    { DFP_LEVER_MONTH, dfp_drop_const (""), 0, { 20, 2e6, 0.514 } },
    { DFP_LEVER_RISK, dfp_drop_const ("gone"), 0, { 20, 2e6, 0.6 } },
    { DFP_LEVER_IN_TIME, dfp_drop_const (""), 0, { INFINITY, 2e6, 0.6 } },
  };
  const DfpForecastSensitivity sensitivity = {
    .n_trials = N, .base = { 20, 2e6, 0.51 }, .n_levers = G_N_ELEMENTS (levers), .levers = levers
  };
  g_autofree char *name = NULL, *gain = NULL, *never = NULL, *target = NULL, *hires = NULL, *due = NULL;

  write_futures (f, 510, 0, 18, 20);
  g_object_set (dfp_list_get (get_subject (f)->configuration->roles, 0), "external-hires", 1, NULL);
  get_subject (f)->sensitivity = &sensitivity;
  name = dfp_sentence_lever (get_subject (f), &levers[0]);
  gain = dfp_sentence_lever_gain (get_subject (f), &levers[0]);
  never = dfp_sentence_lever_gain (get_subject (f), &levers[3]);
  target = dfp_lever_get_target (get_subject (f), &levers[0]);
  hires = dfp_lever_get_target (get_subject (f), &levers[3]);
  due = dfp_lever_get_target (get_subject (f), &levers[1]);
  g_assert_cmpstr (name, ==, "One more person: Developer");
  g_assert_cmpstr (gain, ==, "+14 points, 80% sure 2 months sooner");
  g_assert_cmpstr (never, ==, "+9 points");
  g_assert_true (g_str_has_prefix (target, "team/") && g_str_has_suffix (target, "/heads"));
  g_assert_true (strlen (hires) > strlen ("team//external-hires") && g_str_has_suffix (hires, "/external-hires"));
  g_assert_true (g_str_has_prefix (due, "objectives/"));
  g_assert_true (dfp_lever_lifts (&sensitivity, &levers[0]));
  g_assert_false (dfp_lever_lifts (&sensitivity, &levers[1])); /* 0.4 points */
  g_assert_null (dfp_sentence_lever (get_subject (f), &levers[2]));
  get_subject (f)->sensitivity = NULL;
}

static void
test_correlations (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double correlation;
    const char *words;
  } cases[] = { { 0.5, "decides" },         { -0.5, "decides" },       { 0.49, "matters" },       { 0.3, "matters" },
                { 0.29, "matters little" }, { 0.1, "matters little" }, { 0.09, "hardly matters" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dfp_words_correlation (cases[i].correlation), ==, cases[i].words);
}

static void
test_headlines (Fixture *f, gconstpointer data)
{
  static const char *const expected[][3] = {
    { "finish-50", "Jun 2028", "as likely sooner as later" },
    { "cost-80", "€1.80m", "even odds: €1.50m" },
    { "in-budget", "–", "no budget entered" },
    { "never", "10 of 1,000", "not done after 72 months" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *none = NULL, *figure = NULL, *note = NULL;

      get_subject (f)->forecast = NULL;
      none = dfp_headline_get_figure (expected[i][0], get_subject (f));
      write_futures (f, 700, 10, 18, 20);
      figure = dfp_headline_get_figure (expected[i][0], get_subject (f));
      note = dfp_headline_get_note (expected[i][0], get_subject (f));
      g_assert_cmpstr (none, ==, "–");
      g_assert_cmpstr (figure, ==, expected[i][1]);
      g_assert_cmpstr (note, ==, expected[i][2]);
    }
}

#define ADD(name, function) g_test_add ("/exhibit/forecast/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("promise", test_promise);
  ADD ("detail", test_detail);
  ADD ("nothing-promised", test_nothing_promised);
  ADD ("cost", test_cost);
  ADD ("obstacles", test_obstacles);
  ADD ("long-chain", test_long_chain);
  ADD ("columns", test_columns);
  ADD ("levers", test_levers);
  ADD ("correlations", test_correlations);
  ADD ("headlines", test_headlines);
  return g_test_run ();
}
