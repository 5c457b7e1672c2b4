/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing can be done here: what can is on the bar that opened it. */
#include "gui/versions/dfp-differences-window.h"

#include <glib/gi18n.h>

#include "gui/versions/dfp-change-list.h"

#define WIDTH 640 /* px, if its parent is as wide */

struct _DfpDifferencesWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkStack *stack;
  DfpChangeList *changes;
};

G_DEFINE_FINAL_TYPE (DfpDifferencesWindow, dfp_differences_window, ADW_TYPE_WINDOW)

static void
dfp_differences_window_class_init (DfpDifferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DFP_TYPE_CHANGE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/versions/dfp-differences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpDifferencesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DfpDifferencesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DfpDifferencesWindow, changes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dfp_differences_window_init (DfpDifferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dfp_differences_window_present (GtkWindow *parent, DfpPlan *before, DfpPlan *after, const char *subtitle)
{
  DfpDifferencesWindow *self;
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (DFP_IS_PLAN (before));
  g_return_if_fail (DFP_IS_PLAN (after));
  g_return_if_fail (subtitle != NULL);

  self = g_object_new (DFP_TYPE_DIFFERENCES_WINDOW, "transient-for", parent, NULL);
  differences = dfp_difference_list (DFP_OBJECT (before), DFP_OBJECT (after));
  title = g_strdup_printf (ngettext ("%u difference", "%u differences", differences->len), differences->len);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_stack_set_visible_child_name (self->stack, differences->len > 0 ? "some" : "none");
  dfp_change_list_show (self->changes, differences, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))), -1);
  gtk_window_present (GTK_WINDOW (self));
}
