/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of `dfp` without the process around it: nothing here ends the program. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does what the words @argv [1 …] say; @argv [0] is the program. The exit status as DfpCommand has it, with
 * DFP_EXIT_SAVED when something was saved; with @error set, that of the error counts. What is printed may still wait
 * in standard output. */
int dfp_command_list_run (int argc, char **argv, GError **error);

G_END_DECLS
