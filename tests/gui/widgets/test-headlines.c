/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A headline on a page follows the plan and explains itself, whichever widget shows it. */
#include "exhibit/dfp-headline-list.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/exhibit/dfp-headline-label.h"
#include "gui/exhibit/dfp-headline-row.h"
#include "gui/exhibit/dfp-headline-tile.h"
#include "gui/page/dfp-page-subjects.h"
#include "model/dfp-role.h"
#include "tests/gui/gui-fixture.h"

static void
assert_shows_people (GuiFixture *f, GtkWidget *widget)
{
  g_autofree char *figure = NULL;
  DfpSubject subject;

  dfp_page_get_subject (DFP_PAGE (f->page), &subject);
  figure = dfp_headline_get_figure ("people", &subject);
  g_assert_nonnull (gui_find_text (widget, figure));
}

static void
test_headline (GuiFixture *f, gconstpointer data)
{
  const GType type = (*(GType (*const *) (void)) data) ();
  DfpRole *role = dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0);
  GtkWidget *list = gtk_list_box_new (), *widget = g_object_new (type, "headline", "people", NULL);
  DfpExplain *explain;

  g_object_set (role, "heads", 3, "start-month", 1, "end-month", 12, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), widget);
  adw_bin_set_child (ADW_BIN (f->page), list);
  gui_settle ();
  assert_shows_people (f, widget);
  g_object_set (role, "heads", 14, NULL);
  gui_settle ();
  assert_shows_people (f, widget);
  g_assert_null (gui_find (widget, DFP_TYPE_EXPLAIN));
  if (GTK_IS_LIST_BOX_ROW (widget))
    g_signal_emit_by_name (list, "row-activated", widget);
  else
    g_signal_emit_by_name (widget, "clicked");
  gui_settle ();
  explain = DFP_EXPLAIN (gui_find (widget, DFP_TYPE_EXPLAIN));
  g_assert_nonnull (dfp_explain_get_title (explain));
  gtk_popover_popdown (GTK_POPOVER (explain));
  gui_settle ();
}

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  gui_fixture_open (f, NULL);
}

#define ADD(name, type) g_test_add ("/headlines/" name, GuiFixture, type, set_up, test_headline, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  static GType (*const types[]) (void) = { dfp_headline_tile_get_type, dfp_headline_row_get_type,
                                           dfp_headline_label_get_type };

  gui_test_init (&argc, &argv);
  ADD ("tile", &types[0]);
  ADD ("row", &types[1]);
  ADD ("label", &types[2]);
  return g_test_run ();
}
