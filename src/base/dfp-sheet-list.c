/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists walk the table of their class, so a new value is a new column without a line here. */
#include "base/dfp-sheet.h"

static const char *
find_name (DfpList *target, const char *id)
{
  DfpObject *row = target != NULL ? dfp_list_find (target, id) : NULL;
  const char *name = row != NULL ? dfp_object_get_name (row) : "";

  return *name != '\0' ? name : id;
}

static void
add_references (DfpSheetBuilder *builder, DfpObject *row, const DfpField *field)
{
  const char *const *ids = G_STRUCT_MEMBER (const char *const *, dfp_object_get_data (row), field->offset);
  DfpList *target = dfp_object_find_target (row, field);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", find_name (target, ids[i]));
  dfp_sheet_builder_add_text (builder, names->str);
}

static void
add_field (DfpSheetBuilder *builder, DfpObject *row, const DfpField *field, DfpMonth start)
{
  gconstpointer data = dfp_object_get_data (row);

  if (field->kind == DFP_FIELD_REFERENCES)
    add_references (builder, row, field);
  else if (field->kind == DFP_FIELD_REFERENCE)
    {
      const char *id = G_STRUCT_MEMBER (const char *, data, field->offset);

      dfp_sheet_builder_add_reference (builder, id, find_name (dfp_object_find_target (row, field), id));
    }
  else if (field->kind == DFP_FIELD_INT && field->unit == DFP_UNIT_MONTH)
    dfp_sheet_builder_add_month (builder, start, (int) dfp_field_get_number (field, data));
  else if (field->kind != DFP_FIELD_LIST)
    dfp_sheet_builder_add_fields (builder, field, 1, data);
}

static void
add_columns (DfpSheetBuilder *builder, GType type)
{
  guint n_fields;
  const DfpField *fields = dfp_type_get_fields (type, &n_fields);

  dfp_sheet_builder_add_column (builder, "id", "", DFP_UNIT_NONE, 0);
  dfp_sheet_builder_add_field_columns (builder, fields, n_fields);
}

static void
add_row (DfpSheetBuilder *builder, DfpObject *row, DfpMonth start)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (row, &n_fields);

  dfp_sheet_builder_add_text (builder, dfp_object_get_id (row));
  for (guint i = 0; i < n_fields; i++)
    add_field (builder, row, &fields[i], start);
}

DfpSheet *
dfp_sheet_new_of_list (DfpList *list, DfpMonth start, const char *currency)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (currency);

  add_columns (builder, dfp_list_get_row_type (list));
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    add_row (builder, dfp_list_get (list, i), start);
  return dfp_sheet_builder_finish (builder);
}

DfpSheet *
dfp_sheet_new_of_lists (DfpList *list, const char *field, DfpMonth start, const char *currency)
{
  const DfpField *owner = dfp_list_get_field (list);
  DfpSheetBuilder *builder = dfp_sheet_builder_new (currency);

  dfp_sheet_builder_add_column (builder, owner->name, dfp_field_get_label (owner), DFP_UNIT_NONE, 0);
  add_columns (builder, dfp_type_find_field (dfp_list_get_row_type (list), field)->type ());
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      DfpList *rows = dfp_object_get_list (dfp_list_get (list, i), field);

      for (guint k = 0; k < dfp_list_get_n_rows (rows); k++)
        {
          dfp_sheet_builder_add_text (builder, dfp_object_get_name (dfp_list_get (list, i)));
          add_row (builder, dfp_list_get (rows, k), start);
        }
    }
  return dfp_sheet_builder_finish (builder);
}
