/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan opened before: a small picture, its title, when it was changed. */
#pragma once

#include <gtk/gtk.h>

#include "gui/welcome/dfp-preview.h"

G_BEGIN_DECLS

#define DFP_TYPE_RECENT_ROW (dfp_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpRecentRow, dfp_recent_row, DFP, RECENT_ROW, GtkListBoxRow)

/* Shows the name of @file until there is a preview. */
GtkWidget *dfp_recent_row_new (GFile *file);
GFile *dfp_recent_row_get_file (DfpRecentRow *self);
void dfp_recent_row_set_preview (DfpRecentRow *self, const DfpPreview *preview);

G_END_DECLS
