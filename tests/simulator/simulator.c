/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lives, one a seed, on several processors. A life in which something was not as promised is printed; with each rule
 * that is broken on purpose one must be found. A thousand lives, or a hundred thousand when DFP_RELIABILITY is "full".
 *
 *   simulator --life SEED [RULE]     plays one again, perhaps with a rule broken
 *   simulator --lives FIRST NUMBER   plays some */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/effort.h"
#include "tests/simulator/life.h"

#define LIVES_BRIEF 250
#define LIVES 1000
#define LIVES_FULL 100000
#define LIVES_CANARY 100 /* within which a broken rule must be found */
#define REPORTS_MAXIMUM 3

static const LifeRules none = { .name = "none" };
static const LifeRules canaries[] = {
  { "file-not-flushed", .loss = DISK_LOSS_FILE_FLUSH },
  { "folder-not-flushed", .loss = DISK_LOSS_FOLDER_FLUSH },
  { "overwrites-blindly", .breach = BREACH_BLIND },
  { "keeps-what-is-discarded", .breach = BREACH_HOARDER },
  { "keeps-too-late", .delay = 1500 },
};

/* The lives that one process plays: @first, @first + @step … below @end. Shared with the parent. */
typedef struct
{
  guint32 seed; /* that is played */
  guint n_bad;
} Share;

static void
play_share (Share *share, guint32 first, guint32 end, guint step)
{
  for (guint32 seed = first; seed < end; seed += step)
    {
      g_autofree char *report = NULL;

      share->seed = seed;
      report = life_run (seed, &none);
      if (report == NULL)
        continue;
      if (share->n_bad++ < REPORTS_MAXIMUM)
        g_printerr ("# --life %u: %s\n", seed, report);
    }
}

/* How many lives went wrong. A process that ends badly counts with the seed that it ended in. */
static guint
play_all (guint32 first, guint n)
{
  const guint n_processes = g_get_num_processors ();
  Share *shares = mmap (NULL, n_processes * sizeof (Share), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_autofree pid_t *children = g_new0 (pid_t, n_processes);
  guint n_bad = 0;

  for (guint i = 0; i < n_processes; i++)
    if ((children[i] = fork ()) == 0)
      {
        play_share (&shares[i], first + i, first + n, n_processes);
        _exit (0);
      }
  for (guint i = 0; i < n_processes; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      n_bad += shares[i].n_bad + (status != 0);
      if (status != 0)
        g_printerr ("# --life %u: the process ended with %d\n", shares[i].seed, status);
    }
  munmap (shares, n_processes * sizeof (Share));
  return n_bad;
}

static void
test_lives (void)
{
  const guint n = (guint) effort_choose (LIVES_BRIEF, LIVES, LIVES_FULL);
  const guint32 first = n == LIVES_FULL ? (guint32) g_test_rand_int () / 2 : 1;
  GTimer *timer = g_timer_new ();

  g_assert_cmpuint (play_all (first, n), ==, 0);
  g_test_message ("%u lives from seed %u, %.0f a minute", n, first, n / g_timer_elapsed (timer, NULL) * 60);
  g_timer_destroy (timer);
}

static void
test_canary (gconstpointer data)
{
  const LifeRules *rules = data;

  for (guint32 seed = 1; seed <= LIVES_CANARY; seed++)
    {
      g_autofree char *report = life_run (seed, rules);

      if (report == NULL)
        continue;
      g_strdelimit (report, "\n", '\0');
      g_test_message ("found in life %u: %s", seed, report);
      return;
    }
  g_assert_not_reached ();
}

static const LifeRules *
find_rules (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    if (g_str_equal (canaries[i].name, name))
      return &canaries[i];
  return &none;
}

static int
play_one (const char *seed, const char *name)
{
  g_autofree char *report = life_run ((guint32) strtoul (seed, NULL, 10), find_rules (name));

  g_print ("%s\n", report != NULL ? report : "All was as promised.");
  return report != NULL;
}

int
main (int argc, char **argv)
{
  g_setenv ("XDG_STATE_HOME", CALLS_STATE, TRUE);
  if (argc == 4 && g_str_equal (argv[1], "--lives"))
    return play_all ((guint32) strtoul (argv[2], NULL, 10), (guint) strtoul (argv[3], NULL, 10)) > 0;
  if (argc > 2 && g_str_equal (argv[1], "--life"))
    return play_one (argv[2], argc > 3 ? argv[3] : none.name);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulator/lives", test_lives);
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    {
      g_autofree char *path = g_strconcat ("/simulator/canary/", canaries[i].name, NULL);

      g_test_add_data_func (path, &canaries[i], test_canary);
    }
  return g_test_run ();
}
