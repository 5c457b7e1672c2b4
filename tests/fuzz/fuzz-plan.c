/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes: they are refused with a proper error, or they are a plan that survives being
 * written and read again. libFuzzer calls this; so does the replay of the corpus. */
#include "fuzz-target.h"

#include "base/dfp-error.h"
#include "store/dfp-codec.h"

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == DFP_ERROR);
  g_assert_true (error->code == DFP_ERROR_INVALID || error->code == DFP_ERROR_LIMIT);
  fuzz_check_line (error->message);
}

/* A small file may say so little that its plan, written in full, is beyond a limit. */
static void
check_written (DfpPlan *plan)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) again = dfp_codec_decode (bytes, "fuzz", NULL, &error);

  if (g_error_matches (error, DFP_ERROR, DFP_ERROR_LIMIT))
    return;
  g_assert_no_error (error);
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (again)));
  bytes_again = dfp_codec_encode (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = dfp_codec_decode (bytes, "fuzz", NULL, &error);

  if (plan == NULL)
    check_error (error);
  else
    {
      check_written (plan);
      fuzz_watch (dfp_plan_get (plan)->title);
    }
  return 0;
}
