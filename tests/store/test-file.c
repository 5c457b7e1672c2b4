/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The durable store on a real file system: what is replaced, kept, refused, and what is left
 * when the writer is killed or the disk is full. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#include "base/dfp-error.h"
#include "file-fixture.h"
#include "store/dfp-file.h"
#include "store/dfp-stamp.h"
#include "tests/scratch-folder.h"

static void
assert_read_fails (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dfp_file_describe (path);

  g_assert_null (dfp_file_read (path, NULL, &error));
  g_assert_error (error, DFP_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
assert_save_fails (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dfp_file_describe (path);

  g_assert_cmpint (save (path, "x", NULL, NULL, &error), ==, DFP_SAVE_FAILED);
  g_assert_error (error, DFP_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_new_and_again (Fixture *f, gconstpointer data)
{
  DfpStamp none = { 0 }, first, second, now;
  g_autofree char *backup = dfp_file_get_backup_path (f->path);

  assert_saved (f->path, "one", &none, &first);
  assert_content (f->path, "one");
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  dfp_stamp_read (&now, f->path);
  g_assert_true (dfp_stamp_equal (&now, &first));
  assert_saved (f->path, "two", &first, &second);
  assert_content (f->path, "two");
  assert_backup (f->path, "one");
  g_assert_false (dfp_stamp_equal (&first, &second));
  assert_saved (f->path, "three", &second, NULL);
  assert_backup (f->path, "two");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 2);
}

/* A crash between link and rename leaves both names on one file; the next save must not trip. */
static void
test_backup_is_same_file (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = dfp_file_get_backup_path (f->path);

  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (link (f->path, backup), ==, 0);
  assert_saved (f->path, "two", NULL, NULL);
  assert_backup (f->path, "one");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 2);
}

static void
assert_conflict (const char *path, const DfpStamp *expected, const char *before)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (path, "mine", expected, NULL, &error), ==, DFP_SAVE_CONFLICT);
  g_assert_error (error, DFP_ERROR, DFP_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "plan.dfplan"));
  if (before != NULL)
    assert_content (path, before);
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  DfpStamp none = { 0 }, ours;

  assert_saved (f->path, "ours", &none, &ours);
  assert_conflict (f->path, &none, "ours");
  g_file_set_contents (f->path, "theirs", -1, NULL);
  assert_conflict (f->path, &ours, "theirs");
  g_remove (f->path);
  assert_conflict (f->path, &ours, NULL);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
  assert_saved (f->path, "forced", NULL, NULL);
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

/* Same size, same inode, modification time put back: only the change time tells. */
static void
test_conflict_by_change_time (Fixture *f, gconstpointer data)
{
  DfpStamp ours;
  struct stat info;
  int fd;

  assert_saved (f->path, "ours", NULL, &ours);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_usleep (20000);
  fd = open (f->path, O_WRONLY);
  g_assert_cmpint (write (fd, "evil", 4), ==, 4);
  g_assert_cmpint (futimens (fd, (struct timespec[]){ info.st_atim, info.st_mtim }), ==, 0);
  close (fd);
  assert_conflict (f->path, &ours, "evil");
}

/* What moves times and changes nothing. */
static void
change_mode (const Fixture *f)
{
  g_assert_cmpint (g_chmod (f->path, 0640), ==, 0);
}

static void
link_elsewhere (const Fixture *f)
{
  g_autofree char *other = g_build_filename (f->folder, "link", NULL);

  g_assert_cmpint (link (f->path, other), ==, 0);
}

static void
set_attribute (const Fixture *f)
{
  if (setxattr (f->path, "user.test", "1", 1, 0) != 0)
    change_mode (f); /* a file system without attributes */
}

static void
touch (const Fixture *f)
{
  g_assert_cmpint (utime (f->path, &(struct utimbuf){ 1000, 1000 }), ==, 0);
}

/* As a program that synchronises does: another file with the same bytes. */
static void
copy_back (const Fixture *f)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (f->path, text, -1, NULL));
}

static void
save_again (const Fixture *f)
{
  assert_saved (f->path, "one", NULL, NULL);
}

static void
make_folder_in_the_way (const Fixture *f)
{
  g_autofree char *backup = dfp_file_get_backup_path (f->path), *inside = g_build_filename (backup, "x", NULL);

  g_assert_cmpint (g_mkdir (backup, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (inside, 0700), ==, 0);
}

static void
clear_the_way (const Fixture *f)
{
  g_autofree char *backup = dfp_file_get_backup_path (f->path), *inside = g_build_filename (backup, "x", NULL);

  g_assert_cmpint (g_rmdir (inside), ==, 0);
  g_assert_cmpint (g_rmdir (backup), ==, 0);
}

/* "Somebody else changed the file" was said of each of these, and nobody had. */
static void
test_false_conflict (Fixture *f, gconstpointer data)
{
  static void (*const changes[]) (const Fixture *) = { change_mode, link_elsewhere, set_attribute,
                                                       touch,       copy_back,      save_again };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      DfpStamp ours, now;

      assert_saved (f->path, "one", NULL, &ours);
      changes[i](f);
      g_assert_cmpint (dfp_file_compare (f->path, &ours, &now), ==, DFP_FILE_SAME);
      g_assert_true (dfp_stamp_equal_content (&ours, &now));
      assert_saved (f->path, "two", &ours, &ours);
      assert_content (f->path, "two");
      assert_saved (f->path, "three", &ours, NULL);
      scratch_folder_empty (f->folder);
    }
}

/* A change of one letter is one, whatever the times say. */
static void
test_true_conflict (Fixture *f, gconstpointer data)
{
  DfpStamp ours, now;

  assert_saved (f->path, "one", NULL, &ours);
  g_assert_true (g_file_set_contents (f->path, "0ne", 3, NULL));
  change_mode (f);
  g_assert_cmpint (dfp_file_compare (f->path, &ours, &now), ==, DFP_FILE_CHANGED);
  g_assert_true (dfp_stamp_has_hash (&now));
  assert_conflict (f->path, &ours, "0ne");
  assert_saved (f->path, "mine, after a look", &now, NULL);
}

/* The link that keeps the version before moves times; then the rename failed, and the next save
 * took our own attempt for somebody else's change. Also when nothing is known of the content. */
static void
test_failed_save_made_a_conflict (Fixture *f, gconstpointer data)
{
  for (int with_hash = 0; with_hash < 2; with_hash++)
    {
      DfpStamp ours;
      g_autoptr (GError) error = NULL;

      assert_saved (f->path, "one", NULL, &ours);
      if (!with_hash)
        dfp_stamp_read (&ours, f->path);
      make_folder_in_the_way (f);
      g_assert_cmpint (save (f->path, "two", &ours, &ours, &error), ==, DFP_SAVE_FAILED);
      g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
      clear_the_way (f);
      assert_content (f->path, "one");
      assert_saved (f->path, "two", &ours, NULL);
      scratch_folder_empty (f->folder);
    }
}

static void
test_compare (Fixture *f, gconstpointer data)
{
  const DfpStamp none = { 0 };
  DfpStamp ours, now;

  g_assert_cmpint (dfp_file_compare (f->path, &none, &now), ==, DFP_FILE_SAME);
  assert_saved (f->path, "one", &none, &ours);
  g_assert_cmpint (dfp_file_compare (f->path, &none, &now), ==, DFP_FILE_CHANGED);
  g_assert_true (dfp_stamp_equal (&now, &ours));
  g_assert_cmpint (dfp_file_compare (f->path, &ours, NULL), ==, DFP_FILE_SAME);
  g_remove (f->path);
  g_assert_cmpint (dfp_file_compare (f->path, &ours, &now), ==, DFP_FILE_GONE);
  g_assert_false (dfp_stamp_is_set (&now));
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  g_assert_cmpint (dfp_file_compare (f->path, &ours, &now), ==, DFP_FILE_CHANGED);
}

/* "user.*" is for everybody; access lists are made by hand here, as the tools may be missing. */
static void
test_attributes_were_lost (Fixture *f, gconstpointer data)
{
  /* version 2; the owner rw-, user NOBODY r--, the group ---, at most r--, others --- */
  static const guint8 list[] = { 2, 0,   0,   0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,  4,
                                 0, 254, 255, 0,   0,   4,   0,  0, 0,   255, 255, 255, 255, 16, 0,
                                 4, 0,   255, 255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255 };
  guint8 found[sizeof list];
  char text[8] = "";
  struct stat info;

  assert_saved (f->path, "one", NULL, NULL);
  if (setxattr (f->path, "user.test", "kept", 4, 0) != 0 ||
      setxattr (f->path, "system.posix_acl_access", list, sizeof list, 0) != 0)
    {
      g_test_skip ("no attributes on this file system");
      return;
    }
  assert_saved (f->path, "two", NULL, NULL);
  g_assert_cmpint (getxattr (f->path, "user.test", text, sizeof text), ==, 4);
  g_assert_cmpstr (text, ==, "kept");
  g_assert_cmpint (getxattr (f->path, "system.posix_acl_access", found, sizeof found), ==, sizeof list);
  g_assert_cmpmem (found, sizeof found, list, sizeof list);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
}

/* A folder that gives its list to all that is new in it must not open a file to more people. */
static void
test_list_of_folder_is_not_taken (Fixture *f, gconstpointer data)
{
  /* the owner rw-, user NOBODY rw-, the group r--, at most rw-, others --- */
  static const guint8 list[] = { 2, 0,   0,   0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,  6,
                                 0, 254, 255, 0,   0,   4,   0,  4, 0,   255, 255, 255, 255, 16, 0,
                                 6, 0,   255, 255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255 };

  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0660), ==, 0);
  if (setxattr (f->folder, "system.posix_acl_default", list, sizeof list, 0) != 0)
    {
      g_test_skip ("no access lists on this file system");
      return;
    }
  assert_saved (f->path, "two", NULL, NULL);
  g_assert_cmpint (getxattr (f->path, "system.posix_acl_access", NULL, 0), <=, 0);
}

static void
test_mode_is_kept (Fixture *f, gconstpointer data)
{
  struct stat info;

  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0640), ==, 0);
  assert_saved (f->path, "two", NULL, NULL);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (f->path, NOBODY, NOBODY), ==, 0);
      assert_saved (f->path, "three", NULL, NULL);
      g_assert_cmpint (stat (f->path, &info), ==, 0);
      g_assert_cmpuint (info.st_uid, ==, NOBODY);
      g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
    }
}

static void
test_mode_of_new (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *other = g_build_filename (f->folder, "shared", NULL);
  const mode_t mask = umask (027);
  struct stat info;

  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (dfp_file_write (other, bytes, DFP_SAVE_SHARED, NULL, NULL, NULL), ==, DFP_SAVE_SAVED);
  umask (mask);
  g_assert_cmpint (stat (f->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpint (stat (other, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0640);
  g_assert_cmpint (dfp_file_write (other, bytes, DFP_SAVE_PRIVATE, NULL, NULL, NULL), ==, DFP_SAVE_SAVED);
  g_assert_cmpint (stat (other, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
}

static void
test_link (Fixture *f, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (f->folder, "link", NULL);
  g_autofree char *broken = g_build_filename (f->folder, "broken", NULL);
  DfpStamp stamp;
  g_autoptr (GBytes) bytes = NULL;

  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (symlink ("plan.dfplan", link_path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", broken), ==, 0);
  bytes = dfp_file_read (link_path, &stamp, NULL);
  assert_saved (link_path, "two", &stamp, NULL);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_content (f->path, "two");
  assert_backup (f->path, "one");
  assert_read_fails (broken, DFP_ERROR_IO);
  assert_save_fails (broken, DFP_ERROR_IO);
}

static void
test_not_regular (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (f->folder, "folder", NULL);

  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_read_fails (f->path, DFP_ERROR_INVALID);
  assert_save_fails (f->path, DFP_ERROR_INVALID);
  assert_read_fails (folder, DFP_ERROR_INVALID);
  assert_save_fails (folder, DFP_ERROR_INVALID);
  assert_read_fails ("/dev/null", DFP_ERROR_INVALID);
  assert_save_fails ("/dev/null", DFP_ERROR_INVALID);
  assert_read_fails ("/dev/zero", DFP_ERROR_INVALID);
}

static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (f->folder, "no", "such", "x.dfplan", NULL);
  g_autofree char *under_file = NULL;
  DfpStamp stamp = { .inode = 1 };

  assert_read_fails (f->path, DFP_ERROR_IO);
  dfp_stamp_read (&stamp, f->path);
  g_assert_false (dfp_stamp_is_set (&stamp));
  assert_save_fails (deep, DFP_ERROR_IO);
  assert_saved (f->path, "one", NULL, NULL);
  under_file = g_build_filename (f->path, "x.dfplan", NULL);
  assert_read_fails (under_file, DFP_ERROR_IO);
  assert_save_fails (under_file, DFP_ERROR_IO);
}

static void
test_size (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = g_malloc0 (DFP_FILE_BYTES_MAXIMUM + 1);

  g_assert_true (g_file_set_contents (f->path, content, DFP_FILE_BYTES_MAXIMUM, NULL));
  bytes = dfp_file_read (f->path, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, DFP_FILE_BYTES_MAXIMUM);
  g_assert_true (g_file_set_contents (f->path, content, DFP_FILE_BYTES_MAXIMUM + 1, NULL));
  assert_read_fails (f->path, DFP_ERROR_LIMIT);
  g_assert_true (g_file_set_contents (f->path, "", 0, NULL));
  assert_content (f->path, "");
}

static void
test_long_name (Fixture *f, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  /* NAME~ cannot exist then; that is no reason not to save. */
  assert_saved (path, "one", NULL, NULL);
  assert_saved (path, "two", NULL, NULL);
  assert_content (path, "two");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

static int
make_over_unreadable (const Fixture *f)
{
  const DfpStamp none = { 0 };
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
    return 2;
  if (save (f->path, "two", &none, NULL, &error) != DFP_SAVE_CONFLICT)
    return 1;
  return !g_error_matches (error, DFP_ERROR, DFP_ERROR_CONFLICT);
}

/* What is there is there, also when nobody may look into it. */
static void
test_unreadable_was_no_conflict (Fixture *f, gconstpointer data)
{
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0222), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0777), ==, 0);
  g_assert_cmpint (run_in_child (make_over_unreadable, f), ==, 0);
}

static void
test_read_only_folder (Fixture *f, gconstpointer data)
{
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0555), ==, 0);
  g_assert_cmpint (run_in_child (save_without_rights, f), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  assert_content (f->path, "one");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

static void
test_read_only_file (Fixture *f, gconstpointer data)
{
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0777), ==, 0);
  g_assert_cmpint (run_in_child (save_without_rights, f), ==, 0);
  assert_content (f->path, "one");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

static int
save_within_limit (const Fixture *f)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  const struct rlimit limit = { 4096, 4096 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 2;
  return save (f->path, text, NULL, NULL, NULL) != DFP_SAVE_FAILED;
}

static void
test_file_too_large_for_system (Fixture *f, gconstpointer data)
{
  assert_saved (f->path, "one", NULL, NULL);
  g_assert_cmpint (run_in_child (save_within_limit, f), ==, 0);
  assert_content (f->path, "one");
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 1);
}

/* A file system of 64 kB (16 pages, two of them taken by the versions), where mounting is allowed. */
static void
test_disk_full (Fixture *f, gconstpointer data)
{
  g_autofree char *disk = g_build_filename (f->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "plan.dfplan", NULL);
  g_autofree char *large = g_strnfill (60000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=64k") != 0)
    {
      g_test_skip ("mounting is not allowed here");
      return;
    }
  assert_saved (path, "one", NULL, NULL);
  assert_saved (path, "two", NULL, NULL);
  g_assert_cmpint (save (path, large, NULL, NULL, &error), ==, DFP_SAVE_FAILED);
  g_assert_error (error, DFP_ERROR, DFP_ERROR_IO);
  assert_content (path, "two");
  assert_backup (path, "one");
  g_assert_cmpuint (scratch_folder_count (disk), ==, 2);
  g_assert_cmpint (umount (disk), ==, 0);
}

/* One letter, repeated: not two versions in one. */
static void
assert_whole (const char *path)
{
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, NULL);
  gsize length;
  const char *text;

  g_assert_nonnull (bytes);
  text = g_bytes_get_data (bytes, &length);
  g_assert_cmpuint (length, >, 0);
  for (gsize i = 1; i < length; i++)
    g_assert_cmpint (text[i], ==, text[0]);
}

static void
test_killed (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = dfp_file_get_backup_path (f->path);

  assert_saved (f->path, "z", NULL, NULL);
  for (int i = 0; i < 60; i++)
    {
      const pid_t child = fork ();

      if (child == 0)
        _exit (save_for_ever (f));
      g_usleep (g_test_rand_int_range (200, 8000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      assert_whole (f->path);
      if (g_file_test (backup, G_FILE_TEST_EXISTS))
        assert_whole (backup);
    }
}

static void
set_text (char **text, const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

/* Any mixture of our saves and somebody else's: ours never replaces theirs unseen, the file is
 * always what was last written, the backup what was there before our last save. */
static void
test_random_walk (Fixture *f, gconstpointer data)
{
  g_autofree char *content = NULL, *before = NULL;
  DfpStamp known = { 0 };
  gboolean touched = FALSE;

  for (int i = 0; i < 400; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d-%d", i, g_test_rand_int ());
      DfpSaveResult result;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          g_assert_true (g_file_set_contents (f->path, text, -1, NULL));
          set_text (&content, text);
          touched = TRUE;
          break;
        case 1:
          dfp_stamp_read (&known, f->path);
          touched = FALSE;
          break;
        default:
          result = save (f->path, text, &known, &known, NULL);
          g_assert_cmpint (result, ==, touched ? DFP_SAVE_CONFLICT : DFP_SAVE_SAVED);
          if (result == DFP_SAVE_SAVED)
            {
              set_text (&before, content);
              set_text (&content, text);
            }
        }
      if (content != NULL)
        assert_content (f->path, content);
      if (before != NULL)
        assert_backup (f->path, before);
    }
  g_assert_cmpuint (scratch_folder_count (f->folder), ==, 2);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/file/new-and-again", test_new_and_again },
    { "/file/backup-is-same-file", test_backup_is_same_file },
    { "/file/conflict", test_conflict },
    { "/file/conflict-by-change-time", test_conflict_by_change_time },
    { "/file/false-conflict", test_false_conflict },
    { "/file/true-conflict", test_true_conflict },
    { "/file/failed-save-made-a-conflict", test_failed_save_made_a_conflict },
    { "/file/compare", test_compare },
    { "/file/attributes-were-lost", test_attributes_were_lost },
    { "/file/list-of-folder-is-not-taken", test_list_of_folder_is_not_taken },
    { "/file/mode-is-kept", test_mode_is_kept },
    { "/file/mode-of-new", test_mode_of_new },
    { "/file/link", test_link },
    { "/file/not-regular", test_not_regular },
    { "/file/missing", test_missing },
    { "/file/size", test_size },
    { "/file/long-name", test_long_name },
    { "/file/unreadable-was-no-conflict", test_unreadable_was_no_conflict },
    { "/file/read-only-folder", test_read_only_folder },
    { "/file/read-only-file", test_read_only_file },
    { "/file/too-large-for-system", test_file_too_large_for_system },
    { "/file/disk-full", test_disk_full },
    { "/file/killed", test_killed },
    { "/file/random-walk", test_random_walk },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
