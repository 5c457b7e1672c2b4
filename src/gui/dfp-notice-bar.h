/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under the header bar: what a person must know about the file of the plan, and what can be done about it. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-notice.h"

G_BEGIN_DECLS

#define DFP_TYPE_NOTICE_BAR (dfp_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (DfpNoticeBar, dfp_notice_bar, DFP, NOTICE_BAR, GtkWidget)

/* Says @notice, of which nothing is kept; NULL hides the bar. Its buttons activate "do.notice" (i: DfpNoticeAct). */
void dfp_notice_bar_show (DfpNoticeBar *self, const DfpNotice *notice);

G_END_DECLS
