/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mark of a configuration: its colour in its shape. */
#pragma once

#include "chart/dfp-palette.h"
#include "gui/widgets/dfp-sign.h"

G_BEGIN_DECLS

#define DFP_TYPE_SHAPE_MARK (dfp_shape_mark_get_type ())
G_DECLARE_FINAL_TYPE (DfpShapeMark, dfp_shape_mark, DFP, SHAPE_MARK, DfpSign)

/* Property: colour (int, palette index of a configuration from 0; beyond the fifth they repeat). */
GtkWidget *dfp_shape_mark_new (int colour);
void dfp_shape_mark_set_colour (DfpShapeMark *self, int colour);

G_END_DECLS
