/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two trees walked side by side by their field tables; it knows no class by name. */
#include "analysis/compare/dfp-difference.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-format.h"

typedef struct
{
  GPtrArray *found; /* of DfpDifference */
  const DfpField *list;
  const char *path; /* of the row that is walked: "" for the object itself */
  const char *row_id;
} Walk;

static void
free_difference (gpointer data)
{
  DfpDifference *self = data;

  if (G_IS_VALUE (&self->before))
    g_value_unset (&self->before);
  if (G_IS_VALUE (&self->after))
    g_value_unset (&self->after);
  g_clear_object (&self->row);
  g_free (self->path);
  g_free (self->row_id);
  g_free (self->row_name);
  g_free (self);
}

static DfpDifference *
add (const Walk *walk, DfpDifferenceKind kind, DfpObject *row)
{
  DfpDifference *difference = g_new0 (DfpDifference, 1);

  difference->kind = kind;
  difference->list = walk->list;
  difference->path = g_strdup (walk->path);
  difference->row_id = g_strdup (walk->row_id);
  difference->row_name = g_strdup (dfp_object_get_name (row));
  difference->noun = dfp_object_get_noun (row);
  difference->row = g_object_ref (row);
  g_ptr_array_add (walk->found, difference);
  return difference;
}

static void
compare_value (const Walk *walk, const DfpField *field, DfpObject *first, DfpObject *second)
{
  DfpDifference *difference;

  if (dfp_field_equal (field, dfp_object_get_data (first), dfp_object_get_data (second)))
    return;
  difference = add (walk, DFP_DIFFERENCE_CHANGED, second);
  difference->field = field;
  g_object_get_property (G_OBJECT (first), field->name, &difference->before);
  g_object_get_property (G_OBJECT (second), field->name, &difference->after);
  g_free (difference->path);
  difference->path = *walk->path != '\0' ? g_strdup_printf ("%s.%s", walk->path, field->name) : g_strdup (field->name);
}

static void compare_list (const Walk *walk, DfpList *first, DfpList *second);

static void
compare_objects (const Walk *walk, DfpObject *first, DfpObject *second)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (first, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == DFP_FIELD_LIST)
      compare_list (walk, dfp_object_get_list (first, fields[i].name), dfp_object_get_list (second, fields[i].name));
    else
      compare_value (walk, &fields[i], first, second);
}

/* The rows of @list whose id @other has too, in the order of @list. */
static GPtrArray *
collect_shared (DfpList *list, DfpList *other)
{
  GPtrArray *shared = g_ptr_array_new ();

  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      DfpObject *row = dfp_list_get (list, i);

      if (dfp_list_find (other, dfp_object_get_id (row)) != NULL)
        g_ptr_array_add (shared, row);
    }
  return shared;
}

static void
compare_row (const Walk *walk, DfpObject *first, DfpObject *second, gboolean moved)
{
  if (moved)
    add (walk, DFP_DIFFERENCE_MOVED, second);
  if (first == NULL)
    add (walk, DFP_DIFFERENCE_ADDED, second);
  else if (second == NULL)
    add (walk, DFP_DIFFERENCE_REMOVED, first);
  else
    compare_objects (walk, first, second);
}

static void
enter_row (const Walk *walk, DfpList *list, DfpObject *first, DfpObject *second, gboolean moved)
{
  const DfpField *field = dfp_list_get_field (list);
  const char *id = dfp_object_get_id (second != NULL ? second : first);
  g_autofree char *path = g_strconcat (walk->path, *walk->path != '\0' ? "." : "", field->name, ".", id, NULL);

  compare_row (&(Walk){ walk->found, field, path, id }, first, second, moved);
}

/* Where each row of @before stands in @after. */
static int *
find_places (GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  int *found = g_new (int, MAX (before->len, 1));

  for (guint i = 0; i < after->len; i++)
    g_hash_table_insert (places, dfp_drop_const (dfp_object_get_id (after->pdata[i])), GUINT_TO_POINTER (i));
  for (guint i = 0; i < before->len; i++)
    found[i] = GPOINTER_TO_INT (g_hash_table_lookup (places, dfp_object_get_id (before->pdata[i])));
  return found;
}

/* The number of @ends, places of rising runs, that lie before @place. */
static guint
count_before (const int *places, const guint *ends, guint n_ends, int place)
{
  guint low = 0;

  while (low < n_ends)
    {
      const guint middle = (low + n_ends) / 2;

      if (places[ends[middle]] < place)
        low = middle + 1;
      else
        n_ends = middle;
    }
  return low;
}

/* The fewest rows that must have moved: all but the longest rising run of places (patience sorting). */
static gboolean *
mark_moved (const int *places, guint n)
{
  gboolean *moved = g_new (gboolean, MAX (n, 1));
  g_autofree guint *ends = g_new (guint, MAX (n, 1)); /* last row of the best run of each length */
  g_autofree int *before = g_new (int, MAX (n, 1));   /* the row before in its run, or −1 */
  guint longest = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint length = count_before (places, ends, longest, places[i]);

      before[i] = length > 0 ? (int) ends[length - 1] : -1;
      ends[length] = i;
      longest = MAX (longest, length + 1);
      moved[i] = TRUE;
    }
  for (int i = longest > 0 ? (int) ends[longest - 1] : -1; i >= 0; i = before[i])
    moved[i] = FALSE;
  return moved;
}

static void
compare_list (const Walk *walk, DfpList *first, DfpList *second)
{
  g_autoptr (GPtrArray) before = collect_shared (first, second);
  g_autoptr (GPtrArray) after = collect_shared (second, first);
  g_autofree int *places = find_places (before, after);
  g_autofree gboolean *moved = mark_moved (places, before->len);

  for (guint i = 0; i < before->len; i++)
    enter_row (walk, second, before->pdata[i], after->pdata[places[i]], moved[i]);
  for (guint i = 0; i < dfp_list_get_n_rows (first); i++)
    if (dfp_list_find (second, dfp_object_get_id (dfp_list_get (first, i))) == NULL)
      enter_row (walk, first, dfp_list_get (first, i), NULL, FALSE);
  for (guint i = 0; i < dfp_list_get_n_rows (second); i++)
    if (dfp_list_find (first, dfp_object_get_id (dfp_list_get (second, i))) == NULL)
      enter_row (walk, second, NULL, dfp_list_get (second, i), FALSE);
}

GPtrArray *
dfp_difference_list (DfpObject *first, DfpObject *second)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_difference);

  g_return_val_if_fail (G_OBJECT_TYPE (first) == G_OBJECT_TYPE (second), found);
  compare_objects (&(Walk){ found, NULL, "", "" }, first, second);
  return found;
}

/* The name of the row that @id points to, as far as the tree of @row knows it. */
static char *
describe_reference (DfpObject *row, const DfpField *field, const char *id)
{
  DfpList *target = dfp_object_find_target (row, field);
  DfpObject *found = target != NULL ? dfp_list_find (target, id) : NULL;

  return g_strdup (found != NULL && *dfp_object_get_name (found) != '\0' ? dfp_object_get_name (found) : id);
}

static char *
describe_references (DfpObject *row, const DfpField *field, const char *const *ids)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = describe_reference (row, field, ids[i]);

      g_strv_builder_add (names, name);
    }
  all = g_strv_builder_end (names);
  return g_strjoinv (", ", all);
}

/* A value in words; numbers as people read them, without their unit. */
static char *
describe_value (DfpObject *row, const DfpField *field, const GValue *value)
{
  switch (field->kind)
    {
    case DFP_FIELD_ENUM:
      return g_strdup (dfp_enum_get_label (G_VALUE_TYPE (value), g_value_get_enum (value)));
    case DFP_FIELD_INT:
      return dfp_format_number (g_value_get_int (value), 0, DFP_FORMAT_PLAIN);
    case DFP_FIELD_DOUBLE:
      if (field->unit == DFP_UNIT_SHARE || field->unit == DFP_UNIT_PER_YEAR)
        return dfp_format_share (g_value_get_double (value), 0, DFP_FORMAT_PLAIN);
      return dfp_format_number_short (g_value_get_double (value), 2);
    case DFP_FIELD_BOOLEAN:
      return g_strdup (g_value_get_boolean (value) ? _ ("yes") : _ ("no"));
    case DFP_FIELD_CALENDAR:
      return dfp_format_month (g_value_get_int (value), DFP_MONTH_STYLE_MEDIUM);
    case DFP_FIELD_REFERENCES:
      return describe_references (row, field, g_value_get_boxed (value));
    case DFP_FIELD_REFERENCE:
      return describe_reference (row, field, g_value_get_string (value));
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      return g_value_dup_string (value);
    case DFP_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

/* "–" for an empty one. */
static char *
describe_side (const DfpDifference *self, const GValue *value)
{
  g_autofree char *text = describe_value (self->row, self->field, value);

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup ("–");
}

static char *
describe_change (const DfpDifference *self)
{
  g_autofree char *subject = dfp_difference_describe_subject (self);
  g_autofree char *before = describe_side (self, &self->before);
  g_autofree char *after = describe_side (self, &self->after);

  return g_strdup_printf ("%s: %s → %s", subject, before, after);
}

char *
dfp_difference_describe (const DfpDifference *self)
{
  g_autofree char *subject = NULL;

  if (self->kind == DFP_DIFFERENCE_CHANGED)
    return describe_change (self);
  subject = dfp_difference_describe_subject (self);
  switch (self->kind)
    {
    case DFP_DIFFERENCE_ADDED:
      return g_strdup_printf (_ ("%s: added"), subject);
    case DFP_DIFFERENCE_REMOVED:
      return g_strdup_printf (_ ("%s: removed"), subject);
    case DFP_DIFFERENCE_MOVED:
      return g_strdup_printf (_ ("%s: moved"), subject);
    case DFP_DIFFERENCE_CHANGED:
    default:
      g_assert_not_reached ();
    }
}

char *
dfp_difference_describe_subject (const DfpDifference *self)
{
  if (self->field == NULL)
    return g_strdup (*self->row_name != '\0' ? self->row_name : self->noun);
  if (self->list == NULL || *self->row_name == '\0')
    return g_strdup (dfp_field_get_label (self->field));
  return g_strdup_printf ("%s, %s", self->row_name, dfp_field_get_label (self->field));
}

char *
dfp_difference_describe_place (const DfpDifference *self)
{
  DfpObject *parent = dfp_object_get_parent (self->row);

  if (self->list == NULL)
    return g_strdup ("");
  if (parent == NULL || dfp_object_get_parent (parent) == NULL || *dfp_object_get_name (parent) == '\0')
    return g_strdup (dfp_field_get_label (self->list));
  return g_strdup_printf ("%s, %s", dfp_field_get_label (self->list), dfp_object_get_name (parent));
}

char *
dfp_difference_describe_before (const DfpDifference *self)
{
  switch (self->kind)
    {
    case DFP_DIFFERENCE_ADDED:
      return g_strdup (_ ("was not there"));
    case DFP_DIFFERENCE_REMOVED:
      return g_strdup (_ ("was there"));
    case DFP_DIFFERENCE_MOVED:
      return g_strdup (_ ("elsewhere in the list"));
    case DFP_DIFFERENCE_CHANGED:
      return describe_side (self, &self->before);
    default:
      g_assert_not_reached ();
    }
}

char *
dfp_difference_describe_after (const DfpDifference *self)
{
  switch (self->kind)
    {
    case DFP_DIFFERENCE_ADDED:
      return g_strdup (_ ("added"));
    case DFP_DIFFERENCE_REMOVED:
      return g_strdup (_ ("removed"));
    case DFP_DIFFERENCE_MOVED:
      return g_strdup (_ ("moved"));
    case DFP_DIFFERENCE_CHANGED:
      return describe_side (self, &self->after);
    default:
      g_assert_not_reached ();
    }
}
