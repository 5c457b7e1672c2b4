/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same storms over up to five configurations: what each loses, and its flex score. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_TYPE_STORM_TABLE (dfp_storm_table_get_type ())
G_DECLARE_FINAL_TYPE (DfpStormTable, dfp_storm_table, DFP, STORM_TABLE, GtkWidget)

#define DFP_STORM_TABLE_MAXIMUM 5 /* configurations */

/* @subjects: at most DFP_STORM_TABLE_MAXIMUM. @current: position of the one looked at. @figure: of DfpStormFigure, −1 for the one that loses
 * most in each storm. */
void dfp_storm_table_show (DfpStormTable *self, const DfpSubject *subjects, int n_subjects, int current, int figure);

G_END_DECLS
