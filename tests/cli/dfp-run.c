/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process for every run; nothing of the program is linked here. */
#include "dfp-run.h"

#include <gio/gio.h>
#include <string.h>

#include "tests/scratch-folder.h"

static char *program;

void
dfp_run_init (const char *path)
{
  program = g_canonicalize_filename (path, NULL);
}

void
dfp_run_set_up (Dfp *self, gconstpointer data)
{
  self->folder = scratch_folder_new ();
}

static void
forget_run (Dfp *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

void
dfp_run_tear_down (Dfp *self, gconstpointer data)
{
  scratch_folder_remove (self->folder);
  forget_run (self);
}

static char *
take_text (GBytes *bytes, gsize *length)
{
  *length = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  return g_strndup (*length > 0 ? g_bytes_get_data (bytes, NULL) : "", *length);
}

static void
run_words (Dfp *self, GPtrArray *words)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      (self->to == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : G_SUBPROCESS_FLAGS_NONE) | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;
  gsize err_length;

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale != NULL ? self->locale : "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", "1800000000", TRUE);
  if (self->to != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, self->to);
  if (self->prepare != NULL)
    g_subprocess_launcher_set_child_setup (launcher, self->prepare, NULL, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  forget_run (self);
  self->status = g_subprocess_get_exit_status (process);
  self->out = take_text (out, &self->out_length);
  self->err = take_text (err, &err_length);
}

static void
run_list (Dfp *self, va_list words)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, program);
  for (char *word; (word = va_arg (words, char *)) != NULL;)
    g_ptr_array_add (all, word);
  g_ptr_array_add (all, NULL);
  run_words (self, all);
}

void
dfp_run (Dfp *self, ...)
{
  va_list words;

  va_start (words, self);
  run_list (self, words);
  va_end (words);
}

void
dfp_run_expect (Dfp *self, int status, ...)
{
  va_list words;

  va_start (words, status);
  run_list (self, words);
  va_end (words);
  if (self->status != status)
    g_test_message ("exit status %d, not %d: %s", self->status, status, self->err);
  g_assert_cmpint (self->status, ==, status);
  if (status <= 1)
    g_assert_cmpstr (self->err, ==, "");
  else
    g_assert_true (g_str_has_prefix (self->err, "dfp: "));
}

JsonNode *
dfp_run_json (Dfp *self, ...)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  va_list words;

  va_start (words, self);
  run_list (self, words);
  va_end (words);
  g_assert_cmpstr (self->err, ==, "");
  g_assert_cmpint (self->status, <=, 1);
  node = json_from_string (self->out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

char *
dfp_run_read (Dfp *self, const char *file)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;
  char *content;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

void
dfp_run_write (Dfp *self, const char *file, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}
