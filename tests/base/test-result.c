/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a result owns lives as long as somebody holds it, and goes with it, the latest first. */
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-result.h"

typedef const struct _Result Result;

struct _Result
{
  double *curve;
  const char *name;
  Result *other;
};

static GString *released;

static void
note_release (gpointer data)
{
  g_string_append (released, data);
}

static struct _Result *
create (const char *name)
{
  struct _Result *self = dfp_result_new (struct _Result);

  g_assert_null (self->curve);
  g_assert_true (dfp_result_keep (self, dfp_drop_const (name), note_release) == name);
  return self;
}

static void
test_owns (void)
{
  struct _Result *self = create ("a");
  char word[] = "word";

  self->curve = dfp_result_add_array (self, double, 1000);
  for (int i = 0; i < 1000; i++)
    g_assert_cmpfloat (self->curve[i], ==, 0);
  self->name = dfp_result_add_text (self, word);
  memset (word, '?', 4);
  g_assert_cmpstr (self->name, ==, "word");
  g_assert_cmpuint (GPOINTER_TO_SIZE (self) % 16, ==, 0);
  g_assert_cmpuint (GPOINTER_TO_SIZE (self->curve) % 16, ==, 0);
  dfp_result_unref (self);
  g_assert_cmpstr (released->str, ==, "a");
  g_string_truncate (released, 0);
}

static void
test_counts (void)
{
  struct _Result *self = create ("a"), *other = create ("b");
  Result *both;

  self->other = dfp_result_keep_result (self, dfp_result_ref (other));
  both = dfp_result_ref (self);
  g_assert_true (both == self);
  dfp_result_unref (other);
  dfp_result_unref (self);
  g_assert_cmpstr (released->str, ==, "");
  g_assert_true (both->other == other);
  dfp_result_unref (both);
  g_assert_cmpstr (released->str, ==, "ba");
  g_string_truncate (released, 0);
}

static void
test_nothing (void)
{
  struct _Result *self = create ("a");

  g_assert_null (dfp_result_add_text (self, NULL));
  g_assert_null (dfp_result_keep (self, NULL, note_release));
  g_assert_null (dfp_result_keep_result (self, NULL));
  g_assert_nonnull (dfp_result_add_array (self, double, 0));
  dfp_result_unref (self);
  dfp_result_unref (NULL);
  g_assert_cmpstr (released->str, ==, "a");
  g_string_truncate (released, 0);
}

static gpointer
hold_and_drop (gpointer result)
{
  for (int i = 0; i < 10000; i++)
    dfp_result_unref (dfp_result_ref (result));
  return NULL;
}

static void
test_threads (void)
{
  struct _Result *self = create ("a");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("holds", hold_and_drop, self);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (released->str, ==, "");
  dfp_result_unref (self);
  g_assert_cmpstr (released->str, ==, "a");
  g_string_truncate (released, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  released = g_string_new (NULL);

  g_test_add_func ("/result/owns", test_owns);
  g_test_add_func ("/result/counts", test_counts);
  g_test_add_func ("/result/nothing", test_nothing);
  g_test_add_func ("/result/threads", test_threads);
  return g_test_run ();
}
