/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and text as they stand in files. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "store/dfp-writer.h"

static void
test_strings (void)
{
  static const char *const cases[][2] = {
    { "", "\"\"" },
    { "a", "\"a\"" },
    { "é€😀", "\"é€😀\"" },
    { "\"\\/", "\"\\\"\\\\/\"" },
    { "a\nb", "\"a\\nb\"" },
    { "\t", "\"\\t\"" },
    { "\x01", "\"\\u0001\"" },
    { "\x1f", "\"\\u001f\"" },
    { "\x7f", "\"\x7f\"" },
    { "\r\b\f", "\"\\r\\b\\f\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      dfp_writer_append_string (out, cases[i][0]);
      g_assert_cmpstr (out->str, ==, cases[i][1]);
    }
}

static void
test_nodes (void)
{
  static const char *const cases[] = {
    "{}", "[]", "null", "{\"b\":1,\"a\":[true,false,null,\"x\\n\",{\"z\":0.5}],\"c\":{}}", "[1e+20,0.1,-5,\"\"]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (cases[i], NULL);
      g_autoptr (GString) out = g_string_new (NULL);

      dfp_writer_append_node (out, node);
      g_assert_cmpstr (out->str, ==, cases[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/strings", test_strings);
  g_test_add_func ("/writer/nodes", test_nodes);
  return g_test_run ();
}
