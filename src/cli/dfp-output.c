/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stdio for the bytes; widths are counted in columns of a terminal, not in bytes. */
#include "cli/dfp-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "base/dfp-format.h"
#include "report/writer/dfp-csv.h"

#define LABEL_MAXIMUM 48 /* characters of the first column */
#define CELL_MAXIMUM 32
#define GAP 2 /* columns */

typedef struct
{
  char *text;
  gboolean heading; /* stands alone on its line */
} Cell;

struct _DfpOutputTable
{
  guint n_columns;
  guint column;  /* of the next cell */
  GArray *cells; /* of Cell */
};

G_GNUC_PRINTF (1, 0)
static char *
format_escaped (const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);

  return dfp_escape_terminal (text, -1);
}

void
dfp_output_line (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = format_escaped (format, arguments);
  va_end (arguments);
  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
dfp_output_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = format_escaped (format, arguments);
  va_end (arguments);
  fprintf (stderr, "dfp: %s\n", text);
}

void
dfp_output_raw (const char *bytes, gsize length)
{
  fwrite (bytes, 1, length, stdout);
}

int
dfp_output_saved (DfpSaveResult result, const char *path)
{
  g_autofree char *name = dfp_file_describe (path);

  if (result < DFP_SAVE_NOT_FLUSHED)
    return DFP_EXIT_DONE;
  signal (SIGPIPE, SIG_IGN);
  if (result == DFP_SAVE_NOT_FLUSHED)
    dfp_output_complain (_ ("%s is saved, but the system could not promise that it survives a power cut."), name);
  return DFP_EXIT_SAVED;
}

gboolean
dfp_output_flush (gboolean saved, GError **error)
{
  errno = EIO; /* when it was an earlier write that failed */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_IO,
               saved ? _ ("The file is saved, but the answer could not be printed: %s.")
                     : _ ("The output could not be written: %s."),
               g_strerror (errno));
  return FALSE;
}

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

DfpOutputTable *
dfp_output_table_new (guint n_columns)
{
  DfpOutputTable *self = g_new0 (DfpOutputTable, 1);

  self->n_columns = n_columns;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
dfp_output_table_free (DfpOutputTable *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

static char *
shorten (const char *text, glong maximum)
{
  g_autofree char *escaped = dfp_escape_terminal (text, -1);
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (escaped, -1) <= maximum)
    return g_steal_pointer (&escaped);
  begin = g_utf8_substring (escaped, 0, maximum - 1);
  return g_strconcat (g_strchomp (begin), "…", NULL);
}

void
dfp_output_table_add (DfpOutputTable *self, const char *text)
{
  const Cell cell = { shorten (text, self->column == 0 ? LABEL_MAXIMUM : CELL_MAXIMUM), FALSE };

  self->column = (self->column + 1) % self->n_columns;
  g_array_append_val (self->cells, cell);
}

void
dfp_output_table_take (DfpOutputTable *self, char *text)
{
  dfp_output_table_add (self, text);
  g_free (text);
}

void
dfp_output_table_add_heading (DfpOutputTable *self, const char *text)
{
  const Cell cell = { dfp_escape_terminal (text, -1), TRUE };

  g_array_append_val (self->cells, cell);
}

static guint
get_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

static void
measure_columns (const DfpOutputTable *self, guint *widths)
{
  guint column = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->heading)
        {
          column = 0;
          continue;
        }
      widths[column] = MAX (widths[column], get_width (cell->text));
      column = (column + 1) % self->n_columns;
    }
}

static void
append_cell (GString *line, const char *text, guint width, gboolean first)
{
  const guint gap = width - get_width (text);

  if (first)
    g_string_append_printf (line, "%s%*s", text, (int) gap, "");
  else
    g_string_append_printf (line, "%*s%s", (int) gap + GAP, "", text);
}

static void
print_line (GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_c (line, '\n');
  fputs (line->str, stdout);
  g_string_truncate (line, 0);
}

void
dfp_output_table_print (DfpOutputTable *self)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);
  g_autoptr (GString) line = g_string_new (NULL);
  guint column = 0;

  measure_columns (self, widths);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->heading)
        g_string_append (line, cell->text);
      else
        append_cell (line, cell->text, widths[column], column == 0);
      column = cell->heading ? 0 : (column + 1) % self->n_columns;
      if (column == 0)
        print_line (line);
    }
}

/* A terminal is narrow: months are short. */
static char *
format_cell (const DfpSheet *sheet, guint row, guint column)
{
  const DfpCell *cell = dfp_sheet_get_cell (sheet, row, column);

  return cell->kind == DFP_CELL_MONTH ? dfp_format_month (cell->month, DFP_MONTH_STYLE_MEDIUM)
                                      : dfp_sheet_format_cell (sheet, row, column);
}

void
dfp_output_print_sheet (const DfpSheet *sheet, guint first_column, guint n_columns)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (n_columns);

  for (guint i = 0; i < n_columns; i++)
    dfp_output_table_add (table, dfp_sheet_get_column (sheet, first_column + i)->label);
  for (guint row = 0; row < dfp_sheet_get_n_rows (sheet); row++)
    for (guint i = 0; i < n_columns; i++)
      dfp_output_table_take (table, format_cell (sheet, row, first_column + i));
  dfp_output_table_print (table);
}

void
dfp_output_print_csv (const DfpSheet *sheet, gboolean raw)
{
  const DfpWriterOptions options = { .raw = raw };
  g_autoptr (GBytes) csv = dfp_csv_write (sheet, &options, NULL);

  dfp_output_raw (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
}
