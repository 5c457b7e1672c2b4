/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan's title and its configurations, one after the other. */
#include "cli/dfp-configurations.h"

void
dfp_configurations_print (const DfpPlanData *plan, GPtrArray *configurations, DfpConfigurationFunc add)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "title", plan->title);
  dfp_json_begin_list (json, "configurations");
  for (guint i = 0; i < configurations->len; i++)
    {
      const DfpConfigurationData *configuration = dfp_configuration_get (configurations->pdata[i]);
      g_autoptr (DfpDesign) design = dfp_design_new (plan, configuration, NULL);

      add (json, plan, configuration, design);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
  dfp_json_print (json);
}
