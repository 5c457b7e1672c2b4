/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back: adoption by the unit, the tasks of taking the factory apart, and what is made of it next. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_HANDOVER_PAGE (dfp_handover_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpHandoverPage, dfp_handover_page, DFP, HANDOVER_PAGE, DfpPage)

G_END_DECLS
