/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every class is walked by its own table: nothing here names a field, so a new one is tested too. */
#include <string.h>

#include "model/dfp-plan.h"

/* Calls @visit with the type of the plan and of every list below it, each once. */
static void
visit_types (GType type, GHashTable *seen, void (*visit) (GType))
{
  guint n_fields;
  const DfpField *fields = dfp_type_get_fields (type, &n_fields);

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
    return;
  visit (type);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == DFP_FIELD_LIST)
      visit_types (fields[i].type (), seen, visit);
}

static void
visit_all (void (*visit) (GType))
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  visit_types (DFP_TYPE_PLAN, seen, visit);
  g_assert_cmpint (g_hash_table_size (seen), ==, 19);
}

static gboolean
is_kebab_case (const char *name)
{
  return g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", name, 0, 0);
}

static void
check_field (GType type, const DfpField *field, DfpObject *object)
{
  const char *label = dfp_field_get_label (field), *hint = dfp_field_get_hint (field);

  g_test_message ("%s.%s", g_type_name (type), field->name);
  g_assert_true (is_kebab_case (field->name));
  g_assert_cmpstr (label, !=, "");
  g_assert_cmpstr (label, !=, field->name);
  g_assert_cmpstr (hint, !=, "");
  g_assert_true (dfp_type_find_field (type, field->name) == field);
  g_assert_true (dfp_object_find_field (object, field->name) == field);
  if (dfp_field_is_number (field))
    {
      g_assert_cmpfloat (field->minimum, <, field->maximum);
      g_assert_true (dfp_field_check_number (field, field->initial, NULL));
      g_assert_cmpfloat (dfp_field_get_number (field, dfp_object_get_data (object)), ==, field->initial);
    }
  if (field->kind == DFP_FIELD_ENUM)
    g_assert_cmpstr (dfp_enum_get_nick (field->type (), (int) field->initial), !=, "");
  if (field->kind == DFP_FIELD_REFERENCE || field->kind == DFP_FIELD_REFERENCES)
    g_assert_nonnull (field->target);
}

static void
check_table (GType type)
{
  g_autoptr (DfpObject) object = g_object_new (type, NULL);
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  int n_names = 0;

  g_assert_cmpstr (dfp_object_get_noun (object), !=, "");
  g_assert_cmpint (strlen (dfp_object_get_id (object)), ==, 8);
  for (guint i = 0; i < n_fields; i++)
    {
      check_field (type, &fields[i], object);
      n_names += fields[i].flags & DFP_FIELD_NAME ? 1 : 0;
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (fields[i].name, !=, fields[j].name);
    }
  g_assert_cmpint (n_names, <=, 1);
}

static void
test_tables (void)
{
  visit_all (check_table);
}

/* Another value than the one @object holds. */
static void
make_other (DfpObject *object, const DfpField *field, GValue *value)
{
  const double now = dfp_field_is_text (field) || field->kind == DFP_FIELD_REFERENCES
                         ? 0
                         : dfp_field_get_number (field, dfp_object_get_data (object));
  static const char *const ids[] = { "one", "two", NULL };

  if (field->kind == DFP_FIELD_DATE)
    g_value_set_string (value, "2027-02-03");
  else if (dfp_field_is_text (field))
    g_value_set_string (value, "R&D <b>");
  else if (field->kind == DFP_FIELD_REFERENCES)
    g_value_set_boxed (value, ids);
  else if (field->kind == DFP_FIELD_ENUM)
    g_value_set_enum (value, now > 0 ? 0 : 1);
  else if (field->kind == DFP_FIELD_BOOLEAN)
    g_value_set_boolean (value, now == 0);
  else if (field->kind == DFP_FIELD_CALENDAR)
    g_value_set_int (value, (int) now + 1);
  else if (field->kind == DFP_FIELD_INT)
    g_value_set_int (value, (int) (now < field->maximum ? now + 1 : now - 1));
  else
    g_value_set_double (value, now < field->maximum ? (now + field->maximum) / 2 : field->minimum);
}

typedef struct
{
  DfpObject *object;
  const DfpField *field;
  int n_notified;
  int n_changed;
  GValue before;
} Witness;

static void
notify_cb (GObject *object, GParamSpec *pspec, Witness *witness)
{
  g_assert_cmpstr (pspec->name, ==, witness->field->name);
  witness->n_notified++;
}

static void
changed_cb (DfpObject *root, const DfpChange *change, Witness *witness)
{
  g_assert_cmpint (change->kind, ==, DFP_CHANGE_VALUE);
  g_assert_true (change->object == witness->object);
  g_assert_true (change->field == witness->field);
  g_value_copy (change->before, &witness->before);
  witness->n_changed++;
}

static void
assert_same_value (DfpObject *object, const DfpField *field, const GValue *expected)
{
  g_autoptr (DfpObject) copy = dfp_object_copy (object);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (object), field->name, &value);
  if (field->kind == DFP_FIELD_REFERENCES)
    g_assert_cmpstrv (g_value_get_boxed (&value), g_value_get_boxed (expected));
  else
    g_assert_cmpint (g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (object), field->name),
                                         &value, expected),
                     ==, 0);
  g_assert_true (dfp_object_equal (object, copy));
}

/* Set, get, announce once with the value before; the same value once more announces nothing. */
static void
check_setting (DfpObject *object, const DfpField *field)
{
  Witness witness = { .object = object, .field = field };
  g_auto (GValue) before = G_VALUE_INIT, after = G_VALUE_INIT;
  g_autoptr (DfpObject) untouched = dfp_object_copy (object);
  const gulong notify = g_signal_connect (object, "notify", G_CALLBACK (notify_cb), &witness);
  const gulong changed = g_signal_connect (object, "changed", G_CALLBACK (changed_cb), &witness);

  g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (object), field->name);
  g_object_get_property (G_OBJECT (object), field->name, &before);
  g_value_init (&after, G_VALUE_TYPE (&before));
  g_value_init (&witness.before, G_VALUE_TYPE (&before));
  make_other (object, field, &after);
  g_object_set_property (G_OBJECT (object), field->name, &after);
  assert_same_value (object, field, &after);
  g_assert_false (dfp_object_equal (object, untouched));
  g_object_set_property (G_OBJECT (object), field->name, &after);
  g_assert_cmpint (witness.n_notified, ==, 1);
  g_assert_cmpint (witness.n_changed, ==, 1);
  g_object_set_property (G_OBJECT (object), field->name, &witness.before);
  assert_same_value (object, field, &before);
  g_assert_true (dfp_object_equal (object, untouched));
  g_assert_cmpint (witness.n_changed, ==, 2);
  g_value_unset (&witness.before);
  g_signal_handler_disconnect (object, notify);
  g_signal_handler_disconnect (object, changed);
}

static void
check_all_settings (GType type)
{
  DfpObject *object = g_object_new (type, NULL);
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind != DFP_FIELD_LIST)
      check_setting (object, &fields[i]);
  g_assert_finalize_object (object);
}

static void
test_settings (void)
{
  visit_all (check_all_settings);
}

/* NULL is the empty text: it changes nothing where there is none. */
static void
check_null (GType type)
{
  g_autoptr (DfpObject) object = g_object_new (type, NULL);
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  Witness witness = { .object = object };

  g_signal_connect (object, "notify", G_CALLBACK (notify_cb), &witness);
  for (guint i = 0; i < n_fields; i++)
    {
      witness.field = &fields[i];
      if ((!dfp_field_is_text (&fields[i]) && fields[i].kind != DFP_FIELD_REFERENCES) || fields[i].initial_text != NULL)
        continue;
      g_object_set (object, fields[i].name, NULL, NULL);
      g_assert_cmpint (witness.n_notified, ==, 0);
    }
}

static void
test_null (void)
{
  visit_all (check_null);
}

/* Fills every list below @object with two rows. */
static void
fill (DfpObject *object)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    for (guint n = 0; fields[i].kind == DFP_FIELD_LIST && n < 2; n++)
      {
        DfpList *list = dfp_object_get_list (object, fields[i].name);

        fill (dfp_list_add (list, dfp_list_get_n_rows (list)));
      }
}

static void
test_copy (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpObject) copy = NULL, twin = NULL;
  DfpConfiguration *configuration;

  fill (DFP_OBJECT (plan));
  dfp_object_add_unknown (DFP_OBJECT (plan), "later", "{\"a\":1}");
  copy = dfp_object_copy (DFP_OBJECT (plan));
  twin = dfp_object_duplicate (DFP_OBJECT (plan));
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), copy));
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), twin));
  g_assert_cmpstr (dfp_object_get_id (DFP_OBJECT (plan)), !=, dfp_object_get_id (twin));
  dfp_list_remove (dfp_object_get_list (twin, "risks"), 0);
  dfp_list_add (dfp_object_get_list (twin, "risks"), 0);
  g_assert_false (dfp_object_equal (DFP_OBJECT (plan), twin));
  configuration = dfp_list_get (dfp_plan_get (DFP_PLAN (copy))->configurations, 1);
  g_object_set (dfp_list_get (dfp_configuration_get (configuration)->roles, 0), "heads", 7, NULL);
  g_assert_false (dfp_object_equal (DFP_OBJECT (plan), copy));
}

static void
test_unknown_counts (void)
{
  g_autoptr (DfpPlan) a = dfp_plan_new ();
  g_autoptr (DfpObject) b = dfp_object_copy (DFP_OBJECT (a));

  dfp_object_add_unknown (DFP_OBJECT (a), "later", "1");
  g_assert_false (dfp_object_equal (DFP_OBJECT (a), b));
  dfp_object_add_unknown (b, "later", "2");
  g_assert_false (dfp_object_equal (DFP_OBJECT (a), b));
}

/* A change anywhere below is told by the plan, with the object it happened to. */
static void
test_bubbling (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  Witness witness = { 0 };
  DfpConfiguration *configuration;

  fill (DFP_OBJECT (plan));
  configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 1);
  witness.object = dfp_list_get (dfp_configuration_get (configuration)->roles, 1);
  witness.field = dfp_object_find_field (witness.object, "heads");
  g_value_init (&witness.before, G_TYPE_INT);
  g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), &witness);
  g_object_set (witness.object, "heads", 9, NULL);
  g_assert_cmpint (witness.n_changed, ==, 1);
  g_assert_cmpint (g_value_get_int (&witness.before), ==, 1);
  g_assert_true (dfp_object_get_root (witness.object) == DFP_OBJECT (plan));
}

static void
test_random_ids (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_plan_new ();

      g_assert_true (g_hash_table_add (ids, g_strdup (dfp_object_get_id (DFP_OBJECT (plan)))));
    }
}

static void
test_terms (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  const DfpPlanData *data = dfp_plan_get (plan);

  g_assert_cmpint (dfp_list_get_n_rows (data->sourcing), ==, DFP_N_SOURCINGS);
  for (int i = 0; i < DFP_N_SOURCINGS; i++)
    {
      g_assert_true (dfp_plan_get_terms (data, i) == dfp_list_get_data (data->sourcing, (guint) i));
      g_assert_cmpint (dfp_plan_get_terms (data, i)->sourcing, ==, i);
      g_assert_cmpint (dfp_sourcing_is_partner (i), ==, i >= DFP_SOURCING_NEARSHORE);
    }
  dfp_list_splice (data->sourcing, 0, DFP_N_SOURCINGS, NULL);
  g_assert_true (dfp_plan_get_terms (data, DFP_SOURCING_AGENCY) ==
                 dfp_sourcing_terms_get_default (DFP_SOURCING_AGENCY));
}

static void
test_baseline (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpList *list = dfp_plan_get (plan)->configurations;
  DfpConfiguration *second;

  g_assert_null (dfp_plan_get_baseline (plan));
  dfp_list_add (list, 0);
  second = dfp_list_add (list, 1);
  g_assert_true (dfp_plan_get_baseline (plan) == dfp_list_get (list, 0));
  g_object_set (plan, "baseline", dfp_object_get_id (DFP_OBJECT (second)), NULL);
  g_assert_true (dfp_plan_get_baseline (plan) == second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/tables", test_tables);
  g_test_add_func ("/classes/settings", test_settings);
  g_test_add_func ("/classes/null", test_null);
  g_test_add_func ("/classes/copy", test_copy);
  g_test_add_func ("/classes/unknown-counts", test_unknown_counts);
  g_test_add_func ("/classes/bubbling", test_bubbling);
  g_test_add_func ("/classes/random-ids", test_random_ids);
  g_test_add_func ("/classes/terms", test_terms);
  g_test_add_func ("/classes/baseline", test_baseline);
  return g_test_run ();
}
