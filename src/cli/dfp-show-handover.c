/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adoption by the unit month by month, and the tasks of the handover. */
#include "cli/dfp-show-sections.h"

#include <math.h>

static void
add_task (DfpJson *json, const DfpPlanData *plan, const DfpTask *task)
{
  g_autofree char *detail = dfp_task_describe (task, plan->start, plan->currency);

  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "task", dfp_task_get_key (task));
  dfp_json_add_text (json, "theme", dfp_theme_get_label (dfp_task_get_theme (task)));
  dfp_json_add_text (json, "title", dfp_task_get_title (task));
  dfp_json_add_text (json, "who", task->who);
  dfp_json_add_number (json, "month", task->month > 0 ? task->month : NAN);
  dfp_json_add_text (json, "state", dfp_task_state_get_nick (task->state));
  dfp_json_add_text (json, "detail", detail);
  dfp_json_add_text (json, "target", dfp_task_get_target (task));
  dfp_json_end_object (json);
}

static void
add_adoption (DfpJson *json, const DfpAdoption *adoption)
{
  dfp_json_begin_object (json, "adoption");
  dfp_json_add_boolean (json, "wanted", adoption->wanted);
  dfp_json_add_number (json, "fastest-month", adoption->fastest_month);
  dfp_json_add_number (json, "coach-last-month", adoption->coach_last_month > 0 ? adoption->coach_last_month : NAN);
  dfp_json_add_number (json, "share-when-coach-leaves", adoption->share_at_coach_end);
  dfp_json_add_number (json, "coach-hours-per-quarter", adoption->coach_hours_per_quarter);
  dfp_json_add_number (json, "coach-hours-per-graduate", adoption->coach_hours_per_graduate);
  dfp_json_add_number (json, "graduates", adoption->graduates);
  dfp_json_add_number (json, "uplift-total", adoption->uplift_total);
  dfp_json_add_numbers (json, "share-by-month", adoption->share, adoption->n_months);
  dfp_json_add_numbers (json, "unpushed-by-month", adoption->unpushed, adoption->n_months);
  dfp_json_add_numbers (json, "uplift-by-month", adoption->uplift, adoption->n_months);
  dfp_json_end_object (json);
}

void
dfp_show_handover (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                   const DfpDesign *design)
{
  dfp_json_begin_object (json, "handover");
  add_adoption (json, design->adoption);
  dfp_json_begin_list (json, "tasks");
  for (guint i = 0; i < design->dismantle->n_tasks; i++)
    add_task (json, plan, &design->dismantle->tasks[i]);
  dfp_json_end_list (json);
  dfp_json_end_object (json);
}
