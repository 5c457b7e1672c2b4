/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where documents come from: a file, what a crash left behind for it, an earlier version. Everything here blocks. */
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "document/dfp-document-private.h"
#include "document/dfp-moment.h"
#include "store/dfp-codec.h"
#include "store/dfp-versions.h"

/* Whether this person may replace the file: the store writes beside it. */
static gboolean
may_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return (access (path, W_OK) == 0 || errno == ENOENT) && access (folder, W_OK) == 0;
}

/* What is known of a file that was read, or that ought to be there. */
static void
adopt_file (DfpDocument *self, const char *path, const DfpStamp *stamp, GBytes *bytes)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  dfp_document_take_file (self, path, stamp, bytes != NULL ? bytes : nothing);
  if (bytes == NULL)
    g_clear_pointer (&self->base, g_bytes_unref);
  self->not_writable = !may_write (path);
}

static DfpDocument *
open_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DfpPlan) plan = NULL;
  g_autofree char *name = dfp_file_describe (path);
  DfpDocument *self;
  DfpStamp stamp;
  gboolean newer;

  bytes = dfp_file_read (path, &stamp, error);
  if (bytes == NULL)
    return NULL;
  plan = dfp_codec_decode (bytes, name, &newer, error);
  if (plan == NULL)
    return NULL;
  self = dfp_document_create (plan, NULL);
  self->newer_format = newer;
  adopt_file (self, path, &stamp, bytes);
  dfp_document_update_notice (self);
  return self;
}

DfpPlan *
dfp_document_peek (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return dfp_codec_load (path, NULL, NULL, error);
}

/* --- what a crash left behind --- */

/* Whether the process that left @entry behind was writing @bytes to the file, perhaps as the last thing it did. */
static gboolean
is_being_saved (const DfpRecoveryEntry *entry, GBytes *bytes)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (entry->being_saved, hash) == 0;
}

/* Whether the file holds what the work of @entry is based on, or what was saved meanwhile: then nobody else changed
 * it. */
static gboolean
is_own_version (const DfpRecoveryEntry *entry, const DfpOutside *file)
{
  return dfp_stamp_equal_content (&entry->origin_stamp, &file->stamp) || is_being_saved (entry, file->bytes);
}

static void
set_recovered (DfpDocument *self, const DfpRecoveryEntry *entry, const DfpOutside *file)
{
  self->recovered = g_new0 (DfpRecoveredFacts, 1);
  self->recovered->time = entry->time;
  self->recovered->n_changes = entry->n_changes;
  self->recovered->last_change = g_strdup (entry->last_change);
  if (file == NULL)
    return;
  self->recovered->file_time = file->change == DFP_FILE_GONE ? 0 : file->when;
  g_set_object (&self->saved_plan, file->plan);
}

/* The file that recovered work belongs to. Where somebody else has changed it since, that is a conflict, to be said
 * when the person has decided about the work. */
static void
join_file (DfpDocument *self, const DfpRecoveryEntry *entry)
{
  g_autoptr (DfpOutside) file = dfp_outside_examine (entry->origin, NULL);

  set_recovered (self, entry, file);
  if (file->plan != NULL && is_own_version (entry, file))
    {
      adopt_file (self, entry->origin, &file->stamp, file->bytes);
      return;
    }
  adopt_file (self, entry->origin, &entry->origin_stamp, NULL);
  self->outside = g_steal_pointer (&file);
}

/* Work that is in the file already was saved the moment before the crash. */
static gboolean
is_in_file (const DfpRecoveryEntry *entry, GBytes *work)
{
  g_autoptr (GBytes) file = entry->origin != NULL ? dfp_file_read (entry->origin, NULL, NULL) : NULL;

  return file != NULL && (g_bytes_equal (file, work) || (entry->is_within && is_being_saved (entry, file)));
}

/* NULL when there is nothing to recover from it, or somebody else was quicker. */
static DfpDocument *
open_entry (const char *folder, const DfpRecoveryEntry *entry)
{
  DfpRecovery *recovery = dfp_recovery_adopt (folder, entry->id, NULL);
  g_autoptr (GBytes) bytes = recovery != NULL ? dfp_recovery_read (recovery, NULL) : NULL;
  g_autoptr (DfpPlan) plan = bytes != NULL ? dfp_codec_decode (bytes, entry->id, NULL, NULL) : NULL;
  DfpDocument *self;

  if (plan == NULL || is_in_file (entry, bytes))
    {
      if (plan != NULL)
        dfp_recovery_discard (recovery);
      g_clear_pointer (&recovery, dfp_recovery_free);
      return NULL;
    }
  self = dfp_document_create (plan, recovery);
  dfp_unsaved_take_over_save (dfp_autosave_get_unsaved (self->autosave), entry->being_saved);
  dfp_undo_stack_set_unsaved (self->undo);
  if (entry->origin != NULL)
    join_file (self, entry);
  else
    set_recovered (self, entry, NULL);
  dfp_document_update_notice (self);
  return self;
}

GPtrArray *
dfp_document_recover_all (void)
{
  g_autofree char *folder = dfp_recovery_get_default_folder ();
  g_autoptr (GPtrArray) entries = dfp_recovery_list (folder);
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      DfpDocument *document = open_entry (folder, g_ptr_array_index (entries, i));

      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  return documents;
}

/* The latest work that was left behind for the file at @path. */
static DfpDocument *
recover_file (const char *path)
{
  g_autofree char *folder = dfp_recovery_get_default_folder ();
  g_autoptr (GPtrArray) entries = dfp_recovery_list (folder);

  for (guint i = 0; i < entries->len; i++)
    {
      const DfpRecoveryEntry *entry = g_ptr_array_index (entries, i);
      DfpDocument *document = g_strcmp0 (entry->origin, path) == 0 ? open_entry (folder, entry) : NULL;

      if (document != NULL)
        return document;
    }
  return NULL;
}

DfpDocument *
dfp_document_open (const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  DfpDocument *self;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  self = recover_file (absolute);
  return self != NULL ? self : open_file (absolute, error);
}

/* @bytes (an earlier version) as an unsaved plan for @path. */
static DfpDocument *
open_version (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *name = NULL;
  g_autoptr (DfpPlan) plan = NULL;
  DfpDocument *self;
  DfpStamp stamp;

  g_return_val_if_fail (path != NULL && bytes != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  name = dfp_file_describe (path);
  plan = dfp_codec_decode (bytes, name, NULL, error);
  if (plan == NULL)
    return NULL;
  self = dfp_document_create (plan, NULL);
  dfp_stamp_read (&stamp, absolute);
  adopt_file (self, absolute, &stamp, NULL);
  dfp_undo_stack_set_unsaved (self->undo);
  dfp_autosave_touch (self->autosave);
  dfp_document_update_notice (self);
  return self;
}

/* The latest version that is kept of the file at @path and is whole, or NULL. */
static GBytes *
read_latest_version (const char *path)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autoptr (GPtrArray) versions = dfp_versions_list (folder, path);
  GBytes *bytes = NULL;

  for (guint i = 0; i < versions->len && bytes == NULL; i++)
    bytes = dfp_versions_read (folder, path, ((const DfpVersion *) g_ptr_array_index (versions, i))->id, NULL);
  return bytes;
}

gboolean
dfp_document_has_backup (const char *path)
{
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  backup = dfp_file_get_backup_path (path);
  if (g_file_test (backup, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  folder = dfp_versions_get_default_folder ();
  versions = dfp_versions_list (folder, path);
  return versions->len > 0;
}

DfpDocument *
dfp_document_open_backup (const char *path, GError **error)
{
  g_autofree char *backup = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) version = NULL;
  g_autoptr (GError) problem = NULL;
  DfpDocument *document = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  backup = dfp_file_get_backup_path (path);
  bytes = dfp_file_read (backup, NULL, &problem);
  if (bytes != NULL)
    document = open_version (path, bytes, &problem);
  if (document == NULL)
    version = read_latest_version (path);
  if (version != NULL)
    document = open_version (path, version, NULL);
  if (document == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return document;
}

/* What is set aside for somebody else's version, or for the saved one, is not lost. */
static gboolean
set_aside (DfpDocument *self, GError **error)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autoptr (GBytes) bytes = dfp_codec_encode (self->plan);
  const DfpVersionAbout about = {
    .change = _ ("Set aside"),
    .n_changes = dfp_document_count_changes (self),
    .author = g_get_real_name (),
    .title = dfp_document_get_title (self),
  };

  return dfp_versions_add (folder, self->path, bytes, &about, dfp_moment_get_now (), error);
}

DfpDocument *
dfp_document_reopen (DfpDocument *self, GError **error)
{
  DfpSessionLock *lock;
  DfpDocument *opened;

  g_return_val_if_fail (DFP_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->path != NULL, NULL);

  lock = g_steal_pointer (&self->lock);
  g_clear_pointer (&lock, dfp_session_lock_free);
  opened = open_file (self->path, error);
  if (opened != NULL && dfp_document_get_modified (self) && !set_aside (self, error))
    g_clear_object (&opened);
  if (opened != NULL)
    dfp_document_discard_work (self);
  else
    dfp_document_take_lock (self);
  return opened;
}
