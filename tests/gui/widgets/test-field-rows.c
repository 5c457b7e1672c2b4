/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real rows in a real window: what is typed is in the model, what cannot be read is not. */
#include <locale.h>

#include "base/dfp-const.h"
#include "gui/form/dfp-choice-row.h"
#include "gui/form/dfp-form.h"
#include "gui/form/dfp-parse.h"
#include "gui/form/dfp-row-kinds.h"
#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-work-item.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed, as the role */
  DfpRole *role;
  DfpUndoStack *undo;
  GtkWidget *window;
  GtkListBox *list;
  DfpFieldRow *row;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), "currency", "EUR", NULL);
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->role = dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0);
  f->undo = dfp_undo_stack_new (DFP_OBJECT (f->plan));
  f->window = gtk_window_new ();
  f->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->list));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->undo);
  g_assert_finalize_object (f->plan);
}

static void
open_row (Fixture *f, const char *field)
{
  f->row = dfp_field_row_create (dfp_object_find_field (DFP_OBJECT (f->role), field));
  dfp_field_row_set_object (f->row, DFP_OBJECT (f->role));
  gtk_list_box_append (f->list, GTK_WIDGET (f->row));
  gtk_window_present (GTK_WINDOW (f->window));
}

/* One character after the other, as a person types. */
static void
type_text (Fixture *f, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (gui_find (GTK_WIDGET (f->row), GTK_TYPE_ENTRY));

  gtk_editable_delete_text (entry, 0, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position = -1;

      position = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);
      gtk_editable_insert_text (entry, p, (int) (g_utf8_next_char (p) - p), &position);
    }
}

static const char *
get_text (Fixture *f)
{
  return gtk_editable_get_text (GTK_EDITABLE (gui_find (GTK_WIDGET (f->row), GTK_TYPE_ENTRY)));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean accepted;
    double number;
  } cases[] = {
    { "1234.5", TRUE, 1234.5 }, { "1,234.5", TRUE, 1234.5 }, { "−3", TRUE, -3 },  { "-3", TRUE, -3 },
    { " 7 ", TRUE, 7 },         { ".5", TRUE, 0.5 },         { "0", TRUE, 0 },    { "1.234,5", FALSE, 0 },
    { "1,5", FALSE, 0 },        { "12abc", FALSE, 0 },       { "", FALSE, 0 },    { "abc", FALSE, 0 },
    { "1 234", TRUE, 1234 },    { "∞", FALSE, 0 },           { "--3", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 4711;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dfp_parse_number (cases[i].text, &number), ==, cases[i].accepted);
      g_assert_cmpfloat (number, ==, cases[i].accepted ? cases[i].number : 4711);
    }
}

static void
test_parse_money (void)
{
  static const struct
  {
    const char *text;
    double amount; /* −1: refused */
  } cases[] = {
    { "15,400", 15400 }, { "€15,400", 15400 },  { "EUR 15,400", 15400 }, { "15400 €", 15400 },
    { "15.4k", 15400 },  { "€2.15m", 2150000 }, { "1.2bn", 1.2e9 },      { "$5", -1 },
    { "5 apples", -1 },  { "€", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double amount = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dfp_parse_money (cases[i].text, "EUR", &amount), ==, cases[i].amount >= 0);
      g_assert_cmpfloat_with_epsilon (amount, cases[i].amount, 1e-6);
    }
}

static void
test_parse_month (void)
{
  static const struct
  {
    const char *text;
    int number; /* 0: refused */
  } cases[] = {
    { "Jul 2027", 7 }, { "July 27", 7 },   { "jul 2027", 7 }, { "7/2027", 7 },   { "2027-07", 7 }, { "07.2027", 7 },
    { "7", 7 },        { "Jan 2028", 13 }, { "13/2027", 0 },  { "Foo 2027", 0 }, { "", 0 },        { "2027-07-01", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int number = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dfp_parse_month (cases[i].text, DFP_MONTH (2027, 1), &number), ==, cases[i].number != 0);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

/* Machines that build have few locales: the one wanted is made for the test where the system has none. */
static gboolean
set_german (void)
{
  g_autofree char *folder = NULL, *locale = NULL;
  const char *arguments[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", NULL, NULL };

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL)
    return TRUE;
  folder = g_dir_make_tmp ("locale-XXXXXX", NULL);
  locale = g_build_filename (folder, "de_DE.UTF-8", NULL);
  arguments[5] = locale;
  g_spawn_sync (NULL, dfp_drop_const (arguments), NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_setenv ("LOCPATH", folder, TRUE);
  return setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL;
}

static void
test_german (void)
{
  double number;

  if (!set_german ())
    {
      g_test_skip ("de_DE.UTF-8 is not there");
      return;
    }
  g_assert_true (dfp_parse_number ("1.234,5", &number));
  g_assert_cmpfloat (number, ==, 1234.5);
  g_assert_false (dfp_parse_number ("1,234.5", &number));
  g_assert_true (dfp_parse_share ("66,5 %", &number));
  g_assert_cmpfloat (number, ==, 0.665);
  setlocale (LC_NUMERIC, "C");
}

static void
test_text (Fixture *f, gconstpointer data)
{
  open_row (f, "title");
  type_text (f, "R&D <lead>");
  g_assert_cmpstr (dfp_role_get (f->role)->title, ==, "R&D <lead>");
  g_object_set (f->role, "title", "Coach", NULL);
  g_assert_cmpstr (get_text (f), ==, "Coach");
}

static void
test_typing_is_one_step (Fixture *f, gconstpointer data)
{
  open_row (f, "rate");
  g_object_set (f->role, "rate", 8500.0, NULL);
  dfp_undo_stack_seal (f->undo);
  type_text (f, "15,400");
  g_assert_cmpfloat (dfp_role_get (f->role)->rate, ==, 15400);
  g_assert_cmpstr (dfp_undo_stack_get_undo_label (f->undo), ==, "Change Rate");
  dfp_undo_stack_undo (f->undo);
  g_assert_cmpfloat (dfp_role_get (f->role)->rate, ==, 8500);
  g_assert_cmpstr (get_text (f), ==, "€8,500");
}

static void
test_unreadable_is_kept (Fixture *f, gconstpointer data)
{
  open_row (f, "rate");
  g_object_set (f->role, "rate", 8500.0, NULL);
  type_text (f, "12.34x");
  g_assert_cmpfloat (dfp_role_get (f->role)->rate, ==, 12.34);
  g_assert_cmpstr (get_text (f), ==, "12.34x");
  g_assert_nonnull (dfp_field_row_get_error (f->row));
  type_text (f, "12.34");
  g_assert_null (dfp_field_row_get_error (f->row));
  type_text (f, "1.234,5");
  g_assert_cmpstr (get_text (f), ==, "1.234,5");
  g_assert_nonnull (dfp_field_row_get_error (f->row));
  g_assert_cmpfloat (dfp_role_get (f->role)->rate, ==, 1.234);
}

static void
test_share (Fixture *f, gconstpointer data)
{
  open_row (f, "allocation");
  g_assert_cmpstr (get_text (f), ==, "100%");
  type_text (f, "66");
  g_assert_cmpfloat (dfp_role_get (f->role)->allocation, ==, 0.66);
  type_text (f, "166%");
  g_assert_cmpstr (dfp_field_row_get_error (f->row), ==, "Time must be between 0% and 100%.");
  g_assert_cmpfloat (dfp_role_get (f->role)->allocation, ==, 0.16);
}

static void
test_bounds (Fixture *f, gconstpointer data)
{
  open_row (f, "heads");
  type_text (f, "2.5");
  g_assert_nonnull (dfp_field_row_get_error (f->row));
  g_assert_cmpint (dfp_role_get (f->role)->heads, ==, 2);
  type_text (f, "501");
  g_assert_cmpstr (dfp_field_row_get_error (f->row), ==, "Heads must be between 0 and 500.");
  g_assert_cmpint (dfp_role_get (f->role)->heads, ==, 50);
}

static void
test_month (Fixture *f, gconstpointer data)
{
  open_row (f, "end-month");
  g_assert_cmpstr (get_text (f), ==, "Dec 2027");
  type_text (f, "Mar 2028");
  g_assert_cmpint (dfp_role_get (f->role)->end_month, ==, 15);
  type_text (f, "Mar 20");
  g_assert_nonnull (dfp_field_row_get_error (f->row));
  g_object_set (f->plan, "start", DFP_MONTH (2026, 1), NULL);
  g_object_set (f->role, "end-month", 3, NULL);
  g_assert_cmpstr (get_text (f), ==, "Mar 2026");
}

static void
test_switch (Fixture *f, gconstpointer data)
{
  open_row (f, "delivers");
  gtk_switch_set_active (GTK_SWITCH (gui_find (GTK_WIDGET (f->row), GTK_TYPE_SWITCH)), FALSE);
  g_assert_false (dfp_role_get (f->role)->delivers);
  dfp_undo_stack_undo (f->undo);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (gui_find (GTK_WIDGET (f->row), GTK_TYPE_SWITCH))));
}

static void
test_enum (Fixture *f, gconstpointer data)
{
  GtkDropDown *drop_down;

  open_row (f, "sourcing");
  drop_down = GTK_DROP_DOWN (gui_find (GTK_WIDGET (f->row), GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (drop_down, DFP_SOURCING_NEARSHORE);
  g_assert_cmpint (dfp_role_get (f->role)->sourcing, ==, DFP_SOURCING_NEARSHORE);
  g_object_set (f->role, "sourcing", DFP_SOURCING_AGENCY, NULL);
  g_assert_cmpint (gtk_drop_down_get_selected (drop_down), ==, DFP_SOURCING_AGENCY);
}

static void
test_reference (Fixture *f, gconstpointer data)
{
  DfpList *squads = dfp_configuration_get (f->configuration)->squads;
  DfpSquad *squad = dfp_list_add (squads, 0);
  GtkDropDown *drop_down;

  g_object_set (squad, "name", "Onboarding", NULL);
  open_row (f, "squad");
  drop_down = GTK_DROP_DOWN (gui_find (GTK_WIDGET (f->row), GTK_TYPE_DROP_DOWN));
  g_assert_cmpint (gtk_drop_down_get_selected (drop_down), ==, 0);
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_cmpstr (dfp_role_get (f->role)->squad, ==, dfp_object_get_id (DFP_OBJECT (squad)));
  dfp_list_add (squads, 0);
  g_assert_cmpint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, 3);
  g_assert_cmpint (gtk_drop_down_get_selected (drop_down), ==, 2);
  g_assert_cmpstr (dfp_role_get (f->role)->squad, ==, dfp_object_get_id (DFP_OBJECT (squad)));
}

static void
test_references (Fixture *f, gconstpointer data)
{
  DfpList *work = dfp_plan_get (f->plan)->work;
  DfpWorkItem *first = dfp_list_add (work, 0), *second = dfp_list_add (work, 1);
  GtkWidget *check;

  g_object_set (first, "name", "Interfaces", NULL);
  f->row = DFP_FIELD_ROW (dfp_choice_row_new ("after"));
  dfp_field_row_set_object (f->row, DFP_OBJECT (second));
  gtk_list_box_append (f->list, GTK_WIDGET (f->row));
  check = gui_find (GTK_WIDGET (f->row), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (dfp_work_item_get (second)->after[0], ==, dfp_object_get_id (DFP_OBJECT (first)));
  g_assert_null (dfp_work_item_get (second)->after[1]);
}

static void
count_cb (GObject *object, GParamSpec *pspec, int *count)
{
  ++*count;
}

static void
test_notify_counts (Fixture *f, gconstpointer data)
{
  int model = 0, error = 0;

  open_row (f, "heads");
  g_signal_connect (f->role, "notify::heads", G_CALLBACK (count_cb), &model);
  g_signal_connect (f->row, "notify::error", G_CALLBACK (count_cb), &error);
  type_text (f, "12"); /* emptied (error), 1 (no error, the same value), 12 */
  g_assert_cmpint (model, ==, 1);
  g_assert_cmpint (error, ==, 2);
  g_object_set (f->role, "heads", 12, NULL);
  g_assert_cmpint (model, ==, 1);
}

static void
test_form_shows_all (Fixture *f, gconstpointer data)
{
  GtkWidget *form = dfp_form_new (DFP_OBJECT (f->role));
  GtkWidget *list;
  guint n_fields, n_rows = 0;

  g_object_ref_sink (form);
  list = gui_find (form, GTK_TYPE_LIST_BOX);
  dfp_object_get_fields (DFP_OBJECT (f->role), &n_fields);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, ==, n_fields);
  g_assert_finalize_object (form);
}

static void
test_finalisation (Fixture *f, gconstpointer data)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (DFP_OBJECT (f->role), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      DfpFieldRow *row = g_object_ref_sink (dfp_field_row_create (&fields[i]));

      dfp_field_row_set_object (row, DFP_OBJECT (f->role));
      g_test_message ("%s", fields[i].name);
      g_assert_finalize_object (row);
    }
}

#define ADD(name, function) g_test_add ("/field-rows/" name, Fixture, NULL, set_up, function, tear_down)

/* Nothing was typed, so there is nothing that Ctrl+Z could take back in the field itself. */
static void
test_undo_in_untouched_field (Fixture *f, gconstpointer data)
{
  static const char *const fields[] = { "title", "heads", "rate", "start-month" };

  g_object_set (f->role, "title", "Coach", "heads", 3, "rate", 8500.0, "start-month", 2, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *before = NULL;

      open_row (f, fields[i]);
      before = g_strdup (get_text (f));
      gtk_widget_activate_action (gui_find (GTK_WIDGET (f->row), GTK_TYPE_TEXT), "text.undo", NULL);
      g_assert_cmpstr (get_text (f), ==, before);
    }
  g_assert_cmpstr (dfp_role_get (f->role)->title, ==, "Coach");
  g_assert_cmpint (dfp_role_get (f->role)->heads, ==, 3);
}

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  g_test_add_func ("/parse/number", test_parse);
  g_test_add_func ("/parse/money", test_parse_money);
  g_test_add_func ("/parse/month", test_parse_month);
  g_test_add_func ("/parse/german", test_german);
  ADD ("text", test_text);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("undo-in-untouched-field", test_undo_in_untouched_field);
  ADD ("unreadable-is-kept", test_unreadable_is_kept);
  ADD ("share", test_share);
  ADD ("bounds", test_bounds);
  ADD ("month", test_month);
  ADD ("switch", test_switch);
  ADD ("enum", test_enum);
  ADD ("reference", test_reference);
  ADD ("references", test_references);
  ADD ("notify-counts", test_notify_counts);
  ADD ("form-shows-all", test_form_shows_all);
  ADD ("finalisation", test_finalisation);
  return g_test_run ();
}
