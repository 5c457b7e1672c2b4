/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A box with a header that hides while it has nothing to say. */
#include "gui/widgets/dfp-card.h"

struct _DfpCard
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkWidget *suffix;
  GtkWidget *content;
  GtkWidget *footer;
};

static void dfp_card_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpCard, dfp_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_card_buildable_init))

typedef enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_FLUSH,
} DfpCardProperty;
#define N_PROPERTIES (PROP_FLUSH + 1)
static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void
show_header (DfpCard *self)
{
  const gboolean title = *gtk_label_get_label (self->title_label) != '\0';
  const gboolean caption = *gtk_label_get_label (self->caption_label) != '\0';
  const gboolean suffix = gtk_widget_get_first_child (self->suffix) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->caption_label), caption);
  gtk_widget_set_visible (self->suffix, suffix);
  gtk_widget_set_visible (self->header, title || caption || suffix);
}

static void
dfp_card_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DfpCard *self = DFP_CARD (buildable);

  if (self->content == NULL || !GTK_IS_WIDGET (child)) /* the template's own parts, and controllers */
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (GTK_BOX (self->suffix), GTK_WIDGET (child));
  else if (g_strcmp0 (type, "footer") == 0)
    {
      gtk_box_append (GTK_BOX (self->footer), GTK_WIDGET (child));
      gtk_widget_set_visible (self->footer, TRUE);
    }
  else
    dfp_card_append (self, GTK_WIDGET (child));
  if (self->content != NULL)
    show_header (self);
}

static void
dfp_card_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_card_add_child;
}

static void
dfp_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpCard *self = DFP_CARD (object);

  switch ((DfpCardProperty) property_id)
    {
    case PROP_TITLE:
      dfp_card_set_title (self, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      dfp_card_set_caption (self, g_value_get_string (value));
      break;
    case PROP_FLUSH:
      (g_value_get_boolean (value) ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self),
                                                                                              "flush");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_card_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpCard *self = DFP_CARD (object);

  switch ((DfpCardProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (self->caption_label));
      break;
    case PROP_FLUSH:
      g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (self), "flush"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (dfp_card_parent_class)->dispose (object);
}

static void
dfp_card_class_init (DfpCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_card_set_property;
  object_class->get_property = dfp_card_get_property;
  object_class->dispose = dfp_card_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_FLUSH] = g_param_spec_boolean ("flush", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/widgets/dfp-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpCard, header);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, suffix);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, content);
  gtk_widget_class_bind_template_child (widget_class, DfpCard, footer);
}

static void
dfp_card_init (DfpCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_header (self);
}

GtkWidget *
dfp_card_new (const char *title, const char *caption)
{
  return g_object_new (DFP_TYPE_CARD, "title", title, "caption", caption, NULL);
}

void
dfp_card_set_title (DfpCard *self, const char *title)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  show_header (self);
}

void
dfp_card_set_caption (DfpCard *self, const char *caption)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_label_set_label (self->caption_label, caption != NULL ? caption : "");
  show_header (self);
}

void
dfp_card_append (DfpCard *self, GtkWidget *child)
{
  g_return_if_fail (DFP_IS_CARD (self));
  gtk_box_append (GTK_BOX (self->content), child);
}
