/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan's title and its configurations, one after the other. */
#include "cli/dfp-configurations.h"

#include "analysis/questions/dfp-inquiry.h"
#include "exhibit/dfp-subjects.h"

void
dfp_configurations_print (const DfpPlanData *plan, GPtrArray *configurations, guint questions, DfpConfigurationFunc add)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "title", plan->title);
  dfp_json_begin_list (json, "configurations");
  for (guint i = 0; i < configurations->len; i++)
    {
      g_autoptr (DfpInquiry) inquiry = dfp_inquiry_new (plan, 0, NULL);
      const DfpAsk ask = dfp_inquiry_get_ask (inquiry);
      DfpSubject subject;

      dfp_subject_init (&subject, plan, dfp_configuration_get (configurations->pdata[i]), &ask, questions);
      add (json, &subject);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
  dfp_json_print (json);
}
