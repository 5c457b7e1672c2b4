/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Production line page: the table moves the bottleneck, the slider moves sentence and picture and nothing
 * else, the button adds a person and one undo takes him away. */

#include "base/dfp-const.h"
#include "document/dfp-session.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/table/dfp-table.h"
#include "model/dfp-role.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

static const DfpConfigurationData *
get_data (GuiFixture *f)
{
  return dfp_configuration_get (f->configuration);
}

static void
add_discipline (GuiFixture *f, DfpDiscipline discipline, int heads, const char *stage, double share)
{
  g_object_set (dfp_list_add (get_data (f)->roles, dfp_list_get_n_rows (get_data (f)->roles)), "discipline", discipline,
                "heads", heads, "joiners", 0, NULL);
  g_object_set (dfp_list_add (get_data (f)->stages, dfp_list_get_n_rows (get_data (f)->stages)), "discipline",
                discipline, "name", stage, "effort-share", share, NULL);
}

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  g_object_set (f->configuration, "months", 12, "cross-skill", 0.0, NULL);
  add_discipline (f, DFP_DISCIPLINE_ENGINEERING, 6, "Build", 0.7);
  add_discipline (f, DFP_DISCIPLINE_QUALITY, 2, "Test", 0.2);
  g_object_set (dfp_list_add (dfp_plan_get (f->plan)->work, 0), "effort-likely", 50.0, NULL);
  gui_fixture_open (f, "production-line");
}

/* The sentence at the head of the page. */
static void
assert_sentence (GuiFixture *f, const char *start)
{
  g_autofree char *sentence = gui_fixture_get_sentence (f);

  if (!g_str_has_prefix (sentence, start))
    g_error ("“%s” does not begin with “%s”", sentence, start);
}

static void
test_table (GuiFixture *f, gconstpointer data)
{
  DfpTable *table = DFP_TABLE (gui_find (f->page, DFP_TYPE_TABLE));
  DfpObject *test = dfp_list_get (get_data (f)->stages, 1);
  g_autoptr (GError) error = NULL;

  assert_sentence (f, "“Build” sets the pace of the line");
  g_assert_true (dfp_table_select (table, test, "rework"));
  dfp_table_paste_text (table, "50%", &error);
  g_assert_no_error (error);
  gui_settle ();
  g_assert_cmpfloat (dfp_stage_get (DFP_STAGE (test))->rework, ==, 0.5);
  assert_sentence (f, "“Test” ");
  gui_fixture_undo (f, NULL);
  assert_sentence (f, "“Build” ");
}

static void
test_slider (GuiFixture *f, gconstpointer data)
{
  GtkWidget *scale = gui_find (f->page, GTK_TYPE_SCALE);
  DfpChartView *view = DFP_CHART_VIEW (gui_find (f->page, DFP_TYPE_CHART_VIEW));
  g_autoptr (DfpChart) before = dfp_chart_ref (dfp_drop_const (dfp_chart_view_get_chart (view)));

  /* What the keys End, Page Down and Home say to it. */
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_END);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 50);
  assert_sentence (f, "With 50% more work: “Build” ");
  g_assert_true (dfp_chart_view_get_chart (view) != before);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_START);
  assert_sentence (f, "With 50% less work: “Build” ");
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_PAGE_RIGHT);
  assert_sentence (f, "With 40% less work: “Build” ");
  gtk_range_set_value (GTK_RANGE (scale), 0);
  assert_sentence (f, "“Build” sets the pace of the line");
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static GtkWidget *
find_button (GuiFixture *f, const char *start)
{
  g_autoptr (GPtrArray) buttons = gui_find_all (f->page, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      const char *label = gtk_button_get_label (buttons->pdata[i]);

      if (label != NULL && g_str_has_prefix (label, start))
        return buttons->pdata[i];
    }
  return NULL;
}

static void
test_next_person (GuiFixture *f, gconstpointer data)
{
  GtkWidget *button = find_button (f, "Add one to Engineering");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  gui_settle ();
  g_assert_cmpint (dfp_list_get_n_rows (get_data (f)->roles), ==, 3);
  g_assert_cmpint (((const DfpRoleData *) dfp_list_get_data (get_data (f)->roles, 2))->discipline, ==,
                   DFP_DISCIPLINE_ENGINEERING);
  gui_fixture_undo (f, NULL);
  g_assert_cmpint (dfp_list_get_n_rows (get_data (f)->roles), ==, 2);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static void
test_empty (GuiFixture *f, gconstpointer data)
{
  while (dfp_list_get_n_rows (get_data (f)->stages) > 0)
    dfp_list_remove (get_data (f)->stages, 0);
  gui_settle ();
  assert_sentence (f, "No stages yet");
  g_assert_false (gtk_widget_is_visible (gui_find (f->page, GTK_TYPE_SCALE)));
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add ("/production-line/table", GuiFixture, NULL, set_up, test_table, gui_fixture_tear_down);
  g_test_add ("/production-line/slider", GuiFixture, NULL, set_up, test_slider, gui_fixture_tear_down);
  g_test_add ("/production-line/next-person", GuiFixture, NULL, set_up, test_next_person, gui_fixture_tear_down);
  g_test_add ("/production-line/empty", GuiFixture, NULL, set_up, test_empty, gui_fixture_tear_down);
  return g_test_run ();
}
