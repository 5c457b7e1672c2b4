/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ranges against the Unicode tables of GLib, and what is left of a text that has to be drawn. */
#include "base/dfp-character.h"

/* Format characters that are drawn: a sign under the number that follows. */
static gboolean
is_number_sign (gunichar c)
{
  return (c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891 || c == 0x8e2 ||
         c == 0x110bd || c == 0x110cd || (c >= 0x13430 && c <= 0x1343f);
}

static void
test_ranges (void)
{
  for (gunichar c = 0; c < 0x110000; c++)
    {
      const GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_FORMAT && !is_number_sign (c))
        g_assert_true (dfp_character_is_invisible (c));
      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_assert_true (dfp_character_is_control (c));
      else
        g_assert_false (dfp_character_is_control (c));
      if (dfp_character_is_noncharacter (c))
        g_assert_cmpint (type, ==, G_UNICODE_UNASSIGNED);
      if (type == G_UNICODE_UPPERCASE_LETTER || type == G_UNICODE_LOWERCASE_LETTER || type == G_UNICODE_DECIMAL_NUMBER)
        g_assert_false (dfp_character_is_invisible (c));
    }
}

static void
test_noncharacters (void)
{
  guint n = 0;

  for (gunichar c = 0; c < 0x110000; c++)
    n += dfp_character_is_noncharacter (c);
  g_assert_cmpuint (n, ==, 66); /* says Unicode */
}

static void
test_printable (void)
{
  static const char *const cases[][2] = {
    { "", NULL },
    { "R&D <é> 😀 \t\n", NULL },
    { "tag \xf3\xa0\x81\x81 and zero\xe2\x80\x8bwidth", NULL }, /* drawn as nothing, and no harm */
    { "a\xef\xbf\xbf"
      "b",
      "a\xef\xbf\xbd"
      "b" },
    { "\xef\xbf\xbe", "\xef\xbf\xbd" },
    { "\xef\xb7\x90\xef\xb7\xaf", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "x\xf0\x9f\xbf\xbe\xf4\x8f\xbf\xbf", "x\xef\xbf\xbd\xef\xbf\xbd" },
    { "\x01\x7f\xc2\x9b\r", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "caf\xe9!", "caf\xef\xbf\xbd!" },
    { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "cut \xe2\x82", "cut \xef\xbf\xbd\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *buffer = NULL;
      const char *text = dfp_text_make_printable (cases[i][0], &buffer);

      g_assert_cmpstr (text, ==, cases[i][1] != NULL ? cases[i][1] : cases[i][0]);
      g_assert_true (cases[i][1] == NULL ? text == cases[i][0] && buffer == NULL : text == buffer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/character/ranges", test_ranges);
  g_test_add_func ("/character/noncharacters", test_noncharacters);
  g_test_add_func ("/character/printable", test_printable);
  return g_test_run ();
}
