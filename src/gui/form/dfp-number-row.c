/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry, not a spin button: what is typed stays as it is until it can be read, and is put into its
 * best form when the row is left. */
#include "gui/form/dfp-number-row.h"

#include <math.h>

#include "gui/form/dfp-value-text.h"

struct _DfpNumberRow
{
  DfpEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpNumberRow, dfp_number_row, DFP_TYPE_ENTRY_ROW)

static double
get_number (DfpFieldRow *row)
{
  return dfp_field_get_number (dfp_field_row_get_field (row), dfp_object_get_data (dfp_field_row_get_object (row)));
}

/* What one press of an arrow key adds. */
static double
get_step (const DfpField *field)
{
  if (field->kind == DFP_FIELD_INT)
    return 1;
  switch (field->unit)
    {
    case DFP_UNIT_SHARE:
    case DFP_UNIT_PER_YEAR:
      return 0.01;
    case DFP_UNIT_MONEY:
    case DFP_UNIT_MONEY_PER_MONTH:
      return 100;
    case DFP_UNIT_HOURS:
    case DFP_UNIT_FTE_MONTHS:
      return 0.5;
    case DFP_UNIT_NONE:
    case DFP_UNIT_HEADS:
    case DFP_UNIT_MONTH:
    case DFP_UNIT_MONTHS:
    case DFP_UNIT_POINTS:
    case DFP_UNIT_SCALE:
    case DFP_UNIT_PEOPLE_PER_QUARTER:
    default:
      return 1;
    }
}

static void
write_number (DfpFieldRow *row, double number)
{
  const DfpField *field = dfp_field_row_get_field (row);
  g_auto (GValue) value = G_VALUE_INIT;

  number = CLAMP (number, field->minimum, field->maximum);
  g_value_init (&value, field->kind == DFP_FIELD_INT ? G_TYPE_INT : G_TYPE_DOUBLE);
  if (field->kind == DFP_FIELD_INT)
    g_value_set_int (&value, (int) number);
  else
    g_value_set_double (&value, number);
  dfp_field_row_commit (row, &value);
}

static void
dfp_number_row_step (DfpEntryRow *self, int by)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const double step = get_step (dfp_field_row_get_field (row));

  write_number (row, round (get_number (row) / step + by) * step);
}

/* What may be left out is not 0 but empty. */
static char *
dfp_number_row_format (DfpEntryRow *self)
{
  DfpFieldRow *row = DFP_FIELD_ROW (self);
  const DfpField *field = dfp_field_row_get_field (row);
  g_autofree char *text = dfp_value_to_text (dfp_field_row_get_object (row), field, DFP_VALUE_FULL);

  if (!(field->flags & DFP_FIELD_OPTIONAL) || get_number (row) != 0)
    return g_steal_pointer (&text);
  gtk_entry_set_placeholder_text (dfp_entry_row_get_entry (self), text);
  return g_strdup ("");
}

static void
dfp_number_row_class_init (DfpNumberRowClass *klass)
{
  DFP_ENTRY_ROW_CLASS (klass)->format = dfp_number_row_format;
  DFP_ENTRY_ROW_CLASS (klass)->step = dfp_number_row_step;
}

static void
dfp_number_row_init (DfpNumberRow *self)
{
  gtk_entry_set_input_purpose (dfp_entry_row_get_entry (DFP_ENTRY_ROW (self)), GTK_INPUT_PURPOSE_NUMBER);
}
