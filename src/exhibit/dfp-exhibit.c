/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of pictures. A new picture is one line here and one constructor. */
#include "exhibit/dfp-exhibit.h"

#include <glib/gi18n.h>

#include "exhibit/comparison/dfp-pictures-compare.h"
#include "exhibit/flex/dfp-pictures-flex.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "exhibit/forecast/dfp-sentences-history.h"
#include "exhibit/handover/dfp-pictures-handover.h"
#include "exhibit/leadership/dfp-pictures-leadership.h"
#include "exhibit/line/dfp-pictures-line.h"
#include "exhibit/money/dfp-pictures-money.h"
#include "exhibit/operating-model/dfp-pictures-set-up.h"
#include "exhibit/proposal/dfp-pictures-objectives.h"
#include "exhibit/proposal/dfp-pictures-proposal.h"
#include "exhibit/team/dfp-pictures-team.h"

#define RESPONSE_HEADS 5 /* people asked for, where no page says how many */
#define CURRENT(input) (&(input)->subjects[(input)->current])

static DfpChart *
create_staffing (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (CURRENT (input), DFP_SPLIT_DISCIPLINE, FALSE);
}

static DfpChart *
create_staffing_by_sourcing (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (CURRENT (input), DFP_SPLIT_SOURCING, FALSE);
}

static DfpChart *
create_staffing_by_squad (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (CURRENT (input), DFP_SPLIT_SQUAD, FALSE);
}

static DfpChart *
create_staffing_and_capacity (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (CURRENT (input), DFP_SPLIT_DISCIPLINE, TRUE);
}

static DfpChart *
create_capacity (const DfpExhibitInput *input)
{
  return dfp_picture_capacity_new (CURRENT (input));
}

static DfpChart *
create_team (const DfpExhibitInput *input)
{
  return dfp_picture_team_new (CURRENT (input));
}

static DfpChart *
create_silhouette (const DfpExhibitInput *input)
{
  return dfp_picture_small_new (CURRENT (input), 0, 0, TRUE);
}

static DfpChart *
create_cost (const DfpExhibitInput *input)
{
  return dfp_picture_cost_new (CURRENT (input));
}

static DfpChart *
create_cash (const DfpExhibitInput *input)
{
  return dfp_picture_cash_new (CURRENT (input));
}

static DfpChart *
create_exit (const DfpExhibitInput *input)
{
  return dfp_picture_exit_new (CURRENT (input));
}

static DfpChart *
create_aims (const DfpExhibitInput *input)
{
  return dfp_picture_aims_new (CURRENT (input));
}

static DfpChart *
create_weights (const DfpExhibitInput *input)
{
  return dfp_picture_weights_new (CURRENT (input));
}

static DfpChart *
create_key_results (const DfpExhibitInput *input)
{
  return dfp_picture_key_results_new (CURRENT (input), NULL);
}

static DfpChart *
create_due_months (const DfpExhibitInput *input)
{
  return dfp_picture_due_months_new (CURRENT (input));
}

static DfpChart *
create_work (const DfpExhibitInput *input)
{
  return dfp_picture_work_new (CURRENT (input));
}

static DfpChart *
create_history (const DfpExhibitInput *input)
{
  g_autoptr (DfpHistory) history = dfp_history_new (CURRENT (input)->plan);

  return dfp_picture_history_new (history);
}

static DfpChart *
create_leaders (const DfpExhibitInput *input)
{
  return dfp_picture_leaders_new (CURRENT (input));
}

static DfpChart *
create_stances (const DfpExhibitInput *input)
{
  return dfp_picture_stances_new (CURRENT (input));
}

static DfpChart *
create_stance_steps (const DfpExhibitInput *input)
{
  return dfp_picture_stance_steps_new (CURRENT (input));
}

static DfpChart *
create_sponsors (const DfpExhibitInput *input)
{
  return dfp_picture_sponsors_new (CURRENT (input));
}

static DfpChart *
create_gate (const DfpExhibitInput *input)
{
  return dfp_picture_gate_new (CURRENT (input));
}

static DfpChart *
create_risks (const DfpExhibitInput *input)
{
  return dfp_picture_risks_new (CURRENT (input));
}

static DfpChart *
create_risk_delays (const DfpExhibitInput *input)
{
  return dfp_picture_risk_delays_new (CURRENT (input));
}

static DfpChart *
create_phases (const DfpExhibitInput *input)
{
  return dfp_picture_phases_new (CURRENT (input));
}

static DfpChart *
create_line (const DfpExhibitInput *input)
{
  return dfp_picture_line_new (CURRENT (input), NULL);
}

static DfpChart *
create_line_load (const DfpExhibitInput *input)
{
  return dfp_picture_line_load_new (CURRENT (input), 0);
}

static DfpChart *
create_next_person (const DfpExhibitInput *input)
{
  return dfp_picture_next_person_new (CURRENT (input));
}

static DfpChart *
create_rights (const DfpExhibitInput *input)
{
  return dfp_picture_rights_new (CURRENT (input));
}

static DfpChart *
create_autonomy (const DfpExhibitInput *input)
{
  return dfp_picture_autonomy_new (CURRENT (input));
}

static DfpChart *
create_culture (const DfpExhibitInput *input)
{
  return dfp_picture_culture_new (CURRENT (input), DFP_TRAIT_KIND_TYPE_SHARE);
}

static DfpChart *
create_culture_levels (const DfpExhibitInput *input)
{
  return dfp_picture_culture_new (CURRENT (input), DFP_TRAIT_KIND_LEVEL);
}

static DfpChart *
create_readiness (const DfpExhibitInput *input)
{
  return dfp_picture_readiness_new (CURRENT (input));
}

static DfpChart *
create_adoption (const DfpExhibitInput *input)
{
  return dfp_picture_adoption_new (CURRENT (input));
}

static DfpChart *
create_compare_staffing (const DfpExhibitInput *input)
{
  return dfp_picture_compare_staffing_new (input->subjects, input->n_subjects, input->base);
}

static DfpChart *
create_compare_capacity (const DfpExhibitInput *input)
{
  return dfp_picture_compare_capacity_new (input->subjects, input->n_subjects, input->base);
}

static DfpChart *
create_compare_cash (const DfpExhibitInput *input)
{
  return dfp_picture_compare_cash_new (input->subjects, input->n_subjects, input->base);
}

static DfpChart *
create_compare_exit (const DfpExhibitInput *input)
{
  return dfp_picture_compare_exit_new (input->subjects, input->n_subjects, input->base);
}

static DfpChart *
create_compare_value (const DfpExhibitInput *input)
{
  return dfp_picture_compare_value_new (input->subjects, input->n_subjects, input->base);
}

static DfpChart *
create_lean (const DfpExhibitInput *input)
{
  return dfp_picture_lean_new (CURRENT (input));
}

static DfpChart *
create_next_builder (const DfpExhibitInput *input)
{
  return dfp_picture_next_builder_new (CURRENT (input));
}

static DfpChart *
create_fragility (const DfpExhibitInput *input)
{
  return dfp_picture_fragility_new (CURRENT (input));
}

static DfpChart *
create_response (const DfpExhibitInput *input)
{
  return dfp_picture_response_new (CURRENT (input), DFP_SOURCING_CONTRACTOR, RESPONSE_HEADS);
}

static DfpChart *
create_responses (const DfpExhibitInput *input)
{
  return dfp_picture_responses_new (CURRENT (input));
}

static DfpChart *
create_scale_down (const DfpExhibitInput *input)
{
  const DfpDesign *design = CURRENT (input)->design;

  return dfp_picture_scale_down_new (CURRENT (input), design != NULL ? design->flex->band.heads : 0,
                                     design != NULL ? design->totals->staffing->peak_heads_month : 0);
}

static DfpChart *
create_storms (const DfpExhibitInput *input)
{
  return dfp_picture_storms_new (CURRENT (input), -1);
}

static DfpChart *
create_compare_storms (const DfpExhibitInput *input)
{
  return dfp_picture_compare_storms_new (input->subjects, input->n_subjects, -1);
}

static DfpChart *
create_finish (const DfpExhibitInput *input)
{
  return dfp_picture_finish_new (CURRENT (input), NULL);
}

static DfpChart *
create_cost_chance (const DfpExhibitInput *input)
{
  return dfp_picture_cost_chance_new (CURRENT (input));
}

static DfpChart *
create_chances (const DfpExhibitInput *input)
{
  return dfp_picture_chances_new (input->subjects, input->n_subjects, input->current);
}

static DfpChart *
create_chance_by_month (const DfpExhibitInput *input)
{
  return dfp_picture_chance_by_month_new (input->subjects, input->n_subjects, input->current);
}

static DfpChart *
create_finish_swings (const DfpExhibitInput *input)
{
  return dfp_picture_swings_new (CURRENT (input), DFP_FORECAST_FINISH);
}

static DfpChart *
create_cost_swings (const DfpExhibitInput *input)
{
  return dfp_picture_swings_new (CURRENT (input), DFP_FORECAST_COST);
}

static DfpChart *
create_chance_swings (const DfpExhibitInput *input)
{
  return dfp_picture_swings_new (CURRENT (input), DFP_FORECAST_ALL);
}

static DfpChart *
create_held_back (const DfpExhibitInput *input)
{
  return dfp_picture_held_back_new (CURRENT (input));
}

static DfpChart *
create_drivers (const DfpExhibitInput *input)
{
  return dfp_picture_drivers_new (CURRENT (input));
}

static DfpChart *
create_responses_worth (const DfpExhibitInput *input)
{
  return dfp_picture_responses_worth_new (CURRENT (input));
}

static const DfpExhibit totals[] = {
  { "staffing", N_ ("People by discipline"), create_staffing, 720, 400 },
  { "staffing-by-sourcing", N_ ("People by sourcing"), create_staffing_by_sourcing, 720, 400 },
  { "staffing-by-squad", N_ ("People by squad"), create_staffing_by_squad, 720, 400 },
  { "staffing-and-capacity", N_ ("People and what they deliver"), create_staffing_and_capacity, 720, 400 },
  { "capacity", N_ ("Capacity"), create_capacity, 720, 360 },
  { "team", N_ ("Roles over the months"), create_team, 960, 0 },
  { "lean", N_ ("Where the months go"), create_lean, 640, 0 },
  { "next-builder", N_ ("The next person"), create_next_builder, 640, 0 },
  { "fragility", N_ ("Whose loss hurts most"), create_fragility, 720, 0 },
  { "silhouette", N_ ("People, small"), create_silhouette, 480, 260 },
  { "cost", N_ ("Cost by month and kind"), create_cost, 960, 360 },
  { "cash", N_ ("Cumulative cash"), create_cash, 720, 400 },
  { "exit", N_ ("Cost to stop"), create_exit, 640, 300 },
  { "aims", N_ ("Aims"), create_aims, 640, 0 },
  { "weights", N_ ("Weights of the objectives"), create_weights, 960, 0 },
  { "objectives", N_ ("Key results"), create_key_results, 960, 0 },
  { "due-months", N_ ("Due months"), create_due_months, 960, 0 },
  { "history", N_ ("Work finished by week"), create_history, 720, 240 },
  { "work", N_ ("Work over the months"), create_work, 960, 0 },
  { "leaders", N_ ("Power and interest"), create_leaders, 640, 640 },
  { "stances", N_ ("Stances"), create_stances, 640, 0 },
  { "stance-steps", N_ ("What a step of stance adds"), create_stance_steps, 640, 0 },
  { "sponsors", N_ ("Sponsors"), create_sponsors, 640, 0 },
  { "gate", N_ ("Readiness gate"), create_gate, 640, 0 },
  { "risks", N_ ("Risks"), create_risks, 640, 560 },
  { "risk-delays", N_ ("Delays of the risks"), create_risk_delays, 640, 0 },
  { "phases", N_ ("Phases"), create_phases, 960, 0 },
  { "line", N_ ("Production line"), create_line, 720, 300 },
  { "line-load", N_ ("Time through the line"), create_line_load, 640, 280 },
  { "next-person", N_ ("The next person"), create_next_person, 640, 0 },
  { "rights", N_ ("Decision rights"), create_rights, 640, 0 },
  { "autonomy", N_ ("Autonomy by area"), create_autonomy, 640, 0 },
  { "culture", N_ ("Culture types"), create_culture, 720, 0 },
  { "culture-levels", N_ ("Culture levels"), create_culture_levels, 720, 0 },
  { "readiness", N_ ("Readiness"), create_readiness, 640, 0 },
  { "adoption", N_ ("Adoption by the unit"), create_adoption, 720, 360 },
  { "response", N_ ("More people, month by month"), create_response, 640, 300 },
  { "responses", N_ ("More people, by sourcing"), create_responses, 640, 0 },
  { "scale-down", N_ ("Cost of fewer people"), create_scale_down, 640, 300 },
  { "storms", N_ ("Storms"), create_storms, 720, 0 },
  { "finish", N_ ("When everything is finished"), create_finish, 720, 400, FALSE, TRUE },
  { "cost-chance", N_ ("What everything costs"), create_cost_chance, 640, 320, FALSE, TRUE },
  { "finish-swings", N_ ("What moves the finish"), create_finish_swings, 720, 0, FALSE, TRUE, TRUE },
  { "cost-swings", N_ ("What moves the cost"), create_cost_swings, 720, 0, FALSE, TRUE, TRUE },
  { "chance-swings", N_ ("What moves the chance of all"), create_chance_swings, 720, 0, FALSE, TRUE, TRUE },
  { "held-back", N_ ("What holds the chance of all back"), create_held_back, 640, 0, FALSE, TRUE },
  { "drivers", N_ ("What early and late futures differ in"), create_drivers, 640, 0, FALSE, TRUE },
  { "responses-worth", N_ ("What responses to risks are worth"), create_responses_worth, 640, 0, FALSE, TRUE, TRUE },
  { "compare-chances", N_ ("Chance of each objective in time"), create_chances, 640, 0, TRUE, TRUE },
  { "compare-chance-by-month", N_ ("Chance to be finished, by month"), create_chance_by_month, 720, 360, TRUE, TRUE },
  { "compare-staffing", N_ ("People, compared"), create_compare_staffing, 640, 360, TRUE },
  { "compare-capacity", N_ ("Capacity, compared"), create_compare_capacity, 640, 360, TRUE },
  { "compare-cash", N_ ("Cumulative cash, compared"), create_compare_cash, 640, 360, TRUE },
  { "compare-exit", N_ ("Cost to stop, compared"), create_compare_exit, 640, 360, TRUE },
  { "compare-value", N_ ("Value, compared"), create_compare_value, 640, 0, TRUE },
  { "compare-storms", N_ ("Storms, compared"), create_compare_storms, 720, 0, TRUE },
};

const DfpExhibit *
dfp_exhibit_list (guint *n_figures)
{
  *n_figures = G_N_ELEMENTS (totals);
  return totals;
}

const DfpExhibit *
dfp_exhibit_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    if (g_strcmp0 (totals[i].name, name) == 0)
      return &totals[i];
  return NULL;
}

const char *
dfp_exhibit_get_label (const DfpExhibit *figure)
{
  return _ (figure->label);
}
