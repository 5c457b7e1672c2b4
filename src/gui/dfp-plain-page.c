/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template belongs to a class, so each page has one; but the classes differ in nothing but the template. */
#include "gui/dfp-plain-page.h"

#include "gui/exhibit/dfp-widgets.h"
#include "gui/table/dfp-table.h"

static void
dfp_plain_page_class_init (gpointer klass, gpointer name)
{
  g_autofree char *template =
      g_strdup_printf ("/io/github/digitalfactory/Planner/ui/pages/dfp-%s-page.ui", (const char *) name);

  dfp_widgets_register ();
  gtk_widget_class_set_template_from_resource (klass, template);
  gtk_widget_class_bind_template_callback (klass, dfp_table_add);
}

static void
dfp_plain_page_init (GTypeInstance *self, gpointer klass)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GType
dfp_plain_page_get_type (const char *name, const char *class_name)
{
  const GTypeInfo info = {
    .class_size = sizeof (DfpPageClass),
    .class_init = dfp_plain_page_class_init,
    .class_data = name,
    .instance_size = sizeof (DfpPage),
    .instance_init = dfp_plain_page_init,
  };
  const GType type = g_type_from_name (class_name);

  return type != 0 ? type : g_type_register_static (DFP_TYPE_PAGE, class_name, &info, G_TYPE_FLAG_FINAL);
}
