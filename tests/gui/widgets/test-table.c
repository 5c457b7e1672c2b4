/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A real table of roles in a real window, edited as a person would. */

#include "base/dfp-error.h"
#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "gui/table/dfp-table-cell.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/table/dfp-table-text.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpConfiguration *configuration; /* borrowed, as the list */
  DfpList *roles;
  GtkWidget *window;
  DfpTable *table; /* borrowed */
} Fixture;

enum
{
  TITLE,
  SOURCING,
  HEADS,
  RATE,
  FROM,
  BUILDS,
};

static void
add_role (Fixture *f, const char *title, int heads)
{
  DfpRole *role = dfp_list_add (f->roles, dfp_list_get_n_rows (f->roles));

  g_object_set (role, "title", title, "heads", heads, "rate", 8500.0, NULL);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const fields[] = { "title", "sourcing", "heads", "rate", "start-month", "delivers" };

  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->roles = dfp_configuration_get (f->configuration)->roles;
  add_role (f, "Coach", 1);
  add_role (f, "Developer", 4);
  add_role (f, "Tester", 2);
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), NULL);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->table = DFP_TABLE (dfp_table_new ());
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (DfpTableColumn) column = dfp_table_column_new (fields[i]);

      if (g_str_equal (fields[i], "heads"))
        g_object_set (column, "total", TRUE, NULL);
      dfp_table_append_column (f->table, column);
    }
  g_object_set (f->table, "session", f->session, "list", f->roles, "title", "Roles", NULL);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->table));
  gtk_window_present (GTK_WINDOW (f->window));
  gui_draw ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->table);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_draw ();
  g_assert_finalize_object (f->table);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
}

static const DfpRoleData *
get_role (Fixture *f, guint position)
{
  return dfp_role_get (dfp_list_get (f->roles, position));
}

/* Replaces what the open editor holds, one key after the other. */
static void
type_into_cell (Fixture *f, const char *text)
{
  const DfpTablePlace cursor = f->table->cursor;
  GtkText *editor;
  int position;

  g_assert_true (dfp_table_edit (f->table, (char[]){ text[0], '\0' }));
  editor = dfp_table_cell_get_editor (dfp_table_get_cell (f->table, cursor.row, cursor.column));
  g_assert_nonnull (editor);
  for (const char *p = text + 1; *p != '\0'; p++)
    {
      position = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (editor)), -1);
      gtk_editable_insert_text (GTK_EDITABLE (editor), p, 1, &position);
    }
}

static char *
get_total (Fixture *f, int column)
{
  return dfp_table_column_get_total (g_ptr_array_index (f->table->columns, (guint) column), G_LIST_MODEL (f->roles),
                                     DFP_TYPE_ROLE);
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  DfpUndoStack *undo = dfp_session_get_undo (f->session);
  g_autofree char *total = NULL;

  dfp_table_set_cursor (f->table, 1, HEADS, FALSE);
  type_into_cell (f, "12");
  g_assert_cmpint (get_role (f, 1)->heads, ==, 12);
  g_assert_true (dfp_table_finish_edit (f->table));
  total = get_total (f, HEADS);
  g_assert_cmpstr (total, ==, "15");
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (undo), ==, "Change Heads");
  dfp_undo_stack_undo (undo);
  g_assert_cmpint (get_role (f, 1)->heads, ==, 4);
}

static void
test_unreadable (Fixture *f, gconstpointer data)
{
  DfpTableCell *cell;

  dfp_table_set_cursor (f->table, 0, RATE, FALSE);
  type_into_cell (f, "1.234,5");
  g_assert_false (dfp_table_finish_edit (f->table));
  g_assert_true (dfp_table_is_editing (f->table));
  cell = dfp_table_get_cell (f->table, 0, RATE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dfp_table_cell_get_editor (cell))), ==, "1.234,5");
  g_assert_cmpstr (dfp_table_cell_get_draft (cell), ==, "1.234,5");
  g_assert_cmpfloat (get_role (f, 0)->rate, ==, 1.234);
  dfp_table_cancel_edit (f->table);
  g_assert_cmpfloat (get_role (f, 0)->rate, ==, 8500);
  g_assert_null (dfp_table_cell_get_draft (cell));
}

static void
type_behind (GtkWidget *editor, const char *text)
{
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (editor), text, -1, &position);
}

/* What is typed into a row that has just gone comes too late, whether it can be read or not. */
static void
test_row_goes_while_edited (Fixture *f, gconstpointer data)
{
  static const int columns[] = { TITLE, HEADS };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (DfpRole) role = g_object_ref (dfp_list_get (f->roles, 1));
      g_autoptr (GtkWidget) editor = NULL;

      dfp_table_set_cursor (f->table, 1, columns[i], FALSE);
      type_into_cell (f, "7");
      editor = g_object_ref (GTK_WIDGET (dfp_table_cell_get_editor (dfp_table_get_cell (f->table, 1, columns[i]))));
      dfp_list_remove (f->roles, 1);
      type_behind (editor, " late");
      gui_draw ();
      g_assert_false (dfp_table_is_editing (f->table));
      g_assert_null (dfp_table_get_cell (f->table, 2, TITLE));
      g_assert_cmpstr (dfp_role_get (role)->title, ==, i == 0 ? "7" : "Developer");
      dfp_undo_stack_undo (dfp_session_get_undo (f->session));
      dfp_undo_stack_undo (dfp_session_get_undo (f->session));
      gui_draw ();
      g_assert_cmpstr (get_role (f, 1)->title, ==, "Developer");
    }
}

/* The whole list goes with its owner while a cell of it is edited; the table holds what nobody owns. */
static void
test_owner_goes_while_edited (Fixture *f, gconstpointer data)
{
  DfpConfiguration *configuration = dfp_configuration_new ();
  DfpList *roles = dfp_configuration_get (configuration)->roles;

  g_object_set (dfp_list_add (roles, 0), "title", "Guest", NULL);
  dfp_table_set_list (f->table, roles);
  gui_draw ();
  dfp_table_set_cursor (f->table, 0, FROM, FALSE);
  type_into_cell (f, "2");
  g_object_unref (configuration);
  gui_draw ();
  dfp_table_set_cursor (f->table, 0, TITLE, FALSE);
  type_into_cell (f, "Nobody");
  gui_draw ();
  dfp_table_set_list (f->table, f->roles);
  gui_draw ();
  g_assert_nonnull (dfp_table_get_cell (f->table, 2, TITLE));
}

static void
test_leaving_keeps_draft (Fixture *f, gconstpointer data)
{
  dfp_table_set_cursor (f->table, 0, HEADS, FALSE);
  type_into_cell (f, "x");
  gtk_widget_grab_focus (GTK_WIDGET (dfp_table_get_cell (f->table, 0, HEADS)));
  gui_draw ();
  g_assert_false (dfp_table_is_editing (f->table));
  g_assert_cmpstr (dfp_table_cell_get_draft (dfp_table_get_cell (f->table, 0, HEADS)), ==, "x");
  g_assert_cmpint (get_role (f, 0)->heads, ==, 1);
}

static void
test_paste (Fixture *f, gconstpointer data)
{
  DfpUndoStack *undo = dfp_session_get_undo (f->session);
  g_autoptr (GError) error = NULL;

  dfp_table_set_cursor (f->table, 2, TITLE, FALSE);
  g_assert_true (dfp_table_paste_text (f->table,
                                       "Tester A\tNearshore\t3\t€7,000\tJul 2027\tYes\r\n"
                                       "Designer\tIn-house\t1\t8k\t2027-03\tNo\r\n",
                                       &error));
  g_assert_no_error (error);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 4);
  g_assert_cmpstr (get_role (f, 2)->title, ==, "Tester A");
  g_assert_cmpint (get_role (f, 2)->sourcing, ==, DFP_SOURCING_NEARSHORE);
  g_assert_cmpfloat (get_role (f, 2)->rate, ==, 7000);
  g_assert_cmpint (get_role (f, 2)->start_month, ==, 7);
  g_assert_cmpfloat (get_role (f, 3)->rate, ==, 8000);
  g_assert_false (get_role (f, 3)->delivers);
  dfp_undo_stack_undo (undo);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 3);
  g_assert_cmpstr (get_role (f, 2)->title, ==, "Tester");
}

static void
test_paste_with_titles (Fixture *f, gconstpointer data)
{
  g_assert_true (dfp_table_paste_text (f->table, "Heads\tWhatever\tRole\n7\tx\t\"Architect, \"\"lead\"\"\"\n", NULL));
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 4);
  g_assert_cmpstr (get_role (f, 3)->title, ==, "Architect, \"lead\"");
  g_assert_cmpint (get_role (f, 3)->heads, ==, 7);
}

static void
test_bad_paste_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  dfp_table_set_cursor (f->table, 0, HEADS, FALSE);
  g_assert_false (dfp_table_paste_text (f->table, "5\n6\nmany\n8\n", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_assert_cmpint (get_role (f, 0)->heads, ==, 1);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 3);
  g_assert_false (dfp_undo_stack_can_undo (dfp_session_get_undo (f->session)));
}

static void
test_rows (Fixture *f, gconstpointer data)
{
  DfpUndoStack *undo = dfp_session_get_undo (f->session);

  dfp_table_set_cursor (f->table, 0, TITLE, FALSE);
  dfp_table_add (f->table);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 4);
  g_assert_cmpint (f->table->cursor.row, ==, 1);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (undo), ==, "Add role");
  dfp_table_remove (f->table);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 3);
  dfp_table_set_cursor (f->table, 1, TITLE, FALSE);
  dfp_table_duplicate (f->table);
  g_assert_cmpstr (get_role (f, 2)->title, ==, "Developer");
  g_assert_cmpstr (get_role (f, 1)->id, !=, get_role (f, 2)->id);
  g_assert_cmpint (f->table->cursor.row, ==, 2);
  dfp_table_move (f->table, -2);
  g_assert_cmpstr (get_role (f, 0)->title, ==, "Developer");
  g_assert_cmpint (f->table->cursor.row, ==, 0);
  while (dfp_undo_stack_can_undo (undo))
    dfp_undo_stack_undo (undo);
  gui_draw ();
  g_assert_cmpstr (get_role (f, 0)->title, ==, "Coach");
  g_assert_nonnull (dfp_table_get_cell (f->table, 2, TITLE));
}

static void
test_remove_several (Fixture *f, gconstpointer data)
{
  dfp_table_select_range (f->table, &(DfpTableRange){ 0, 1, TITLE, HEADS });
  dfp_table_remove (f->table);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 1);
  g_assert_cmpstr (get_role (f, 0)->title, ==, "Tester");
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 3);
  g_assert_cmpstr (get_role (f, 0)->title, ==, "Coach");
}

static void
test_toggle_and_clear (Fixture *f, gconstpointer data)
{
  dfp_table_set_cursor (f->table, 0, BUILDS, FALSE);
  g_assert_true (dfp_table_edit (f->table, NULL)); /* Space and Enter turn it over */
  g_assert_false (get_role (f, 0)->delivers);
  dfp_table_select_range (f->table, &(DfpTableRange){ 0, 2, HEADS, RATE });
  dfp_table_clear_range (f->table);
  g_assert_cmpint (get_role (f, 1)->heads, ==, 1); /* heads start at one: a role of nobody is no role */
  g_assert_cmpfloat (get_role (f, 2)->rate, ==, 0);
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  g_assert_cmpint (get_role (f, 1)->heads, ==, 4);
  g_assert_cmpfloat (get_role (f, 2)->rate, ==, 8500);
}

static void
test_sort (Fixture *f, gconstpointer data)
{
  DfpTableColumn *column = g_ptr_array_index (f->table->columns, HEADS);

  dfp_table_sort (f->table, column);
  gui_draw ();
  g_assert_cmpstr (dfp_object_get_name (dfp_table_row_get_object (dfp_table_get_row (f->table, 1))), ==, "Tester");
  g_assert_cmpstr (get_role (f, 1)->title, ==, "Developer"); /* looking changes nothing */
  dfp_table_sort (f->table, column);
  gui_draw ();
  g_assert_cmpstr (dfp_object_get_name (dfp_table_row_get_object (dfp_table_get_row (f->table, 0))), ==, "Developer");
  dfp_table_sort (f->table, column);
  gui_draw ();
  g_assert_cmpstr (dfp_object_get_name (dfp_table_row_get_object (dfp_table_get_row (f->table, 0))), ==, "Coach");
}

static void
test_group (Fixture *f, gconstpointer data)
{
  g_object_set (dfp_list_get (f->roles, 0), "sourcing", DFP_SOURCING_AGENCY, NULL);
  g_object_set (f->table, "group-field", "sourcing", NULL);
  gui_draw ();
  g_assert_cmpstr (dfp_object_get_name (dfp_table_row_get_object (dfp_table_get_row (f->table, 2))), ==, "Coach");
}

static void
test_choices (Fixture *f, gconstpointer data)
{
  GtkWidget *popover;

  dfp_table_set_cursor (f->table, 0, SOURCING, FALSE);
  g_assert_true (dfp_table_edit (f->table, NULL));
  gui_draw ();
  popover = gtk_widget_get_last_child (GTK_WIDGET (f->table));
  g_assert_true (GTK_IS_POPOVER (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  gui_draw ();
  g_assert_false (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (f->table))));
}

static void
test_narrow (Fixture *f, gconstpointer data)
{
  g_object_set (f->table, "narrow", TRUE, NULL);
  gui_draw ();
  g_assert_cmpint (dfp_table_get_n_shown (f->table), ==, 0);
  g_object_set (dfp_list_get (f->roles, 0), "heads", 9, NULL);
  gui_draw ();
  g_object_set (f->table, "narrow", FALSE, NULL);
  gui_draw ();
  g_assert_nonnull (dfp_table_get_cell (f->table, 2, TITLE));
}

static void
test_pages (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < 200; i++)
    add_role (f, "Developer", 1);
  gui_draw ();
  g_assert_cmpint (dfp_table_get_n_shown (f->table), ==, DFP_TABLE_PAGE);
  dfp_table_turn_page (f->table, 1);
  gui_draw ();
  g_assert_cmpint (dfp_table_get_n_shown (f->table), ==, 53);
}

static void
test_geometry (Fixture *f, gconstpointer data)
{
  double before = 0;

  for (guint i = 0; i < f->table->columns->len; i++)
    {
      double x, width;

      g_assert_true (dfp_table_get_column_area (f->table, g_ptr_array_index (f->table->columns, i), &x, &width));
      g_assert_cmpfloat (x, >=, before);
      g_assert_cmpfloat (width, >, 20);
      before = x + width;
    }
  g_assert_cmpfloat (before, <=, 900);
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  g_object_set (f->table, "read-only", TRUE, NULL);
  dfp_table_set_cursor (f->table, 0, HEADS, FALSE);
  g_assert_false (dfp_table_edit (f->table, "5"));
  dfp_table_add (f->table);
  g_assert_cmpuint (dfp_list_get_n_rows (f->roles), ==, 3);
}

static void
test_tsv (void)
{
  static const struct
  {
    const char *text;
    guint n_lines;
    const char *again;
  } cases[] = {
    { "", 0, "" },
    { "a\tb\nc\td", 2, "a\tb\nc\td\n" },
    { "a\tb\r\nc\td\r\n\r\n", 2, "a\tb\nc\td\n" },
    { "\"x\ny\"\t\"say \"\"yes\"\"\"\n", 1, "\"x\ny\"\t\"say \"\"yes\"\"\"\n" },
    { "\t\t1", 1, "\t\t1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = dfp_tsv_parse (cases[i].text);
      g_autofree char *again = dfp_tsv_format (lines);

      g_assert_cmpuint (lines->len, ==, cases[i].n_lines);
      g_assert_cmpstr (again, ==, cases[i].again);
    }
}

static void
test_html_is_escaped (void)
{
  g_autoptr (GPtrArray) lines = dfp_tsv_parse ("<b>R&D</b>");
  g_autofree char *html = dfp_tsv_format_html (lines);

  g_assert_nonnull (strstr (html, "<td>&lt;b&gt;R&amp;D&lt;/b&gt;</td>"));
}

#define ADD(name, function) g_test_add ("/table/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add_func ("/table/tsv", test_tsv);
  g_test_add_func ("/table/html-is-escaped", test_html_is_escaped);
  ADD ("edit", test_edit);
  ADD ("unreadable", test_unreadable);
  ADD ("row-goes-while-edited", test_row_goes_while_edited);
  ADD ("owner-goes-while-edited", test_owner_goes_while_edited);
  ADD ("leaving-keeps-draft", test_leaving_keeps_draft);
  ADD ("paste", test_paste);
  ADD ("paste-with-titles", test_paste_with_titles);
  ADD ("bad-paste-changes-nothing", test_bad_paste_changes_nothing);
  ADD ("rows", test_rows);
  ADD ("remove-several", test_remove_several);
  ADD ("toggle-and-clear", test_toggle_and_clear);
  ADD ("sort", test_sort);
  ADD ("group", test_group);
  ADD ("choices", test_choices);
  ADD ("narrow", test_narrow);
  ADD ("pages", test_pages);
  ADD ("geometry", test_geometry);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
