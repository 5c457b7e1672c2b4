/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template and nothing else. */
#include "gui/dfp-help-window.h"

struct _DfpHelpWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (DfpHelpWindow, dfp_help_window, ADW_TYPE_WINDOW)

static void
dfp_help_window_class_init (DfpHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/dfp-help-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dfp_help_window_init (DfpHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dfp_help_window_present (GtkWindow *parent)
{
  GtkWindow *window = g_object_new (DFP_TYPE_HELP_WINDOW, "transient-for", parent, NULL);

  gtk_window_present (window);
}
