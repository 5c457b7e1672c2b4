/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stand-alone or incubator, from the first phase to the exit. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_SET_UP_PAGE (dfp_set_up_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpSetUpPage, dfp_set_up_page, DFP, SET_UP_PAGE, DfpPage)

G_END_DECLS
