/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Health: the findings of the configuration looked at, worst first, each with where to go and how to mend it.
 * Its targets are the keys of checks. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_HEALTH_PAGE (dfp_health_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpHealthPage, dfp_health_page, DFP, HEALTH_PAGE, DfpPage)

G_END_DECLS
