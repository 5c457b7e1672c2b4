/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an act needs is a row of the table. A process that crashes in an act ends before the next one. */
#include "tests/simulator/life-private.h"

#include <errno.h>

#include "document/dfp-version-history.h"
#include "store/dfp-codec.h"
#include "tests/random-edit.h"

#define SAVE_TIME 4000 /* ms that the longest save takes */
#define CALLS 90       /* about as many as a save and its recovery make */

void
life_ensure_configuration (DfpPlan *plan)
{
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  if (dfp_list_get_n_rows (configurations) == 0)
    dfp_list_add (configurations, 0);
}

void
life_edit_once (Life *self)
{
  DfpPlan *plan = dfp_document_get_plan (self->document);
  DfpUndoStack *undo = dfp_document_get_undo (self->document);
  const gboolean is_last = dfp_list_get_n_rows (dfp_plan_get (plan)->configurations) == 1;

  if (is_last)
    dfp_undo_stack_begin (undo, NULL);
  random_edit (self->random, plan);
  life_ensure_configuration (plan);
  if (is_last)
    dfp_undo_stack_end (undo);
  life_note (self);
}

static void
type (Life *self)
{
  const guint n = life_draw_chance (self, 10) ? 25 : life_draw (self, 1, 5);

  for (guint i = 0; i < n && life_goes_on (self); i++)
    {
      life_edit_once (self);
      life_pass (self, life_draw (self, 50, 400));
    }
}

static void
drag (Life *self)
{
  DfpUndoStack *undo = dfp_document_get_undo (self->document);

  dfp_undo_stack_begin (undo, "Drag");
  for (guint i = life_draw (self, 1, 4); i > 0 && life_goes_on (self); i--)
    {
      life_edit_once (self);
      life_pass (self, life_draw_chance (self, 20) ? life_draw (self, 0, 6000) : life_draw (self, 0, 100));
    }
  dfp_undo_stack_end (undo);
}

static void
undo_some (Life *self)
{
  DfpUndoStack *undo = dfp_document_get_undo (self->document);

  for (guint i = life_draw (self, 1, 4); i > 0 && dfp_undo_stack_can_undo (undo); i--)
    dfp_undo_stack_undo (undo);
  life_note (self);
}

static void
redo_some (Life *self)
{
  DfpUndoStack *undo = dfp_document_get_undo (self->document);

  for (guint i = life_draw (self, 1, 4); i > 0 && dfp_undo_stack_can_redo (undo); i--)
    dfp_undo_stack_redo (undo);
  life_note (self);
}

static void
undo_all (Life *self)
{
  DfpUndoStack *undo = dfp_document_get_undo (self->document);
  g_autoptr (GBytes) last = g_bytes_ref (witness_get_state (self->witness));
  guint n = 0;

  for (; dfp_undo_stack_can_undo (undo); n++)
    dfp_undo_stack_undo (undo);
  life_note (self);
  witness_expect (self->witness, g_bytes_equal (witness_get_state (self->witness), witness_get_first (self->witness)),
                  "Undo did not bring back what was opened");
  for (; n > 0; n--)
    dfp_undo_stack_redo (undo);
  life_note (self);
  witness_expect (self->witness, g_bytes_equal (witness_get_state (self->witness), last),
                  "Redo did not bring back what was there last");
}

static void
wait_some (Life *self)
{
  life_pass (self, life_draw (self, 100, 8000));
}

static void
save_twice (Life *self)
{
  life_save (self);
  if (life_draw_chance (self, 50))
    life_edit_once (self);
  if (life_get_path (self) != NULL)
    life_ask_for_save (self, NULL, FALSE);
  life_pass (self, life_draw (self, 0, SAVE_TIME));
}

static void
save_elsewhere (Life *self)
{
  const char *path = life_draw_path (self);

  if (g_strcmp0 (path, life_get_path (self)) == 0)
    return;
  life_ask_for_save (self, path, FALSE);
  if (life_draw_chance (self, 30) && life_get_path (self) != NULL)
    life_ask_for_save (self, NULL, FALSE);
  life_pass (self, life_draw (self, 0, SAVE_TIME));
}

static void
flush (Life *self)
{
  const guint n_errors = disk_get_n_errors (self->disk);
  const gboolean kept = dfp_document_flush (self->document);

  if (disk_is_crashed (self->disk))
    return;
  if (kept)
    witness_kept (self->witness);
  else if (n_errors == disk_get_n_errors (self->disk))
    witness_say (self->witness, "Unsaved work was not kept for no reason");
  life_check (self);
}

/* What makes many calls. */
static void
work (Life *self)
{
  static const struct
  {
    const char *name;
    void (*run) (Life *);
  } works[] = {
    { "saves", life_save },
    { "saves twice", save_twice },
    { "saves elsewhere", save_elsewhere },
    { "flushes", flush },
    { "types", type },
    { "drags", drag },
  };
  const guint drawn = life_draw (self, 0, G_N_ELEMENTS (works) - 1);

  life_write_log (self, "  %s", works[drawn].name);
  works[drawn].run (self);
  life_pass (self, SAVE_TIME);
}

static void
fail_somewhere (Life *self)
{
  disk_plan (self->disk, DISK_EVENT_ERROR, life_draw (self, 1, CALLS), life_draw_chance (self, 50) ? EIO : ENOSPC);
  work (self);
}

static void
crash_somewhere (Life *self)
{
  disk_plan (self->disk, DISK_EVENT_CRASH, life_draw (self, 1, CALLS), 0);
  work (self);
}

static void
pause_somewhere (Life *self)
{
  disk_plan (self->disk, DISK_EVENT_PAUSE, life_draw (self, 1, 25), 0);
  life_save (self);
  life_pass (self, SAVE_TIME);
}

static void
crash (Life *self)
{
  disk_crash (self->disk);
}

/* The session ends: unsaved work is kept, and the process goes. */
static void
leave (Life *self)
{
  flush (self);
  disk_crash (self->disk);
}

static void
look (Life *self)
{
  const guint n_errors = disk_get_n_errors (self->disk);
  const char *path = life_get_path (self);

  dfp_document_look (self->document);
  life_pass (self, 1000);
  if (!life_goes_on (self) || !life_is_idle (self) || n_errors != disk_get_n_errors (self->disk))
    return;
  if (witness_is_foreign (self->witness, path))
    witness_expect (self->witness, dfp_document_get_notice (self->document) != NULL,
                    "Somebody else changed the file, and nobody was told");
}

static void
keep (Life *self)
{
  dfp_document_keep (self->document);
}

void
life_close_for_good (Life *self)
{
  g_clear_object (&self->document);
  if (life_goes_on (self))
    witness_closed (self->witness);
}

static void
discard (Life *self)
{
  witness_let_go (self->witness);
  dfp_document_discard_work (self->document);
  life_close_for_good (self);
}

static void
close_saved (Life *self)
{
  if (life_is_modified (self))
    life_save (self);
  life_pass_until_idle (self);
  if (!life_goes_on (self) || life_is_modified (self))
    return;
  if (life_get_path (self) == NULL)
    discard (self);
  else
    {
      witness_let_go (self->witness);
      life_close_for_good (self);
    }
}

static void
reopen (Life *self)
{
  const gboolean modified = life_is_modified (self);
  g_autofree char *path = g_strdup (life_get_path (self));
  g_autoptr (GBytes) mine = g_bytes_ref (witness_get_state (self->witness));
  g_autoptr (GBytes) theirs = NULL;
  DfpDocument *opened;

  witness_let_go (self->witness);
  opened = dfp_document_reopen (self->document, NULL);
  if (opened == NULL)
    return;
  g_set_object (&self->document, opened);
  g_object_unref (opened);
  if (!life_goes_on (self))
    return;
  theirs = dfp_codec_encode (dfp_document_get_plan (opened));
  witness_closed (self->witness);
  witness_open (self->witness, theirs, path, WITNESS_FROM_FILE);
  if (modified)
    life_check_version (self, path, mine);
}

static void
restore_version (Life *self)
{
  g_autoptr (GPtrArray) versions = dfp_version_history_list (self->document);
  const DfpVersion *version =
      versions->len > 0 ? g_ptr_array_index (versions, life_draw (self, 0, versions->len - 1)) : NULL;
  g_autoptr (DfpPlan) plan = version != NULL ? dfp_version_history_read (self->document, version->id, NULL) : NULL;

  if (plan == NULL)
    return;
  dfp_version_history_restore (self->document, plan, "Restore");
  life_note (self);
}

typedef enum
{
  NEEDS_NOTHING = 0,
  NEEDS_PATH = 1 << 0,
  NEEDS_REST = 1 << 1, /* no save on its way */
} Needs;

static const struct
{
  const char *name;
  guint weight;
  Needs needs;
  void (*act) (Life *);
} acts[] = {
  { "types", 30, NEEDS_NOTHING, type },
  { "drags", 8, NEEDS_NOTHING, drag },
  { "undoes", 8, NEEDS_NOTHING, undo_some },
  { "does again", 6, NEEDS_NOTHING, redo_some },
  { "undoes and does all again", 3, NEEDS_NOTHING, undo_all },
  { "waits", 12, NEEDS_NOTHING, wait_some },
  { "saves", 14, NEEDS_NOTHING, life_save },
  { "saves twice", 6, NEEDS_NOTHING, save_twice },
  { "saves elsewhere", 4, NEEDS_NOTHING, save_elsewhere },
  { "goes on while a call fails", 8, NEEDS_NOTHING, fail_somewhere },
  { "goes on until a call is the last", 10, NEEDS_NOTHING, crash_somewhere },
  { "saves while the disk is slow", 8, NEEDS_NOTHING, pause_somewhere },
  { "is killed", 4, NEEDS_NOTHING, crash },
  { "ends the session", 3, NEEDS_NOTHING, leave },
  { "looks at the file", 8, NEEDS_PATH | NEEDS_REST, look },
  { "does nothing, and somebody else does", 8, NEEDS_NOTHING, life_go_outside },
  { "keeps what is there", 3, NEEDS_NOTHING, keep },
  { "opens the file in its place", 4, NEEDS_PATH | NEEDS_REST, reopen },
  { "restores a version", 3, NEEDS_PATH, restore_version },
  { "discards and closes", 2, NEEDS_REST, discard },
  { "saves and closes", 4, NEEDS_NOTHING, close_saved },
};

static guint
draw_act (Life *self)
{
  guint total = 0, drawn;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    total += acts[i].weight;
  drawn = life_draw (self, 1, total);
  for (guint i = 0;; i++)
    {
      if (drawn <= acts[i].weight)
        return i;
      drawn -= acts[i].weight;
    }
}

void
life_go_on (Life *self)
{
  const guint act = draw_act (self);

  if (((acts[act].needs & NEEDS_PATH) && life_get_path (self) == NULL) ||
      ((acts[act].needs & NEEDS_REST) && !life_is_idle (self)))
    return;
  life_write_log (self, "%s", acts[act].name);
  acts[act].act (self);
  disk_plan (self->disk, DISK_EVENT_NONE, 0, 0);
  life_check (self);
}
