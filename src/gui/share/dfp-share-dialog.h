/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window: documents, pictures and tables, asked for in one small dialog. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_SHARE_DIALOG (dfp_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DfpShareDialog, dfp_share_dialog, DFP, SHARE_DIALOG, AdwWindow)

/* @what: the name of a report ("one-pager"), or "pictures" or "tables" for a choice of them. A file that
 * was written activates do.exported (address) on @parent, a failure do.toast. */
void dfp_share_dialog_present (GtkWindow *parent, DfpSession *session, const char *what);

G_END_DECLS
