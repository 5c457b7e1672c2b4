/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of things: guard, json-glib, format and version, migrations, field tables. */
#include "store/dfp-codec.h"

#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "store/dfp-guard.h"
#include "store/dfp-migrations.h"
#include "store/dfp-reader.h"
#include "store/dfp-writer.h"

#define VERSION_DIGITS 8

/* The root of a text that passed the guard. */
static JsonNode *
parse (const DfpReaderSource *source, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) reason = NULL;

  if (json_parser_load_from_data (parser, source->text, source->length, &reason))
    return json_parser_steal_root (parser);
  dfp_reader_set_root_error (source, NULL, NULL, reason->message, error);
  return NULL;
}

/* A file of a newer version may hold what this one cannot take: then that is what went wrong. */
static void
explain_version (int version, GError **error)
{
  if (version > DFP_FORMAT_VERSION)
    g_prefix_error (error, _ ("A newer version of Factory Planner is needed to open this plan. "));
}

static DfpPlan *
decode_root (const DfpReaderSource *source, JsonObject *root, gboolean *read_only, GError **error)
{
  g_autoptr (GError) reason = NULL;
  const char *member;
  const int version = dfp_migrations_read_version (root, &member, &reason);
  DfpPlan *plan;

  if (version == 0 || !dfp_migrations_apply (root, version, &reason))
    {
      dfp_reader_set_root_error (source, member, member != NULL ? json_object_get_member (root, member) : NULL,
                                 reason->message, error);
      return NULL;
    }
  plan = dfp_reader_read_plan (source, root, error);
  if (plan == NULL)
    explain_version (version, error);
  if (read_only != NULL)
    *read_only = version > DFP_FORMAT_VERSION;
  return plan;
}

DfpPlan *
dfp_codec_decode (GBytes *bytes, const char *file, gboolean *read_only, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const DfpReaderSource source = { file, length > 0 ? text : "", length };
  g_autoptr (JsonNode) root = NULL;

  if (!dfp_guard_check (source.text, length, file, error))
    return NULL;
  root = parse (&source, error);
  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root))
    return decode_root (&source, json_node_get_object (root), read_only, error);
  dfp_reader_set_root_error (&source, NULL, root, _ ("A plan must be an object."), error);
  return NULL;
}

GBytes *
dfp_codec_encode (DfpPlan *plan)
{
  GString *out = g_string_sized_new (65536);

  dfp_writer_append_plan (out, plan);
  return g_string_free_to_bytes (out);
}

char *
dfp_codec_get_version (DfpPlan *plan)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);
  char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  digest[VERSION_DIGITS] = '\0';
  return digest;
}

gboolean
dfp_codec_check (GBytes *bytes, DfpPlan *plan, const char *file, GError **error)
{
  g_autoptr (DfpPlan) again = dfp_codec_decode (bytes, file, NULL, error);

  if (again == NULL)
    return FALSE;
  dfp_object_set_id (DFP_OBJECT (again),
                     dfp_object_get_id (DFP_OBJECT (plan))); /* files do not hold that of the root */
  if (dfp_object_equal (DFP_OBJECT (again), DFP_OBJECT (plan)))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("%s was not written: the plan did not read back as it is. The file is as before."), file);
  return FALSE;
}

DfpPlan *
dfp_codec_load (const char *path, DfpStamp *stamp, gboolean *read_only, GError **error)
{
  g_autofree char *file = dfp_file_describe (path);
  g_autoptr (GBytes) bytes = dfp_file_read (path, stamp, error);

  return bytes != NULL ? dfp_codec_decode (bytes, file, read_only, error) : NULL;
}

DfpSaveResult
dfp_codec_save (DfpPlan *plan, const char *path, const DfpStamp *expected, DfpStamp *stamp, GError **error)
{
  g_autofree char *file = dfp_file_describe (path);
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

  if (!dfp_codec_check (bytes, plan, file, error))
    return DFP_SAVE_FAILED;
  return dfp_file_write (path, bytes, DFP_SAVE_BACKUP, expected, stamp, error);
}
