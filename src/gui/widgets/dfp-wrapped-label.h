/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the plan in a list: they break anywhere rather than widen the page, and end in "…" after some lines. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @css_class may be NULL, here and below. */
GtkWidget *dfp_wrapped_label_new (const char *text, int n_lines, const char *css_class);
/* One line that is as long as there is room. */
GtkWidget *dfp_line_label_new (const char *text, const char *css_class);

G_END_DECLS
