/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/state-folder.h"

#include <glib/gstdio.h>

#include "tests/scratch-folder.h"

struct _StateFolder
{
  char *path;
};

StateFolder *
state_folder_new (void)
{
  StateFolder *self = g_new0 (StateFolder, 1);

  self->path = scratch_folder_new ();
  g_setenv ("XDG_STATE_HOME", self->path, TRUE);
  return self;
}

const char *
state_folder_get_path (const StateFolder *self)
{
  return self->path;
}

static void
remove_below (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (!g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_below (child);
      g_remove (child);
    }
}

void
state_folder_empty (const StateFolder *self)
{
  remove_below (self->path);
}

void
state_folder_free (StateFolder *self)
{
  remove_below (self->path);
  g_rmdir (self->path);
  g_free (self->path);
  g_free (self);
}
