/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/state-folder.h"

#include "tests/scratch-tree.h"

struct _StateFolder
{
  char *path;
};

StateFolder *
state_folder_new (void)
{
  StateFolder *self = g_new0 (StateFolder, 1);

  self->path = scratch_tree_new ();
  g_setenv ("XDG_STATE_HOME", self->path, TRUE);
  return self;
}

const char *
state_folder_get_path (const StateFolder *self)
{
  return self->path;
}

void
state_folder_empty (const StateFolder *self)
{
  scratch_tree_empty (self->path);
}

void
state_folder_free (StateFolder *self)
{
  scratch_tree_remove (self->path);
  g_free (self->path);
  g_free (self);
}
