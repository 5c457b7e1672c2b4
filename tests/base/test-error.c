/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors and the exit statuses that scripts rely on. */
#include <gio/gio.h>

#include "base/dfp-error.h"

static void
test_exit_status (void)
{
  static const struct
  {
    DfpError code;
    int status;
  } cases[] = { { DFP_ERROR_INVALID, 2 },
                { DFP_ERROR_LIMIT, 3 },
                { DFP_ERROR_IO, 4 },
                { DFP_ERROR_CONFLICT, 5 },
                { DFP_ERROR_USAGE, 64 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (DFP_ERROR, (int) cases[i].code, "");

      g_assert_cmpint (dfp_error_get_exit_status (error), ==, cases[i].status);
    }
}

static void
test_foreign (void)
{
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "");
  g_autoptr (GError) unknown = g_error_new_literal (DFP_ERROR, 99, "");

  g_assert_cmpint (dfp_error_get_exit_status (NULL), ==, 0);
  g_assert_cmpint (dfp_error_get_exit_status (foreign), ==, 4);
  g_assert_cmpint (dfp_error_get_exit_status (unknown), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/exit-status", test_exit_status);
  g_test_add_func ("/error/foreign", test_foreign);
  return g_test_run ();
}
