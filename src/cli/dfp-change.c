/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or nothing: nothing is written where nothing differs. */
#include "cli/dfp-change.h"

#include <glib/gi18n.h>

#include "analysis/compare/dfp-difference.h"
#include "base/dfp-error.h"
#include "cli/dfp-differences.h"
#include "cli/dfp-output.h"
#include "cli/dfp-save.h"
#include "store/dfp-codec.h"
#include "store/dfp-session-lock.h"

static void
print_changes (GPtrArray *changes, gboolean as_json)
{
  g_autoptr (DfpJson) json = dfp_json_new ();

  if (!as_json)
    {
      dfp_differences_print (changes);
      return;
    }
  dfp_json_begin_object (json, NULL);
  dfp_differences_add (json, "changed", changes);
  dfp_json_end_object (json);
  dfp_json_print (json);
}

void
dfp_change_warn (const char *path)
{
  g_autofree char *holder = dfp_session_lock_find_holder (path);
  g_autofree char *name = dfp_file_describe (path);

  if (holder != NULL)
    /* Translators: a file, and somebody with their computer, as in “Ana Gomez on laptop” */
    dfp_output_complain (_ ("%s is open (%s); the window will tell of this change."), name, holder);
}

gboolean
dfp_change_check_new (const char *path, gboolean force, GError **error)
{
  if (force || !g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_CONFLICT, _ ("%s is there already; --force replaces it."), path);
  return FALSE;
}

int
dfp_change_create (DfpPlan *plan, const char *path, gboolean force, GError **error)
{
  const DfpStamp nothing = { 0 };

  if (!dfp_change_check_new (path, force, error))
    return DFP_EXIT_DONE;
  return dfp_save_plan (plan, path, force ? NULL : &nothing, error);
}

DfpPlan *
dfp_change_load (const char *path, DfpStamp *stamp, GError **error)
{
  gboolean read_only = FALSE;
  g_autoptr (DfpPlan) plan = dfp_codec_load (path, stamp, &read_only, error);

  if (plan != NULL && !read_only)
    dfp_change_warn (path);
  if (plan == NULL || !read_only)
    return g_steal_pointer (&plan);
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               _ ("%s was written by a newer version of the program and can only be looked at."), path);
  return NULL;
}

gboolean
dfp_change_write (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, int *status,
                  GError **error)
{
  *status = DFP_EXIT_DONE;
  if (dfp_object_equal (before, DFP_OBJECT (plan)))
    return TRUE;
  *status = dfp_save_plan (plan, path, stamp, error);
  return *status == DFP_EXIT_SAVED;
}

int
dfp_change_save (DfpPlan *plan, DfpObject *before, const char *path, const DfpStamp *stamp, gboolean as_json,
                 GError **error)
{
  g_autoptr (GPtrArray) changes = dfp_difference_list (before, DFP_OBJECT (plan));
  const int status = changes->len > 0 ? dfp_save_plan (plan, path, stamp, error) : DFP_EXIT_DONE;

  if (changes->len == 0 || status == DFP_EXIT_SAVED)
    print_changes (changes, as_json);
  return status;
}
