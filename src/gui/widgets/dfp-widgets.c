/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of widgets, once. */
#include "gui/widgets/dfp-widgets.h"

#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-chart-view.h"
#include "gui/widgets/dfp-choice-row.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-explain.h"
#include "gui/widgets/dfp-form.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-month-row.h"
#include "gui/widgets/dfp-notes-row.h"
#include "gui/widgets/dfp-number-row.h"
#include "gui/widgets/dfp-shape-mark.h"
#include "gui/widgets/dfp-switch-row.h"
#include "gui/widgets/dfp-table-column.h"
#include "gui/widgets/dfp-table.h"
#include "gui/widgets/dfp-text-row.h"
#include "gui/widgets/dfp-toggle-group.h"

void
dfp_widgets_register (void)
{
  g_type_ensure (DFP_TYPE_CARD);
  g_type_ensure (DFP_TYPE_CHART_VIEW);
  g_type_ensure (DFP_TYPE_CHOICE_ROW);
  g_type_ensure (DFP_TYPE_EMPTY);
  g_type_ensure (DFP_TYPE_EXPLAIN);
  g_type_ensure (DFP_TYPE_FORM);
  g_type_ensure (DFP_TYPE_LAMP);
  g_type_ensure (DFP_TYPE_MONTH_ROW);
  g_type_ensure (DFP_TYPE_NOTES_ROW);
  g_type_ensure (DFP_TYPE_NUMBER_ROW);
  g_type_ensure (DFP_TYPE_SHAPE_MARK);
  g_type_ensure (DFP_TYPE_SWITCH_ROW);
  g_type_ensure (DFP_TYPE_TABLE);
  g_type_ensure (DFP_TYPE_TABLE_COLUMN);
  g_type_ensure (DFP_TYPE_TEXT_ROW);
  g_type_ensure (DFP_TYPE_TOGGLE_GROUP);
}
