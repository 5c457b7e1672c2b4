/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the columns of a table lie in a given width. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the columns lie, the same for head, rows and foot. */
typedef struct
{
  int n;
  int *x;     /* px from the start, before scrolling */
  int *width; /* px */
  int total;  /* px, all columns */
  int offset; /* px scrolled: moves all but the first column */
} DfpTableGeometry;

DfpTableGeometry *dfp_table_geometry_new (void);
void dfp_table_geometry_free (DfpTableGeometry *self);
/* Shares @width (px) out among @columns; titles and the font of @widget count. TRUE when anything moved. */
gboolean dfp_table_geometry_fit (DfpTableGeometry *self, GPtrArray *columns, GType row_type, GtkWidget *widget,
                                 int width);

G_END_DECLS
