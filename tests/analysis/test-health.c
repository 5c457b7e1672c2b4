/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each check on both sides of each of its thresholds, and the list that comes of them. */
#include "analysis/design/dfp-design.h"
#include "model/dfp-role.h"

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
assert_light (Fixture *f, const char *key, DfpLight light)
{
  g_autoptr (DfpDesign) design =
      dfp_design_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), NULL);
  const DfpFinding *finding = dfp_health_find (design->health, key);

  g_assert_nonnull (finding);
  g_assert_cmpstr (dfp_light_get_nick (finding->light), ==, dfp_light_get_nick (light));
}

static void
test_peak_heads (Fixture *f, gconstpointer data)
{
  static const struct
  {
    int heads;
    DfpLight light;
  } cases[] = {
    { 7, DFP_LIGHT_RED },    { 8, DFP_LIGHT_AMBER },  { 9, DFP_LIGHT_AMBER },  { 10, DFP_LIGHT_GREEN },
    { 50, DFP_LIGHT_GREEN }, { 51, DFP_LIGHT_AMBER }, { 55, DFP_LIGHT_AMBER }, { 56, DFP_LIGHT_RED },
  };
  DfpObject *role = dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (role, "heads", cases[i].heads, NULL);
      assert_light (f, "peak-heads", cases[i].light);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/health/peak-heads", Fixture, NULL, set_up, test_peak_heads, tear_down);
  return g_test_run ();
}
