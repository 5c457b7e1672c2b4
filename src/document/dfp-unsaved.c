/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One mutex around the entry: a slow disk makes the writers wait for one another and nobody else. What is being saved
 * has a mutex of its own, because it is said by who must not wait. */
#include "document/dfp-unsaved.h"

struct _DfpUnsaved
{
  gatomicrefcount n_references;
  GMutex mutex;
  DfpRecovery *recovery; /* owned; NULL until there is something to keep */
  guint64 serial;        /* of what was last written or discarded */
  gboolean held;

  GMutex saving_mutex;
  char *saving; /* SHA-256, hexadecimal, of what was last being written to the file, or NULL */
  guint64 saving_serial;
};

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
  g_mutex_init (&self->saving_mutex);
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
  g_free (self->saving);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->saving_mutex);
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

static char *
copy_saving (DfpUnsaved *self, guint64 *serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->saving_mutex);

  *serial = self->saving_serial;
  return g_strdup (self->saving);
}

/* With the mutex. */
static gboolean
write_work (DfpUnsaved *self, const DfpUnsavedWork *work, GError **error)
{
  guint64 saving_serial;
  g_autofree char *saving = copy_saving (self, &saving_serial);
  const DfpRecoveryAbout about = {
    .origin = work->origin,
    .stamp = &work->stamp,
    .being_saved = saving,
    .is_within = work->serial < saving_serial,
    .title = work->title,
    .last_change = work->last_change,
    .n_changes = work->n_changes,
  };

  if (work->serial <= self->serial)
    return TRUE;
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

void
dfp_unsaved_begin_save (DfpUnsaved *self, const DfpUnsavedWork *work)
{
  char *saving = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, work->bytes);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->saving_mutex);

  g_free (self->saving);
  self->saving = saving;
  self->saving_serial = work->serial;
}

void
dfp_unsaved_renew (DfpUnsaved *self, const DfpUnsavedWork *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->held)
    write_work (self, work, NULL);
}

void
dfp_unsaved_discard (DfpUnsaved *self, guint64 serial)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (serial < self->serial)
    return;
  self->serial = serial;
  if (self->held)
    self->held = !dfp_recovery_discard (self->recovery);
}

char *
dfp_unsaved_get_id (DfpUnsaved *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->held ? g_strdup (dfp_recovery_get_id (self->recovery)) : NULL;
}
