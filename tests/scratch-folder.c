/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/scratch-folder.h"

#include <glib/gstdio.h>

char *
scratch_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("dfp-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

guint
scratch_folder_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
scratch_folder_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
}

void
scratch_folder_remove (char *folder)
{
  scratch_folder_empty (folder);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}
