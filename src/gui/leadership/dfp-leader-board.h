/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of the leaders that can be edited where it stands: the map of power and interest, or the rows
 * of stance now and wanted. The chart is drawn by the one renderer and asked what lies where; over each of
 * its marks lies a handle for keyboard and screen reader.
 *
 * On the map: drag a leader; arrows change power and interest, + and − or Shift with an arrow the stance. In
 * the rows: drag now or wanted, or click where now should be; arrows, + and −, Home and End. Enter goes to
 * the leader's row in the table, Escape takes back a drag. A drag and a run of keys are one undo step each. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_LEADER_BOARD (dfp_leader_board_get_type ())
G_DECLARE_FINAL_TYPE (DfpLeaderBoard, dfp_leader_board, DFP, LEADER_BOARD, GtkWidget)

/* Properties: figure (string: "leaders" or "stances"), chart-height (int, px; −1: natural), title, caption
 * (strings). Children of a template stand below the picture. */

/* "Chief Risk Officer, power 4, interest 3, against"; NULL where there is no such leader. Transfer full. */
char *dfp_leader_board_describe (DfpLeaderBoard *self, guint index);

G_END_DECLS
