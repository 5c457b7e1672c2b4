/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two instruments of culture against the worked example of doc/model.md §12.1 and both sides of
 * every edge; readiness against its counts (§12.2). */
#include <math.h>

#include "analysis/culture/dfp-culture.h"
#include "analysis/culture/dfp-readiness.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-plan.h"
#include "model/dfp-readiness-factor.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->plan);
}

static void
add (Fixture *f, DfpTraitKind kind, double now, double wanted, const char *practice)
{
  DfpList *culture = dfp_configuration_get (f->configuration)->culture;

  g_object_set (dfp_list_add (culture, dfp_list_get_n_rows (culture)), "kind", kind, "now", now, "wanted", wanted,
                "practice", practice, NULL);
}

static DfpCulture
measure (Fixture *f)
{
  return dfp_culture_measure (dfp_configuration_get (f->configuration)->culture);
}

static void
test_oracle (Fixture *f, gconstpointer data)
{
  static const double types[][2] = { { 20, 30 }, { 10, 30 }, { 25, 20 }, { 45, 20 } };
  DfpCulture culture;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add (f, DFP_TRAIT_KIND_TYPE_SHARE, types[i][0], types[i][1], i == 2 ? "" : "Meet weekly");
  culture = measure (f);
  g_assert_cmpfloat (culture.gap, ==, 30);
  g_assert_cmpfloat (culture.sum_now, ==, 100);
  g_assert_cmpfloat (culture.sum_wanted, ==, 100);
  g_assert_true (culture.adds_up);
  g_assert_cmpint (culture.n_worth_acting, ==, 2); /* clan moves exactly 10 and is not */
  g_assert_cmpint (culture.furthest_type, ==, 3);
  g_assert_cmpint (culture.n_without_practice, ==, 1);
  g_assert_cmpint (culture.first_without_practice, ==, 2);
  g_assert_true (isnan (culture.westrum_now));
  g_assert_cmpint (culture.band_now, ==, DFP_WESTRUM_UNKNOWN);
}

/* The gaps that doc/model.md §12.1 gives for the other templates. */
static void
test_gaps (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double now[4], wanted[4], gap;
  } cases[] = {
    { { 25, 30, 25, 20 }, { 30, 35, 25, 10 }, 10 }, { { 25, 8, 22, 45 }, { 35, 25, 20, 20 }, 27 },
    { { 20, 8, 27, 45 }, { 25, 25, 25, 25 }, 22 },  { { 20, 30, 25, 25 }, { 25, 45, 25, 5 }, 20 },
    { { 28, 7, 10, 55 }, { 35, 25, 15, 25 }, 30 },  { { 25, 10, 20, 45 }, { 35, 30, 15, 20 }, 30 },
    { { 20, 15, 35, 30 }, { 25, 25, 30, 20 }, 15 },
  };
  DfpList *culture = dfp_configuration_get (f->configuration)->culture;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dfp_list_splice (culture, 0, dfp_list_get_n_rows (culture), NULL);
      for (guint k = 0; k < 4; k++)
        add (f, DFP_TRAIT_KIND_TYPE_SHARE, cases[i].now[k], cases[i].wanted[k], "");
      g_assert_cmpfloat (measure (f).gap, ==, cases[i].gap);
    }
}

static void
test_worth_acting (void)
{
  g_assert_false (dfp_culture_is_worth_acting (20, 30));
  g_assert_true (dfp_culture_is_worth_acting (20, 30.1));
  g_assert_false (dfp_culture_is_worth_acting (30, 20));
  g_assert_true (dfp_culture_is_worth_acting (30, 19.9));
}

static void
test_sum (Fixture *f, gconstpointer data)
{
  add (f, DFP_TRAIT_KIND_TYPE_SHARE, 60, 50, "");
  add (f, DFP_TRAIT_KIND_TYPE_SHARE, 40, 49, "");
  g_assert_false (measure (f).adds_up);
  add (f, DFP_TRAIT_KIND_TYPE_SHARE, 0, 1, "");
  g_assert_true (measure (f).adds_up);
  add (f, DFP_TRAIT_KIND_TYPE_SHARE, 1, 0, "");
  g_assert_false (measure (f).adds_up);
}

static void
test_bands (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double mean;
    DfpWestrum band;
  } cases[] = {
    { 1, DFP_WESTRUM_PATHOLOGICAL }, { 3.49, DFP_WESTRUM_PATHOLOGICAL }, { 3.5, DFP_WESTRUM_BUREAUCRATIC },
    { 5, DFP_WESTRUM_BUREAUCRATIC }, { 5.01, DFP_WESTRUM_GENERATIVE },   { 7, DFP_WESTRUM_GENERATIVE },
    { NAN, DFP_WESTRUM_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (dfp_westrum_get_nick (dfp_westrum_from_mean (cases[i].mean)), ==,
                     dfp_westrum_get_nick (cases[i].band));
}

/* The retail bank's six levels: 3.4 now, 5.5 wanted. */
static void
test_westrum (Fixture *f, gconstpointer data)
{
  static const double levels[][2] = {
    { 3.7, 5.6 }, { 3, 5.3 }, { 3.6, 5.7 }, { 3.2, 5.4 }, { 3.1, 5.3 }, { 3.8, 5.7 }
  };
  DfpCulture culture;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    add (f, DFP_TRAIT_KIND_LEVEL, levels[i][0], levels[i][1], i < 4 ? "Open wall" : "");
  culture = measure (f);
  g_assert_cmpfloat_with_epsilon (culture.westrum_now, 3.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (culture.westrum_wanted, 5.5, 1e-9);
  g_assert_cmpint (culture.band_now, ==, DFP_WESTRUM_PATHOLOGICAL);
  g_assert_cmpint (culture.band_wanted, ==, DFP_WESTRUM_GENERATIVE);
  g_assert_cmpint (culture.lowest_level, ==, 1);
  g_assert_cmpint (culture.furthest_level, ==, 1);
  g_assert_cmpint (culture.n_without_practice, ==, 2);
  g_assert_true (isnan (culture.gap));
  g_assert_true (culture.adds_up);
}

/* What was not entered, or lies beyond the scale, is not measured as a level. */
static void
test_out_of_scale (Fixture *f, gconstpointer data)
{
  DfpCulture culture;

  add (f, DFP_TRAIT_KIND_LEVEL, 0, 0, "");
  culture = measure (f);
  g_assert_true (isnan (culture.westrum_now));
  g_assert_cmpint (culture.n_out_of_scale, ==, 1);
  g_assert_cmpint (culture.lowest_level, ==, -1);
  g_assert_cmpint (culture.n_without_practice, ==, 0); /* nothing is to change */
  add (f, DFP_TRAIT_KIND_LEVEL, 4, 80, "");
  add (f, DFP_TRAIT_KIND_LEVEL, 1, 7, "");
  culture = measure (f);
  g_assert_cmpfloat (culture.westrum_now, ==, 2.5);
  g_assert_cmpfloat (culture.westrum_wanted, ==, 7);
  g_assert_cmpint (culture.n_out_of_scale, ==, 2);
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  const DfpCulture culture = measure (f);
  const DfpReadiness readiness = dfp_readiness_measure (dfp_configuration_get (f->configuration)->readiness);

  g_assert_true (isnan (culture.gap) && isnan (culture.sum_now) && isnan (culture.westrum_now));
  g_assert_true (culture.adds_up);
  g_assert_cmpint (culture.furthest_type, ==, -1);
  g_assert_cmpint (readiness.light, ==, DFP_LIGHT_NOT_NEEDED);
  g_assert_true (isnan (readiness.strong));
  g_assert_cmpint (readiness.weakest, ==, -1);
}

static void
test_readiness (Fixture *f, gconstpointer data)
{
  static const DfpLight lights[] = { DFP_LIGHT_RED,   DFP_LIGHT_RED,   DFP_LIGHT_RED,  DFP_LIGHT_AMBER,
                                     DFP_LIGHT_AMBER, DFP_LIGHT_GREEN, DFP_LIGHT_GREEN };
  DfpList *factors = dfp_configuration_get (f->configuration)->readiness;
  DfpReadiness readiness;

  for (guint i = 0; i < 6; i++)
    g_object_set (dfp_list_add (factors, i), "score", i == 4 ? 1 : 3, "evidence", i == 5 ? "Charter" : "", NULL);
  readiness = dfp_readiness_measure (factors);
  g_assert_cmpint (readiness.n_strong, ==, 0);
  g_assert_cmpint (readiness.light, ==, DFP_LIGHT_RED);
  g_assert_cmpint (readiness.weakest, ==, 4);
  g_assert_cmpint (readiness.lowest, ==, 1);
  g_assert_cmpint (readiness.n_weakest, ==, 1);
  g_assert_cmpint (readiness.n_without_evidence, ==, 5);
  g_assert_cmpint (readiness.first_without_evidence, ==, 0);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpint (dfp_readiness_measure (factors).light, ==, lights[i]);
      g_object_set (dfp_list_get (factors, i), "score", i % 2 == 0 ? 4 : 5, NULL);
    }
  readiness = dfp_readiness_measure (factors);
  g_assert_cmpint (readiness.light, ==, lights[6]);
  g_assert_cmpfloat (readiness.strong, ==, 6);
  g_assert_cmpint (readiness.n_weakest, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/culture/oracle", Fixture, NULL, set_up, test_oracle, tear_down);
  g_test_add ("/culture/gaps", Fixture, NULL, set_up, test_gaps, tear_down);
  g_test_add_func ("/culture/worth-acting", test_worth_acting);
  g_test_add ("/culture/sum", Fixture, NULL, set_up, test_sum, tear_down);
  g_test_add ("/culture/bands", Fixture, NULL, set_up, test_bands, tear_down);
  g_test_add ("/culture/westrum", Fixture, NULL, set_up, test_westrum, tear_down);
  g_test_add ("/culture/out-of-scale", Fixture, NULL, set_up, test_out_of_scale, tear_down);
  g_test_add ("/culture/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/culture/readiness", Fixture, NULL, set_up, test_readiness, tear_down);
  return g_test_run ();
}
