/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of everything that happens below one root object. It listens to the root's
 * "changed" and knows no class by name. Typing into one value coalesces into one step until
 * dfp_undo_stack_seal () or a pause; changes between begin and end are one step, and so are groups of
 * one name that go on changing the same objects (a drag). */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

#define DFP_TYPE_UNDO_STACK (dfp_undo_stack_get_type ())
G_DECLARE_FINAL_TYPE (DfpUndoStack, dfp_undo_stack, DFP, UNDO_STACK, GObject)

/* Properties, all read-only with notify: can-undo, can-redo, undo-label, redo-label, modified. */
DfpUndoStack *dfp_undo_stack_new (DfpObject *root);

gboolean dfp_undo_stack_can_undo (DfpUndoStack *self);
gboolean dfp_undo_stack_can_redo (DfpUndoStack *self);
/* "Change Heads", or NULL when there is nothing; borrowed until the next change. */
const char *dfp_undo_stack_get_undo_label (DfpUndoStack *self);
const char *dfp_undo_stack_get_redo_label (DfpUndoStack *self);

void dfp_undo_stack_undo (DfpUndoStack *self);
void dfp_undo_stack_redo (DfpUndoStack *self);

/* Groups nest; only the outermost label counts. NULL: the label of the first change inside. */
void dfp_undo_stack_begin (DfpUndoStack *self, const char *label);
void dfp_undo_stack_end (DfpUndoStack *self);
/* The next change begins a step of its own. */
void dfp_undo_stack_seal (DfpUndoStack *self);

/* Milliseconds without typing after which a step is closed; 0 never joins. Default 2000. */
void dfp_undo_stack_set_pause (DfpUndoStack *self, guint milliseconds);

/* The present state is what the file holds. */
void dfp_undo_stack_set_saved (DfpUndoStack *self);
/* No state is what the file holds. */
void dfp_undo_stack_set_unsaved (DfpUndoStack *self);
/* The present state is being written; when that ended well, it is what the file holds, whatever was done or undone
 * meanwhile. */
void dfp_undo_stack_begin_save (DfpUndoStack *self);
void dfp_undo_stack_end_save (DfpUndoStack *self, gboolean saved);
/* TRUE when the present state is not what the file holds. */
gboolean dfp_undo_stack_get_modified (DfpUndoStack *self);
/* How many steps lie between the present state and the file; all that are known where it holds none of them. */
guint dfp_undo_stack_get_n_unsaved (DfpUndoStack *self);

G_END_DECLS
