/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made of every template for every purpose: valid, the same twice, and true to what was said of it. */
#include "analysis/cost/dfp-cost.h"
#include "analysis/design/dfp-design.h"
#include "analysis/staffing/dfp-capacity.h"
#include "analysis/totals/dfp-totals.h"
#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "draft/dfp-reconstruction.h"
#include "draft/dfp-starting-point.h"
#include "model/dfp-cash-line.h"
#include "store/dfp-codec.h"
#include "undo/dfp-undo-stack.h"

static DfpPlan *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  DfpPlan *plan = dfp_starting_point_create_plan (id, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_valid (DfpPlan *plan)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);
  g_autoptr (GError) error = NULL;

  dfp_codec_check (bytes, plan, "test", &error);
  g_assert_no_error (error);
}

static void
assert_people (DfpConfiguration *before, DfpConfiguration *after, const DfpReuse *reuse)
{
  const DfpList *old = dfp_configuration_get (before)->roles, *roles = dfp_configuration_get (after)->roles;
  int stay = 0, join = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (dfp_list_find (old, role->id) != NULL)
        {
          g_assert_cmpint (role->joiners + role->external_hires, ==, 0);
          stay += role->heads;
        }
      else
        {
          g_assert_cmpint (role->joiners, ==, role->heads);
          join += role->heads;
        }
      g_assert_cmpint (role->start_month, >=, reuse->start_month);
      g_assert_cmpint (role->start_month, <=, role->end_month);
    }
  g_assert_cmpint (stay, ==, reuse->kept_heads);
  g_assert_cmpint (join, ==, reuse->joining_heads);
}

static void
reconstruct_all (DfpPlan *plan, DfpConfiguration *configuration)
{
  for (guint purpose = 0; purpose < dfp_enum_get_n_values (DFP_TYPE_PURPOSE); purpose++)
    {
      const DfpReuseWish wish = { purpose };
      const DfpPlanData *data = dfp_plan_get (plan);
      g_autoptr (DfpReuse) reuse = dfp_reuse_new (data, dfp_configuration_get (configuration), &wish);
      g_autoptr (DfpConfiguration) once = dfp_reconstruction_create_configuration (data, configuration, &wish);
      g_autoptr (DfpConfiguration) twice = dfp_reconstruction_create_configuration (data, configuration, &wish);
      g_autoptr (DfpPlan) next = dfp_reconstruction_create_plan (plan, configuration, &wish);
      g_autoptr (DfpObject) copy = dfp_object_copy (DFP_OBJECT (plan));

      assert_people (configuration, once, reuse);
      g_assert_true (dfp_object_equal (DFP_OBJECT (once), DFP_OBJECT (twice)));
      g_assert_cmpstr (dfp_configuration_get (once)->id, ==, dfp_configuration_get (twice)->id);
      assert_valid (next);
      dfp_list_append (dfp_plan_get (DFP_PLAN (copy))->configurations, once);
      assert_valid (DFP_PLAN (copy));
    }
}

static void
test_templates (void)
{
  for (guint i = 0; i < dfp_starting_points_get_n (); i++)
    {
      DfpStartingPoint point;
      g_autoptr (DfpPlan) plan = NULL;

      dfp_starting_points_get (i, &point);
      plan = load (point.id);
      for (guint c = 0; c < dfp_list_get_n_rows (dfp_plan_get (plan)->configurations); c++)
        reconstruct_all (plan, dfp_list_get (dfp_plan_get (plan)->configurations, c));
    }
}

/* The same people for the same purpose: nobody is paid for joining, nothing for set-up, and everybody is there. */
static void
test_fashion (void)
{
  g_autoptr (DfpPlan) plan = load ("fashion-capsule");
  DfpConfiguration *first = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  const DfpReuseWish wish = { dfp_plan_get (plan)->purpose };
  g_autoptr (DfpPlan) next = dfp_reconstruction_create_plan (plan, first, &wish);
  DfpConfiguration *second = dfp_list_get (dfp_plan_get (next)->configurations, 0);
  g_autoptr (DfpTotals) before = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (first));
  g_autoptr (DfpTotals) after = dfp_totals_new (dfp_plan_get (next), dfp_configuration_get (second));

  g_assert_cmpfloat (before->cost->totals[DFP_COST_JOINERS], >, 0);
  g_assert_cmpfloat (after->cost->totals[DFP_COST_JOINERS], ==, 0);
  g_assert_cmpfloat_with_epsilon (before->cost_total - after->cost_total,
                                  before->cost->totals[DFP_COST_JOINERS] + 45000, 0.01);
  g_assert_cmpfloat (after->fte_months, ==, before->fte_months);
  g_assert_cmpfloat (after->capacity->ramped_total, ==, after->capacity->contracted_total);
  g_assert_cmpfloat (after->npv, >, before->npv);
  g_assert_cmpint (dfp_plan_get (next)->start, ==, dfp_month_add (dfp_plan_get (plan)->start, 10));
  g_assert_cmpuint (dfp_list_get_n_rows (dfp_plan_get (next)->objectives), ==,
                    dfp_list_get_n_rows (dfp_plan_get (plan)->objectives));
}

static void
test_other_purpose (void)
{
  g_autoptr (DfpPlan) plan = load ("retail-bank-mvp");
  DfpConfiguration *first = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  const DfpReuseWish wish = { DFP_PURPOSE_NEW_TECHNOLOGY, 12, 20 };
  g_autoptr (DfpConfiguration) next = dfp_reconstruction_create_configuration (dfp_plan_get (plan), first, &wish);
  const DfpConfigurationData *data = dfp_configuration_get (next);

  g_assert_cmpint (data->months, ==, 31);
  g_assert_cmpint (data->exit_month, ==, 31);
  g_assert_cmpstr (data->receiving_unit, ==, "");
  for (guint i = 0; i < dfp_list_get_n_rows (data->roles); i++)
    g_assert_cmpstr (((const DfpRoleData *) dfp_list_get_data (data->roles, i))->partner, ==, "");
  for (guint i = 0; i < dfp_list_get_n_rows (data->cash); i++)
    g_assert_cmpint (((const DfpCashLineData *) dfp_list_get_data (data->cash, i))->kind, ==, DFP_CASH_KIND_COST);
}

static void
test_one_step (void)
{
  g_autoptr (DfpDocument) document = dfp_document_new (load ("retail-bank-mvp"));
  g_autoptr (DfpSession) session = dfp_session_new (document);
  DfpPlan *plan = dfp_session_get_plan (session);
  const DfpReuseWish wish = { DFP_PURPOSE_START_UP };
  g_autoptr (GBytes) before = dfp_codec_encode (plan), after = NULL;
  DfpConfiguration *next =
      dfp_session_reconstruct_configuration (session, dfp_session_get_configuration (session), &wish);

  g_assert_true (dfp_session_get_configuration (session) == next);
  dfp_undo_stack_undo (dfp_session_get_undo (session));
  after = dfp_codec_encode (plan);
  g_assert_true (g_bytes_equal (before, after));
}

/* Nothing to carry over, and months that would reach beyond what a plan can say. */
static void
test_extremes (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);

  reconstruct_all (plan, configuration);
  g_object_set (configuration, "months", 120, NULL);
  g_object_set (dfp_list_add (dfp_configuration_get (configuration)->roles, 0), "end-month", 600, "delivers", TRUE,
                NULL);
  g_object_set (dfp_list_add (dfp_configuration_get (configuration)->cash, 0), "end-month", 600, NULL);
  g_object_set (plan, "start", DFP_MONTH_LAST, NULL);
  reconstruct_all (plan, configuration);
}

/* A factory of ten thousand, turned to another purpose, asks for more in one row than a row can hold. */
static void
test_beyond_a_row (void)
{
  g_autoptr (DfpPlan) plan = load ("fashion-capsule");
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  DfpList *roles = dfp_configuration_get (configuration)->roles;
  guint n_full = 0;

  for (int i = 0; i < 20; i++)
    g_object_set (dfp_list_add (roles, 0), "discipline", DFP_DISCIPLINE_BUSINESS, "heads", 500, "start-month", 1,
                  "end-month", dfp_configuration_get (configuration)->months, NULL);
  for (guint purpose = 0; purpose < dfp_enum_get_n_values (DFP_TYPE_PURPOSE); purpose++)
    {
      const DfpReuseWish wish = { .purpose = (DfpPurpose) purpose, .months = 12 };
      g_autoptr (DfpReuse) reuse = dfp_reuse_new (dfp_plan_get (plan), dfp_configuration_get (configuration), &wish);
      g_autoptr (DfpConfiguration) next =
          dfp_reconstruction_create_configuration (dfp_plan_get (plan), configuration, &wish);

      assert_people (configuration, next, reuse);
      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        {
          g_assert_cmpint (reuse->joiners[d].heads, <=, 500);
          n_full += reuse->joiners[d].heads == 500;
        }
    }
  g_assert_cmpuint (n_full, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reconstruction/templates", test_templates);
  g_test_add_func ("/reconstruction/fashion", test_fashion);
  g_test_add_func ("/reconstruction/other-purpose", test_other_purpose);
  g_test_add_func ("/reconstruction/one-step", test_one_step);
  g_test_add_func ("/reconstruction/extremes", test_extremes);
  g_test_add_func ("/reconstruction/beyond-a-row", test_beyond_a_row);
  return g_test_run ();
}
