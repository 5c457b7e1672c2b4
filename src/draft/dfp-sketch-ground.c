/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are named by what they are, not by chance: so the same answers give the same bytes, and Compare finds
 * the same seat in both configurations. */
#include <glib/gi18n.h>

#include "draft/dfp-sketch-private.h"

gpointer
dfp_sketch_add (DfpList *list, const char *id, const char *first_field, ...)
{
  g_autoptr (DfpObject) row = g_object_new (dfp_list_get_row_type (list), NULL);
  va_list values;

  dfp_object_set_id (row, id);
  dfp_list_append (list, row);
  va_start (values, first_field);
  g_object_set_valist (G_OBJECT (row), first_field, values);
  va_end (values);
  return row;
}

const char *
dfp_sketch_get_receiving_unit (DfpPurpose purpose)
{
  static const char *const units[] = {
    [DFP_PURPOSE_NEW_TECHNOLOGY] = N_ ("Operations"),
    [DFP_PURPOSE_MVP] = N_ ("Business line"),
    [DFP_PURPOSE_START_UP] = N_ ("Venture board"),
    [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = N_ ("The department"),
  };

  return _ (units[purpose]);
}
