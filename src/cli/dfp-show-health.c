/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings, worst first, and how many there are of each light. */
#include "cli/dfp-show-sections.h"

static void
add_finding (DfpJson *json, const DfpFinding *finding)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "check", finding->check->key);
  dfp_json_add_text (json, "light", dfp_light_get_nick (finding->light));
  dfp_json_add_number (json, "value", finding->value);
  dfp_json_add_text (json, "title", finding->title);
  dfp_json_add_text (json, "detail", finding->detail);
  dfp_json_add_text (json, "target", finding->target);
  dfp_json_end_object (json);
}

void
dfp_show_health (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                 const DfpDesign *design)
{
  const DfpHealth *health = design->health;

  dfp_json_begin_object (json, "health");
  for (int light = 0; light < DFP_N_LIGHTS; light++)
    dfp_json_add_number (json, dfp_light_get_nick (light), health->n_lights[light]);
  dfp_json_begin_list (json, "findings");
  for (guint i = 0; i < health->n_findings; i++)
    add_finding (json, &health->findings[i]);
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}
