/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Not every place tells versions apart, and a disk does it by times that are a few milliseconds wide: so
 * the content is what is compared, and the mark of the place only guards the moment between. A stream that
 * replaces a file does so when it is closed; closed after a cancellation, it leaves the old file, so an
 * attempt that failed on the way is given up like that. */
#include "store/dfp-remote.h"

#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "store/dfp-escape.h"

static char *
describe (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? dfp_escape_terminal (name, -1) : g_strdup (_ ("The file"));
}

static gboolean
is_conflict (const GError *reason)
{
  return g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

/* Sets our error for one of GIO's. */
static void
fail (GError **error, GFile *file, const GError *reason)
{
  g_autofree char *name = describe (file);

  if (is_conflict (reason))
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s was changed by another program since it was opened."),
                 name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("%s cannot be saved there. Save it in a folder on this computer."),
                 name);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_IO, "%s: %s", name, reason->message);
}

/* One byte more than allowed is enough to know. */
static GBytes *
read_stream (GInputStream *stream, GError **error)
{
  const gsize room = DFP_FILE_BYTES_MAXIMUM + 1;
  g_autofree char *content = g_try_malloc (room);
  gsize length;

  if (content == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("There is not enough memory."));
      return NULL;
    }
  if (!g_input_stream_read_all (stream, content, room, &length, NULL, error))
    return NULL;
  return g_bytes_new (content, length);
}

/* What the place calls the version that stands there; NULL where it does not tell. */
static char *
query_mark (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

static GBytes *
read_file (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);

  return stream != NULL ? read_stream (G_INPUT_STREAM (stream), error) : NULL;
}

GBytes *
dfp_remote_read (GFile *file, char **version, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  bytes = read_file (file, &reason);
  if (bytes == NULL)
    {
      fail (error, file, reason);
      return NULL;
    }
  if (g_bytes_get_size (bytes) > DFP_FILE_BYTES_MAXIMUM)
    {
      name = describe (file);
      g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("%s is larger than 16 MiB, the most a plan may take."), name);
      return NULL;
    }
  if (version != NULL)
    *version = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&bytes);
}

static void
give_up (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
write_stream (GFile *file, GBytes *bytes, const char *mark, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, mark, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
  gsize length;
  const void *content = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), content, length, NULL, NULL, error))
    {
      give_up (G_OUTPUT_STREAM (stream));
      return FALSE;
    }
  return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/* Whether the version @expected still stands there. */
static gboolean
check_expected (GFile *file, const char *expected, GError **error)
{
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = read_file (file, error);

  if (bytes == NULL)
    return FALSE;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, expected))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "another content");
  return FALSE;
}

/* Whether what is there now is what was written. */
static gboolean
check_written (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) found = dfp_remote_read (file, NULL, NULL);
  g_autofree char *name = describe (file);

  if (found != NULL && g_bytes_equal (found, bytes))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO,
               _ ("%s did not arrive as it was sent, and may be damaged there. Save it in a folder on this computer."),
               name);
  return FALSE;
}

DfpSaveResult
dfp_remote_write (GFile *file, GBytes *bytes, const char *expected, char **version, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, DFP_SAVE_FAILED);
  /* The mark is asked before the look, so whoever comes between the look and the save is noticed. */
  mark = expected != NULL ? query_mark (file) : NULL;
  if ((expected != NULL && !check_expected (file, expected, &reason)) || !write_stream (file, bytes, mark, &reason))
    {
      fail (error, file, reason);
      return is_conflict (reason) ? DFP_SAVE_CONFLICT : DFP_SAVE_FAILED;
    }
  if (!check_written (file, bytes, error))
    return DFP_SAVE_FAILED;
  if (version != NULL)
    *version = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return DFP_SAVE_NOT_FLUSHED;
}
