/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in an array. Every mutation is one splice, so there is one place that owns, numbers,
 * announces and can be undone. */
#include "base/dfp-list.h"

#include <string.h>

#include "base/dfp-const.h"

struct _DfpList
{
  GObject parent_instance;

  DfpObject *owner; /* borrowed: it owns this list, and says when it goes; NULL from then on */
  const DfpField *field;
  GPtrArray *rows; /* owned DfpObject */
  GHashTable *ids; /* id → row, both borrowed from the rows */
};

static GType
get_item_type (GListModel *model)
{
  return dfp_list_get_row_type (DFP_LIST (model));
}

static guint
get_n_items (GListModel *model)
{
  return DFP_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  gpointer row = dfp_list_get (DFP_LIST (model), position);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpList, dfp_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
release_row (gpointer row)
{
  dfp_object_set_siblings (row, NULL);
  g_object_unref (row);
}

static void
dfp_list_finalize (GObject *object)
{
  g_hash_table_unref (DFP_LIST (object)->ids);
  g_ptr_array_unref (DFP_LIST (object)->rows);
  G_OBJECT_CLASS (dfp_list_parent_class)->finalize (object);
}

static void
dfp_list_class_init (DfpListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dfp_list_finalize;
}

static void
dfp_list_init (DfpList *self)
{
  self->rows = g_ptr_array_new_with_free_func (release_row);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
}

DfpList *
dfp_list_new (DfpObject *owner, const DfpField *field)
{
  DfpList *self = g_object_new (DFP_TYPE_LIST, NULL);

  g_assert (field->kind == DFP_FIELD_LIST);
  self->owner = owner;
  self->field = field;
  return self;
}

DfpObject *
dfp_list_get_owner (DfpList *self)
{
  return self->owner;
}

void
dfp_list_forget_owner (DfpList *self)
{
  self->owner = NULL;
}

const DfpField *
dfp_list_get_field (DfpList *self)
{
  return self->field;
}

GType
dfp_list_get_row_type (DfpList *self)
{
  return self->field->type ();
}

guint
dfp_list_get_n_rows (const DfpList *self)
{
  return self->rows->len;
}

gpointer
dfp_list_get (const DfpList *self, guint position)
{
  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

gconstpointer
dfp_list_get_data (const DfpList *self, guint position)
{
  DfpObject *row = dfp_list_get (self, position);

  return row != NULL ? dfp_object_get_data (row) : NULL;
}

gpointer
dfp_list_find (const DfpList *self, const char *id)
{
  return g_hash_table_lookup (self->ids, id);
}

int
dfp_list_find_position (const DfpList *self, const char *id)
{
  gpointer row = dfp_list_find (self, id);
  guint position;

  return row != NULL && g_ptr_array_find (self->rows, row, &position) ? (int) position : -1;
}

/* Puts @row into the array at @position; a row whose id is taken gets a new one. */
static void
adopt (DfpList *self, guint position, DfpObject *row)
{
  g_assert (G_OBJECT_TYPE (row) == dfp_list_get_row_type (self));
  while (dfp_list_find (self, dfp_object_get_id (row)) != NULL)
    dfp_object_set_id (row, NULL);
  g_hash_table_insert (self->ids, dfp_drop_const (dfp_object_get_id (row)), row);
  dfp_object_set_siblings (row, self);
  g_ptr_array_insert (self->rows, (int) position, g_object_ref (row));
}

static GPtrArray *
take_rows (DfpList *self, guint position, guint n)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      DfpObject *row = g_ptr_array_index (self->rows, position + i);

      g_hash_table_remove (self->ids, dfp_object_get_id (row));
      g_ptr_array_add (taken, g_object_ref (row));
    }
  if (n > 0)
    g_ptr_array_remove_range (self->rows, position, n);
  return taken;
}

void
dfp_list_splice (DfpList *self, guint position, guint n_removed, GPtrArray *rows)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (DfpList) guard = g_object_ref (self);
  GPtrArray *added = rows != NULL ? rows : none;

  g_return_if_fail (position + n_removed <= self->rows->len);
  if (n_removed == 0 && added->len == 0)
    return;
  removed = take_rows (self, position, n_removed);
  for (guint i = 0; i < added->len; i++)
    adopt (self, position + i, g_ptr_array_index (added, i));
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed->len, added->len);
  if (self->owner == NULL)
    return;
  dfp_object_emit_changed (self->owner, &(DfpChange){ .kind = DFP_CHANGE_ROWS,
                                                      .object = self->owner,
                                                      .field = self->field,
                                                      .position = position,
                                                      .removed = removed,
                                                      .added = added });
}

gpointer
dfp_list_add (DfpList *self, guint position)
{
  g_autoptr (DfpObject) row = g_object_new (dfp_list_get_row_type (self), NULL);

  dfp_list_insert (self, position, row);
  return row;
}

void
dfp_list_insert (DfpList *self, guint position, gpointer row)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, row);
  dfp_list_splice (self, position, 0, rows);
}

void
dfp_list_append (DfpList *self, gpointer row)
{
  dfp_list_insert (self, self->rows->len, row);
}

void
dfp_list_remove (DfpList *self, guint position)
{
  dfp_list_splice (self, position, 1, NULL);
}

void
dfp_list_move (DfpList *self, guint from, guint to)
{
  const guint first = MIN (from, to), n = MAX (from, to) - first + 1;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (from < self->rows->len && to < self->rows->len);
  if (from == to)
    return;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (self->rows, first + i)));
  g_ptr_array_insert (rows, (int) (to - first), g_ptr_array_steal_index (rows, from - first));
  dfp_list_splice (self, first, n, rows);
}

static gboolean
equal_rows (DfpObject *a, DfpObject *b)
{
  return strcmp (dfp_object_get_id (a), dfp_object_get_id (b)) == 0 && dfp_object_equal (a, b);
}

gboolean
dfp_list_equal (const DfpList *a, const DfpList *b)
{
  if (a->rows->len != b->rows->len)
    return FALSE;
  for (guint i = 0; i < a->rows->len; i++)
    if (!equal_rows (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i)))
      return FALSE;
  return TRUE;
}

void
dfp_list_assign (DfpList *self, const DfpList *source)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < source->rows->len; i++)
    g_ptr_array_add (rows, dfp_object_copy (g_ptr_array_index (source->rows, i)));
  dfp_list_splice (self, 0, self->rows->len, rows);
}
