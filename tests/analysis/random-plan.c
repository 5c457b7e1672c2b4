/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws are uniform; some roles lie outside the configuration, some have nobody, some run backwards. */
#include "random-plan.h"

#include "model/dfp-cash-line.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

static void
add_role (GRand *random, const DfpConfigurationData *configuration, int months)
{
  const guint n_squads = dfp_list_get_n_rows (configuration->squads);
  const guint squad = (guint) g_rand_int_range (random, 0, (int) n_squads + 1);
  const int heads = g_rand_int_range (random, 0, 6), start = g_rand_int_range (random, 1, MIN (months + 3, 600));
  const int length = g_rand_int_range (random, -2, months), end = CLAMP (start + length, 1, 600);
  GObject *role = dfp_list_add (configuration->roles, dfp_list_get_n_rows (configuration->roles));

  g_object_set (role, "discipline", g_rand_int_range (random, 0, DFP_N_DISCIPLINES), "sourcing",
                g_rand_int_range (random, 0, DFP_N_SOURCINGS), "heads", heads, "allocation",
                g_rand_int_range (random, 0, 5) / 4.0, "start-month", start, "end-month", end, "rate",
                g_rand_double_range (random, 0, 20000), "joiners", g_rand_int_range (random, 0, heads + 1),
                "external-hires", g_rand_int_range (random, 0, heads + 1), "delivers", g_rand_boolean (random), NULL);
  if (squad < n_squads)
    g_object_set (role, "squad", dfp_object_get_id (dfp_list_get (configuration->squads, squad)), NULL);
}

static void
add_line (GRand *random, const DfpConfigurationData *configuration, int months)
{
  const int start = g_rand_int_range (random, 1, MIN (months + 5, 600));
  const int length = g_rand_int_range (random, 0, 2 * months), end = MIN (start + length, 600);

  g_object_set (dfp_list_add (configuration->cash, 0), "kind", g_rand_int_range (random, 0, 3), "amount",
                g_rand_double_range (random, 0, 500000), "start-month", start, "end-month", end, "ramp-months",
                g_rand_int_range (random, 0, 20), "variable-cost", g_rand_double (random), NULL);
}

static void
add_configuration (GRand *random, DfpPlan *plan, guint n_roles, int months)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  DfpConfiguration *configuration = dfp_list_add (configurations, dfp_list_get_n_rows (configurations));
  const DfpConfigurationData *data = dfp_configuration_get (configuration);

  g_object_set (configuration, "months", MIN (months, 120), "experiment-share", g_rand_double_range (random, 0, 0.3),
                "pair-hours", g_rand_double_range (random, 0, 3), "mentor-drain", g_rand_double (random),
                "partner-overhead", g_rand_double (random), "budget-cap", g_rand_boolean (random) ? 4e6 : 0, NULL);
  for (int i = g_rand_int_range (random, 0, 5); i > 0; i--)
    dfp_list_add (data->squads, 0);
  for (guint i = 0; i < n_roles; i++)
    add_role (random, data, months);
  for (int i = g_rand_int_range (random, 0, 9); i > 0; i--)
    add_line (random, data, months);
}

DfpPlan *
random_plan_new (guint32 seed, guint n_configurations, guint n_roles, int months)
{
  GRand *random = g_rand_new_with_seed (seed);
  const int beyond = g_rand_int_range (random, -10, 40), horizon = CLAMP (months + beyond, 1, 600);
  DfpPlan *plan = dfp_plan_new ();

  g_object_set (plan, "horizon-months", horizon, "discount-rate", g_rand_double_range (random, 0, 0.3), "discounting",
                g_rand_int_range (random, 0, 3), NULL);
  for (guint i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (dfp_plan_get (plan)->sourcing, i), "ramp-months", g_rand_int_range (random, 0, 9) / 2.0,
                  "notice-months", g_rand_int_range (random, 0, 9) / 2.0, NULL);
  for (guint i = 0; i < n_configurations; i++)
    add_configuration (random, plan, n_roles, months);
  g_rand_free (random);
  return plan;
}
