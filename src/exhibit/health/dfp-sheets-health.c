/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check is held against is the same in every row of it, so that a row says all by itself. */
#include "exhibit/health/dfp-sheets-health.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/dfp-light.h"
#include "analysis/health/dfp-health.h"
#include "analysis/totals/dfp-totals.h"

static const DfpSheetColumn columns[] = {
  { "plan", N_ ("Plan"), DFP_UNIT_NONE, 0 },
  { "configuration", N_ ("Configuration"), DFP_UNIT_NONE, 0 },
  { "light", N_ ("Light"), DFP_UNIT_NONE, 0 },
  { "check", N_ ("Check"), DFP_UNIT_NONE, 0 },
  { "group", N_ ("Group"), DFP_UNIT_NONE, 0 },
  { "title", N_ ("Finding"), DFP_UNIT_NONE, 0 },
  { "detail", N_ ("Detail"), DFP_UNIT_NONE, 0 },
  { "question", N_ ("Question"), DFP_UNIT_NONE, 0 },
  { "principle", N_ ("Principle"), DFP_UNIT_NONE, 0 },
  { "measure", N_ ("Measured"), DFP_UNIT_NONE, 0 },
  { "thresholds", N_ ("Thresholds"), DFP_UNIT_NONE, 0 },
  { "source", N_ ("Source"), DFP_UNIT_NONE, 0 },
  { "target", N_ ("Where to enter it"), DFP_UNIT_NONE, 0 },
  { "fix", N_ ("Fix"), DFP_UNIT_NONE, 0 },
  { "fix-can-be-applied", N_ ("Fix can be applied"), DFP_UNIT_NONE, 0 },
  { "value", N_ ("Value"), DFP_UNIT_NONE, DFP_SHEET_DECIMALS },
};

static void
add_finding (DfpSheetBuilder *builder, const DfpFinding *finding)
{
  const DfpCheck *check = finding->check;
  const char *const texts[] = {
    check->key,
    dfp_check_group_get_label (check->group),
    finding->title,
    finding->detail,
    dfp_check_get_question (check),
    dfp_check_get_principle (check),
    dfp_check_get_measure (check),
    dfp_check_get_thresholds (check),
    dfp_check_get_source (check),
    finding->target,
    finding->fix_label,
  };

  dfp_sheet_builder_add_choice (builder, dfp_light_get_nick (finding->light), dfp_light_get_label (finding->light));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    dfp_sheet_builder_add_text (builder, texts[i]);
  dfp_sheet_builder_add_boolean (builder, finding->fix != NULL);
  dfp_sheet_builder_add_number (builder, finding->value);
}

DfpSheetBuilder *
dfp_sheet_findings_begin (void)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  return builder;
}

void
dfp_sheet_findings_add (DfpSheetBuilder *builder, const char *plan, const DfpDesign *design, gboolean all)
{
  for (guint i = 0; i < design->health->n_findings; i++)
    {
      if (!all && design->health->findings[i].light > DFP_LIGHT_AMBER)
        continue;
      dfp_sheet_builder_add_text (builder, plan);
      dfp_sheet_builder_add_text (builder, design->totals->name);
      add_finding (builder, &design->health->findings[i]);
    }
}

DfpSheet *
dfp_sheet_findings_new (const DfpSubject *subjects, int n_subjects)
{
  DfpSheetBuilder *builder = dfp_sheet_findings_begin ();

  for (int i = 0; i < n_subjects; i++)
    dfp_sheet_findings_add (builder, subjects[i].plan->title, subjects[i].design, TRUE);
  return dfp_sheet_builder_finish (builder);
}
