/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months that the chart, the bars and the totals of the Team page share, pixel for pixel. */
#pragma once

#include <gtk/gtk.h>

#include "base/dfp-month.h"

G_BEGIN_DECLS

#define DFP_TYPE_TEAM_SCALE (dfp_team_scale_get_type ())
G_DECLARE_FINAL_TYPE (DfpTeamScale, dfp_team_scale, DFP, TEAM_SCALE, GObject)

/* Signal "changed" (). */
DfpTeamScale *dfp_team_scale_new (void);
/* @n_months: at least 1. Waits while a bar is dragged, so that nothing moves under the pointer. */
void dfp_team_scale_set (DfpTeamScale *self, int n_months, DfpMonth start);
void dfp_team_scale_hold (DfpTeamScale *self);
void dfp_team_scale_release (DfpTeamScale *self);

int dfp_team_scale_get_n_months (DfpTeamScale *self);
/* Where month @number begins in a picture of @width pixels. */
double dfp_team_scale_get_x (DfpTeamScale *self, int number, double width);
/* Lines where quarters begin, in the colour of rules. */
void dfp_team_scale_draw_grid (DfpTeamScale *self, cairo_t *cr, double width, double height, gboolean rtl);

G_END_DECLS
