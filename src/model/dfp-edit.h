/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of a plan said as data: which row, which values. Whoever has found out what would help says
 * so with edits; whoever may write applies them, to the plan as one undo step or to a copy to see what
 * would follow. Rows are named by id, so edits outlive the data they were made from. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_EDIT_SET,    /* values of a row, or of the plan or configuration itself */
  DFP_EDIT_ADD,    /* a new row at the end of a list */
  DFP_EDIT_REMOVE, /* a row, and every reference to it */
} DfpEditKind;

typedef struct _DfpEdit DfpEdit;

/* @list: name of a list of the configuration ("roles") or, where it has none of that name, of the plan
 * ("stakeholders"); NULL for the configuration itself. @row_id: a row of it. Then names of fields, each with
 * its value as for g_object_set (), and NULL. Transfer full. */
DfpEdit *dfp_edit_new_set (const char *list, const char *row_id, const char *first_field, ...) G_GNUC_NULL_TERMINATED;
DfpEdit *dfp_edit_new_set_plan (const char *first_field, ...) G_GNUC_NULL_TERMINATED; /* of the plan itself */
DfpEdit *dfp_edit_new_add (const char *list, const char *first_field, ...) G_GNUC_NULL_TERMINATED;
DfpEdit *dfp_edit_new_remove (const char *list, const char *row_id);
void dfp_edit_free (DfpEdit *self);

/* An empty array that frees its edits. */
GPtrArray *dfp_edits_new (void);
/* Applies all of @edits through the properties, in order. FALSE, with nothing changed, when a row that one
 * of them names is not there. @configuration: of @plan. */
gboolean dfp_edits_apply (const GPtrArray *edits, DfpPlan *plan, DfpConfiguration *configuration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpEdit, dfp_edit_free)

G_END_DECLS
