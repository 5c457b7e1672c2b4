/* SPDX-License-Identifier: GPL-3.0-or-later */
/* g_settings_new () ends the program when a schema is missing, so it is looked up first: where the
 * desktop keeps schemas, then where this program was installed, which may be any prefix. */
#include "gui/widgets/dfp-settings.h"

#include "config.h"

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *common = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;
  GSettingsSchemaSource *own;

  if (common != NULL)
    schema = g_settings_schema_source_lookup (common, DFP_APPLICATION_ID, TRUE);
  if (schema != NULL)
    return schema;
  own = g_settings_schema_source_new_from_directory (DFP_SCHEMA_DIR, common, TRUE, NULL);
  if (own == NULL)
    return NULL;
  schema = g_settings_schema_source_lookup (own, DFP_APPLICATION_ID, FALSE);
  g_settings_schema_source_unref (own);
  return schema;
}

GSettings *
dfp_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
