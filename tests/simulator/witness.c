/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is compared by its bytes. A state is one of the plan after an edit, with its time; a work is the states
 * of one plan in one process. Of a work that was left the witness knows the first state that may come back (floor). */
#include "tests/simulator/witness.h"

#include <string.h>

#include "tests/simulator/calls.h"

#define PAUSE (2 * G_USEC_PER_SEC)    /* no edit older than this is lost when nobody types, */
#define TYPING (5 * G_USEC_PER_SEC)   /* or than this when somebody does */
#define SETBACK (10 * G_USEC_PER_SEC) /* after a call that failed, until the promise holds again */

typedef struct
{
  GBytes *bytes;
  gint64 time; /* µs */
} State;

typedef struct
{
  GArray *states;               /* of State */
  char *path;                   /* or NULL */
  gboolean was_new;             /* there was no path at first */
  GPtrArray *paths;             /* of char: where it belonged or was being saved to */
  GBytes *known[WITNESS_FILES]; /* what this work last saw in a file, or NULL */
  gboolean is_ambiguous[WITNESS_FILES];
  gint64 taken[WITNESS_FILES]; /* µs: when what somebody else had saved there turned out to be this; 0: not since */
  GPtrArray *past;             /* of GBytes: states and files of the processes before that it was recovered from */
  int floor;                   /* the first state that may come back; −1: any, or none */
  gint64 setback;              /* µs; 0: none */
  int flushed;                 /* the same after a power cut; −1: also what it was recovered from */
  gboolean may_be_absent;
} Work;

typedef struct
{
  char *path;
  GBytes *now;   /* NULL: there is no file */
  GBytes *known; /* what our program last saw there */
  gint64 known_time;
  gboolean is_ambiguous; /* who recovered work may take what is there for somebody else's */
  gint64 foreign_time;   /* µs: when it was last not what our program knows */
  GPtrArray *possible;   /* of GBytes: what a power cut may leave; an empty one stands for no file */
} File;

typedef struct
{
  char *path;
  gboolean force;
} Ask;

struct _Witness
{
  Disk *disk;
  const gint64 *now;
  char *complaint;
  Work *work;         /* what is open, or NULL */
  GPtrArray *left;    /* of Work */
  GPtrArray *gone;    /* of Work: left, and nothing of it came back; a power cut may undo that */
  GPtrArray *offered; /* of Work: what recovery has offered since the process began */
  GPtrArray *asks;    /* of Ask: saves on their way */
  File files[WITNESS_FILES];
};

static void
clear_state (gpointer data)
{
  g_bytes_unref (((State *) data)->bytes);
}

static void
clear_work (gpointer data)
{
  Work *work = data;

  g_array_unref (work->states);
  g_free (work->path);
  g_ptr_array_unref (work->paths);
  g_ptr_array_unref (work->past);
  for (guint i = 0; i < WITNESS_FILES; i++)
    g_clear_pointer (&work->known[i], g_bytes_unref);
}

static void
free_work (gpointer data)
{
  g_rc_box_release_full (data, clear_work);
}

static void
free_ask (gpointer data)
{
  g_free (((Ask *) data)->path);
  g_free (data);
}

Witness *
witness_new (Disk *disk, const gint64 *now)
{
  static const char *const names[WITNESS_FILES] = { "plan", "copy" };
  Witness *self = g_new0 (Witness, 1);

  self->disk = disk;
  self->now = now;
  self->left = g_ptr_array_new_with_free_func (free_work);
  self->gone = g_ptr_array_new_with_free_func (free_work);
  self->offered = g_ptr_array_new_with_free_func (free_work);
  self->asks = g_ptr_array_new_with_free_func (free_ask);
  for (guint i = 0; i < WITNESS_FILES; i++)
    {
      self->files[i].path = g_strdup_printf (CALLS_HOME "/%s.dfplan", names[i]);
      self->files[i].possible = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_ptr_array_add (self->files[i].possible, g_bytes_new_static ("", 0));
    }
  return self;
}

void
witness_free (Witness *self)
{
  for (guint i = 0; i < WITNESS_FILES; i++)
    {
      g_free (self->files[i].path);
      g_clear_pointer (&self->files[i].now, g_bytes_unref);
      g_clear_pointer (&self->files[i].known, g_bytes_unref);
      g_ptr_array_unref (self->files[i].possible);
    }
  g_clear_pointer (&self->work, free_work);
  g_ptr_array_unref (self->left);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->offered);
  g_ptr_array_unref (self->asks);
  g_free (self->complaint);
  g_free (self);
}

void
witness_say (Witness *self, const char *format, ...)
{
  va_list arguments;

  if (self->complaint != NULL)
    return;
  va_start (arguments, format);
  self->complaint = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

void
witness_expect (Witness *self, gboolean holds, const char *what)
{
  if (!holds)
    witness_say (self, "%s", what);
}

const char *
witness_get_complaint (Witness *self)
{
  return self->complaint;
}

static gboolean
is_equal (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static void
set_bytes (GBytes **place, GBytes *bytes)
{
  if (bytes != NULL)
    g_bytes_ref (bytes);
  g_clear_pointer (place, g_bytes_unref);
  *place = bytes;
}

/* --- files --- */

const char *
witness_get_path (Witness *self, guint file)
{
  return self->files[file].path;
}

static File *
get_file (Witness *self, const char *path)
{
  for (guint i = 0; i < WITNESS_FILES; i++)
    if (g_str_equal (self->files[i].path, path))
      return &self->files[i];
  g_assert_not_reached ();
}

static void
set_known (Witness *self, File *file, GBytes *bytes)
{
  set_bytes (&file->known, bytes);
  file->known_time = *self->now;
  file->is_ambiguous = FALSE;
}

static void
add_possible (File *file, GBytes *bytes)
{
  g_ptr_array_add (file->possible, bytes != NULL ? g_bytes_ref (bytes) : g_bytes_new_static ("", 0));
}

/* A power cut leaves nothing but this. */
static void
set_certain (File *file, GBytes *bytes)
{
  g_ptr_array_set_size (file->possible, 0);
  add_possible (file, bytes);
}

static guint
get_index (Witness *self, const File *file)
{
  return (guint) (file - self->files);
}

/* The plan that is open has read or written @file as it is. */
static void
take_in (Witness *self, File *file)
{
  set_known (self, file, file->now);
  if (self->work == NULL)
    return;
  set_bytes (&self->work->known[get_index (self, file)], file->now);
  self->work->is_ambiguous[get_index (self, file)] = FALSE;
  self->work->taken[get_index (self, file)] = 0;
}

static gboolean
is_foreign (const File *file)
{
  return !is_equal (file->now, file->known);
}

/* What a process before had, which this one goes on with: nobody can tell who put it there, and nothing is lost with
 * it. */
static gboolean
is_of_the_past (Witness *self, const File *file)
{
  return self->work != NULL && file->now != NULL &&
         g_ptr_array_find_with_equal_func (self->work->past, file->now, (GEqualFunc) g_bytes_equal, NULL);
}

gboolean
witness_is_foreign (Witness *self, const char *path)
{
  const File *file = get_file (self, path);

  return is_foreign (file) && !is_of_the_past (self, file);
}

gboolean
witness_was_foreign (Witness *self, const char *path, gint64 time)
{
  const File *file = get_file (self, path);

  return is_foreign (file) || file->is_ambiguous || file->foreign_time >= (time != 0 ? time : file->known_time);
}

GBytes *
witness_get_file (Witness *self, const char *path)
{
  return get_file (self, path)->now;
}

GBytes *
witness_get_known (Witness *self, const char *path)
{
  return get_file (self, path)->known;
}

static int
find_state (const Work *work, GBytes *bytes, int first)
{
  for (int i = (int) work->states->len - 1; i >= MAX (first, 0); i--)
    if (g_bytes_equal (g_array_index (work->states, State, i).bytes, bytes))
      return i;
  return -1;
}

/* The first that a save which was asked for at @moment may have written: who comes back to the same bytes later has not
 * saved what was between. */
static int
find_saved (const Work *work, GBytes *bytes, guint moment)
{
  for (guint i = moment; i < work->states->len; i++)
    if (g_bytes_equal (g_array_index (work->states, State, i).bytes, bytes))
      return (int) i;
  return -1;
}

static gboolean
is_asked_for (Witness *self, const char *path, gboolean by_force)
{
  for (guint i = 0; i < self->asks->len; i++)
    {
      const Ask *ask = g_ptr_array_index (self->asks, i);

      if (g_str_equal (ask->path, path) && (!by_force || ask->force))
        return TRUE;
    }
  return FALSE;
}

/* The program has written @actual over what stood there. */
static void
take_own_version (Witness *self, File *file, GBytes *actual)
{
  g_autofree char *backup_path = g_strconcat (file->path, "~", NULL);
  g_autoptr (GBytes) backup = disk_read (self->disk, backup_path);

  if (actual == NULL || self->work == NULL || find_state (self->work, actual, 0) < 0)
    witness_say (self, "%s is not one whole version", file->path);
  else if (!is_asked_for (self, file->path, FALSE))
    witness_say (self, "%s was written and nobody had asked for it", file->path);
  else if (is_foreign (file) && file->now != NULL && !is_of_the_past (self, file) &&
           !is_asked_for (self, file->path, TRUE))
    witness_say (self, "Somebody else's version of %s was overwritten", file->path);
  else if (file->now != NULL && !is_equal (backup, file->now))
    witness_say (self, "The version before of %s was not kept", file->path);
  set_bytes (&file->now, actual);
  take_in (self, file);
  add_possible (file, actual);
}

void
witness_look (Witness *self)
{
  for (guint i = 0; i < WITNESS_FILES && self->complaint == NULL; i++)
    {
      File *file = &self->files[i];
      g_autoptr (GBytes) actual = disk_read (self->disk, file->path);

      if (!is_equal (actual, file->now))
        take_own_version (self, file, actual);
      if (is_foreign (file))
        file->foreign_time = *self->now;
    }
}

void
witness_outside (Witness *self, const char *path)
{
  File *file = get_file (self, path);
  g_autoptr (GBytes) actual = disk_read (self->disk, path);

  if (!is_equal (file->now, actual))
    set_certain (file, actual); /* unless only the times moved */
  set_bytes (&file->now, actual);
  if (is_foreign (file))
    file->foreign_time = *self->now;
}

/* --- the plan that is open --- */

static void
add_state (Witness *self, GBytes *bytes)
{
  const State state = { g_bytes_ref (bytes), *self->now };

  g_array_append_val (self->work->states, state);
}

static Work *
create_work (const char *path)
{
  Work *work = g_rc_box_new0 (Work);

  work->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (work->states, clear_state);
  work->paths = g_ptr_array_new_with_free_func (g_free);
  work->past = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  work->path = g_strdup (path);
  work->was_new = path == NULL;
  work->flushed = -1;
  if (path != NULL)
    g_ptr_array_add (work->paths, g_strdup (path));
  return work;
}

/* Recovery may speak of where a plan belonged before it was saved elsewhere. */
static gboolean
belongs_to (const Work *work, const char *path)
{
  return path == NULL ? work->was_new : g_ptr_array_find_with_equal_func (work->paths, path, g_str_equal, NULL);
}

/* Else it may still be offered for another file, or for none. */
static gboolean
belongs_only_to (const Work *work, const char *path)
{
  for (guint i = 0; i < work->paths->len; i++)
    if (!g_str_equal (g_ptr_array_index (work->paths, i), path))
      return FALSE;
  return !work->was_new;
}

static guint
count_works (GPtrArray *works, GBytes *bytes, const char *path)
{
  guint n = 0;

  for (guint i = 0; i < works->len; i++)
    n += find_state (g_ptr_array_index (works, i), bytes, 0) >= 0 && belongs_to (g_ptr_array_index (works, i), path);
  return n;
}

/* Whether @bytes were of @work, or of a process that it was recovered from. */
static gboolean
was_own (const Work *work, GBytes *bytes)
{
  return bytes != NULL && (find_state (work, bytes, 0) >= 0 ||
                           g_ptr_array_find_with_equal_func (work->past, bytes, (GEqualFunc) g_bytes_equal, NULL));
}

/* The one of @works that @bytes are a state of, or NULL. */
static Work *
get_work (GPtrArray *works, GBytes *bytes, const char *path)
{
  for (guint i = 0; i < works->len; i++)
    {
      Work *work = g_ptr_array_index (works, i);

      if (was_own (work, bytes) && belongs_to (work, path))
        return work;
    }
  return NULL;
}

/* What recovered work knows of the file: another plan may have been saved there meanwhile, which is somebody else's
 * then. When nobody can tell which work it is, both are right; and so they are when it holds what was of this work and
 * was not the last to be seen there, for somebody else may have put it there. */
static void
take_known (Witness *self, File *file, const Work *work, gboolean is_one)
{
  GBytes *known = work->known[get_index (self, file)];
  const gboolean is_own = !is_one || was_own (work, file->now);

  set_known (self, file, is_own ? file->now : known);
  file->is_ambiguous = !is_one || work->is_ambiguous[get_index (self, file)] || !is_equal (file->now, known);
}

/* The work that is open goes on with @before. */
static void
take_past (Witness *self, const Work *before)
{
  GPtrArray *past = self->work->past;

  for (guint i = 0; i < before->past->len; i++)
    g_ptr_array_add (past, g_bytes_ref (g_ptr_array_index (before->past, i)));
  for (guint i = 0; i < before->states->len; i++)
    g_ptr_array_add (past, g_bytes_ref (g_array_index (before->states, State, i).bytes));
  for (guint i = 0; i < WITNESS_FILES; i++)
    if (before->known[i] != NULL)
      g_ptr_array_add (past, g_bytes_ref (before->known[i]));
}

/* What is known of the work that comes back as @bytes. */
static void
recover (Witness *self, GBytes *bytes, const char *path)
{
  const gboolean is_one = count_works (self->offered, bytes, path) + count_works (self->left, bytes, path) +
                              count_works (self->gone, bytes, path) ==
                          1;
  const Work *before = get_work (self->offered, bytes, path);

  if (before == NULL)
    return;
  take_past (self, before);
  if (path != NULL)
    take_known (self, get_file (self, path), before, is_one);
}

void
witness_open (Witness *self, GBytes *bytes, const char *path, WitnessSource source)
{
  File *file = path != NULL ? get_file (self, path) : NULL;

  g_assert_null (self->work);
  self->work = create_work (path);
  add_state (self, bytes);
  self->work->floor = source == WITNESS_NEW ? -1 : 0;
  if (source == WITNESS_FROM_FILE)
    {
      witness_expect (self, is_equal (file->now, bytes), "What was opened is not what the file holds");
      set_known (self, file, file->now);
    }
  if (source == WITNESS_FROM_RECOVERY)
    recover (self, bytes, path);
  if (file == NULL)
    return;
  set_bytes (&self->work->known[get_index (self, file)], file->known);
  self->work->is_ambiguous[get_index (self, file)] = file->is_ambiguous;
}

void
witness_note (Witness *self, GBytes *bytes)
{
  if (!g_bytes_equal (witness_get_state (self), bytes))
    add_state (self, bytes);
}

guint
witness_get_moment (Witness *self)
{
  return self->work->states->len - 1;
}

GBytes *
witness_get_first (Witness *self)
{
  return g_array_index (self->work->states, State, 0).bytes;
}

GBytes *
witness_get_state (Witness *self)
{
  return g_array_index (self->work->states, State, self->work->states->len - 1).bytes;
}

void
witness_counts_as_saved (Witness *self, const char *path)
{
  File *file = get_file (self, path);

  if (!is_foreign (file) || !is_equal (file->now, witness_get_state (self)))
    return;
  take_in (self, file);
  self->work->taken[get_index (self, file)] = *self->now;
}

gboolean
witness_is_as_saved (Witness *self)
{
  const guint file = get_index (self, get_file (self, self->work->path));

  return is_equal (self->work->known[file], witness_get_state (self));
}

void
witness_set_path (Witness *self, const char *path)
{
  g_free (self->work->path);
  self->work->path = g_strdup (path);
}

/* The first state that the promise says must come back now. */
static int
get_promised (Witness *self)
{
  const GArray *states = self->work->states;
  gint64 next = *self->now;

  for (int i = (int) states->len - 1; i > self->work->floor; i--)
    {
      const gint64 time = g_array_index (states, State, i).time;

      if (*self->now - time >= TYPING || next - time >= PAUSE)
        return i;
      next = time;
    }
  return self->work->floor;
}

static void
update_floor (Witness *self)
{
  if (self->work->setback == 0 || *self->now - self->work->setback > SETBACK)
    self->work->floor = get_promised (self);
}

void
witness_kept (Witness *self)
{
  self->work->floor = (int) self->work->states->len - 1;
}

void
witness_fault (Witness *self)
{
  if (self->work == NULL)
    return;
  update_floor (self);
  self->work->setback = *self->now;
}

void
witness_ask (Witness *self, const char *path, gboolean force)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->path = g_strdup (path);
  ask->force = force;
  g_ptr_array_add (self->asks, ask);
  g_ptr_array_add (self->work->paths, g_strdup (path));
}

void
witness_saved (Witness *self, const char *path, guint moment, gboolean flushed)
{
  File *file = get_file (self, path);
  const int state = file->now != NULL ? find_saved (self->work, file->now, moment) : -1;

  if (state < 0)
    {
      witness_say (self, "%s was said to be saved and is not", path);
      return;
    }
  take_in (self, file); /* it may have written what stood there already */
  self->work->floor = MAX (self->work->floor, state);
  if (!flushed)
    return;
  set_certain (file, file->now);
  self->work->flushed = MAX (self->work->flushed, state);
  witness_expect (self, disk_is_durable (self->disk, path, file->now),
                  "What was said to be saved would not survive a power cut");
}

void
witness_settled (Witness *self)
{
  g_ptr_array_set_size (self->asks, 0);
}

void
witness_let_go (Witness *self)
{
  self->work->may_be_absent = TRUE;
}

void
witness_closed (Witness *self)
{
  g_clear_pointer (&self->work, free_work);
  g_ptr_array_set_size (self->asks, 0);
}

/* Whether @bytes (or NULL) are a state that may come back. */
static gboolean
has_state (const Work *work, GBytes *bytes)
{
  return bytes != NULL && find_state (work, bytes, work->floor) >= 0;
}

/* What is in a file already need not come back. */
static gboolean
may_be_absent (Witness *self, const Work *work)
{
  if (work->may_be_absent || work->floor < 0)
    return TRUE;
  for (guint i = 0; i < WITNESS_FILES; i++)
    if (has_state (work, work->known[i]) || has_state (work, self->files[i].now))
      return TRUE;
  return FALSE;
}

/* Recovery hears of what others have saved a little later, or not while calls fail. */
static void
doubt_what_was_taken (Witness *self, Work *work)
{
  for (guint i = 0; i < WITNESS_FILES; i++)
    if (work->taken[i] != 0 && (*self->now - work->taken[i] < PAUSE || work->setback >= work->taken[i]))
      work->is_ambiguous[i] = TRUE;
}

void
witness_left (Witness *self)
{
  g_ptr_array_set_size (self->asks, 0);
  if (self->work == NULL)
    return;
  update_floor (self);
  doubt_what_was_taken (self, self->work);
  self->work->may_be_absent = may_be_absent (self, self->work);
  g_ptr_array_add (self->left, g_steal_pointer (&self->work));
}

void
witness_begin (Witness *self)
{
  g_ptr_array_set_size (self->offered, 0);
}

void
witness_power_cut (Witness *self)
{
  g_ptr_array_extend_and_steal (self->left, g_ptr_array_ref (self->gone));
  for (guint i = 0; i < self->left->len; i++)
    {
      Work *work = g_ptr_array_index (self->left, i);

      work->floor = work->flushed;
      work->may_be_absent = TRUE;
    }
  for (guint i = 0; i < WITNESS_FILES; i++)
    {
      File *file = &self->files[i];
      const gboolean foreign = is_foreign (file);
      g_autoptr (GBytes) actual = disk_read (self->disk, file->path);
      g_autoptr (GBytes) found = actual != NULL ? g_bytes_ref (actual) : g_bytes_new_static ("", 0);

      if (!g_ptr_array_find_with_equal_func (file->possible, found, (GEqualFunc) g_bytes_equal, NULL))
        witness_say (self, "After a power cut %s is not a version that may be there", file->path);
      set_bytes (&file->now, actual);
      set_certain (file, actual);
      if (foreign)
        continue;
      set_known (self, file, actual);
      file->foreign_time = *self->now; /* the program may take it for somebody else's */
    }
}

/* --- what comes back --- */

/* The work that @bytes is a state of, or −1. The same may be of several: then it is of one that it may come back of, of
 * one that must come back if there is one, and of the latest of these. */
static int
find_work (Witness *self, GBytes *bytes, const char *path, int *state)
{
  int found = -1, best = -1;

  for (guint i = self->left->len; i-- > 0;)
    {
      const Work *work = g_ptr_array_index (self->left, i);
      const int here = find_state (work, bytes, 0);
      const int rank = 2 * (here >= work->floor) + !work->may_be_absent;

      if (rank <= best || !was_own (work, bytes) || !belongs_to (work, path))
        continue;
      best = rank;
      found = (int) i;
      *state = here;
    }
  return found;
}

void
witness_offered (Witness *self, GBytes *bytes, const char *path)
{
  File *file = path != NULL ? get_file (self, path) : NULL;
  int state, found = find_work (self, bytes, path, &state);
  Work *work;

  witness_expect (self, file == NULL || !is_equal (file->now, bytes), "Recovery offers what is in the file");
  if (found < 0)
    {
      witness_say (self, "Recovery offers for %s what was saved, discarded or never there",
                   path != NULL ? path : "no file");
      return;
    }
  work = g_ptr_array_index (self->left, (guint) found);
  if (state < work->floor)
    witness_say (self, "Recovery offers state %d, and %d is the first that may come back", state, work->floor);
  if (count_works (self->left, bytes, path) > 1) /* it may be of another one, and this one is still to come */
    {
      work->may_be_absent = TRUE;
      g_ptr_array_add (self->offered, g_rc_box_acquire (work));
    }
  else
    g_ptr_array_add (self->offered, g_ptr_array_steal_index (self->left, (guint) found));
}

/* Whoever looks lets go of what is in its file by now: another plan that came to the same may have been saved there. */
static gboolean
is_in_file (Witness *self, const Work *work, const char *path)
{
  for (guint i = 0; i < WITNESS_FILES; i++)
    {
      const File *file = &self->files[i];

      if ((path == NULL || g_str_equal (path, file->path)) && belongs_to (work, file->path) &&
          has_state (work, file->now))
        return TRUE;
    }
  return FALSE;
}

void
witness_offers_end (Witness *self, const char *path)
{
  for (guint i = self->left->len; i-- > 0;)
    {
      Work *work = g_ptr_array_index (self->left, i);

      work->may_be_absent = work->may_be_absent || is_in_file (self, work, path);
      if (path != NULL && !belongs_only_to (work, path))
        continue;
      if (!work->may_be_absent)
        witness_say (self, "Work was lost: %u states, of which number %d or a later one had to come back for %s",
                     work->states->len, work->floor, work->path != NULL ? work->path : "no file");
      g_ptr_array_add (self->gone, g_ptr_array_steal_index (self->left, i));
    }
}
