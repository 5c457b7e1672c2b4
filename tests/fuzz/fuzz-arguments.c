/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a command line of `dfp`, one word a line, run inside this process in a folder of its own with a plan
 * and a table in it. Whatever the words are: it ends with a status and a proper message, what it prints suits a
 * terminal or is JSON, the plan is still one, and nothing is written beside the folder.
 *
 * A slash in a word becomes "_", so that no word names a file elsewhere; large numbers are cut, so that no word asks
 * for an hour of futures. */
#include "fuzz-target.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "cli/dfp-command-list.h"
#include "cli/dfp-command.h"
#include "cli/dfp-output.h"
#include "plan-drawer.h"
#include "store/dfp-codec.h"

#define WORDS_MAXIMUM 24
#define WORD_MAXIMUM 300
#define DIGITS_MAXIMUM 3
#define PLAN "p.dfplan"
#define TABLE "t.csv"

/* What every command line begins with. */
typedef struct
{
  char *parent; /* in which there is only the folder */
  char *folder;
  GBytes *plan;
} Ground;

/* One for the whole search, and gone at its end. */
static Ground ground;

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        empty_folder (child);
      g_remove (child);
    }
}

static void
remove_ground_cb (void)
{
  empty_folder (ground.parent);
  g_rmdir (ground.parent);
}

static void
init_ground (void)
{
  g_autoptr (DfpPlan) plan = plan_drawer_create ();

  ground.parent = g_dir_make_tmp ("dfp-fuzz-XXXXXX", NULL);
  ground.folder = g_build_filename (ground.parent, "here", NULL);
  ground.plan = dfp_codec_encode (plan);
  g_assert_cmpint (g_mkdir (ground.folder, 0700), ==, 0);
  g_assert_cmpint (chdir (ground.folder), ==, 0);
  atexit (remove_ground_cb);
  g_setenv ("HOME", ground.folder, TRUE);
  g_setenv ("XDG_STATE_HOME", ground.folder, TRUE);
  g_setenv ("SOURCE_DATE_EPOCH", "1800000000", TRUE);
}

static void
write_file (const char *name, const char *content, gsize length)
{
  FILE *file = fopen (name, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (content, 1, length, file), ==, length);
  fclose (file);
}

static void
reset_folder (void)
{
  static const char table[] = "week,finished\n2026-W01,3\n2026-W02,4\n2026-W03,5\n";

  empty_folder (ground.folder);
  write_file (PLAN, g_bytes_get_data (ground.plan, NULL), g_bytes_get_size (ground.plan));
  write_file (TABLE, table, strlen (table));
}

/* Digits past the third in a row are dropped. */
static char *
tame_word (const char *word)
{
  GString *tame = g_string_new (NULL);
  guint n_digits = 0;

  for (const char *p = word; *p != '\0' && tame->len < WORD_MAXIMUM; p++)
    {
      n_digits = g_ascii_isdigit (*p) ? n_digits + 1 : 0;
      if (n_digits <= DIGITS_MAXIMUM)
        g_string_append_c (tame, *p == '/' ? '_' : *p);
    }
  return g_string_free (tame, FALSE);
}

static GPtrArray *
read_words (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_take_text (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", WORDS_MAXIMUM);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, g_strdup ("dfp"));
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (words, tame_word (lines[i]));
  return words;
}

static gboolean
has_word (const GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (words->pdata[i], word))
      return TRUE;
  return FALSE;
}

/* Only tables and whole files are bytes; the rest is for people, or JSON. */
static void
check_output (const GPtrArray *words, const char *out, gsize length, gboolean failed)
{
  const gboolean for_machines = has_word (words, "--json");

  if (has_word (words, "--csv") || has_word (words, "--raw"))
    return;
  g_assert_true (g_utf8_validate (out, (gssize) length, NULL));
  for (gsize i = 0; i < length; i++)
    g_assert_true (out[i] == '\n' || ((guchar) out[i] >= 0x20 && out[i] != 0x7f));
  if (for_machines && !failed && length > 0 && !g_str_has_prefix (out, "Usage:"))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = json_from_string (out, &error);

      g_assert_no_error (error);
      g_assert_nonnull (node);
    }
}

static void
check_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (ground.parent, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = NULL;

  g_assert_cmpstr (g_dir_read_name (dir), ==, "here");
  g_assert_null (g_dir_read_name (dir));
  plan = dfp_codec_load (PLAN, NULL, NULL, &error);
  if (error != NULL) /* an export may have been called after it */
    g_assert_true (error->domain == DFP_ERROR);
  else
    fuzz_watch (dfp_plan_get (plan)->title);
}

static void
run_words (GPtrArray *words)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  FILE *const usual = stdout;
  char *out = NULL;
  gsize length = 0;
  int status;

  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (moved, words->pdata[i]);
  g_ptr_array_add (moved, NULL);
  stdout = open_memstream (&out, &length);
  status = dfp_command_list_run ((int) words->len, (char **) moved->pdata, &error);
  fclose (stdout);
  stdout = usual;
  if (error != NULL)
    {
      g_autofree char *message = dfp_escape_terminal (error->message, -1);

      g_assert_cmpint (dfp_error_get_exit_status (error), >, 0);
      fuzz_check_line (message);
    }
  g_assert_cmpint (status & ~DFP_EXIT_SAVED, >=, 0);
  g_assert_cmpint (status & ~DFP_EXIT_SAVED, <=, 64);
  check_output (words, out, length, error != NULL);
  free (out);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) words = read_words (data, size);

  if (ground.folder == NULL)
    init_ground ();
  reset_folder ();
  run_words (words);
  check_folder ();
  return 0;
}
