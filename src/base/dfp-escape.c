/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Escaping is by what the reader does with the text, so there is one function per reader. */

#include <string.h>

#include "base/dfp-character.h"
#include "base/dfp-escape.h"

/* Where @c stands is seen: a symbol may say how it wants to be drawn. */
static gboolean
is_shown (gunichar c, gunichar before)
{
  if (dfp_character_is_presentation (c))
    return g_unichar_isprint (before) && !g_unichar_isalpha (before) && !dfp_character_is_invisible (before);
  return !dfp_character_is_control (c) && !dfp_character_is_invisible (c) && !dfp_character_is_noncharacter (c);
}

/* Appends the escaped form of the character at @text, which follows @before, and returns where the next one begins. */
static const char *
append_escaped (GString *out, const char *text, const char *end, gunichar *before)
{
  const gunichar c = *text != '\0' ? g_utf8_get_char_validated (text, end - text) : 0;
  const gboolean shown = is_shown (c, *before);

  *before = c;
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      g_string_append_printf (out, "\\x{%02x}", (guchar) *text);
      return text + 1;
    }
  if (shown)
    g_string_append_len (out, text, g_utf8_next_char (text) - text);
  else
    g_string_append_printf (out, "\\u{%x}", c);
  return g_utf8_next_char (text);
}

char *
dfp_escape_terminal (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));
  GString *out = g_string_sized_new (end - text);
  gunichar before = 0;

  while (text < end)
    text = append_escaped (out, text, end, &before);
  return g_string_free (out, FALSE);
}

char *
dfp_escape_quote (const char *text, gssize length)
{
  const char *end = text + (length >= 0 ? (gsize) length : strlen (text));
  GString *out = g_string_new ("“");
  glong n_characters = 0;
  gunichar last = 0;

  while (text < end)
    {
      const gsize before = out->len;

      text = append_escaped (out, text, end, &last);
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

/* The first character of @text that a spreadsheet may see: some skip blanks, some what is invisible. */
static gunichar
find_first_shown (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !dfp_character_is_control (c) && !dfp_character_is_invisible (c) &&
          !dfp_character_is_noncharacter (c))
        return c;
    }
  return 0;
}

/* Spreadsheets take these for the beginning of a formula, the last three where they skip them; full-width, small and
 * raised forms of a sign are the sign. */
static gboolean
starts_formula (const char *text)
{
  const gunichar c = find_first_shown (text);
  gunichar plain[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { 0 };

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;
  return c != 0 && g_unichar_fully_decompose (c, TRUE, plain, G_N_ELEMENTS (plain)) > 0 && plain[0] < 0x80 &&
         strchr ("=+-@", (int) plain[0]) != NULL;
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

static gboolean
ends_mark (const char *p)
{
  return *p == '\0' || g_unichar_isspace (g_utf8_get_char (p));
}

/* Whether @p, with which a line begins, would make of it a heading, a list, a rule or a row of a table. */
static gboolean
begins_block (const char *p)
{
  const char *digits = p;

  while (g_ascii_isdigit (*digits))
    digits++;
  if (digits > p)
    return (*digits == '.' || *digits == ')') && ends_mark (digits + 1);
  return *p == '#' || *p == '-' || *p == '=' || *p == ':' || (*p == '+' && ends_mark (p + 1));
}

void
dfp_markdown_append_text (GString *line, const char *text)
{
  gboolean begun = FALSE, blank = FALSE, guarded;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || dfp_character_is_control (c))
        {
          blank = begun;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      guarded = !begun && begins_block (p);
      for (; guarded && g_ascii_isdigit (*p); p++)
        g_string_append_c (line, *p);
      if (guarded || (c < 0x80 && strchr ("\\`*_[]<>&|~$", (int) c) != NULL))
        g_string_append_c (line, '\\');
      g_string_append_len (line, p, g_utf8_next_char (p) - p);
      begun = TRUE;
      blank = FALSE;
    }
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
