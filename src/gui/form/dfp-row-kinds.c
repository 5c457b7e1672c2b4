/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that knows all kinds; a kind knows only its base. */
#include "gui/form/dfp-row-kinds.h"

#include "gui/form/dfp-choice-row.h"
#include "gui/form/dfp-month-row.h"
#include "gui/form/dfp-notes-row.h"
#include "gui/form/dfp-number-row.h"
#include "gui/form/dfp-switch-row.h"
#include "gui/form/dfp-text-row.h"

static GType
get_row_type (const DfpField *field)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_DATE:
      return DFP_TYPE_TEXT_ROW;
    case DFP_FIELD_NOTES:
      return DFP_TYPE_NOTES_ROW;
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      return field->unit == DFP_UNIT_MONTH ? DFP_TYPE_MONTH_ROW : DFP_TYPE_NUMBER_ROW;
    case DFP_FIELD_CALENDAR:
      return DFP_TYPE_MONTH_ROW;
    case DFP_FIELD_BOOLEAN:
      return DFP_TYPE_SWITCH_ROW;
    case DFP_FIELD_ENUM:
    case DFP_FIELD_REFERENCE:
    case DFP_FIELD_REFERENCES:
      return DFP_TYPE_CHOICE_ROW;
    case DFP_FIELD_LIST:
    default:
      return G_TYPE_INVALID;
    }
}

DfpFieldRow *
dfp_field_row_create (const DfpField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return field->kind != DFP_FIELD_LIST ? g_object_new (get_row_type (field), "field", field->name, NULL) : NULL;
}
