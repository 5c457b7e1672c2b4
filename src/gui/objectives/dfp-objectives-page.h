/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be achieved, how much it matters and how far it is. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_OBJECTIVES_PAGE (dfp_objectives_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpObjectivesPage, dfp_objectives_page, DFP, OBJECTIVES_PAGE, DfpPage)

G_END_DECLS
