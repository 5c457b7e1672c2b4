/* SPDX-License-Identifier: GPL-3.0-or-later */
/* g_settings_new () ends the program when a schema is missing, so it is looked up first. */
#include "gui/dfp-settings.h"

#include "config.h"

GSettings *
dfp_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DFP_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
