/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One drag of a leader, from taking it to letting it go or taking it back. Each change is written at once, so that the
 * whole page answers while the pointer still moves; one undo group is open from the first to the last. */
#pragma once

#include "gui/exhibit/dfp-chart-view.h"
#include "gui/leadership/dfp-leader-edit.h"

G_BEGIN_DECLS

/* Begins as { .view = VIEW }. */
typedef struct
{
  DfpChartView *view;     /* borrowed; what is dragged on */
  DfpSession *session;    /* owned while there is a leader */
  DfpStakeholder *leader; /* owned; NULL while nothing is dragged */
  gboolean on_map;
  DfpLeaderPart part; /* in the rows */
  int before[4];      /* what the fields were */
} DfpLeaderDrag;

void dfp_leader_drag_begin_on_map (DfpLeaderDrag *self, DfpSession *session, DfpStakeholder *leader);
void dfp_leader_drag_begin_on_row (DfpLeaderDrag *self, DfpSession *session, DfpStakeholder *leader,
                                   DfpLeaderPart part);
/* Writes what the point of the view stands for, when it differs. */
void dfp_leader_drag_to (DfpLeaderDrag *self, double x, double y);
/* Return whether anything was dragged. */
gboolean dfp_leader_drag_end (DfpLeaderDrag *self);
gboolean dfp_leader_drag_cancel (DfpLeaderDrag *self);

G_END_DECLS
