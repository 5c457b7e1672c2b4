/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the factory is for, which aim comes first, and what is taken for granted. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_PURPOSE_PAGE (dfp_purpose_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpPurposePage, dfp_purpose_page, DFP, PURPOSE_PAGE, DfpPage)

G_END_DECLS
