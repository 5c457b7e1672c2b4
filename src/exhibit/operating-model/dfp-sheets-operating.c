/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two small tables. */
#include "exhibit/operating-model/dfp-sheets-operating.h"

#include <glib/gi18n.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/design/dfp-design.h"
#include "analysis/dfp-light.h"
#include "analysis/health/dfp-health.h"

#define OF_AREA(member) G_STRUCT_OFFSET (DfpAutonomyArea, member)
#define OF_CONTRADICTION(member) G_STRUCT_OFFSET (DfpContradiction, member)

static const DfpField area_fields[] = {
  { "decisions", DFP_FIELD_INT, OF_AREA (n_rights), N_ ("Decisions") },
  { "weight", DFP_FIELD_DOUBLE, OF_AREA (weight), N_ ("Weight") },
};

static const DfpField index_field = { "index", DFP_FIELD_DOUBLE, OF_AREA (index), N_ ("Autonomy"),
                                      .unit = DFP_UNIT_POINTS };

static const DfpField contradiction_fields[] = {
  { "kind", DFP_FIELD_TEXT, OF_CONTRADICTION (key), N_ ("Kind") },
  { "sentence", DFP_FIELD_TEXT, OF_CONTRADICTION (sentence), N_ ("What contradicts itself") },
  { "target", DFP_FIELD_TEXT, OF_CONTRADICTION (target), N_ ("Where to enter it") },
};

static void
add_area (DfpSheetBuilder *builder, const DfpAutonomy *autonomy, DfpArea area)
{
  const DfpAutonomyArea *rights = &autonomy->areas[area];
  const DfpLight light = area < DFP_N_LED_AREAS ? autonomy->leads[area].light : DFP_N_LIGHTS;

  dfp_sheet_builder_add_enum (builder, DFP_TYPE_AREA, area);
  dfp_sheet_builder_add_fields (builder, area_fields, G_N_ELEMENTS (area_fields), rights);
  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    dfp_sheet_builder_add_number (builder, rights->held[holder]);
  dfp_sheet_builder_add_fields (builder, &index_field, 1, rights);
  if (light < DFP_N_LIGHTS)
    dfp_sheet_builder_add_choice (builder, dfp_light_get_nick (light), dfp_light_get_label (light));
  else
    dfp_sheet_builder_add_nothing (builder);
}

DfpSheet *
dfp_sheet_autonomy_new (const DfpSubject *subjects, int n_subjects)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_column (builder, "area", _ ("Area"), DFP_UNIT_NONE, 0);
  dfp_sheet_builder_add_field_columns (builder, area_fields, G_N_ELEMENTS (area_fields));
  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    dfp_sheet_builder_add_column (builder, dfp_enum_get_nick (DFP_TYPE_HOLDER, holder),
                                  dfp_enum_get_label (DFP_TYPE_HOLDER, holder), DFP_UNIT_NONE, DFP_SHEET_DECIMALS);
  dfp_sheet_builder_add_field_columns (builder, &index_field, 1);
  dfp_sheet_builder_add_column (builder, "leads", _ ("Factory leads"), DFP_UNIT_NONE, 0);
  for (int area = 0; area < DFP_N_AREAS; area++)
    add_area (builder, subjects->design->autonomy, area);
  return dfp_sheet_builder_finish (builder);
}

DfpSheet *
dfp_sheet_contradictions_new (const DfpSubject *subjects, int n_subjects)
{
  const GPtrArray *found = subjects->design->autonomy->contradictions;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_field_columns (builder, contradiction_fields, G_N_ELEMENTS (contradiction_fields));
  for (guint i = 0; i < found->len; i++)
    dfp_sheet_builder_add_fields (builder, contradiction_fields, G_N_ELEMENTS (contradiction_fields),
                                  g_ptr_array_index (found, i));
  return dfp_sheet_builder_finish (builder);
}
