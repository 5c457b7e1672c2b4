/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decides what the two configurations are like and in which order the parts write them down; later parts need the costs
 * and people of earlier ones. */
#include "draft/dfp-sketch.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/totals/dfp-totals.h"
#include "draft/dfp-sketch-private.h"
#include "model/dfp-role.h"

#define GATE_LATEST 8     /* month number, so that something is earned in month 9 */
#define GATE_SHARE 0.45   /* of the months */
#define HORIZON_MONTHS 48 /* at least, and two years after the end */
#define PARTNER_STEP 0.2
#define PARTNER_MUCH 0.35
#define PARTNER_MAXIMUM 0.6
#define PARTNER_OFF 0.05  /* how far from the answer */
#define LEAD_MAXIMUM 0.39 /* of the time; from 40 % on the unit is not lean */

static DfpSketchShape
shape_timeline (const DfpSketchAnswersData *answers, DfpSetUp set_up)
{
  const int months = answers->months;
  const gboolean incubator = set_up == DFP_SET_UP_INCUBATOR;
  DfpSketchShape shape = { .set_up = set_up };

  shape.set_up_end = months <= 9 ? 1 : months <= 12 ? 2 : 3;
  shape.gate = CLAMP ((int) (months * GATE_SHARE + 1e-9), shape.set_up_end + 2, GATE_LATEST);
  shape.handover = months <= 8 ? 1 + incubator : months <= 12 ? 2 + incubator : 3;
  return shape;
}

typedef enum
{
  ALTERNATIVE_PARTNER,      /* more or fewer people of a partner */
  ALTERNATIVE_PARTNER_HALF, /* half that step */
  ALTERNATIVE_SET_UP,       /* the other set-up */
} Alternative;

static DfpSketchShape
shape_partner (const DfpSketchAnswersData *answers, double step)
{
  DfpSketchShape shape = shape_timeline (answers, answers->set_up);

  shape.with_fewer = answers->partner_share > PARTNER_MUCH ||
                     (answers->aim == DFP_AIM_CAPABILITY && answers->partner_share >= PARTNER_STEP);
  shape.partner_share =
      shape.with_fewer ? MAX (0, answers->partner_share - step) : MIN (PARTNER_MAXIMUM, answers->partner_share + step);
  return shape;
}

static DfpSketchShape
shape_set_up (const DfpSketchAnswersData *answers)
{
  DfpSketchShape shape =
      shape_timeline (answers, answers->set_up == DFP_SET_UP_STANDALONE ? DFP_SET_UP_INCUBATOR : DFP_SET_UP_STANDALONE);

  shape.partner_share = answers->partner_share;
  shape.handover = shape_timeline (answers, answers->set_up).handover;
  return shape;
}

/* The other way that a board would ask about first: give people back where capabilities are wanted, and
 * otherwise more or fewer people of a partner. */
static Alternative
pick_alternative (const DfpSketchAnswersData *answers)
{
  const gboolean turns = answers->aim == DFP_AIM_CAPABILITY && answers->set_up == DFP_SET_UP_STANDALONE &&
                         answers->partner_share <= PARTNER_MUCH && answers->purpose != DFP_PURPOSE_START_UP;

  return turns ? ALTERNATIVE_SET_UP : ALTERNATIVE_PARTNER;
}

static DfpSketchShape
shape_alternative (const DfpSketchAnswersData *answers, Alternative alternative)
{
  DfpSketchShape shape = alternative == ALTERNATIVE_SET_UP         ? shape_set_up (answers)
                         : alternative == ALTERNATIVE_PARTNER_HALF ? shape_partner (answers, PARTNER_STEP / 2)
                                                                   : shape_partner (answers, PARTNER_STEP);

  shape.id = "alternative";
  shape.colour = 1;
  return shape;
}

static void
name_alternative (const DfpSketchAnswersData *answers, const DfpSketchShape *shape, const char **name,
                  const char **summary)
{
  if (shape->set_up > answers->set_up)
    {
      *name = _ ("As an incubator");
      *summary = _ ("The same team gives its people back to the line");
    }
  else if (shape->set_up < answers->set_up)
    {
      *name = _ ("Standing alone");
      *summary = _ ("The same team stays beside the line and is taken apart at the end");
    }
  else if (shape->with_fewer)
    {
      *name = _ ("More own people");
      *summary = _ ("A partner carries less of the work, so more stays in the house");
    }
  else
    {
      *name = _ ("More from a partner");
      *summary = _ ("A partner carries more of the work");
    }
}

static void
clear_team (DfpConfiguration *configuration)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);

  dfp_list_splice (data->roles, 0, dfp_list_get_n_rows (data->roles), NULL);
  dfp_list_splice (data->squads, 0, dfp_list_get_n_rows (data->squads), NULL);
}

static double
measure_cost (DfpPlan *plan, DfpConfiguration *configuration)
{
  g_autoptr (DfpCost) cost = dfp_cost_new (dfp_plan_get (plan), dfp_configuration_get (configuration));

  return cost->with_contingency;
}

static gboolean
is_lead (DfpDiscipline discipline)
{
  return discipline <= DFP_DISCIPLINE_PRODUCT || discipline == DFP_DISCIPLINE_CHANGE;
}

/* Whether the team is still the one asked for, and lean: who leads, coaches and steers must not be left alone. */
static gboolean
is_sound (const DfpSketchShape *shape, DfpConfiguration *configuration)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  double all = 0, partner = 0, lead = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (data->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (data->roles, i);
      const double months = role->heads * role->allocation * (role->end_month - role->start_month + 1);

      all += months;
      partner += dfp_sourcing_is_partner (role->sourcing) ? months : 0;
      lead += is_lead (role->discipline) ? months : 0;
    }
  return fabs (partner / all - shape->partner_share) <= PARTNER_OFF && lead / all <= LEAD_MAXIMUM;
}

/* Where the money does not last, builders leave some months earlier, as long as the team stays sound. */
static void
add_affordable_team (const DfpSketchAnswersData *answers, DfpSketchShape *shape, DfpPlan *plan,
                     DfpConfiguration *configuration)
{
  const int most = answers->months - shape->handover - shape->gate;

  dfp_sketch_add_team (answers, shape, configuration);
  while (answers->budget > 0 && shape->release < most && measure_cost (plan, configuration) > answers->budget)
    {
      shape->release++;
      clear_team (configuration);
      dfp_sketch_add_team (answers, shape, configuration);
      if (is_sound (shape, configuration))
        continue;
      shape->release--;
      clear_team (configuration);
      dfp_sketch_add_team (answers, shape, configuration);
      return;
    }
}

static double
count_returning (DfpConfiguration *configuration)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  double heads = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (data->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (data->roles, i);

      heads += role->returns ? role->heads : 0;
    }
  return heads;
}

static DfpConfiguration *
add_configuration (const DfpSketchAnswersData *answers, DfpSketchShape *shape, DfpPlan *plan, const char *name,
                   const char *summary)
{
  const gboolean technology = answers->purpose == DFP_PURPOSE_NEW_TECHNOLOGY;
  DfpConfiguration *configuration =
      dfp_sketch_add (dfp_plan_get (plan)->configurations, shape->id, "name", name, "summary", summary, "colour",
                      shape->colour, "set-up", shape->set_up, "months", answers->months, "budget-cap", answers->budget,
                      "experiment-share", technology ? 0.1 : 0.05, "transfer-owner", _ ("Head of the receiving unit"),
                      "receiving-unit", dfp_sketch_get_receiving_unit (answers->purpose), "exit-month", answers->months,
                      NULL);

  dfp_sketch_add_costs (answers, shape, configuration);
  add_affordable_team (answers, shape, plan, configuration);
  g_object_set (configuration, "graduates-per-quarter",
                floor (count_returning (configuration) / (answers->months / 3.0) * 10 + 0.5) / 10, NULL);
  dfp_sketch_add_stages (shape, configuration);
  dfp_sketch_add_phases (answers, shape, configuration);
  dfp_sketch_add_operating_model (answers, shape, configuration);
  return configuration;
}

/* An alternative that the money does not pay for is none: then the next one is tried. */
static DfpConfiguration *
add_alternative (const DfpSketchAnswersData *answers, DfpSketchShape *shape, DfpPlan *plan)
{
  for (Alternative alternative = pick_alternative (answers);; alternative++)
    {
      const char *name, *summary;
      DfpConfiguration *configuration;

      *shape = shape_alternative (answers, alternative);
      name_alternative (answers, shape, &name, &summary);
      configuration = add_configuration (answers, shape, plan, name, summary);
      if (answers->budget <= 0 || alternative == ALTERNATIVE_SET_UP ||
          measure_cost (plan, configuration) <= answers->budget)
        return configuration;
      dfp_list_remove (dfp_plan_get (plan)->configurations, 1);
    }
}

static const char *
get_title (DfpPurpose purpose)
{
  static const char *const titles[] = {
    [DFP_PURPOSE_NEW_TECHNOLOGY] = N_ ("New technology in daily use"),
    [DFP_PURPOSE_MVP] = N_ ("A first product on the market"),
    [DFP_PURPOSE_START_UP] = N_ ("A venture of our own"),
    [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = N_ ("A faster department"),
  };

  return _ (titles[purpose]);
}

static const char *
get_ambition (DfpPurpose purpose)
{
  static const char *const ambitions[] = {
    [DFP_PURPOSE_NEW_TECHNOLOGY] = N_ ("bring a new technology from trial to daily use"),
    [DFP_PURPOSE_MVP] = N_ ("bring a first product from idea to paying customers"),
    [DFP_PURPOSE_START_UP] = N_ ("build a venture that earns its own money"),
    [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = N_ ("halve the time a department needs for its work"),
  };

  return _ (ambitions[purpose]);
}

static DfpPlan *
create_frame (const DfpSketchAnswersData *answers)
{
  DfpPlan *plan = dfp_plan_new ();
  DfpList *sourcing = dfp_plan_get (plan)->sourcing;
  /* The aim asked for weighs half; the others keep the order speed, capability, scale. */
  const double second = 30, third = 20;
  const double weights[] = {
    answers->aim == DFP_AIM_SPEED ? 50 : second,
    answers->aim == DFP_AIM_CAPABILITY ? 50
    : answers->aim == DFP_AIM_SPEED    ? second
                                       : third,
    answers->aim == DFP_AIM_SCALE ? 50 : third,
  };

  dfp_list_splice (sourcing, 0, dfp_list_get_n_rows (sourcing), NULL);
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    {
      g_autoptr (DfpSourcingTerms) terms = dfp_sourcing_terms_new_default (i);
      g_autofree char *id = g_strconcat ("terms-", dfp_enum_get_nick (DFP_TYPE_SOURCING, i), NULL);

      dfp_object_set_id (DFP_OBJECT (terms), id);
      dfp_list_append (sourcing, terms);
    }
  g_object_set (plan, "title", get_title (answers->purpose), "purpose", answers->purpose, "ambition",
                get_ambition (answers->purpose), "sponsor", _ ("Sponsor on the board"), "weight-speed", weights[0],
                "weight-capability", weights[1], "weight-scale", weights[2], "start", answers->start, "price-year",
                dfp_month_get_year (answers->start) - 1, "horizon-months", MAX (HORIZON_MONTHS, answers->months + 24),
                "baseline", "asked", "recommended", "asked", "summary",
                _ ("A first sketch out of six answers. What was answered and what was assumed stands under "
                   "Assumptions; replace the assumptions first that matter most."),
                NULL);
  return plan;
}

static double
measure_capacity (DfpPlan *plan, DfpConfiguration *configuration)
{
  g_autoptr (DfpCapacity) capacity = dfp_capacity_new (dfp_plan_get (plan), dfp_configuration_get (configuration));

  return capacity->effective_total;
}

DfpPlan *
dfp_sketch_create_plan (const DfpSketchAnswersData *answers)
{
  DfpSketchShape asked, other;
  DfpConfiguration *first, *second;
  double benefit;
  DfpPlan *plan;

  g_return_val_if_fail (answers != NULL, NULL);

  plan = create_frame (answers);
  asked = shape_timeline (answers, answers->set_up);
  asked.id = "asked";
  asked.partner_share = answers->partner_share;
  first = add_configuration (answers, &asked, plan, _ ("As asked"), _ ("The factory of the six answers"));
  second = add_alternative (answers, &other, plan);
  benefit = dfp_sketch_find_benefit (plan, first, &asked);
  dfp_sketch_add_benefit (plan, first, &asked, benefit);
  dfp_sketch_add_benefit (plan, second, &other, benefit);
  if (asked.set_up == DFP_SET_UP_INCUBATOR)
    g_object_set (first, "adoption-uplift", benefit / 5, NULL);
  if (other.set_up == DFP_SET_UP_INCUBATOR)
    g_object_set (second, "adoption-uplift", benefit / 5, NULL);
  dfp_sketch_add_objectives (answers, plan);
  dfp_sketch_add_work (plan, MIN (measure_capacity (plan, first), measure_capacity (plan, second)));
  dfp_sketch_add_leaders (answers, plan);
  dfp_sketch_add_risks (answers, plan);
  dfp_sketch_add_assumptions (answers, plan, benefit);
  return plan;
}
