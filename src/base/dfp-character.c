/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of ranges, not the Unicode tables of GLib: what is ignored by a reader must not depend on how old the
 * library is. */
#include "base/dfp-character.h"

#include <string.h>

#define REPLACEMENT 0xfffd

typedef struct
{
  gunichar first, last;
} Range;

/* In order. */
static const Range invisible[] = {
  { 0xad, 0xad },       { 0x34f, 0x34f },     { 0x61c, 0x61c },     { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 },
  { 0x180b, 0x180f },   { 0x200b, 0x200f },   { 0x202a, 0x202e },   { 0x2060, 0x206f }, { 0x2800, 0x2800 },
  { 0x3164, 0x3164 },   { 0xfe00, 0xfe0f },   { 0xfeff, 0xfeff },   { 0xffa0, 0xffa0 }, { 0xfff0, 0xfffb },
  { 0x1bca0, 0x1bca3 }, { 0x1d173, 0x1d17a }, { 0xe0000, 0xe0fff },
};

gboolean
dfp_character_is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

gboolean
dfp_character_is_invisible (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (invisible) && c >= invisible[i].first; i++)
    if (c <= invisible[i].last)
      return TRUE;
  return FALSE;
}

gboolean
dfp_character_is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

gboolean
dfp_character_is_presentation (gunichar c)
{
  return c == 0xfe0e || c == 0xfe0f;
}

static gboolean
is_printable (gunichar c)
{
  if (c == (gunichar) -1 || c == (gunichar) -2 || dfp_character_is_noncharacter (c))
    return FALSE;
  return c == '\t' || c == '\n' || !dfp_character_is_control (c);
}

/* The length of what can be printed at the beginning of @text, in bytes. */
static gsize
measure_printable (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && is_printable (g_utf8_get_char_validated (p, end - p)))
    p = g_utf8_next_char (p);
  return p - text;
}

const char *
dfp_text_make_printable (const char *text, char **buffer)
{
  const char *end = text + strlen (text);
  gsize length = measure_printable (text, end);
  GString *out;

  *buffer = NULL;
  if (text + length == end)
    return text;
  out = g_string_sized_new (end - text + 2);
  while (text + length < end)
    {
      const gunichar c = g_utf8_get_char_validated (text + length, end - text - length);

      g_string_append_len (out, text, length);
      g_string_append_unichar (out, REPLACEMENT);
      text += length + ((gint32) c < 0 ? 1 : g_unichar_to_utf8 (c, NULL));
      length = measure_printable (text, end);
    }
  g_string_append_len (out, text, length);
  return *buffer = g_string_free (out, FALSE);
}
