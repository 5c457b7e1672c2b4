/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws are uniform; some roles lie outside the configuration, some have nobody, some run backwards. */
#include "random-plan.h"

#include "model/dfp-cash-line.h"
#include "model/dfp-configuration.h"
#include "model/dfp-objective.h"
#include "model/dfp-plan.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

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

static const char *
choose_objective (GRand *random, const DfpPlanData *plan)
{
  const guint n = dfp_list_get_n_rows (plan->objectives);
  const guint chosen = (guint) g_rand_int_range (random, 0, (int) n + 1);

  return chosen < n ? dfp_object_get_id (dfp_list_get (plan->objectives, chosen)) : "";
}

/* Mostly items that came before it; now and then itself or a later one, and nothing of it ever finishes. */
static void
wait_for_others (GRand *random, DfpList *work, guint position)
{
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (int i = g_rand_int_range (random, 0, 3); i > 0 && position > 0; i--)
    g_strv_builder_add (after,
                        dfp_object_get_id (dfp_list_get (work, (guint) g_rand_int_range (random, 0, (int) position))));
  if (g_rand_int_range (random, 0, 60) == 0)
    g_strv_builder_add (after, dfp_object_get_id (dfp_list_get (work, position)));
  ids = g_strv_builder_end (after);
  g_object_set (dfp_list_get (work, position), "after", ids, NULL);
}

static void
add_item (GRand *random, const DfpPlanData *plan)
{
  const guint n = dfp_list_get_n_rows (plan->work);
  const double low = g_rand_int_range (random, 0, 4) == 0 ? 0 : g_rand_double_range (random, 0, 3);
  const double likely = low + (g_rand_boolean (random) ? g_rand_double_range (random, 0, 3) : 0);
  const double high = likely + (g_rand_boolean (random) ? g_rand_double_range (random, 0, 6) : 0);

  g_object_set (dfp_list_add (plan->work, n), "objective", choose_objective (random, plan), "effort-low", low,
                "effort-likely", likely, "effort-high", high, "not-before",
                g_rand_boolean (random) ? g_rand_int_range (random, 0, 15) : 0, "max-people",
                g_rand_boolean (random) ? g_rand_double_range (random, 0, 4) : 0, NULL);
  wait_for_others (random, plan->work, n);
}

static void
add_risk (GRand *random, const DfpPlanData *plan)
{
  const double low = g_rand_double_range (random, 0, 3), likely = low + g_rand_int_range (random, 0, 3);

  g_object_set (dfp_list_add (plan->risks, 0), "objective", choose_objective (random, plan), "probability",
                g_rand_int_range (random, 0, 5) / 4.0, "delay-low", low, "delay-likely", likely, "delay-high",
                likely + g_rand_int_range (random, 0, 3), "cost", g_rand_double_range (random, 0, 1e5), NULL);
}

static void
change_terms (GRand *random, const DfpPlanData *plan)
{
  for (guint i = 0; i < DFP_N_SOURCINGS; i++)
    g_object_set (dfp_list_get (plan->sourcing, i), "lead-months",
                  g_rand_boolean (random) ? g_rand_double_range (random, 0, 8) : 0, "start-productivity",
                  g_rand_int_range (random, 0, 5) / 4.0, "attrition",
                  g_rand_boolean (random) ? g_rand_double_range (random, 0, 0.99) : 0, NULL);
}

/* Mostly one that somebody has. */
static int
choose_discipline (GRand *random, const DfpConfigurationData *configuration)
{
  const int n = (int) dfp_list_get_n_rows (configuration->roles);
  const int chosen = g_rand_int_range (random, 0, n + 1);

  if (chosen == n)
    return g_rand_int_range (random, 0, DFP_N_DISCIPLINES);
  return (int) ((const DfpRoleData *) dfp_list_get_data (configuration->roles, (guint) chosen))->discipline;
}

static void
add_stages (GRand *random, const DfpConfigurationData *configuration)
{
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    g_object_set (dfp_list_add (configuration->stages, 0), "discipline", choose_discipline (random, configuration),
                  "effort-share", g_rand_int_range (random, 0, 5) / 4.0, "rework", g_rand_double_range (random, 0, 0.9),
                  NULL);
}

void
random_plan_add_work (DfpPlan *plan, guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed);
  const DfpPlanData *data = dfp_plan_get (plan);

  g_object_set (plan, "rate-uncertainty", g_rand_double_range (random, 0, 1), "item-dependence",
                g_rand_int_range (random, 0, 5) / 4.0, NULL);
  change_terms (random, data);
  for (int i = g_rand_int_range (random, 0, 5); i > 0; i--)
    g_object_set (dfp_list_add (data->objectives, 0), "due-month", g_rand_int_range (random, 0, 30), NULL);
  for (int i = g_rand_int_range (random, 0, 12); i > 0; i--)
    add_item (random, data);
  for (int i = g_rand_int_range (random, 0, 5); i > 0; i--)
    add_risk (random, data);
  for (guint i = 0; i < dfp_list_get_n_rows (data->configurations); i++)
    {
      DfpConfiguration *configuration = dfp_list_get (data->configurations, i);

      g_object_set (configuration, "cross-skill", g_rand_int_range (random, 0, 5) / 4.0, "mentor-drain",
                    g_rand_double_range (random, 0, 0.4), "induction", g_rand_double_range (random, 0, 5000),
                    "recruitment", g_rand_double_range (random, 0, 9000), NULL);
      add_stages (random, dfp_configuration_get (configuration));
    }
  g_rand_free (random);
}
