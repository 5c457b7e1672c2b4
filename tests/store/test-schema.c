/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema that is shipped is the one that the tables make. After a change of a table:
 * DFP_UPDATE=1 meson test store-schema */
#include <string.h>

#include "store/dfp-schema.h"

static void
test_is_shipped (void)
{
  const char *path = g_getenv ("DFP_SCHEMA");
  g_autofree char *schema = dfp_schema_create ();
  g_autofree char *shipped = NULL;

  if (g_getenv ("DFP_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, schema, -1, NULL));
  g_assert_true (g_file_get_contents (path, &shipped, NULL, NULL));
  g_assert_cmpstr (schema, ==, shipped);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/is-shipped", test_is_shipped);
  return g_test_run ();
}
