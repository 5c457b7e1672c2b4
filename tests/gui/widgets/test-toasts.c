/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is freed is filled: a toast that libadwaita 1.2 forgets too early ends the test. */
#include <adwaita.h>

#include "gui/widgets/dfp-toasts.h"
#include "tests/gui/gui-fixture.h"

#define RESTS 1000 /* ms, longer than any toast takes to come or to go */

typedef struct
{
  GtkWidget *window;
  AdwToastOverlay *overlay;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = adw_window_new ();
  f->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (f->overlay, gtk_label_new ("A plan"));
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->overlay));
  gtk_window_present (GTK_WINDOW (f->window));
  gui_draw ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  gui_spin (RESTS);
}

/* Owned by the caller, who sees with it when the overlay has let go. */
static AdwToast *
add (Fixture *f, const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  g_object_ref (toast);
  dfp_toasts_add (f->overlay, toast);
  return toast;
}

static guint
count_seen (Fixture *f)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (f->overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += child != adw_toast_overlay_get_child (f->overlay);
  return n;
}

/* The second takes longer to come than to go. */
static void
test_dismissed_while_it_comes (Fixture *f, gconstpointer data)
{
  AdwToast *first = add (f, "First"), *second = add (f, "Second"), *third = add (f, "Third");

  gui_spin (RESTS);
  adw_toast_dismiss (first);
  adw_toast_dismiss (second);
  adw_toast_dismiss (second);
  while (count_seen (f) != 1 || !gtk_widget_get_can_target (gtk_widget_get_last_child (GTK_WIDGET (f->overlay))))
    g_main_context_iteration (NULL, TRUE);
  adw_toast_dismiss (third);
  while (count_seen (f) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  g_assert_finalize_object (third);
}

/* Also one that nobody has seen yet. */
static void
test_dismissed_together (Fixture *f, gconstpointer data)
{
  AdwToast *first = add (f, "First"), *second = add (f, "Second");

  adw_toast_dismiss (first);
  adw_toast_dismiss (second);
  while (count_seen (f) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

/* What was asked for once is not to be asked for again while the toast waits. */
static void
test_dead_once_dismissed (Fixture *f, gconstpointer data)
{
  AdwToast *toast = add (f, "First");

  g_assert_true (gtk_widget_get_can_target (gtk_widget_get_last_child (GTK_WIDGET (f->overlay))));
  adw_toast_dismiss (toast);
  g_assert_false (gtk_widget_get_can_target (gtk_widget_get_last_child (GTK_WIDGET (f->overlay))));
  while (count_seen (f) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (toast);
}

/* Shown, waiting to be shown, and waiting to go. */
static void
test_window_goes (Fixture *f, gconstpointer data)
{
  AdwToast *first = add (f, "First"), *second = add (f, "Second");

  gui_draw ();
  adw_toast_dismiss (first);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&f->window)));
  gui_spin (RESTS);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

static void
test_out_of_sight (Fixture *f, gconstpointer data)
{
  AdwToast *toast = add (f, "First");

  gtk_widget_set_visible (f->window, FALSE);
  adw_toast_dismiss (toast);
  gui_draw ();
  g_assert_cmpuint (count_seen (f), ==, 0);
  g_assert_finalize_object (toast);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  /* Tests go without. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_test_add ("/toasts/dismissed-while-it-comes", Fixture, NULL, set_up, test_dismissed_while_it_comes, tear_down);
  g_test_add ("/toasts/dismissed-together", Fixture, NULL, set_up, test_dismissed_together, tear_down);
  g_test_add ("/toasts/dead-once-dismissed", Fixture, NULL, set_up, test_dead_once_dismissed, tear_down);
  g_test_add ("/toasts/window-goes", Fixture, NULL, set_up, test_window_goes, tear_down);
  g_test_add ("/toasts/out-of-sight", Fixture, NULL, set_up, test_out_of_sight, tear_down);
  return g_test_run ();
}
