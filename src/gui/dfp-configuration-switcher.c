/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list is filled when it opens, so a closed switcher costs next to nothing. */
#include "gui/dfp-configuration-switcher.h"

#include <glib/gi18n.h>

#include "gui/dfp-configuration-row.h"
#include "gui/widgets/dfp-shape-mark.h"

struct _DfpConfigurationSwitcher
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  DfpShapeMark *mark;
  GtkLabel *name;
  GtkLabel *position;
  GtkPopover *popover;
  GtkListBox *list;

  DfpSession *session; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpConfigurationSwitcher, dfp_configuration_switcher, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
};

static DfpList *
get_configurations (DfpConfigurationSwitcher *self)
{
  return dfp_plan_get (dfp_session_get_plan (self->session))->configurations;
}

/* "Base · 1 of 3 configurations" */
static char *
describe_position (DfpConfigurationSwitcher *self, DfpConfiguration *configuration)
{
  const guint n = dfp_list_get_n_rows (get_configurations (self));
  g_autofree char *text = NULL;
  guint position = 0;

  dfp_object_get_siblings (DFP_OBJECT (configuration), &position);
  text = g_strdup_printf (ngettext ("%u of %u configuration", "%u of %u configurations", n), position + 1, n);
  if (dfp_plan_get_baseline (dfp_session_get_plan (self->session)) != configuration)
    return g_steal_pointer (&text);
  /* Translators: the configuration that others are compared with; %s is “1 of 3 configurations”. */
  return g_strdup_printf (_ ("Base · %s"), text);
}

static void
update_rows (DfpConfigurationSwitcher *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    dfp_configuration_row_update (DFP_CONFIGURATION_ROW (row), self->session);
}

static void
update (DfpConfigurationSwitcher *self)
{
  DfpConfiguration *configuration = dfp_session_get_configuration (self->session);
  const DfpConfigurationData *data;
  g_autofree char *position = NULL;
  g_autofree char *label = NULL;

  if (configuration == NULL || dfp_object_get_siblings (DFP_OBJECT (configuration), NULL) == NULL)
    return;
  data = dfp_configuration_get (configuration);
  position = describe_position (self, configuration);
  dfp_shape_mark_set_colour (self->mark, data->colour);
  gtk_label_set_label (self->name, data->name);
  gtk_label_set_label (self->position, position);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), data->name);
  /* Translators: what a screen reader says of the button; both are texts seen on it. */
  label = g_strdup_printf (_ ("Configuration “%s”, %s"), data->name, position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_rows (self);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return dfp_configuration_row_new (item);
}

static void
popover_shown_cb (DfpConfigurationSwitcher *self)
{
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (get_configurations (self)), create_row_cb, NULL, NULL);
  update_rows (self);
}

static void
popover_closed_cb (DfpConfigurationSwitcher *self)
{
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
}

static void
row_activated_cb (DfpConfigurationSwitcher *self, DfpConfigurationRow *row)
{
  dfp_session_set_configuration (self->session, dfp_configuration_row_get_configuration (row));
  gtk_popover_popdown (self->popover);
}

static void
add_cb (DfpConfigurationSwitcher *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.configuration-add", NULL);
}

static void
duplicate_cb (DfpConfigurationSwitcher *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.configuration-duplicate", "s", "");
}

static void
disconnect (DfpConfigurationSwitcher *self)
{
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (dfp_session_get_answers (self->session), self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

/* Whatever happens to configurations is a change of the plan, so the answers tell of it. */
static void
set_session (DfpConfigurationSwitcher *self, DfpSession *session)
{
  disconnect (self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (dfp_session_get_answers (session), "answered::totals", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::configuration", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
dfp_configuration_switcher_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    set_session (DFP_CONFIGURATION_SWITCHER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_configuration_switcher_dispose (GObject *object)
{
  DfpConfigurationSwitcher *self = DFP_CONFIGURATION_SWITCHER (object);

  disconnect (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dfp_configuration_switcher_parent_class)->dispose (object);
}

static void
dfp_configuration_switcher_class_init (DfpConfigurationSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_configuration_switcher_set_property;
  object_class->dispose = dfp_configuration_switcher_dispose;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, DFP_TYPE_SESSION,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (DFP_TYPE_SHAPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/dfp-configuration-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, mark);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, position);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, DfpConfigurationSwitcher, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
}

static void
dfp_configuration_switcher_init (DfpConfigurationSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* GTK centres the child of a menu button in a box of its own. */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (self->button)), GTK_ALIGN_FILL);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
dfp_configuration_switcher_new (void)
{
  return g_object_new (DFP_TYPE_CONFIGURATION_SWITCHER, NULL);
}
