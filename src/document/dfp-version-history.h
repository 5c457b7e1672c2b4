/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of a plan that were saved, latest first, as a list to show. Reading one blocks; plans are small. */
#pragma once

#include "analysis/compare/dfp-difference.h"
#include "document/dfp-document.h"
#include "store/dfp-versions.h"

G_BEGIN_DECLS

/* Of DfpVersion, latest first; empty for a plan without a file. */
GPtrArray *dfp_version_history_list (DfpDocument *document);
/* The plan as it was in the version with @id. NULL with an error. Transfer full. */
DfpPlan *dfp_version_history_read (DfpDocument *document, const char *id, GError **error);
/* @name: NULL or "" takes it away. A named version is never thinned out. */
gboolean dfp_version_history_set_name (DfpDocument *document, const char *id, const char *name, GError **error);
/* Makes the plan what it was, as one undo step called @label; saving then makes a new version. */
void dfp_version_history_restore (DfpDocument *document, DfpPlan *version, const char *label);
/* Makes one difference (dfp_difference_list () of an earlier and a later version) in the plan of today as it was
 * in the earlier, as one undo step. FALSE when the row, or where it belongs, is no longer there. */
gboolean dfp_version_history_take_back (DfpDocument *document, const DfpDifference *difference, const char *label);

G_END_DECLS
