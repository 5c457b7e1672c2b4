/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children beside one another in given proportions, and below one another on a narrow page. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_COLUMNS (dfp_columns_get_type ())
G_DECLARE_FINAL_TYPE (DfpColumns, dfp_columns, DFP, COLUMNS, GtkWidget)

/* Properties: proportions (string: "3:2", one number for each child; missing ones are 1), spacing (int, px, 12),
 * narrow (boolean; follows the page it stands on), narrow-columns (int: how many stand beside one another then, 1). */

G_END_DECLS
