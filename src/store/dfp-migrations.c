/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Version 1 is the first, so the program's own table has no steps yet: a change of the format
 * adds one, keeps a sample of the old version in the tests and raises DFP_FORMAT_VERSION. */
#include "store/dfp-migrations.h"

#include <glib/gi18n.h>

#include "base/dfp-error.h"

static gint64
read_integer (JsonObject *root, const char *name)
{
  JsonNode *node = json_object_get_member (root, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

static gboolean
is_plan (JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "format");

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (node), DFP_FORMAT_NAME);
}

int
dfp_migrations_read_version (JsonObject *root, const char **member, GError **error)
{
  const gint64 version = read_integer (root, "version");

  *member = is_plan (root) ? "version" : "format";
  if (!is_plan (root))
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
                 _ ("This is not a plan: a plan says \"format\": \"%s\" in its first line."), DFP_FORMAT_NAME);
  else if (!json_object_has_member (root, "version"))
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID,
                         _ ("The plan does not say which \"version\" of the format it is written in."));
  else if (version < 1 || version > G_MAXINT)
    g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID,
                         _ ("The version of the format must be a whole number from 1."));
  else
    return (int) version;
  if (!json_object_has_member (root, *member))
    *member = NULL;
  return 0;
}

static const DfpMigration *
find_step (const DfpMigration *steps, guint n_steps, int from)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].from == from)
      return &steps[i];
  return NULL;
}

gboolean
dfp_migrations_run (const DfpMigration *steps, guint n_steps, JsonObject *root, int from, int to, GError **error)
{
  for (int version = from; version < to; version++)
    {
      const DfpMigration *step = find_step (steps, n_steps, version);

      if (step == NULL)
        {
          g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
                       _ ("Plans of version %d of the format cannot be read any more."), version);
          return FALSE;
        }
      if (!step->run (root, error))
        return FALSE;
      json_object_set_int_member (root, "version", version + 1);
    }
  return TRUE;
}

gboolean
dfp_migrations_apply (JsonObject *root, int version, GError **error)
{
  return dfp_migrations_run (NULL, 0, root, version, DFP_FORMAT_VERSION, error);
}
