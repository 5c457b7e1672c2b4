/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving as a person meets it: where to, and who can read it there. What becomes of the file otherwise is said by the
 * document's notice. */
#pragma once

#include <gtk/gtk.h>

#include "document/dfp-document.h"

G_BEGIN_DECLS

/* @saved: FALSE when it failed or was given up; the person has been told. */
typedef void (*DfpSaveFunc) (gboolean saved, gpointer user_data);

/* Saves a plan where it came from; asks where to when it has no file yet. @window stands under what is asked, and says
 * with its action "do.toast" what is worth saying. @func may be NULL. */
void dfp_save (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data);
/* Saves where it came from, whatever has become of the file there. */
void dfp_save_over (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data);
/* Asks where to in any case. */
void dfp_save_as (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data);

G_END_DECLS
