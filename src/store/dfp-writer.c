/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every byte is appended by hand, so that nothing depends on how a library writes JSON. */
#include "store/dfp-writer.h"

#include <math.h>
#include <string.h>

#include "base/dfp-month.h"
#include "base/dfp-number.h"
#include "store/dfp-migrations.h"

/* The short forms where there are some, so that no text grows when it is read and written. */
static void
append_escape (GString *out, char c)
{
  static const char from[] = "\b\f\n\r\t\"\\", to[] = "bfnrt\"\\";
  const char *at = strchr (from, c);

  if (at != NULL)
    g_string_append_printf (out, "\\%c", to[at - from]);
  else
    g_string_append_printf (out, "\\u%04x", c);
}

void
dfp_writer_append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (;;)
    {
      const char *p = text;

      while ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
      g_string_append_len (out, text, p - text);
      if (*p == '\0')
        break;
      append_escape (out, *p);
      text = p + 1;
    }
  g_string_append_c (out, '"');
}

static void
append_members (GString *out, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name, *before = "{";
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  for (; json_object_iter_next_ordered (&iter, &name, &member); before = ",")
    {
      g_string_append (out, before);
      dfp_writer_append_string (out, name);
      g_string_append_c (out, ':');
      dfp_writer_append_node (out, member);
    }
  g_string_append (out, json_object_get_size (object) == 0 ? "{}" : "}");
}

static void
append_items (GString *out, JsonArray *array)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      dfp_writer_append_node (out, json_array_get_element (array, i));
    }
  g_string_append_c (out, ']');
}

void
dfp_writer_append_node (GString *out, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_members (out, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_items (out, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    dfp_writer_append_string (out, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    dfp_number_append (out, json_node_get_double (node));
}

static void
append_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* The end of the string that begins at @p, behind its closing quotation mark. */
static const char *
skip_string (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;
  return p + 1;
}

void
dfp_writer_append_spread (GString *out, const char *json, guint depth)
{
  for (const char *p = json; *p != '\0';)
    {
      const char c = *p;

      if (c == '"')
        {
          const char *end = skip_string (p);

          g_string_append_len (out, p, end - p);
          p = end;
          continue;
        }
      if (c == '}' || c == ']')
        append_line (out, --depth);
      g_string_append_c (out, c);
      p++;
      if ((c == '{' || c == '[') && *p == c + 2) /* empty: '{' + 2 is '}', '[' + 2 is ']' */
        g_string_append_c (out, *p++);
      else if (c == '{' || c == '[')
        append_line (out, ++depth);
      else if (c == ',')
        append_line (out, depth);
      else if (c == ':')
        g_string_append_c (out, ' ');
    }
}

/* The comma after the member before, and the name of the next. Names need no escapes. */
static void
append_name (GString *out, guint depth, const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  append_line (out, depth);
  g_string_append_c (out, '"');
  g_string_append (out, name);
  g_string_append (out, "\": ");
}

static void
append_ids (GString *out, const char *const *ids, guint depth)
{
  g_string_append_c (out, '[');
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_line (out, depth + 1);
      dfp_writer_append_string (out, ids[i]);
    }
  if (ids[0] != NULL)
    append_line (out, depth);
  g_string_append_c (out, ']');
}

static void append_object (GString *out, DfpObject *object, guint depth);

static void
append_rows (GString *out, const DfpList *list, guint depth)
{
  const guint n = dfp_list_get_n_rows (list);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_line (out, depth + 1);
      append_object (out, dfp_list_get (list, i), depth + 1);
    }
  if (n > 0)
    append_line (out, depth);
  g_string_append_c (out, ']');
}

static void
append_month (GString *out, DfpMonth month)
{
  g_autofree char *text = dfp_month_to_string (month);

  g_string_append_printf (out, "\"%s\"", text);
}

static void
append_value (GString *out, const DfpField *field, gconstpointer data, guint depth)
{
  const gconstpointer member = (const char *) data + field->offset;

  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      dfp_writer_append_string (out, *(const char *const *) member);
      break;
    case DFP_FIELD_ENUM:
      dfp_writer_append_string (out, dfp_enum_get_nick (field->type (), *(const int *) member));
      break;
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      dfp_number_append (out, dfp_field_get_number (field, data));
      break;
    case DFP_FIELD_BOOLEAN:
      g_string_append (out, *(const int *) member ? "true" : "false");
      break;
    case DFP_FIELD_CALENDAR:
      append_month (out, *(const DfpMonth *) member);
      break;
    case DFP_FIELD_REFERENCES:
      append_ids (out, *(const char *const *const *) member, depth);
      break;
    case DFP_FIELD_LIST:
      append_rows (out, *(const DfpList *const *) member, depth);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_unknown (GString *out, DfpObject *object, guint depth)
{
  guint n;
  const DfpUnknownMember *members = dfp_object_get_unknown (object, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (out, ',');
      append_line (out, depth);
      dfp_writer_append_string (out, members[i].name);
      g_string_append (out, ": ");
      dfp_writer_append_spread (out, members[i].json, depth);
    }
}

static void
append_object (GString *out, DfpObject *object, guint depth)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);
  gconstpointer data = dfp_object_get_data (object);

  g_string_append_c (out, '{');
  if (depth == 0)
    {
      append_name (out, 1, "format");
      dfp_writer_append_string (out, DFP_FORMAT_NAME);
      append_name (out, 1, "version");
      dfp_number_append (out, DFP_FORMAT_VERSION);
    }
  else
    {
      append_name (out, depth + 1, "id");
      dfp_writer_append_string (out, dfp_object_get_id (object));
    }
  for (guint i = 0; i < n_fields; i++)
    {
      append_name (out, depth + 1, fields[i].name);
      append_value (out, &fields[i], data, depth + 1);
    }
  append_unknown (out, object, depth + 1);
  append_line (out, depth);
  g_string_append_c (out, '}');
}

void
dfp_writer_append_plan (GString *out, DfpPlan *plan)
{
  append_object (out, DFP_OBJECT (plan), 0);
  g_string_append_c (out, '\n');
}
