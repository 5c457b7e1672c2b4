/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window: PDF, pictures and tables, asked for in one small dialog. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

/* @what: "one-pager", "comparison", "pictures" or "tables". */
void dfp_share_present (GtkWindow *parent, DfpSession *session, const char *what);

G_END_DECLS
