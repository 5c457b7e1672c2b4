/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All fields of one object as a boxed list, straight from its table: the form behind "More…". */
#pragma once

#include <adwaita.h>

#include "base/dfp-object.h"

G_BEGIN_DECLS

/* Under this key a window keeps its actions "do.…" (a GActionGroup), so that the forms over it have them too. */
#define DFP_FORM_PRIVATE_ACTIONS "dfp-private-actions"

/* A GtkListBox of DfpFieldRow. */
GtkWidget *dfp_form_new (DfpObject *object);
/* Shows the form of @object in a dialog over @parent's window. */
void dfp_form_present (DfpObject *object, GtkWidget *parent);
/* The same with a button that closes the dialog and calls @remove; @user_data outlives @parent's window. */
typedef void (*DfpFormRemoveFunc) (DfpObject *object, gpointer user_data);
void dfp_form_present_removable (DfpObject *object, GtkWidget *parent, DfpFormRemoveFunc remove, gpointer user_data);

G_END_DECLS
