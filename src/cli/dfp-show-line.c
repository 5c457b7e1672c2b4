/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The production line: its stages, what happens when the load flexes, and the next person. Lists by month
 * start at month 1; null is what has no end. */
#include "cli/dfp-show-sections.h"
#include "model/dfp-stage.h"

#define FLEX_MAXIMUM 50 /* per cent */
#define FLEX_STEP 10

static void
add_stage (DfpJson *json, const DfpDesign *design, const DfpStageData *stage, int position, const DfpFlowPass *pass)
{
  const DfpLineStage *line = &design->line->stages[position];
  const DfpFlowStage *flow = &design->flow->stages[position];

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", stage->id);
  dfp_json_add_text (json, "name", stage->name);
  dfp_json_add_boolean (json, "bottleneck", position == design->line->bottleneck);
  dfp_json_add_number (json, "visits", line->visits);
  dfp_json_add_number (json, "capacity", line->capacity);
  dfp_json_add_number (json, "need", line->need);
  dfp_json_add_number (json, "own-rate", line->rate);
  dfp_json_add_number (json, "rate", line->pass);
  dfp_json_add_number (json, "load", pass->load);
  dfp_json_add_number (json, "queue", pass->queue);
  dfp_json_add_number (json, "wait-weeks", pass->wait);
  dfp_json_add_number (json, "weeks", pass->time);
  dfp_json_add_number (json, "weeks-at-limit", pass->limit_time);
  dfp_json_add_numbers (json, "capacity-by-month", flow->capacity_by_month, design->flow->n_months);
  dfp_json_add_numbers (json, "need-by-month", flow->need_by_month, design->flow->n_months);
  dfp_json_end_object (json);
}

static void
add_load (DfpJson *json, const DfpFlow *flow, int per_cent, const DfpList *stages)
{
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, per_cent / 100.0);
  const DfpStageData *breaks = load->breaks >= 0 ? dfp_list_get_data (stages, load->breaks) : NULL;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_number (json, "flex", load->flex);
  dfp_json_add_number (json, "load", load->load);
  dfp_json_add_number (json, "cycle-time", load->cycle_time);
  dfp_json_add_text (json, "breaks", breaks != NULL ? breaks->id : NULL);
  dfp_json_add_number (json, "backlog", load->backlog);
  dfp_json_add_number (json, "catch-up-months", load->catch_up);
  dfp_json_end_object (json);
}

static void
add_next_person (DfpJson *json, const DfpNextPerson *next)
{
  dfp_json_begin_list (json, "next-person");
  for (int i = 0; i < next->n_heads; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "discipline", dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, next->heads[i].discipline));
      dfp_json_add_number (json, "gain", next->heads[i].gain);
      dfp_json_add_number (json, "finish", next->heads[i].finish);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
  dfp_json_begin_object (json, "best-move");
  dfp_json_add_text (json, "from", next->move_gain > 0 ? dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, next->from) : NULL);
  dfp_json_add_text (json, "to", next->move_gain > 0 ? dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, next->to) : NULL);
  dfp_json_add_number (json, "gain", next->move_gain);
  dfp_json_end_object (json);
}

void
dfp_show_line (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
               const DfpDesign *design)
{
  g_autoptr (DfpFlowLoad) planned = dfp_flow_load_new (design->flow, 0);

  dfp_json_begin_object (json, "line");
  dfp_json_add_number (json, "month", design->line->month);
  dfp_json_add_number (json, "arrivals", design->flow->arrivals);
  dfp_json_add_number (json, "deliverable", design->flow->deliverable);
  dfp_json_add_number (json, "effort", design->flow->effort);
  dfp_json_add_number (json, "weeks-at-limits", design->flow->limit_time);
  dfp_json_add_number (json, "finish", design->next_person->finish);
  dfp_json_add_numbers (json, "rate-by-month", design->line->rates, design->line->n_months);
  dfp_json_begin_list (json, "stages");
  for (int i = 0; i < design->line->n_stages; i++)
    add_stage (json, design, dfp_list_get_data (configuration->stages, i), i, &planned->passes[i]);
  dfp_json_end_list (json);
  dfp_json_begin_list (json, "flex");
  for (int per_cent = -FLEX_MAXIMUM; per_cent <= FLEX_MAXIMUM; per_cent += FLEX_STEP)
    add_load (json, design->flow, per_cent, configuration->stages);
  dfp_json_end_list (json);
  add_next_person (json, design->next_person);
  dfp_json_end_object (json);
}
