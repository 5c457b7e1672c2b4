/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of the work, who does them and how much has to be done again. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_PRODUCTION_LINE_PAGE (dfp_production_line_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpProductionLinePage, dfp_production_line_page, DFP, PRODUCTION_LINE_PAGE, DfpPage)

G_END_DECLS
