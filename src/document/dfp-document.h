/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is being worked on: the model, its undo stack, its file and how they relate. It owns what may never be
 * lost, so everything that touches the file passes through here.
 *
 * States: clean → edited → saving (edited meanwhile?) → clean. One save runs, others wait; the plan counts as saved
 * only when the worker came back with that, and then only the state that was written. Unsaved work is written to the
 * state folder a second after an edit and at most four apart, and stays there until it is saved or discarded.
 *
 * Everything here belongs to the main thread. Workers get immutable bytes; nothing but what says "blocks" waits for a
 * disk. Signals come in this order: the model's "changed", then notify of undo, then of "state" and "notice". */
#pragma once

#include <gio/gio.h>

#include "document/dfp-notice.h"
#include "model/dfp-plan.h"
#include "store/dfp-file.h"
#include "undo/dfp-undo-stack.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_DOCUMENT_NEW,       /* never saved, not changed */
  DFP_DOCUMENT_SAVED,     /* as in the file */
  DFP_DOCUMENT_UNSAVED,   /* changed since, or never saved and changed */
  DFP_DOCUMENT_SAVING,    /* a save runs or waits */
  DFP_DOCUMENT_RECOVERED, /* with work that a crash left behind, not saved yet */
  DFP_DOCUMENT_CONFLICT,  /* not saved, and somebody else changed the file */
} DfpDocumentState;

#define DFP_TYPE_DOCUMENT_STATE (dfp_document_state_get_type ())
GType dfp_document_state_get_type (void);

#define DFP_TYPE_DOCUMENT (dfp_document_get_type ())
G_DECLARE_FINAL_TYPE (DfpDocument, dfp_document, DFP, DOCUMENT, GObject)

/* Properties, read-only with notify: plan, undo, path (NULL while there is no file), state, title, notice. */
DfpDocument *dfp_document_new (DfpPlan *plan);
/* Reads a file, with the work that a crash left behind for it, if any. NULL with an error that names file, place and
 * remedy. Blocks. */
DfpDocument *dfp_document_open (const char *path, GError **error);
/* The plan in a file as it is, only to look at: no lock, no recovery. Blocks. Transfer full. */
DfpPlan *dfp_document_peek (const char *path, GError **error);
/* Documents of all the work that processes left behind and nobody has taken up; of DfpDocument, latest first. Blocks. */
GPtrArray *dfp_document_recover_all (void);
/* What stands at @path can't be read: the version before, as NAME~ keeps it, or else the latest of those that are kept
 * of it; unsaved and for the same path. Blocks. */
DfpDocument *dfp_document_open_backup (const char *path, GError **error);
/* Whether there is something to try that with. Blocks. */
gboolean dfp_document_has_backup (const char *path);

DfpPlan *dfp_document_get_plan (DfpDocument *self);
DfpUndoStack *dfp_document_get_undo (DfpDocument *self);
const char *dfp_document_get_path (DfpDocument *self);
DfpDocumentState dfp_document_get_state (DfpDocument *self);
/* The plan's title, or "Untitled plan". */
const char *dfp_document_get_title (DfpDocument *self);
/* It can be looked at and saved elsewhere, not overwritten: of a newer format, open elsewhere, or not writable. */
gboolean dfp_document_get_read_only (DfpDocument *self);
/* TRUE when closing would lose something. */
gboolean dfp_document_get_modified (DfpDocument *self);
/* What the person must know, or NULL. Borrowed until the next notify. */
const DfpNotice *dfp_document_get_notice (DfpDocument *self);
/* The other plan that the notice speaks of (theirs, or the saved one), or NULL. Borrowed. */
DfpPlan *dfp_document_get_other (DfpDocument *self);

/* Saves to @path, or where it came from when NULL. While a save runs this one waits for it. @force overwrites what
 * somebody else wrote meanwhile; without it that ends in DFP_ERROR_CONFLICT, nothing is changed and the notice says
 * so. Every failure leaves the plan unsaved and its work in recovery. */
void dfp_document_save_async (DfpDocument *self, const char *path, gboolean force, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* @flushed: FALSE when the system could not promise that the file survives a power cut. */
gboolean dfp_document_save_finish (DfpDocument *self, GAsyncResult *result, gboolean *flushed, GError **error);
/* TRUE while a save runs or waits. */
gboolean dfp_document_is_busy (DfpDocument *self);
/* Calls back, from the main loop, when no save runs or waits: at once when there is none. Finish: TRUE when nothing
 * is left unsaved. */
void dfp_document_settle_async (DfpDocument *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean dfp_document_settle_finish (DfpDocument *self, GAsyncResult *result);

/* Looks at the file in a worker and says in the notice what has become of it. */
void dfp_document_look (DfpDocument *self);
/* The person has read the notice: recovered work stays, unsaved. */
void dfp_document_keep (DfpDocument *self);
/* The file as it is now, as a document that takes the place of this one; what was here is kept as a version. Work in
 * recovery is discarded. NULL with an error, and nothing has happened. Blocks. */
DfpDocument *dfp_document_reopen (DfpDocument *self, GError **error);
/* Writes unsaved work to recovery now. FALSE when it could not be kept. Blocks. */
gboolean dfp_document_flush (DfpDocument *self);
/* The person discards what is not saved: nothing is kept of it, now or later. */
void dfp_document_discard_work (DfpDocument *self);
/* Names the entry of this document in recovery, for the record of what was open; NULL when nothing is in it. Transfer
 * full. */
char *dfp_document_get_recovery_id (DfpDocument *self);

G_END_DECLS
