/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may happen, what it would delay and cost, and what is done about it. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_RISKS_PAGE (dfp_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpRisksPage, dfp_risks_page, DFP, RISKS_PAGE, DfpPage)

G_END_DECLS
