/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables in text, one row at a time: RFC 4180 as spreadsheets and trackers write it. Commas, semicolons or tabs,
 * found from the first row; quotation marks, a byte order mark, and any of the three line ends. Reading needs no
 * more memory than a row, whatever is in the file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_CSV_CELLS_MAXIMUM 64 /* of a row that are kept */

typedef enum
{
  DFP_CSV_ROW,
  DFP_CSV_END,
  DFP_CSV_STRAY_QUOTE, /* a quotation mark inside a cell without them, or text behind the closing one */
  DFP_CSV_OPEN_QUOTE,  /* the file ended inside quotation marks: nothing more can be read */
} DfpCsvResult;

typedef struct
{
  const char *at; /* borrowed text */
  const char *end;
  char separator;   /* ',', ';' or '\t' */
  guint next_line;  /* of the text, from 1 */
  guint row;        /* line where the row that was read begins, from 1 */
  guint column;     /* from 1: where a quotation mark is wrong */
  guint n_cells;    /* of the row, also those that are not kept */
  GPtrArray *cells; /* owned texts */
} DfpCsvReader;

/* @text: valid UTF-8 that outlives the reader. Clear with dfp_csv_reader_clear (). */
void dfp_csv_reader_init (DfpCsvReader *self, const char *text, gsize length);
void dfp_csv_reader_clear (DfpCsvReader *self);
/* The next row. After a stray quotation mark the rest of the line is skipped, and reading goes on. */
DfpCsvResult dfp_csv_reader_read (DfpCsvReader *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpCsvReader, dfp_csv_reader_clear)

G_END_DECLS
