/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that are taken, and those that are not. */
#include <string.h>

#include "store/dfp-name-set.h"

/* The set of names agrees with a table that everybody trusts, through growth and reuse. */
static void
test_name_set (void)
{
  g_autofree DfpNameSet *set = g_new0 (DfpNameSet, 1);
  DfpNameKey key;

  dfp_name_key_init (&key);
  dfp_name_set_init (set, &key);
  for (int round = 0; round < 20; round++)
    {
      g_autoptr (GHashTable) trusted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      const int n = g_test_rand_int_range (1, 4000);

      dfp_name_set_reset (set);
      for (int i = 0; i < n; i++)
        {
          char *name = g_strdup_printf ("n%d", g_test_rand_int_range (0, 3000));
          const gboolean taken = g_hash_table_contains (trusted, name);

          g_assert_cmpint (dfp_name_set_add (set, name, strlen (name)), ==, taken ? DFP_NAME_TAKEN : DFP_NAME_NEW);
          if (taken)
            g_free (name);
          else
            g_hash_table_add (trusted, name);
        }
    }
  dfp_name_set_clear (set);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-set/agrees", test_name_set);
  return g_test_run ();
}
