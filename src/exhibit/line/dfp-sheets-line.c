/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the line asks of a stage and what the flow makes of it stand side by side: two tables of values, one row. */
#include "exhibit/line/dfp-sheets-line.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/line/dfp-flow.h"
#include "model/dfp-stage.h"

#define OF_LINE(member) G_STRUCT_OFFSET (DfpLineStage, member)
#define OF_FLOW(member) G_STRUCT_OFFSET (DfpFlowPass, member)

static const DfpSheetColumn columns[] = {
  { "stage", N_ ("Stage"), DFP_UNIT_NONE, 0 },
  { "discipline", N_ ("Discipline"), DFP_UNIT_NONE, 0 },
  { "bottleneck", N_ ("Bottleneck"), DFP_UNIT_NONE, 0 },
};

static const DfpField line_fields[] = {
  { "visits", DFP_FIELD_DOUBLE, OF_LINE (visits), N_ ("Visits") },
  { "capacity", DFP_FIELD_DOUBLE, OF_LINE (capacity), N_ ("Capacity") },
  { "need", DFP_FIELD_DOUBLE, OF_LINE (need), N_ ("Need") },
  { "own-rate", DFP_FIELD_DOUBLE, OF_LINE (rate), N_ ("Own rate") },
  { "rate", DFP_FIELD_DOUBLE, OF_LINE (pass), N_ ("Rate") },
};

static const DfpField flow_fields[] = {
  { "load", DFP_FIELD_DOUBLE, OF_FLOW (load), N_ ("Load"), .unit = DFP_UNIT_SHARE },
  { "queue", DFP_FIELD_DOUBLE, OF_FLOW (queue), N_ ("Queue") },
  { "wait-weeks", DFP_FIELD_DOUBLE, OF_FLOW (wait), N_ ("Weeks waiting") },
  { "weeks", DFP_FIELD_DOUBLE, OF_FLOW (time), N_ ("Weeks") },
  { "weeks-at-limit", DFP_FIELD_DOUBLE, OF_FLOW (limit_time), N_ ("Weeks at the limit") },
};

DfpSheet *
dfp_sheet_line_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpLine *line = subjects->design->line;
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (subjects->design->flow, 0);
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  dfp_sheet_builder_add_field_columns (builder, line_fields, G_N_ELEMENTS (line_fields));
  dfp_sheet_builder_add_field_columns (builder, flow_fields, G_N_ELEMENTS (flow_fields));
  for (int i = 0; i < load->n_passes; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (subjects->configuration->stages, i);

      dfp_sheet_builder_add_reference (builder, stage->id, stage->name);
      dfp_sheet_builder_add_enum (builder, DFP_TYPE_DISCIPLINE, stage->discipline);
      dfp_sheet_builder_add_boolean (builder, i == line->bottleneck);
      dfp_sheet_builder_add_fields (builder, line_fields, G_N_ELEMENTS (line_fields), &line->stages[i]);
      dfp_sheet_builder_add_fields (builder, flow_fields, G_N_ELEMENTS (flow_fields), &load->passes[i]);
    }
  return dfp_sheet_builder_finish (builder);
}
