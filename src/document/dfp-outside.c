/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/dfp-outside.h"

#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/dfp-codec.h"

#define NAMES_MAXIMUM 4096 /* bytes of an entry in the list of users */

void
dfp_outside_free (DfpOutside *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->plan);
  g_free (self->problem);
  g_free (self->who);
  g_free (self);
}

/* "Anna Berg", from the list of users; NULL for ourselves. */
static char *
find_person (uid_t user)
{
  char names[NAMES_MAXIMUM];
  struct passwd entry, *found = NULL;
  g_auto (GStrv) fields = NULL;
  g_autofree char *full = NULL;

  if (user == getuid () || getpwuid_r (user, &entry, names, sizeof names, &found) != 0 || found == NULL)
    return NULL;
  fields = g_strsplit (entry.pw_gecos, ",", 2);
  full = fields[0] != NULL ? g_utf8_make_valid (fields[0], -1) : g_strdup ("");
  return *full != '\0' ? g_steal_pointer (&full) : g_utf8_make_valid (entry.pw_name, -1);
}

static void
find_who_and_when (DfpOutside *self, const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return;
  self->who = find_person (info.st_uid);
  self->when = info.st_mtim.tv_sec * G_GINT64_CONSTANT (1000) + info.st_mtim.tv_nsec / 1000000;
}

static void
read_theirs (DfpOutside *self, const char *path)
{
  g_autofree char *name = dfp_file_describe (path);
  g_autoptr (GError) error = NULL;

  self->bytes = dfp_file_read (path, &self->stamp, &error);
  if (self->bytes != NULL)
    self->plan = dfp_codec_decode (self->bytes, name, NULL, &error);
  if (self->plan == NULL)
    self->problem = g_strdup (error->message);
}

static DfpFileChange
find_change (const char *path, const DfpStamp *expected, DfpStamp *now)
{
  if (expected != NULL)
    return dfp_file_compare (path, expected, now);
  dfp_stamp_read (now, path);
  return dfp_stamp_is_set (now) ? DFP_FILE_CHANGED : DFP_FILE_GONE;
}

DfpOutside *
dfp_outside_examine (const char *path, const DfpStamp *expected)
{
  DfpOutside *self = g_new0 (DfpOutside, 1);

  self->change = find_change (path, expected, &self->stamp);
  find_who_and_when (self, path);
  if (self->change == DFP_FILE_CHANGED)
    read_theirs (self, path);
  return self;
}

typedef struct
{
  char *path;
  DfpStamp expected;
} Question;

static void
free_question (gpointer data)
{
  g_free (((Question *) data)->path);
  g_free (data);
}

static void
examine_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Question *question = task_data;

  g_task_return_pointer (task, dfp_outside_examine (question->path, &question->expected),
                         (GDestroyNotify) dfp_outside_free);
}

void
dfp_outside_examine_async (const char *path, const DfpStamp *expected, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->path = g_strdup (path);
  question->expected = *expected;
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, examine_in_worker);
}

DfpOutside *
dfp_outside_examine_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
