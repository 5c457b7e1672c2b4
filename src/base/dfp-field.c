/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a value knowing nothing but its row of the table. */
#include "base/dfp-field.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "base/dfp-list.h"
#include "base/dfp-month.h"

#define COMBINING_MARKS_MAXIMUM 16

#define MEMBER(data, field, type) (*(type *) ((char *) (data) + (field)->offset))
#define CONST_MEMBER(data, field, type) (*(type const *) ((const char *) (data) + (field)->offset))

const char *
dfp_field_get_label (const DfpField *field)
{
  return field->label != NULL ? _ (field->label) : field->name;
}

const char *
dfp_field_get_hint (const DfpField *field)
{
  return field->hint != NULL ? _ (field->hint) : "";
}

const char *
dfp_field_get_unit_label (const DfpField *field)
{
  static const char *const labels[] = {
    [DFP_UNIT_NONE] = "",
    [DFP_UNIT_HEADS] = N_ ("people"),
    [DFP_UNIT_FTE_MONTHS] = N_ ("person-months"),
    [DFP_UNIT_MONTH] = N_ ("month"),
    [DFP_UNIT_MONTHS] = N_ ("months"),
    [DFP_UNIT_HOURS] = N_ ("hours a week"),
    [DFP_UNIT_SHARE] = N_ ("%"),
    [DFP_UNIT_PER_YEAR] = N_ ("% a year"),
    [DFP_UNIT_POINTS] = N_ ("of 100"),
    [DFP_UNIT_SCALE] = "",
    [DFP_UNIT_MONEY] = "",
    [DFP_UNIT_MONEY_PER_MONTH] = N_ ("a month"),
    [DFP_UNIT_PEOPLE_PER_QUARTER] = N_ ("people a quarter"),
  };
  const char *label = labels[field->unit];

  return *label != '\0' ? _ (label) : "";
}

gboolean
dfp_field_is_text (const DfpField *field)
{
  return field->kind == DFP_FIELD_TEXT || field->kind == DFP_FIELD_NOTES || field->kind == DFP_FIELD_DATE ||
         field->kind == DFP_FIELD_REFERENCE;
}

gboolean
dfp_field_is_number (const DfpField *field)
{
  return field->kind == DFP_FIELD_INT || field->kind == DFP_FIELD_DOUBLE;
}

GParamSpec *
dfp_field_create_pspec (const DfpField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const char *name = field->name, *nick = field->label, *blurb = field->hint;

  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      return g_param_spec_string (name, nick, blurb, field->initial_text ? field->initial_text : "", flags);
    case DFP_FIELD_ENUM:
      return g_param_spec_enum (name, nick, blurb, field->type (), (int) field->initial, flags);
    case DFP_FIELD_INT:
      return g_param_spec_int (name, nick, blurb, (int) field->minimum, (int) field->maximum, (int) field->initial,
                               flags);
    case DFP_FIELD_DOUBLE:
      return g_param_spec_double (name, nick, blurb, field->minimum, field->maximum, field->initial, flags);
    case DFP_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, nick, blurb, field->initial != 0, flags);
    case DFP_FIELD_CALENDAR:
      return g_param_spec_int (name, nick, blurb, DFP_MONTH_FIRST, DFP_MONTH_LAST, (int) field->initial, flags);
    case DFP_FIELD_REFERENCES:
      return g_param_spec_boxed (name, nick, blurb, G_TYPE_STRV, flags);
    case DFP_FIELD_LIST:
      return g_param_spec_object (name, nick, blurb, DFP_TYPE_LIST, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    default:
      g_assert_not_reached ();
    }
}

void
dfp_field_init (const DfpField *field, gpointer data)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      MEMBER (data, field, char *) = g_strdup (field->initial_text ? field->initial_text : "");
      break;
    case DFP_FIELD_ENUM:
    case DFP_FIELD_INT:
    case DFP_FIELD_BOOLEAN:
    case DFP_FIELD_CALENDAR:
      MEMBER (data, field, int) = (int) field->initial;
      break;
    case DFP_FIELD_DOUBLE:
      MEMBER (data, field, double) = field->initial;
      break;
    case DFP_FIELD_REFERENCES:
      MEMBER (data, field, char **) = g_new0 (char *, 1);
      break;
    case DFP_FIELD_LIST: /* made by the object, which the list needs as its owner */
    default:
      g_assert_not_reached ();
    }
}

void
dfp_field_clear (const DfpField *field, gpointer data)
{
  if (dfp_field_is_text (field))
    g_clear_pointer (&MEMBER (data, field, char *), g_free);
  else if (field->kind == DFP_FIELD_REFERENCES)
    g_clear_pointer (&MEMBER (data, field, char **), g_strfreev);
  else if (field->kind == DFP_FIELD_LIST)
    g_clear_object (&MEMBER (data, field, GObject *));
}

void
dfp_field_read (const DfpField *field, gconstpointer data, GValue *value)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      g_value_set_string (value, CONST_MEMBER (data, field, char *));
      break;
    case DFP_FIELD_ENUM:
      g_value_set_enum (value, CONST_MEMBER (data, field, int));
      break;
    case DFP_FIELD_INT:
    case DFP_FIELD_CALENDAR:
      g_value_set_int (value, CONST_MEMBER (data, field, int));
      break;
    case DFP_FIELD_DOUBLE:
      g_value_set_double (value, CONST_MEMBER (data, field, double));
      break;
    case DFP_FIELD_BOOLEAN:
      g_value_set_boolean (value, CONST_MEMBER (data, field, int));
      break;
    case DFP_FIELD_REFERENCES:
      g_value_set_boxed (value, CONST_MEMBER (data, field, char **));
      break;
    case DFP_FIELD_LIST:
      g_value_set_object (value, CONST_MEMBER (data, field, GObject *));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
dfp_field_write_number (const DfpField *field, gpointer data, double number)
{
  if (field->kind == DFP_FIELD_DOUBLE)
    MEMBER (data, field, double) = number + 0.0; /* no negative zero */
  else
    MEMBER (data, field, int) = (int) number;
}

void
dfp_field_write_text (const DfpField *field, gpointer data, const char *text)
{
  char **member = &MEMBER (data, field, char *);

  g_free (*member);
  *member = g_strdup (text != NULL ? text : "");
}

void
dfp_field_write_references (const DfpField *field, gpointer data, const char *const *ids)
{
  char ***member = &MEMBER (data, field, char **);

  g_strfreev (*member);
  *member = ids != NULL ? g_strdupv (dfp_drop_const (ids)) : g_new0 (char *, 1);
}

void
dfp_field_write (const DfpField *field, gpointer data, const GValue *value)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      dfp_field_write_text (field, data, g_value_get_string (value));
      break;
    case DFP_FIELD_ENUM:
      MEMBER (data, field, int) = g_value_get_enum (value);
      break;
    case DFP_FIELD_INT:
    case DFP_FIELD_CALENDAR:
      MEMBER (data, field, int) = g_value_get_int (value);
      break;
    case DFP_FIELD_DOUBLE:
      MEMBER (data, field, double) = g_value_get_double (value);
      break;
    case DFP_FIELD_BOOLEAN:
      MEMBER (data, field, int) = g_value_get_boolean (value);
      break;
    case DFP_FIELD_REFERENCES:
      dfp_field_write_references (field, data, g_value_get_boxed (value));
      break;
    case DFP_FIELD_LIST: /* a list is never replaced, only its rows */
    default:
      g_assert_not_reached ();
    }
}

gboolean
dfp_field_equal (const DfpField *field, gconstpointer a, gconstpointer b)
{
  switch (field->kind)
    {
    case DFP_FIELD_TEXT:
    case DFP_FIELD_NOTES:
    case DFP_FIELD_DATE:
    case DFP_FIELD_REFERENCE:
      return strcmp (CONST_MEMBER (a, field, char *), CONST_MEMBER (b, field, char *)) == 0;
    case DFP_FIELD_ENUM:
    case DFP_FIELD_INT:
    case DFP_FIELD_CALENDAR:
      return CONST_MEMBER (a, field, int) == CONST_MEMBER (b, field, int);
    case DFP_FIELD_BOOLEAN:
      return !CONST_MEMBER (a, field, int) == !CONST_MEMBER (b, field, int);
    case DFP_FIELD_DOUBLE:
      return CONST_MEMBER (a, field, double) == CONST_MEMBER (b, field, double);
    case DFP_FIELD_REFERENCES:
      return g_strv_equal (CONST_MEMBER (a, field, const char *const *), CONST_MEMBER (b, field, const char *const *));
    case DFP_FIELD_LIST:
      return dfp_list_equal (CONST_MEMBER (a, field, DfpList *), CONST_MEMBER (b, field, DfpList *));
    default:
      g_assert_not_reached ();
    }
}

double
dfp_field_get_number (const DfpField *field, gconstpointer data)
{
  if (field->kind == DFP_FIELD_DOUBLE)
    return CONST_MEMBER (data, field, double);
  g_return_val_if_fail (field->kind == DFP_FIELD_INT || field->kind == DFP_FIELD_ENUM ||
                            field->kind == DFP_FIELD_BOOLEAN || field->kind == DFP_FIELD_CALENDAR,
                        0);
  return CONST_MEMBER (data, field, int);
}

gboolean
dfp_field_check_number (const DfpField *field, double number, GError **error)
{
  const char *label = dfp_field_get_label (field);

  if (!isfinite (number))
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be a number."), label);
  else if (field->kind == DFP_FIELD_INT && number != floor (number))
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be a whole number."), label);
  else if (number < field->minimum || number > field->maximum)
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be between %.10g and %.10g."), label, field->minimum,
                 field->maximum);
  else
    return TRUE;
  return FALSE;
}

/* Directional overrides and isolates make a name read as something else than it is. */
static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_forbidden (const DfpField *field, gunichar c)
{
  if (field->kind == DFP_FIELD_NOTES && (c == '\n' || c == '\t'))
    return FALSE;
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || is_bidi_control (c);
}

/* TRUE when @text is printable ASCII and short enough in bytes: what most text is. */
static gboolean
is_plain_text (const DfpField *field, const char *text, glong maximum)
{
  const char *p = text;

  while (*p >= 0x20 && *p < 0x7f)
    p++;
  return *p == '\0' && p - text <= maximum && field->kind != DFP_FIELD_DATE;
}

static gboolean
check_currency (const char *label, const char *text, GError **error)
{
  if (strlen (text) == 3 && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3)
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be three capital letters, as in EUR."), label);
  return FALSE;
}

gboolean
dfp_field_check_text (const DfpField *field, const char *text, GError **error)
{
  const char *label = dfp_field_get_label (field);
  const glong maximum = field->kind == DFP_FIELD_NOTES ? DFP_NOTES_MAXIMUM : DFP_TEXT_MAXIMUM;
  glong length = 0;
  int marks = 0;

  if (field->flags & DFP_FIELD_CURRENCY)
    return check_currency (label, text, error);
  if (is_plain_text (field, text, maximum))
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be text in UTF-8."), label);
      return FALSE;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), length++)
    {
      gunichar c = g_utf8_get_char (p);

      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (is_forbidden (field, c) || marks > COMBINING_MARKS_MAXIMUM)
        {
          g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
                       _ ("%s contains a character that cannot be shown (U+%04X)."), label, c);
          return FALSE;
        }
    }
  if (length > maximum)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be at most %ld characters long."), label, maximum);
      return FALSE;
    }
  if (field->kind == DFP_FIELD_DATE && *text != '\0' && !dfp_month_is_date (text))
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, _ ("%s must be a date such as 2027-01-31."), label);
      return FALSE;
    }
  return TRUE;
}

static const GEnumValue *
find_enum_value (GType type, int value)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);

  return g_enum_get_value (G_ENUM_CLASS (class), value); /* static: outlives the class */
}

const char *
dfp_enum_get_label (GType type, int value)
{
  const GEnumValue *row = find_enum_value (type, value);

  return row != NULL ? _ (row->value_name) : "";
}

const char *
dfp_enum_get_nick (GType type, int value)
{
  const GEnumValue *row = find_enum_value (type, value);

  return row != NULL ? row->value_nick : "";
}

gboolean
dfp_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  const GEnumValue *row = g_enum_get_value_by_nick (G_ENUM_CLASS (class), nick);

  if (row == NULL)
    return FALSE;
  *value = row->value;
  return TRUE;
}

guint
dfp_enum_get_n_values (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);

  return G_ENUM_CLASS (class)->n_values;
}
