/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported can be made again, so no version before is kept. */
#include "document/dfp-publishing.h"

#include "store/dfp-codec.h"
#include "store/dfp-remote.h"

gboolean
dfp_publishing_save (GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);
  path = g_file_get_path (file);
  if (path == NULL)
    return dfp_remote_write (file, bytes, error);
  return dfp_file_write (path, bytes, DFP_SAVE_SHARED, NULL, NULL, error) >= DFP_SAVE_NOT_FLUSHED;
}

char *
dfp_publishing_get_version (DfpPlan *plan)
{
  return dfp_codec_get_version (plan);
}
