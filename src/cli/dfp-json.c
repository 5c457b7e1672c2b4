/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that grows; whether a comma is due is known from its last character. */
#include "cli/dfp-json.h"

#include "base/dfp-character.h"
#include "cli/dfp-output.h"
#include "store/dfp-writer.h"

struct _DfpJson
{
  GString *text;
  guint depth;
};

DfpJson *
dfp_json_new (void)
{
  DfpJson *self = g_new0 (DfpJson, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
dfp_json_free (DfpJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
break_line (DfpJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static char
get_last (const DfpJson *self)
{
  return self->text->len > 0 ? self->text->str[self->text->len - 1] : '\0';
}

static void
begin_value (DfpJson *self, const char *name)
{
  const char last = get_last (self);

  if (last != '\0' && last != '{' && last != '[')
    g_string_append_c (self->text, ',');
  if (last != '\0')
    break_line (self);
  if (name == NULL)
    return;
  dfp_writer_append_string (self->text, name);
  g_string_append (self->text, ": ");
}

static void
begin (DfpJson *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
}

static void
end (DfpJson *self, char opened, char bracket)
{
  self->depth--;
  if (get_last (self) != opened)
    break_line (self);
  g_string_append_c (self->text, bracket);
}

void
dfp_json_begin_object (DfpJson *self, const char *name)
{
  begin (self, name, '{');
}

void
dfp_json_end_object (DfpJson *self)
{
  end (self, '{', '}');
}

void
dfp_json_begin_list (DfpJson *self, const char *name)
{
  begin (self, name, '[');
}

void
dfp_json_end_list (DfpJson *self)
{
  end (self, '[', ']');
}

void
dfp_json_add_text (DfpJson *self, const char *name, const char *text)
{
  begin_value (self, name);
  if (text != NULL)
    dfp_writer_append_string (self->text, text);
  else
    g_string_append (self->text, "null");
}

void
dfp_json_add_number (DfpJson *self, const char *name, double number)
{
  begin_value (self, name);
  dfp_writer_append_number (self->text, number);
}

void
dfp_json_add_time (DfpJson *self, const char *name, gint64 milliseconds)
{
  g_autoptr (GDateTime) time = milliseconds != 0 ? g_date_time_new_from_unix_utc (milliseconds / 1000) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  dfp_json_add_text (self, name, text);
}

void
dfp_json_add_boolean (DfpJson *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

void
dfp_json_add_numbers (DfpJson *self, const char *name, const double *numbers, int n_numbers)
{
  begin_value (self, name);
  g_string_append_c (self->text, '[');
  for (int i = 0; i < n_numbers; i++)
    {
      if (i > 0)
        g_string_append (self->text, ", ");
      dfp_writer_append_number (self->text, numbers[i]);
    }
  g_string_append_c (self->text, ']');
}

static void
append_escape (GString *out, gunichar c)
{
  if (c < 0x10000)
    g_string_append_printf (out, "\\u%04x", c);
  else
    g_string_append_printf (out, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
}

/* A terminal may be what reads it: what it would obey or hide stands as an escape, which says the same. Only texts
 * hold such characters; the line feeds stand between them. */
void
dfp_json_print (DfpJson *self)
{
  g_autoptr (GString) out = g_string_sized_new (self->text->len + 1);

  for (const char *p = self->text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c != '\n' &&
          (dfp_character_is_control (c) || dfp_character_is_invisible (c) || dfp_character_is_noncharacter (c)))
        append_escape (out, c);
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
  g_string_append_c (out, '\n');
  dfp_output_raw (out->str, out->len);
}
