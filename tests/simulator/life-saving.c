/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/simulator/life-private.h"

#include <string.h>

#include "base/dfp-error.h"
#include "store/dfp-codec.h"
#include "store/dfp-versions.h"

#define SAVE_TIME 4000 /* ms that the longest save takes */

guint
life_draw (Life *self, guint first, guint last)
{
  return (guint) g_rand_int_range (self->random, (int) first, (int) last + 1);
}

gboolean
life_draw_chance (Life *self, guint percent)
{
  return life_draw (self, 1, 100) <= percent;
}

void
life_write_log (Life *self, const char *format, ...)
{
  va_list arguments;

  g_string_append_printf (self->log, "%12.6f  ",
                          (double) (*clock_get_now (self->clock) % (1000 * G_USEC_PER_SEC)) / 1e6);
  va_start (arguments, format);
  g_string_append_vprintf (self->log, format, arguments);
  va_end (arguments);
  g_string_append_c (self->log, '\n');
}

gboolean
life_goes_on (Life *self)
{
  return !disk_is_crashed (self->disk) && witness_get_complaint (self->witness) == NULL;
}

gboolean
life_is_idle (Life *self)
{
  return self->document != NULL && !dfp_document_is_busy (self->document);
}

gboolean
life_is_modified (Life *self)
{
  return dfp_document_get_modified (self->document);
}

const char *
life_get_path (Life *self)
{
  return dfp_document_get_path (self->document);
}

/* --- what must hold after everything --- */

static gboolean
speaks_of_others (const DfpNotice *notice)
{
  return notice != NULL && (notice->kind == DFP_NOTICE_CHANGED || notice->kind == DFP_NOTICE_CONFLICT ||
                            notice->kind == DFP_NOTICE_GONE || notice->kind == DFP_NOTICE_BROKEN);
}

static void
check_idle (Life *self)
{
  const char *path = life_get_path (self);

  witness_settled (self->witness);
  if (path == NULL)
    return;
  if (!life_is_modified (self))
    witness_expect (self->witness, witness_is_as_saved (self->witness), "It counts as saved and is not");
  if (speaks_of_others (dfp_document_get_notice (self->document)))
    witness_expect (self->witness, witness_was_foreign (self->witness, path, 0),
                    "Somebody else was accused, and nobody else was there");
}

void
life_check (Life *self)
{
  const guint n_errors = disk_get_n_errors (self->disk);

  if (n_errors != self->n_errors)
    witness_fault (self->witness);
  self->n_errors = n_errors;
  if (!life_goes_on (self))
    return;
  witness_look (self->witness);
  if (self->document != NULL && life_get_path (self) != NULL && !life_is_modified (self))
    witness_counts_as_saved (self->witness, life_get_path (self));
  if (life_is_idle (self))
    check_idle (self);
}

void
life_note (Life *self)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (dfp_document_get_plan (self->document));

  witness_note (self->witness, bytes);
}

/* Lets time go by. */
void
life_pass (Life *self, guint ms)
{
  const gint64 until = *clock_get_now (self->clock) + ms * G_GINT64_CONSTANT (1000);

  while (life_goes_on (self) && clock_run_next (self->clock, until))
    life_check (self);
}

void
life_pass_until_idle (Life *self)
{
  while (life_goes_on (self) && dfp_document_is_busy (self->document))
    life_pass (self, SAVE_TIME);
}

/* --- saving --- */

typedef struct
{
  Life *life;
  char *path; /* NULL: where it belongs */
  guint moment;
  gint64 time;
  guint n_errors;
} Asked;

/* The latest version is the one that the program last wrote, whether it is saved or was set aside. */
void
life_check_version (Life *self, const char *path, GBytes *bytes)
{
  const guint n_errors = disk_get_n_errors (self->disk);
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GPtrArray) versions = dfp_versions_list (folder, path);
  const DfpVersion *latest = versions->len > 0 ? g_ptr_array_index (versions, 0) : NULL;

  if (life_goes_on (self) && n_errors == disk_get_n_errors (self->disk))
    witness_expect (self->witness, latest != NULL && g_str_equal (latest->hash, hash),
                    "The latest version is not the one that was kept last");
}

static void
check_success (Life *self, const Asked *asked, gboolean flushed)
{
  const char *path = life_get_path (self);

  witness_look (self->witness);
  witness_set_path (self->witness, path);
  witness_saved (self->witness, path, asked->moment, flushed);
  if (asked->n_errors != disk_get_n_errors (self->disk) || !life_goes_on (self) ||
      witness_was_foreign (self->witness, path, asked->time))
    return;
  witness_expect (self->witness, disk_count (self->disk, CALLS_HOME, ".dfp-") == 0, "A save left something behind");
  life_check_version (self, path, witness_get_known (self->witness, path));
}

static void
check_failure (Life *self, const Asked *asked, const GError *error)
{
  const char *path = asked->path != NULL ? asked->path : life_get_path (self);

  witness_look (self->witness);
  if (dfp_document_get_read_only (self->document) || witness_was_foreign (self->witness, path, asked->time))
    return;
  if (g_error_matches (error, DFP_ERROR, DFP_ERROR_CONFLICT))
    witness_say (self->witness, "A conflict, and nobody else was there");
  else if (asked->n_errors == disk_get_n_errors (self->disk))
    witness_say (self->witness, "A save failed for no reason: %s", error->message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autofree char *path = asked->path;
  Life *self = asked->life;
  g_autoptr (GError) error = NULL;
  gboolean flushed;
  const gboolean saved = dfp_document_save_finish (DFP_DOCUMENT (source), result, &flushed, &error);

  if (disk_is_crashed (self->disk) || DFP_DOCUMENT (source) != self->document) /* as of one that was closed meanwhile */
    return;
  if (!saved)
    {
      life_write_log (self, "  not saved: %s", error->message);
      check_failure (self, asked, error);
    }
  else
    {
      life_write_log (self, "  saved%s", flushed ? "" : ", not flushed");
      check_success (self, asked, flushed);
    }
}

void
life_ask_for_save (Life *self, const char *path, gboolean force)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->life = self;
  asked->path = g_strdup (path);
  asked->moment = witness_get_moment (self->witness);
  asked->time = *clock_get_now (self->clock);
  asked->n_errors = disk_get_n_errors (self->disk);
  life_write_log (self, "  to %s%s", path != NULL ? path : life_get_path (self), force ? " by force" : "");
  witness_ask (self->witness, path != NULL ? path : life_get_path (self), force || path != NULL);
  dfp_document_save_async (self->document, path, force, NULL, saved_cb, asked);
}

/* Where another copy may go. */
const char *
life_draw_path (Life *self)
{
  return witness_get_path (self->witness, life_draw (self, 0, WITNESS_FILES - 1));
}

void
life_save (Life *self)
{
  life_ask_for_save (self, life_get_path (self) == NULL ? life_draw_path (self) : NULL, life_draw_chance (self, 10));
}
