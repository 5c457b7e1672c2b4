/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Handover page: an edit shows in the picture and the tasks, and the card makes what follows. */
#include <adwaita.h>
#include <string.h>

#include "gui/handover/dfp-handover-page.h"
#include "gui/handover/dfp-task-row.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-field-row.h"
#include "gui/widgets/dfp-heading.h"
#include "gui/widgets/dfp-widgets.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpConfiguration *configuration; /* borrowed */
  GtkWidget *window;
  DfpPage *page; /* borrowed */
} Fixture;

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), "currency", "EUR", NULL);
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  g_object_set (dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0), "heads", 4, "delivers", TRUE, NULL);
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->page = g_object_new (DFP_TYPE_HANDOVER_PAGE, "session", f->session, NULL);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find_all (Fixture *f, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (f->page), type, found);
  return found;
}

static char *
get_sentence (Fixture *f)
{
  g_autoptr (GPtrArray) headings = find_all (f, DFP_TYPE_HEADING);
  char *sentence;

  g_object_get (headings->pdata[0], "sentence", &sentence, NULL);
  return sentence;
}

static void
edit (Fixture *f, const char *field, const char *text)
{
  g_autoptr (GPtrArray) rows = find_all (f, DFP_TYPE_FIELD_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (rows->pdata[i], "field", &name, NULL);
      if (strcmp (name, field) == 0)
        g_assert_true (dfp_field_row_commit_text (rows->pdata[i], text));
    }
  settle ();
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = find_all (f, DFP_TYPE_TASK_ROW);
  g_autofree char *before = get_sentence (f), *after = NULL;

  g_assert_cmpuint (tasks->len, >, 10);
  g_assert_cmpstr (dfp_task_row_get_target (tasks->pdata[0]), ==, "handover/exit-month");
  g_assert_cmpstr (before, ==, "No handover planned yet");
  edit (f, "receiving-unit", "Claims & care");
  edit (f, "exit-month", "2027-12");
  g_assert_cmpint (dfp_configuration_get (f->configuration)->exit_month, ==, 12);
  after = get_sentence (f);
  g_assert_cmpstr (after, ==, "“Claims & care” takes over in December 2027");
  g_assert_cmpstr (dfp_task_row_get_target (tasks->pdata[0]), ==, "purpose/sponsor");
}

static GtkWidget *
find_button (Fixture *f, const char *label)
{
  g_autoptr (GPtrArray) buttons = find_all (f, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static void
test_reconstruct (Fixture *f, gconstpointer data)
{
  const DfpList *configurations = dfp_plan_get (f->plan)->configurations;
  g_autoptr (GPtrArray) choices = find_all (f, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (choices->pdata[0], DFP_PURPOSE_START_UP);
  gtk_drop_down_set_selected (choices->pdata[1], 1); /* six months */
  g_signal_emit_by_name (find_button (f, "New Configuration"), "clicked");
  settle ();
  g_assert_cmpuint (dfp_list_get_n_rows (configurations), ==, 2);
  g_assert_cmpint (((const DfpConfigurationData *) dfp_list_get_data (configurations, 1))->months, ==, 18);
  dfp_undo_stack_undo (dfp_session_get_undo (f->session));
  g_assert_cmpuint (dfp_list_get_n_rows (configurations), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  g_test_add ("/handover/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/handover/reconstruct", Fixture, NULL, set_up, test_reconstruct, tear_down);
  return g_test_run ();
}
