/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page a chairman reads: what is asked, what it brings, what it takes. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_OVERVIEW_PAGE (dfp_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpOverviewPage, dfp_overview_page, DFP, OVERVIEW_PAGE, DfpPage)

G_END_DECLS
