/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bare figure of a headline, to stand inside a line or beside a picture whose words say what it is; a
 * click explains it. Property: headline (a name of exhibit/dfp-headline-list.h). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HEADLINE_LABEL (dfp_headline_label_get_type ())
G_DECLARE_FINAL_TYPE (DfpHeadlineLabel, dfp_headline_label, DFP, HEADLINE_LABEL, GtkButton)

G_END_DECLS
