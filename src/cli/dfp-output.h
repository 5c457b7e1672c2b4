/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that `dfp` says. Standard output is UTF-8 whatever the locale; what comes from a file
 * or the command line goes through the terminal escaper on its way. */
#pragma once

#include "base/dfp-sheet.h"
#include "cli/dfp-command.h"
#include "store/dfp-file.h"

G_BEGIN_DECLS

/* One line; foreign text in it is escaped. */
void dfp_output_line (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* The same to standard error, after "dfp: ". */
void dfp_output_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Bytes as they are: files, JSON, CSV. */
void dfp_output_raw (const char *bytes, gsize length);
/* DFP_EXIT_SAVED when @path was saved, else DFP_EXIT_DONE; with a warning when it may not survive a power cut. From
 * then on a reader that goes away does not end the program before it can say what is saved. */
int dfp_output_saved (DfpSaveResult result, const char *path);
/* FALSE with DFP_ERROR_IO when something that was said could not be written. @saved: the message says that what the
 * command writes is there nevertheless. */
gboolean dfp_output_flush (gboolean saved, GError **error);

/* A table whose columns line up: the first column to the left, the others to the right. */
typedef struct _DfpOutputTable DfpOutputTable;

DfpOutputTable *dfp_output_table_new (guint n_columns);
/* The next cell of the row, from left to right. Escaped; shortened to 48 characters in the first column, 32 in others. */
void dfp_output_table_add (DfpOutputTable *self, const char *text);
void dfp_output_table_take (DfpOutputTable *self, char *text);
/* A line of its own between the rows: a heading, or "" for an empty line. */
void dfp_output_table_add_heading (DfpOutputTable *self, const char *text);
void dfp_output_table_print (DfpOutputTable *self);
void dfp_output_table_free (DfpOutputTable *self);

/* The first @n_columns of @sheet from @first_column on, under their labels. */
void dfp_output_print_sheet (const DfpSheet *sheet, guint first_column, guint n_columns);
/* All of @sheet as CSV. @raw: for machines, formulas are not disarmed. */
void dfp_output_print_csv (const DfpSheet *sheet, gboolean raw);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpOutputTable, dfp_output_table_free)

G_END_DECLS
