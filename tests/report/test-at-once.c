/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window writes reports on a worker while others compute and draw. Two threads, each with a plan of its own, write all
 * that there is at the same time: neither leaves a trace in what the other writes. What they share is looked for where
 * threads are watched (build-aux/reliability --threads). */
#include "exhibit-subjects.h"
#include "report/dfp-report-list.h"

static const DfpReportOptions options = {
  .date = "2026-11-22", .scale = 0.25, .appearance = DFP_APPEARANCE_PRINT, .n_futures = 100
};

/* Of GBytes. */
static gpointer
write_all (gpointer plan)
{
  GPtrArray *written = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_kinds;
  const DfpReportKind *kinds = dfp_report_kind_list (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint format = DFP_REPORT_PDF; format <= DFP_REPORT_MARKDOWN; format <<= 1)
      {
        g_autoptr (GError) error = NULL;

        if ((kinds[k].formats & format) == 0)
          continue;
        g_ptr_array_add (written, dfp_report_export (plan, NULL, &kinds[k], format, &options, &error));
        g_assert_no_error (error);
      }
  return written;
}

static void
test_at_once (void)
{
  guint n_cases;
  g_autoptr (DfpPlan) plan = plan_case_create (plan_cases (&n_cases));
  g_autoptr (DfpPlan) copy = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  GThread *other = g_thread_new ("other", write_all, copy);
  g_autoptr (GPtrArray) here = write_all (plan), there = g_thread_join (other);

  g_assert_cmpuint (here->len, ==, there->len);
  for (guint i = 0; i < here->len; i++)
    g_assert_true (g_bytes_equal (here->pdata[i], there->pdata[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/at-once", test_at_once);
  return g_test_run ();
}
