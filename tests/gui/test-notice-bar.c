/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar under the header: what it says, what its buttons ask for, and that it has room on every window. */
#include <adwaita.h>

#include "gui/dfp-notice-bar.h"
#include "tests/gui/gui-fixture.h"

#define NARROW 360 /* px: the least width of the window */
#define WIDE 1190  /* px: beside the sidebar at 1440 */

typedef struct
{
  GtkWidget *window;
  DfpNoticeBar *bar;
  int act; /* that the last button asked for, −1 for none */
} Fixture;

static void
notice_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ((Fixture *) user_data)->act = g_variant_get_int32 (parameter);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry entries[] = { { "notice", notice_cb, "i" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  f->act = -1;
  f->window = adw_window_new ();
  f->bar = g_object_new (DFP_TYPE_NOTICE_BAR, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->window, "do", G_ACTION_GROUP (group));
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->bar));
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_draw ();
}

static void
show (Fixture *f, DfpNoticeKind kind, const char *heading)
{
  g_autoptr (DfpNotice) notice = dfp_notice_new (
      kind, g_strdup (heading),
      g_strdup (
          "Last: “Compliance engineer added in March 2027”. You see the plan with them; the file is as at 18:20."));

  dfp_notice_bar_show (f->bar, notice);
  gui_draw ();
}

static void
test_words (Fixture *f, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->bar)));
  show (f, DFP_NOTICE_RECOVERED, "Recovered: R&D <b>, never saved");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->bar)));
  g_assert_nonnull (gui_find_text (f->window, "Recovered: R&D <b>, never saved"));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (f->bar)), ==, GTK_ACCESSIBLE_ROLE_ALERT);
  dfp_notice_bar_show (f->bar, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->bar)));
}

static void
test_buttons (Fixture *f, gconstpointer data)
{
  for (int kind = 0; kind < N_DFP_NOTICES; kind++)
    {
      g_autoptr (DfpNotice) notice = dfp_notice_new (kind, g_strdup (""), g_strdup (""));
      g_autoptr (GPtrArray) buttons = NULL;

      show (f, kind, "Something happened");
      buttons = gui_find_all (GTK_WIDGET (f->bar), GTK_TYPE_BUTTON);
      g_assert_cmpuint (buttons->len, ==, notice->n_buttons);
      for (guint i = 0; i < buttons->len; i++)
        {
          g_signal_emit_by_name (buttons->pdata[i], "clicked");
          g_assert_cmpint (f->act, ==, (int) notice->buttons[i].act);
        }
    }
}

/* Words that change while a button has the keyboard leave it there. */
static void
test_keeps_the_keyboard (Fixture *f, gconstpointer data)
{
  GtkWidget *button;

  show (f, DFP_NOTICE_CONFLICT, "Anna saved this plan at 14:12");
  button = gui_find_nth (GTK_WIDGET (f->bar), GTK_TYPE_BUTTON, 1);
  gtk_widget_grab_focus (button);
  show (f, DFP_NOTICE_CONFLICT, "Anna saved this plan at 14:13");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == button);
  g_assert_nonnull (gui_find_text (f->window, "Anna saved this plan at 14:13"));
}

/* One line of buttons beside the words where both have room, below them where not. */
static void
test_room (Fixture *f, gconstpointer data)
{
  int least, wide, narrow;

  for (int kind = 0; kind < N_DFP_NOTICES; kind++)
    {
      show (f, kind, "Recovered: 7 changes from yesterday, 18:42, that were never saved");
      gtk_widget_measure (GTK_WIDGET (f->bar), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, NARROW);
      gtk_widget_measure (GTK_WIDGET (f->bar), GTK_ORIENTATION_VERTICAL, WIDE, &wide, NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (f->bar), GTK_ORIENTATION_VERTICAL, NARROW, &narrow, NULL, NULL, NULL);
      g_assert_cmpint (wide, <, narrow);
    }
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  adw_init ();
#define ADD(name, function) g_test_add ("/gui/notice-bar/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("words", test_words);
  ADD ("buttons", test_buttons);
  ADD ("keeps-the-keyboard", test_keeps_the_keyboard);
  ADD ("room", test_room);
  return g_test_run ();
}
