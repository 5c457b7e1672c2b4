/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done by key: one table for accelerators, the shortcuts window and search. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *action; /* detailed: "win.save", "win.go-to::team"; NULL: a key that a widget handles itself */
  const char *title;  /* untranslated */
  const char *group;  /* untranslated: under which the shortcuts window lists it */
  const char *keys[3];
} DfpCommand;

const DfpCommand *dfp_commands_list (guint *n_commands);
const char *dfp_command_get_title (const DfpCommand *command);
const char *dfp_command_get_group (const DfpCommand *command);
void dfp_commands_install (GtkApplication *application);

G_END_DECLS
