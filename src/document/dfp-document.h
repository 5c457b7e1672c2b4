/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that is being worked on: the model, its undo stack, its file and how they relate.
 * Files are written by a worker from an immutable buffer; nothing here blocks the window. */
#pragma once

#include <gio/gio.h>

#include "model/dfp-plan.h"
#include "store/dfp-file.h"
#include "undo/dfp-undo-stack.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_DOCUMENT_NEW,     /* never saved, not changed */
  DFP_DOCUMENT_SAVED,   /* as in the file */
  DFP_DOCUMENT_UNSAVED, /* changed since, or never saved and changed */
  DFP_DOCUMENT_SAVING,
} DfpDocumentState;

#define DFP_TYPE_DOCUMENT_STATE (dfp_document_state_get_type ())
GType dfp_document_state_get_type (void);

#define DFP_TYPE_DOCUMENT (dfp_document_get_type ())
G_DECLARE_FINAL_TYPE (DfpDocument, dfp_document, DFP, DOCUMENT, GObject)

/* Properties, read-only with notify: plan, undo, path (NULL while there is no file), state, title. */
DfpDocument *dfp_document_new (DfpPlan *plan);
/* Reads a file; NULL with an error that names file, place and remedy. */
DfpDocument *dfp_document_open (const char *path, GError **error);

DfpPlan *dfp_document_get_plan (DfpDocument *self);
DfpUndoStack *dfp_document_get_undo (DfpDocument *self);
const char *dfp_document_get_path (DfpDocument *self);
DfpDocumentState dfp_document_get_state (DfpDocument *self);
/* The plan's title, or "Untitled plan". */
const char *dfp_document_get_title (DfpDocument *self);
/* A file of a newer version: it can be looked at and saved elsewhere, not overwritten. */
gboolean dfp_document_get_read_only (DfpDocument *self);
/* TRUE when closing would lose something. */
gboolean dfp_document_get_modified (DfpDocument *self);

/* Saves to @path, or where it came from when NULL. @force overwrites what somebody else wrote
 * meanwhile; without it that ends in DFP_ERROR_CONFLICT and nothing is changed. */
void dfp_document_save_async (DfpDocument *self, const char *path, gboolean force, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* @flushed: FALSE when the system could not promise that the file survives a power cut. */
gboolean dfp_document_save_finish (DfpDocument *self, GAsyncResult *result, gboolean *flushed, GError **error);

G_END_DECLS
