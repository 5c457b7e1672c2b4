/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window. */
#include "gui/share/dfp-share.h"

void
dfp_share_present (GtkWindow *parent, DfpSession *session, const char *what)
{
}
