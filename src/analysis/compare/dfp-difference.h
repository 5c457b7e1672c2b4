/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is different between two objects of one class and everything below them, row by row and
 * field by field. Rows are matched by id. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_DIFFERENCE_ADDED,   /* a row that only the second has */
  DFP_DIFFERENCE_REMOVED, /* a row that only the first has */
  DFP_DIFFERENCE_CHANGED, /* a value */
  DFP_DIFFERENCE_MOVED,   /* one of the fewest rows that must have been moved */
} DfpDifferenceKind;

typedef struct
{
  DfpDifferenceKind kind;
  const DfpField *list;  /* the list field that holds the row; NULL for a value of the object itself */
  char *path;            /* "roles.k3m9p2qa.heads", "roles.k3m9p2qa", "months" */
  char *row_id;          /* "" for the object itself */
  char *row_name;        /* its name in the second, or in the first when it was removed */
  const char *noun;      /* "role", translated */
  const DfpField *field; /* CHANGED: which; else NULL */
  GValue before;         /* CHANGED: the value in the first */
  GValue after;
  DfpObject *row; /* owned: the row in the second, or in the first when it was removed */
} DfpDifference;

/* Of DfpDifference, in the order of the tables; free with g_ptr_array_unref (). The ids of @first and
 * @second themselves do not matter. */
GPtrArray *dfp_difference_list (DfpObject *first, DfpObject *second);

/* "Developer, Heads: 4 → 6", "Developer: removed" in plain words. Transfer full. */
char *dfp_difference_describe (const DfpDifference *self);
/* The same in parts: whose and what ("Developer, Heads"), where that is ("Roles, Hybrid factory", or "" in the object
 * itself), and what it was and is ("4" and "6"; "was not there" and "added"). As long as both objects live. All transfer
 * full. */
char *dfp_difference_describe_subject (const DfpDifference *self);
char *dfp_difference_describe_place (const DfpDifference *self);
char *dfp_difference_describe_before (const DfpDifference *self);
char *dfp_difference_describe_after (const DfpDifference *self);

G_END_DECLS
