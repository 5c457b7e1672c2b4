/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs, what it brings and when the money is back. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_MONEY_PAGE (dfp_money_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpMoneyPage, dfp_money_page, DFP, MONEY_PAGE, DfpPage)

G_END_DECLS
