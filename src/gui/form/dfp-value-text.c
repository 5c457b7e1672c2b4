/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One switch by kind for showing, one for reading; both know values only through their field. */
#include "gui/form/dfp-value-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "base/dfp-list.h"
#include "gui/form/dfp-parse.h"
#include "model/dfp-plan.h"

#define DASH "–"
#define SHARE_DECIMALS 2
#define NUMBER_DECIMALS 6

const char *
dfp_value_get_currency (DfpObject *object)
{
  DfpObject *root = object != NULL ? dfp_object_get_root (object) : NULL;

  return DFP_IS_PLAN (root) ? dfp_plan_get (DFP_PLAN (root))->currency : "EUR";
}

DfpMonth
dfp_value_get_start (DfpObject *object)
{
  DfpObject *root = object != NULL ? dfp_object_get_root (object) : NULL;

  return DFP_IS_PLAN (root) ? dfp_plan_get (DFP_PLAN (root))->start : DFP_MONTH (2027, 1);
}

DfpList *
dfp_value_get_targets (DfpObject *object, const DfpField *field)
{
  return field->target != NULL ? dfp_object_find_target (object, field) : NULL;
}

static char *
show_share (double share)
{
  g_autofree char *number = dfp_format_number_short (share * 100, SHARE_DECIMALS);

  /* Translators: a percentage; %s is the number */
  return g_strdup_printf (_ ("%s%%"), number);
}

/* Money keeps its cents when it has some. */
static char *
show_money (DfpObject *object, double amount, DfpValueStyle style)
{
  if (style == DFP_VALUE_FULL && amount == round (amount))
    return dfp_format_money (dfp_value_get_currency (object), amount, DFP_FORMAT_PLAIN);
  return dfp_format_number_short (amount, 2);
}

static DfpMonthStyle
get_month_style (DfpValueStyle style)
{
  return style == DFP_VALUE_CELL   ? DFP_MONTH_STYLE_SHORT
         : style == DFP_VALUE_FULL ? DFP_MONTH_STYLE_LONG
                                   : DFP_MONTH_STYLE_MEDIUM;
}

static char *
show_number (DfpObject *object, const DfpField *field, double number, DfpValueStyle style)
{
  if ((field->flags & DFP_FIELD_OPTIONAL) && number == 0)
    return g_strdup (style == DFP_VALUE_EDIT ? "" : DASH);
  if (field->unit == DFP_UNIT_MONTH)
    return dfp_format_month (dfp_month_add (dfp_value_get_start (object), (int) number), get_month_style (style));
  if (field->unit == DFP_UNIT_SHARE || field->unit == DFP_UNIT_PER_YEAR)
    return show_share (number);
  if (field->unit == DFP_UNIT_MONEY || field->unit == DFP_UNIT_MONEY_PER_MONTH)
    return show_money (object, number, style);
  if (field->flags & DFP_FIELD_DIGITS)
    return g_strdup_printf ("%.0f", number);
  return dfp_format_number_short (number, NUMBER_DECIMALS);
}

/* Names of the rows that @ids point to, with commas; an id that points nowhere shows as a dash. */
static char *
show_references (DfpObject *object, const DfpField *field, const char *const *ids, DfpValueStyle style)
{
  DfpList *targets = dfp_value_get_targets (object, field);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      DfpObject *row = *ids[i] != '\0' && targets != NULL ? dfp_list_find (targets, ids[i]) : NULL;

      if (row == NULL)
        continue;
      if (out->len > 0)
        g_string_append (out, ", ");
      g_string_append (out, dfp_object_get_name (row));
    }
  if (out->len == 0 && style != DFP_VALUE_EDIT)
    g_string_append (out, DASH);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
show_value (DfpObject *object, const DfpField *field, const GValue *value, DfpValueStyle style)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      return g_strdup (g_value_get_string (value));
    case DFP_FIELD_ENUM:
      return g_strdup (dfp_enum_get_label (field->type (), g_value_get_enum (value)));
    case DFP_FIELD_INT:
      return show_number (object, field, g_value_get_int (value), style);
    case DFP_FIELD_DOUBLE:
      return show_number (object, field, g_value_get_double (value), style);
    case DFP_FIELD_BOOLEAN:
      return g_strdup (g_value_get_boolean (value) ? _ ("Yes") : _ ("No"));
    case DFP_FIELD_CALENDAR:
      return dfp_format_month (g_value_get_int (value), get_month_style (style));
    case DFP_FIELD_REFERENCE:
      return show_references (object, field, (const char *const[]){ g_value_get_string (value), NULL }, style);
    case DFP_FIELD_REFERENCES:
      return show_references (object, field, g_value_get_boxed (value), style);
    case DFP_FIELD_LIST:
    default:
      return g_strdup (DASH);
    }
}

char *
dfp_value_to_text (DfpObject *object, const DfpField *field, DfpValueStyle style)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (DFP_IS_OBJECT (object) && field != NULL, NULL);

  g_object_get_property (G_OBJECT (object), field->name, &value);
  return show_value (object, field, &value, style);
}

static gboolean
refuse (const DfpField *field, const char *text, GError **error)
{
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("“%.60s” cannot be read as %s."), text,
               dfp_field_get_label (field));
  return FALSE;
}

static gboolean
is_nothing (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0' || strcmp (stripped, DASH) == 0;
}

static gboolean
read_number (DfpObject *object, const DfpField *field, const char *text, double *number)
{
  int month;

  if (field->unit == DFP_UNIT_MONTH)
    {
      if (!dfp_parse_month (text, dfp_value_get_start (object), &month))
        return FALSE;
      *number = month;
      return TRUE;
    }
  if (field->unit == DFP_UNIT_SHARE || field->unit == DFP_UNIT_PER_YEAR)
    return dfp_parse_share (text, number);
  if (field->unit == DFP_UNIT_MONEY || field->unit == DFP_UNIT_MONEY_PER_MONTH)
    return dfp_parse_money (text, dfp_value_get_currency (object), number);
  return dfp_parse_number (text, number);
}

/* A bound as it would be typed, for the message. */
static char *
show_bound (DfpObject *object, const DfpField *field, double bound)
{
  DfpField plain = *field;

  plain.flags &= ~DFP_FIELD_OPTIONAL;
  return show_number (object, &plain, bound, DFP_VALUE_FULL);
}

/* The same checks as dfp_field_check_number (), with the bounds in the unit that was typed. */
static gboolean
check_number (DfpObject *object, const DfpField *field, double number, GError **error)
{
  if (number < field->minimum || number > field->maximum)
    {
      g_autofree char *low = show_bound (object, field, field->minimum);
      g_autofree char *high = show_bound (object, field, field->maximum);

      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be between %s and %s."),
                   dfp_field_get_label (field), low, high);
      return FALSE;
    }
  return dfp_field_check_number (field, number, error);
}

static gboolean
read_number_value (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  double number = 0;

  if (is_nothing (text) && (field->flags & DFP_FIELD_OPTIONAL))
    number = 0;
  else if (!read_number (object, field, text, &number))
    return refuse (field, text, error);
  else if (!((field->flags & DFP_FIELD_OPTIONAL) && number == 0) && !check_number (object, field, number, error))
    return FALSE;
  if (field->kind == DFP_FIELD_INT)
    g_value_set_int (value, (int) number);
  else
    g_value_set_double (value, number);
  return TRUE;
}

static gboolean
equal_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1), *folded_b = g_utf8_casefold (b, -1);

  return strcmp (g_strstrip (folded_a), folded_b) == 0;
}

static gboolean
read_enum (const DfpField *field, const char *text, GValue *value, GError **error)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (field->type ());

  for (guint i = 0; i < class->n_values; i++)
    {
      const GEnumValue *row = &class->values[i];

      if (equal_folded (text, dfp_enum_get_label (field->type (), row->value)) || equal_folded (text, row->value_nick))
        {
          g_value_set_enum (value, row->value);
          return TRUE;
        }
    }
  return refuse (field, text, error);
}

static gboolean
read_boolean (const DfpField *field, const char *text, GValue *value, GError **error)
{
  const char *const yes[] = { _ ("Yes"), "yes", "true", "1", "x", "✓" };
  const char *const no[] = { _ ("No"), "no", "false", "0", "" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (equal_folded (text, yes[i]))
      {
        g_value_set_boolean (value, TRUE);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (equal_folded (text, no[i]))
      {
        g_value_set_boolean (value, FALSE);
        return TRUE;
      }
  return refuse (field, text, error);
}

static const char *
find_target_id (DfpList *targets, const char *name)
{
  for (guint i = 0; targets != NULL && i < dfp_list_get_n_rows (targets); i++)
    {
      DfpObject *row = dfp_list_get (targets, i);

      if (equal_folded (name, dfp_object_get_name (row)))
        return dfp_object_get_id (row);
    }
  return NULL;
}

static gboolean
read_references (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  DfpList *targets = dfp_value_get_targets (object, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  names = is_nothing (text) ? g_new0 (char *, 1) : g_strsplit (text, ", ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = find_target_id (targets, names[i]);

      if (id == NULL)
        return refuse (field, names[i], error);
      g_strv_builder_add (builder, id);
    }
  g_value_take_boxed (value, g_strv_builder_end (builder));
  return TRUE;
}

static gboolean
read_reference (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  const char *id = is_nothing (text) ? "" : find_target_id (dfp_value_get_targets (object, field), text);

  if (id == NULL)
    return refuse (field, text, error);
  g_value_set_string (value, id);
  return TRUE;
}

static gboolean
read_calendar (const DfpField *field, const char *text, GValue *value, GError **error)
{
  DfpMonth month;

  if (!dfp_parse_calendar (text, &month))
    return refuse (field, text, error);
  g_value_set_int (value, month);
  return TRUE;
}

gboolean
dfp_value_from_text (DfpObject *object, const DfpField *field, const char *text, GValue *value, GError **error)
{
  g_return_val_if_fail (DFP_IS_OBJECT (object) && field != NULL && text != NULL && G_IS_VALUE (value), FALSE);

  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
      g_value_set_string (value, text);
      return dfp_field_check_text (field, text, error);
    case DFP_FIELD_ENUM:
      return read_enum (field, text, value, error);
    case DFP_FIELD_INT:
    case DFP_FIELD_DOUBLE:
      return read_number_value (object, field, text, value, error);
    case DFP_FIELD_BOOLEAN:
      return read_boolean (field, text, value, error);
    case DFP_FIELD_CALENDAR:
      return read_calendar (field, text, value, error);
    case DFP_FIELD_REFERENCE:
      return read_reference (object, field, text, value, error);
    case DFP_FIELD_REFERENCES:
      return read_references (object, field, text, value, error);
    case DFP_FIELD_LIST:
    default:
      return refuse (field, text, error);
    }
}

void
dfp_value_get_empty (const DfpField *field, GValue *value)
{
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (dfp_field_create_pspec (field));

  if ((field->flags & DFP_FIELD_OPTIONAL) && field->kind == DFP_FIELD_INT)
    g_value_set_int (value, 0);
  else if ((field->flags & DFP_FIELD_OPTIONAL) && field->kind == DFP_FIELD_DOUBLE)
    g_value_set_double (value, 0);
  else
    g_param_value_set_default (pspec, value);
}
