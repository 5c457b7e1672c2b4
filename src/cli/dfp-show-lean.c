/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lean ledger and whose loss hurts most. Months are people's months; the hand-offs name the stage that
 * takes over. */
#include "analysis/lean/dfp-lean.h"
#include "analysis/storms/dfp-fragility.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/flex/dfp-sheets-flex.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"

#define OF_LEAN(member) G_STRUCT_OFFSET (DfpLean, member)
#define OF_DISCIPLINE(member) G_STRUCT_OFFSET (DfpLeanDiscipline, member)
#define OF_HAND_OFF(member) G_STRUCT_OFFSET (DfpHandOff, member)
#define OF_NEXT(member) G_STRUCT_OFFSET (DfpLeanNext, member)
#define OF_FRAGILITY(member) G_STRUCT_OFFSET (DfpFragility, member)

static const DfpField people_fields[] = {
  { "makers-share", DFP_FIELD_DOUBLE, OF_LEAN (makers_share) },
  { "steering-share", DFP_FIELD_DOUBLE, OF_LEAN (steering_share) },
  { "maker-months", DFP_FIELD_DOUBLE, OF_LEAN (maker_months) },
  { "other-months", DFP_FIELD_DOUBLE, OF_LEAN (other_months) },
  { "peak-makers", DFP_FIELD_INT, OF_LEAN (peak_makers) },
  { "peak-others", DFP_FIELD_INT, OF_LEAN (peak_others) },
};

static const DfpField discipline_fields[] = {
  { "months", DFP_FIELD_DOUBLE, OF_DISCIPLINE (months) },
  { "maker-months", DFP_FIELD_DOUBLE, OF_DISCIPLINE (maker_months) },
  { "peak-heads", DFP_FIELD_INT, OF_DISCIPLINE (peak_heads) },
};

static const DfpField month_fields[] = {
  { "contracted", DFP_FIELD_DOUBLE, OF_LEAN (months.contracted) },
  { "ramp", DFP_FIELD_DOUBLE, OF_LEAN (months.ramp) },
  { "mentors", DFP_FIELD_DOUBLE, OF_LEAN (months.mentors) },
  { "coordination", DFP_FIELD_DOUBLE, OF_LEAN (months.coordination) },
  { "experiments", DFP_FIELD_DOUBLE, OF_LEAN (months.experiments) },
  { "effective", DFP_FIELD_DOUBLE, OF_LEAN (months.effective) },
};

static const DfpField hand_off_fields[] = {
  { "times", DFP_FIELD_DOUBLE, OF_HAND_OFF (times) },
  { "other-squad", DFP_FIELD_BOOLEAN, OF_HAND_OFF (other_squad) },
  { "partner-share", DFP_FIELD_DOUBLE, OF_HAND_OFF (partner) },
};

static const DfpField meeting_fields[] = {
  { "month", DFP_FIELD_INT, OF_LEAN (meeting_month) },
  { "hours-a-week", DFP_FIELD_DOUBLE, OF_LEAN (meeting_hours) },
  { "hours-a-head", DFP_FIELD_DOUBLE, OF_LEAN (meeting_per_head) },
  { "between", DFP_FIELD_DOUBLE, OF_LEAN (between_meetings) },
};

static const DfpField next_fields[] = {
  { "effective-months", DFP_FIELD_DOUBLE, OF_NEXT (effective) },
  { "cost", DFP_FIELD_DOUBLE, OF_NEXT (cost) },
  { "cost-per-month", DFP_FIELD_DOUBLE, OF_NEXT (cost_per_month) },
  { "work-covered", DFP_FIELD_DOUBLE, OF_NEXT (work_covered) },
};

static const DfpField partner_fields[] = {
  { "name", DFP_FIELD_TEXT, OF_FRAGILITY (partner) },
  { "share", DFP_FIELD_DOUBLE, OF_FRAGILITY (partner_share) },
  { "too-much", DFP_FIELD_BOOLEAN, OF_FRAGILITY (partner_single) },
};

static void
begin_discipline (DfpJson *json, int discipline)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "discipline", dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, discipline));
}

static void
add_disciplines (DfpJson *json, const DfpLean *lean)
{
  dfp_json_begin_list (json, "disciplines");
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    {
      if (lean->disciplines[d].months <= 0)
        continue;
      begin_discipline (json, d);
      dfp_json_add_fields (json, discipline_fields, G_N_ELEMENTS (discipline_fields), &lean->disciplines[d]);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_hand_offs (DfpJson *json, const DfpLean *lean, const DfpList *stages)
{
  dfp_json_begin_list (json, "hand-offs");
  for (int i = 0; i < lean->n_hand_offs; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (stages, lean->hand_offs[i].stage);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "stage", stage->id);
      dfp_json_add_fields (json, hand_off_fields, G_N_ELEMENTS (hand_off_fields), &lean->hand_offs[i]);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_meetings (DfpJson *json, const DfpLean *lean)
{
  dfp_json_begin_object (json, "meetings");
  dfp_json_add_fields (json, meeting_fields, G_N_ELEMENTS (meeting_fields), lean);
  dfp_json_add_numbers (json, "squads-and-core", lean->squad_meetings, lean->n_squads + 1);
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
      begin_discipline (json, d);
      dfp_json_add_text (json, "like", ((const DfpRoleData *) dfp_list_get_data (roles, next->role))->id);
      dfp_json_add_fields (json, next_fields, G_N_ELEMENTS (next_fields), next);
      dfp_json_add_boolean (json, "best", d == lean->best_next);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

void
dfp_show_lean (DfpJson *json, const DfpSubject *subject)
{
  const DfpLean *lean = subject->design->lean;
  g_autoptr (DfpSheet) fragility = dfp_sheet_fragility_new (subject, 1);

  dfp_json_begin_object (json, "lean");
  dfp_json_add_fields (json, people_fields, G_N_ELEMENTS (people_fields), lean);
  add_disciplines (json, lean);
  dfp_json_add_record (json, "months", month_fields, G_N_ELEMENTS (month_fields), lean);
  add_hand_offs (json, lean, subject->configuration->stages);
  add_meetings (json, lean);
  add_next (json, lean, subject->configuration->roles);
  dfp_json_add_sheet (json, "fragility", fragility);
  dfp_json_add_record (json, "largest-partner", partner_fields, G_N_ELEMENTS (partner_fields),
                       subject->design->fragility);
  dfp_json_end_object (json);
}
