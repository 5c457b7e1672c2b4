/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain GtkLabels, set up: there is no state that would need a class. */
#include "gui/widgets/dfp-wrapped-label.h"

GtkWidget *
dfp_line_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
dfp_wrapped_label_new (const char *text, int n_lines, const char *css_class)
{
  GtkWidget *label = dfp_line_label_new (text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  return label;
}
