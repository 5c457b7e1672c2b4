/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be done, how much effort it takes and what waits for what. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_WORK_PAGE (dfp_work_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpWorkPage, dfp_work_page, DFP, WORK_PAGE, DfpPage)

G_END_DECLS
