/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only in a build that watches threads (tests/reliability/build-watched). What is watched must show: each race here, which
 * is one on purpose, is found, and nothing is said of threads that meet as GLib means them to. */
#include <gio/gio.h>

#define TIMES 1000

typedef struct
{
  int number;
  GMutex mutex;
  GHashTable *table; /* number → NULL */
} Shared;

typedef struct
{
  const char *path;
  void (*run) (Shared *shared);
  gboolean races;
} Case;

/* On this thread and on another. */
static void
run_twice (GThreadFunc part, gpointer data)
{
  GThread *other = g_thread_new ("other", part, data);

  part (data);
  g_thread_join (other);
}

/* --- a number --- */

static gpointer
count (gpointer data)
{
  for (int i = 0; i < TIMES; i++)
    ((Shared *) data)->number++;
  return NULL;
}

static gpointer
count_locked (gpointer data)
{
  Shared *shared = data;

  for (int i = 0; i < TIMES; i++)
    {
      g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->mutex);

      shared->number++;
    }
  return NULL;
}

static void
count_twice (Shared *shared)
{
  run_twice (count, shared);
}

static void
count_twice_locked (Shared *shared)
{
  run_twice (count_locked, shared);
  g_assert_cmpint (shared->number, ==, 2 * TIMES);
}

/* --- what GLib keeps --- */

static gpointer
insert (gpointer data)
{
  g_hash_table_insert (((Shared *) data)->table, GINT_TO_POINTER (1), NULL);
  return NULL;
}

static gpointer
insert_locked (gpointer data)
{
  Shared *shared = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->mutex);

  return insert (shared);
}

static void
insert_twice (Shared *shared)
{
  run_twice (insert, shared);
}

static void
insert_twice_locked (Shared *shared)
{
  run_twice (insert_locked, shared);
}

/* --- what is made once --- */

static gpointer
make_once (gpointer data)
{
  static gsize made = 0;
  Shared *shared = data;

  if (g_once_init_enter (&made))
    {
      shared->number = 1;
      g_once_init_leave (&made, 1);
    }
  g_assert_cmpint (shared->number, ==, 1);
  return NULL;
}

static void
make_twice_once (Shared *shared)
{
  run_twice (make_once, shared);
}

/* --- what is given back by whoever has it last --- */

static gpointer
give_back (gpointer data)
{
  g_assert_cmpint (*(int *) data, ==, 0);
  g_atomic_rc_box_release (data);
  return NULL;
}

static void
give_back_twice (Shared *shared)
{
  int *box = g_atomic_rc_box_new0 (int);

  run_twice (give_back, g_atomic_rc_box_acquire (box));
}

static gpointer
give_back_object (gpointer data)
{
  g_assert_null (g_object_get_data (data, "shared"));
  g_object_unref (data);
  return NULL;
}

static void
give_back_object_twice (Shared *shared)
{
  run_twice (give_back_object, g_object_ref (g_object_new (G_TYPE_OBJECT, NULL)));
}

/* --- what a worker answers --- */

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  count (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Shared *shared = g_task_get_task_data (G_TASK (result));

  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  g_assert_cmpint (shared->number, ==, TIMES);
  *(gboolean *) user_data = TRUE;
}

static void
ask_worker (Shared *shared, gboolean looks_early)
{
  gboolean done = FALSE;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done_cb, &done);

  g_task_set_task_data (task, shared, NULL);
  g_task_run_in_thread (task, work);
  if (looks_early)
    g_test_message ("%d", shared->number);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
look_early (Shared *shared)
{
  ask_worker (shared, TRUE);
}

static void
wait_for_worker (Shared *shared)
{
  ask_worker (shared, FALSE);
}

static const Case cases[] = {
  { "/races/number", count_twice, TRUE },
  { "/races/table", insert_twice, TRUE },
  { "/races/early", look_early, TRUE },
  { "/no-race/number", count_twice_locked, FALSE },
  { "/no-race/table", insert_twice_locked, FALSE },
  { "/no-race/once", make_twice_once, FALSE },
  { "/no-race/box", give_back_twice, FALSE },
  { "/no-race/object", give_back_object_twice, FALSE },
  { "/no-race/worker", wait_for_worker, FALSE },
};

static void
run (const Case *item)
{
  Shared shared = { .table = g_hash_table_new (NULL, NULL) };

  g_mutex_init (&shared.mutex);
  item->run (&shared);
  g_mutex_clear (&shared.mutex);
  g_hash_table_unref (shared.table);
}

/* In a process of its own, which ends badly when a race is found. */
static void
test_case (gconstpointer data)
{
  const Case *item = data;

  if (g_test_subprocess ())
    {
      run (item);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  if (!item->races)
    {
      g_test_trap_assert_passed ();
      return;
    }
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*data race*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  return g_test_run ();
}
