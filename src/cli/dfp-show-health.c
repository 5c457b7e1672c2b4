/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings, worst first, and how many there are of each light. */
#include "analysis/health/dfp-health.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/health/dfp-sheets-health.h"

void
dfp_show_health_add (DfpJson *json, const DfpDesign *design, gboolean all)
{
  DfpSheetBuilder *builder = dfp_sheet_findings_begin ();
  g_autoptr (DfpSheet) findings = NULL;

  dfp_sheet_findings_add (builder, "", design, all);
  findings = dfp_sheet_builder_finish (builder);
  for (int light = 0; light < DFP_N_LIGHTS; light++)
    dfp_json_add_number (json, dfp_light_get_nick (light), design->health->n_lights[light]);
  dfp_json_begin_list (json, "findings");
  for (guint row = 0; row < dfp_sheet_get_n_rows (findings); row++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_row (json, findings, row, (guint) dfp_sheet_find_column (findings, "light"));
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

void
dfp_show_health (DfpJson *json, const DfpSubject *subject)
{
  dfp_json_begin_object (json, "health");
  dfp_show_health_add (json, subject->design, TRUE);
  dfp_json_end_object (json);
}
