/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Storage, properties, tree and copies of every model object, walked from its field table.
 *
 * GObject clears the property functions of each subclass, so they are set where the table is;
 * at instance_init the class is still the parent's, so defaults are applied in constructed. */
#include "base/dfp-object.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-list.h"

#define ID_LENGTH 8

typedef struct
{
  DfpList *siblings; /* borrowed: the list that owns this row */
  GArray *unknown;   /* of DfpUnknownMember; NULL when there are none */
} DfpObjectPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DfpObject, dfp_object, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gpointer
get_data (DfpObject *self)
{
  return (char *) self + DFP_OBJECT_GET_CLASS (self)->data_offset;
}

static char *
create_id (void)
{
  static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789"; /* 32, none that look alike */
  char *id = g_malloc0 (ID_LENGTH + 1);

  for (int i = 0; i < ID_LENGTH; i++)
    id[i] = letters[g_random_int () & 31];
  return id;
}

static void
get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpObject *self = DFP_OBJECT (object);

  dfp_field_read (&DFP_OBJECT_GET_CLASS (self)->fields[property_id - 1], get_data (self), value);
}

/* NULL is the empty text and the empty list of references. */
static gboolean
is_same (const DfpField *field, GParamSpec *pspec, const GValue *before, const GValue *value)
{
  static const char *const none[] = { NULL };

  if (field->kind == DFP_FIELD_REFERENCES)
    {
      const char *const *ids = g_value_get_boxed (value);

      return g_strv_equal (g_value_get_boxed (before), ids != NULL ? ids : none);
    }
  if (dfp_field_is_text (field) && g_value_get_string (value) == NULL)
    return *g_value_get_string (before) == '\0';
  return g_param_values_cmp (pspec, before, value) == 0;
}

static void
set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpObject *self = DFP_OBJECT (object);
  const DfpField *field = &DFP_OBJECT_GET_CLASS (self)->fields[property_id - 1];
  g_auto (GValue) before = G_VALUE_INIT;

  g_value_init (&before, G_PARAM_SPEC_VALUE_TYPE (pspec));
  dfp_field_read (field, get_data (self), &before);
  if (is_same (field, pspec, &before, value))
    return;
  dfp_field_write (field, get_data (self), value);
  g_object_notify_by_pspec (object, pspec);
  dfp_object_emit_changed (self,
                           &(DfpChange){ .kind = DFP_CHANGE_VALUE, .object = self, .field = field, .before = &before });
}

static void
dfp_object_constructed (GObject *object)
{
  DfpObject *self = DFP_OBJECT (object);
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);
  DfpRowData *row = get_data (self);

  G_OBJECT_CLASS (dfp_object_parent_class)->constructed (object);
  row->id = create_id ();
  for (guint i = 0; i < class->n_fields; i++)
    {
      const DfpField *field = &class->fields[i];

      if (field->kind == DFP_FIELD_LIST)
        *(DfpList **) ((char *) row + field->offset) = dfp_list_new (self, field);
      else
        dfp_field_init (field, row);
    }
}

/* Who holds a list longer than its owner finds it without one. */
static void
leave_lists (DfpObject *self)
{
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);

  for (guint i = 0; i < class->n_fields; i++)
    if (class->fields[i].kind == DFP_FIELD_LIST)
      dfp_list_forget_owner (*(DfpList **) ((char *) get_data (self) + class->fields[i].offset));
}

static void
dfp_object_finalize (GObject *object)
{
  DfpObject *self = DFP_OBJECT (object);
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);
  DfpRowData *row = get_data (self);

  leave_lists (self);
  for (guint i = 0; i < class->n_fields; i++)
    dfp_field_clear (&class->fields[i], row);
  g_clear_pointer (&row->id, g_free);
  g_clear_pointer (&priv->unknown, g_array_unref);
  G_OBJECT_CLASS (dfp_object_parent_class)->finalize (object);
}

static void
dfp_object_class_init (DfpObjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dfp_object_constructed;
  object_class->finalize = dfp_object_finalize;

  /* changed (root, const DfpChange *) */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
dfp_object_init (DfpObject *self)
{
}

void
dfp_object_class_set_fields (DfpObjectClass *klass, const DfpField *fields, guint n_fields, gsize data_offset,
                             const char *noun)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->data_offset = data_offset;
  klass->noun = noun;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, i + 1, dfp_field_create_pspec (&fields[i]));
}

static const DfpField *
find_field (const DfpObjectClass *class, const char *name)
{
  for (guint i = 0; i < class->n_fields; i++)
    if (strcmp (class->fields[i].name, name) == 0)
      return &class->fields[i];
  return NULL;
}

const DfpField *
dfp_object_get_fields (DfpObject *self, guint *n_fields)
{
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);

  *n_fields = class->n_fields;
  return class->fields;
}

const DfpField *
dfp_object_find_field (DfpObject *self, const char *name)
{
  return find_field (DFP_OBJECT_GET_CLASS (self), name);
}

/* Model classes are static types: once referenced, a class stays. */
static const DfpObjectClass *
peek_class (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);

  g_assert (g_type_is_a (type, DFP_TYPE_OBJECT));
  return (const DfpObjectClass *) class;
}

const DfpField *
dfp_type_get_fields (GType type, guint *n_fields)
{
  const DfpObjectClass *class = peek_class (type);

  *n_fields = class->n_fields;
  return class->fields;
}

const DfpField *
dfp_type_find_field (GType type, const char *name)
{
  return find_field (peek_class (type), name);
}

const char *
dfp_type_get_noun (GType type)
{
  return _ (peek_class (type)->noun);
}

gconstpointer
dfp_object_get_data (DfpObject *self)
{
  g_return_val_if_fail (DFP_IS_OBJECT (self), NULL);
  return get_data (self);
}

gpointer
dfp_object_init_data (DfpObject *self)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);

  g_return_val_if_fail (priv->siblings == NULL, NULL);
  return get_data (self);
}

const char *
dfp_object_get_id (DfpObject *self)
{
  g_return_val_if_fail (DFP_IS_OBJECT (self), NULL);
  return ((DfpRowData *) get_data (self))->id;
}

void
dfp_object_set_id (DfpObject *self, const char *id)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);
  DfpRowData *row = get_data (self);

  g_return_if_fail (priv->siblings == NULL);
  g_free (row->id);
  row->id = id != NULL ? g_strdup (id) : create_id ();
}

const char *
dfp_object_get_name (DfpObject *self)
{
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);

  for (guint i = 0; i < class->n_fields; i++)
    if (class->fields[i].flags & DFP_FIELD_NAME)
      return *(char **) ((char *) get_data (self) + class->fields[i].offset);
  return "";
}

const char *
dfp_object_get_noun (DfpObject *self)
{
  return _ (DFP_OBJECT_GET_CLASS (self)->noun);
}

DfpObject *
dfp_object_get_parent (DfpObject *self)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);

  return priv->siblings != NULL ? dfp_list_get_owner (priv->siblings) : NULL;
}

DfpObject *
dfp_object_get_root (DfpObject *self)
{
  for (DfpObject *parent; (parent = dfp_object_get_parent (self)) != NULL;)
    self = parent;
  return self;
}

gboolean
dfp_object_is_gone (DfpObject *self, DfpObject *root)
{
  g_return_val_if_fail (DFP_IS_OBJECT (self), TRUE);
  return dfp_object_get_root (self) != root;
}

DfpList *
dfp_object_get_list (DfpObject *self, const char *field_name)
{
  const DfpField *field = dfp_object_find_field (self, field_name);

  g_return_val_if_fail (field != NULL && field->kind == DFP_FIELD_LIST, NULL);
  return *(DfpList **) ((char *) get_data (self) + field->offset);
}

DfpList *
dfp_object_get_siblings (DfpObject *self, guint *position)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);

  if (priv->siblings == NULL)
    return NULL;
  if (position != NULL)
    for (*position = 0; dfp_list_get (priv->siblings, *position) != (gpointer) self;)
      ++*position;
  return priv->siblings;
}

gboolean
dfp_object_move (DfpObject *self, int by)
{
  guint position = 0;
  DfpList *list = dfp_object_get_siblings (self, &position);
  const int to = (int) position + by;

  if (list == NULL || to < 0 || to >= (int) dfp_list_get_n_rows (list))
    return FALSE;
  dfp_list_move (list, position, (guint) to);
  return TRUE;
}

DfpList *
dfp_object_find_target (DfpObject *self, const DfpField *field)
{
  for (; self != NULL; self = dfp_object_get_parent (self))
    {
      const DfpField *list = dfp_object_find_field (self, field->target);

      if (list != NULL && list->kind == DFP_FIELD_LIST)
        return dfp_object_get_list (self, field->target);
    }
  return NULL;
}

static void
clear_unknown (gpointer member)
{
  g_free (((DfpUnknownMember *) member)->name);
  g_free (((DfpUnknownMember *) member)->json);
}

void
dfp_object_add_unknown (DfpObject *self, const char *name, const char *json)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);
  DfpUnknownMember member = { g_strdup (name), g_strdup (json) };

  if (priv->unknown == NULL)
    {
      priv->unknown = g_array_new (FALSE, FALSE, sizeof (DfpUnknownMember));
      g_array_set_clear_func (priv->unknown, clear_unknown);
    }
  g_array_append_val (priv->unknown, member);
}

const DfpUnknownMember *
dfp_object_get_unknown (DfpObject *self, guint *n_members)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);

  *n_members = priv->unknown != NULL ? priv->unknown->len : 0;
  return priv->unknown != NULL ? (const DfpUnknownMember *) priv->unknown->data : NULL;
}

static void
copy_unknown (DfpObject *from, DfpObject *to)
{
  guint n;
  const DfpUnknownMember *members = dfp_object_get_unknown (from, &n);

  for (guint i = 0; i < n; i++)
    dfp_object_add_unknown (to, members[i].name, members[i].json);
}

DfpObject *
dfp_object_copy (DfpObject *self)
{
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (self);
  DfpObject *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  dfp_object_set_id (copy, dfp_object_get_id (self));
  for (guint i = 0; i < class->n_fields; i++)
    {
      const DfpField *field = &class->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      if (field->kind == DFP_FIELD_LIST)
        {
          dfp_list_assign (dfp_object_get_list (copy, field->name), dfp_object_get_list (self, field->name));
          continue;
        }
      g_object_get_property (G_OBJECT (self), field->name, &value);
      dfp_field_write (field, get_data (copy), &value);
    }
  copy_unknown (self, copy);
  return copy;
}

DfpObject *
dfp_object_duplicate (DfpObject *self)
{
  DfpObject *copy = dfp_object_copy (self);

  dfp_object_set_id (copy, NULL);
  return copy;
}

static gboolean
equal_unknown (DfpObject *a, DfpObject *b)
{
  guint n_a, n_b;
  const DfpUnknownMember *of_a = dfp_object_get_unknown (a, &n_a), *of_b = dfp_object_get_unknown (b, &n_b);

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (strcmp (of_a[i].name, of_b[i].name) != 0 || strcmp (of_a[i].json, of_b[i].json) != 0)
      return FALSE;
  return TRUE;
}

gboolean
dfp_object_equal (DfpObject *a, DfpObject *b)
{
  DfpObjectClass *class = DFP_OBJECT_GET_CLASS (a);

  if (a == b)
    return TRUE;
  if (class != DFP_OBJECT_GET_CLASS (b))
    return FALSE;
  for (guint i = 0; i < class->n_fields; i++)
    if (!dfp_field_equal (&class->fields[i], get_data (a), get_data (b)))
      return FALSE;
  return equal_unknown (a, b);
}

void
dfp_object_set_siblings (DfpObject *self, DfpList *list)
{
  DfpObjectPrivate *priv = dfp_object_get_instance_private (self);

  g_return_if_fail (list == NULL || priv->siblings == NULL);
  priv->siblings = list;
}

void
dfp_object_emit_changed (DfpObject *self, const DfpChange *change)
{
  g_signal_emit (dfp_object_get_root (self), signals[SIGNAL_CHANGED], 0, change);
}
