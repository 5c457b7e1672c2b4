/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar of weights by keyboard, and columns and cards on narrow pages. */

#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-weight-bar.h"
#include "tests/gui/gui-fixture.h"

typedef struct
{
  GtkWidget *window;
  DfpWeightBar *bar;
  double weights[3];
  int changes;
  int seals;
} Fixture;

static void
show (Fixture *f)
{
  const DfpWeight weights[] = { { "First", f->weights[0] }, { "Second", f->weights[1] }, { "Third", f->weights[2] } };

  dfp_weight_bar_set_weights (f->bar, weights, G_N_ELEMENTS (weights));
}

static void
changed_cb (DfpWeightBar *bar, const double *weights, Fixture *f)
{
  for (int i = 0; i < 3; i++)
    f->weights[i] = weights[i];
  f->changes++;
  show (f);
}

static void
seal_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ((Fixture *) user_data)->seals++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry entries[] = { { "seal", seal_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  f->window = gtk_window_new ();
  f->bar = g_object_new (DFP_TYPE_WEIGHT_BAR, NULL);
  f->weights[0] = 50;
  f->weights[1] = 30;
  f->weights[2] = 20;
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->window, "do", G_ACTION_GROUP (actions));
  g_signal_connect (f->bar, "weights-changed", G_CALLBACK (changed_cb), f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->bar));
  show (f);
  gtk_window_present (GTK_WINDOW (f->window));
  gui_draw ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_draw ();
}

/* The borders are the last children of the bar. */
static GtkWidget *
get_border (Fixture *f, int i)
{
  GtkWidget *handle = gtk_widget_get_last_child (GTK_WIDGET (f->bar));

  return i == 1 ? handle : gtk_widget_get_prev_sibling (handle);
}

/* Tab stops at each border and then leaves the bar; what was typed before is sealed. */
static void
test_tab (Fixture *f, gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->bar), GTK_DIR_TAB_FORWARD));
  gui_draw ();
  g_assert_true (gtk_widget_is_focus (get_border (f, 0)));
  f->seals = 0;
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->bar), GTK_DIR_TAB_FORWARD));
  gui_draw ();
  g_assert_true (gtk_widget_is_focus (get_border (f, 1)));
  g_assert_cmpint (f->seals, ==, 1);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (f->bar), GTK_DIR_TAB_FORWARD));
}

/* A weight that has no room for its words still has its colour. */
static void
test_small_weights (Fixture *f, gconstpointer data)
{
  GtkWidget *third;

  f->weights[0] = 96;
  f->weights[1] = f->weights[2] = 2;
  show (f);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 300, 40);
  gui_draw ();
  third = gtk_widget_get_prev_sibling (get_border (f, 0));
  g_assert_true (gtk_widget_get_child_visible (third));
  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_first_child (third)));
}

/* The caption stands beside the title where both fit, else below, and is never cut. */
static void
test_card_caption (void)
{
  GtkWidget *card = g_object_ref_sink (dfp_card_new ("A title of some length", "A caption that is just as long"));
  GtkWidget *header = gtk_widget_get_first_child (card);
  int minimum, natural, one, two;

  gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  gtk_widget_measure (header, GTK_ORIENTATION_VERTICAL, natural, &one, NULL, NULL, NULL);
  gtk_widget_measure (header, GTK_ORIENTATION_VERTICAL, natural - 20, &two, NULL, NULL, NULL);
  g_assert_cmpint (two, >, one);
  g_object_unref (card);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add ("/gui/weight-bar/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/gui/weight-bar/small", Fixture, NULL, set_up, test_small_weights, tear_down);
  g_test_add_func ("/gui/card/caption", test_card_caption);
  return g_test_run ();
}
