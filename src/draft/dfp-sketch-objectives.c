/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sketched factory is to reach: for each purpose one objective by aim, each with two or three
 * measures, and the work that leads there. Baselines and targets are illustrations taken from the templates;
 * the work takes the part of the capacity that leaves room for bad luck. */
#include <glib/gi18n.h>
#include <math.h>

#include "draft/dfp-sketch-private.h"
#include "model/dfp-objective.h"

#define MEASURES_MAXIMUM 3
#define WORK_SHARE 0.65 /* of the effective capacity */
#define LOW 0.7         /* of the likely effort, as in the templates */
#define HIGH 1.6

typedef struct
{
  const char *name;
  const char *unit;
  double baseline, target;
} Measure;

typedef struct
{
  const char *name;
  const char *owner;
  Measure measures[MEASURES_MAXIMUM];
} Goal;

#define GOALS_OF_CAPABILITY                                                      \
  {                                                                              \
    N_ ("The house can do it alone"), N_ ("Head of the receiving unit"),         \
        {                                                                        \
          { N_ ("Parts with two owners in the house"), "%", 0, 100 },            \
          { N_ ("Graduates in a role that uses it"), "", 0, 6 },                 \
          { N_ ("Trust and information in the unit (Westrum)"), "1–7", 3.6, 5 }, \
        },                                                                       \
  }

static const Goal goals[][DFP_AIM_SCALE + 1] = {
  [DFP_PURPOSE_NEW_TECHNOLOGY] = {
    { N_ ("The technology works in daily use"), N_ ("Product owner A"),
      { { N_ ("Time from idea to trial"), N_ ("days"), 180, 30 }, { N_ ("Uses in daily work"), "", 0, 4 } } },
    GOALS_OF_CAPABILITY,
    { N_ ("It pays in more than one place"), N_ ("Sponsor"),
      { { N_ ("Sites or units that use it"), "", 0, 4 }, { N_ ("Cost per case"), N_ ("index"), 100, 80 } } },
  },
  [DFP_PURPOSE_MVP] = {
    { N_ ("A first product is live and liked"), N_ ("Product owner A"),
      { { N_ ("Time from idea to users"), N_ ("days"), 240, 60 },
        { N_ ("Users who come back within a month"), "%", 0, 40 },
        { N_ ("Releases a month"), "", 0.3, 4 } } },
    GOALS_OF_CAPABILITY,
    { N_ ("The product carries its full volume"), N_ ("Sponsor"),
      { { N_ ("Share of the volume on the product"), "%", 0, 60 }, { N_ ("Severe faults a month"), "", 6, 1 } } },
  },
  [DFP_PURPOSE_START_UP] = {
    { N_ ("Customers buy and stay"), N_ ("Product owner A"),
      { { N_ ("Time from idea to offer"), N_ ("days"), 180, 14 },
        { N_ ("Customers lost a month"), "%", 5, 2.5 } } },
    GOALS_OF_CAPABILITY,
    { N_ ("Each customer earns money"), N_ ("Factory lead"),
      { { N_ ("Paying customers"), "", 0, 20000 }, { N_ ("Cost to win a customer"), "€", 70, 35 } } },
  },
  [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = {
    { N_ ("A case takes half the time"), N_ ("Head of the receiving unit"),
      { { N_ ("Days from start to end of a case"), N_ ("days"), 20, 10 },
        { N_ ("Simple cases without a hand"), "%", 8, 35 } } },
    GOALS_OF_CAPABILITY,
    { N_ ("Every team of the department works that way"), N_ ("Sponsor"),
      { { N_ ("Teams on the new routine"), "%", 0, 60 }, { N_ ("Cost per case"), N_ ("index"), 100, 85 } } },
  },
};

static const char *const goal_ids[] = { "goal-speed", "goal-capability", "goal-scale" };

static void
add_measures (DfpObjective *objective, const Goal *goal, int due)
{
  for (int i = 0; i < MEASURES_MAXIMUM && goal->measures[i].name != NULL; i++)
    {
      const Measure *measure = &goal->measures[i];
      g_autofree char *id = g_strdup_printf ("measure-%d", i + 1);

      dfp_sketch_add (dfp_objective_get (objective)->key_results, id, "name", _ (measure->name), "unit",
                      *measure->unit != '\0' ? _ (measure->unit) : "", "baseline", measure->baseline, "target",
                      measure->target, "current", measure->baseline, "due-month", due, NULL);
    }
}

static void
add_objective (const DfpSketchAnswersData *answers, DfpPlan *plan, DfpAim aim)
{
  const DfpPlanData *data = dfp_plan_get (plan);
  const double weights[] = { data->weight_speed, data->weight_capability, data->weight_scale };
  const Goal *goal = &goals[answers->purpose][aim];
  const int due = aim == DFP_AIM_SPEED ? (answers->months * 5 + 5) / 6 : answers->months;

  add_measures (dfp_sketch_add (data->objectives, goal_ids[aim], "name", _ (goal->name), "aim", aim, "owner",
                                _ (goal->owner), "weight", weights[aim], "due-month", due, "agreed", TRUE, NULL),
                goal, due);
}

/* The first aim stands first. */
void
dfp_sketch_add_objectives (const DfpSketchAnswersData *answers, DfpPlan *plan)
{
  add_objective (answers, plan, answers->aim);
  for (int aim = 0; aim <= DFP_AIM_SCALE; aim++)
    if (aim != (int) answers->aim)
      add_objective (answers, plan, aim);
}

void
dfp_sketch_add_work (DfpPlan *plan, double capacity)
{
  static const struct
  {
    const char *id;
    const char *name;
    DfpAim aim;
    double share; /* of all work */
    const char *after;
  } items[] = {
    { "work-understand", N_ ("Understand users and data"), DFP_AIM_SPEED, 0.08, NULL },
    { "work-base", N_ ("Base: platform, access, security"), DFP_AIM_SPEED, 0.14, NULL },
    { "work-first", N_ ("First slice, end to end"), DFP_AIM_SPEED, 0.2, "work-understand" },
    { "work-pilot", N_ ("Pilot with friendly users"), DFP_AIM_SPEED, 0.12, "work-first" },
    { "work-teach", N_ ("Pairing, playbook, training"), DFP_AIM_CAPABILITY, 0.12, "work-first" },
    { "work-wide", N_ ("Full scope"), DFP_AIM_SCALE, 0.2, "work-pilot" },
    { "work-spread", N_ ("Roll-out to more users"), DFP_AIM_SCALE, 0.08, "work-wide" },
    { "work-handover", N_ ("Handover to the receiving unit"), DFP_AIM_CAPABILITY, 0.06, "work-teach" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const double likely = MAX (0.5, floor (capacity * WORK_SHARE * items[i].share * 2 + 0.5) / 2);
      const char *const after[] = { items[i].after, NULL };

      dfp_sketch_add (dfp_plan_get (plan)->work, items[i].id, "name", _ (items[i].name), "objective",
                      goal_ids[items[i].aim], "effort-low", floor (likely * LOW * 10 + 0.5) / 10, "effort-likely",
                      likely, "effort-high", floor (likely * HIGH * 10 + 0.5) / 10, "after", after, NULL);
    }
}
