/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that wants to be an order, and what is left of it. */
#include <string.h>

#include "base/dfp-escape.h"

static void
test_terminal (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "R&D é😀 ok", "R&D é😀 ok" },
    { "\x1b[31mred", "\\u{1b}[31mred" },
    { "a\nb\tc\r", "a\\u{a}b\\u{9}c\\u{d}" },
    { "\x7f", "\\u{7f}" },
    { "\xc2\x9b"
      "2J",
      "\\u{9b}2J" },
    { "\xe2\x80\xaetxt", "\\u{202e}txt" },
    { "\xe2\x81\xa6\xe2\x81\xa9", "\\u{2066}\\u{2069}" },
    { "\xd8\x9c\xe2\x80\x8e", "\\u{61c}\\u{200e}" },
    { "\xe2\x80\xa8", "\\u{2028}" },
    { "caf\xe9!", "caf\\x{e9}!" },
    { "\xe2\x82", "\\x{e2}\\x{82}" },
    { "pay\xe2\x80\x8bpal", "pay\\u{200b}pal" }, /* zero width */
    { "a\xe2\x80\x8c\xe2\x80\x8d\xe2\x81\xa0", "a\\u{200c}\\u{200d}\\u{2060}" },
    { "\xf3\xa0\x81\xa9\xf3\xa0\x81\xa7", "\\u{e0069}\\u{e0067}" }, /* tags */
    { "a\xef\xb8\x80\xf3\xa0\x84\x80", "a\\u{fe00}\\u{e0100}" },    /* variation selectors */
    { "⚠\xef\xb8\x8f 1\xef\xb8\x8f", "⚠\xef\xb8\x8f 1\xef\xb8\x8f" },
    { "⚠\xef\xb8\x8f\xef\xb8\x8f", "⚠\xef\xb8\x8f\\u{fe0f}" },
    { "\xef\xb8\x8fx\xef\xb8\x8e", "\\u{fe0f}x\\u{fe0e}" },
    { "\xc2\xad\xe3\x85\xa4\xe2\xa0\x80", "\\u{ad}\\u{3164}\\u{2800}" }, /* soft hyphen, filler, blank */
    { "\xef\xbf\xbf\xef\xb7\x90", "\\u{ffff}\\u{fdd0}" },
  };
  g_autofree char *with_nul = dfp_escape_terminal ("a\0b", 3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = dfp_escape_terminal (cases[i][0], -1);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
  g_assert_cmpstr (with_nul, ==, "a\\u{0}b");
}

static void
check_quote (guint n, const char *letter, gboolean cut)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quote = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, letter);
  quote = dfp_escape_quote (text->str, -1);
  g_assert_true (g_str_has_prefix (quote, "“"));
  g_assert_true (g_str_has_suffix (quote, cut ? "…”" : "”"));
  g_assert_cmpint (g_utf8_strlen (quote, -1), <=, DFP_QUOTE_MAXIMUM + 3);
  if (!cut)
    g_assert_cmpint (g_utf8_strlen (quote, -1), ==, n * (strlen (letter) == 1 && *letter < 0x20 ? 6 : 1) + 2);
}

static void
test_quote (void)
{
  check_quote (0, "x", FALSE);
  check_quote (60, "x", FALSE);
  check_quote (61, "x", TRUE);
  check_quote (60, "é", FALSE);
  check_quote (61, "é", TRUE);
  check_quote (10, "\x1b", FALSE);
  check_quote (11, "\x1b", TRUE);
  check_quote (5000, "\x1b", TRUE);
}

static void
test_csv (void)
{
  static const char *const cases[][3] = {
    { "", "\"\"", "\"\"" },
    { "a", "\"a\"", "\"a\"" },
    { "a \"b\", c", "\"a \"\"b\"\", c\"", "\"a \"\"b\"\", c\"" },
    { "a\r\nb", "\"a\r\nb\"", "\"a\r\nb\"" },
    { "=1+1", "\"'=1+1\"", "\"=1+1\"" },
    { "+1", "\"'+1\"", "\"+1\"" },
    { "-1", "\"'-1\"", "\"-1\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"", "\"@SUM(A1)\"" },
    { "\t=1", "\"'\t=1\"", "\"\t=1\"" },
    { "\r=1", "\"'\r=1\"", "\"\r=1\"" },
    { "\n=1", "\"'\n=1\"", "\"\n=1\"" },
    { "＝1", "\"'＝1\"", "\"＝1\"" },
    { "＋1", "\"'＋1\"", "\"＋1\"" },
    { "－1", "\"'－1\"", "\"－1\"" },
    { "＠A", "\"'＠A\"", "\"＠A\"" },
    { "﹢1", "\"'﹢1\"", "\"﹢1\"" },
    { "⁼1", "\"'⁼1\"", "\"⁼1\"" },
    { " =1", "\"' =1\"", "\" =1\"" },
    { "   @A", "\"'   @A\"", "\"   @A\"" },
    { "\xc2\xa0=1", "\"'\xc2\xa0=1\"", "\"\xc2\xa0=1\"" },                            /* no-break space */
    { "\xe3\x80\x80+1", "\"'\xe3\x80\x80+1\"", "\"\xe3\x80\x80+1\"" },                /* ideographic space */
    { "\xe2\x80\x8b=1", "\"'\xe2\x80\x8b=1\"", "\"\xe2\x80\x8b=1\"" },                /* zero width */
    { "\xef\xbb\xbf=1", "\"'\xef\xbb\xbf=1\"", "\"\xef\xbb\xbf=1\"" },                /* byte order mark */
    { "\xf3\xa0\x81\x81 -1", "\"'\xf3\xa0\x81\x81 -1\"", "\"\xf3\xa0\x81\x81 -1\"" }, /* tag */
    { "\xef\xbf\xbf＝1", "\"'\xef\xbf\xbf＝1\"", "\"\xef\xbf\xbf＝1\"" },             /* noncharacter */
    { " \t\xc2\xad\xe3\x80\x80＠A", "\"' \t\xc2\xad\xe3\x80\x80＠A\"", "\" \t\xc2\xad\xe3\x80\x80＠A\"" },
    { "a=1", "\"a=1\"", "\"a=1\"" },
    { " a=1", "\" a=1\"", "\" a=1\"" },
    { "−1", "\"−1\"", "\"−1\"" }, /* a real minus is a sign to people only */
    { "  ", "\"  \"", "\"  \"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int raw = 0; raw <= 1; raw++)
      {
        g_autoptr (GString) line = g_string_new (NULL);

        dfp_csv_append_text (line, cases[i][0], raw);
        g_assert_cmpstr (line->str, ==, cases[i][1 + raw]);
      }
}

static void
test_slug (void)
{
  static const char *const cases[][2] = {
    { "Retail bank – MVP 2027", "retail-bank-mvp-2027" },
    { "", "plan" },
    { "../../etc/passwd", "etc-passwd" },
    { ".hidden", "hidden" },
    { "-rf *", "rf" },
    { "Ärzte & Kühe", "ärzte-kühe" },
    { "a\nb\x1b", "a-b" },
    { "北京工厂", "北京工厂" },
    { "C:\\CON|x", "c-con-x" },
    { "😀", "plan" },
  };
  g_autofree char *long_text = g_strnfill (500, 'x');
  g_autofree char *long_slug = dfp_file_slug (long_text);
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *wide_slug = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *slug = dfp_file_slug (cases[i][0]);

      g_assert_cmpstr (slug, ==, cases[i][1]);
    }
  g_assert_cmpuint (strlen (long_slug), ==, DFP_SLUG_MAXIMUM);
  for (int i = 0; i < 100; i++)
    g_string_append (wide, "京");
  wide_slug = dfp_file_slug (wide->str);
  g_assert_cmpuint (strlen (wide_slug), ==, 78);
  g_assert_true (g_utf8_validate (wide_slug, -1, NULL));
}

static void
test_markdown (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "R&D é😀 ok", "R\\&D é😀 ok" },
    { "a|b", "a\\|b" },
    { "a\\|b", "a\\\\\\|b" },
    { "*a* _b_ `c` ~d~ [e](f) <b>", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f) \\<b\\>" },
    { "# one", "\\# one" },
    { "no # one", "no # one" },
    { "- one", "\\- one" },
    { "---", "\\---" },
    { "===", "\\===" },
    { ":-", "\\:-" },
    { "+ one", "\\+ one" },
    { "+€4.0m", "+€4.0m" },
    { "12. one", "12\\. one" },
    { "1)", "1\\)" },
    { "12.5%", "12.5%" },
    { "> one", "\\> one" },
    { "  two\n\n\tlines \r", "two lines" },
    { "    code", "code" },
    { "a\x1b[b\x7f", "a \\[b" },
    { "a\xe2\x80\xa8"
      "# b",
      "a # b" }, /* line separator */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      dfp_markdown_append_text (line, cases[i][0]);
      g_assert_cmpstr (line->str, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/terminal", test_terminal);
  g_test_add_func ("/escape/quote", test_quote);
  g_test_add_func ("/escape/csv", test_csv);
  g_test_add_func ("/escape/markdown", test_markdown);
  g_test_add_func ("/escape/slug", test_slug);
  return g_test_run ();
}
