/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command of `dfp` is a row of the table in dfp-command-list.c: a name, a line of help and a function. Each
 * function has a file of its own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses beside those of dfp_error_get_exit_status (). */
#define DFP_EXIT_DONE 0
#define DFP_EXIT_DIFFERENCES 1
#define DFP_EXIT_FINDINGS 1
/* What the command writes is saved; only its answer could not be printed. */
#define DFP_EXIT_UNSAID 6
/* Not a status but a mark on the one that a command gives: it has saved something. */
#define DFP_EXIT_SAVED (1 << 8)

typedef struct _DfpCommand DfpCommand;

struct _DfpCommand
{
  const char *name;
  const char *synopsis; /* what follows the name: "FILE [--json]" */
  const char *summary;  /* untranslated, one line */
  /* Does the work with everything behind the name in @argv [1 …]; @argv [0] is the name. Gives the
   * exit status, with DFP_EXIT_SAVED when it saved something; with @error set, that of the error counts. */
  int (*run) (const DfpCommand *command, int argc, char **argv, GError **error);
};

int dfp_command_check (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_compare (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_explain (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_export (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_forecast (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_import (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_new (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_reconstruct (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_recover (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_schema (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_set (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_show (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_staffing (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_validate (const DfpCommand *command, int argc, char **argv, GError **error);
int dfp_command_versions (const DfpCommand *command, int argc, char **argv, GError **error);

G_END_DECLS
