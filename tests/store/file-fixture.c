/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "store/dfp-file.h"
#include "tests/scratch-folder.h"

void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = scratch_folder_new ();
  f->path = g_build_filename (f->folder, "plan.dfplan", NULL);
}

void
tear_down (Fixture *f, gconstpointer data)
{
  scratch_folder_remove (f->folder);
  g_free (f->path);
}

DfpSaveResult
save (const char *path, const char *text, const DfpStamp *expected, DfpStamp *stamp, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dfp_file_write (path, bytes, DFP_SAVE_BACKUP, expected, stamp, error);
}

void
assert_saved (const char *path, const char *text, const DfpStamp *expected, DfpStamp *stamp)
{
  g_autoptr (GError) error = NULL;
  const DfpSaveResult result = save (path, text, expected, stamp, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, DFP_SAVE_SAVED);
}

void
assert_content (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

void
assert_backup (const char *path, const char *text)
{
  g_autofree char *backup = dfp_file_get_backup_path (path);

  assert_content (backup, text);
}

/* Runs @run in a child, so that it may change what a process is allowed to; 0 is success. */
int
run_in_child (int (*run) (const Fixture *), const Fixture *f)
{
  const pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (run (f));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

int
save_without_rights (const Fixture *f)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
    return 2;
  if (save (f->path, "two", NULL, NULL, &error) != DFP_SAVE_FAILED)
    return 1;
  return !g_error_matches (error, DFP_ERROR, DFP_ERROR_IO);
}

int
save_for_ever (const Fixture *f)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *text = g_strnfill (1 + (i * 7919) % 50000, "abcdefghij"[i % 10]);

      if (save (f->path, text, NULL, NULL, NULL) == DFP_SAVE_FAILED)
        return 1;
    }
}
