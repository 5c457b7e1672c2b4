/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes are steps of a walk through the tree of the plan: into a row, up again, a value here. A step is a few bytes,
 * so a byte that changes changes one thing, and what a search finds can be put together. */
#include "plan-drawer.h"

#include <math.h>
#include <string.h>

#include "store/dfp-templates.h"

#define ROWS_KEPT 2
#define ROWS_MAXIMUM 6
#define STEPS_MAXIMUM 400

static void
thin_out (DfpObject *object)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == DFP_FIELD_LIST)
      {
        DfpList *list = dfp_object_get_list (object, fields[i].name);

        while (dfp_list_get_n_rows (list) > ROWS_KEPT)
          dfp_list_remove (list, dfp_list_get_n_rows (list) - 1);
        for (guint row = 0; row < dfp_list_get_n_rows (list); row++)
          thin_out (dfp_list_get (list, row));
      }
}

DfpPlan *
plan_drawer_create (void)
{
  DfpPlan *plan = dfp_templates_load ("retail-bank-mvp", NULL);
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  while (dfp_list_get_n_rows (configurations) > 1)
    dfp_list_remove (configurations, dfp_list_get_n_rows (configurations) - 1);
  thin_out (DFP_OBJECT (plan));
  return plan;
}

guint
plan_bytes_take (PlanBytes *bytes, guint n)
{
  guint byte;

  if (bytes->size == 0)
    return 0;
  byte = *bytes->data++;
  bytes->size--;
  return byte % n;
}

/* The ends, what it begins with, and what lies between. */
static double
take_number (const DfpField *field, PlanBytes *bytes)
{
  const guint way = plan_bytes_take (bytes, 5);
  const double share = (plan_bytes_take (bytes, 256) + plan_bytes_take (bytes, 256) / 256.0) / 256;
  const double value = field->minimum + share * (field->maximum - field->minimum);
  double first;

  switch (way)
    {
    case 0:
      return field->initial;
    case 1:
      return field->minimum;
    case 2:
      return field->maximum;
    case 3:
      first = round (field->minimum + plan_bytes_take (bytes, 256));
      return CLAMP (first, field->minimum, field->maximum);
    default:
      return value;
    }
}

static char *
take_text (PlanBytes *bytes)
{
  const gsize wanted = plan_bytes_take (bytes, 256), length = MIN (wanted, bytes->size);
  char *text = length > 0 ? g_utf8_make_valid ((const char *) bytes->data, (gssize) length) : g_strdup ("");

  bytes->data += length;
  bytes->size -= length;
  return text;
}

static void
set_text (DfpObject *object, const DfpField *field, const char *text)
{
  if (dfp_field_check_text (field, text, NULL))
    g_object_set (object, field->name, text, NULL);
}

static void
set_reference (DfpObject *object, const DfpField *field, PlanBytes *bytes)
{
  DfpList *target = dfp_object_find_target (object, field);
  const guint n = target != NULL ? dfp_list_get_n_rows (target) : 0;
  const guint chosen = plan_bytes_take (bytes, n + 1);
  const char *ids[] = { chosen < n ? dfp_object_get_id (dfp_list_get (target, chosen)) : NULL, NULL };

  if (field->kind == DFP_FIELD_REFERENCES)
    g_object_set (object, field->name, ids, NULL);
  else
    g_object_set (object, field->name, ids[0] != NULL ? ids[0] : "", NULL);
}

static void
set_whole (DfpObject *object, const DfpField *field, int number)
{
  g_object_set (object, field->name, number, NULL);
}

static void
set_value (DfpObject *object, const DfpField *field, PlanBytes *bytes)
{
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      text = take_text (bytes);
      set_text (object, field, text);
      break;
    case DFP_FIELD_ENUM:
      set_whole (object, field, (int) plan_bytes_take (bytes, dfp_enum_get_n_values (field->type ())));
      break;
    case DFP_FIELD_INT:
      set_whole (object, field, (int) floor (take_number (field, bytes)));
      break;
    case DFP_FIELD_DOUBLE:
      g_object_set (object, field->name, take_number (field, bytes), NULL);
      break;
    case DFP_FIELD_BOOLEAN:
      set_whole (object, field, (int) plan_bytes_take (bytes, 2));
      break;
    case DFP_FIELD_CALENDAR:
      set_whole (object, field, DFP_MONTH (2020, 1) + (int) plan_bytes_take (bytes, 256));
      break;
    case DFP_FIELD_REFERENCE:
    case DFP_FIELD_REFERENCES:
      set_reference (object, field, bytes);
      break;
    case DFP_FIELD_LIST:
    default:
      break;
    }
}

/* Where the walk goes on: a row of the list, a new one, or the owner when one was taken away. */
static DfpObject *
enter_list (DfpObject *object, const DfpField *field, PlanBytes *bytes)
{
  DfpList *list = dfp_object_get_list (object, field->name);
  const guint n = dfp_list_get_n_rows (list), step = plan_bytes_take (bytes, ROWS_MAXIMUM + 2);

  if (step < n)
    return dfp_list_get (list, step);
  if (step == ROWS_MAXIMUM + 1 && n > 0)
    dfp_list_remove (list, plan_bytes_take (bytes, n));
  else if (n < ROWS_MAXIMUM)
    return dfp_list_add (list, n);
  return object;
}

static DfpObject *
leave_row (DfpObject *object)
{
  DfpList *list = dfp_object_get_siblings (object, NULL);

  return list != NULL ? dfp_list_get_owner (list) : object;
}

void
plan_drawer_apply (DfpPlan *plan, PlanBytes *bytes)
{
  DfpObject *object = DFP_OBJECT (plan);

  for (guint step = 0; step < STEPS_MAXIMUM && bytes->size > 0; step++)
    {
      guint n_fields;
      const DfpField *fields = dfp_object_get_fields (object, &n_fields);
      const guint chosen = plan_bytes_take (bytes, n_fields + 1);

      if (chosen == n_fields)
        object = leave_row (object);
      else if (fields[chosen].kind == DFP_FIELD_LIST)
        object = enter_list (object, &fields[chosen], bytes);
      else
        set_value (object, &fields[chosen], bytes);
    }
}
