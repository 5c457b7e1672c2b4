/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One act follows another until the process is gone; a new one begins by looking for what was left behind. */
#include "tests/simulator/life.h"

#include <fcntl.h>

#include "store/dfp-codec.h"
#include "tests/simulator/life-private.h"

#define N_ACTS 30
#define TIDY_TIME 70000 /* ms after which an empty entry of recovery is removed by whoever looks */
#define CALLS 90        /* about as many as looking for what was left behind makes */

static void
open_new (Life *self)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autofree char *title = g_strdup_printf ("Plan %u", ++self->n_plans);
  g_autoptr (GBytes) bytes = NULL;

  g_object_set (plan, "title", title, NULL);
  self->document = dfp_document_new (plan);
  bytes = dfp_codec_encode (plan);
  life_write_log (self, "a new plan");
  witness_open (self->witness, bytes, NULL, WITNESS_NEW);
}

/* It is known as offered already. */
static void
open_offered (Life *self, DfpDocument *document)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (dfp_document_get_plan (document));

  witness_open (self->witness, bytes, dfp_document_get_path (document), WITNESS_FROM_RECOVERY);
  witness_expect (self->witness, dfp_document_get_modified (document), "What was recovered counts as saved");
}

static void
take_offers (Life *self, GPtrArray *documents)
{
  const guint chosen = documents->len > 0 ? life_draw (self, 0, documents->len - 1) : 0;

  for (guint i = 0; i < documents->len; i++)
    {
      DfpDocument *document = g_ptr_array_index (documents, i);
      g_autoptr (GBytes) bytes = dfp_codec_encode (dfp_document_get_plan (document));

      life_write_log (self, "  offered for %s", dfp_document_get_path (document));
      witness_offered (self->witness, bytes, dfp_document_get_path (document));
    }
  witness_offers_end (self->witness, NULL);
  for (guint i = 0; i < documents->len; i++)
    if (i != chosen)
      {
        open_offered (self, g_ptr_array_index (documents, i));
        witness_left (self->witness);
      }
  if (documents->len == 0)
    return;
  self->document = g_object_ref (g_ptr_array_index (documents, chosen));
  open_offered (self, self->document);
}

static void
recover_all (Life *self)
{
  g_autoptr (GPtrArray) documents = NULL;

  life_write_log (self, "looks for what was left behind");
  documents = dfp_document_recover_all ();
  if (life_goes_on (self))
    take_offers (self, documents);
}

static void
take_opened (Life *self, const char *path)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (dfp_document_get_plan (self->document));

  life_write_log (self, "  %s", dfp_document_get_modified (self->document) ? "recovered" : "as it was saved");
  if (dfp_document_get_modified (self->document))
    {
      witness_offered (self->witness, bytes, path);
      open_offered (self, self->document);
      return;
    }
  witness_offers_end (self->witness, path);
  witness_open (self->witness, bytes, path, WITNESS_FROM_FILE);
}

static void
open_file (Life *self)
{
  const char *path = life_draw_path (self);

  life_write_log (self, "opens %s", path);
  self->document = dfp_document_open (path, NULL);
  if (!life_goes_on (self))
    return;
  if (self->document != NULL)
    take_opened (self, path);
  else
    witness_offers_end (self->witness, path);
}

static void
begin (Life *self)
{
  static void (*const beginnings[]) (Life *) = { recover_all, recover_all, open_file, open_file, open_file, open_new };

  witness_begin (self->witness);
  if (life_draw_chance (self, 10))
    disk_plan (self->disk, DISK_EVENT_CRASH, life_draw (self, 1, CALLS), 0);
  beginnings[life_draw (self, 0, G_N_ELEMENTS (beginnings) - 1)](self);
  if (life_goes_on (self) && self->document == NULL)
    open_new (self);
}

/* The process is gone; its memory is let go of without a word to the disk. */
static void
end (Life *self)
{
  const gboolean power_cut = life_draw_chance (self, 30);
  gpointer document = self->document;

  life_write_log (self, power_cut ? "POWER CUT" : "CRASH");
  witness_look (self->witness);
  witness_left (self->witness);
  if (document != NULL)
    g_object_add_weak_pointer (document, &document);
  clock_run_workers (self->clock);
  g_clear_object (&self->document);
  clock_run_workers (self->clock);
  if (document != NULL)
    witness_say (self->witness, "The document was not let go of");
  if (clock_count (self->clock) > 0)
    witness_say (self->witness, "Timers outlive the document");
  disk_restart (self->disk, power_cut ? self->random : NULL);
  if (power_cut)
    witness_power_cut (self->witness);
}

/* In the end everything comes back once, is discarded, and nothing is left of it. */
static void
finish (Life *self)
{
  disk_crash (self->disk);
  end (self);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) documents = NULL;

      *clock_get_now (self->clock) += TIDY_TIME * G_GINT64_CONSTANT (1000);
      documents = dfp_document_recover_all ();
      for (guint j = 0; j < documents->len; j++)
        {
          DfpDocument *document = g_ptr_array_index (documents, j);
          g_autoptr (GBytes) bytes = dfp_codec_encode (dfp_document_get_plan (document));

          witness_offered (self->witness, bytes, dfp_document_get_path (document));
          dfp_document_discard_work (document);
        }
      witness_offers_end (self->witness, NULL);
    }
  witness_expect (self->witness, disk_count (self->disk, CALLS_STATE "/factory-planner/recovery", "") == 0,
                  "Something is left of what was discarded");
  clock_run_workers (self->clock);
}

static void
live (Life *self)
{
  for (guint i = 0; i < N_ACTS && witness_get_complaint (self->witness) == NULL; i++)
    {
      if (disk_is_crashed (self->disk))
        end (self);
      else if (self->document == NULL)
        begin (self);
      else
        life_go_on (self);
    }
  if (witness_get_complaint (self->witness) == NULL)
    finish (self);
}

static void
make_home (Disk *disk)
{
  int root;

  disk_make_folders (disk, CALLS_HOME);
  root = disk_open (disk, AT_FDCWD, DISK_ROOT "/", O_RDONLY, 0);
  disk_flush (disk, root);
  disk_close (disk, root);
}

char *
life_run (guint32 seed, const LifeRules *rules)
{
  Life self = { .random = g_rand_new_with_seed (seed), .log = g_string_new (NULL) };
  char *report = NULL;

  g_random_set_seed (seed);
  self.clock = clock_new (self.random, rules->delay);
  self.disk = disk_new (clock_get_now (self.clock), rules->loss);
  self.witness = witness_new (self.disk, clock_get_now (self.clock));
  disk_set_pause (self.disk, life_pause_cb, &self);
  make_home (self.disk);
  calls_lead (self.disk, self.clock, rules->breach);
  live (&self);
  if (witness_get_complaint (self.witness) != NULL)
    report = g_strdup_printf ("%s\n%s             %s", witness_get_complaint (self.witness), self.log->str,
                              witness_get_complaint (self.witness));
  disk_crash (self.disk);
  clock_run_workers (self.clock);
  g_clear_object (&self.document);
  clock_run_workers (self.clock);
  calls_lead (NULL, NULL, BREACH_NONE);
  witness_free (self.witness);
  disk_free (self.disk);
  clock_free (self.clock);
  g_rand_free (self.random);
  g_string_free (self.log, TRUE);
  return report;
}
