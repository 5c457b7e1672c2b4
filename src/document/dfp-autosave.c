/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One timer that is set anew with every edit; the work is encoded when it is due, not when it is typed. */
#include "document/dfp-autosave.h"

struct _DfpAutosave
{
  DfpUnsaved *unsaved; /* owned */
  GCancellable *gone;  /* owned; cancelled when nobody is to be told any more */
  DfpAutosaveCollectFunc collect;
  DfpAutosaveWrittenFunc written;
  gpointer owner; /* borrowed */
  guint64 serial;
  guint timer;
  gint64 first; /* ms, monotonic: of the first edit that is not written, while the timer runs */
};

DfpAutosave *
dfp_autosave_new (DfpUnsaved *unsaved, DfpAutosaveCollectFunc collect, DfpAutosaveWrittenFunc written, gpointer owner)
{
  DfpAutosave *self = g_new0 (DfpAutosave, 1);

  self->unsaved = unsaved;
  self->gone = g_cancellable_new ();
  self->collect = collect;
  self->written = written;
  self->owner = owner;
  return self;
}

void
dfp_autosave_free (DfpAutosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->gone);
  g_object_unref (self->gone);
  dfp_unsaved_unref (self->unsaved);
  g_free (self);
}

DfpUnsaved *
dfp_autosave_get_unsaved (DfpAutosave *self)
{
  return self->unsaved;
}

guint64
dfp_autosave_take_serial (DfpAutosave *self)
{
  return ++self->serial;
}

typedef struct
{
  DfpUnsaved *unsaved;
  DfpUnsavedWork *work; /* NULL: there is none any more */
  guint64 serial;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  dfp_unsaved_unref (writing->unsaved);
  g_clear_pointer (&writing->work, dfp_unsaved_work_free);
  g_free (writing);
}

static void
write_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Writing *writing = task_data;
  GError *error = NULL;
  const gboolean done = writing->work != NULL ? dfp_unsaved_write (writing->unsaved, writing->work, &error)
                                              : dfp_unsaved_discard (writing->unsaved, writing->serial);

  if (error == NULL)
    g_task_return_boolean (task, done);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DfpAutosave *self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  /* Whoever let go of the autosave is not told any more, and neither may it be touched. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!done)
    dfp_autosave_touch (self);
  self->written (error, self->owner);
}

static void
write_soon (DfpAutosave *self, DfpUnsavedWork *work, guint64 serial)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->gone, written_cb, self);
  Writing *writing = g_new0 (Writing, 1);

  writing->unsaved = dfp_unsaved_ref (self->unsaved);
  writing->work = work;
  writing->serial = serial;
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_in_worker);
}

void
dfp_autosave_hurry (DfpAutosave *self)
{
  const guint64 serial = dfp_autosave_take_serial (self);

  g_clear_handle_id (&self->timer, g_source_remove);
  write_soon (self, self->collect (serial, self->owner), serial);
}

static gboolean
due_cb (gpointer user_data)
{
  DfpAutosave *self = user_data;

  self->timer = 0;
  dfp_autosave_hurry (self);
  return G_SOURCE_REMOVE;
}

gint64
dfp_autosave_get_delay (gint64 first, gint64 last, gint64 now)
{
  return MAX (MIN (last + DFP_AUTOSAVE_PAUSE, first + DFP_AUTOSAVE_MAXIMUM) - now, 0);
}

void
dfp_autosave_touch (DfpAutosave *self)
{
  const gint64 now = g_get_monotonic_time () / 1000;

  if (self->timer == 0)
    self->first = now;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add ((guint) dfp_autosave_get_delay (self->first, now, now), due_cb, self);
}

gboolean
dfp_autosave_flush (DfpAutosave *self)
{
  const guint64 serial = dfp_autosave_take_serial (self);
  g_autoptr (DfpUnsavedWork) work = self->collect (serial, self->owner);
  const gboolean done =
      work != NULL ? dfp_unsaved_write (self->unsaved, work, NULL) : dfp_unsaved_discard (self->unsaved, serial);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!done)
    dfp_autosave_touch (self);
  return done || work == NULL;
}

gboolean
dfp_autosave_discard (DfpAutosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  return dfp_unsaved_discard (self->unsaved, dfp_autosave_take_serial (self));
}
