/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/random-edit.h"

#include "model/dfp-references.h"

#define ROWS_MAXIMUM 12

/* A random object of the tree below @object, itself among them. */
static DfpObject *
pick (GRand *random, DfpObject *object)
{
  for (;;)
    {
      guint n_fields;
      const DfpField *fields = dfp_object_get_fields (object, &n_fields);
      const DfpField *field = &fields[g_rand_int_range (random, 0, (int) n_fields)];
      DfpList *list = field->kind == DFP_FIELD_LIST ? dfp_object_get_list (object, field->name) : NULL;

      if (list == NULL || dfp_list_get_n_rows (list) == 0)
        return object;
      object = dfp_list_get (list, (guint) g_rand_int_range (random, 0, (int) dfp_list_get_n_rows (list)));
    }
}

static void
edit_list (GRand *random, DfpList *list)
{
  const int n = (int) dfp_list_get_n_rows (list), what = g_rand_int_range (random, 0, 4);

  if (n == 0 || (what == 0 && n < ROWS_MAXIMUM))
    dfp_list_add (list, (guint) g_rand_int_range (random, 0, n + 1));
  else if (what == 1)
    dfp_list_move (list, (guint) g_rand_int_range (random, 0, n), (guint) g_rand_int_range (random, 0, n));
  else if (what == 2)
    dfp_references_remove_row (list, (guint) g_rand_int_range (random, 0, n));
  else if (n < ROWS_MAXIMUM)
    {
      g_autoptr (DfpObject) copy = dfp_object_duplicate (dfp_list_get (list, (guint) g_rand_int_range (random, 0, n)));

      dfp_list_append (list, copy);
    }
}

static void
edit_number (GRand *random, DfpObject *object, const DfpField *field)
{
  const double number = g_rand_double_range (random, field->minimum, field->maximum);

  if (field->kind == DFP_FIELD_INT)
    g_object_set (object, field->name, (int) number, NULL);
  else
    g_object_set (object, field->name, number, NULL);
}

static void
edit_text (GRand *random, DfpObject *object, const DfpField *field)
{
  static const char *const texts[] = { "", "R&D <b>", "Zwei Köche", "日本語", "a\"b\\c", "CHF", "2027-02-03" };
  const char *text = texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))];

  if (dfp_field_check_text (field, text, NULL))
    g_object_set (object, field->name, text, NULL);
}

/* Points to a row that is there, or to none. */
static void
edit_reference (GRand *random, DfpObject *object, const DfpField *field)
{
  DfpList *target = dfp_object_find_target (object, field);
  const int n = (int) dfp_list_get_n_rows (target), row = g_rand_int_range (random, 0, n + 1);
  const char *id = row < n ? dfp_object_get_id (dfp_list_get (target, (guint) row)) : "";
  const char *const ids[] = { row < n ? id : NULL, NULL };

  if (field->kind == DFP_FIELD_REFERENCES)
    g_object_set (object, field->name, ids, NULL);
  else
    g_object_set (object, field->name, id, NULL);
}

void
random_edit (GRand *random, DfpPlan *plan)
{
  DfpObject *object = pick (random, DFP_OBJECT (plan));
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  const DfpField *field = &fields[g_rand_int_range (random, 0, (int) n_fields)];

  if (field->kind == DFP_FIELD_LIST)
    edit_list (random, dfp_object_get_list (object, field->name));
  else if (field->kind == DFP_FIELD_REFERENCE || field->kind == DFP_FIELD_REFERENCES)
    edit_reference (random, object, field);
  else if (dfp_field_is_text (field))
    edit_text (random, object, field);
  else if (dfp_field_is_number (field))
    edit_number (random, object, field);
  else if (field->kind == DFP_FIELD_ENUM)
    g_object_set (object, field->name, g_rand_int_range (random, 0, (int) dfp_enum_get_n_values (field->type ())),
                  NULL);
  else if (field->kind == DFP_FIELD_CALENDAR)
    g_object_set (object, field->name, g_rand_int_range (random, DFP_MONTH_FIRST, DFP_MONTH_LAST), NULL);
  else
    g_object_set (object, field->name, g_rand_boolean (random), NULL);
}
