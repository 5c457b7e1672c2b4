/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all form rows: one field of one object inside a GtkListBox.boxed-list. Title, hint, unit,
 * bounds and error come from the field table; <property name="field"> and a binding of "object" are all a
 * template says. What cannot be read stays in the input with the error under it, and the value stays. */
#pragma once

#include <adwaita.h>

#include "base/dfp-object.h"

G_BEGIN_DECLS

#define DFP_TYPE_FIELD_ROW (dfp_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DfpFieldRow, dfp_field_row, DFP, FIELD_ROW, AdwPreferencesRow)

/* Properties: object (DfpObject), field (string), label (string; NULL: the field's), hint (string; NULL:
 * the field's, "": none), unit (string; NULL: the field's), error (string, read-only; NULL when all is well).
 * The row is insensitive without an object. Leaving the row activates "do.seal", so that the next typing is an
 * undo step of its own. */
struct _DfpFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  /* The value or the object changed: show it. Not called while the row itself writes. */
  void (*show) (DfpFieldRow *self);
};

DfpObject *dfp_field_row_get_object (DfpFieldRow *self);
void dfp_field_row_set_object (DfpFieldRow *self, DfpObject *object);
const char *dfp_field_row_get_error (DfpFieldRow *self);

/* For the kinds of rows. NULL before object and field are both known. */
const DfpField *dfp_field_row_get_field (DfpFieldRow *self);
/* Puts @editor into the row, names it for the screen reader; @stacked: below the title, in full width. */
void dfp_field_row_set_editor (DfpFieldRow *self, GtkWidget *editor, gboolean stacked);
/* Reads @text and writes the value, or shows why not. */
gboolean dfp_field_row_commit_text (DfpFieldRow *self, const char *text);
void dfp_field_row_commit (DfpFieldRow *self, const GValue *value);

G_END_DECLS
