/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast the configuration grows and shrinks, what that costs, and what the same storms leave of it. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_FLEXIBILITY_PAGE (dfp_flexibility_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpFlexibilityPage, dfp_flexibility_page, DFP, FLEXIBILITY_PAGE, DfpPage)

G_END_DECLS
