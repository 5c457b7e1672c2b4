/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values are collected as the pspecs of their class want them, so an edit is checked when it is made. */
#include "model/dfp-edit.h"

#include <gobject/gvaluecollector.h>

#include "model/dfp-references.h"

typedef struct
{
  const DfpField *field;
  GValue value;
} Assignment;

struct _DfpEdit
{
  DfpEditKind kind;
  gboolean of_plan; /* the row or the list belongs to the plan, not to the configuration */
  char *list;       /* NULL for the plan or configuration itself */
  char *row_id;     /* NULL for a new row */
  GArray *assignments;
};

static void
clear_assignment (gpointer data)
{
  g_value_unset (&((Assignment *) data)->value);
}

static const DfpField *
find_list (const char *name, gboolean *of_plan)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_CONFIGURATION, name);

  *of_plan = field == NULL;
  return field != NULL ? field : dfp_type_find_field (DFP_TYPE_PLAN, name);
}

static void
collect (DfpEdit *self, GType type, const char *name, va_list values)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  for (; name != NULL; name = va_arg (values, const char *))
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), name);
      Assignment assignment = { .field = dfp_type_find_field (type, name) };
      g_autofree char *problem = NULL;

      g_return_if_fail (pspec != NULL && assignment.field != NULL);
      G_VALUE_COLLECT_INIT (&assignment.value, pspec->value_type, values, 0, &problem);
      g_return_if_fail (problem == NULL);
      g_array_append_val (self->assignments, assignment);
    }
}

static DfpEdit *
create (DfpEditKind kind, const char *list, const char *row_id)
{
  DfpEdit *self = g_new0 (DfpEdit, 1);

  self->kind = kind;
  self->list = g_strdup (list);
  self->row_id = g_strdup (row_id);
  self->assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  g_array_set_clear_func (self->assignments, clear_assignment);
  return self;
}

/* The class of the rows of the list, or of the configuration itself. */
static GType
find_type (DfpEdit *self)
{
  const DfpField *field;

  if (self->list == NULL)
    return DFP_TYPE_CONFIGURATION;
  field = find_list (self->list, &self->of_plan);
  g_return_val_if_fail (field != NULL && field->kind == DFP_FIELD_LIST, DFP_TYPE_CONFIGURATION);
  return field->type ();
}

DfpEdit *
dfp_edit_new_set (const char *list, const char *row_id, const char *first_field, ...)
{
  DfpEdit *self = create (DFP_EDIT_SET, list, row_id);
  va_list values;

  va_start (values, first_field);
  collect (self, find_type (self), first_field, values);
  va_end (values);
  return self;
}

DfpEdit *
dfp_edit_new_set_plan (const char *first_field, ...)
{
  DfpEdit *self = create (DFP_EDIT_SET, NULL, NULL);
  va_list values;

  self->of_plan = TRUE;
  va_start (values, first_field);
  collect (self, DFP_TYPE_PLAN, first_field, values);
  va_end (values);
  return self;
}

DfpEdit *
dfp_edit_new_add (const char *list, const char *first_field, ...)
{
  DfpEdit *self = create (DFP_EDIT_ADD, list, NULL);
  va_list values;

  va_start (values, first_field);
  collect (self, find_type (self), first_field, values);
  va_end (values);
  return self;
}

DfpEdit *
dfp_edit_new_remove (const char *list, const char *row_id)
{
  DfpEdit *self = create (DFP_EDIT_REMOVE, list, row_id);

  find_type (self);
  return self;
}

void
dfp_edit_free (DfpEdit *self)
{
  if (self == NULL)
    return;
  g_free (self->list);
  g_free (self->row_id);
  g_array_unref (self->assignments);
  g_free (self);
}

GPtrArray *
dfp_edits_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_edit_free);
}

static DfpObject *
find_owner (const DfpEdit *self, DfpPlan *plan, DfpConfiguration *configuration)
{
  return self->of_plan ? DFP_OBJECT (plan) : DFP_OBJECT (configuration);
}

static gboolean
has_place (const DfpEdit *self, DfpPlan *plan, DfpConfiguration *configuration)
{
  DfpObject *owner = find_owner (self, plan, configuration);

  return self->row_id == NULL || dfp_list_find (dfp_object_get_list (owner, self->list), self->row_id) != NULL;
}

static void
assign (const DfpEdit *self, gpointer object)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const Assignment *assignment = &g_array_index (self->assignments, Assignment, i);

      g_object_set_property (object, assignment->field->name, &assignment->value);
    }
}

static void
apply (const DfpEdit *self, DfpPlan *plan, DfpConfiguration *configuration)
{
  DfpObject *owner = find_owner (self, plan, configuration);
  DfpList *list = self->list != NULL ? dfp_object_get_list (owner, self->list) : NULL;

  switch (self->kind)
    {
    case DFP_EDIT_SET:
      assign (self, list != NULL ? dfp_list_find (list, self->row_id) : owner);
      break;
    case DFP_EDIT_ADD:
      assign (self, dfp_list_add (list, dfp_list_get_n_rows (list)));
      break;
    case DFP_EDIT_REMOVE:
      dfp_references_remove_row (list, (guint) dfp_list_find_position (list, self->row_id));
      break;
    }
}

gboolean
dfp_edits_apply (const GPtrArray *edits, DfpPlan *plan, DfpConfiguration *configuration)
{
  g_return_val_if_fail (edits != NULL && DFP_IS_PLAN (plan) && DFP_IS_CONFIGURATION (configuration), FALSE);

  for (guint i = 0; i < edits->len; i++)
    if (!has_place (edits->pdata[i], plan, configuration))
      return FALSE;
  for (guint i = 0; i < edits->len; i++)
    apply (edits->pdata[i], plan, configuration);
  return TRUE;
}
