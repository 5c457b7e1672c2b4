/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stream that replaces a file does so when it is closed; closed after a cancellation, it leaves the
 * old file, so an attempt that failed on the way is given up like that. */
#include "store/dfp-remote.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"

static char *
describe (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? dfp_escape_terminal (name, -1) : g_strdup (_ ("The file"));
}

/* Sets our error for one of GIO's. */
static void
fail (GError **error, GFile *file, const GError *reason)
{
  g_autofree char *name = describe (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    g_set_error (error, DFP_ERROR, DFP_ERROR_IO, _ ("%s cannot be saved there. Save it in a folder on this computer."),
                 name);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_IO, "%s: %s", name, reason->message);
}

static void
give_up (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
write_stream (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  gsize length;
  const void *content = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), content, length, NULL, NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
  give_up (G_OUTPUT_STREAM (stream));
  return FALSE;
}

/* Whether what is there now is what was written; one byte more than that is enough to know. */
static gboolean
is_written (GFile *file, GBytes *bytes)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  const gsize room = g_bytes_get_size (bytes) + 1;
  g_autofree char *found = g_malloc (room);
  gsize length;

  return stream != NULL && g_input_stream_read_all (G_INPUT_STREAM (stream), found, room, &length, NULL, NULL) &&
         length == room - 1 && (length == 0 || memcmp (found, g_bytes_get_data (bytes, NULL), length) == 0);
}

gboolean
dfp_remote_write (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);
  if (!write_stream (file, bytes, &reason))
    {
      fail (error, file, reason);
      return FALSE;
    }
  if (is_written (file, bytes))
    return TRUE;
  name = describe (file);
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO,
               _ ("%s did not arrive as it was sent, and may be damaged there. Save it in a folder on this computer."),
               name);
  return FALSE;
}
