/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One recorded change, or a group of them, that can be taken back and done again. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

typedef struct _DfpUndoStep DfpUndoStep;

/* A step for @change, which has just happened. */
DfpUndoStep *dfp_undo_step_new (const DfpChange *change);
/* An empty group; NULL as @label takes that of its first step. */
DfpUndoStep *dfp_undo_step_new_group (const char *label);
void dfp_undo_step_free (DfpUndoStep *step);

void dfp_undo_step_add (DfpUndoStep *group, DfpUndoStep *step); /* takes @step */
/* TRUE when the group @step holds nothing, or values alone that all end where they began (a drag there and back). */
gboolean dfp_undo_step_is_empty (const DfpUndoStep *step);

/* TRUE when @change is to the same value as @step, which then takes it up. */
gboolean dfp_undo_step_absorb (DfpUndoStep *step, const DfpChange *change);
/* TRUE when @group has the label of @step and changes values of objects that @step changed too (a drag
 * that goes on, now the other way); @step then takes them up and leaves @group empty. */
gboolean dfp_undo_step_absorb_group (DfpUndoStep *step, DfpUndoStep *group);

/* "Change Heads", "Add Role": translated; transfer full. */
char *dfp_undo_step_get_label (const DfpUndoStep *step);

void dfp_undo_step_undo (DfpUndoStep *step);
void dfp_undo_step_redo (DfpUndoStep *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpUndoStep, dfp_undo_step_free)

G_END_DECLS
