/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of a small sign drawn by hand, as large as text: a square in the middle of its place. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DFP_TYPE_SIGN (dfp_sign_get_type ())
G_DECLARE_DERIVABLE_TYPE (DfpSign, dfp_sign, DFP, SIGN, GtkWidget)

/* Property: size (int, px; 0: that of the class). */
struct _DfpSignClass
{
  GtkWidgetClass parent_class;

  int size;   /* px */
  int margin; /* px on each side that are asked for beyond it */

  /* In the square −1 … 1, y down. */
  void (*draw) (DfpSign *self, cairo_t *cr);
};

G_END_DECLS
