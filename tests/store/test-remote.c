/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places without a path: what is written is read back, a change of somebody else's is noticed, and a
 * place that loses bytes or takes none is found out. */
#include <gio/gio.h>
#include <string.h>

#include "base/dfp-error.h"
#include "store/dfp-remote.h"
#include "tests/scratch-folder.h"

/* A place that keeps less than it is sent, or nothing at all. */
#define TEST_TYPE_PLACE (test_place_get_type ())
G_DECLARE_FINAL_TYPE (TestPlace, test_place, TEST, PLACE, GObject)

struct _TestPlace
{
  GObject parent_instance;
  GFile *real;
  gboolean takes_nothing;
};

static GFileOutputStream *
replace (GFile *file, const char *etag, gboolean backup, GFileCreateFlags flags, GCancellable *cancellable,
         GError **error)
{
  TestPlace *self = TEST_PLACE (file);

  if (!self->takes_nothing)
    return g_file_replace (self->real, etag, backup, flags, cancellable, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "Operation not supported");
  return NULL;
}

static GFileInputStream *
read_fn (GFile *file, GCancellable *cancellable, GError **error)
{
  GFileInputStream *stream = g_file_read (TEST_PLACE (file)->real, cancellable, error);

  if (stream != NULL)
    g_input_stream_skip (G_INPUT_STREAM (stream), 1, NULL, NULL); /* the first byte is lost */
  return stream;
}

static char *
get_basename (GFile *file)
{
  return g_file_get_basename (TEST_PLACE (file)->real);
}

static void
place_init (GFileIface *iface)
{
  iface->replace = replace;
  iface->read_fn = read_fn;
  iface->get_basename = get_basename;
}

G_DEFINE_TYPE_WITH_CODE (TestPlace, test_place, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, place_init))

static void
finalize (GObject *object)
{
  g_object_unref (TEST_PLACE (object)->real);
  G_OBJECT_CLASS (test_place_parent_class)->finalize (object);
}

static void
test_place_class_init (TestPlaceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = finalize;
}

static void
test_place_init (TestPlace *self)
{
}

static GFile *
make_place (GFile *real, gboolean takes_nothing)
{
  TestPlace *place = g_object_new (TEST_TYPE_PLACE, NULL);

  place->real = g_object_ref (real);
  place->takes_nothing = takes_nothing;
  return G_FILE (place);
}

typedef struct
{
  char *folder;
  GFile *file; /* by URI, as the file chooser gives it */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL, *uri = NULL;

  f->folder = scratch_folder_new ();
  path = g_build_filename (f->folder, "plan.dfplan", NULL);
  uri = g_filename_to_uri (path, NULL, NULL);
  f->file = g_file_new_for_uri (uri);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->file);
  scratch_folder_remove (f->folder);
}

static DfpSaveResult
save (GFile *file, const char *text, const char *expected, char **version, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dfp_remote_write (file, bytes, expected, version, error);
}

static void
assert_content (GFile *file, const char *text)
{
  g_autoptr (GBytes) bytes = dfp_remote_read (file, NULL, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_save_and_conflict (Fixture *f, gconstpointer data)
{
  g_autofree char *first = NULL, *read_version = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (save (f->file, "one", NULL, &first, &error), ==, DFP_SAVE_NOT_FLUSHED);
  g_assert_no_error (error);
  bytes = dfp_remote_read (f->file, &read_version, NULL);
  g_assert_cmpstr (read_version, ==, first);
  g_assert_cmpint (save (f->file, "two, by somebody else", NULL, NULL, NULL), ==, DFP_SAVE_NOT_FLUSHED);
  g_assert_cmpint (save (f->file, "mine", first, NULL, &error), ==, DFP_SAVE_CONFLICT);
  g_assert_error (error, DFP_ERROR, DFP_ERROR_CONFLICT);
  assert_content (f->file, "two, by somebody else");
}

static void
test_bytes_were_lost (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) place = make_place (f->file, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (place, "one", NULL, NULL, &error), ==, DFP_SAVE_FAILED);
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "plan.dfplan"));
}

static void
test_takes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) place = make_place (f->file, TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (place, "one", NULL, NULL, &error), ==, DFP_SAVE_FAILED);
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "cannot be saved there"));
  g_assert_false (g_file_query_exists (f->file, NULL));
}

static void
test_read_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *large = g_strnfill (DFP_FILE_BYTES_MAXIMUM + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_null (dfp_remote_read (f->file, NULL, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_clear_error (&error);
  g_assert_true (g_file_replace_contents (f->file, large, strlen (large), NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_null (dfp_remote_read (f->file, NULL, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/remote/save-and-conflict", Fixture, NULL, set_up, test_save_and_conflict, tear_down);
  g_test_add ("/remote/bytes-were-lost", Fixture, NULL, set_up, test_bytes_were_lost, tear_down);
  g_test_add ("/remote/takes-nothing", Fixture, NULL, set_up, test_takes_nothing, tear_down);
  g_test_add ("/remote/read-refused", Fixture, NULL, set_up, test_read_refused, tear_down);
  return g_test_run ();
}
