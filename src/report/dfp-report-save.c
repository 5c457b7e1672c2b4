/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is exported can be made again, so no version before is kept. */
#include "report/dfp-report-save.h"

#include "store/dfp-file.h"

gboolean
dfp_report_save (const char *path, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  return dfp_file_write (path, bytes, DFP_SAVE_SHARED, NULL, NULL, error) >= DFP_SAVE_NOT_FLUSHED;
}
