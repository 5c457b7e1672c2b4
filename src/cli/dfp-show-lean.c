/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lean ledger and whose loss hurts most. Months are people's months; the hand-offs name the stage that
 * takes over. */
#include "cli/dfp-show-sections.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"

static const char *
get_discipline (int discipline)
{
  return dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, discipline);
}

static void
add_people (DfpJson *json, const DfpLean *lean)
{
  dfp_json_add_number (json, "makers-share", lean->makers_share);
  dfp_json_add_number (json, "steering-share", lean->steering_share);
  dfp_json_add_number (json, "maker-months", lean->maker_months);
  dfp_json_add_number (json, "other-months", lean->other_months);
  dfp_json_add_number (json, "peak-makers", lean->peak_makers);
  dfp_json_add_number (json, "peak-others", lean->peak_others);
  dfp_json_begin_list (json, "disciplines");
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      if (lean->disciplines[d].months <= 0)
        continue;
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "discipline", get_discipline (d));
      dfp_json_add_number (json, "months", lean->disciplines[d].months);
      dfp_json_add_number (json, "maker-months", lean->disciplines[d].maker_months);
      dfp_json_add_number (json, "peak-heads", lean->disciplines[d].peak_heads);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_months (DfpJson *json, const DfpLeanMonths *months)
{
  dfp_json_begin_object (json, "months");
  dfp_json_add_number (json, "contracted", months->contracted);
  dfp_json_add_number (json, "ramp", months->ramp);
  dfp_json_add_number (json, "mentors", months->mentors);
  dfp_json_add_number (json, "coordination", months->coordination);
  dfp_json_add_number (json, "experiments", months->experiments);
  dfp_json_add_number (json, "effective", months->effective);
  dfp_json_end_object (json);
}

static void
add_hand_offs (DfpJson *json, const DfpLean *lean, const DfpList *stages)
{
  dfp_json_begin_list (json, "hand-offs");
  for (int i = 0; i < lean->n_hand_offs; i++)
    {
      const DfpHandOff *hand_off = &lean->hand_offs[i];

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "stage", ((const DfpStageData *) dfp_list_get_data (stages, hand_off->stage))->id);
      dfp_json_add_number (json, "times", hand_off->times);
      dfp_json_add_boolean (json, "other-squad", hand_off->other_squad);
      dfp_json_add_number (json, "partner-share", hand_off->partner);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_meetings (DfpJson *json, const DfpLean *lean)
{
  dfp_json_begin_object (json, "meetings");
  dfp_json_add_number (json, "month", lean->meeting_month);
  dfp_json_add_number (json, "hours-a-week", lean->meeting_hours);
  dfp_json_add_number (json, "hours-a-head", lean->meeting_per_head);
  dfp_json_add_numbers (json, "squads-and-core", lean->squad_meetings, lean->n_squads + 1);
  dfp_json_add_number (json, "between", lean->between_meetings);
  dfp_json_end_object (json);
}

static void
add_next (DfpJson *json, const DfpLean *lean, const DfpList *roles)
{
  dfp_json_begin_list (json, "next-builder");
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      const DfpLeanNext *next = &lean->next[d];

      if (next->role < 0)
        continue;
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "discipline", get_discipline (d));
      dfp_json_add_text (json, "like", ((const DfpRoleData *) dfp_list_get_data (roles, next->role))->id);
      dfp_json_add_number (json, "effective-months", next->effective);
      dfp_json_add_number (json, "cost", next->cost);
      dfp_json_add_number (json, "cost-per-month", next->cost_per_month);
      dfp_json_add_number (json, "work-covered", next->work_covered);
      dfp_json_add_boolean (json, "best", d == lean->best_next);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_fragility (DfpJson *json, const DfpFragility *fragility, const DfpList *roles)
{
  dfp_json_begin_list (json, "fragility");
  for (int i = 0; i < fragility->n_rows; i++)
    {
      const DfpFragilityRow *row = &fragility->rows[i];

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "role", ((const DfpRoleData *) dfp_list_get_data (roles, row->role))->id);
      dfp_json_add_number (json, "vacancy-months", row->vacancy);
      dfp_json_add_number (json, "recovery-months", row->recovery);
      dfp_json_add_number (json, "capacity-lost", row->capacity_lost);
      dfp_json_add_number (json, "rate-share", row->rate_share);
      dfp_json_add_number (json, "delivery-lost", row->delivery_lost);
      dfp_json_add_text (json, "only-lead",
                         row->lead != DFP_LEAD_NONE ? dfp_enum_get_nick (DFP_TYPE_LEAD, row->lead) : NULL);
      dfp_json_add_boolean (json, "only-builder", row->single_discipline);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_begin_object (json, "largest-partner");
  dfp_json_add_text (json, "name", fragility->partner);
  dfp_json_add_number (json, "share", fragility->partner_share);
  dfp_json_add_boolean (json, "too-much", fragility->partner_single);
  dfp_json_end_object (json);
}

void
dfp_show_lean (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
               const DfpDesign *design)
{
  dfp_json_begin_object (json, "lean");
  add_people (json, design->lean);
  add_months (json, &design->lean->months);
  add_hand_offs (json, design->lean, configuration->stages);
  add_meetings (json, design->lean);
  add_next (json, design->lean, configuration->roles);
  add_fragility (json, design->fragility, configuration->roles);
  dfp_json_end_object (json);
}
