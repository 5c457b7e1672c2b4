/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words are those of files; a row of the plan is called by its name. What is nothing is an empty cell. */
#include "report/writer/dfp-csv.h"

#include "base/dfp-escape.h"
#include "base/dfp-number.h"

static void
append_cell (GString *csv, const DfpCell *cell, gboolean raw)
{
  g_autofree char *month = NULL;

  switch (cell->kind)
    {
    case DFP_CELL_TEXT:
    case DFP_CELL_REFERENCE:
    case DFP_CELL_DATE:
      dfp_csv_append_text (csv, cell->text, raw);
      break;
    case DFP_CELL_CHOICE:
      dfp_csv_append_text (csv, cell->key, raw);
      break;
    case DFP_CELL_NUMBER:
      dfp_number_append (csv, cell->number);
      break;
    case DFP_CELL_MONTH:
      month = dfp_month_to_string (cell->month);
      dfp_csv_append_text (csv, month, raw);
      break;
    case DFP_CELL_BOOLEAN:
      dfp_csv_append_text (csv, cell->number != 0 ? "true" : "false", raw);
      break;
    case DFP_CELL_NOTHING:
    default:
      break;
    }
}

/* A line of one empty cell would be an empty line, which readers pass over. */
static void
append_row (GString *csv, const DfpSheet *sheet, guint row, gboolean raw)
{
  const gsize before = csv->len;

  for (guint i = 0; i < dfp_sheet_get_n_columns (sheet); i++)
    {
      g_string_append (csv, i > 0 ? "," : "");
      append_cell (csv, dfp_sheet_get_cell (sheet, row, i), raw);
    }
  g_string_append (csv, csv->len > before ? "\r\n" : "\"\"\r\n");
}

GBytes *
dfp_csv_write (const DfpSheet *sheet, const DfpWriterOptions *options, GError **error)
{
  const guint n_columns = dfp_sheet_get_n_columns (sheet);
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append (csv, i > 0 ? "," : "");
      dfp_csv_append_text (csv, dfp_sheet_get_column (sheet, i)->key, options->raw);
    }
  g_string_append (csv, "\r\n");
  for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
    append_row (csv, sheet, row, options->raw);
  return g_string_free_to_bytes (csv);
}
