/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the configuration grows, shrinks and stands the storms; null is what there is none of, or never comes. */
#include "cli/dfp-show-sections.h"
#include "model/dfp-phase.h"

#define CHOICE_MONTHS 12

static void
add_response (DfpJson *json, const DfpPlanData *plan, const DfpFlex *flex)
{
  dfp_json_begin_object (json, "months-to-80-percent");
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    dfp_json_add_number (json, dfp_enum_get_nick (DFP_TYPE_SOURCING, sourcing), flex->response[sourcing]);
  dfp_json_end_object (json);
  dfp_json_add_number (json, "attrition-factor", flex->attrition_factor);
  dfp_json_add_number (json, "expected-leavers", flex->leavers);
}

static void
add_scale_down (DfpJson *json, const DfpFlex *flex)
{
  dfp_json_begin_object (json, "scale-down");
  dfp_json_add_number (json, "heads", flex->band.heads);
  dfp_json_add_number (json, "cost", flex->scale_down_cost);
  dfp_json_add_number (json, "builders-lost", flex->band.capacity);
  dfp_json_add_number (json, "months", flex->band.months);
  dfp_json_end_object (json);
}

static void
add_choice (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const DfpContractOrHire choice = dfp_flex_get_contract_or_hire (plan, configuration, CHOICE_MONTHS);

  dfp_json_begin_object (json, "contract-or-hire");
  dfp_json_add_number (json, "months", choice.months);
  dfp_json_add_number (json, "rate-hire", choice.rate_in);
  dfp_json_add_number (json, "rate-contract", choice.rate_out);
  dfp_json_add_number (json, "exit-hire", choice.exit_in);
  dfp_json_add_number (json, "exit-contract", choice.exit_out);
  dfp_json_add_number (json, "break-even-chance", dfp_flex_get_break_even (&choice));
  dfp_json_end_object (json);
}

static void
add_exit (DfpJson *json, const DfpConfigurationData *configuration, const DfpFlex *flex)
{
  dfp_json_begin_object (json, "exit");
  dfp_json_add_number (json, "cheap-limit", flex->cheap_limit);
  dfp_json_add_number (json, "cheap-until-month", flex->cheap_return_month);
  dfp_json_add_number (json, "cheap-again-month", flex->cheap_again_month);
  dfp_json_begin_list (json, "gates");
  for (int i = 0; i < flex->n_gates; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (configuration->phases, flex->gates[i].phase);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "phase", phase->id);
      dfp_json_add_number (json, "month", flex->gates[i].month);
      dfp_json_add_number (json, "cost", flex->gates[i].cost);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}

static void
add_storms (DfpJson *json, const DfpStorms *storms)
{
  dfp_json_begin_list (json, "storms");
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "storm", dfp_storm_get_nick (storm));
      dfp_json_add_number (json, "worst", storms->worst[storm]);
      dfp_json_add_text (json, "worst-figure",
                         storms->worst_figure[storm] >= 0 ? dfp_storm_figure_get_nick (storms->worst_figure[storm])
                                                          : NULL);
      for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
        {
          dfp_json_begin_object (json, dfp_storm_figure_get_nick (figure));
          dfp_json_add_number (json, "before", storms->base[figure]);
          dfp_json_add_number (json, "after", storms->after[storm][figure]);
          dfp_json_add_number (json, "loss", storms->loss[storm][figure]);
          dfp_json_end_object (json);
        }
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

void
dfp_show_flex (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
               const DfpDesign *design)
{
  dfp_json_begin_object (json, "flex");
  dfp_json_add_number (json, "score", design->flex_score);
  add_response (json, plan, design->flex);
  add_scale_down (json, design->flex);
  add_choice (json, plan, configuration);
  add_exit (json, configuration, design->flex);
  add_storms (json, design->storms);
  dfp_json_end_object (json);
}
