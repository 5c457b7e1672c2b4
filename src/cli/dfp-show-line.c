/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The production line: its stages, what happens when the load flexes, and the next person. Lists by month
 * start at month 1; null is what has no end. */
#include "analysis/design/dfp-next-person.h"
#include "analysis/line/dfp-flow.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/line/dfp-sheets-line.h"
#include "model/dfp-stage.h"

#define FLEX_MAXIMUM 50 /* per cent */
#define FLEX_STEP 10
#define OF_FLOW(member) G_STRUCT_OFFSET (DfpFlow, member)
#define OF_LOAD(member) G_STRUCT_OFFSET (DfpFlowLoad, member)

static const DfpField flow_fields[] = {
  { "arrivals", DFP_FIELD_DOUBLE, OF_FLOW (arrivals) },
  { "deliverable", DFP_FIELD_DOUBLE, OF_FLOW (deliverable) },
  { "effort", DFP_FIELD_DOUBLE, OF_FLOW (effort) },
  { "weeks-at-limits", DFP_FIELD_DOUBLE, OF_FLOW (limit_time) },
};

static const DfpField load_fields[] = {
  { "flex", DFP_FIELD_DOUBLE, OF_LOAD (flex) },
  { "load", DFP_FIELD_DOUBLE, OF_LOAD (load) },
  { "cycle-time", DFP_FIELD_DOUBLE, OF_LOAD (cycle_time) },
  { "backlog", DFP_FIELD_DOUBLE, OF_LOAD (backlog) },
  { "catch-up-months", DFP_FIELD_DOUBLE, OF_LOAD (catch_up) },
};

static void
add_stages (DfpJson *json, const DfpSubject *subject)
{
  const DfpFlow *flow = subject->design->flow;
  g_autoptr (DfpSheet) stages = dfp_sheet_line_new (subject, 1);

  dfp_json_begin_list (json, "stages");
  for (guint i = 0; i < dfp_sheet_get_n_rows (stages); i++)
    {
      const DfpStageData *stage = dfp_list_get_data (subject->configuration->stages, i);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "id", stage->id);
      dfp_json_add_text (json, "name", stage->name);
      dfp_json_add_row (json, stages, i, 1);
      dfp_json_add_numbers (json, "capacity-by-month", flow->stages[i].capacity_by_month, flow->n_months);
      dfp_json_add_numbers (json, "need-by-month", flow->stages[i].need_by_month, flow->n_months);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_load (DfpJson *json, const DfpFlow *flow, int per_cent, const DfpList *stages)
{
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, per_cent / 100.0);
  const DfpStageData *breaks = load->breaks >= 0 ? dfp_list_get_data (stages, load->breaks) : NULL;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_fields (json, load_fields, G_N_ELEMENTS (load_fields), load);
  dfp_json_add_text (json, "breaks", breaks != NULL ? breaks->id : NULL);
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
dfp_show_line (DfpJson *json, const DfpSubject *subject)
{
  const DfpDesign *design = subject->design;

  dfp_json_begin_object (json, "line");
  dfp_json_add_number (json, "month", design->line->month);
  dfp_json_add_fields (json, flow_fields, G_N_ELEMENTS (flow_fields), design->flow);
  dfp_json_add_number (json, "finish", design->next_person->finish);
  dfp_json_add_numbers (json, "rate-by-month", design->line->rates, design->line->n_months);
  add_stages (json, subject);
  dfp_json_begin_list (json, "flex");
  for (int per_cent = -FLEX_MAXIMUM; per_cent <= FLEX_MAXIMUM; per_cent += FLEX_STEP)
    add_load (json, design->flow, per_cent, subject->configuration->stages);
  dfp_json_end_list (json);
  add_next_person (json, design->next_person);
  dfp_json_end_object (json);
}
