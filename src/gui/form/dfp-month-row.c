/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry for a month, read and written as a calendar month; ↑ and ↓ go a month on or back. */
#include "gui/form/dfp-month-row.h"

#include "base/dfp-month.h"

struct _DfpMonthRow
{
  DfpEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpMonthRow, dfp_month_row, DFP_TYPE_ENTRY_ROW)

static void
dfp_month_row_step (DfpEntryRow *self, int by)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const DfpField *field = dfp_field_row_get_field (row);
  const int month = (int) dfp_field_get_number (field, dfp_object_get_data (dfp_field_row_get_object (row)));
  const int lowest = field->kind == DFP_FIELD_CALENDAR ? DFP_MONTH_FIRST : MAX ((int) field->minimum, 1);
  const int highest = field->kind == DFP_FIELD_CALENDAR ? DFP_MONTH_LAST : (int) field->maximum;
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, CLAMP (month + by, lowest, highest));
  dfp_field_row_commit (row, &value);
}

static void
dfp_month_row_class_init (DfpMonthRowClass *klass)
{
  DFP_ENTRY_ROW_CLASS (klass)->step = dfp_month_row_step;
}

static void
dfp_month_row_init (DfpMonthRow *self)
{
  gtk_entry_set_placeholder_text (dfp_entry_row_get_entry (DFP_ENTRY_ROW (self)), "–");
}
