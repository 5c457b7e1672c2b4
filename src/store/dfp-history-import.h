/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A history of finished work out of the table that a tracker or spreadsheet exports. Reading is strict and changes
 * nothing: either every row was understood, and applying the result replaces the plan's history, or the problems
 * say which rows were not and what to do about them. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_HISTORY_PROBLEMS_MAXIMUM 50 /* that are kept; more are counted */

typedef enum
{
  DFP_HISTORY_COUNTS,   /* one column: pieces of each week, oldest first */
  DFP_HISTORY_NUMBERED, /* week number and pieces */
  DFP_HISTORY_WEEKS,    /* a day of the week or the ISO week, and pieces */
  DFP_HISTORY_DATES,    /* one column: the day each piece was finished, or its week */
} DfpHistoryForm;

typedef struct
{
  guint row;     /* line of the text, from 1; 0: the whole */
  guint column;  /* from 1; 0: the whole row */
  char *message; /* what is wrong and what to do, one line */
} DfpHistoryProblem;

typedef struct
{
  DfpHistoryForm form;
  char separator;
  gboolean has_header;
  GDate first;   /* Monday of the first week */
  int *finished; /* pieces of each week, oldest first; owned */
  guint n_weeks;
  guint n_filled;      /* weeks without a row, taken as nothing finished */
  double n_pieces;     /* in all */
  GPtrArray *problems; /* of DfpHistoryProblem, in the order of rows; empty: everything was read */
  guint n_problems;    /* also those that are not kept */
} DfpHistoryImport;

/* @start: month of the plan's start. Weeks without dates end with the last whole week before it. NULL with
 * DFP_ERROR_INVALID for what is no text, DFP_ERROR_LIMIT for more than DFP_FILE_BYTES_MAXIMUM. */
DfpHistoryImport *dfp_history_import_new (const char *text, gsize length, DfpMonth start, GError **error);
/* The same from a file; DFP_ERROR as dfp_file_read () has it. Blocks. */
DfpHistoryImport *dfp_history_import_load (const char *path, DfpMonth start, GError **error);
void dfp_history_import_free (DfpHistoryImport *self);

/* FALSE with DFP_ERROR_INVALID and the first problem when there are any. @file: what the person calls it. */
gboolean dfp_history_import_check (const DfpHistoryImport *self, const char *file, GError **error);
/* "Row 7, column 2: …" Transfer full. */
char *dfp_history_problem_describe (const DfpHistoryProblem *problem);
/* "27 weeks, 2026-02-09 to 2026-08-10: 123 pieces finished. 2 weeks without a row count as 0." Transfer full. */
char *dfp_history_import_describe (const DfpHistoryImport *self);
/* "2026-02-09" of the week at @position. Transfer full. */
char *dfp_history_import_get_week (const DfpHistoryImport *self, guint position);
/* Puts the weeks in the place of the plan's history: one change. There must be no problems. Of a week that was there
 * before, the row keeps its id. */
void dfp_history_import_apply (const DfpHistoryImport *self, DfpPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpHistoryImport, dfp_history_import_free)

G_END_DECLS
