/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading and saving a plan of about 10 MB against json-glib alone, in the same run. The median
 * of several rounds, alternating, so that both meet the same weather. */
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "plan-maker.h"
#include "store/dfp-codec.h"
#include "store/dfp-guard.h"

#define ROUNDS 9
#define FILE_BYTES (10 * 1000 * 1000)

typedef struct
{
  DfpPlan *plan;
  GBytes *bytes;
} Work;

static void
parse_alone (const Work *work)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (work->bytes, &length);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
}

static void
guard_alone (const Work *work)
{
  gsize length;
  const char *text = g_bytes_get_data (work->bytes, &length);

  g_assert_true (dfp_guard_check (text, length, "bench", NULL));
}

static void
load (const Work *work)
{
  g_autoptr (DfpPlan) plan = dfp_codec_decode (work->bytes, "bench", NULL, NULL);

  g_assert_nonnull (plan);
}

static void
encode (const Work *work)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (work->plan);

  g_assert_nonnull (bytes);
}

/* All of saving but the disk. */
static void
save (const Work *work)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (work->plan);

  g_assert_true (dfp_codec_check (bytes, work->plan, "bench", NULL));
}

static const struct
{
  const char *name;
  void (*run) (const Work *work);
  double target; /* of the speed of json-glib's parser; 0: none */
} tasks[] = {
  { "json-glib: parse", parse_alone, 0 },
  { "guard", guard_alone, 0 },
  { "load: guard, parse, check, model", load, 0.5 },
  { "write", encode, 0 },
  { "save: write, read back, compare", save, 0.5 },
};

/* Seconds of the processor, which nobody else's work on the machine changes much. */
static double
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

static double
measure (void (*run) (const Work *work), const Work *work)
{
  const double start = get_processor_time ();

  run (work);
  return get_processor_time () - start;
}

static int
compare (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The memory that @run takes at its peak beyond what the bytes take, in a process of its own. */
static double
measure_memory (void (*run) (const Work *work), const char *path)
{
  struct rusage usage;
  const pid_t child = fork ();

  if (child == 0)
    {
      g_autofree char *text = NULL;
      gsize length;
      Work work = { NULL, NULL };

      g_file_get_contents (path, &text, &length, NULL);
      work.bytes = g_bytes_new_static (text, length);
      getrusage (RUSAGE_SELF, &usage);
      run (&work);
      _exit (0);
    }
  wait4 (child, NULL, 0, &usage);
  return (double) usage.ru_maxrss * 1024;
}

static void
print_memory (const char *path, gsize length)
{
  const double parse = measure_memory (parse_alone, path), whole = measure_memory (load, path);

  printf ("%-36s %6.1f MB  %5.2f × file\n", "memory at the peak, json-glib", parse / 1e6, parse / (double) length);
  printf ("%-36s %6.1f MB  %5.2f × file  (target ≤ 12)\n", "memory at the peak, load", whole / 1e6,
          whole / (double) length);
}

/* The memory is measured before this process has grown: a child begins with its parent's peak. */
static void
write_and_exit (const char *path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (DfpPlan) plan = make_large_plan (random, FILE_BYTES);
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  _exit (0);
}

static void
print_times (const Work *work)
{
  const double megabytes = (double) g_bytes_get_size (work->bytes) / 1e6;
  double times[G_N_ELEMENTS (tasks)][ROUNDS];

  for (int round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
      times[i][round] = measure (tasks[i].run, work);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      double median, ratio;

      qsort (times[i], ROUNDS, sizeof (double), compare);
      median = times[i][ROUNDS / 2];
      ratio = times[0][ROUNDS / 2] / median;
      printf ("%-36s %6.0f ms  %6.1f MB/s  %5.2f × json-glib", tasks[i].name, median * 1e3, megabytes / median, ratio);
      if (tasks[i].target > 0)
        printf ("  (target ≥ %.1f)", tasks[i].target);
      printf ("\n");
    }
}

int
main (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "dfp-bench.dfplan", NULL);
  g_autofree char *text = NULL;
  Work work;
  gsize length;

  if (fork () == 0)
    write_and_exit (path);
  wait (NULL);
  g_file_get_contents (path, &text, &length, NULL);
  printf ("a plan of %.1f MB; processor time, median of %d rounds\n", (double) length / 1e6, ROUNDS);
  print_memory (path, length);
  work.bytes = g_bytes_new_static (text, length);
  work.plan = dfp_codec_decode (work.bytes, "bench", NULL, NULL);
  print_times (&work);
  g_object_unref (work.plan);
  g_bytes_unref (work.bytes);
  unlink (path);
  return 0;
}
