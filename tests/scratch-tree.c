/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/scratch-tree.h"

#include <glib/gstdio.h>

char *
scratch_tree_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("dfp-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
scratch_tree_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_file_test (folder, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);

      scratch_tree_remove (child);
    }
}

void
scratch_tree_remove (const char *folder)
{
  scratch_tree_empty (folder);
  g_remove (folder);
}
