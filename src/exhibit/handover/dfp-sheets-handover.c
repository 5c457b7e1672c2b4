/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line a month, and one a task. */
#include "exhibit/handover/dfp-sheets-handover.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "analysis/handover/dfp-dismantle.h"

static const DfpSheetColumn adoption_columns[] = {
  { "share", N_ ("Works the new way"), DFP_UNIT_SHARE, 0 },
  { "unpushed", N_ ("Without push"), DFP_UNIT_SHARE, 0 },
  { "uplift", N_ ("Uplift"), DFP_UNIT_MONEY, 0 },
};

static const DfpSheetColumn task_columns[] = {
  { "task", N_ ("Task"), DFP_UNIT_NONE, 0 },
  { "theme", N_ ("Theme"), DFP_UNIT_NONE, 0 },
  { "title", N_ ("Title"), DFP_UNIT_NONE, 0 },
  { "who", N_ ("Who"), DFP_UNIT_NONE, 0 },
};

static const DfpSheetColumn state_columns[] = {
  { "state", N_ ("State"), DFP_UNIT_NONE, 0 },
  { "detail", N_ ("Detail"), DFP_UNIT_NONE, 0 },
  { "target", N_ ("Where to enter it"), DFP_UNIT_NONE, 0 },
};

DfpSheet *
dfp_sheet_adoption_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpAdoption *adoption = subjects->design->adoption;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (subjects->plan->currency);

  dfp_sheets_add_month_columns (builder);
  dfp_sheet_builder_add_columns (builder, adoption_columns, G_N_ELEMENTS (adoption_columns));
  for (int month = 1; month <= adoption->n_months; month++)
    {
      dfp_sheets_add_month (builder, subjects, month);
      dfp_sheet_builder_add_number (builder, adoption->share[month - 1]);
      dfp_sheet_builder_add_number (builder, adoption->unpushed[month - 1]);
      dfp_sheet_builder_add_number (builder, adoption->uplift[month - 1]);
    }
  return dfp_sheet_builder_finish (builder);
}

static void
add_task (DfpSheetBuilder *builder, const DfpSubject *subject, const DfpTask *task)
{
  g_autofree char *detail = dfp_task_describe (task, subject->plan->start, subject->plan->currency);

  dfp_sheet_builder_add_choice (builder, dfp_task_get_key (task), dfp_task_get_key (task));
  dfp_sheet_builder_add_text (builder, dfp_theme_get_label (dfp_task_get_theme (task)));
  dfp_sheet_builder_add_text (builder, dfp_task_get_title (task));
  dfp_sheet_builder_add_text (builder, task->who);
  if (task->month > 0)
    dfp_sheets_add_month (builder, subject, task->month);
  else
    {
      dfp_sheet_builder_add_nothing (builder);
      dfp_sheet_builder_add_nothing (builder);
    }
  dfp_sheet_builder_add_choice (builder, dfp_task_state_get_nick (task->state), dfp_task_state_get_label (task->state));
  dfp_sheet_builder_add_text (builder, detail);
  dfp_sheet_builder_add_text (builder, dfp_task_get_target (task));
}

DfpSheet *
dfp_sheet_dismantle_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpDismantle *dismantle = subjects->design->dismantle;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (subjects->plan->currency);

  dfp_sheet_builder_add_columns (builder, task_columns, G_N_ELEMENTS (task_columns));
  dfp_sheets_add_month_columns (builder);
  dfp_sheet_builder_add_columns (builder, state_columns, G_N_ELEMENTS (state_columns));
  for (guint i = 0; i < dismantle->n_tasks; i++)
    add_task (builder, subjects, &dismantle->tasks[i]);
  return dfp_sheet_builder_finish (builder);
}
