/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure counts differs from row to row, so the storms have no units. */
#include "exhibit/flex/dfp-sheets-flex.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/storms/dfp-fragility.h"
#include "analysis/storms/dfp-storms.h"
#include "model/dfp-role.h"

#define AT(member) G_STRUCT_OFFSET (DfpFragilityRow, member)

static const DfpSheetColumn storm_columns[] = {
  { "configuration", N_ ("Configuration"), DFP_UNIT_NONE, 0 },
  { "flex-score", N_ ("Flex score"), DFP_UNIT_POINTS, 0 },
  { "storm", N_ ("Storm"), DFP_UNIT_NONE, 0 },
  { "figure", N_ ("Figure"), DFP_UNIT_NONE, 0 },
  { "before", N_ ("Before"), DFP_UNIT_NONE, DFP_SHEET_DECIMALS },
  { "after", N_ ("After"), DFP_UNIT_NONE, DFP_SHEET_DECIMALS },
  { "loss", N_ ("Loss"), DFP_UNIT_SHARE, 0 },
};

static const DfpField fragility_fields[] = {
  { "vacancy-months", DFP_FIELD_DOUBLE, AT (vacancy), N_ ("Months empty"), .unit = DFP_UNIT_MONTHS },
  { "recovery-months", DFP_FIELD_DOUBLE, AT (recovery), N_ ("Months to recover"), .unit = DFP_UNIT_MONTHS },
  { "capacity-lost", DFP_FIELD_DOUBLE, AT (capacity_lost), N_ ("Capacity lost"), .unit = DFP_UNIT_FTE_MONTHS },
  { "rate-share", DFP_FIELD_DOUBLE, AT (rate_share), N_ ("Of the line’s rate"), .unit = DFP_UNIT_SHARE },
  { "delivery-lost", DFP_FIELD_DOUBLE, AT (delivery_lost), N_ ("Delivery lost"), .unit = DFP_UNIT_FTE_MONTHS },
};

static void
add_storms (DfpSheetBuilder *builder, const DfpSubject *subject)
{
  const DfpStorms *storms = subject->design->storms;

  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    for (int figure = 0; figure < DFP_N_STORM_FIGURES; figure++)
      {
        dfp_sheet_builder_add_text (builder, subject->configuration->name);
        dfp_sheet_builder_add_number (builder, storms->score);
        dfp_sheet_builder_add_choice (builder, dfp_storm_get_nick (storm), dfp_storm_get_label (storm));
        dfp_sheet_builder_add_choice (builder, dfp_storm_figure_get_nick (figure), dfp_storm_figure_get_label (figure));
        dfp_sheet_builder_add_number (builder, storms->base[figure]);
        dfp_sheet_builder_add_number (builder, storms->after[storm][figure]);
        dfp_sheet_builder_add_number (builder, storms->loss[storm][figure]);
      }
}

DfpSheet *
dfp_sheet_storms_new (const DfpSubject *subjects, int n_subjects)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_columns (builder, storm_columns, G_N_ELEMENTS (storm_columns));
  for (int i = 0; i < n_subjects; i++)
    add_storms (builder, &subjects[i]);
  return dfp_sheet_builder_finish (builder);
}

DfpSheet *
dfp_sheet_fragility_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpFragility *fragility = subjects->design->fragility;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_column (builder, "role", _ ("Role"), DFP_UNIT_NONE, 0);
  dfp_sheet_builder_add_field_columns (builder, fragility_fields, G_N_ELEMENTS (fragility_fields));
  dfp_sheet_builder_add_column (builder, "only-lead", _ ("Alone leads"), DFP_UNIT_NONE, 0);
  dfp_sheet_builder_add_column (builder, "only-builder", _ ("Alone builds"), DFP_UNIT_NONE, 0);
  for (int i = 0; i < fragility->n_rows; i++)
    {
      const DfpFragilityRow *row = &fragility->rows[i];
      const DfpRoleData *role = dfp_list_get_data (subjects->configuration->roles, row->role);

      dfp_sheet_builder_add_reference (builder, role->id, role->title);
      dfp_sheet_builder_add_fields (builder, fragility_fields, G_N_ELEMENTS (fragility_fields), row);
      if (row->lead != DFP_LEAD_NONE)
        dfp_sheet_builder_add_enum (builder, DFP_TYPE_LEAD, row->lead);
      else
        dfp_sheet_builder_add_nothing (builder);
      dfp_sheet_builder_add_boolean (builder, row->single_discipline);
    }
  return dfp_sheet_builder_finish (builder);
}
