/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain and its exit statuses: one table. */
#include "base/dfp-error.h"

G_DEFINE_QUARK (dfp_error, dfp_error)

static const int exit_statuses[] = {
  [DFP_ERROR_INVALID] = 2, [DFP_ERROR_LIMIT] = 3, [DFP_ERROR_IO] = 4, [DFP_ERROR_CONFLICT] = 5, [DFP_ERROR_USAGE] = 64,
};

int
dfp_error_get_exit_status (const GError *error)
{
  if (error == NULL)
    return 0;
  if (error->domain == DFP_ERROR && (guint) error->code < G_N_ELEMENTS (exit_statuses))
    return exit_statuses[error->code];
  return exit_statuses[DFP_ERROR_IO];
}
