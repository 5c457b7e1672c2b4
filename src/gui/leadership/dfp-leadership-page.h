/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose buy-in the plan needs, where they stand and what they commit. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_LEADERSHIP_PAGE (dfp_leadership_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpLeadershipPage, dfp_leadership_page, DFP, LEADERSHIP_PAGE, DfpPage)

G_END_DECLS
