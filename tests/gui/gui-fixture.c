/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/gui/gui-fixture.h"

#include "document/dfp-session.h"
#include "gui/dfp-pages.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/form/dfp-field-row.h"
#include "gui/page/dfp-heading.h"
#include "undo/dfp-undo-stack.h"

/* Milliseconds. */
#define DRAWING 50
#define SETTLING 400
#define QUIET 50      /* without anything to do: three frames */
#define RESTLESS 2000 /* after which something moves for good, as a spinner does */
#define DESCRIPTORS 64

#define WIDTH 1200
#define HEIGHT 850

void
gui_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  dfp_widgets_register ();
}

/* --- time --- */

static gboolean
wake_cb (gpointer done)
{
  *(gboolean *) done = TRUE;
  return G_SOURCE_REMOVE;
}

/* One turn of the main loop. TRUE when there was nothing to do, and nothing comes within QUIET: however slow the machine
 * is, what waits for a processor is not at rest. */
static gboolean
turn (GMainContext *context)
{
  GPollFD descriptors[DESCRIPTORS];
  int priority, timeout, n;
  gboolean waits, ready;

  g_assert_true (g_main_context_acquire (context));
  g_main_context_prepare (context, &priority);
  n = g_main_context_query (context, priority, &timeout, descriptors, DESCRIPTORS);
  g_assert_cmpint (n, <=, DESCRIPTORS);
  waits = timeout < 0 || timeout >= QUIET;
  g_poll (descriptors, (guint) n, waits ? QUIET : timeout);
  ready = g_main_context_check (context, priority, descriptors, n);
  if (ready)
    g_main_context_dispatch (context);
  g_main_context_release (context);
  return waits && !ready;
}

void
gui_spin (int milliseconds)
{
  const gint64 end = g_get_monotonic_time () + RESTLESS * G_TIME_SPAN_MILLISECOND;
  gboolean done = FALSE;

  g_timeout_add ((guint) milliseconds, wake_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  while (!turn (g_main_context_default ()) && g_get_monotonic_time () < end)
    ;
}

void
gui_draw (void)
{
  gui_spin (DRAWING);
}

void
gui_settle (void)
{
  gui_spin (SETTLING);
}

/* --- a page --- */

#define GUI_TYPE_EMPTY_PAGE (gui_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (GuiEmptyPage, gui_empty_page, GUI, EMPTY_PAGE, DfpPage)

struct _GuiEmptyPage
{
  DfpPage parent_instance;
};

G_DEFINE_FINAL_TYPE (GuiEmptyPage, gui_empty_page, DFP_TYPE_PAGE)

static void
gui_empty_page_class_init (GuiEmptyPageClass *klass)
{
}

static void
gui_empty_page_init (GuiEmptyPage *self)
{
}

void
gui_fixture_add_plan (GuiFixture *f)
{
  f->plan = dfp_plan_new ();
  g_object_set (f->plan, "start", DFP_MONTH (2027, 1), "currency", "EUR", NULL);
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
}

void
gui_fixture_add_session (GuiFixture *f)
{
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
}

void
gui_fixture_open (GuiFixture *f, const char *name)
{
  if (f->session == NULL)
    gui_fixture_add_session (f);
  f->window = gtk_window_new ();
  if (name != NULL)
    f->page = GTK_WIDGET (dfp_page_info_create_page (dfp_pages_find (name), f->session));
  else
    f->page = g_object_new (GUI_TYPE_EMPTY_PAGE, "session", f->session, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  gui_settle ();
}

static void
close_page (GuiFixture *f)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  gui_settle ();
  g_assert_finalize_object (f->page);
}

void
gui_fixture_tear_down (GuiFixture *f, gconstpointer data)
{
  if (f->page != NULL)
    close_page (f);
  if (f->session != NULL)
    {
      g_assert_finalize_object (f->session);
      g_assert_finalize_object (f->document);
    }
  g_assert_finalize_object (f->plan);
}

char *
gui_fixture_get_sentence (GuiFixture *f)
{
  char *sentence;

  g_object_get (gui_find (f->page, DFP_TYPE_HEADING), "sentence", &sentence, NULL);
  return sentence;
}

void
gui_fixture_undo (GuiFixture *f, const char *label)
{
  DfpUndoStack *undo = dfp_session_get_undo (f->session);

  if (label != NULL)
    g_assert_cmpstr (dfp_undo_stack_get_undo_label (undo), ==, label);
  dfp_undo_stack_undo (undo);
  gui_settle ();
}

/* --- widgets --- */

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
gui_find_all (GtkWidget *widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

GtkWidget *
gui_find_nth (GtkWidget *widget, GType type, guint n)
{
  g_autoptr (GPtrArray) found = gui_find_all (widget, type);

  return n < found->len ? found->pdata[n] : NULL;
}

GtkWidget *
gui_find (GtkWidget *widget, GType type)
{
  return gui_find_nth (widget, type, 0);
}

static gboolean
reads (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

GtkWidget *
gui_find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (reads (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = gui_find_text (child, text);
  return found;
}

GtkWidget *
gui_find_field (GtkWidget *widget, const char *field)
{
  g_autoptr (GPtrArray) rows = gui_find_all (widget, DFP_TYPE_FIELD_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (rows->pdata[i], "field", &name, NULL);
      if (g_strcmp0 (name, field) == 0)
        return rows->pdata[i];
    }
  g_error ("no row edits “%s”", field);
}

gboolean
gui_press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0u, state, &handled);
    }
  return handled;
}

void
gui_click (GtkWidget *widget, const char *label)
{
  GtkWidget *button = gui_find_text (widget, label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  gui_settle ();
}
