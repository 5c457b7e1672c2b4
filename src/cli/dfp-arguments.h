/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind the name of a command: options by a table, the rest in order. */
#pragma once

#include "cli/dfp-command.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Reads the options of @entries out of @argv; what remains are the arguments, `argv [1 … argc − 1]`.
 * --help is answered: FALSE without an error, and nothing is left to do. Texts are bytes of the command line: declare them as
 * G_OPTION_ARG_FILENAME. FALSE with DFP_ERROR_USAGE, also when there are fewer than @minimum or more
 * than @maximum (−1: any number) arguments. */
gboolean dfp_arguments_parse (const DfpCommand *command, const GOptionEntry *entries, int *argc, char **argv,
                              int minimum, int maximum, GError **error);

/* What stands in a number that the command line may not have. */
#define DFP_ARGUMENTS_UNSET G_MININT
/* FALSE when @value, the number of --@option, is there and out of bounds: with DFP_ERROR_USAGE below, DFP_ERROR_LIMIT
 * above. */
gboolean dfp_arguments_check_number (const char *option, int value, int minimum, int maximum, GError **error);

/* The plan in the file @path; DFP_ERROR as dfp_codec_load () has it. Transfer full. */
DfpPlan *dfp_arguments_load (const char *path, GError **error);

/* The configuration of @plan with the id @name, or else with that name. NULL with
 * DFP_ERROR_INVALID when there is none or more than one. Borrowed. */
DfpConfiguration *dfp_arguments_find_configuration (DfpPlan *plan, const char *name, GError **error);

/* The configuration called @name, or all of them when @name is NULL. Of borrowed DfpConfiguration. */
GPtrArray *dfp_arguments_choose_configurations (DfpPlan *plan, const char *name, GError **error);

G_END_DECLS
