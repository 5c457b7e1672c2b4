/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has the last word, and what the culture is and has to become. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_OPERATING_MODEL_PAGE (dfp_operating_model_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpOperatingModelPage, dfp_operating_model_page, DFP, OPERATING_MODEL_PAGE, DfpPage)

G_END_DECLS
