/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One headline figure of its page's configuration as a row of a GtkListBox: caption at the start with a note
 * below, figure at the end. Activating the row explains it.
 * Property: headline (a name of exhibit/dfp-headline-list.h). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_HEADLINE_ROW (dfp_headline_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpHeadlineRow, dfp_headline_row, DFP, HEADLINE_ROW, GtkListBoxRow)

G_END_DECLS
