/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Team: the roles of a configuration, what they add up to month by month, and the squads they form. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

#define DFP_TYPE_TEAM_PAGE (dfp_team_page_get_type ())
G_DECLARE_FINAL_TYPE (DfpTeamPage, dfp_team_page, DFP, TEAM_PAGE, DfpPage)

G_END_DECLS
