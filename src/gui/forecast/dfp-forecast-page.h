/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Will it be done, when, for how much, how sure is that, and what would make it surer. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_FORECAST_PAGE (dfp_forecast_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpForecastPage, dfp_forecast_page, DFP, FORECAST_PAGE, DfpPage)

G_END_DECLS
