/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are lines of PATH=VALUE, as `dfp set` takes them: each is set, or it is refused with a proper error and
 * has changed nothing; what comes out is a plan that can be saved. */
#include "fuzz-target.h"

#include "base/dfp-error.h"
#include "cli/dfp-value-path.h"
#include "plan-drawer.h"
#include "store/dfp-codec.h"

#define LINES_MAXIMUM 50

static void
count_cb (DfpObject *plan, gpointer change, guint *n_changes)
{
  ++*n_changes;
}

static void
assign (DfpPlan *plan, const char *line, const guint *n_changes)
{
  const guint before = *n_changes;
  g_autoptr (GError) error = NULL;

  if (dfp_value_path_assign (DFP_OBJECT (plan), line, &error))
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_nonnull (error);
  g_assert_true (error->domain == DFP_ERROR);
  g_assert_true (error->code == DFP_ERROR_INVALID || error->code == DFP_ERROR_USAGE);
  fuzz_check_line (error->message);
  g_assert_cmpuint (*n_changes, ==, before);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static DfpPlan *start;
  g_autofree char *text = fuzz_take_text (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", LINES_MAXIMUM);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = NULL;
  guint n_changes = 0;

  if (start == NULL)
    start = plan_drawer_create ();
  plan = DFP_PLAN (dfp_object_copy (DFP_OBJECT (start)));
  g_signal_connect (plan, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; lines[i] != NULL; i++)
    assign (plan, lines[i], &n_changes);
  bytes = dfp_codec_encode (plan);
  dfp_codec_check (bytes, plan, "fuzz", &error);
  g_assert_no_error (error);
  fuzz_watch (dfp_plan_get (plan)->title);
  return 0;
}
