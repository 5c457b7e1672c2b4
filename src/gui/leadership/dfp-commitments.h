/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five things leaders commit: which of them all stand by, and who is missing. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_COMMITMENTS (dfp_commitments_get_type ())
G_DECLARE_FINAL_TYPE (DfpCommitments, dfp_commitments, DFP, COMMITMENTS, GtkWidget)

void dfp_commitments_show (DfpCommitments *self, const DfpSubject *subject);

G_END_DECLS
