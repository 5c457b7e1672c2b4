/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages in three groups, with the configuration switcher over the middle one. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_SIDEBAR (dfp_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (DfpSidebar, dfp_sidebar, DFP, SIDEBAR, GtkBox)

/* Property session (DfpSession): the selected row follows its page; a chosen row activates win.go-to. */

G_END_DECLS
