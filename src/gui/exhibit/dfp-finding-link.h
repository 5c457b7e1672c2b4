/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the health check finds about the page it stands on: the worst of it, as a link to Health. Hidden while
 * there is nothing to do here. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_FINDING_LINK (dfp_finding_link_get_type ())
G_DECLARE_FINAL_TYPE (DfpFindingLink, dfp_finding_link, DFP, FINDING_LINK, GtkButton)

G_END_DECLS
