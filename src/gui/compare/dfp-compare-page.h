/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two to five configurations side by side against a base, and doing nothing on request. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_COMPARE_PAGE (dfp_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpComparePage, dfp_compare_page, DFP, COMPARE_PAGE, DfpPage)

G_END_DECLS
