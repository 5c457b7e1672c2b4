/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides, as lines of CSV: how much the factory has to say in each area, and what does not fit together. */
#pragma once

#include "analysis/design/dfp-design.h"

G_BEGIN_DECLS

/* One line an area: decisions, weight by holder, index, lamp of the lead principle. */
GBytes *dfp_csv_write_autonomy (const DfpDesign *design, gboolean raw);
/* One line a contradiction. @raw: text as it is, not disarmed for spreadsheets. */
GBytes *dfp_csv_write_contradictions (const DfpDesign *design, gboolean raw);

G_END_DECLS
