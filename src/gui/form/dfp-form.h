/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All fields of one object as a boxed list, straight from its table: the form behind "More…". */
#pragma once

#include <adwaita.h>

#include "base/dfp-object.h"

G_BEGIN_DECLS

/* Under this key a window keeps its actions "do.…" (a GActionGroup), so that the forms over it have them too. */
#define DFP_FORM_PRIVATE_ACTIONS "dfp-private-actions"

#define DFP_TYPE_FORM (dfp_form_get_type ())
G_DECLARE_FINAL_TYPE (DfpForm, dfp_form, DFP, FORM, AdwBin)

/* Properties: object (DfpObject), fields (string: names in the order wanted, separated by blanks; NULL: all). */
GtkWidget *dfp_form_new (DfpObject *object);
/* Shows the form of @object in a dialog over @parent's window; @fields as in the property, or NULL. */
void dfp_form_present (DfpObject *object, const char *fields, GtkWidget *parent);
/* The same with a button that closes the dialog and calls @remove; @user_data outlives @parent's window. */
typedef void (*DfpFormRemoveFunc) (DfpObject *object, gpointer user_data);
void dfp_form_present_removable (DfpObject *object, const char *fields, GtkWidget *parent, DfpFormRemoveFunc remove,
                                 gpointer user_data);

G_END_DECLS
