/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the JSON that `--json` prints: two-space indent, lists of numbers on one line, numbers in
 * the shortest form that reads back equal, null for what is not finite. Never in the locale's form. */
#pragma once

#include <glib.h>

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

void dfp_json_print (DfpJson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpJson, dfp_json_free)

G_END_DECLS
