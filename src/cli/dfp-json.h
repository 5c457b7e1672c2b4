/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the JSON that `--json` prints: two-space indent, lists of numbers on one line, numbers in
 * the shortest form that reads back equal, null for what is not finite. Never in the locale's form.
 *
 * The whole, or each object of a list that is the whole, begins with "format-version": it counts up when a key changes
 * its name, its place or what it means, not when one is added. */
#pragma once

#include "base/dfp-sheet.h"

G_BEGIN_DECLS

typedef struct _DfpJson DfpJson;

DfpJson *dfp_json_new (void);
void dfp_json_free (DfpJson *self);

/* @name: of the member, or NULL inside a list and for the whole. */
void dfp_json_begin_object (DfpJson *self, const char *name);
void dfp_json_end_object (DfpJson *self);
void dfp_json_begin_list (DfpJson *self, const char *name);
void dfp_json_end_list (DfpJson *self);
void dfp_json_add_text (DfpJson *self, const char *name, const char *text); /* NULL becomes null */
void dfp_json_add_number (DfpJson *self, const char *name, double number);
/* A moment, ms since 1970, as ISO 8601 in UTC; 0: null, nobody knows. */
void dfp_json_add_time (DfpJson *self, const char *name, gint64 milliseconds);
void dfp_json_add_boolean (DfpJson *self, const char *name, gboolean value);
void dfp_json_add_numbers (DfpJson *self, const char *name, const double *numbers, int n_numbers);

/* The values of @data that @fields tell of, under their names; enumerations by the word of files,
 * optional numbers that are not set as null. */
void dfp_json_add_fields (DfpJson *self, const DfpField *fields, guint n_fields, gconstpointer data);
/* The same as an object. */
void dfp_json_add_record (DfpJson *self, const char *name, const DfpField *fields, guint n_fields, gconstpointer data);

/* The cells of @row under the keys of their columns from @first_column on: rows of the plan by their id, months by their
 * number where they have one, null for nothing. */
void dfp_json_add_row (DfpJson *self, const DfpSheet *sheet, guint row, guint first_column);
/* A list of objects, one for each row. */
void dfp_json_add_sheet (DfpJson *self, const char *name, const DfpSheet *sheet);
/* The first @n_rows numbers of a column. */
void dfp_json_add_column (DfpJson *self, const char *name, const DfpSheet *sheet, guint column, int n_rows);

void dfp_json_print (DfpJson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpJson, dfp_json_free)

G_END_DECLS
