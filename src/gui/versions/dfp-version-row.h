/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version in the list: its number, what changed, when and by whom, and whether it is kept for ever. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-version-history.h"

G_BEGIN_DECLS

#define DFP_TYPE_VERSION_ROW (dfp_version_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpVersionRow, dfp_version_row, DFP, VERSION_ROW, GtkListBoxRow)

/* @version: NULL for the plan as it stands, not yet saved. */
GtkWidget *dfp_version_row_new (const DfpVersion *version);

/* "Change Heads and 3 more changes", or what a person called it. Transfer full. */
char *dfp_version_describe (const DfpVersion *version);
/* "Today, 14:12 · Anna Berg". Transfer full. */
char *dfp_version_describe_origin (const DfpVersion *version);

G_END_DECLS
