/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the buttons of the notice do. */
#pragma once

#include "document/dfp-notice.h"
#include "gui/dfp-window.h"

G_BEGIN_DECLS

/* Carries out @act for the plan that @window shows; nothing without one. */
void dfp_notice_acts_do (DfpWindow *window, DfpNoticeAct act);

G_END_DECLS
