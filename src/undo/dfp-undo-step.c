/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A value step holds the value before and after, a rows step the rows that went and came; a
 * group holds steps in the order they happened. Objects are held, so rows that were removed
 * come back as the same objects and later steps still find them. */
#include "undo/dfp-undo-step.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  STEP_VALUE,
  STEP_ROWS,
  STEP_GROUP,
} StepKind;

struct _DfpUndoStep
{
  StepKind kind;
  DfpObject *object; /* owned */
  const DfpField *field;
  GValue before;
  GValue after;
  guint position;
  GPtrArray *removed; /* of DfpObject, owned */
  GPtrArray *added;
  GPtrArray *steps; /* of DfpUndoStep */
  char *label;
};

static GPtrArray *
hold_rows (GPtrArray *rows)
{
  return g_ptr_array_copy (rows, (GCopyFunc) g_object_ref, NULL);
}

static void
keep_value (DfpUndoStep *step, const GValue *before)
{
  g_value_init (&step->before, G_VALUE_TYPE (before));
  g_value_copy (before, &step->before);
  g_object_get_property (G_OBJECT (step->object), step->field->name, &step->after);
}

DfpUndoStep *
dfp_undo_step_new (const DfpChange *change)
{
  DfpUndoStep *step = g_new0 (DfpUndoStep, 1);

  step->kind = change->kind == DFP_CHANGE_VALUE ? STEP_VALUE : STEP_ROWS;
  step->object = g_object_ref (change->object);
  step->field = change->field;
  if (step->kind == STEP_VALUE)
    {
      keep_value (step, change->before);
      return step;
    }
  step->position = change->position;
  step->removed = hold_rows (change->removed);
  step->added = hold_rows (change->added);
  g_ptr_array_set_free_func (step->removed, g_object_unref);
  g_ptr_array_set_free_func (step->added, g_object_unref);
  return step;
}

DfpUndoStep *
dfp_undo_step_new_group (const char *label)
{
  DfpUndoStep *step = g_new0 (DfpUndoStep, 1);

  step->kind = STEP_GROUP;
  step->label = g_strdup (label);
  step->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_undo_step_free);
  return step;
}

void
dfp_undo_step_free (DfpUndoStep *step)
{
  if (step == NULL)
    return;
  g_clear_object (&step->object);
  if (G_IS_VALUE (&step->before))
    g_value_unset (&step->before);
  if (G_IS_VALUE (&step->after))
    g_value_unset (&step->after);
  g_clear_pointer (&step->removed, g_ptr_array_unref);
  g_clear_pointer (&step->added, g_ptr_array_unref);
  g_clear_pointer (&step->steps, g_ptr_array_unref);
  g_free (step->label);
  g_free (step);
}

void
dfp_undo_step_add (DfpUndoStep *group, DfpUndoStep *step)
{
  g_return_if_fail (group->kind == STEP_GROUP);
  g_ptr_array_add (group->steps, step);
}

static DfpUndoStep *
find_value (const DfpUndoStep *group, const DfpUndoStep *value)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      DfpUndoStep *step = g_ptr_array_index (group->steps, i);

      if (step->kind == STEP_VALUE && step->object == value->object && step->field == value->field)
        return step;
    }
  return NULL;
}

/* The last step of @group on the value of @first. */
static const DfpUndoStep *
find_last (const DfpUndoStep *group, const DfpUndoStep *first)
{
  for (guint i = group->steps->len; i > 0; i--)
    {
      const DfpUndoStep *step = g_ptr_array_index (group->steps, i - 1);

      if (step->object == first->object && step->field == first->field)
        return step;
    }
  return first;
}

/* Whether @step began with what @value is. */
static gboolean
is_same (const DfpUndoStep *step, const GValue *value)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (step->object), step->field->name);

  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return g_strv_equal (g_value_get_boxed (&step->before), g_value_get_boxed (value));
  return g_param_values_cmp (pspec, &step->before, value) == 0;
}

gboolean
dfp_undo_step_is_empty (const DfpUndoStep *step)
{
  if (step->kind != STEP_GROUP)
    return FALSE;
  for (guint i = 0; i < step->steps->len; i++)
    {
      const DfpUndoStep *value = g_ptr_array_index (step->steps, i);

      if (value->kind != STEP_VALUE)
        return FALSE;
      if (find_value (step, value) == value && !is_same (value, &find_last (step, value)->after))
        return FALSE;
    }
  return TRUE;
}

gboolean
dfp_undo_step_absorb (DfpUndoStep *step, const DfpChange *change)
{
  if (step->kind != STEP_VALUE || change->kind != DFP_CHANGE_VALUE || step->object != change->object ||
      step->field != change->field)
    return FALSE;
  g_value_unset (&step->after);
  g_object_get_property (G_OBJECT (step->object), step->field->name, &step->after);
  return TRUE;
}

static gboolean
has_object (const DfpUndoStep *group, const DfpObject *object)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      const DfpUndoStep *step = g_ptr_array_index (group->steps, i);

      if (step->kind == STEP_VALUE && step->object == object)
        return TRUE;
    }
  return FALSE;
}

static gboolean
can_absorb_group (const DfpUndoStep *step, const DfpUndoStep *group)
{
  if (step->kind != STEP_GROUP || step->label == NULL || g_strcmp0 (step->label, group->label) != 0)
    return FALSE;
  for (guint i = 0; i < group->steps->len; i++)
    {
      const DfpUndoStep *value = g_ptr_array_index (group->steps, i);

      if (value->kind != STEP_VALUE || !has_object (step, value->object))
        return FALSE;
    }
  return TRUE;
}

gboolean
dfp_undo_step_absorb_group (DfpUndoStep *step, DfpUndoStep *group)
{
  if (!can_absorb_group (step, group))
    return FALSE;
  while (group->steps->len > 0)
    {
      g_autoptr (DfpUndoStep) value = g_ptr_array_steal_index (group->steps, 0);
      DfpUndoStep *same = find_value (step, value);

      if (same != NULL)
        g_value_copy (&value->after, &same->after);
      else
        dfp_undo_step_add (step, g_steal_pointer (&value));
    }
  return TRUE;
}

/* "person-month" → "Person-Month": labels of actions are title case in English. */
static char *
capitalise (const char *noun)
{
  g_autofree char *first = g_utf8_substring (noun, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, noun + strlen (first), NULL);
}

static char *
describe_rows (const DfpUndoStep *step)
{
  g_autofree char *noun = capitalise (dfp_type_get_noun (step->field->type ()));
  const char *label = dfp_field_get_label (step->field);

  if (step->removed->len > 0 && step->removed->len == step->added->len)
    return g_strdup_printf (_ ("Reorder %s"), label);
  if (step->added->len > 1 || step->removed->len > 1)
    return g_strdup_printf (_ ("Change %s"), label);
  return g_strdup_printf (step->added->len > 0 ? _ ("Add %s") : _ ("Remove %s"), noun);
}

char *
dfp_undo_step_get_label (const DfpUndoStep *step)
{
  switch (step->kind)
    {
    case STEP_VALUE:
      return g_strdup_printf (_ ("Change %s"), dfp_field_get_label (step->field));
    case STEP_ROWS:
      return describe_rows (step);
    case STEP_GROUP:
      if (step->label != NULL)
        return g_strdup (step->label);
      return step->steps->len > 0 ? dfp_undo_step_get_label (g_ptr_array_index (step->steps, 0)) : g_strdup ("");
    default:
      g_assert_not_reached ();
    }
}

static void
replace_rows (DfpUndoStep *step, GPtrArray *present, GPtrArray *wanted)
{
  dfp_list_splice (dfp_object_get_list (step->object, step->field->name), step->position, present->len, wanted);
}

void
dfp_undo_step_undo (DfpUndoStep *step)
{
  if (step->kind == STEP_VALUE)
    g_object_set_property (G_OBJECT (step->object), step->field->name, &step->before);
  else if (step->kind == STEP_ROWS)
    replace_rows (step, step->added, step->removed);
  else
    for (guint i = step->steps->len; i > 0; i--)
      dfp_undo_step_undo (g_ptr_array_index (step->steps, i - 1));
}

void
dfp_undo_step_redo (DfpUndoStep *step)
{
  if (step->kind == STEP_VALUE)
    g_object_set_property (G_OBJECT (step->object), step->field->name, &step->after);
  else if (step->kind == STEP_ROWS)
    replace_rows (step, step->removed, step->added);
  else
    for (guint i = 0; i < step->steps->len; i++)
      dfp_undo_step_redo (g_ptr_array_index (step->steps, i));
}
