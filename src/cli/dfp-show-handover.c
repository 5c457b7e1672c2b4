/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adoption by the unit month by month, and the tasks of the handover. */
#include "analysis/handover/dfp-adoption.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/handover/dfp-sheets-handover.h"

#define AT(member) G_STRUCT_OFFSET (DfpAdoption, member)

static const DfpField fields[] = {
  { "wanted", DFP_FIELD_BOOLEAN, AT (wanted) },
  { "fastest-month", DFP_FIELD_DOUBLE, AT (fastest_month) },
  { "coach-last-month", DFP_FIELD_INT, AT (coach_last_month), .flags = DFP_FIELD_OPTIONAL },
  { "share-when-coach-leaves", DFP_FIELD_DOUBLE, AT (share_at_coach_end) },
  { "coach-hours-per-quarter", DFP_FIELD_DOUBLE, AT (coach_hours_per_quarter) },
  { "coach-hours-per-graduate", DFP_FIELD_DOUBLE, AT (coach_hours_per_graduate) },
  { "graduates", DFP_FIELD_DOUBLE, AT (graduates) },
  { "uplift-total", DFP_FIELD_DOUBLE, AT (uplift_total) },
};

static void
add_adoption (DfpJson *json, const DfpAdoption *adoption)
{
  dfp_json_begin_object (json, "adoption");
  dfp_json_add_fields (json, fields, G_N_ELEMENTS (fields), adoption);
  dfp_json_add_numbers (json, "share-by-month", adoption->share, adoption->n_months);
  dfp_json_add_numbers (json, "unpushed-by-month", adoption->unpushed, adoption->n_months);
  dfp_json_add_numbers (json, "uplift-by-month", adoption->uplift, adoption->n_months);
  dfp_json_end_object (json);
}

void
dfp_show_handover (DfpJson *json, const DfpSubject *subject)
{
  g_autoptr (DfpSheet) tasks = dfp_sheet_dismantle_new (subject, 1);

  dfp_json_begin_object (json, "handover");
  add_adoption (json, subject->design->adoption);
  dfp_json_add_sheet (json, "tasks", tasks);
  dfp_json_end_object (json);
}
