/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings, worst first, and how many there are of each light. */
#include "cli/dfp-show-sections.h"

static void
add_finding (DfpJson *json, const DfpFinding *finding)
{
  const DfpCheck *check = finding->check;

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "check", check->key);
  dfp_json_add_text (json, "light", dfp_light_get_nick (finding->light));
  dfp_json_add_number (json, "value", finding->value);
  dfp_json_add_text (json, "title", finding->title);
  dfp_json_add_text (json, "detail", finding->detail);
  dfp_json_add_text (json, "question", dfp_check_get_question (check));
  dfp_json_add_text (json, "principle", dfp_check_get_principle (check));
  dfp_json_add_text (json, "measure", dfp_check_get_measure (check));
  dfp_json_add_text (json, "thresholds", dfp_check_get_thresholds (check));
  dfp_json_add_text (json, "source", dfp_check_get_source (check));
  dfp_json_add_text (json, "target", finding->target);
  dfp_json_add_text (json, "fix", finding->fix_label);
  dfp_json_add_boolean (json, "fix-can-be-applied", finding->fix != NULL);
  dfp_json_end_object (json);
}

void
dfp_show_health_add (DfpJson *json, const DfpHealth *health, gboolean all)
{
  for (int light = 0; light < DFP_N_LIGHTS; light++)
    dfp_json_add_number (json, dfp_light_get_nick (light), health->n_lights[light]);
  dfp_json_begin_list (json, "findings");
  for (guint i = 0; i < health->n_findings; i++)
    if (all || health->findings[i].light <= DFP_LIGHT_AMBER)
      add_finding (json, &health->findings[i]);
  dfp_json_end_list (json);
}

void
dfp_show_health (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                 const DfpDesign *design)
{
  dfp_json_begin_object (json, "health");
  dfp_show_health_add (json, design->health, TRUE);
  dfp_json_end_object (json);
}
