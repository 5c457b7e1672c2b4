/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a narrow page: beside one another where they fit, below one another where large letters leave no room. */
#include "gui/page/dfp-columns.h"
#include "tests/gui/gui-fixture.h"

#define CELL_WIDTH 200
#define CELL_HEIGHT 50

static GtkWidget *
create_columns (void)
{
  GtkWidget *columns = g_object_new (DFP_TYPE_COLUMNS, "narrow", TRUE, "narrow-columns", 2, "spacing", 10, NULL);

  for (int i = 0; i < 4; i++)
    {
      GtkWidget *cell = gtk_label_new (NULL);

      gtk_widget_set_size_request (cell, CELL_WIDTH, CELL_HEIGHT);
      gtk_widget_set_parent (cell, columns);
    }
  return g_object_ref_sink (columns);
}

static int
get_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_cells_without_room (void)
{
  g_autoptr (GtkWidget) columns = create_columns ();
  int minimum, natural;

  gtk_widget_measure (columns, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, CELL_WIDTH);
  g_assert_cmpint (natural, ==, 2 * CELL_WIDTH + 10);
  g_assert_cmpint (get_height (columns, 2 * CELL_WIDTH + 10), ==, 2 * CELL_HEIGHT + 10);
  g_assert_cmpint (get_height (columns, 2 * CELL_WIDTH + 9), ==, 4 * CELL_HEIGHT + 3 * 10);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add_func ("/columns/cells-without-room", test_cells_without_room);
  return g_test_run ();
}
