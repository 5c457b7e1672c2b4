/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Escaping is by what the reader does with the text, so there is one function per reader. */
#include "store/dfp-escape.h"

#include <string.h>

#include "store/dfp-writer.h"

static gboolean
is_dangerous (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/* Appends the escaped form of the character at @text and returns where the next one begins. */
static const char *
append_escaped (GString *out, const char *text, const char *end)
{
  const gunichar c = *text != '\0' ? g_utf8_get_char_validated (text, end - text) : 0;

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      g_string_append_printf (out, "\\x{%02x}", (guchar) *text);
      return text + 1;
    }
  if (is_dangerous (c))
    g_string_append_printf (out, "\\u{%x}", c);
  else
    g_string_append_len (out, text, g_utf8_next_char (text) - text);
  return g_utf8_next_char (text);
}

char *
dfp_escape_terminal (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));
  GString *out = g_string_sized_new (end - text);

  while (text < end)
    text = append_escaped (out, text, end);
  return g_string_free (out, FALSE);
}

char *
dfp_escape_quote (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));
  GString *out = g_string_new ("“");
  glong n_characters = 0;

  while (text < end)
    {
      const gsize before = out->len;

      text = append_escaped (out, text, end);
      n_characters += g_utf8_strlen (out->str + before, out->len - before);
      if (n_characters > DFP_QUOTE_MAXIMUM || (n_characters == DFP_QUOTE_MAXIMUM && text < end))
        {
          g_string_truncate (out, before);
          g_string_append (out, "…");
          break;
        }
    }
  g_string_append (out, "”");
  return g_string_free (out, FALSE);
}

/* Spreadsheets take these for the beginning of a formula, or skip them to find one. */
static gboolean
starts_formula (const char *text)
{
  const gunichar c = g_utf8_get_char_validated (text, -1);

  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n' || c == 0xff1d ||
         c == 0xff0b || c == 0xff0d || c == 0xff20;
}

void
dfp_csv_append_text (GString *line, const char *text, gboolean raw)
{
  g_string_append_c (line, '"');
  if (!raw && starts_formula (text))
    g_string_append_c (line, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *text);
    }
  g_string_append_c (line, '"');
}

void
dfp_csv_append_number (GString *line, double number)
{
  dfp_writer_append_number (line, number);
}

char *
dfp_file_slug (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autofree char *small = g_utf8_strdown (normal, -1);
  GString *slug = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gsize length = g_utf8_next_char (p) - p;
      const gboolean joins = slug->len > 0 && slug->str[slug->len - 1] != '-';

      if (slug->len + length > DFP_SLUG_MAXIMUM)
        break;
      if (g_unichar_isalnum (g_utf8_get_char (p)) || (slug->len > 0 && g_unichar_ismark (g_utf8_get_char (p))))
        g_string_append_len (slug, p, length);
      else if (joins)
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_assign (slug, "plan");
  return g_string_free (slug, FALSE);
}
