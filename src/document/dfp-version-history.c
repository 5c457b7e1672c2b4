/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going back is an edit like any other: it walks the field tables and writes through the properties, so that it can be
 * undone, is recalculated and is kept against a crash. */
#include "document/dfp-version-history.h"

#include <string.h>

#include "model/dfp-references.h"
#include "store/dfp-codec.h"

GPtrArray *
dfp_version_history_list (DfpDocument *document)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  const char *path;

  g_return_val_if_fail (DFP_IS_DOCUMENT (document), NULL);

  path = dfp_document_get_path (document);
  return path != NULL ? dfp_versions_list (folder, path) : g_ptr_array_new ();
}

DfpPlan *
dfp_version_history_read (DfpDocument *document, const char *id, GError **error)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *path;

  g_return_val_if_fail (DFP_IS_DOCUMENT (document) && id != NULL, NULL);

  path = dfp_document_get_path (document);
  g_return_val_if_fail (path != NULL, NULL);
  bytes = dfp_versions_read (folder, path, id, error);
  name = dfp_file_describe (path);
  return bytes != NULL ? dfp_codec_decode (bytes, name, NULL, error) : NULL;
}

gboolean
dfp_version_history_set_name (DfpDocument *document, const char *id, const char *name, GError **error)
{
  g_autofree char *folder = dfp_versions_get_default_folder ();
  const gboolean named = name != NULL && *name != '\0';

  g_return_val_if_fail (DFP_IS_DOCUMENT (document) && id != NULL, FALSE);
  g_return_val_if_fail (dfp_document_get_path (document) != NULL, FALSE);

  return dfp_versions_set_name (folder, dfp_document_get_path (document), id, named ? name : NULL, error);
}

/* --- restoring --- */

static gboolean
has_same_rows (DfpList *a, DfpList *b)
{
  const guint n = dfp_list_get_n_rows (a);

  if (n != dfp_list_get_n_rows (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (dfp_object_get_id (dfp_list_get (a, i)), dfp_object_get_id (dfp_list_get (b, i))) != 0)
      return FALSE;
  return TRUE;
}

static void restore_object (DfpObject *object, DfpObject *from);

/* Rows that stay keep being the same objects, so that who looks at one of them goes on looking. */
static void
restore_list (DfpList *list, DfpList *from)
{
  if (!has_same_rows (list, from))
    {
      dfp_list_assign (list, from);
      return;
    }
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    restore_object (dfp_list_get (list, i), dfp_list_get (from, i));
}

static void
restore_value (const DfpField *field, DfpObject *object, DfpObject *from)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (dfp_field_equal (field, dfp_object_get_data (object), dfp_object_get_data (from)))
    return;
  g_object_get_property (G_OBJECT (from), field->name, &value);
  g_object_set_property (G_OBJECT (object), field->name, &value);
}

static void
restore_object (DfpObject *object, DfpObject *from)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == DFP_FIELD_LIST)
      restore_list (dfp_object_get_list (object, fields[i].name), dfp_object_get_list (from, fields[i].name));
    else
      restore_value (&fields[i], object, from);
}

void
dfp_version_history_restore (DfpDocument *document, DfpPlan *version, const char *label)
{
  DfpUndoStack *undo;

  g_return_if_fail (DFP_IS_DOCUMENT (document) && DFP_IS_PLAN (version));

  undo = dfp_document_get_undo (document);
  dfp_undo_stack_begin (undo, label);
  restore_object (DFP_OBJECT (dfp_document_get_plan (document)), DFP_OBJECT (version));
  dfp_undo_stack_end (undo);
}

/* --- taking back one difference --- */

/* The object of @plan that is @object in another version of it, or NULL. */
static DfpObject *
find_counterpart (DfpPlan *plan, DfpObject *object)
{
  DfpObject *parent = dfp_object_get_parent (object);
  DfpObject *place = parent != NULL ? find_counterpart (plan, parent) : NULL;
  const DfpField *list;

  if (parent == NULL)
    return DFP_OBJECT (plan);
  if (place == NULL)
    return NULL;
  list = dfp_list_get_field (dfp_object_get_siblings (object, NULL));
  return dfp_list_find (dfp_object_get_list (place, list->name), dfp_object_get_id (object));
}

static gboolean
take_back_value (DfpPlan *plan, const DfpDifference *difference)
{
  DfpObject *object = find_counterpart (plan, difference->row);

  if (object == NULL)
    return FALSE;
  g_object_set_property (G_OBJECT (object), difference->field->name, &difference->before);
  return TRUE;
}

static gboolean
take_back_addition (DfpPlan *plan, const DfpDifference *difference)
{
  DfpObject *object = find_counterpart (plan, difference->row);
  guint position;
  DfpList *list;

  if (object == NULL)
    return FALSE;
  list = dfp_object_get_siblings (object, &position);
  dfp_references_remove_row (list, position);
  return TRUE;
}

static gboolean
take_back_removal (DfpPlan *plan, const DfpDifference *difference)
{
  DfpObject *place = find_counterpart (plan, dfp_object_get_parent (difference->row));
  g_autoptr (DfpObject) copy = NULL;
  guint position;
  DfpList *list;

  if (place == NULL || find_counterpart (plan, difference->row) != NULL)
    return FALSE;
  dfp_object_get_siblings (difference->row, &position);
  list = dfp_object_get_list (place, difference->list->name);
  copy = dfp_object_copy (difference->row);
  dfp_list_insert (list, MIN (position, dfp_list_get_n_rows (list)), copy);
  return TRUE;
}

gboolean
dfp_version_history_take_back (DfpDocument *document, const DfpDifference *difference, const char *label)
{
  static gboolean (*const take_back[]) (DfpPlan *, const DfpDifference *) = {
    [DFP_DIFFERENCE_ADDED] = take_back_addition,
    [DFP_DIFFERENCE_REMOVED] = take_back_removal,
    [DFP_DIFFERENCE_CHANGED] = take_back_value,
    [DFP_DIFFERENCE_MOVED] = NULL, /* the order as a whole is what was changed: restoring brings it back */
  };
  DfpUndoStack *undo;
  gboolean done;

  g_return_val_if_fail (DFP_IS_DOCUMENT (document) && difference != NULL, FALSE);

  if (take_back[difference->kind] == NULL)
    return FALSE;
  undo = dfp_document_get_undo (document);
  dfp_undo_stack_begin (undo, label);
  done = take_back[difference->kind](dfp_document_get_plan (document), difference);
  dfp_undo_stack_end (undo);
  return done;
}
