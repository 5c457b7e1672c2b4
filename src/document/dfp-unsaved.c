/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One mutex around the entry: a slow disk makes the writers wait for one another and nobody else. What becomes
 * of the file has a mutex of its own, because it is said by who must not wait. */
#include "document/dfp-unsaved.h"

/* What became of the file after work was collected that is still to be written. */
typedef struct
{
  char *saving;          /* SHA-256, hexadecimal, of what was last being written to it, or NULL */
  guint64 saving_serial; /* of that */
  char *origin;          /* where it was last saved, or NULL */
  DfpStamp stamp;        /* as which version */
  guint64 serial;        /* what was collected before belongs to that version */
} File;

struct _DfpUnsaved
{
  gatomicrefcount n_references;
  GMutex mutex;
  DfpRecovery *recovery; /* owned; NULL until there is something to keep */
  guint64 serial;        /* of what was last written or discarded */
  gboolean held;

  GMutex file_mutex;
  File file;
};

static void
clear_file (File *file)
{
  g_free (file->saving);
  g_free (file->origin);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, clear_file)

void
dfp_unsaved_work_free (DfpUnsavedWork *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->origin);
  g_free (self->title);
  g_free (self->last_change);
  g_free (self);
}

DfpUnsaved *
dfp_unsaved_new (DfpRecovery *recovery)
{
  DfpUnsaved *self = g_new0 (DfpUnsaved, 1);

  g_atomic_ref_count_init (&self->n_references);
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->file_mutex);
  self->recovery = recovery;
  self->held = recovery != NULL;
  return self;
}

DfpUnsaved *
dfp_unsaved_ref (DfpUnsaved *self)
{
  g_atomic_ref_count_inc (&self->n_references);
  return self;
}

void
dfp_unsaved_unref (DfpUnsaved *self)
{
  if (!g_atomic_ref_count_dec (&self->n_references))
    return;
  g_clear_pointer (&self->recovery, dfp_recovery_free);
  clear_file (&self->file);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->file_mutex);
  g_free (self);
}

/* With the mutex. */
static gboolean
ensure_entry (DfpUnsaved *self, GError **error)
{
  g_autofree char *folder = NULL;

  if (self->recovery != NULL)
    return TRUE;
  folder = dfp_recovery_get_default_folder ();
  self->recovery = dfp_recovery_create (folder, error);
  return self->recovery != NULL;
}

static void
copy_file (DfpUnsaved *self, File *file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->file_mutex);

  *file = self->file;
  file->saving = g_strdup (self->file.saving);
  file->origin = g_strdup (self->file.origin);
}

/* With the mutex. */
static gboolean
write_work (DfpUnsaved *self, const DfpUnsavedWork *work, GError **error)
{
  g_auto (File) file = { 0 };
  DfpRecoveryAbout about = {
    .origin = work->origin,
    .stamp = &work->stamp,
    .title = work->title,
    .last_change = work->last_change,
    .n_changes = work->n_changes,
  };

  if (work->serial <= self->serial)
    return TRUE;
  copy_file (self, &file);
  about.being_saved = file.saving;
  about.is_within = work->serial < file.saving_serial;
  if (work->serial < file.serial)
    {
      about.origin = file.origin;
      about.stamp = &file.stamp;
    }
  if (!ensure_entry (self, error) || !dfp_recovery_write (self->recovery, work->bytes, &about, error))
    return FALSE;
  self->serial = work->serial;
  self->held = TRUE;
  return TRUE;
}

gboolean
dfp_unsaved_write (DfpUnsaved *self, const DfpUnsavedWork *work, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return write_work (self, work, error);
}

static void
set_saving (DfpUnsaved *self, const char *saving, guint64 serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->file_mutex);

  g_free (self->file.saving);
  self->file.saving = g_strdup (saving);
  self->file.saving_serial = serial;
}

void
dfp_unsaved_take_over_save (DfpUnsaved *self, const char *being_saved)
{
  set_saving (self, being_saved, 0);
}

gboolean
dfp_unsaved_is_save_taken_over (DfpUnsaved *self, GBytes *bytes)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->file_mutex);

  return self->file.saving_serial == 0 && g_strcmp0 (self->file.saving, hash) == 0;
}

void
dfp_unsaved_begin_save (DfpUnsaved *self, const DfpUnsavedWork *work)
{
  g_autofree char *saving = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, work->bytes);

  set_saving (self, saving, work->serial);
}

void
dfp_unsaved_end_save (DfpUnsaved *self, guint64 serial, const char *origin, const DfpStamp *stamp)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->file_mutex);

  g_free (self->file.origin);
  self->file.origin = g_strdup (origin);
  self->file.stamp = *stamp;
  self->file.serial = serial;
}

void
dfp_unsaved_renew (DfpUnsaved *self, const DfpUnsavedWork *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->held)
    write_work (self, work, NULL);
}

gboolean
dfp_unsaved_discard (DfpUnsaved *self, guint64 serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (serial < self->serial)
    return TRUE;
  self->serial = serial;
  if (self->held)
    self->held = !dfp_recovery_discard (self->recovery);
  return !self->held;
}

char *
dfp_unsaved_get_id (DfpUnsaved *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->held ? g_strdup (dfp_recovery_get_id (self->recovery)) : NULL;
}
