/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or nothing: nothing is written where nothing differs. */
#include "cli/dfp-change.h"

#include <glib/gi18n.h>

#include "analysis/compare/dfp-difference.h"
#include "base/dfp-error.h"
#include "cli/dfp-json.h"
#include "cli/dfp-output.h"
#include "store/dfp-codec.h"

static void
print_changes (GPtrArray *changes, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  dfp_json_begin_object (json, NULL);
  dfp_json_begin_list (json, "changed");
  for (guint i = 0; i < changes->len; i++)
    {
      const DfpDifference *change = changes->pdata[i];
      g_autofree char *words = dfp_difference_describe (change);

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "path", change->path);
      dfp_json_add_text (json, "change", words);
      dfp_json_end_object (json);
      if (!as_json)
        dfp_output_line ("%s", words);
    }
  dfp_json_end_list (json);
  dfp_json_end_object (json);
  if (as_json)
    dfp_json_print (json);
}

DfpPlan *
dfp_change_load (const char *path, DfpStamp *stamp, GError **error)
{
  gboolean read_only = FALSE;
  g_autoptr (DfpPlan) plan = dfp_codec_load (path, stamp, &read_only, error);

  if (plan == NULL || !read_only)
    return g_steal_pointer (&plan);
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("%s was written by a newer version of the program and can only be looked at."), path);
  return NULL;
}

static int
write_plan (DfpPlan *plan, const char *path, const DfpStamp *stamp, GError **error)
{
  return dfp_output_saved (dfp_codec_save (plan, path, stamp, NULL, error), path);
}

gboolean
dfp_change_write (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, int *status,
                  GError **error)
{
  *status = DFP_EXIT_DONE;
  if (dfp_object_equal (before, DFP_OBJECT (plan)))
    return TRUE;
  *status = write_plan (plan, path, stamp, error);
  return *status == DFP_EXIT_SAVED;
}

int
dfp_change_save (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, gboolean as_json,
                 GError **error)
{
  g_autoptr (GPtrArray) changes = dfp_difference_list (before, DFP_OBJECT (plan));
  const int status = changes->len > 0 ? write_plan (plan, path, stamp, error) : DFP_EXIT_DONE;

  if (changes->len == 0 || status == DFP_EXIT_SAVED)
    print_changes (changes, as_json);
  return status;
}
