/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving encodes the plan on the main thread, then a worker reads the bytes back through guard and loader, encodes
 * what it read and writes only if both are the same to the byte. One save runs; whoever asks meanwhile waits, and
 * those who ask for the same thing wait together. What was typed meanwhile stays unsaved.
 *
 * In the worker the order is: recovery (where work is kept already, so that a crash leaves nothing older there than in
 * the file), the file, the list of versions; then recovery is emptied, unless something newer was put there. */
#include <glib/gi18n.h>

#include "base/dfp-error.h"
#include "document/dfp-document-private.h"
#include "document/dfp-moment.h"
#include "store/dfp-codec.h"
#include "store/dfp-versions.h"

struct _DfpSaving
{
  GPtrArray *tasks; /* of GTask: those who asked */
  char *path;       /* NULL until it starts: where the plan belongs then */
  gboolean force;

  /* what the worker needs, from when it starts */
  GBytes *bytes;
  DfpStamp expected;
  DfpUnsaved *unsaved;
  DfpUnsavedWork *work;
  char *change; /* label of the last step, or NULL */
  guint n_changes;
  char *title;

  /* what it found */
  DfpStamp written;
  DfpSaveResult result;
  DfpOutside *outside; /* what stands there instead, where that is a conflict */
};

static void
free_saving (gpointer data)
{
  DfpSaving *saving = data;

  g_ptr_array_unref (saving->tasks);
  g_free (saving->path);
  g_clear_pointer (&saving->bytes, g_bytes_unref);
  g_clear_pointer (&saving->unsaved, dfp_unsaved_unref);
  g_clear_pointer (&saving->work, dfp_unsaved_work_free);
  g_clear_pointer (&saving->outside, dfp_outside_free);
  g_free (saving->change);
  g_free (saving->title);
  g_free (saving);
}

static DfpSaving *
create_saving (const char *path, gboolean force)
{
  DfpSaving *saving = g_new0 (DfpSaving, 1);

  saving->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  saving->path = g_strdup (path);
  saving->force = force;
  return saving;
}

/* --- in the worker --- */

/* Whether the bytes, read back, are the plan they were made of. */
static gboolean
check_read_back (const DfpSaving *saving, GError **error)
{
  g_autofree char *name = dfp_file_describe (saving->path);
  g_autoptr (DfpPlan) plan = dfp_codec_decode (saving->bytes, name, NULL, error);
  g_autoptr (GBytes) again = NULL;

  if (plan == NULL)
    return FALSE;
  again = dfp_codec_encode (plan);
  if (g_bytes_equal (again, saving->bytes))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("“%s” was not written: the plan did not read back as it is. The file is as before."), name);
  return FALSE;
}

/* A version that is not kept is no reason to call a saved plan unsaved. */
static void
add_version (const DfpSaving *saving)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  const DfpVersionAbout about = {
    .change = saving->change,
    .n_changes = saving->n_changes,
    .author = g_get_real_name (),
    .title = saving->title,
  };

  dfp_versions_add (folder, saving->path, saving->bytes, &about, dfp_moment_get_now (), NULL);
}

/* What stands there now; NULL when nobody can tell, or when it is what was expected again. */
static DfpOutside *
examine_conflict (const DfpSaving *saving)
{
  g_autoptr (DfpOutside) outside = dfp_outside_examine (saving->path, &saving->expected);
  const gboolean is_known = outside->change == DFP_FILE_CHANGED || outside->change == DFP_FILE_GONE;

  return is_known ? g_steal_pointer (&outside) : NULL;
}

static void
save_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  DfpSaving *saving = task_data;
  GError *error = NULL;

  saving->written = saving->expected;
  if (!check_read_back (saving, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  dfp_unsaved_renew (saving->unsaved, saving->work);
  saving->result = dfp_file_write (saving->path, saving->bytes, DFP_SAVE_BACKUP,
                                   saving->force ? NULL : &saving->expected, &saving->written, &error);
  if (saving->result == DFP_SAVE_CONFLICT)
    saving->outside = examine_conflict (saving);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  add_version (saving);
  dfp_unsaved_discard (saving->unsaved, saving->work->serial);
  g_task_return_boolean (task, TRUE);
}

/* --- what runs and what waits --- */

static void start (DfpDocument *self, DfpSaving *saving);

static void
tell (const DfpSaving *saving, const GError *error)
{
  for (guint i = 0; i < saving->tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (saving->tasks, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_int (task, saving->result == DFP_SAVE_SAVED);
    }
}

static void
settle (DfpDocument *self)
{
  GTask *task;

  while (self->running == NULL && (task = g_queue_pop_head (&self->settling)) != NULL)
    {
      g_task_return_boolean (task, !dfp_document_get_modified (self));
      g_object_unref (task);
    }
}

/* Nothing is left to write for a save that waited for one that has just written, and flushed, the same. */
static gboolean
is_done_already (DfpDocument *self, const DfpSaving *saving)
{
  return !dfp_document_get_modified (self) && (saving->path == NULL || g_strcmp0 (saving->path, self->path) == 0);
}

/* @flushed: what was saved just now survives a power cut. */
static void
go_on (DfpDocument *self, gboolean flushed)
{
  DfpSaving *next;

  while (self->running == NULL && (next = g_queue_pop_head (&self->waiting)) != NULL)
    {
      if (!flushed || !is_done_already (self, next))
        {
          start (self, next);
          return;
        }
      next->result = DFP_SAVE_SAVED;
      tell (next, NULL);
      free_saving (next);
    }
  dfp_document_announce_state (self);
  settle (self);
}

static void
take_success (DfpDocument *self, const DfpSaving *saving)
{
  dfp_document_take_file (self, saving->path, &saving->written, saving->bytes);
  dfp_unsaved_end_save (saving->unsaved, dfp_autosave_take_serial (self->autosave), self->path, &self->stamp);
  self->newer_format = FALSE;
  self->not_writable = FALSE;
  dfp_document_set_problem (&self->save_problem, NULL);
  dfp_document_clear_recovered (self);
  if (dfp_document_get_modified (self))
    dfp_autosave_hurry (self->autosave); /* what is kept there now still speaks of the file before */
  else if (!dfp_autosave_discard (self->autosave))
    dfp_autosave_touch (self->autosave);
  dfp_document_set_outside (self, NULL);
  dfp_document_announce_path (self);
}

/* What was typed is still only here, so it is kept in recovery. */
static void
take_failure (DfpDocument *self, DfpSaving *saving, const GError *error)
{
  dfp_autosave_hurry (self->autosave);
  if (saving->outside != NULL)
    {
      dfp_document_set_outside (self, g_steal_pointer (&saving->outside));
      return;
    }
  if (self->path == NULL)
    dfp_undo_stack_set_unsaved (self->undo); /* who wanted it saved is asked before it goes */
  if (g_strcmp0 (saving->path, self->path) == 0)
    self->stamp = saving->written;
  dfp_document_set_problem (&self->save_problem, error->message);
  dfp_document_update_notice (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DfpDocument) self = user_data;
  g_autoptr (GError) error = NULL;
  DfpSaving *saving = g_steal_pointer (&self->running);
  const gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);
  const gboolean flushed = saved && saving->result == DFP_SAVE_SAVED;

  dfp_undo_stack_end_save (self->undo, saved);
  if (saved)
    take_success (self, saving);
  else
    take_failure (self, saving, error);
  tell (saving, error);
  free_saving (saving);
  go_on (self, flushed);
}

static void
prepare (DfpDocument *self, DfpSaving *saving)
{
  const char *change = dfp_undo_stack_get_undo_label (self->undo);

  if (saving->path == NULL)
    saving->path = g_strdup (self->path);
  saving->work = dfp_document_collect (self, dfp_autosave_take_serial (self->autosave));
  saving->bytes = g_bytes_ref (saving->work->bytes);
  saving->unsaved = dfp_unsaved_ref (dfp_autosave_get_unsaved (self->autosave));
  dfp_unsaved_begin_save (saving->unsaved, saving->work);
  saving->expected = self->stamp;
  saving->change = g_strdup (change);
  saving->n_changes = saving->work->n_changes;
  saving->title = g_strdup (dfp_document_get_title (self));
  /* The person chose another file in a dialog that asks before it replaces. */
  saving->force = saving->force || g_strcmp0 (saving->path, self->path) != 0;
}

/* The worker, which may let go of its task last, does not hold the document. */
static void
start (DfpDocument *self, DfpSaving *saving)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, saved_cb, g_object_ref (self));

  prepare (self, saving);
  dfp_undo_stack_begin_save (self->undo);
  self->running = saving;
  g_task_set_task_data (task, saving, NULL);
  dfp_document_announce_state (self);
  g_task_run_in_thread (task, save_in_worker);
}

/* --- what is asked for --- */

/* What must not be overwritten may still be saved anywhere else. */
static gboolean
check_writable (DfpDocument *self, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (self->in_use_by != NULL)
    dfp_document_take_lock (self); /* who had it open may have closed it this moment */
  if (g_strcmp0 (path, self->path) != 0 || (!self->newer_format && self->in_use_by == NULL))
    return TRUE;
  name = dfp_file_describe (path);
  if (self->newer_format)
    g_set_error (
        error, DFP_ERROR, DFP_ERROR_INVALID,
        _ ("“%s” was written by a newer version of Factory Planner and stays as it is. Save under another name."),
        name);
  else
    g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT,
                 _ ("“%s” is open elsewhere (%s) and stays as it is. Save under another name."), name, self->in_use_by);
  return FALSE;
}

/* The last one that waits, if it is after the same. */
static DfpSaving *
find_waiting (DfpDocument *self, const char *path, gboolean force)
{
  DfpSaving *last = g_queue_peek_tail (&self->waiting);

  return last != NULL && last->force == force && g_strcmp0 (last->path, path) == 0 ? last : NULL;
}

void
dfp_document_save_async (DfpDocument *self, const char *path, gboolean force, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *target = NULL;
  GError *error = NULL;
  DfpSaving *saving;

  g_return_if_fail (DFP_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL || self->path != NULL);

  target = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  if (!check_writable (self, path != NULL ? target : self->path, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  saving = self->running != NULL ? find_waiting (self, target, force) : NULL;
  if (saving == NULL)
    {
      saving = create_saving (target, force);
      g_queue_push_tail (&self->waiting, saving);
    }
  g_ptr_array_add (saving->tasks, g_steal_pointer (&task));
  if (self->running == NULL)
    start (self, g_queue_pop_head (&self->waiting));
}

gboolean
dfp_document_save_finish (DfpDocument *self, GAsyncResult *result, gboolean *flushed, GError **error)
{
  gssize answer;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  answer = g_task_propagate_int (G_TASK (result), error);
  if (flushed != NULL)
    *flushed = answer == TRUE;
  return answer >= 0;
}

gboolean
dfp_document_is_busy (DfpDocument *self)
{
  g_return_val_if_fail (DFP_IS_DOCUMENT (self), FALSE);

  return self->running != NULL || !g_queue_is_empty (&self->waiting);
}

void
dfp_document_settle_async (DfpDocument *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (DFP_IS_DOCUMENT (self));

  g_queue_push_tail (&self->settling, g_task_new (self, NULL, callback, user_data));
  settle (self);
}

gboolean
dfp_document_settle_finish (DfpDocument *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
