/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu is made for the row's id, so every entry is a window action with a target. */
#include "gui/dfp-configuration-row.h"

#include <glib/gi18n.h>

#include "gui/widgets/dfp-shape-mark.h"

struct _DfpConfigurationRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *base;
  GtkWidget *check;
  GtkMenuButton *menu_button;
  GtkLabel *name;

  DfpConfiguration *configuration; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpConfigurationRow, dfp_configuration_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_CONFIGURATION = 1,
};

static void
add_item (GMenu *section, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (section, item);
}

static GMenuModel *
create_menu (const char *id)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  add_item (change, _ ("_Name and Colour…"), "win.configuration-edit", id);
  add_item (change, _ ("Set as _Base"), "win.configuration-set-base", id);
  add_item (change, _ ("_Recommend"), "win.configuration-recommend", id);
  add_item (move, _ ("D_uplicate"), "win.configuration-duplicate", id);
  add_item (move, _ ("Move _Up"), "win.configuration-move-up", id);
  add_item (move, _ ("Move _Down"), "win.configuration-move-down", id);
  add_item (remove, _ ("D_elete"), "win.configuration-delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}

static void
update_names (DfpConfigurationRow *self)
{
  const char *name = dfp_configuration_get (self->configuration)->name;
  /* Translators: %s is the name of a configuration. */
  g_autofree char *label = g_strdup_printf (_ ("Actions on “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
}

static void
set_configuration (DfpConfigurationRow *self, DfpConfiguration *configuration)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (configuration == NULL)
    return;
  self->configuration = g_object_ref (configuration);
  menu = create_menu (dfp_configuration_get (configuration)->id);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  g_signal_connect_object (configuration, "notify::name", G_CALLBACK (update_names), self, G_CONNECT_SWAPPED);
  update_names (self);
}

static void
dfp_configuration_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_CONFIGURATION)
    g_value_set_object (value, DFP_CONFIGURATION_ROW (object)->configuration);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_configuration_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_CONFIGURATION)
    set_configuration (DFP_CONFIGURATION_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_configuration_row_dispose (GObject *object)
{
  g_clear_object (&DFP_CONFIGURATION_ROW (object)->configuration);
  G_OBJECT_CLASS (dfp_configuration_row_parent_class)->dispose (object);
}

static void
dfp_configuration_row_class_init (DfpConfigurationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dfp_configuration_row_get_property;
  object_class->set_property = dfp_configuration_row_set_property;
  object_class->dispose = dfp_configuration_row_dispose;
  g_object_class_install_property (object_class, PROP_CONFIGURATION,
                                   g_param_spec_object ("configuration", NULL, NULL, DFP_TYPE_CONFIGURATION,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                            G_PARAM_STATIC_STRINGS));
  g_type_ensure (DFP_TYPE_SHAPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/dfp-configuration-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationRow, base);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationRow, check);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationRow, name);
}

static void
dfp_configuration_row_init (DfpConfigurationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_configuration_row_new (DfpConfiguration *configuration)
{
  return g_object_new (DFP_TYPE_CONFIGURATION_ROW, "configuration", configuration, NULL);
}

DfpConfiguration *
dfp_configuration_row_get_configuration (DfpConfigurationRow *self)
{
  g_return_val_if_fail (DFP_IS_CONFIGURATION_ROW (self), NULL);

  return self->configuration;
}

void
dfp_configuration_row_update (DfpConfigurationRow *self, DfpSession *session)
{
  g_return_if_fail (DFP_IS_CONFIGURATION_ROW (self));
  g_return_if_fail (DFP_IS_SESSION (session));

  gtk_widget_set_visible (self->base, dfp_plan_get_baseline (dfp_session_get_plan (session)) == self->configuration);
  gtk_widget_set_visible (self->check, dfp_session_get_configuration (session) == self->configuration);
}
