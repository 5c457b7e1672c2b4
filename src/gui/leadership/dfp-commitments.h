/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five things leaders commit: which of them the sponsors stand by, and the first that is missing. */
#pragma once

#include <gtk/gtk.h>

#include "base/dfp-list.h"

G_BEGIN_DECLS

#define DFP_TYPE_COMMITMENTS (dfp_commitments_get_type ())
G_DECLARE_FINAL_TYPE (DfpCommitments, dfp_commitments, DFP, COMMITMENTS, GtkWidget)

/* @stakeholders: of DfpStakeholder. */
void dfp_commitments_show (DfpCommitments *self, const DfpList *stakeholders);

G_END_DECLS
