/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keyboard and screen reader take hold of on a picture: one mark of one leader. It draws nothing but
 * its focus; the picture below draws the mark. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_LEADER_HANDLE (dfp_leader_handle_get_type ())
G_DECLARE_FINAL_TYPE (DfpLeaderHandle, dfp_leader_handle, DFP, LEADER_HANDLE, GtkWidget)

/* @role: what it is to a screen reader. @index: of the leader. @part: of the leader's marks. */
GtkWidget *dfp_leader_handle_new (GtkAccessibleRole role, guint index, int part);
guint dfp_leader_handle_get_index (DfpLeaderHandle *self);
int dfp_leader_handle_get_part (DfpLeaderHandle *self);
/* Its name to a screen reader, and what a tooltip says. */
void dfp_leader_handle_describe (DfpLeaderHandle *self, const char *text);

G_END_DECLS
