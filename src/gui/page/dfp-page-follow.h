/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a widget keeps itself: wherever in a template it stands, it finds its page. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* To be called once, from the init function of @widget. Keeps in @page the page that the widget stands on: borrowed, NULL
 * while it is not rooted or stands on none. Calls @updated (@widget) after each update of the page. Its property narrow,
 * if it has one, follows that of the page. @page, which has to live as long as the widget, and @updated may be NULL. */
void dfp_page_follow (GtkWidget *widget, DfpPage **page, GCallback updated);

G_END_DECLS
