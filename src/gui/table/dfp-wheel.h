/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose the mouse wheel is: a page is turned by it, so what stands on a page keeps it only where it must. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @leave: @widget, a scrolled window or a scale, lets the wheel go on to the page around it. */
void dfp_wheel_leave (GtkWidget *widget, gboolean leave);

G_END_DECLS
