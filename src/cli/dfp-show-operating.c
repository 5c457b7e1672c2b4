/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides, whether the factory leads, what contradicts itself; culture and readiness. */
#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/health/dfp-health.h"
#include "cli/dfp-show-sections.h"
#include "exhibit/operating-model/dfp-sheets-operating.h"
#include "model/dfp-readiness-factor.h"

#define OF_AREA(member) G_STRUCT_OFFSET (DfpAutonomyArea, member)
#define OF_CULTURE(member) G_STRUCT_OFFSET (DfpCulture, member)
#define OF_READINESS(member) G_STRUCT_OFFSET (DfpReadiness, member)

static const DfpField all_fields[] = {
  { "index", DFP_FIELD_DOUBLE, OF_AREA (index) },
  { "decisions", DFP_FIELD_INT, OF_AREA (n_rights) },
  { "weight", DFP_FIELD_DOUBLE, OF_AREA (weight) },
};

static const DfpField culture_fields[] = {
  { "sum-now", DFP_FIELD_DOUBLE, OF_CULTURE (sum_now) },
  { "sum-wanted", DFP_FIELD_DOUBLE, OF_CULTURE (sum_wanted) },
  { "gap", DFP_FIELD_DOUBLE, OF_CULTURE (gap) },
  { "types-worth-acting", DFP_FIELD_INT, OF_CULTURE (n_worth_acting) },
  { "westrum-now", DFP_FIELD_DOUBLE, OF_CULTURE (westrum_now) },
  { "westrum-wanted", DFP_FIELD_DOUBLE, OF_CULTURE (westrum_wanted) },
  { "levels-out-of-scale", DFP_FIELD_INT, OF_CULTURE (n_out_of_scale) },
  { "without-practice", DFP_FIELD_INT, OF_CULTURE (n_without_practice) },
};

static const DfpField readiness_fields[] = {
  { "factors", DFP_FIELD_INT, OF_READINESS (n_factors) },
  { "in-place", DFP_FIELD_INT, OF_READINESS (n_strong) },
  { "without-evidence", DFP_FIELD_INT, OF_READINESS (n_without_evidence) },
};

static void
add_all_areas (DfpJson *json, const DfpAutonomyArea *all)
{
  dfp_json_add_fields (json, all_fields, G_N_ELEMENTS (all_fields), all);
  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    dfp_json_add_number (json, dfp_enum_get_nick (DFP_TYPE_HOLDER, holder), all->held[holder]);
}

static void
add_key_roles (DfpJson *json, const DfpAutonomy *autonomy)
{
  static const char *const nicks[] = { "missing", "partner", "own" };

  dfp_json_begin_object (json, "lead-principle");
  dfp_json_add_text (json, "light", dfp_light_get_nick (autonomy->key_light));
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    dfp_json_add_text (json, dfp_enum_get_nick (DFP_TYPE_LEAD, lead), nicks[autonomy->key_roles[lead]]);
  dfp_json_end_object (json);
}

static void
add_culture (DfpJson *json, const DfpCulture *culture)
{
  dfp_json_begin_object (json, "culture");
  dfp_json_add_fields (json, culture_fields, G_N_ELEMENTS (culture_fields), culture);
  dfp_json_add_text (json, "band-now", dfp_westrum_get_nick (culture->band_now));
  dfp_json_add_text (json, "band-wanted", dfp_westrum_get_nick (culture->band_wanted));
  dfp_json_end_object (json);
}

static void
add_readiness (DfpJson *json, const DfpReadiness *readiness, const DfpList *factors)
{
  const DfpReadinessFactorData *weakest =
      readiness->weakest >= 0 ? dfp_list_get_data (factors, (guint) readiness->weakest) : NULL;

  dfp_json_begin_object (json, "readiness");
  dfp_json_add_text (json, "light", dfp_light_get_nick (readiness->light));
  dfp_json_add_fields (json, readiness_fields, G_N_ELEMENTS (readiness_fields), readiness);
  dfp_json_add_text (json, "weakest", weakest != NULL ? weakest->factor : NULL);
  dfp_json_end_object (json);
}

void
dfp_show_operating (DfpJson *json, const DfpSubject *subject)
{
  const DfpDesign *design = subject->design;
  g_autoptr (DfpSheet) areas = dfp_sheet_autonomy_new (subject, 1);
  g_autoptr (DfpSheet) contradictions = dfp_sheet_contradictions_new (subject, 1);

  dfp_json_begin_object (json, "operating-model");
  add_all_areas (json, &design->autonomy->all);
  dfp_json_add_sheet (json, "areas", areas);
  add_key_roles (json, design->autonomy);
  dfp_json_add_sheet (json, "contradictions", contradictions);
  add_culture (json, &design->culture);
  add_readiness (json, &design->readiness, subject->configuration->readiness);
  dfp_json_end_object (json);
}
