/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forecasts from a history: the example that is known exactly, two real histories on which each method is judged
 * by what really came, and histories that nobody would want. */
#include "analysis/forecast/dfp-throughput.h"

#include <json-glib/json-glib.h>
#include <math.h>

#define N_TRIALS 100000
#define N_BACKTEST_TRIALS 1000

/* doc/model.md §9.1; the shares by convolution. */
static const double sample[] = { 3, 5, 2, 6, 4, 4, 0, 5, 7, 3, 4, 6 };
static const double shares_done[] = { 0.00016371292814287605, 0.005450380609104218, 0.04533510769734138,
                                      0.16839604765109856,    0.37618533418033717,  0.6045986523102662,
                                      0.7870794934706011,     0.9010666216869454,   0.9596292918069702,
                                      0.9852924060639927,     0.9951469896331626,   0.998531813353542,
                                      0.9995885434948482,     0.999892252454341,    0.9999734406140466,
                                      0.999993798956428 }; /* by week 10 to 25 */

static void
test_when (void)
{
  DfpDistribution weeks;

  dfp_throughput_forecast_weeks (sample, G_N_ELEMENTS (sample), 60, DFP_THROUGHPUT_PLAIN, 1, N_TRIALS, &weeks);
  g_assert_cmpfloat (weeks.p50, ==, 15);
  g_assert_cmpfloat (weeks.p80, ==, 17);
  g_assert_cmpfloat (dfp_distribution_get_percentile (&weeks, 0.85), ==, 17);
  g_assert_cmpfloat (weeks.p95, ==, 18);
  g_assert_cmpfloat (dfp_distribution_get_share (&weeks, 8), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (shares_done); i++)
    g_assert_cmpfloat_with_epsilon (dfp_distribution_get_share (&weeks, 10 + i), shares_done[i],
                                    3 * dfp_share_error (shares_done[i], N_TRIALS) + 1.0 / N_TRIALS);
  g_assert_cmpfloat_with_epsilon (weeks.mean, 15.173677633079558, 0.02);
  dfp_distribution_clear (&weeks);
}

static void
test_how_many (void)
{
  DfpDistribution items;

  dfp_throughput_forecast_items (sample, G_N_ELEMENTS (sample), 10, DFP_THROUGHPUT_PLAIN, 1, N_TRIALS, &items);
  g_assert_cmpfloat (dfp_throughput_get_sure (&items, 0.5), ==, 41);
  g_assert_cmpfloat (dfp_throughput_get_sure (&items, 0.8), ==, 36);
  g_assert_cmpfloat (dfp_throughput_get_sure (&items, 0.85), ==, 35);
  g_assert_cmpfloat (dfp_throughput_get_sure (&items, 0.95), ==, 31);
  dfp_distribution_clear (&items);
}

/* --- real histories --- */

typedef struct
{
  guint n;
  double held80, held95, calibrated80, calibrated95, plain80, plain95;
} Judgement;

static void
judge (Judgement *judgement, const double *weekly, guint n)
{
  const double backlogs[] = { 8, 13, 26 };

  for (guint i = 0; i < G_N_ELEMENTS (backlogs); i++)
    {
      g_autoptr (DfpThroughputBacktest) test =
          dfp_throughput_backtest (weekly, n, backlogs[i], 1, 2027, N_BACKTEST_TRIALS);

      g_assert_cmpuint (test->plain.n, ==, test->calibrated.n);
      g_assert_cmpuint (test->n_points, ==, test->plain.n);
      judgement->n += test->plain.n;
      judgement->held80 += test->calibrated.n * test->calibrated.held80;
      judgement->held95 += test->calibrated.n * test->calibrated.held95;
      judgement->calibrated80 += test->calibrated.n * test->calibrated.loss80;
      judgement->calibrated95 += test->calibrated.n * test->calibrated.loss95;
      judgement->plain80 += test->plain.n * test->plain.loss80;
      judgement->plain95 += test->plain.n * test->plain.loss95;
    }
}

static void
check_project (JsonObject *projects, const char *name, JsonNode *project, gpointer data)
{
  JsonArray *counts = json_object_get_array_member (json_node_get_object (project), "weekly");
  const guint n = json_array_get_length (counts);
  g_autofree double *weekly = g_new (double, n);
  Judgement judgement = { 0 };

  for (guint i = 0; i < n; i++)
    weekly[i] = json_array_get_double_element (counts, i);
  judge (&judgement, weekly, n);
  g_test_message ("%s, %u forecasts: 80%% held in %.3f, 95%% in %.3f; losses %.3f and %.3f weeks (plain %.3f and %.3f)",
                  name, judgement.n, judgement.held80 / judgement.n, judgement.held95 / judgement.n,
                  judgement.calibrated80 / judgement.n, judgement.calibrated95 / judgement.n,
                  judgement.plain80 / judgement.n, judgement.plain95 / judgement.n);
  g_assert_cmpuint (judgement.n, >, 100);
  g_assert_cmpfloat (judgement.held80 / judgement.n, >=, 0.75);
  g_assert_cmpfloat (judgement.held80 / judgement.n, <=, 0.88);
  g_assert_cmpfloat (judgement.held95 / judgement.n, >=, 0.9);
  g_assert_cmpfloat (judgement.calibrated80, <, judgement.plain80);
  g_assert_cmpfloat (judgement.calibrated95, <, judgement.plain95);
  ++*(guint *) data;
}

static void
test_calibration (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "throughput.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  guint n_projects = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  json_object_foreach_member (json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                                             "projects"),
                              check_project, &n_projects);
  g_assert_cmpuint (n_projects, ==, 2);
}

/* --- histories made up --- */

#define N_WEEKS 160

typedef double (*MakeRate) (guint week);

static double
make_steady (guint week)
{
  return 6;
}

static double
make_drift (guint week)
{
  return 3 * exp (week / 60.0);
}

static double
make_season (guint week)
{
  return 8 + 6 * sin (week * 2 * G_PI / 52);
}

static double
make_step (guint week)
{
  return week < 100 ? 12 : 3;
}

static double
make_death (guint week)
{
  return 15 * exp (-(double) week / 25);
}

static double
draw_poisson (GRand *random, double mean)
{
  double left = exp (-mean), count = 0;

  for (double product = g_rand_double (random); product > left; product *= g_rand_double (random))
    count++;
  return count;
}

/* @spread > 0: negative binomial, roughly, by a lognormal rate in each week. */
static void
make_weeks (MakeRate make_rate, double spread, guint32 seed, double weekly[N_WEEKS])
{
  GRand *random = g_rand_new_with_seed (seed);

  for (guint week = 0; week < N_WEEKS; week++)
    {
      const double luck = sqrt (-2 * log (1 - g_rand_double (random))) * cos (2 * G_PI * g_rand_double (random));

      weekly[week] = draw_poisson (random, make_rate (week) * exp (spread * luck - spread * spread / 2));
    }
  g_rand_free (random);
}

static void
assert_in_order (const DfpDistribution *weeks)
{
  g_assert_true (weeks->p10 >= 1);
  g_assert_true (weeks->p10 <= weeks->p50 && weeks->p50 <= weeks->p80);
  g_assert_true (weeks->p80 <= weeks->p90 && weeks->p90 <= weeks->p95);
}

static void
check_history (const double *weekly, guint n, double backlog)
{
  for (DfpThroughputMethod method = DFP_THROUGHPUT_PLAIN; method <= DFP_THROUGHPUT_CALIBRATED; method++)
    {
      DfpDistribution weeks, items;

      dfp_throughput_forecast_weeks (weekly, n, backlog, method, 5, 2000, &weeks);
      assert_in_order (&weeks);
      dfp_distribution_clear (&weeks);
      dfp_throughput_forecast_items (weekly, n, 13, method, 5, 2000, &items);
      g_assert_true (items.p10 >= 0 && items.p10 <= items.p95);
      g_assert_true (dfp_throughput_get_sure (&items, 0.95) <= dfp_throughput_get_sure (&items, 0.5));
      dfp_distribution_clear (&items);
    }
}

static void
test_made_up (void)
{
  const MakeRate rates[] = { make_steady, make_drift, make_season, make_step, make_death };
  double weekly[N_WEEKS];

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    for (int spread = 0; spread < 3; spread++)
      {
        DfpThroughputDrift drift;
        g_autoptr (DfpThroughputBacktest) test = NULL;

        make_weeks (rates[i], 0.5 * spread, i + 1, weekly);
        check_history (weekly, N_WEEKS, 60);
        drift = dfp_throughput_learn (weekly, N_WEEKS, 13);
        g_assert_cmpfloat (drift.spread, >=, 0.05);
        g_assert_cmpfloat (drift.spread, <=, 2);
        test = dfp_throughput_backtest (weekly, N_WEEKS, 13, 4, 1, 400);
        g_assert_cmpfloat (test->calibrated.held50, <=, test->calibrated.held80);
        g_assert_cmpfloat (test->calibrated.held80, <=, test->calibrated.held95);
        g_assert_cmpfloat (test->calibrated.held80, >=, test->plain.held80 - 0.1);
      }
}

/* A steady project is learned to be steadier than one that jumps, and its band is narrower. */
static void
test_learned (void)
{
  double steady[N_WEEKS], stepped[N_WEEKS];
  DfpDistribution narrow, wide;

  make_weeks (make_steady, 0, 3, steady);
  for (guint week = 0; week < N_WEEKS; week++)
    stepped[week] = steady[week] * (week / 20 % 2 == 0 ? 3 : 1);
  g_assert_cmpfloat (dfp_throughput_learn (steady, N_WEEKS, 13).spread, <, 0.3);
  g_assert_cmpfloat (dfp_throughput_learn (stepped, N_WEEKS, 13).spread, >, 0.3);
  dfp_throughput_forecast_weeks (steady, N_WEEKS, 78, DFP_THROUGHPUT_CALIBRATED, 1, 20000, &narrow);
  dfp_throughput_forecast_weeks (stepped, N_WEEKS, 78, DFP_THROUGHPUT_CALIBRATED, 1, 20000, &wide);
  g_assert_cmpfloat (narrow.p95 / narrow.p50, <, wide.p95 / wide.p50);
  dfp_distribution_clear (&narrow);
  dfp_distribution_clear (&wide);
}

static void
test_hostile (void)
{
  double weekly[N_WEEKS] = { 0 };
  DfpDistribution weeks;

  /* Nothing was ever finished: nothing ever will be. */
  dfp_throughput_forecast_weeks (weekly, N_WEEKS, 1, DFP_THROUGHPUT_CALIBRATED, 1, 100, &weeks);
  g_assert_cmpfloat (weeks.never, ==, 1);
  g_assert_cmpfloat (weeks.p50, ==, INFINITY);
  dfp_distribution_clear (&weeks);
  check_history (weekly, N_WEEKS, 5);
  /* Once, long ago and lately. */
  weekly[0] = 5;
  check_history (weekly, N_WEEKS, 5);
  weekly[N_WEEKS - 1] = 1;
  check_history (weekly, N_WEEKS, 500);
  for (guint n = 1; n <= 60; n++)
    {
      check_history (sample, MIN (n, G_N_ELEMENTS (sample)), 20);
      check_history (weekly + N_WEEKS - n, n, 3);
      g_assert_true (dfp_throughput_learn (weekly + N_WEEKS - n, n, 1000).spread > 0);
      dfp_throughput_backtest_free (dfp_throughput_backtest (weekly, n, 13, 1, 1, 10));
    }
  for (guint week = 0; week < N_WEEKS; week++)
    weekly[week] = week % 7 == 0 ? 1e15 : 1;
  check_history (weekly, N_WEEKS, 1e16);
  check_history (weekly, N_WEEKS, 1e300);
  check_history (weekly, N_WEEKS, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/throughput/when", test_when);
  g_test_add_func ("/throughput/how-many", test_how_many);
  g_test_add_func ("/throughput/calibration", test_calibration);
  g_test_add_func ("/throughput/made-up", test_made_up);
  g_test_add_func ("/throughput/learned", test_learned);
  g_test_add_func ("/throughput/hostile", test_hostile);
  return g_test_run ();
}
