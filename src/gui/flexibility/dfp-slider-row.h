/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question that is asked of the plan without changing it: a number on a scale, as a row of a boxed list.
 * Properties: title, minimum, maximum, step, value (doubles; notify::value). The arrow keys move it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_SLIDER_ROW (dfp_slider_row_get_type ())
G_DECLARE_FINAL_TYPE (DfpSliderRow, dfp_slider_row, DFP, SLIDER_ROW, GtkListBoxRow)

double dfp_slider_row_get_value (DfpSliderRow *self);
void dfp_slider_row_set_value (DfpSliderRow *self, double value);
/* Keeps the value inside. */
void dfp_slider_row_set_range (DfpSliderRow *self, double minimum, double maximum);
/* How the value reads: "5 people", "July 2027". */
void dfp_slider_row_set_text (DfpSliderRow *self, const char *text);

G_END_DECLS
