/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found out of a plan: a plain struct, counted, and immutable once its maker returned it. It owns what was added
 * to it, and lets go of that with itself; so a result has a constructor and nothing else. To make one belongs to one
 * thread; what was returned is safe to hand to another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All zeros. */
#define dfp_result_new(Type) ((Type *) dfp_result_alloc (sizeof (Type)))
gpointer dfp_result_alloc (gsize size);
gpointer dfp_result_ref (gconstpointer self);
/* @self: NULL for nothing. */
void dfp_result_unref (gconstpointer self);

/* --- for its maker --- */

/* @n of @Type, all zeros; freed with @self. */
#define dfp_result_add_array(self, Type, n) ((Type *) dfp_result_add (self, (gsize) (n), sizeof (Type)))
gpointer dfp_result_add (gpointer self, gsize n, gsize size);
/* A copy; NULL for NULL. */
char *dfp_result_add_text (gpointer self, const char *text);
/* Takes @data, which is released with @self, and returns it. NULL for NULL. */
gpointer dfp_result_keep (gpointer self, gpointer data, GDestroyNotify release);
/* The same for another result, of which a reference is taken over. */
gpointer dfp_result_keep_result (gpointer self, gconstpointer other);

G_END_DECLS
