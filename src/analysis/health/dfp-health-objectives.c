/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what the factory is for: one aim first, objectives that can be measured, and a group that agreed to
 * them (doc/model.md §15.2). */
#include <glib/gi18n.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "base/dfp-format.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"

#define RESULTS_GREEN 2 /* measurable results of each objective */
#define RESULTS_AMBER 1
#define N_AIMS (DFP_AIM_SCALE + 1)

/* --- aims --- */

static void
judge_aims (const DfpHealthInput *input, DfpFinding *finding)
{
  const double weights[N_AIMS] = { input->plan->weight_speed, input->plan->weight_capability,
                                   input->plan->weight_scale };
  g_autofree char *points = NULL;
  int first = 0, n_first = 0;

  for (int i = 1; i < N_AIMS; i++)
    first = weights[i] > weights[first] ? i : first;
  for (int i = 0; i < N_AIMS; i++)
    n_first += weights[i] == weights[first] ? 1 : 0;
  points = dfp_format_number_short (weights[first], 1);
  finding->value = weights[first];
  if (n_first == 1)
    {
      /* Translators: "Faster products comes first, with 50 points" */
      finding->title =
          g_strdup_printf (_ ("“%s” comes first, with %s points"), dfp_enum_get_label (DFP_TYPE_AIM, first), points);
      return;
    }
  finding->light = n_first == N_AIMS ? DFP_LIGHT_RED : DFP_LIGHT_AMBER;
  finding->title =
      g_strdup (n_first == N_AIMS ? _ ("All three aims weigh the same") : _ ("Two aims share the first place"));
  finding->detail = g_strdup (_ ("Green is one aim that weighs most: faster products, new capabilities or scale."));
  finding->fix_label = g_strdup (_ ("Put one aim first…"));
}

/* --- results --- */

static gboolean
can_be_measured (const DfpKeyResultData *result)
{
  return *result->name != '\0' && result->target != result->baseline && result->due_month > 0;
}

static int
count_results (const DfpObjectiveData *objective)
{
  int n = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (objective->key_results); i++)
    n += can_be_measured (dfp_list_get_data (objective->key_results, i)) ? 1 : 0;
  return n;
}

static gboolean
lacks_objectives (DfpFinding *finding, guint n, const char *title, const char *limit)
{
  if (n > 0)
    return FALSE;
  finding->light = DFP_LIGHT_RED;
  finding->title = g_strdup (title);
  finding->detail = g_strdup (limit);
  finding->fix_label = g_strdup (_ ("Add an objective…"));
  return TRUE;
}

static void
judge_measurable (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n = dfp_list_get_n_rows (input->plan->objectives);
  const char *limit = _ ("Green is two each, with start, target and month.");
  const DfpObjectiveData *poorest = NULL;
  int fewest = 0, n_enough = 0;

  if (lacks_objectives (finding, n, _ ("No objective is set"), limit))
    return;
  for (guint i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (input->plan->objectives, i);
      const int results = count_results (objective);

      n_enough += results >= RESULTS_GREEN ? 1 : 0;
      if (poorest == NULL || results < fewest)
        {
          poorest = objective;
          fewest = results;
        }
    }
  finding->value = fewest;
  finding->light = dfp_light_at_least (fewest, RESULTS_GREEN, RESULTS_AMBER);
  dfp_finding_tell (
      finding,
      n_enough == (int) n ? g_strdup (_ ("Every objective has two measurable results or more"))
                          : g_strdup_printf (ngettext ("%d of %u objective has two measurable results",
                                                       "%d of %u objectives have two measurable results", n),
                                             n_enough, n),
      NULL, limit, g_strdup_printf (ngettext ("“%s” has %d.", "“%s” has %d.", (gulong) fewest), poorest->name, fewest));
  dfp_finding_set_bar (finding, n, n, dfp_format_number (n_enough, 0, DFP_FORMAT_PLAIN),
                       dfp_format_number (n, 0, DFP_FORMAT_PLAIN));
  finding->gauge.value = n_enough;
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  finding->target = g_strdup_printf ("objectives/%s", poorest->id);
  finding->fix_label = g_strdup (_ ("Add a key result…"));
}

/* --- agreement --- */

static void
judge_agreed (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n = dfp_list_get_n_rows (input->plan->objectives);
  const char *limit = _ ("Green is all: the group has the last word.");
  const DfpObjectiveData *open = NULL;
  guint agreed = 0;

  if (lacks_objectives (finding, n, _ ("No objective is set that the group could agree to"), limit))
    return;
  for (guint i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (input->plan->objectives, i);

      agreed += objective->agreed ? 1 : 0;
      open = open == NULL && !objective->agreed ? objective : open;
    }
  finding->value = (double) agreed / n;
  finding->light = agreed == n ? DFP_LIGHT_GREEN : agreed > 0 ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
  if (open == NULL)
    {
      finding->title = g_strdup (_ ("The group agreed to all objectives"));
      return;
    }
  dfp_finding_tell (finding,
                    agreed == 0 ? g_strdup (_ ("The group agreed to no objective"))
                                : g_strdup_printf (ngettext ("The group agreed to %u of %u objective",
                                                             "The group agreed to %u of %u objectives", n),
                                                   agreed, n),
                    NULL, limit, g_strdup_printf (_ ("Still open: “%s”."), open->name));
  dfp_finding_set_bar (finding, 1, 1, dfp_format_number (agreed, 0, DFP_FORMAT_PLAIN),
                       dfp_format_number (n, 0, DFP_FORMAT_PLAIN));
  dfp_finding_set_target (finding, "objectives", open->id, "agreed");
  finding->fix_label = g_strdup (_ ("Ask the group…"));
}

static const DfpCheck checks[] = {
  { "aims-ranked", DFP_CHECK_OBJECTIVES, N_ ("Is it clear which aim comes first?"), N_ ("Leaders know what they want"),
    N_ ("Points of the three aims"), N_ ("Green one leads; amber two share the first place; red all weigh the same"),
    N_ ("Founding article on digital factories; bands are assumptions"), "purpose/weight-speed", judge_aims },
  { "objectives-measurable", DFP_CHECK_OBJECTIVES, N_ ("Can every objective be measured?"),
    N_ ("Leaders know what they want"), N_ ("Key results with start, target and month, of the objective with fewest"),
    N_ ("Green 2 or more; amber 1; red none, or no objective"), N_ ("Assumption"), "objectives/target",
    judge_measurable },
  { "objectives-agreed", DFP_CHECK_OBJECTIVES, N_ ("Did the group agree to its objectives?"), N_ ("The group decides"),
    N_ ("Objectives that the group agreed to, of all"), N_ ("Green all; amber some; red none"),
    N_ ("Founding article on digital factories; bands are assumptions"), "objectives/agreed", judge_agreed },
};

DfpCheckTable
dfp_health_objective_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
