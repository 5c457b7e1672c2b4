/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of widgets, once. */
#include "gui/exhibit/dfp-widgets.h"

#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-exhibit-card.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/exhibit/dfp-finding-button.h"
#include "gui/exhibit/dfp-finding-link.h"
#include "gui/exhibit/dfp-headline-label.h"
#include "gui/exhibit/dfp-headline-row.h"
#include "gui/exhibit/dfp-headline-tile.h"
#include "gui/form/dfp-choice-row.h"
#include "gui/form/dfp-month-row.h"
#include "gui/form/dfp-notes-row.h"
#include "gui/form/dfp-number-row.h"
#include "gui/form/dfp-switch-row.h"
#include "gui/form/dfp-text-row.h"
#include "gui/page/dfp-columns.h"
#include "gui/page/dfp-heading.h"
#include "gui/table/dfp-table-column.h"
#include "gui/table/dfp-table.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-shape-mark.h"
#include "gui/widgets/dfp-toggle-group.h"

void
dfp_widgets_register (void)
{
  g_type_ensure (DFP_TYPE_CARD);
  g_type_ensure (DFP_TYPE_CHART_VIEW);
  g_type_ensure (DFP_TYPE_CHOICE_ROW);
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_EMPTY);
  g_type_ensure (DFP_TYPE_EXHIBIT_CARD);
  g_type_ensure (DFP_TYPE_EXPLAIN);
  g_type_ensure (DFP_TYPE_EXPLAIN_BUTTON);
  g_type_ensure (DFP_TYPE_FINDING_BUTTON);
  g_type_ensure (DFP_TYPE_FINDING_LINK);
  g_type_ensure (DFP_TYPE_HEADING);
  g_type_ensure (DFP_TYPE_HEADLINE_LABEL);
  g_type_ensure (DFP_TYPE_HEADLINE_ROW);
  g_type_ensure (DFP_TYPE_HEADLINE_TILE);
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
