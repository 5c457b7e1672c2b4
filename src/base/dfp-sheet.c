/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of all cells lie in one chunk, so that a sheet of thousands of them is few allocations. */
#include "base/dfp-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"

#define DECIMALS_MAXIMUM 2 /* of DFP_SHEET_DECIMALS */

struct _DfpSheet
{
  char currency[4];
  GStringChunk *texts;
  GArray *columns; /* of DfpSheetColumn */
  GArray *cells;   /* of DfpCell, row by row */
};

struct _DfpSheetBuilder
{
  DfpSheet *sheet;
};

void
dfp_sheet_free (DfpSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
dfp_sheet_get_n_columns (const DfpSheet *self)
{
  return self->columns->len;
}

guint
dfp_sheet_get_n_rows (const DfpSheet *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

const DfpSheetColumn *
dfp_sheet_get_column (const DfpSheet *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, DfpSheetColumn, column);
}

int
dfp_sheet_find_column (const DfpSheet *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (g_array_index (self->columns, DfpSheetColumn, i).key, key))
      return (int) i;
  return -1;
}

const DfpCell *
dfp_sheet_get_cell (const DfpSheet *self, guint row, guint column)
{
  g_return_val_if_fail (column < self->columns->len && row < dfp_sheet_get_n_rows (self), NULL);

  return &g_array_index (self->cells, DfpCell, row * self->columns->len + column);
}

gboolean
dfp_sheet_is_numeric (const DfpSheet *self, guint column)
{
  gboolean any = FALSE;

  for (guint row = 0; row < dfp_sheet_get_n_rows (self); row++)
    {
      const DfpCellKind kind = dfp_sheet_get_cell (self, row, column)->kind;

      if (kind != DFP_CELL_NUMBER && kind != DFP_CELL_CHOICE && kind != DFP_CELL_NOTHING)
        return FALSE;
      any = any || kind == DFP_CELL_NUMBER;
    }
  return any;
}

static char *
format_number (const DfpSheet *self, const DfpSheetColumn *column, double number)
{
  const int decimals = column->decimals;

  if (column->unit == DFP_UNIT_MONEY || column->unit == DFP_UNIT_MONEY_PER_MONTH)
    return dfp_format_money (self->currency, number, DFP_FORMAT_PLAIN);
  if (column->unit == DFP_UNIT_SHARE || column->unit == DFP_UNIT_PER_YEAR)
    return dfp_format_share (number, MAX (decimals, 0), DFP_FORMAT_PLAIN);
  return decimals < 0 ? dfp_format_number_short (number, DECIMALS_MAXIMUM)
                      : dfp_format_number (number, decimals, DFP_FORMAT_PLAIN);
}

char *
dfp_sheet_format_cell (const DfpSheet *self, guint row, guint column)
{
  const DfpCell *cell = dfp_sheet_get_cell (self, row, column);

  switch (cell->kind)
    {
    case DFP_CELL_NUMBER:
      return cell->text != NULL ? g_strdup (cell->text)
                                : format_number (self, dfp_sheet_get_column (self, column), cell->number);
    case DFP_CELL_MONTH:
      return dfp_format_month (cell->month, DFP_MONTH_STYLE_LONG);
    case DFP_CELL_BOOLEAN:
      return g_strdup (cell->number != 0 ? _ ("yes") : _ ("no"));
    case DFP_CELL_TEXT:
    case DFP_CELL_CHOICE:
    case DFP_CELL_REFERENCE:
    case DFP_CELL_DATE:
      return g_strdup (cell->text);
    case DFP_CELL_NOTHING:
    default:
      return g_strdup (cell->text != NULL && *cell->text != '\0' ? cell->text : "–");
    }
}

/* --- making --- */

DfpSheetBuilder *
dfp_sheet_builder_new (const char *currency)
{
  DfpSheetBuilder *self = g_new0 (DfpSheetBuilder, 1);

  self->sheet = g_new0 (DfpSheet, 1);
  g_strlcpy (self->sheet->currency, currency != NULL ? currency : "", sizeof self->sheet->currency);
  self->sheet->texts = g_string_chunk_new (1024);
  self->sheet->columns = g_array_new (FALSE, FALSE, sizeof (DfpSheetColumn));
  self->sheet->cells = g_array_new (FALSE, FALSE, sizeof (DfpCell));
  return self;
}

static const char *
keep (DfpSheetBuilder *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->sheet->texts, text) : NULL;
}

void
dfp_sheet_builder_add_column (DfpSheetBuilder *self, const char *key, const char *label, DfpUnit unit, int decimals)
{
  const DfpSheetColumn column = { keep (self, key), keep (self, label), unit, decimals };

  g_return_if_fail (self->sheet->cells->len == 0);
  g_array_append_val (self->sheet->columns, column);
}

void
dfp_sheet_builder_add_columns (DfpSheetBuilder *self, const DfpSheetColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    dfp_sheet_builder_add_column (self, columns[i].key, _ (columns[i].label), columns[i].unit, columns[i].decimals);
}

void
dfp_sheet_builder_add_field_columns (DfpSheetBuilder *self, const DfpField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != DFP_FIELD_LIST)
      dfp_sheet_builder_add_column (self, fields[i].name, dfp_field_get_label (&fields[i]), fields[i].unit,
                                    DFP_SHEET_DECIMALS);
}

static void
add_cell (DfpSheetBuilder *self, DfpCell cell)
{
  g_return_if_fail (self->sheet->columns->len > 0);
  g_array_append_val (self->sheet->cells, cell);
}

void
dfp_sheet_builder_add_nothing (DfpSheetBuilder *self)
{
  add_cell (self, (DfpCell){ .kind = DFP_CELL_NOTHING, .number = NAN });
}

static void
add_words (DfpSheetBuilder *self, DfpCellKind kind, const char *key, const char *text)
{
  if (text == NULL)
    dfp_sheet_builder_add_nothing (self);
  else
    add_cell (self, (DfpCell){ .kind = kind, .number = NAN, .key = keep (self, key), .text = keep (self, text) });
}

void
dfp_sheet_builder_add_text (DfpSheetBuilder *self, const char *text)
{
  add_words (self, DFP_CELL_TEXT, NULL, text);
}

void
dfp_sheet_builder_add_choice (DfpSheetBuilder *self, const char *key, const char *text)
{
  add_words (self, DFP_CELL_CHOICE, key, text);
}

void
dfp_sheet_builder_add_enum (DfpSheetBuilder *self, GType type, int value)
{
  dfp_sheet_builder_add_choice (self, dfp_enum_get_nick (type, value), dfp_enum_get_label (type, value));
}

void
dfp_sheet_builder_add_reference (DfpSheetBuilder *self, const char *id, const char *name)
{
  add_words (self, DFP_CELL_REFERENCE, id, name != NULL && *name != '\0' ? name : id);
}

void
dfp_sheet_builder_add_number (DfpSheetBuilder *self, double number)
{
  dfp_sheet_builder_add_number_with_words (self, number, NULL);
}

void
dfp_sheet_builder_add_number_with_words (DfpSheetBuilder *self, double number, const char *words)
{
  if (isfinite (number))
    add_cell (self, (DfpCell){ .kind = DFP_CELL_NUMBER, .number = number, .text = keep (self, words) });
  else
    add_cell (self, (DfpCell){ .kind = DFP_CELL_NOTHING, .number = NAN, .text = keep (self, words) });
}

void
dfp_sheet_builder_add_month (DfpSheetBuilder *self, DfpMonth start, int number)
{
  if (number <= 0)
    dfp_sheet_builder_add_nothing (self);
  else
    add_cell (self, (DfpCell){ .kind = DFP_CELL_MONTH, .month = dfp_month_add (start, number), .number = number });
}

void
dfp_sheet_builder_add_calendar (DfpSheetBuilder *self, DfpMonth month)
{
  add_cell (self, (DfpCell){ .kind = DFP_CELL_MONTH, .month = month, .number = NAN });
}

void
dfp_sheet_builder_add_date (DfpSheetBuilder *self, const char *date)
{
  add_words (self, DFP_CELL_DATE, NULL, date);
}

void
dfp_sheet_builder_add_boolean (DfpSheetBuilder *self, gboolean value)
{
  add_cell (self, (DfpCell){ .kind = DFP_CELL_BOOLEAN, .number = value != FALSE });
}

static void
add_field (DfpSheetBuilder *self, const DfpField *field, gconstpointer data)
{
  const char *text = dfp_field_is_text (field) ? G_STRUCT_MEMBER (const char *, data, field->offset) : NULL;
  const double number = dfp_field_is_text (field) ? NAN : dfp_field_get_number (field, data);

  if (field->kind == DFP_FIELD_DATE)
    dfp_sheet_builder_add_date (self, text);
  else if (dfp_field_is_text (field))
    dfp_sheet_builder_add_text (self, text);
  else if (field->kind == DFP_FIELD_ENUM)
    dfp_sheet_builder_add_enum (self, field->type (), (int) number);
  else if (field->kind == DFP_FIELD_BOOLEAN)
    dfp_sheet_builder_add_boolean (self, number != 0);
  else if (field->kind == DFP_FIELD_CALENDAR)
    dfp_sheet_builder_add_calendar (self, (DfpMonth) number);
  else
    dfp_sheet_builder_add_number (self, number);
}

void
dfp_sheet_builder_add_fields (DfpSheetBuilder *self, const DfpField *fields, guint n_fields, gconstpointer data)
{
  for (guint i = 0; i < n_fields; i++)
    add_field (self, &fields[i], data);
}

DfpSheet *
dfp_sheet_builder_finish (DfpSheetBuilder *self)
{
  DfpSheet *sheet = self->sheet;

  g_warn_if_fail (sheet->columns->len > 0 && sheet->cells->len % sheet->columns->len == 0);
  g_free (self);
  return sheet;
}
