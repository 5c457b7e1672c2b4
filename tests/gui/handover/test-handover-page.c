/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Handover page: an edit shows in the picture and the tasks, and the card makes what follows. */
#include "gui/form/dfp-field-row.h"
#include "gui/handover/dfp-task-row.h"
#include "tests/gui/gui-fixture.h"

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  g_object_set (dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0), "heads", 4, "delivers", TRUE, NULL);
  gui_fixture_open (f, "handover");
}

static void
edit (GuiFixture *f, const char *field, const char *text)
{
  g_assert_true (dfp_field_row_commit_text (DFP_FIELD_ROW (gui_find_field (f->page, field)), text));
  gui_settle ();
}

static void
test_edit (GuiFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = gui_find_all (f->page, DFP_TYPE_TASK_ROW);
  g_autofree char *before = gui_fixture_get_sentence (f), *after = NULL;

  g_assert_cmpuint (tasks->len, >, 10);
  g_assert_cmpstr (dfp_task_row_get_target (tasks->pdata[0]), ==, "handover/exit-month");
  g_assert_cmpstr (before, ==, "No handover planned yet");
  edit (f, "receiving-unit", "Claims & care");
  edit (f, "exit-month", "2027-12");
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==, 12);
  after = gui_fixture_get_sentence (f);
  g_assert_cmpstr (after, ==, "“Claims & care” takes over in December 2027");
  g_assert_cmpstr (dfp_task_row_get_target (tasks->pdata[0]), ==, "purpose/sponsor");
}

static void
test_reconstruct (GuiFixture *f, gconstpointer data)
{
  const DfpList *configurations = dfp_plan_get (f->plan)->configurations;
  g_autoptr (GPtrArray) choices = gui_find_all (f->page, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (choices->pdata[0], DFP_PURPOSE_START_UP);
  gtk_drop_down_set_selected (choices->pdata[1], 1); /* six months */
  gui_click (f->page, "New Configuration");
  g_assert_cmpuint (dfp_list_get_n_rows (configurations), ==, 2);
  g_assert_cmpint (((const DfpConfigurationData *) dfp_list_get_data (configurations, 1))->months, ==, 18);
  gui_fixture_undo (f, NULL);
  g_assert_cmpuint (dfp_list_get_n_rows (configurations), ==, 1);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add ("/handover/edit", GuiFixture, NULL, set_up, test_edit, gui_fixture_tear_down);
  g_test_add ("/handover/reconstruct", GuiFixture, NULL, set_up, test_reconstruct, gui_fixture_tear_down);
  return g_test_run ();
}
