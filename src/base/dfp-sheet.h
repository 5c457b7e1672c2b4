/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is tabular, said once: columns and rows of typed cells. Whoever knows a result makes a sheet of it, and every
 * format has one writer of sheets, so that no two of them say it differently.
 *
 * A sheet is made by a builder, from left to right and from top to bottom, and never changes afterwards; it may be
 * read from any thread. A number that is not finite is no cell: there is nothing. */
#pragma once

#include "base/dfp-list.h"
#include "base/dfp-month.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_CELL_NOTHING, /* `text`: how people read that there is none, where it is not a dash; else NULL */
  DFP_CELL_TEXT,
  DFP_CELL_CHOICE,    /* one of a few words: `key` is that of files, `text` that of people */
  DFP_CELL_REFERENCE, /* a row of the plan: `key` is its id, `text` its name */
  DFP_CELL_NUMBER,    /* `text`: as people read it, where the column does not say it; else NULL */
  DFP_CELL_MONTH,     /* `number`: of the plan, 1 is its start; NAN for a month that is none of the plan's */
  DFP_CELL_DATE,      /* `text`: "2027-01-31" */
  DFP_CELL_BOOLEAN,   /* `number`: 0 or 1 */
} DfpCellKind;

typedef struct
{
  DfpCellKind kind;
  DfpMonth month; /* of MONTH */
  double number;
  const char *key;
  const char *text; /* may be NULL in NUMBER, MONTH, BOOLEAN and NOTHING */
} DfpCell;

/* As many decimals as a number needs, at most two. */
#define DFP_SHEET_DECIMALS (-1)

typedef struct
{
  const char *key;   /* kebab-case: the name in files */
  const char *label; /* for people; translated by who reads it from the sheet */
  DfpUnit unit;      /* what its numbers count */
  int decimals;      /* of its numbers, as people read them, or DFP_SHEET_DECIMALS */
} DfpSheetColumn;

typedef struct _DfpSheet DfpSheet;
typedef struct _DfpSheetBuilder DfpSheetBuilder;

/* --- reading --- */

void dfp_sheet_free (DfpSheet *self);
guint dfp_sheet_get_n_columns (const DfpSheet *self);
guint dfp_sheet_get_n_rows (const DfpSheet *self);
/* Borrowed; the label is translated. */
const DfpSheetColumn *dfp_sheet_get_column (const DfpSheet *self, guint column);
/* The position of the column with @key, or −1. */
int dfp_sheet_find_column (const DfpSheet *self, const char *key);
/* Borrowed. */
const DfpCell *dfp_sheet_get_cell (const DfpSheet *self, guint row, guint column);
/* As people read it, in the locale; "–" for nothing. Transfer full. */
char *dfp_sheet_format_cell (const DfpSheet *self, guint row, guint column);
/* Whether the column holds numbers, among which a word may stand: those are set to the far end. */
gboolean dfp_sheet_is_numeric (const DfpSheet *self, guint column);

/* --- making --- */

/* @currency: of what is money, ISO 4217; NULL where nothing is. */
DfpSheetBuilder *dfp_sheet_builder_new (const char *currency);
/* All columns come before the first cell. @label: translated already, or a name that somebody typed. */
void dfp_sheet_builder_add_column (DfpSheetBuilder *self, const char *key, const char *label, DfpUnit unit,
                                   int decimals);
/* A table of them, whose labels are not yet translated. */
void dfp_sheet_builder_add_columns (DfpSheetBuilder *self, const DfpSheetColumn *columns, guint n_columns);
/* One for each row of a table of values, lists left out. */
void dfp_sheet_builder_add_field_columns (DfpSheetBuilder *self, const DfpField *fields, guint n_fields);

/* The next cell of the row; after the last of a row comes the first of the next one. NULL texts are nothing. */
void dfp_sheet_builder_add_nothing (DfpSheetBuilder *self);
void dfp_sheet_builder_add_text (DfpSheetBuilder *self, const char *text);
void dfp_sheet_builder_add_choice (DfpSheetBuilder *self, const char *key, const char *text);
void dfp_sheet_builder_add_enum (DfpSheetBuilder *self, GType type, int value);
/* @name: "" or NULL where the row has none: then its id stands for it. */
void dfp_sheet_builder_add_reference (DfpSheetBuilder *self, const char *id, const char *name);
void dfp_sheet_builder_add_number (DfpSheetBuilder *self, double number);
/* @words: how people read it, also where it is not finite and so nothing ("never"); NULL: as the column says. */
void dfp_sheet_builder_add_number_with_words (DfpSheetBuilder *self, double number, const char *words);
/* Month @number of a plan that starts in @start; 0 and less is nothing. */
void dfp_sheet_builder_add_month (DfpSheetBuilder *self, DfpMonth start, int number);
void dfp_sheet_builder_add_calendar (DfpSheetBuilder *self, DfpMonth month);
void dfp_sheet_builder_add_date (DfpSheetBuilder *self, const char *date);
void dfp_sheet_builder_add_boolean (DfpSheetBuilder *self, gboolean value);
/* The values of @data that @fields tell of, as their kinds say; references and lists are not among them. */
void dfp_sheet_builder_add_fields (DfpSheetBuilder *self, const DfpField *fields, guint n_fields, gconstpointer data);

/* All rows must be full. Frees the builder. Transfer full. */
DfpSheet *dfp_sheet_builder_finish (DfpSheetBuilder *self);

/* --- lists --- */

/* The rows of @list, one column for each field that is a value, after their id. References are the names of what they
 * point to. @start: first month of the plan, which turns numbers of months into months; @currency: of its money.
 * Transfer full. */
DfpSheet *dfp_sheet_new_of_list (DfpList *list, DfpMonth start, const char *currency);
/* The rows of the lists @field of all rows of @list, the name of their owner first. Transfer full. */
DfpSheet *dfp_sheet_new_of_lists (DfpList *list, const char *field, DfpMonth start, const char *currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpSheet, dfp_sheet_free)

G_END_DECLS
