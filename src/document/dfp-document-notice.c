/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function from the facts of a document to the one notice that matters most; whoever changes a fact calls it. */
#include <glib/gi18n.h>

#include "analysis/compare/dfp-difference.h"
#include "document/dfp-document-private.h"
#include "document/dfp-moment.h"
#include "store/dfp-codec.h"

/* --- sentences --- */

static char *
describe_recovered_moment (const DfpRecoveredFacts *facts, gboolean has_file)
{
  g_autofree char *when = dfp_moment_describe (facts->time, dfp_moment_get_now ());

  if (!has_file && facts->n_changes == 0)
    return g_strdup_printf (_ ("Recovered: a plan from %s, that was never saved"), when);
  return g_strdup_printf (ngettext ("Recovered: %u change from %s, that was never saved",
                                    "Recovered: %u changes from %s, that were never saved", MAX (facts->n_changes, 1)),
                          MAX (facts->n_changes, 1), when);
}

static char *
describe_file_state (const DfpRecoveredFacts *facts)
{
  g_autofree char *when = NULL;

  if (facts->file_time == 0)
    return g_strdup (_ ("It has no file yet."));
  when = dfp_moment_describe (facts->file_time, dfp_moment_get_now ());
  return g_strdup_printf (_ ("You see the plan with them; the file still is as of %s."), when);
}

static DfpNotice *
create_recovered (DfpDocument *self)
{
  const DfpRecoveredFacts *facts = self->recovered;
  const gboolean has_file = facts->file_time != 0;
  g_autofree char *state = describe_file_state (facts);
  /* Translators: the name of the last change, such as Change Heads, then a sentence. */
  char *text =
      facts->last_change != NULL ? g_strdup_printf (_ ("Last: “%s”. %s"), facts->last_change, state) : g_strdup (state);

  return dfp_notice_new (has_file ? DFP_NOTICE_RECOVERED : DFP_NOTICE_RECOVERED_NEW,
                         describe_recovered_moment (facts, has_file), text);
}

static char *
get_row_key (const DfpDifference *difference)
{
  return g_strconcat (difference->list != NULL ? difference->list->name : "", "/", difference->row_id,
                      *difference->row_id == '\0' ? difference->path : "", NULL);
}

/* How many rows (or values of the plan itself) both lists change. */
static guint
count_shared_rows (GPtrArray *theirs, GPtrArray *mine)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < theirs->len; i++)
    g_hash_table_add (rows, get_row_key (g_ptr_array_index (theirs, i)));
  for (guint i = 0; i < mine->len; i++)
    {
      g_autofree char *key = get_row_key (g_ptr_array_index (mine, i));

      n += g_hash_table_remove (rows, key);
    }
  return n;
}

static char *
describe_shared (guint n)
{
  if (n == 0)
    return g_strdup (_ ("no row is in both"));
  return g_strdup_printf (ngettext ("%u row is in both", "%u rows are in both", n), n);
}

/* "Their version has 5 changes, yours 3; 1 row is in both.", or "" where nobody knows what both began from. */
static char *
compare_versions (DfpDocument *self)
{
  g_autoptr (DfpPlan) base = self->base != NULL ? dfp_codec_decode (self->base, "", NULL, NULL) : NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  g_autofree char *shared = NULL;

  if (base == NULL)
    return g_strdup ("");
  theirs = dfp_difference_list (DFP_OBJECT (base), DFP_OBJECT (self->outside->plan));
  mine = dfp_difference_list (DFP_OBJECT (base), DFP_OBJECT (self->plan));
  shared = describe_shared (count_shared_rows (theirs, mine));
  /* Translators: the second number is of the changes made here, then "1 row is in both". */
  return g_strdup_printf (ngettext ("Their version has %u change, yours %u; %s. ",
                                    "Their version has %u changes, yours %u; %s. ", theirs->len),
                          theirs->len, mine->len, shared);
}

/* A file of the same person may come from another of his windows, from the work before a crash, or from anything that
 * runs in his name: nobody else is accused of it. */
static const char *
get_who (DfpDocument *self)
{
  return self->outside->who != NULL ? self->outside->who : _ ("Another program or window");
}

static DfpNotice *
create_conflict (DfpDocument *self)
{
  g_autofree char *when = dfp_moment_describe_time (self->outside->when);
  g_autofree char *versions = compare_versions (self);

  return dfp_notice_new (DFP_NOTICE_CONFLICT,
                         g_strdup_printf (_ ("%s saved this plan at %s while you changed it"), get_who (self), when),
                         g_strconcat (versions, _ ("Nothing is overwritten until you choose."), NULL));
}

static DfpNotice *
create_changed (DfpDocument *self)
{
  g_autofree char *when = dfp_moment_describe_time (self->outside->when);
  g_autoptr (GPtrArray) differences = dfp_difference_list (DFP_OBJECT (self->plan), DFP_OBJECT (self->outside->plan));

  return dfp_notice_new (DFP_NOTICE_CHANGED, g_strdup_printf (_ ("%s saved this plan at %s"), get_who (self), when),
                         g_strdup_printf (ngettext ("%u change is not shown yet.", "%u changes are not shown yet.",
                                                    differences->len),
                                          differences->len));
}

static DfpNotice *
create_outside (DfpDocument *self)
{
  g_autofree char *name = dfp_file_describe (self->path);

  if (self->outside->change == DFP_FILE_GONE)
    return dfp_notice_new (DFP_NOTICE_GONE, g_strdup_printf (_ ("“%s” was moved or deleted"), name),
                           g_strdup (_ ("What you see is only here. Saving again writes it where it was.")));
  if (self->outside->plan == NULL)
    return dfp_notice_new (DFP_NOTICE_BROKEN, g_strdup_printf (_ ("“%s” no longer holds this plan"), name),
                           g_strconcat (self->outside->problem, " ", _ ("What you see is as it was before."), NULL));
  return dfp_document_get_modified (self) ? create_conflict (self) : create_changed (self);
}

static DfpNotice *
create_in_use (DfpDocument *self)
{
  return dfp_notice_new (DFP_NOTICE_IN_USE, g_strdup_printf (_ ("This plan is open elsewhere: %s"), self->in_use_by),
                         g_strdup (_ ("You can look at it and try things, but save only a copy.")));
}

static DfpNotice *
create_read_only (DfpDocument *self)
{
  return dfp_notice_new (DFP_NOTICE_READ_ONLY, g_strdup (_ ("This file may only be read")),
                         g_strdup (_ ("You can try things, but save only a copy.")));
}

static DfpNotice *
create_newer_format (DfpDocument *self)
{
  return dfp_notice_new (DFP_NOTICE_NEWER_FORMAT, g_strdup (_ ("A newer version of Factory Planner wrote this file")),
                         g_strdup (_ ("Saving over it would lose what this version does not know.")));
}

static DfpNotice *
create_save_failed (DfpDocument *self)
{
  return dfp_notice_new (DFP_NOTICE_SAVE_FAILED, g_strdup (_ ("The plan was not saved")),
                         g_strconcat (self->save_problem, " ", _ ("Your changes are kept."), NULL));
}

static DfpNotice *
create_unprotected (DfpDocument *self)
{
  return dfp_notice_new (DFP_NOTICE_UNPROTECTED, g_strdup (_ ("A crash would lose what is not saved")),
                         g_strdup (self->keep_problem));
}

/* The first that holds is the one that is said. */
static DfpNotice *
create_notice (DfpDocument *self)
{
  const struct
  {
    gboolean holds;
    DfpNotice *(*create) (DfpDocument *);
  } facts[] = {
    { self->save_problem != NULL, create_save_failed },
    { self->recovered != NULL && !self->recovered->read, create_recovered },
    { self->outside != NULL, create_outside },
    { self->newer_format, create_newer_format },
    { self->in_use_by != NULL, create_in_use },
    { self->not_writable, create_read_only },
    { self->keep_problem != NULL && dfp_document_get_modified (self), create_unprotected },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].holds)
      return facts[i].create (self);
  return NULL;
}

/* --- facts --- */

void
dfp_document_update_notice (DfpDocument *self)
{
  g_autoptr (DfpNotice) notice = create_notice (self);

  if (dfp_notice_equal (notice, self->notice))
    return;
  g_clear_pointer (&self->notice, dfp_notice_free);
  self->notice = g_steal_pointer (&notice);
  dfp_document_announce_notice (self);
  dfp_document_announce_state (self);
}

/* The other program may have written what is here already. */
static gboolean
is_same_plan (DfpDocument *self, const DfpOutside *outside)
{
  return outside->plan != NULL && dfp_object_equal (DFP_OBJECT (outside->plan), DFP_OBJECT (self->plan));
}

/* As after a save: what is kept in recovery still speaks of the file before. */
static void
take_saved_by_others (DfpDocument *self, const DfpOutside *outside)
{
  dfp_document_take_file (self, self->path, &outside->stamp, outside->bytes);
  dfp_undo_stack_set_saved (self->undo);
  dfp_document_clear_recovered (self);
  dfp_autosave_hurry (self->autosave);
}

/* What the process before was saving when it ended, where the file was away while its work came back. */
static gboolean
is_own_save (DfpDocument *self, const DfpOutside *outside)
{
  return outside->plan != NULL &&
         dfp_unsaved_is_save_taken_over (dfp_autosave_get_unsaved (self->autosave), outside->bytes);
}

/* The work that came back is based on it. */
static void
take_own_save (DfpDocument *self, const DfpOutside *outside)
{
  dfp_document_take_file (self, self->path, &outside->stamp, outside->bytes);
  if (self->recovered == NULL)
    return;
  self->recovered->file_time = outside->when;
  g_set_object (&self->saved_plan, outside->plan);
}

void
dfp_document_set_outside (DfpDocument *self, DfpOutside *outside)
{
  const gboolean is_same = outside != NULL && is_same_plan (self, outside);
  const gboolean is_own = outside != NULL && !is_same && is_own_save (self, outside);

  g_clear_pointer (&self->outside, dfp_outside_free);
  if (is_same)
    take_saved_by_others (self, outside);
  if (is_own)
    take_own_save (self, outside);
  if (is_same || is_own)
    dfp_outside_free (outside);
  else
    self->outside = outside;
  dfp_document_update_notice (self);
}

void
dfp_document_set_problem (char **problem, const char *text)
{
  g_free (*problem);
  *problem = g_strdup (text);
}

void
dfp_document_clear_recovered (DfpDocument *self)
{
  if (self->recovered != NULL)
    g_free (self->recovered->last_change);
  g_clear_pointer (&self->recovered, g_free);
  g_clear_object (&self->saved_plan);
}
