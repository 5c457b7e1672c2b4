/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toggle buttons in one group; the position of the active one is the value. */
#include "gui/widgets/dfp-toggle-group.h"

#define LABEL_SHORT 16 /* characters that are surely seen in full */

struct _DfpToggleGroup
{
  GtkBox parent_instance;

  int selected; /* −1 while there are no buttons */
};

static void dfp_toggle_group_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpToggleGroup, dfp_toggle_group, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_toggle_group_buildable_init))

typedef enum
{
  PROP_SELECTED = 1,
  PROP_LABEL,
} DfpToggleGroupProperty;
#define N_PROPERTIES (PROP_LABEL + 1)
static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void
toggled_cb (GtkToggleButton *button, DfpToggleGroup *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (!gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (child == GTK_WIDGET (button) && self->selected != i)
      {
        self->selected = i;
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
      }
}

/* The button is among the children already. */
static void
join_group (DfpToggleGroup *self, GtkToggleButton *button)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (first != GTK_WIDGET (button))
    gtk_toggle_button_set_group (button, GTK_TOGGLE_BUTTON (first));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  if (first == GTK_WIDGET (button))
    gtk_toggle_button_set_active (button, TRUE);
}

static void
dfp_toggle_group_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  parent_buildable->add_child (buildable, builder, child, type);
  if (GTK_IS_TOGGLE_BUTTON (child))
    join_group (DFP_TOGGLE_GROUP (buildable), GTK_TOGGLE_BUTTON (child));
}

static void
dfp_toggle_group_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_toggle_group_add_child;
}

static void
dfp_toggle_group_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch ((DfpToggleGroupProperty) property_id)
    {
    case PROP_SELECTED:
      dfp_toggle_group_set_selected (DFP_TOGGLE_GROUP (object), g_value_get_int (value));
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value) != NULL ? g_value_get_string (value) : "", -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_toggle_group_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SELECTED)
    g_value_set_int (value, DFP_TOGGLE_GROUP (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_toggle_group_class_init (DfpToggleGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = dfp_toggle_group_set_property;
  object_class->get_property = dfp_toggle_group_get_property;

  properties[PROP_SELECTED] = g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dfp_toggle_group_init (DfpToggleGroup *self)
{
  self->selected = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "dfp-toggle-group");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

void
dfp_toggle_group_add (DfpToggleGroup *self, const char *name, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (DFP_IS_TOGGLE_GROUP (self) && label != NULL);

  button = gtk_toggle_button_new_with_label (label);
  /* A name that somebody typed must not widen the page. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  if (g_utf8_strlen (label, -1) > LABEL_SHORT)
    gtk_widget_set_tooltip_text (button, label);
  if (name != NULL)
    gtk_widget_set_name (button, name);
  gtk_box_append (GTK_BOX (self), button);
  join_group (self, GTK_TOGGLE_BUTTON (button));
}

int
dfp_toggle_group_get_selected (DfpToggleGroup *self)
{
  g_return_val_if_fail (DFP_IS_TOGGLE_GROUP (self), -1);
  return self->selected;
}

void
dfp_toggle_group_set_selected (DfpToggleGroup *self, int selected)
{
  GtkWidget *child;

  g_return_if_fail (DFP_IS_TOGGLE_GROUP (self));
  child = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (int i = 0; child != NULL && i < selected; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL && selected >= 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
}
