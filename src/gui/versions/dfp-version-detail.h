/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One version: what changed in it or since, what that did, and what can be done with it. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-version-history.h"

G_BEGIN_DECLS

#define DFP_TYPE_VERSION_DETAIL (dfp_version_detail_get_type ())
G_DECLARE_FINAL_TYPE (DfpVersionDetail, dfp_version_detail, DFP, VERSION_DETAIL, GtkWidget)

/* What is looked at. All borrowed; of the plans references are kept. */
typedef struct
{
  const DfpVersion *version;  /* NULL: the plan as it stands */
  DfpPlan *plan;              /* of the version */
  const DfpVersion *previous; /* the one before; NULL for the oldest that is kept */
  DfpPlan *before;            /* of that, or NULL */
  DfpPlan *now;               /* as it stands */
  const char *configuration;  /* id of the one looked at, or NULL */
} DfpVersionSight;

/* Its buttons activate "version.restore", "version.open-copy" and "version.name". Signal "take-back" (pointer to a
 * DfpDifference, guint its position): a line was to be taken back. */

void dfp_version_detail_show (DfpVersionDetail *self, const DfpVersionSight *sight);
/* The line at @position was taken back. */
void dfp_version_detail_set_taken (DfpVersionDetail *self, guint position);

G_END_DECLS
