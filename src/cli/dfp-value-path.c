/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk along the field tables, then one value read as its field wants it and set through the
 * property, as everybody else does. */
#include "cli/dfp-value-path.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "base/dfp-month.h"

/* The next part of @rest, up to '.', '[' or the end, or what stands between brackets. NULL when
 * there is none or a bracket is not closed. */
static char *
take_step (const char **rest)
{
  const char *start = *rest;
  char *step;

  if (*start == '[')
    {
      const char *end = strchr (start, ']');

      *rest = end != NULL ? end + 1 : start;
      step = end != NULL ? g_strndup (start + 1, (gsize) (end - start - 1)) : NULL;
    }
  else
    {
      const gsize length = strcspn (start, ".[");

      *rest = start + length;
      step = length > 0 ? g_strndup (start, length) : NULL;
    }
  if (**rest == '.' && (*rest)[1] != '\0')
    ++*rest;
  return step;
}

static DfpObject *
find_row (DfpList *list, const char *step)
{
  DfpObject *row = dfp_list_find (list, step);
  char *end;
  guint64 position;

  if (row != NULL || !g_ascii_isdigit (*step))
    return row;
  position = g_ascii_strtoull (step, &end, 10);
  return *end == '\0' && position < G_MAXUINT ? dfp_list_get (list, (guint) position) : NULL;
}

static gboolean
fail (GError **error, const char *path, const char *message)
{
  g_autofree char *quoted = dfp_escape_quote (path, -1);

  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, "%s: %s", quoted, message);
  return FALSE;
}

/* The object and the field that @path names. */
static gboolean
resolve (DfpObject *root, const char *path, DfpObject **object, const DfpField **field, GError **error)
{
  const char *rest = path;

  for (*object = root;;)
    {
      g_autofree char *name = take_step (&rest), *id = NULL;

      *field = name != NULL ? dfp_object_find_field (*object, name) : NULL;
      if (*field == NULL)
        return fail (error, path, _ ("there is no such value."));
      if ((*field)->kind != DFP_FIELD_LIST)
        return *rest == '\0' ? TRUE : fail (error, path, _ ("there is nothing below this value."));
      id = take_step (&rest);
      if (id == NULL)
        return fail (error, path, _ ("this is a list: name a row by its id or position, and a value of it."));
      *object = find_row (dfp_object_get_list (*object, (*field)->name), id);
      if (*object == NULL)
        return fail (error, path, _ ("there is no such row."));
    }
}

/* A number as JSON writes it; nothing else, whatever the locale. */
static gboolean
parse_number (const char *text, double *number)
{
  static const char *const pattern = "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$";

  if (!g_regex_match_simple (pattern, text, 0, 0))
    return FALSE;
  *number = g_ascii_strtod (text, NULL);
  return TRUE;
}

static gboolean
read_number (const DfpField *field, const char *text, GValue *value, GError **error)
{
  double number;

  if (!parse_number (text, &number))
    {
      g_autofree char *quoted = dfp_escape_quote (text, -1);

      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s is not a number."), quoted);
      return FALSE;
    }
  if (!dfp_field_check_number (field, number, error))
    return FALSE;
  if (field->kind == DFP_FIELD_INT)
    g_value_set_int (value, (int) number);
  else
    g_value_set_double (value, number);
  return TRUE;
}

static gboolean
read_enum (const DfpField *field, const char *text, GValue *value, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *quoted = dfp_escape_quote (text, -1);
  int chosen;

  if (dfp_enum_from_nick (field->type (), text, &chosen))
    {
      g_value_set_enum (value, chosen);
      return TRUE;
    }
  for (guint i = 0; i < dfp_enum_get_n_values (field->type ()); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", dfp_enum_get_nick (field->type (), (int) i));
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s is none of %s."), quoted, words->str);
  return FALSE;
}

static gboolean
read_boolean (const char *text, GValue *value, GError **error)
{
  const gboolean yes = strcmp (text, "true") == 0;

  g_value_set_boolean (value, yes);
  if (yes || strcmp (text, "false") == 0)
    return TRUE;
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("it is true or false."));
  return FALSE;
}

static gboolean
read_calendar (const char *text, GValue *value, GError **error)
{
  DfpMonth month;

  if (!dfp_month_parse (text, &month))
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("a month is written YYYY-MM."));
      return FALSE;
    }
  g_value_set_int (value, month);
  return TRUE;
}

static gboolean
check_reference (DfpObject *object, const DfpField *field, const char *id, GError **error)
{
  DfpList *target = dfp_object_find_target (object, field);
  g_autofree char *quoted = dfp_escape_quote (id, -1);

  if (target != NULL && dfp_list_find (target, id) != NULL)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s is no id in %s."), quoted, field->target);
  return FALSE;
}

static gboolean
read_references (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!check_reference (object, field, g_strstrip (ids[i]), error))
      return FALSE;
  g_value_set_boxed (value, ids);
  return TRUE;
}

static gboolean
read_value (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  switch (field->kind)
    {
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      return read_number (field, text, value, error);
    case DFP_FIELD_ENUM:
      return read_enum (field, text, value, error);
    case DFP_FIELD_BOOLEAN:
      return read_boolean (text, value, error);
    case DFP_FIELD_CALENDAR:
      return read_calendar (text, value, error);
    case DFP_FIELD_REFERENCES:
      return read_references (object, field, text, value, error);
    case DFP_FIELD_REFERENCE:
      g_value_set_string (value, text);
      return *text == '\0' || check_reference (object, field, text, error);
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      g_value_set_string (value, text);
      return dfp_field_check_text (field, text, error);
    case DFP_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

gboolean
dfp_value_path_assign (DfpObject *root, const char *assignment, GError **error)
{
  const char *sign = strchr (assignment, '=');
  g_autofree char *path = sign != NULL ? g_strndup (assignment, (gsize) (sign - assignment)) : NULL;
  g_autofree char *quoted = dfp_escape_quote (assignment, -1);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) problem = NULL;
  const DfpField *field;
  DfpObject *object;

  if (sign == NULL)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("%s is no PATH=VALUE."), quoted);
      return FALSE;
    }
  if (!g_utf8_validate (assignment, -1, NULL))
    return fail (error, assignment, _ ("this is not UTF-8."));
  if (!resolve (root, path, &object, &field, error))
    return FALSE;
  g_value_init (&value,
                G_PARAM_SPEC_VALUE_TYPE (g_object_class_find_property (G_OBJECT_GET_CLASS (object), field->name)));
  if (!read_value (object, field, sign + 1, &value, &problem))
    return fail (error, path, problem->message);
  g_object_set_property (G_OBJECT (object), field->name, &value);
  return TRUE;
}
