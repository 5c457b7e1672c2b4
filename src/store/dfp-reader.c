/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to the value at hand is kept as steps; only an error looks up where in the file that
 * is. Rows are filled before they are in a list and put into it all at once, so reading a list
 * takes time in proportion to its length. */
#include "store/dfp-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "base/dfp-number.h"
#include "model/dfp-configuration.h"
#include "store/dfp-guard.h"
#include "store/dfp-migrations.h"
#include "store/dfp-name-set.h"
#include "store/dfp-writer.h"

#define STEPS_MAXIMUM 16
#define ROOT_ID "plan" /* files hold one plan, which needs no name among others */

typedef struct
{
  const DfpReaderSource *source;
  GError **error;
  DfpGuardStep steps[STEPS_MAXIMUM];
  guint n_steps;
  guint n_rows;
  DfpNameKey key;
  DfpNameSet ids;
} Reader;

static gboolean read_object (Reader *self, DfpObject *object, JsonObject *members);

/* What stands there, ready to be shown. */
static char *
describe_node (JsonNode *node)
{
  g_autoptr (GString) number = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("a list"));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return dfp_escape_quote (json_node_get_string (node), -1);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  number = g_string_new (NULL);
  dfp_number_append (number, json_node_get_double (node));
  return g_strdup (number->str);
}

static void
push_name (Reader *self, const char *name)
{
  g_assert (self->n_steps < STEPS_MAXIMUM);
  self->steps[self->n_steps++] = (DfpGuardStep){ name, 0 };
}

static void
push_index (Reader *self, guint position)
{
  g_assert (self->n_steps < STEPS_MAXIMUM);
  self->steps[self->n_steps++] = (DfpGuardStep){ NULL, position };
}

static void
pop (Reader *self)
{
  self->n_steps--;
}

static gboolean
fail_with (Reader *self, int code, JsonNode *node, const char *message)
{
  g_autofree char *found = node != NULL ? describe_node (node) : NULL;

  dfp_guard_set_error_at (self->error, code,
                          &(DfpGuardPlace){ self->source->file, self->source->text, self->source->length, self->steps,
                                            self->n_steps },
                          message, found);
  return FALSE;
}

static gboolean
fail (Reader *self, JsonNode *node, const char *message)
{
  return fail_with (self, DFP_ERROR_INVALID, node, message);
}

/* Says of the field at hand what kind of value it takes. */
static gboolean
fail_kind (Reader *self, const DfpField *field, JsonNode *node, const char *kind)
{
  /* Translators: the label of a value, and "a whole number" or the like */
  g_autofree char *message = g_strdup_printf (_ ("%s must be %s."), dfp_field_get_label (field), kind);

  return fail (self, node, message);
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
read_number (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  g_autoptr (GError) error = NULL;
  double number;

  if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE))
    return fail_kind (self, field, node, field->kind == DFP_FIELD_INT ? _ ("a whole number") : _ ("a number"));
  number = json_node_get_double (node);
  if (!dfp_field_check_number (field, number, &error))
    return fail (self, node, error->message);
  dfp_field_write_number (field, data, number);
  return TRUE;
}

static gboolean
read_text (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  g_autoptr (GError) error = NULL;

  if (!holds (node, G_TYPE_STRING))
    return fail_kind (self, field, node, _ ("text"));
  if (!dfp_field_check_text (field, json_node_get_string (node), &error))
    return fail (self, node, error->message);
  dfp_field_write_text (field, data, json_node_get_string (node));
  return TRUE;
}

/* "one of “mvp”, “start-up”" */
static char *
describe_nicks (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  const GEnumClass *values = G_ENUM_CLASS (class);
  g_autoptr (GString) nicks = g_string_new (NULL);

  for (guint i = 0; i < values->n_values; i++)
    g_string_append_printf (nicks, "%s“%s”", i > 0 ? ", " : "", values->values[i].value_nick);
  return g_strdup_printf (_ ("one of %s"), nicks->str);
}

static gboolean
read_enum (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  g_autofree char *kind = NULL;
  int value;

  if (holds (node, G_TYPE_STRING) && dfp_enum_from_nick (field->type (), json_node_get_string (node), &value))
    {
      dfp_field_write_number (field, data, value);
      return TRUE;
    }
  kind = describe_nicks (field->type ());
  return fail_kind (self, field, node, kind);
}

static gboolean
read_boolean (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  if (!holds (node, G_TYPE_BOOLEAN))
    return fail_kind (self, field, node, _ ("true or false"));
  dfp_field_write_number (field, data, json_node_get_boolean (node));
  return TRUE;
}

static gboolean
read_calendar (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  DfpMonth month;

  if (!holds (node, G_TYPE_STRING) || !dfp_month_parse (json_node_get_string (node), &month))
    return fail_kind (self, field, node, _ ("a month such as “2027-01”"));
  dfp_field_write_number (field, data, month);
  return TRUE;
}

/* Whether the rows exist is checked when all of them are there. */
static gboolean
read_references (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  JsonArray *items = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const guint n = items != NULL ? json_array_get_length (items) : 0;

  if (items == NULL)
    return fail_kind (self, field, node, _ ("a list of ids"));
  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      if (!holds (item, G_TYPE_STRING))
        {
          push_index (self, i);
          return fail_kind (self, field, item, _ ("a list of ids"));
        }
      g_ptr_array_add (ids, dfp_drop_const (json_node_get_string (item)));
    }
  g_ptr_array_add (ids, NULL);
  dfp_field_write_references (field, data, (const char *const *) ids->pdata);
  return TRUE;
}

static gboolean
is_id (const char *text)
{
  const gsize length = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-");

  return length > 0 && length <= DFP_READER_ID_MAXIMUM && text[length] == '\0';
}

/* The id at the step @self stands on; NULL after an error. */
static const char *
read_id (Reader *self, JsonObject *members)
{
  JsonNode *node = json_object_get_member (members, "id");

  if (node == NULL)
    return fail (self, NULL, _ ("Every row needs an \"id\" of its own.")), NULL;
  if (holds (node, G_TYPE_STRING) && is_id (json_node_get_string (node)))
    return json_node_get_string (node);
  push_name (self, "id");
  return fail (self, node, _ ("An id must be 1 to 64 letters, digits, hyphens or underscores.")), NULL;
}

/* All rows are objects with ids of their own. */
static gboolean
check_ids (Reader *self, JsonArray *items)
{
  const guint n = json_array_get_length (items);

  dfp_name_set_init (&self->ids, &self->key);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      const char *id;

      push_index (self, i);
      if (!JSON_NODE_HOLDS_OBJECT (item))
        return fail (self, item, _ ("A row must be an object."));
      id = read_id (self, json_node_get_object (item));
      if (id == NULL)
        return FALSE;
      switch (dfp_name_set_add (&self->ids, id, strlen (id)))
        {
        case DFP_NAME_TAKEN:
          push_name (self, "id");
          return fail (self, json_object_get_member (json_node_get_object (item), "id"),
                       _ ("Another row of the same list has this id already."));
        case DFP_NAME_CROWDED:
          return fail_with (self, DFP_ERROR_LIMIT, NULL,
                            _ ("The ids of this list were chosen to slow the program down."));
        case DFP_NAME_NEW:
        default:
          break;
        }
      pop (self);
    }
  return TRUE;
}

static gboolean
check_n_rows (Reader *self, const DfpField *field, guint n)
{
  self->n_rows += n;
  if (field->type == dfp_configuration_get_type && n > DFP_READER_CONFIGURATIONS_MAXIMUM)
    return fail_with (self, DFP_ERROR_LIMIT, NULL, _ ("A plan may have at most 64 configurations."));
  if (self->n_rows > DFP_READER_ROWS_MAXIMUM)
    return fail_with (self, DFP_ERROR_LIMIT, NULL, _ ("A plan may have at most 100,000 rows in all."));
  return TRUE;
}

static gboolean
read_rows (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  DfpList *list = *(DfpList **) ((char *) data + field->offset);
  const GType type = field->type ();
  JsonArray *items = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (items == NULL)
    return fail_kind (self, field, node, _ ("a list of rows"));
  if (!check_n_rows (self, field, json_array_get_length (items)) || !check_ids (self, items))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *members = json_array_get_object_element (items, i);
      DfpObject *row = g_object_new (type, NULL);

      g_ptr_array_add (rows, row);
      dfp_object_set_id (row, json_object_get_string_member (members, "id"));
      push_index (self, i);
      if (!read_object (self, row, members))
        return FALSE;
      pop (self);
    }
  dfp_list_splice (list, 0, dfp_list_get_n_rows (list), rows);
  return TRUE;
}

static gboolean
read_value (Reader *self, const DfpField *field, gpointer data, JsonNode *node)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      return read_text (self, field, data, node);
    case DFP_FIELD_ENUM:
      return read_enum (self, field, data, node);
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      return read_number (self, field, data, node);
    case DFP_FIELD_BOOLEAN:
      return read_boolean (self, field, data, node);
    case DFP_FIELD_CALENDAR:
      return read_calendar (self, field, data, node);
    case DFP_FIELD_REFERENCES:
      return read_references (self, field, data, node);
    case DFP_FIELD_LIST:
      return read_rows (self, field, data, node);
    default:
      g_assert_not_reached ();
    }
}

/* Members mostly come in table order, so the search begins behind the latest one found. */
static const DfpField *
find_field (const DfpField *fields, guint n_fields, const char *name, guint *next)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const guint at = *next + i < n_fields ? *next + i : *next + i - n_fields;

      if (strcmp (fields[at].name, name) == 0)
        {
          *next = at + 1 < n_fields ? at + 1 : 0;
          return &fields[at];
        }
    }
  return NULL;
}

/* What stands for itself in the file and is no value of the model. */
static gboolean
is_frame (const Reader *self, const char *name)
{
  if (self->n_steps > 0)
    return strcmp (name, "id") == 0;
  return strcmp (name, "format") == 0 || strcmp (name, "version") == 0;
}

static void
keep_unknown (DfpObject *object, const char *name, JsonNode *node)
{
  g_autoptr (GString) json = g_string_new (NULL);

  dfp_writer_append_node (json, node);
  dfp_object_add_unknown (object, name, json->str);
}

static gboolean
read_object (Reader *self, DfpObject *object, JsonObject *members)
{
  guint n_fields, next = 0;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  gpointer data = dfp_object_init_data (object);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const DfpField *field;

      if (is_frame (self, name))
        continue;
      field = find_field (fields, n_fields, name, &next);
      if (field == NULL)
        {
          keep_unknown (object, name, node);
          continue;
        }
      push_name (self, name);
      if (!read_value (self, field, data, node))
        return FALSE;
      pop (self);
    }
  return TRUE;
}

static gboolean
check_reference (Reader *self, const DfpField *field, DfpList *target, const char *id)
{
  g_autofree char *quoted = NULL;
  g_autofree char *message = NULL;

  if (*id == '\0' || (target != NULL && dfp_list_find (target, id) != NULL))
    return TRUE;
  quoted = dfp_escape_quote (id, -1);
  message = g_strdup_printf (_ ("%s names the row %s, which is not in “%s”."), dfp_field_get_label (field), quoted,
                             field->target);
  return fail (self, NULL, message);
}

static gboolean
check_references (Reader *self, const DfpField *field, DfpList *target, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      push_index (self, i);
      if (*ids[i] == '\0')
        return fail_kind (self, field, NULL, _ ("a list of ids, none of them empty"));
      if (!check_reference (self, field, target, ids[i]))
        return FALSE;
      pop (self);
    }
  return TRUE;
}

static gboolean check_rows (Reader *self, DfpList *list);

/* All references of @object and of the rows below it point to rows that exist. */
static gboolean
check_object (Reader *self, DfpObject *object)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  const char *data = dfp_object_get_data (object);

  for (guint i = 0; i < n_fields; i++)
    {
      const DfpField *field = &fields[i];
      gconstpointer member = data + field->offset;
      gboolean fine = TRUE;

      if (field->kind != DFP_FIELD_REFERENCE && field->kind != DFP_FIELD_REFERENCES && field->kind != DFP_FIELD_LIST)
        continue;
      push_name (self, field->name);
      if (field->kind == DFP_FIELD_LIST)
        fine = check_rows (self, *(DfpList *const *) member);
      else if (field->kind == DFP_FIELD_REFERENCES)
        fine = check_references (self, field, dfp_object_find_target (object, field),
                                 *(const char *const *const *) member);
      else if (**(const char *const *) member != '\0')
        fine = check_reference (self, field, dfp_object_find_target (object, field), *(const char *const *) member);
      if (!fine)
        return FALSE;
      pop (self);
    }
  return TRUE;
}

static gboolean
check_rows (Reader *self, DfpList *list)
{
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      push_index (self, i);
      if (!check_object (self, dfp_list_get (list, i)))
        return FALSE;
      pop (self);
    }
  return TRUE;
}

DfpPlan *
dfp_reader_read_plan (const DfpReaderSource *source, JsonObject *root, GError **error)
{
  g_autofree Reader *self = g_new0 (Reader, 1);
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  gboolean fine;

  self->source = source;
  self->error = error;
  dfp_name_key_init (&self->key);
  dfp_object_set_id (DFP_OBJECT (plan), ROOT_ID);
  fine = read_object (self, DFP_OBJECT (plan), root) && check_object (self, DFP_OBJECT (plan));
  dfp_name_set_clear (&self->ids);
  return fine ? g_steal_pointer (&plan) : NULL;
}

void
dfp_reader_set_root_error (const DfpReaderSource *source, const char *name, JsonNode *found, const char *message,
                           GError **error)
{
  const DfpGuardStep step = { name, 0 };
  g_autofree char *text = found != NULL ? describe_node (found) : NULL;

  dfp_guard_set_error_at (error, DFP_ERROR_INVALID,
                          &(DfpGuardPlace){ source->file, source->text, source->length, &step, name != NULL }, message,
                          text);
}
