/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When unsaved work is written: a second after the last edit, and at most four seconds after the first that was not
 * written yet, so that with the time that writing takes no edit older than two seconds (five while somebody types
 * without a pause) is lost by a crash. What could not be written or removed is tried again. Belongs to the main thread;
 * writes in a worker. */
#pragma once

#include <gio/gio.h>

#include "document/dfp-unsaved.h"

G_BEGIN_DECLS

#define DFP_AUTOSAVE_PAUSE 1000   /* ms after the last edit */
#define DFP_AUTOSAVE_MAXIMUM 4000 /* ms after the first edit that is not written */

/* What is to be kept now, or NULL when nothing is unsaved: then what was kept is discarded. Transfer full. */
typedef DfpUnsavedWork *(*DfpAutosaveCollectFunc) (guint64 serial, gpointer owner);
/* @error: why the work could not be kept, or NULL. */
typedef void (*DfpAutosaveWrittenFunc) (const GError *error, gpointer owner);

typedef struct _DfpAutosave DfpAutosave;

/* @unsaved: taken. @owner is borrowed and must outlive this; nothing is called after dfp_autosave_free (). */
DfpAutosave *dfp_autosave_new (DfpUnsaved *unsaved, DfpAutosaveCollectFunc collect, DfpAutosaveWrittenFunc written,
                               gpointer owner);
void dfp_autosave_free (DfpAutosave *self);

DfpUnsaved *dfp_autosave_get_unsaved (DfpAutosave *self);
/* A number higher than every one before, for work collected now. */
guint64 dfp_autosave_take_serial (DfpAutosave *self);
/* Something was edited. */
void dfp_autosave_touch (DfpAutosave *self);
/* Writes what is unsaved as soon as a worker can. */
void dfp_autosave_hurry (DfpAutosave *self);
/* Writes now what is unsaved. Blocks. FALSE when it could not be kept. */
gboolean dfp_autosave_flush (DfpAutosave *self);
/* Removes what was kept, and writes nothing until the next edit. Blocks. FALSE when it is still there. */
gboolean dfp_autosave_discard (DfpAutosave *self);

/* Milliseconds from @now until unsaved work is due, never below 0. @first, @last: when the first and the last edit
 * happened that are not written; all on one clock, in ms. */
gint64 dfp_autosave_get_delay (gint64 first, gint64 last, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpAutosave, dfp_autosave_free)

G_END_DECLS
