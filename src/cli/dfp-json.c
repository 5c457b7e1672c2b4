/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text that grows; whether a comma is due is known from its last character. */
#include "cli/dfp-json.h"

#include <math.h>

#include "base/dfp-character.h"
#include "base/dfp-number.h"
#include "cli/dfp-output.h"
#include "store/dfp-writer.h"

#define FORMAT_VERSION 1

struct _DfpJson
{
  GString *text;
  guint depth;
  gboolean is_list; /* the whole */
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
  if (self->depth == (self->is_list ? 2 : 1))
    dfp_json_add_number (self, "format-version", FORMAT_VERSION);
}

void
dfp_json_end_object (DfpJson *self)
{
  end (self, '{', '}');
}

void
dfp_json_begin_list (DfpJson *self, const char *name)
{
  self->is_list = self->is_list || self->depth == 0;
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
  dfp_number_append (self->text, number);
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
      dfp_number_append (self->text, numbers[i]);
    }
  g_string_append_c (self->text, ']');
}

static void
add_field (DfpJson *self, const DfpField *field, gconstpointer data)
{
  const double number = dfp_field_is_text (field) ? 0 : dfp_field_get_number (field, data);

  if (dfp_field_is_text (field))
    dfp_json_add_text (self, field->name, G_STRUCT_MEMBER (const char *, data, field->offset));
  else if (field->kind == DFP_FIELD_ENUM)
    dfp_json_add_text (self, field->name, dfp_enum_get_nick (field->type (), (int) number));
  else if (field->kind == DFP_FIELD_BOOLEAN)
    dfp_json_add_boolean (self, field->name, number != 0);
  else
    dfp_json_add_number (self, field->name, (field->flags & DFP_FIELD_OPTIONAL) && number == 0 ? NAN : number);
}

void
dfp_json_add_fields (DfpJson *self, const DfpField *fields, guint n_fields, gconstpointer data)
{
  for (guint i = 0; i < n_fields; i++)
    add_field (self, &fields[i], data);
}

void
dfp_json_add_record (DfpJson *self, const char *name, const DfpField *fields, guint n_fields, gconstpointer data)
{
  dfp_json_begin_object (self, name);
  dfp_json_add_fields (self, fields, n_fields, data);
  dfp_json_end_object (self);
}

static void
add_cell (DfpJson *self, const char *name, const DfpCell *cell)
{
  g_autofree char *month = NULL;

  switch (cell->kind)
    {
    case DFP_CELL_CHOICE:
    case DFP_CELL_REFERENCE:
      dfp_json_add_text (self, name, cell->key);
      break;
    case DFP_CELL_NUMBER:
      dfp_json_add_number (self, name, cell->number);
      break;
    case DFP_CELL_MONTH:
      month = isnan (cell->number) ? dfp_month_to_string (cell->month) : NULL;
      if (month != NULL)
        dfp_json_add_text (self, name, month);
      else
        dfp_json_add_number (self, name, cell->number);
      break;
    case DFP_CELL_BOOLEAN:
      dfp_json_add_boolean (self, name, cell->number != 0);
      break;
    case DFP_CELL_TEXT:
    case DFP_CELL_DATE:
      dfp_json_add_text (self, name, cell->text);
      break;
    case DFP_CELL_NOTHING:
    default:
      dfp_json_add_text (self, name, NULL);
      break;
    }
}

void
dfp_json_add_row (DfpJson *self, const DfpSheet *sheet, guint row, guint first_column)
{
  for (guint i = first_column; i < dfp_sheet_get_n_columns (sheet); i++)
    add_cell (self, dfp_sheet_get_column (sheet, i)->key, dfp_sheet_get_cell (sheet, row, i));
}

void
dfp_json_add_sheet (DfpJson *self, const char *name, const DfpSheet *sheet)
{
  dfp_json_begin_list (self, name);
  for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
    {
      dfp_json_begin_object (self, NULL);
      dfp_json_add_row (self, sheet, row, 0);
      dfp_json_end_object (self);
    }
  dfp_json_end_list (self);
}

void
dfp_json_add_column (DfpJson *self, const char *name, const DfpSheet *sheet, guint column, int n_rows)
{
  g_autofree double *numbers = g_new (double, MAX (n_rows, 1));

  for (int row = 0; row < n_rows; row++)
    numbers[row] = dfp_sheet_get_cell (sheet, row, column)->number;
  dfp_json_add_numbers (self, name, numbers, n_rows);
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
