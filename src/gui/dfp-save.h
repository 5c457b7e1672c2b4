/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving as a person meets it: where to, what when somebody else changed the file, what when it fails. */
#pragma once

#include "gui/dfp-window.h"

G_BEGIN_DECLS

/* @saved: FALSE when it failed or was given up; the person has been told. */
typedef void (*DfpSaveFunc) (gboolean saved, gpointer user_data);

/* Saves the window's plan where it came from; asks where to when it has no file yet. @func may be NULL. */
void dfp_save (DfpWindow *window, DfpSaveFunc func, gpointer user_data);
/* Asks where to in any case. */
void dfp_save_as (DfpWindow *window, DfpSaveFunc func, gpointer user_data);

G_END_DECLS
