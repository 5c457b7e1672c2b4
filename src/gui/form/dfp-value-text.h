/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field's value as text for people, and back. Cells, rows, paste and copy all go through here, so
 * whatever is shown can be typed. Currency and first month come from the plan at the object's root. */
#pragma once

#include "base/dfp-month.h"
#include "base/dfp-object.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_VALUE_CELL, /* "15,400", "Jul 27": the unit is in the column's head */
  DFP_VALUE_FULL, /* "€15,400", "July 2027" */
  DFP_VALUE_EDIT, /* what an entry starts with: "15,400", "Jul 2027" */
} DfpValueStyle;

/* Transfer full; "–" for what is not set (or "" for DFP_VALUE_EDIT). */
char *dfp_value_to_text (DfpObject *object, const DfpField *field, DfpValueStyle style);
/* Reads and checks @text for @field of @object; @value: initialised to the field's type. FALSE with
 * DFP_ERROR_INVALID, a sentence for the user, when it cannot be read or is out of bounds. Lists are never read. */
gboolean dfp_value_from_text (DfpObject *object, const DfpField *field, const char *text, GValue *value,
                              GError **error);
/* What an emptied cell holds: "" or 0 where the field is optional, else the field's initial value. */
void dfp_value_get_empty (const DfpField *field, GValue *value);
/* The rows a reference of @field may point to; borrowed, NULL when there are none. */
DfpList *dfp_value_get_targets (DfpObject *object, const DfpField *field);
/* The plan's currency (ISO 4217) and first month; "EUR" and a fixed month for objects outside a plan. */
const char *dfp_value_get_currency (DfpObject *object);
DfpMonth dfp_value_get_start (DfpObject *object);

G_END_DECLS
