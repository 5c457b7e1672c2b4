/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One definition per class, in the order in which the plan's tables come to them. */
#include "store/dfp-schema.h"

#include <string.h>

#include "base/dfp-number.h"
#include "model/dfp-plan.h"
#include "store/dfp-guard.h"
#include "store/dfp-migrations.h"
#include "store/dfp-reader.h"
#include "store/dfp-writer.h"

/* Control and bidi-override characters, as dfp_field_check_text () refuses them. */
#define FORBIDDEN "\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$"
#define TEXT_PATTERN "^[^\\u0000-\\u001f" FORBIDDEN
#define NOTES_PATTERN "^[^\\u0000-\\u0008\\u000b-\\u001f" FORBIDDEN
#define CURRENCY_PATTERN "^[A-Z]{3}$"
#define DATE_PATTERN "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
#define CALENDAR_PATTERN "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$"
#define ID_PATTERN "^[A-Za-z0-9_-]{1,64}$"
#define OPTIONAL_ID_PATTERN "^([A-Za-z0-9_-]{1,64})?$"

static void
append_key (GString *out, const char *key)
{
  const char last = out->str[out->len - 1];

  if (last != '{' && last != '[')
    g_string_append_c (out, ',');
  dfp_writer_append_string (out, key);
  g_string_append_c (out, ':');
}

static void
append_string (GString *out, const char *key, const char *text)
{
  append_key (out, key);
  dfp_writer_append_string (out, text);
}

static void
append_number (GString *out, const char *key, double number)
{
  append_key (out, key);
  dfp_number_append (out, number);
}

static void
append_text (GString *out, const char *pattern, glong maximum, const char *initial)
{
  append_string (out, "type", "string");
  if (maximum > 0)
    append_number (out, "maxLength", maximum);
  append_string (out, "pattern", pattern);
  append_string (out, "default", initial != NULL ? initial : "");
}

static void
append_enum (GString *out, const DfpField *field)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (field->type ());
  const GEnumClass *values = G_ENUM_CLASS (class);

  append_key (out, "enum");
  for (guint i = 0; i < values->n_values; i++)
    {
      g_string_append_c (out, i > 0 ? ',' : '[');
      dfp_writer_append_string (out, values->values[i].value_nick);
    }
  g_string_append_c (out, ']');
  append_string (out, "default", dfp_enum_get_nick (field->type (), (int) field->initial));
}

static void
append_bounds (GString *out, const DfpField *field)
{
  append_string (out, "type", field->kind == DFP_FIELD_INT ? "integer" : "number");
  append_number (out, "minimum", field->minimum);
  append_number (out, "maximum", field->maximum);
  append_number (out, "default", field->initial);
}

static void
append_calendar (GString *out, const DfpField *field)
{
  g_autofree char *initial = dfp_month_to_string ((DfpMonth) field->initial);

  append_text (out, CALENDAR_PATTERN, 0, initial);
}

/* "Role" for DfpRole. */
static const char *
get_definition (GType type)
{
  return g_type_name (type) + strlen ("Dfp");
}

static void
append_rows (GString *out, const DfpField *field)
{
  const gboolean configurations = field->type == dfp_configuration_get_type;

  append_string (out, "type", "array");
  append_number (out, "maxItems", configurations ? DFP_READER_CONFIGURATIONS_MAXIMUM : DFP_GUARD_ITEMS_MAXIMUM);
  append_key (out, "items");
  g_string_append_printf (out, "{\"$ref\":\"#/$defs/%s\"}", get_definition (field->type ()));
}

static void
append_references (GString *out)
{
  append_string (out, "type", "array");
  append_number (out, "maxItems", DFP_GUARD_ITEMS_MAXIMUM);
  append_key (out, "items");
  g_string_append (out, "{\"type\":\"string\",\"pattern\":\"" ID_PATTERN "\"}");
}

static void
append_kind (GString *out, const DfpField *field)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
      if (field->flags & DFP_FIELD_CURRENCY)
        append_text (out, CURRENCY_PATTERN, 0, field->initial_text);
      else
        append_text (out, TEXT_PATTERN, DFP_TEXT_MAXIMUM, field->initial_text);
      break;
    case DFP_FIELD_NOTES:
      append_text (out, NOTES_PATTERN, DFP_NOTES_MAXIMUM, field->initial_text);
      break;
    case DFP_FIELD_DATE:
      append_text (out, DATE_PATTERN, 0, field->initial_text);
      break;
    case DFP_FIELD_REFERENCE:
      append_text (out, OPTIONAL_ID_PATTERN, 0, field->initial_text);
      break;
    case DFP_FIELD_REFERENCES:
      append_references (out);
      break;
    case DFP_FIELD_ENUM:
      append_enum (out, field);
      break;
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      append_bounds (out, field);
      break;
    case DFP_FIELD_BOOLEAN:
      append_string (out, "type", "boolean");
      append_key (out, "default");
      g_string_append (out, field->initial != 0 ? "true" : "false");
      break;
    case DFP_FIELD_CALENDAR:
      append_calendar (out, field);
      break;
    case DFP_FIELD_LIST:
      append_rows (out, field);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The members of @type, behind those that are no fields. */
static void
append_fields (GString *out, GType type)
{
  guint n;
  const DfpField *fields = dfp_type_get_fields (type, &n);

  for (guint i = 0; i < n; i++)
    {
      append_key (out, fields[i].name);
      g_string_append_c (out, '{');
      append_string (out, "title", fields[i].label);
      if (fields[i].hint != NULL)
        append_string (out, "description", fields[i].hint);
      append_kind (out, &fields[i]);
      g_string_append_c (out, '}');
    }
}

/* The classes of the lists of @type and of what is below, each once. */
static void
collect_types (GType type, GArray *types)
{
  guint n;
  const DfpField *fields = dfp_type_get_fields (type, &n);

  for (guint i = 0; i < n; i++)
    {
      const GType row = fields[i].kind == DFP_FIELD_LIST ? fields[i].type () : G_TYPE_INVALID;
      gboolean known = row == G_TYPE_INVALID;

      for (guint k = 0; k < types->len; k++)
        known = known || g_array_index (types, GType, k) == row;
      if (known)
        continue;
      g_array_append_val (types, row);
      collect_types (row, types);
    }
}

static void
append_definitions (GString *out)
{
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (GType));

  collect_types (DFP_TYPE_PLAN, types);
  append_key (out, "$defs");
  g_string_append_c (out, '{');
  for (guint i = 0; i < types->len; i++)
    {
      const GType type = g_array_index (types, GType, i);

      append_key (out, get_definition (type));
      g_string_append (out, "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"id\":{"
                            "\"description\":\"Unique in its list; never changes\",\"type\":\"string\","
                            "\"pattern\":\"" ID_PATTERN "\"}");
      append_fields (out, type);
      g_string_append (out, "},\"additionalProperties\":true}");
    }
  g_string_append_c (out, '}');
}

char *
dfp_schema_create (void)
{
  g_autoptr (GString) out = g_string_new ("{");
  GString *lines = g_string_new (NULL);

  append_string (out, "$schema", "https://json-schema.org/draft/2020-12/schema");
  append_string (out, "$id", "urn:io.github.digitalfactory.Planner:plan");
  append_string (out, "title", "Digital factory plan");
  append_string (out, "description", "One proposal: why and what, and the configurations that say how");
  append_string (out, "type", "object");
  g_string_append (out, ",\"required\":[\"format\",\"version\"],\"properties\":{");
  g_string_append (out, "\"format\":{\"const\":\"" DFP_FORMAT_NAME "\"}");
  g_string_append_printf (out, ",\"version\":{\"const\":%d}", DFP_FORMAT_VERSION);
  append_fields (out, DFP_TYPE_PLAN);
  g_string_append (out, "},\"additionalProperties\":true");
  append_definitions (out);
  g_string_append_c (out, '}');
  dfp_writer_append_spread (lines, out->str, 0);
  g_string_append_c (lines, '\n');
  return g_string_free (lines, FALSE);
}
