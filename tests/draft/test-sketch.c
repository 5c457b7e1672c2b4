/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sketch over its whole grid of answers: valid, as asked, forecastable, and without a red finding of its
 * own. What contradicts itself in the answers may only show as a misfit. */
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-check.h"
#include "analysis/health/dfp-health.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-list.h"
#include "draft/dfp-sketch.h"
#include "model/dfp-assumption.h"
#include "store/dfp-codec.h"
#include "tests/effort.h"

#define SPARSE 11
#define SPARSE_BRIEF 43

static const int heads[] = { 10, 14, 20, 24, 32, 40, 50 };
static const double shares[] = { 0, 0.2, 0.4, 0.6 };
static const int months[] = { 6, 9, 12, 18, 24, 36 };

typedef enum
{
  MONEY_NONE,
  MONEY_TIGHT, /* a tenth less than the plan would like, or the least it can do with */
  MONEY_AMPLE,
} Money;

static double
measure_cost (const DfpSketchAnswersData *answers)
{
  g_autoptr (DfpPlan) plan = dfp_sketch_create_plan (answers);
  DfpConfiguration *configuration = dfp_plan_get_baseline (plan);
  g_autoptr (DfpTotals) totals = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));

  return totals->cost_with_contingency;
}

static double
choose_budget (const DfpSketchAnswersData *answers, Money money)
{
  DfpSketchAnswersData least = *answers, wish = *answers;

  least.budget = 1;
  wish.budget = 0;
  if (money == MONEY_NONE)
    return 0;
  return money == MONEY_AMPLE ? ceil (1.5 * measure_cost (&wish))
                              : ceil (MAX (0.9 * measure_cost (&wish), measure_cost (&least)));
}

static char *
describe (const DfpSketchAnswersData *a)
{
  return g_strdup_printf ("purpose %d aim %d set-up %d heads %d partner %.1f months %d budget %.0f", (int) a->purpose,
                          (int) a->aim, (int) a->set_up, a->heads, a->partner_share, a->months, a->budget);
}

/* Every row's every value is within the bounds of its field. */
static void
assert_valid (DfpObject *object)
{
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);
  gconstpointer data = dfp_object_get_data (object);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      if (fields[i].kind == DFP_FIELD_LIST)
        {
          DfpList *list = dfp_object_get_list (object, fields[i].name);

          for (guint j = 0; j < dfp_list_get_n_rows (list); j++)
            assert_valid (dfp_list_get (list, j));
        }
      else if (dfp_field_is_number (&fields[i]))
        dfp_field_check_number (&fields[i], dfp_field_get_number (&fields[i], data), &error);
      else if (dfp_field_is_text (&fields[i]))
        dfp_field_check_text (&fields[i], *(char *const *) ((const char *) data + fields[i].offset), &error);
      g_assert_no_error (error);
    }
}

static void
assert_survives (DfpPlan *plan)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) again = dfp_codec_decode (bytes, "sketch", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (again)));
}

static gboolean
is_contradiction (const DfpSketchAnswersData *answers)
{
  return answers->partner_share > 0.5 &&
         (answers->aim == DFP_AIM_CAPABILITY || answers->set_up == DFP_SET_UP_INCUBATOR);
}

static void
assert_no_red (const DfpSketchAnswersData *answers, const DfpDesign *design)
{
  for (guint i = 0; i < design->health->n_findings; i++)
    {
      const DfpFinding *finding = &design->health->findings[i];
      g_autofree char *text = describe (answers);

      if (finding->light != DFP_LIGHT_RED)
        return;
      if (finding->check->group == DFP_CHECK_FIT && is_contradiction (answers))
        continue;
      g_test_message ("%s: %s (%s, %s)", text, finding->check->key, finding->title, finding->detail);
      g_test_fail ();
    }
}

static void
assert_as_asked (const DfpSketchAnswersData *answers, const DfpTotals *totals)
{
  g_autofree char *text = describe (answers);

  if (totals->staffing->peak_heads != answers->heads || !isfinite (totals->npv) || totals->npv <= 0 ||
      fabs (totals->partner_share - answers->partner_share) > 0.05 + 1e-9)
    {
      g_test_message ("%s: peak %d, partner %.3f, value %.0f", text, totals->staffing->peak_heads,
                      totals->partner_share, totals->npv);
      g_test_fail ();
    }
  g_assert_cmpint (totals->months, ==, answers->months);
}

static void
check_answers (const DfpSketchAnswersData *answers)
{
  g_autoptr (DfpPlan) plan = dfp_sketch_create_plan (answers);
  const DfpPlanData *data = dfp_plan_get (plan);

  g_assert_cmpuint (dfp_list_get_n_rows (data->configurations), ==, 2);
  g_assert_cmpuint (dfp_list_get_n_rows (data->work), >, 0);
  assert_valid (DFP_OBJECT (plan));
  assert_survives (plan);
  for (guint i = 0; i < 2; i++)
    {
      const DfpConfigurationData *configuration = dfp_list_get_data (data->configurations, i);
      g_autoptr (DfpDesign) design = dfp_design_new (data, configuration, NULL);

      if (i == 0)
        assert_as_asked (answers, design->totals);
      assert_no_red (answers, design);
      g_assert_true (configuration->budget_cap == answers->budget);
      g_assert_cmpfloat (design->totals->effective_capacity, >, 0);
      g_assert_cmpfloat (design->totals->delivery_share, >, 0);
    }
}

/* One set of answers in SPARSE or SPARSE_BRIEF, the steps prime to all counts so that each value meets each other; with
 * `-m slow` every one. */
static gboolean
is_next (void)
{
  static guint n_asked = 0;

  return n_asked++ % (guint) effort_choose (SPARSE_BRIEF, SPARSE, SPARSE) == 0 || g_test_slow ();
}

static void
walk_people (DfpSketchAnswersData *answers)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
      for (guint k = 0; k < G_N_ELEMENTS (months); k++)
        for (int money = MONEY_NONE; money <= MONEY_AMPLE; money++)
          {
            answers->heads = heads[i];
            answers->partner_share = shares[j];
            answers->months = months[k];
            if (!is_next ())
              continue;
            answers->budget = choose_budget (answers, (Money) money);
            check_answers (answers);
          }
}

static void
test_grid (gconstpointer purpose)
{
  DfpSketchAnswersData answers = { .purpose = (DfpPurpose) GPOINTER_TO_INT (purpose), .start = DFP_MONTH (2027, 1) };

  for (int aim = 0; aim <= DFP_AIM_SCALE; aim++)
    for (int set_up = 0; set_up <= DFP_SET_UP_INCUBATOR; set_up++)
      {
        answers.aim = (DfpAim) aim;
        answers.set_up = (DfpSetUp) set_up;
        walk_people (&answers);
      }
}

static void
test_same_bytes (void)
{
  g_autoptr (DfpSketchAnswers) answers = dfp_sketch_answers_new ();
  g_autoptr (DfpPlan) first = dfp_sketch_create_plan (dfp_sketch_answers_get (answers));
  g_autoptr (DfpPlan) second = dfp_sketch_create_plan (dfp_sketch_answers_get (answers));
  g_autoptr (GBytes) a = dfp_codec_encode (first);
  g_autoptr (GBytes) b = dfp_codec_encode (second);

  g_assert_true (g_bytes_equal (a, b));
}

/* Each answer, and every group of numbers that was made up, says where it comes from. */
static void
test_says_its_assumptions (void)
{
  g_autoptr (DfpSketchAnswers) answers = dfp_sketch_answers_new ();
  g_autoptr (DfpPlan) plan = NULL;
  DfpList *assumptions;
  guint n;

  g_object_set (answers, "budget", 4000000.0, NULL);
  plan = dfp_sketch_create_plan (dfp_sketch_answers_get (answers));
  assumptions = dfp_plan_get (plan)->assumptions;
  dfp_type_get_fields (DFP_TYPE_SKETCH_ANSWERS, &n);
  for (guint i = 0; i < n; i++)
    {
      const DfpField *field = &dfp_type_get_fields (DFP_TYPE_SKETCH_ANSWERS, &n)[i];
      g_autofree char *id = g_strconcat ("answer-", field->name, NULL);

      g_assert_nonnull (dfp_list_find (assumptions, id));
    }
  g_assert_nonnull (dfp_list_find (assumptions, "made-benefit"));
  g_assert_cmpuint (dfp_list_get_n_rows (assumptions), >=, n + 10);
  for (guint i = 0; i < dfp_list_get_n_rows (assumptions); i++)
    g_assert_true (*((const DfpAssumptionData *) dfp_list_get_data (assumptions, i))->source != '\0');
}

/* Where the money does not last, the plan spends less, and keeps to the budget if any plan can. */
static void
test_keeps_to_the_budget (void)
{
  g_autoptr (DfpSketchAnswers) answers = dfp_sketch_answers_new ();
  DfpSketchAnswersData copy = *dfp_sketch_answers_get (answers);
  const double wish = measure_cost (&copy);

  copy.budget = wish * 0.85;
  g_assert_cmpfloat (measure_cost (&copy), <=, copy.budget);
  copy.budget = wish;
  g_assert_true (measure_cost (&copy) == wish);
  copy.budget = 1000;
  g_assert_cmpfloat (measure_cost (&copy), >, copy.budget);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/same-bytes", test_same_bytes);
  g_test_add_func ("/sketch/says-its-assumptions", test_says_its_assumptions);
  g_test_add_func ("/sketch/keeps-to-the-budget", test_keeps_to_the_budget);
  g_test_add_data_func ("/sketch/grid/new-technology", GINT_TO_POINTER (DFP_PURPOSE_NEW_TECHNOLOGY), test_grid);
  g_test_add_data_func ("/sketch/grid/mvp", GINT_TO_POINTER (DFP_PURPOSE_MVP), test_grid);
  g_test_add_data_func ("/sketch/grid/start-up", GINT_TO_POINTER (DFP_PURPOSE_START_UP), test_grid);
  g_test_add_data_func ("/sketch/grid/department", GINT_TO_POINTER (DFP_PURPOSE_DEPARTMENTAL_ACCELERATION), test_grid);
  return g_test_run ();
}
