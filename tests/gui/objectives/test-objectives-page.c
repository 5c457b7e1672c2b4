/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of an objective's card, also those of a card whose objective has just gone. */
#include "document/dfp-session.h"
#include "gui/form/dfp-form.h"
#include "gui/objectives/dfp-objective-card.h"
#include "tests/gui/gui-fixture.h"

static void
set_up (GuiFixture *f, gconstpointer data)
{
  static const char *const names[] = { "First", "Second", "Third" };

  gui_fixture_add_plan (f);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_set (dfp_list_add (dfp_plan_get (f->plan)->objectives, i), "name", names[i], NULL);
  gui_fixture_open (f, "objectives");
}

static GtkWidget *
find_button (GtkWidget *card, const char *icon)
{
  g_autoptr (GPtrArray) buttons = gui_find_all (card, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (buttons->pdata[i]), icon) == 0)
      return buttons->pdata[i];
  g_error ("no button “%s”", icon);
}

static void
press (GtkWidget *card, const char *icon)
{
  g_signal_emit_by_name (find_button (card, icon), "clicked");
}

static const char *
get_name (GuiFixture *f, guint position)
{
  return dfp_objective_get (dfp_list_get (dfp_plan_get (f->plan)->objectives, position))->name;
}

static void
test_move (GuiFixture *f, gconstpointer data)
{
  GtkWidget *card = gui_find_nth (f->page, DFP_TYPE_OBJECTIVE_CARD, 0);

  press (card, "go-up-symbolic");
  g_assert_cmpstr (get_name (f, 0), ==, "First");
  press (card, "go-down-symbolic");
  g_assert_cmpstr (get_name (f, 0), ==, "Second");
  press (card, "go-down-symbolic");
  press (card, "go-down-symbolic");
  g_assert_cmpstr (get_name (f, 2), ==, "First");
}

/* The card stays in sight until the next frame: what it is asked for until then comes too late. */
static void
test_bin_twice (GuiFixture *f, gconstpointer data)
{
  GtkWidget *card = gui_find_nth (f->page, DFP_TYPE_OBJECTIVE_CARD, 0);

  press (card, "user-trash-symbolic");
  press (card, "user-trash-symbolic");
  press (card, "go-down-symbolic");
  press (card, "go-up-symbolic");
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (f->plan)->objectives), ==, 2);
  g_assert_cmpstr (get_name (f, 0), ==, "Second");
  gui_settle ();
  g_assert_null (gui_find_nth (f->page, DFP_TYPE_OBJECTIVE_CARD, 2));
  gui_fixture_undo (f, "Remove “First”");
  g_assert_cmpstr (get_name (f, 0), ==, "First");
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* The form of an objective that is taken back has nothing left to edit. */
static void
test_form_of_removed (GuiFixture *f, gconstpointer data)
{
  const guint before = count_windows ();
  g_autoptr (DfpObject) objective = g_object_ref (dfp_list_get (dfp_plan_get (f->plan)->objectives, 1));

  dfp_form_present (objective, f->page);
  gui_draw ();
  g_assert_cmpuint (count_windows (), ==, before + 1);
  press (gui_find_nth (f->page, DFP_TYPE_OBJECTIVE_CARD, 0), "user-trash-symbolic");
  g_assert_cmpuint (count_windows (), ==, before + 1);
  dfp_session_remove_row (f->session, objective);
  gui_draw ();
  g_assert_cmpuint (count_windows (), ==, before);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
#define ADD(name, function) \
  g_test_add ("/gui/objectives/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)
  ADD ("move", test_move);
  ADD ("bin-twice", test_bin_twice);
  ADD ("form-of-removed", test_form_of_removed);
  return g_test_run ();
}
