/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a few, as linked buttons: children are GtkToggleButtons, whose widget names are the choices.
 * Properties: selected (position from 0, notify), label (its accessible name). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_TOGGLE_GROUP (dfp_toggle_group_get_type ())
G_DECLARE_FINAL_TYPE (DfpToggleGroup, dfp_toggle_group, DFP, TOGGLE_GROUP, GtkBox)

void dfp_toggle_group_add (DfpToggleGroup *self, const char *name, const char *label);
int dfp_toggle_group_get_selected (DfpToggleGroup *self);
void dfp_toggle_group_set_selected (DfpToggleGroup *self, int selected);

G_END_DECLS
