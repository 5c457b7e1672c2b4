/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Leadership page: keys and pointer move leaders, the page answers, and one undo takes it back. */
#include <string.h>

#include "gui/leadership/dfp-leader-board.h"
#include "gui/leadership/dfp-leader-edit.h"
#include "gui/leadership/dfp-leader-handle.h"
#include "gui/page/dfp-heading.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

static DfpList *
get_leaders (GuiFixture *f)
{
  return dfp_plan_get (f->plan)->stakeholders;
}

static void
add_leader (GuiFixture *f, const char *name, int power, int interest, int stance)
{
  g_object_set (dfp_list_add (get_leaders (f), dfp_list_get_n_rows (get_leaders (f))), "name", name, "unit", name,
                "power", power, "interest", interest, "stance", stance, NULL);
}

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  add_leader (f, "CEO", 5, 4, 2);
  add_leader (f, "Chief Risk Officer", 4, 3, -1);
  add_leader (f, "Her deputy", 4, 3, -1); /* on one spot with her */
  gui_fixture_open (f, "leadership");
}

static const DfpStakeholderData *
get_data (GuiFixture *f, guint position)
{
  return dfp_list_get_data (get_leaders (f), position);
}

static DfpUndoStack *
get_undo (GuiFixture *f)
{
  return dfp_session_get_undo (f->session);
}

static GtkWidget *
get_handle (GuiFixture *f, guint board, guint index, int part)
{
  g_autoptr (GPtrArray) boards = gui_find_all (f->page, DFP_TYPE_LEADER_BOARD);
  g_autoptr (GPtrArray) handles = gui_find_all (boards->pdata[board], DFP_TYPE_LEADER_HANDLE);

  for (guint i = 0; i < handles->len; i++)
    if (dfp_leader_handle_get_index (handles->pdata[i]) == index &&
        dfp_leader_handle_get_part (handles->pdata[i]) == part)
      return handles->pdata[i];
  g_assert_not_reached ();
}

static void
test_keys_on_map (GuiFixture *f, gconstpointer data)
{
  GtkWidget *officer = get_handle (f, 0, 1, 0);

  g_assert_true (gui_press (officer, GDK_KEY_Down, 0));
  g_assert_true (gui_press (officer, GDK_KEY_Down, 0));
  g_assert_true (gui_press (officer, GDK_KEY_Right, 0)); /* the other way is still the same move */
  g_assert_cmpint (get_data (f, 1)->power, ==, 2);
  g_assert_cmpint (get_data (f, 1)->interest, ==, 4);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (f)), ==, "Move Chief Risk Officer");
  dfp_undo_stack_undo (get_undo (f));
  g_assert_cmpint (get_data (f, 1)->power, ==, 4);
  g_assert_cmpint (get_data (f, 1)->interest, ==, 3);
  g_assert_false (dfp_undo_stack_can_undo (get_undo (f)) &&
                  strstr (dfp_undo_stack_get_undo_label (get_undo (f)), "Move") != NULL);
  dfp_undo_stack_redo (get_undo (f));
  g_assert_cmpint (get_data (f, 1)->interest, ==, 4);
  for (int i = 0; i < 9; i++)
    gui_press (officer, GDK_KEY_Left, 0);
  g_assert_cmpint (get_data (f, 1)->interest, ==, 1);
  g_assert_true (gui_press (officer, GDK_KEY_plus, 0));
  g_assert_true (gui_press (officer, GDK_KEY_Up, GDK_SHIFT_MASK));
  g_assert_cmpint (get_data (f, 1)->stance, ==, 1);
  g_assert_true (gui_press (officer, GDK_KEY_minus, 0));
  g_assert_cmpint (get_data (f, 1)->stance, ==, 0);
  g_assert_false (gui_press (officer, GDK_KEY_Down, GDK_CONTROL_MASK));
}

static void
test_keys_in_rows (GuiFixture *f, gconstpointer data)
{
  gui_press (get_handle (f, 1, 1, 0), GDK_KEY_Right, 0);
  g_assert_cmpint (get_data (f, 1)->stance, ==, 0);
  gui_press (get_handle (f, 1, 1, 1), GDK_KEY_End, 0);
  g_assert_cmpint (get_data (f, 1)->wanted, ==, 2);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (get_undo (f)), ==, "Change the Stance Wanted of Chief Risk Officer");
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  return NULL;
}

/* Escape while the button is down puts everything back, and leaves nothing to undo. */
static void
test_escape (GuiFixture *f, gconstpointer data)
{
  GtkWidget *wanted = get_handle (f, 1, 1, 1);
  GtkWidget *now = get_handle (f, 1, 1, 0), *overlay = gtk_widget_get_parent (now);
  const int before = get_data (f, 1)->stance;
  GtkGesture *drag = find_drag (overlay);
  graphene_point_t from, to, middle = GRAPHENE_POINT_INIT (14, 14);

  g_assert_true (gtk_widget_compute_point (now, overlay, &middle, &from));
  g_assert_true (gtk_widget_compute_point (wanted, overlay, &middle, &to));
  g_assert_false (gui_press (now, GDK_KEY_Escape, 0)); /* nothing is dragged: Escape is for others */
  g_signal_emit_by_name (drag, "drag-begin", (double) (from.x + (to.x - from.x) * 0.4), (double) from.y);
  g_assert_cmpint (get_data (f, 1)->stance, !=, before);
  g_assert_true (gui_press (now, GDK_KEY_Escape, 0));
  g_assert_cmpint (get_data (f, 1)->stance, ==, before);
  g_signal_emit_by_name (drag, "end", NULL);
  g_assert_false (dfp_undo_stack_can_undo (get_undo (f)));
}

/* An edit shows its consequence on the page. */
static void
test_page_answers (GuiFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) headings = gui_find_all (f->page, DFP_TYPE_HEADING);
  g_autofree char *before = NULL, *after = NULL;

  g_object_get (headings->pdata[0], "subtitle", &before, NULL);
  g_assert_nonnull (strstr (before, "Chief Risk Officer"));
  gui_press (get_handle (f, 0, 1, 0), GDK_KEY_Down, 0);
  gui_press (get_handle (f, 0, 2, 0), GDK_KEY_Down, 0);
  gui_settle ();
  g_object_get (headings->pdata[0], "subtitle", &after, NULL);
  g_assert_null (strstr (after, "Chief Risk Officer")); /* with power 3 they stop nothing */
}

static void
test_words_and_places (GuiFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) boards = gui_find_all (f->page, DFP_TYPE_LEADER_BOARD);
  g_autofree char *text = dfp_leader_board_describe (boards->pdata[0], 1);
  GtkWidget *officer = get_handle (f, 0, 1, 0), *deputy = get_handle (f, 0, 2, 0);
  graphene_point_t a, b;

  g_assert_cmpstr (text, ==, "Chief Risk Officer, power 4, interest 3, against");
  g_assert_null (dfp_leader_board_describe (boards->pdata[0], 99));
  g_assert_cmpint (gtk_widget_get_width (officer), >, 20);
  g_assert_true (gtk_widget_compute_point (officer, f->page, &GRAPHENE_POINT_INIT (0, 0), &a));
  g_assert_true (gtk_widget_compute_point (deputy, f->page, &GRAPHENE_POINT_INIT (0, 0), &b));
  g_assert_cmpfloat (graphene_point_distance (&a, &b, NULL, NULL), >, 15); /* fanned out */
}

static void
test_many_and_none (GuiFixture *f, gconstpointer data)
{
  char name[201];

  memset (name, 'N', 200);
  name[200] = '\0';
  for (int i = 0; i < 220; i++)
    add_leader (f, name, 1 + i % 5, 1 + i / 5 % 5, i % 5 - 2);
  gui_settle ();
  dfp_list_splice (get_leaders (f), 0, dfp_list_get_n_rows (get_leaders (f)), NULL);
  gui_settle ();
  for (guint board = 0; board < 2; board++)
    {
      g_autoptr (GPtrArray) handles = gui_find_all (f->page, DFP_TYPE_LEADER_HANDLE);

      g_assert_cmpuint (handles->len, ==, 0);
    }
}

static void
test_edit_bounds (GuiFixture *f, gconstpointer data)
{
  DfpStakeholder *leader = dfp_list_get (get_leaders (f), 0);

  dfp_leader_edit_place (f->session, leader, 99, -99);
  g_assert_cmpint (get_data (f, 0)->power, ==, 5);
  g_assert_cmpint (get_data (f, 0)->interest, ==, 1);
  dfp_leader_edit_stance (f->session, leader, DFP_LEADER_NOW, -9);
  dfp_leader_edit_stance (f->session, leader, DFP_LEADER_WANTED, 9);
  g_assert_cmpint (get_data (f, 0)->stance, ==, -2);
  g_assert_cmpint (get_data (f, 0)->wanted, ==, 2);
}

#define ADD(name, function) g_test_add ("/leadership/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("keys-on-map", test_keys_on_map);
  ADD ("keys-in-rows", test_keys_in_rows);
  ADD ("escape", test_escape);
  ADD ("page-answers", test_page_answers);
  ADD ("words-and-places", test_words_and_places);
  ADD ("many-and-none", test_many_and_none);
  ADD ("edit-bounds", test_edit_bounds);
  return g_test_run ();
}
