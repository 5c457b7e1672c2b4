/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half of a row is what the plan says of a leader, half what follows from it. */
#include "exhibit/leadership/dfp-sheets-leadership.h"

#include <glib/gi18n.h>

#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/design/dfp-design.h"
#include "model/dfp-stakeholder.h"

#define OF_PLAN(member) G_STRUCT_OFFSET (DfpStakeholderData, member)
#define OF_LEADER(member) G_STRUCT_OFFSET (DfpLeader, member)

static const DfpField plan_fields[] = {
  { "id", DFP_FIELD_TEXT, OF_PLAN (id), "" },
  { "name", DFP_FIELD_TEXT, OF_PLAN (name), N_ ("Name") },
  { "power", DFP_FIELD_INT, OF_PLAN (power), N_ ("Power"), .unit = DFP_UNIT_SCALE },
  { "interest", DFP_FIELD_INT, OF_PLAN (interest), N_ ("Interest"), .unit = DFP_UNIT_SCALE },
  { "stance", DFP_FIELD_INT, OF_PLAN (stance), N_ ("Stance now"), .unit = DFP_UNIT_SCALE },
  { "wanted", DFP_FIELD_INT, OF_PLAN (wanted), N_ ("Stance wanted"), .unit = DFP_UNIT_SCALE },
};

static const DfpField leader_fields[] = {
  { "one-step-adds", DFP_FIELD_DOUBLE, OF_LEADER (step), N_ ("One step adds"), .unit = DFP_UNIT_POINTS },
  { "wanted-adds", DFP_FIELD_DOUBLE, OF_LEADER (wanted), N_ ("Stance wanted adds"), .unit = DFP_UNIT_POINTS },
  { "sponsor-average", DFP_FIELD_DOUBLE, OF_LEADER (abc), N_ ("As a sponsor"), .unit = DFP_UNIT_SCALE },
  { "asked-to-commit", DFP_FIELD_BOOLEAN, OF_LEADER (asked), N_ ("Asked to commit") },
};

DfpSheet *
dfp_sheet_leadership_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpLeadership *leadership = subjects->design->leadership;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_field_columns (builder, plan_fields, G_N_ELEMENTS (plan_fields));
  dfp_sheet_builder_add_field_columns (builder, leader_fields, G_N_ELEMENTS (leader_fields));
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    dfp_sheet_builder_add_column (builder, dfp_commitment_get_field (i), dfp_commitment_get_label (i), DFP_UNIT_NONE,
                                  0);
  for (guint i = 0; i < leadership->n_leaders; i++)
    {
      dfp_sheet_builder_add_fields (builder, plan_fields, G_N_ELEMENTS (plan_fields),
                                    dfp_list_get_data (subjects->plan->stakeholders, i));
      dfp_sheet_builder_add_fields (builder, leader_fields, G_N_ELEMENTS (leader_fields), &leadership->leaders[i]);
      for (int k = 0; k < DFP_N_COMMITMENTS; k++)
        dfp_sheet_builder_add_boolean (builder, leadership->leaders[i].commits[k]);
    }
  return dfp_sheet_builder_finish (builder);
}
