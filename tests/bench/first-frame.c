/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program with LD_PRELOAD: ends it after its first frame and prints how long that
 * took since BENCH_START (µs of the monotonic clock). The programs themselves know nothing of it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
painted_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  const char *start = g_getenv ("BENCH_START");
  const gint64 now = g_get_monotonic_time ();

  printf ("%.3f\n", (double) (now - g_ascii_strtoll (start != NULL ? start : "0", NULL, 10)) / 1000);
  fflush (stdout);
  _exit (0);
  return FALSE;
}

static void
started_cb (GApplication *application, gpointer user_data)
{
  g_type_class_unref (g_type_class_ref (GDK_TYPE_FRAME_CLOCK));
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, painted_cb, NULL, NULL);
}

__attribute__ ((visibility ("default"))) int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **) =
      (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT, "g_application_run");

  g_signal_connect (application, "startup", G_CALLBACK (started_cb), NULL);
  return run (application, argc, argv);
}
