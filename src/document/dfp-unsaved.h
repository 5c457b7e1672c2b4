/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place in recovery that holds the unsaved work of one document. It is made when there is something to keep, and
 * may be written by any thread: what is older than what was last written or discarded changes nothing. */
#pragma once

#include "store/dfp-recovery.h"

G_BEGIN_DECLS

/* What there is to keep, as of one moment. */
typedef struct
{
  guint64 serial; /* rises with every edit that was collected */
  GBytes *bytes;  /* owned */
  char *origin;   /* path of the file, or NULL */
  DfpStamp stamp; /* of the file that the work is based on */
  char *title;
  char *last_change; /* "Change Heads", or NULL */
  guint n_changes;
} DfpUnsavedWork;

void dfp_unsaved_work_free (DfpUnsavedWork *self);

typedef struct _DfpUnsaved DfpUnsaved;

/* @recovery: an entry that was adopted (taken), or NULL. Counted references, atomic. */
DfpUnsaved *dfp_unsaved_new (DfpRecovery *recovery);
DfpUnsaved *dfp_unsaved_ref (DfpUnsaved *self);
void dfp_unsaved_unref (DfpUnsaved *self); /* what it holds stays for the next start */

/* Blocks. FALSE with DFP_ERROR_IO. */
gboolean dfp_unsaved_write (DfpUnsaved *self, const DfpUnsavedWork *work, GError **error);
/* @being_saved: SHA-256, hexadecimal, of what the process that left the entry was last writing to the file, or NULL.
 * Until this one saves, what is kept goes on telling that the file may hold it. */
void dfp_unsaved_take_over_save (DfpUnsaved *self, const char *being_saved);
/* Whether @bytes, of the file, are that save. */
gboolean dfp_unsaved_is_save_taken_over (DfpUnsaved *self, GBytes *bytes);
/* @work is about to be written to the file: what is kept from now on tells that the file may hold it. */
void dfp_unsaved_begin_save (DfpUnsaved *self, const DfpUnsavedWork *work);
/* That was written: what was collected before @serial, and is written only now, belongs to this version of the file at
 * @origin. */
void dfp_unsaved_end_save (DfpUnsaved *self, guint64 serial, const char *origin, const DfpStamp *stamp);
/* Where work is kept already it becomes @work, so that nothing older is there than in the file. Blocks. */
void dfp_unsaved_renew (DfpUnsaved *self, const DfpUnsavedWork *work);
/* Removes what was kept up to @serial. Blocks. FALSE when it is still there. */
gboolean dfp_unsaved_discard (DfpUnsaved *self, guint64 serial);
/* The id of the entry, or NULL while nothing is held. Transfer full. */
char *dfp_unsaved_get_id (DfpUnsaved *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpUnsavedWork, dfp_unsaved_work_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpUnsaved, dfp_unsaved_unref)

G_END_DECLS
