/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first line has the length of what is known and the hash of the plan; then come the one and
 * the other. What is known stands first, because a list wants only that. */
#include "store/dfp-envelope.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "store/dfp-file.h"

#define MAGIC "factory-planner-envelope 1 "
#define HASH_DIGITS 64
#define HEAD_BYTES (strlen (MAGIC) + 8 + 1 + HASH_DIGITS + 1) /* "MAGIC LENGTH HASH\n" */
#define ABOUT_MAXIMUM 65536                                   /* bytes */
#define TEXT_MAXIMUM 1000                                     /* bytes of a text */

/* Makes it survive a power cut that there is a folder at @path; where that cannot be had, so be it. */
static void
flush_parent (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  const int fd = TEMP_FAILURE_RETRY (open (parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC));

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
dfp_envelope_make_folder (const char *path)
{
  const gboolean is_new = !g_file_test (path, G_FILE_TEST_IS_DIR);
  struct stat info;

  if (g_mkdir_with_parents (path, 0700) != 0 || stat (path, &info) != 0)
    return FALSE;
  if (is_new)
    flush_parent (path);
  return (info.st_mode & 077) == 0 || chmod (path, 0700) == 0;
}

void
dfp_envelope_set_text (GKeyFile *about, const char *key, const char *text)
{
  g_autofree char *part = text != NULL ? g_strndup (text, TEXT_MAXIMUM) : NULL;
  g_autofree char *valid = part != NULL ? g_utf8_make_valid (part, -1) : NULL;

  if (valid != NULL)
    g_key_file_set_string (about, DFP_ENVELOPE_GROUP, key, valid);
  else
    g_key_file_remove_key (about, DFP_ENVELOPE_GROUP, key, NULL);
}

char *
dfp_envelope_get_text (GKeyFile *about, const char *key)
{
  return g_key_file_get_string (about, DFP_ENVELOPE_GROUP, key, NULL);
}

gboolean
dfp_envelope_write (const char *path, GKeyFile *about, GBytes *plan, GError **error)
{
  g_autofree char *known = NULL, *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, plan);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *head = NULL;
  gsize n_known, n_plan;
  const guint8 *content = g_bytes_get_data (plan, &n_plan);

  known = g_key_file_to_data (about, &n_known, NULL);
  g_return_val_if_fail (n_known <= ABOUT_MAXIMUM, FALSE);
  head = g_strdup_printf (MAGIC "%08x %s\n", (guint) n_known, hash);
  g_byte_array_append (all, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (all, (const guint8 *) known, (guint) n_known);
  if (n_plan > 0)
    g_byte_array_append (all, content, (guint) n_plan);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  return dfp_file_write (path, bytes, DFP_SAVE_PRIVATE, NULL, NULL, error) >= DFP_SAVE_NOT_FLUSHED;
}

/* The length of what is known in @text; 0 when it is no envelope. */
static gsize
read_head (const char *text, gsize length)
{
  g_autofree char *digits = NULL;
  gsize n_known;

  if (length < HEAD_BYTES || memcmp (text, MAGIC, strlen (MAGIC)) != 0 || text[HEAD_BYTES - 1] != '\n')
    return 0;
  digits = g_strndup (text + strlen (MAGIC), 8);
  n_known = (gsize) g_ascii_strtoull (digits, NULL, 16);
  return n_known <= ABOUT_MAXIMUM && HEAD_BYTES + n_known <= length ? n_known : 0;
}

static gsize
read_start (const char *path, char *text, gsize maximum)
{
  const int fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
  gsize length = 0;
  gssize n = 1;

  while (fd >= 0 && n > 0 && length < maximum)
    {
      n = TEMP_FAILURE_RETRY (read (fd, text + length, maximum - length));
      length += (gsize) MAX (n, 0);
    }
  if (fd >= 0)
    close (fd);
  return length;
}

GKeyFile *
dfp_envelope_read_about (const char *path)
{
  const gsize maximum = HEAD_BYTES + ABOUT_MAXIMUM;
  g_autofree char *text = g_malloc (maximum);
  const gsize length = read_start (path, text, maximum), n_known = read_head (text, length);
  g_autoptr (GKeyFile) about = g_key_file_new ();

  if (n_known == 0 || !g_key_file_load_from_data (about, text + HEAD_BYTES, n_known, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&about);
}

GBytes *
dfp_envelope_read (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, error), plan = NULL;
  g_autofree char *hash = NULL;
  const char *text;
  gsize length, n_known;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  n_known = text != NULL ? read_head (text, length) : 0;
  if (n_known > 0)
    {
      plan = g_bytes_new_from_bytes (bytes, HEAD_BYTES + n_known, length - HEAD_BYTES - n_known);
      hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, plan);
      if (memcmp (text + HEAD_BYTES - 1 - HASH_DIGITS, hash, HASH_DIGITS) == 0)
        return g_steal_pointer (&plan);
    }
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("What was kept of this plan is damaged."));
  return NULL;
}
