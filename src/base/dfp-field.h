/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field is one row of a model class's table: everything that can be said about a value
 * once. JSON, defaults, bounds, undo, copy, difference, forms, tables, CSV and the command
 * line walk these rows; none of them knows a class by name. The plain values of a result can be told by such a
 * table as well, for sheets and JSON. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_FIELD_TEXT,       /* char *: a name on one line, at most 256 characters, never NULL */
  DFP_FIELD_NOTES,      /* char *: lines of text, at most 20,000 characters, never NULL */
  DFP_FIELD_ENUM,       /* int of the GEnum `type`; its nick in files, its label in the window */
  DFP_FIELD_INT,        /* int */
  DFP_FIELD_DOUBLE,     /* double */
  DFP_FIELD_BOOLEAN,    /* gboolean */
  DFP_FIELD_CALENDAR,   /* DfpMonth: "YYYY-MM" in files */
  DFP_FIELD_DATE,       /* char *: "YYYY-MM-DD" or "" */
  DFP_FIELD_REFERENCE,  /* char *: id of a row of the list `target`, or "" */
  DFP_FIELD_REFERENCES, /* char **: ids of rows of the list `target`, never NULL */
  DFP_FIELD_LIST,       /* DfpList *: rows of the class `type`, owned */
} DfpFieldKind;

/* What a number counts, and so how it is shown. Files always hold the plain number. */
typedef enum
{
  DFP_UNIT_NONE,
  DFP_UNIT_HEADS,      /* people */
  DFP_UNIT_FTE_MONTHS, /* effective person-months */
  DFP_UNIT_MONTH,      /* number of a month of the plan: 1 is its start; shown as a calendar month */
  DFP_UNIT_MONTHS,     /* a duration in months */
  DFP_UNIT_HOURS,      /* hours a week */
  DFP_UNIT_SHARE,      /* 0 … 1, shown as per cent */
  DFP_UNIT_PER_YEAR,   /* 0 … 1 a year, shown as per cent a year */
  DFP_UNIT_POINTS,     /* 0 … 100 */
  DFP_UNIT_SCALE,      /* steps of a small scale: 1 … 5, −2 … +2 */
  DFP_UNIT_MONEY,      /* the plan's currency */
  DFP_UNIT_MONEY_PER_MONTH,
  DFP_UNIT_PEOPLE_PER_QUARTER,
} DfpUnit;

typedef enum
{
  DFP_FIELD_PLAIN = 0,
  DFP_FIELD_OPTIONAL = 1 << 0, /* 0 or "" means "not set" and is shown as a dash */
  DFP_FIELD_NAME = 1 << 1,     /* the text that names the row */
  DFP_FIELD_CURRENCY = 1 << 2, /* the text is three capital letters, as in ISO 4217 */
  DFP_FIELD_DIGITS = 1 << 3,   /* the number names something, as a year does: its digits are not grouped */
} DfpFieldFlags;

#define DFP_TEXT_MAXIMUM 256
#define DFP_NOTES_MAXIMUM 20000

typedef struct _DfpField DfpField;

struct _DfpField
{
  const char *name; /* property, JSON key and column name */
  DfpFieldKind kind;
  gsize offset;      /* of the member in the class's data struct */
  const char *label; /* untranslated: use dfp_field_get_label () */
  const char *hint;
  DfpUnit unit;
  double minimum;
  double maximum;
  double initial;
  const char *initial_text;
  GType (*type) (void); /* of an enumeration, or of the rows of a list */
  const char *target;   /* name of the list field that references point into */
  DfpFieldFlags flags;
};

const char *dfp_field_get_label (const DfpField *field);
const char *dfp_field_get_hint (const DfpField *field);
/* The unit in words ("months", "people"), or "" when the number needs none. */
const char *dfp_field_get_unit_label (const DfpField *field);

gboolean dfp_field_is_text (const DfpField *field);   /* TEXT, NOTES, DATE or REFERENCE */
gboolean dfp_field_is_number (const DfpField *field); /* INT or DOUBLE */
GParamSpec *dfp_field_create_pspec (const DfpField *field);

/* Values inside a data struct. @data is the start of the struct that offsets count from. */
void dfp_field_init (const DfpField *field, gpointer data);
void dfp_field_clear (const DfpField *field, gpointer data);
void dfp_field_read (const DfpField *field, gconstpointer data, GValue *value); /* @value: initialised */
void dfp_field_write (const DfpField *field, gpointer data, const GValue *value);
/* The same without a GValue, for loaders. Number: INT, DOUBLE, ENUM, BOOLEAN, CALENDAR, within bounds. */
void dfp_field_write_number (const DfpField *field, gpointer data, double number);
void dfp_field_write_text (const DfpField *field, gpointer data, const char *text);
void dfp_field_write_references (const DfpField *field, gpointer data, const char *const *ids);
gboolean dfp_field_equal (const DfpField *field, gconstpointer a, gconstpointer b);
double dfp_field_get_number (const DfpField *field, gconstpointer data); /* INT, DOUBLE, ENUM, BOOLEAN, CALENDAR */

/* FALSE with DFP_ERROR_INVALID when @number is not finite, not whole where it must be, or out
 * of bounds. The message is a sentence that begins with the label. */
gboolean dfp_field_check_number (const DfpField *field, double number, GError **error);
/* The same for texts: length, control and bidi-override characters, combining marks, dates. */
gboolean dfp_field_check_text (const DfpField *field, const char *text, GError **error);

/* Enumerations: GEnumValue.value_nick is the word in files, value_name the label to translate. */
const char *dfp_enum_get_label (GType type, int value);
const char *dfp_enum_get_nick (GType type, int value);
gboolean dfp_enum_from_nick (GType type, const char *nick, int *value);
guint dfp_enum_get_n_values (GType type);

G_END_DECLS
