/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Operating model page: a key on a rail writes the row and is one undo step, what follows is said at once,
 * and an empty page starts from the usual rows. */
#include <adwaita.h>

#include "figure/dfp-verdict.h"
#include "gui/operating-model/dfp-operating-model-page.h"
#include "gui/operating-model/dfp-rail.h"
#include "gui/operating-model/dfp-verdict-list.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-widgets.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-readiness-factor.h"

typedef struct
{
  DfpPlan *plan;
  DfpDocument *document;
  DfpSession *session;
  DfpConfiguration *configuration; /* borrowed */
  GtkWidget *window;
  GtkWidget *page; /* owned */
} Fixture;

static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

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
  f->document = dfp_document_new (f->plan);
  f->session = dfp_session_new (f->document);
  f->window = gtk_window_new ();
  f->page = g_object_ref_sink (g_object_new (DFP_TYPE_OPERATING_MODEL_PAGE, "session", f->session, NULL));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 850);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_assert_finalize_object (f->page);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->document);
  g_assert_finalize_object (f->plan);
}

/* The widgets of a type below @widget, in order; transfer container. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gpointer
find_nth (Fixture *f, GType type, guint n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (f->page, type, found);
  return n < found->len ? g_ptr_array_index (found, n) : NULL;
}

static guint
count_rows (DfpVerdictList *list)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (GTK_WIDGET (list), GTK_TYPE_BUTTON, found);
  return found->len;
}

/* What the key controller of a focused rail gets. */
static void
press (DfpRail *rail, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (rail));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  settle ();
}

static void
undo (Fixture *f, const char *label)
{
  DfpUndoStack *undo = dfp_session_get_undo (f->session);

  g_assert_cmpstr (dfp_undo_stack_get_undo_label (undo), ==, label);
  dfp_undo_stack_undo (undo);
  settle ();
}

static DfpObject *
add_right (Fixture *f, DfpArea area, DfpHolder holder)
{
  DfpList *rights = dfp_configuration_get (f->configuration)->rights;
  DfpObject *right = dfp_list_add (rights, dfp_list_get_n_rows (rights));

  g_object_set (right, "decision", "Who decides", "area", area, "holder", holder, NULL);
  settle ();
  return right;
}

static void
test_key_on_matrix (Fixture *f, gconstpointer data)
{
  DfpObject *right = add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY);
  const DfpDecisionRightData *view = dfp_decision_right_get (DFP_DECISION_RIGHT (right));
  DfpRail *rail = find_nth (f, DFP_TYPE_RAIL, 0);

  g_assert_nonnull (rail);
  press (rail, GDK_KEY_Left, 0); /* there is nothing before the first */
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_FACTORY);
  press (rail, GDK_KEY_Right, 0);
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_SHARED);
  g_assert_true (find_nth (f, DFP_TYPE_RAIL, 0) == rail); /* the row stays where it is, focus and all */
  press (rail, GDK_KEY_Right, 0);
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_CORPORATE);
  undo (f, "Change Holder");
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_SHARED);
  undo (f, "Change Holder");
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_FACTORY);
}

static void
test_consequence (Fixture *f, gconstpointer data)
{
  DfpVerdictList *contradictions = find_nth (f, DFP_TYPE_VERDICT_LIST, 1);
  guint before;

  for (int area = DFP_AREA_PEOPLE; area <= DFP_AREA_MONEY; area++)
    add_right (f, area, DFP_HOLDER_FACTORY);
  before = count_rows (contradictions);
  press (find_nth (f, DFP_TYPE_RAIL, 0), GDK_KEY_Right, 0);
  press (find_nth (f, DFP_TYPE_RAIL, 0), GDK_KEY_Right, 0);
  press (find_nth (f, DFP_TYPE_RAIL, 0), GDK_KEY_Right, 0); /* people are now a partner's */
  g_assert_cmpuint (count_rows (contradictions), >, before);
}

static void
test_key_on_culture (Fixture *f, gconstpointer data)
{
  DfpList *culture = dfp_configuration_get (f->configuration)->culture;
  DfpObject *trait = dfp_list_add (culture, 0);
  const DfpCultureTraitData *view = dfp_culture_trait_get (DFP_CULTURE_TRAIT (trait));
  DfpRail *rail;

  g_object_set (trait, "now", 20.0, "wanted", 30.0, NULL);
  settle ();
  dfp_undo_stack_seal (dfp_session_get_undo (f->session));
  rail = find_nth (f, DFP_TYPE_RAIL, 0);
  press (rail, GDK_KEY_Right, 0);
  g_assert_cmpfloat (view->wanted, ==, 31);
  press (rail, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat (view->now, ==, 19);
  undo (f, "Change Culture");
  undo (f, "Change Culture");
  g_assert_cmpfloat (view->now, ==, 20);
  g_assert_cmpfloat (view->wanted, ==, 30);
  g_object_set (trait, "kind", DFP_TRAIT_KIND_LEVEL, "now", 3.0, "wanted", 6.95, NULL);
  settle ();
  press (find_nth (f, DFP_TYPE_RAIL, 0), GDK_KEY_Right, 0);
  g_assert_cmpfloat (view->wanted, ==, 7); /* where its scale ends */
}

static void
test_presets (Fixture *f, gconstpointer data)
{
  const DfpConfigurationData *view = dfp_configuration_get (f->configuration);
  static const guint n_rows[] = { 9, 4, 8 };
  DfpList *lists[] = { view->rights, view->culture, view->readiness };
  const char *labels[] = { "Add Usual Decisions", "Add Types of Culture", "Add Factors of Readiness" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_signal_emit_by_name (find_nth (f, DFP_TYPE_EMPTY, i), "activated");
      settle ();
      g_assert_cmpuint (dfp_list_get_n_rows (lists[i]), ==, n_rows[i]);
    }
  g_assert_cmpint (dfp_readiness_factor_get (dfp_list_get (view->readiness, 7))->score, ==, 3);
  for (int i = G_N_ELEMENTS (lists) - 1; i >= 0; i--)
    {
      undo (f, labels[i]);
      g_assert_cmpuint (dfp_list_get_n_rows (lists[i]), ==, 0);
    }
}

/* Narrow rows show the same and stay alive while the page turns. */
static void
test_narrow (Fixture *f, gconstpointer data)
{
  add_right (f, DFP_AREA_MONEY, DFP_HOLDER_PARTNER);
  for (int i = 0; i < 2; i++)
    {
      dfp_page_set_narrow (DFP_PAGE (f->page), i == 0);
      settle ();
      g_assert_nonnull (find_nth (f, DFP_TYPE_RAIL, 0));
    }
}

#define ADD(name, function) g_test_add ("/operating-model/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  dfp_widgets_register ();
  ADD ("key-on-matrix", test_key_on_matrix);
  ADD ("consequence", test_consequence);
  ADD ("key-on-culture", test_key_on_culture);
  ADD ("presets", test_presets);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
