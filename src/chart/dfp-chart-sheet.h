/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data behind a picture: Show as table, the files, the screen reader. */
#pragma once

#include "base/dfp-sheet.h"
#include "chart/dfp-chart.h"

G_BEGIN_DECLS

/* The key of a column is its label, for pictures name them by what the plan does. Transfer full. */
DfpSheet *dfp_chart_get_sheet (const DfpChart *chart);

G_END_DECLS
