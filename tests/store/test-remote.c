/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places without a path: what is written is read back, and a place that loses bytes or takes none is found out. */
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

static gboolean
save (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dfp_remote_write (file, bytes, error);
}

static void
test_save (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "one", "", "two, which is longer", "3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      g_assert_true (save (f->file, texts[i], &error));
      g_assert_no_error (error);
      g_assert_true (g_file_load_contents (f->file, NULL, &found, NULL, NULL, NULL));
      g_assert_cmpstr (found, ==, texts[i]);
    }
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

static void
test_bytes_were_lost (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) place = make_place (f->file, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (place, "one", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "plan.dfplan"));
}

static void
test_takes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) place = make_place (f->file, TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (place, "one", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "cannot be saved there"));
  g_assert_false (g_file_query_exists (f->file, NULL));
}

static void
test_no_folder (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) inside = g_file_get_child (f->file, "x");
  g_autoptr (GError) error = NULL;

  g_assert_false (save (inside, "one", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/remote/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/remote/bytes-were-lost", Fixture, NULL, set_up, test_bytes_were_lost, tear_down);
  g_test_add ("/remote/takes-nothing", Fixture, NULL, set_up, test_takes_nothing, tear_down);
  g_test_add ("/remote/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}
