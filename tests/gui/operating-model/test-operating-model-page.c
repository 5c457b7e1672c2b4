/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Operating model page: a key on a rail writes the row and is one undo step, what follows is said at once,
 * and an empty page starts from the usual rows. */

#include "exhibit/comparison/dfp-verdict.h"
#include "gui/operating-model/dfp-rail.h"
#include "gui/operating-model/dfp-verdict-list.h"
#include "gui/widgets/dfp-empty.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-readiness-factor.h"
#include "tests/gui/gui-fixture.h"
#include "undo/dfp-undo-stack.h"

static void
set_up (GuiFixture *f, gconstpointer data)
{
  gui_fixture_add_plan (f);
  gui_fixture_open (f, "operating-model");
}

static gpointer
find_nth (GuiFixture *f, GType type, guint n)
{
  return gui_find_nth (f->page, type, n);
}

static guint
count_rows (DfpVerdictList *list)
{
  g_autoptr (GPtrArray) found = gui_find_all (GTK_WIDGET (list), GTK_TYPE_BUTTON);

  return found->len;
}

static void
press (DfpRail *rail, guint key, GdkModifierType state)
{
  gui_press (GTK_WIDGET (rail), key, state);
  gui_settle ();
}

static DfpObject *
add_right (GuiFixture *f, DfpArea area, DfpHolder holder)
{
  DfpList *rights = dfp_configuration_get (f->configuration)->rights;
  DfpObject *right = dfp_list_add (rights, dfp_list_get_n_rows (rights));

  g_object_set (right, "decision", "Who decides", "area", area, "holder", holder, NULL);
  gui_settle ();
  return right;
}

static void
test_key_on_matrix (GuiFixture *f, gconstpointer data)
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
  gui_fixture_undo (f, "Change Holder");
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_SHARED);
  gui_fixture_undo (f, "Change Holder");
  g_assert_cmpint (view->holder, ==, DFP_HOLDER_FACTORY);
}

static void
test_consequence (GuiFixture *f, gconstpointer data)
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
test_key_on_culture (GuiFixture *f, gconstpointer data)
{
  DfpList *culture = dfp_configuration_get (f->configuration)->culture;
  DfpObject *trait = dfp_list_add (culture, 0);
  const DfpCultureTraitData *view = dfp_culture_trait_get (DFP_CULTURE_TRAIT (trait));
  DfpRail *rail;

  g_object_set (trait, "now", 20.0, "wanted", 30.0, NULL);
  gui_settle ();
  dfp_undo_stack_seal (dfp_session_get_undo (f->session));
  rail = find_nth (f, DFP_TYPE_RAIL, 0);
  press (rail, GDK_KEY_Right, 0);
  g_assert_cmpfloat (view->wanted, ==, 31);
  press (rail, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpfloat (view->now, ==, 19);
  gui_fixture_undo (f, "Change Culture");
  gui_fixture_undo (f, "Change Culture");
  g_assert_cmpfloat (view->now, ==, 20);
  g_assert_cmpfloat (view->wanted, ==, 30);
  g_object_set (trait, "kind", DFP_TRAIT_KIND_LEVEL, "now", 3.0, "wanted", 6.95, NULL);
  gui_settle ();
  press (find_nth (f, DFP_TYPE_RAIL, 0), GDK_KEY_Right, 0);
  g_assert_cmpfloat (view->wanted, ==, 7); /* where its scale ends */
}

static void
test_presets (GuiFixture *f, gconstpointer data)
{
  const DfpConfigurationData *view = dfp_configuration_get (f->configuration);
  static const guint n_rows[] = { 9, 4, 8 };
  DfpList *lists[] = { view->rights, view->culture, view->readiness };
  const char *labels[] = { "Add Usual Decisions", "Add Types of Culture", "Add Factors of Readiness" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_signal_emit_by_name (find_nth (f, DFP_TYPE_EMPTY, i), "activated");
      gui_settle ();
      g_assert_cmpuint (dfp_list_get_n_rows (lists[i]), ==, n_rows[i]);
    }
  g_assert_cmpint (dfp_readiness_factor_get (dfp_list_get (view->readiness, 7))->score, ==, 3);
  for (int i = G_N_ELEMENTS (lists) - 1; i >= 0; i--)
    {
      gui_fixture_undo (f, labels[i]);
      g_assert_cmpuint (dfp_list_get_n_rows (lists[i]), ==, 0);
    }
}

/* Narrow rows show the same and stay alive while the page turns. */
static void
test_narrow (GuiFixture *f, gconstpointer data)
{
  add_right (f, DFP_AREA_MONEY, DFP_HOLDER_PARTNER);
  for (int i = 0; i < 2; i++)
    {
      dfp_page_set_narrow (DFP_PAGE (f->page), i == 0);
      gui_settle ();
      g_assert_nonnull (find_nth (f, DFP_TYPE_RAIL, 0));
    }
}

#define ADD(name, function) \
  g_test_add ("/operating-model/" name, GuiFixture, NULL, set_up, function, gui_fixture_tear_down)

int
main (int argc, char **argv)
{
  gui_test_init (&argc, &argv);
  ADD ("key-on-matrix", test_key_on_matrix);
  ADD ("consequence", test_consequence);
  ADD ("key-on-culture", test_key_on_culture);
  ADD ("presets", test_presets);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
