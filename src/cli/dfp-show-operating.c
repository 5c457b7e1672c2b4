/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides, whether the factory leads, what contradicts itself; culture and readiness. */
#include "cli/dfp-show-sections.h"

#include "model/dfp-readiness-factor.h"

static void
add_weights (DfpJson *json, const DfpAutonomyArea *area)
{
  dfp_json_add_number (json, "index", area->index);
  dfp_json_add_number (json, "decisions", area->n_rights);
  dfp_json_add_number (json, "weight", area->weight);
  for (int holder = 0; holder < DFP_N_HOLDERS; holder++)
    dfp_json_add_number (json, dfp_enum_get_nick (DFP_TYPE_HOLDER, holder), area->held[holder]);
}

static void
add_areas (DfpJson *json, const DfpAutonomy *autonomy)
{
  dfp_json_begin_list (json, "areas");
  for (int area = 0; area < DFP_N_AREAS; area++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "area", dfp_enum_get_nick (DFP_TYPE_AREA, area));
      add_weights (json, &autonomy->areas[area]);
      if (area < DFP_N_LED_AREAS)
        dfp_json_add_text (json, "leads", dfp_light_get_nick (autonomy->leads[area].light));
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
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
add_contradictions (DfpJson *json, const GPtrArray *contradictions)
{
  dfp_json_begin_list (json, "contradictions");
  for (guint i = 0; i < contradictions->len; i++)
    {
      const DfpContradiction *contradiction = g_ptr_array_index (contradictions, i);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", contradiction->key);
      dfp_json_add_text (json, "sentence", contradiction->sentence);
      dfp_json_add_text (json, "target", contradiction->target);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_culture (DfpJson *json, const DfpCulture *culture)
{
  dfp_json_begin_object (json, "culture");
  dfp_json_add_number (json, "sum-now", culture->sum_now);
  dfp_json_add_number (json, "sum-wanted", culture->sum_wanted);
  dfp_json_add_number (json, "gap", culture->gap);
  dfp_json_add_number (json, "types-worth-acting", culture->n_worth_acting);
  dfp_json_add_number (json, "westrum-now", culture->westrum_now);
  dfp_json_add_text (json, "band-now", dfp_westrum_get_nick (culture->band_now));
  dfp_json_add_number (json, "westrum-wanted", culture->westrum_wanted);
  dfp_json_add_text (json, "band-wanted", dfp_westrum_get_nick (culture->band_wanted));
  dfp_json_add_number (json, "levels-out-of-scale", culture->n_out_of_scale);
  dfp_json_add_number (json, "without-practice", culture->n_without_practice);
  dfp_json_end_object (json);
}

static void
add_readiness (DfpJson *json, const DfpReadiness *readiness, const DfpList *factors)
{
  const DfpReadinessFactorData *weakest =
      readiness->weakest >= 0 ? dfp_list_get_data (factors, (guint) readiness->weakest) : NULL;

  dfp_json_begin_object (json, "readiness");
  dfp_json_add_text (json, "light", dfp_light_get_nick (readiness->light));
  dfp_json_add_number (json, "factors", readiness->n_factors);
  dfp_json_add_number (json, "in-place", readiness->n_strong);
  dfp_json_add_text (json, "weakest", weakest != NULL ? weakest->factor : NULL);
  dfp_json_add_number (json, "without-evidence", readiness->n_without_evidence);
  dfp_json_end_object (json);
}

void
dfp_show_operating (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                    const DfpDesign *design)
{
  dfp_json_begin_object (json, "operating-model");
  add_weights (json, &design->autonomy->all);
  add_areas (json, design->autonomy);
  add_key_roles (json, design->autonomy);
  add_contradictions (json, design->autonomy->contradictions);
  add_culture (json, &design->culture);
  add_readiness (json, &design->readiness, configuration->readiness);
  dfp_json_end_object (json);
}
