/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reference names a row of the nearest list of that name upwards, so all that can point to a
 * row stands below the owner of its list: that tree is walked, table by table. */
#include "model/dfp-references.h"

#include <string.h>

static void
clear_reference (DfpObject *object, const DfpField *field, const char *id)
{
  g_autofree char *held = NULL;

  g_object_get (object, field->name, &held, NULL);
  if (strcmp (held, id) == 0)
    g_object_set (object, field->name, "", NULL);
}

static void
drop_reference (DfpObject *object, const DfpField *field, const char *id)
{
  g_auto (GStrv) held = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  g_object_get (object, field->name, &held, NULL);
  for (guint i = 0; held[i] != NULL; i++)
    if (strcmp (held[i], id) != 0)
      g_strv_builder_add (kept, held[i]);
  rest = g_strv_builder_end (kept);
  g_object_set (object, field->name, rest, NULL);
}

static void
clear_below (DfpObject *object, const char *target, const char *id)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const DfpField *field = &fields[i];

      if (field->kind == DFP_FIELD_REFERENCE && strcmp (field->target, target) == 0)
        clear_reference (object, field, id);
      else if (field->kind == DFP_FIELD_REFERENCES && strcmp (field->target, target) == 0)
        drop_reference (object, field, id);
      else if (field->kind == DFP_FIELD_LIST)
        {
          DfpList *list = dfp_object_get_list (object, field->name);

          for (guint row = 0; row < dfp_list_get_n_rows (list); row++)
            clear_below (dfp_list_get (list, row), target, id);
        }
    }
}

/* Empties every reference to @row, in the tree that its references can stand in. Call before
 * the row is removed, inside the same undo group. */
static void
clear (DfpObject *row)
{
  DfpList *list = dfp_object_get_siblings (row, NULL);

  g_return_if_fail (list != NULL);
  clear_below (dfp_list_get_owner (list), dfp_list_get_field (list)->name, dfp_object_get_id (row));
}

void
dfp_references_remove_row (DfpList *list, guint position)
{
  clear (dfp_list_get (list, position));
  dfp_list_remove (list, position);
}
