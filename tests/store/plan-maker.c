/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the tables, so a new field is tested as soon as it exists. References are set last,
 * when the rows that they may point to are there. */
#include "base/dfp-field.h"
#include "base/dfp-list.h"
#include "base/dfp-month.h"
#include "base/dfp-object.h"
#include "model/dfp-plan.h"
#include "plan-maker.h"

#include <math.h>

#define ROLE_BYTES 540 /* about what one takes in a file */

static char *
make_text (GRand *random, guint maximum)
{
  static const char *const pieces[] = {
    "a", "Bank", " ", "é", "€", "😀", "\"", "\\", "R&D", "<b>", "e\u0301", "/", "-"
  };
  GString *text = g_string_new (NULL);
  const guint n = (guint) g_rand_int_range (random, 0, (gint32) maximum);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static double
make_double (GRand *random, const DfpField *field)
{
  const double share = g_rand_double (random);
  const double value = field->minimum + share * (field->maximum - field->minimum);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return field->initial;
    case 1:
      return CLAMP (round (value), field->minimum, field->maximum);
    case 2:
      return CLAMP (round (value * 100) / 100, field->minimum, field->maximum);
    default:
      return value;
    }
}

static int
make_enum (GRand *random, const DfpField *field)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (field->type ());
  const GEnumClass *values = G_ENUM_CLASS (class);

  return values->values[g_rand_int_range (random, 0, (gint32) values->n_values)].value;
}

static void
set_number (DfpObject *object, const DfpField *field, double number)
{
  if (field->kind == DFP_FIELD_DOUBLE)
    g_object_set (object, field->name, number, NULL);
  else
    g_object_set (object, field->name, (int) number, NULL);
}

static void
set_text (DfpObject *object, const DfpField *field, GRand *random)
{
  g_autofree char *text = make_text (random, 20);

  if (field->kind == DFP_FIELD_NOTES)
    {
      g_autofree char *lines = g_strconcat (text, "\n\t", text, NULL);

      g_object_set (object, field->name, lines, NULL);
    }
  else if (field->kind == DFP_FIELD_DATE)
    g_object_set (object, field->name, g_rand_boolean (random) ? "" : "2027-02-28", NULL);
  else if (field->flags & DFP_FIELD_CURRENCY)
    g_object_set (object, field->name, g_rand_boolean (random) ? "XYZ" : "CHF", NULL);
  else
    g_object_set (object, field->name, text, NULL);
}

static void
fill_value (DfpObject *object, const DfpField *field, GRand *random)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      set_text (object, field, random);
      break;
    case DFP_FIELD_ENUM:
      set_number (object, field, make_enum (random, field));
      break;
    case DFP_FIELD_INT:
      set_number (object, field,
                  floor (field->minimum + g_rand_double (random) * (field->maximum - field->minimum + 1)));
      break;
    case DFP_FIELD_DOUBLE:
      set_number (object, field, make_double (random, field));
      break;
    case DFP_FIELD_BOOLEAN:
      set_number (object, field, g_rand_boolean (random));
      break;
    case DFP_FIELD_CALENDAR:
      set_number (object, field, g_rand_int_range (random, DFP_MONTH_FIRST, DFP_MONTH_LAST + 1));
      break;
    case DFP_FIELD_REFERENCE:
    case DFP_FIELD_REFERENCES:
    case DFP_FIELD_LIST:
    default:
      break;
    }
}

static DfpList *
get_list (DfpObject *object, const DfpField *field)
{
  return dfp_object_get_list (object, field->name);
}

static void
fill_object (DfpObject *object, GRand *random, guint rows)
{
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);

  for (guint i = 0; i < n; i++)
    {
      fill_value (object, &fields[i], random);
      if (fields[i].kind != DFP_FIELD_LIST)
        continue;
      for (guint row = (guint) g_rand_int_range (random, 0, (gint32) rows + 1); row > 0; row--)
        fill_object (dfp_list_add (get_list (object, &fields[i]), 0), random, rows);
    }
}

static void
fill_references (DfpObject *object, GRand *random)
{
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);

  for (guint i = 0; i < n; i++)
    {
      const DfpField *field = &fields[i];
      DfpList *target = field->target != NULL ? dfp_object_find_target (object, field) : NULL;
      const guint n_rows = target != NULL ? dfp_list_get_n_rows (target) : 0;
      const char *ids[] = { NULL, NULL };

      if (n_rows > 0)
        ids[0] = dfp_object_get_id (dfp_list_get (target, (guint) g_rand_int_range (random, 0, (gint32) n_rows)));
      if (ids[0] != NULL && field->kind == DFP_FIELD_REFERENCE)
        g_object_set (object, field->name, ids[0], NULL);
      if (ids[0] != NULL && field->kind == DFP_FIELD_REFERENCES)
        g_object_set (object, field->name, ids, NULL);
      if (field->kind == DFP_FIELD_LIST)
        for (guint row = 0; row < dfp_list_get_n_rows (get_list (object, field)); row++)
          fill_references (dfp_list_get (get_list (object, field), row), random);
    }
}

DfpPlan *
make_plan (GRand *random, guint rows)
{
  DfpPlan *plan = dfp_plan_new ();

  fill_object (DFP_OBJECT (plan), random, rows);
  fill_references (DFP_OBJECT (plan), random);
  return plan;
}

void
make_rows (DfpObject *object, const char *list, GRand *random, guint n)
{
  DfpList *rows = dfp_object_get_list (object, list);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (added, g_object_new (dfp_list_get_row_type (rows), NULL));
      fill_object (g_ptr_array_index (added, i), random, 0);
    }
  dfp_list_splice (rows, dfp_list_get_n_rows (rows), 0, added);
}

DfpPlan *
make_large_plan (GRand *random, gsize bytes)
{
  DfpPlan *plan = make_plan (random, 3);
  DfpList *configurations = dfp_plan_get (plan)->configurations;
  const guint n = (guint) (bytes / ROLE_BYTES / 40);

  while (dfp_list_get_n_rows (configurations) < 40)
    dfp_list_add (configurations, 0);
  for (guint i = 0; i < 40; i++)
    make_rows (dfp_list_get (configurations, i), "roles", random, n);
  return plan;
}
