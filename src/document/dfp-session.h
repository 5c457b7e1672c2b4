/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one person looks at: a document, one of its configurations, a page. Changes that touch
 * several values at once are made here, as one undo step each. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef struct _DfpAnswers DfpAnswers;
typedef struct _DfpDocument DfpDocument;
typedef struct _DfpReuseWish DfpReuseWish;
typedef const struct _DfpTotals DfpTotals;
typedef struct _DfpUndoStack DfpUndoStack;

#define DFP_TYPE_SESSION (dfp_session_get_type ())
G_DECLARE_FINAL_TYPE (DfpSession, dfp_session, DFP, SESSION, GObject)

/* Properties: document (construct-only), configuration, page. Notify of "configuration" comes also when the one looked
 * at was removed or undone. */
DfpSession *dfp_session_new (DfpDocument *document);

DfpDocument *dfp_session_get_document (DfpSession *self);
DfpPlan *dfp_session_get_plan (DfpSession *self);
DfpUndoStack *dfp_session_get_undo (DfpSession *self);
DfpAnswers *dfp_session_get_answers (DfpSession *self);

/* The configuration looked at; NULL only while the plan has none. */
DfpConfiguration *dfp_session_get_configuration (DfpSession *self);
void dfp_session_set_configuration (DfpSession *self, DfpConfiguration *configuration);
/* The figures of the configuration looked at, or NULL without one. Borrowed. */
const DfpTotals *dfp_session_get_figures (DfpSession *self);

const char *dfp_session_get_page (DfpSession *self);
void dfp_session_set_page (DfpSession *self, const char *page);

/* Everything in between is one undo step called @label (translated; NULL: after its first change). */
void dfp_session_begin (DfpSession *self, const char *label);
void dfp_session_end (DfpSession *self);

/* Each one undo step. The new configuration is the one looked at then; borrowed. */
DfpConfiguration *dfp_session_add_configuration (DfpSession *self);
DfpConfiguration *dfp_session_duplicate_configuration (DfpSession *self, DfpConfiguration *configuration);
DfpConfiguration *dfp_session_reconstruct_configuration (DfpSession *self, DfpConfiguration *configuration,
                                                         const DfpReuseWish *wish);
/* The last one cannot be removed, nor one that is gone: FALSE. */
gboolean dfp_session_remove_configuration (DfpSession *self, DfpConfiguration *configuration);
void dfp_session_set_baseline (DfpSession *self, DfpConfiguration *configuration);
/* Applies the fix of a finding of the configuration looked at, as one undo step called after it. FALSE
 * when there is no finding of that key, or none that can be fixed so. */
gboolean dfp_session_apply_fix (DfpSession *self, const char *key);
/* Removes a row and all references to it; FALSE and nothing when it is gone. */
gboolean dfp_session_remove_row (DfpSession *self, DfpObject *row);

G_END_DECLS
