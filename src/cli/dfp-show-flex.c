/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the configuration grows, shrinks and stands the storms; null is what there is none of, or never comes. */
#include "analysis/flex/dfp-flex.h"
#include "analysis/storms/dfp-storms.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/flex/dfp-sheets-flex.h"
#include "model/dfp-phase.h"

#define CHOICE_MONTHS 12
#define OF_FLEX(member) G_STRUCT_OFFSET (DfpFlex, member)
#define OF_CHOICE(member) G_STRUCT_OFFSET (DfpContractOrHire, member)
#define OF_GATE(member) G_STRUCT_OFFSET (DfpGateExit, member)

static const DfpField flex_fields[] = {
  { "attrition-factor", DFP_FIELD_DOUBLE, OF_FLEX (attrition_factor) },
  { "expected-leavers", DFP_FIELD_DOUBLE, OF_FLEX (leavers) },
};

static const DfpField scale_down_fields[] = {
  { "heads", DFP_FIELD_INT, OF_FLEX (band.heads) },
  { "cost", DFP_FIELD_DOUBLE, OF_FLEX (scale_down_cost) },
  { "builders-lost", DFP_FIELD_DOUBLE, OF_FLEX (band.capacity) },
  { "months", DFP_FIELD_DOUBLE, OF_FLEX (band.months) },
};

static const DfpField choice_fields[] = {
  { "months", DFP_FIELD_DOUBLE, OF_CHOICE (months) },          { "rate-hire", DFP_FIELD_DOUBLE, OF_CHOICE (rate_in) },
  { "rate-contract", DFP_FIELD_DOUBLE, OF_CHOICE (rate_out) }, { "exit-hire", DFP_FIELD_DOUBLE, OF_CHOICE (exit_in) },
  { "exit-contract", DFP_FIELD_DOUBLE, OF_CHOICE (exit_out) },
};

static const DfpField exit_fields[] = {
  { "cheap-limit", DFP_FIELD_DOUBLE, OF_FLEX (cheap_limit) },
  { "cheap-until-month", DFP_FIELD_DOUBLE, OF_FLEX (cheap_return_month) },
  { "cheap-again-month", DFP_FIELD_DOUBLE, OF_FLEX (cheap_again_month) },
};

static const DfpField gate_fields[] = {
  { "month", DFP_FIELD_INT, OF_GATE (month) },
  { "cost", DFP_FIELD_DOUBLE, OF_GATE (cost) },
};

static void
add_response (DfpJson *json, const DfpFlex *flex)
{
  dfp_json_begin_object (json, "months-to-80-percent");
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    dfp_json_add_number (json, dfp_enum_get_nick (DFP_TYPE_SOURCING, sourcing), flex->response[sourcing]);
  dfp_json_end_object (json);
  dfp_json_add_fields (json, flex_fields, G_N_ELEMENTS (flex_fields), flex);
}

static void
add_choice (DfpJson *json, const DfpSubject *subject)
{
  const DfpContractOrHire choice = dfp_flex_get_contract_or_hire (subject->plan, subject->configuration, CHOICE_MONTHS);

  dfp_json_begin_object (json, "contract-or-hire");
  dfp_json_add_fields (json, choice_fields, G_N_ELEMENTS (choice_fields), &choice);
  dfp_json_add_number (json, "break-even-chance", dfp_flex_get_break_even (&choice));
  dfp_json_end_object (json);
}

static void
add_exit (DfpJson *json, const DfpList *phases, const DfpFlex *flex)
{
  dfp_json_begin_object (json, "exit");
  dfp_json_add_fields (json, exit_fields, G_N_ELEMENTS (exit_fields), flex);
  dfp_json_begin_list (json, "gates");
  for (int i = 0; i < flex->n_gates; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (phases, flex->gates[i].phase);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "phase", phase->id);
      dfp_json_add_fields (json, gate_fields, G_N_ELEMENTS (gate_fields), &flex->gates[i]);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}

static void
add_storm (DfpJson *json, const DfpStorms *storms, const DfpSheet *sheet, DfpStorm storm)
{
  const int worst = storms->worst_figure[storm];

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "storm", dfp_storm_get_nick (storm));
  dfp_json_add_number (json, "worst", storms->worst[storm]);
  dfp_json_add_text (json, "worst-figure", worst >= 0 ? dfp_storm_figure_get_nick (worst) : NULL);
  for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
    {
      dfp_json_begin_object (json, dfp_storm_figure_get_nick (figure));
      dfp_json_add_row (json, sheet, (guint) storm * DFP_N_STORM_FIGURES + (guint) figure,
                        (guint) dfp_sheet_find_column (sheet, "before"));
      dfp_json_end_object (json);
    }
  dfp_json_end_object (json);
}

void
dfp_show_flex (DfpJson *json, const DfpSubject *subject)
{
  const DfpDesign *design = subject->design;
  g_autoptr (DfpSheet) storms = dfp_sheet_storms_new (subject, 1);

  dfp_json_begin_object (json, "flex");
  dfp_json_add_number (json, "score", design->flex_score);
  add_response (json, design->flex);
  dfp_json_add_record (json, "scale-down", scale_down_fields, G_N_ELEMENTS (scale_down_fields), design->flex);
  add_choice (json, subject);
  add_exit (json, subject->configuration->phases, design->flex);
  dfp_json_begin_list (json, "storms");
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    add_storm (json, design->storms, storms, storm);
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}
