/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one error domain. A code says what the caller may do about it; the command line
 * turns it into its exit status. The message is a sentence that names file, place and remedy. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_ERROR (dfp_error_quark ())

typedef enum
{
  DFP_ERROR_INVALID,  /* the input is not what it must be */
  DFP_ERROR_LIMIT,    /* the input is larger than the program promises to handle */
  DFP_ERROR_IO,       /* the system refused to read or write */
  DFP_ERROR_CONFLICT, /* somebody else changed the file meanwhile */
  DFP_ERROR_USAGE,    /* the command line makes no sense */
} DfpError;

GQuark dfp_error_quark (void);

/* The exit status of `dfp` for @error: 2 invalid, 3 limit, 4 I/O, 5 conflict, 64 usage. */
int dfp_error_get_exit_status (const GError *error);

G_END_DECLS
