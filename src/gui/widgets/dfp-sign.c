/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/widgets/dfp-sign.h"

#include "gui/widgets/dfp-theme.h"

typedef struct
{
  int size; /* px; 0: that of the class */
} DfpSignPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DfpSign, dfp_sign, GTK_TYPE_WIDGET)

#define PROP_SIZE 1

static int
get_size (DfpSign *self)
{
  const DfpSignPrivate *priv = dfp_sign_get_instance_private (self);

  return priv->size > 0 ? priv->size : DFP_SIGN_GET_CLASS (self)->size;
}

static void
dfp_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpSign *self = DFP_SIGN (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, get_size (self) / 2.0, get_size (self) / 2.0);
  DFP_SIGN_GET_CLASS (self)->draw (self, cr);
  cairo_destroy (cr);
}

static void
dfp_sign_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  DfpSign *self = DFP_SIGN (widget);

  *minimum = *natural = get_size (self) + 2 * DFP_SIGN_GET_CLASS (self)->margin;
}

static void
dfp_sign_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpSignPrivate *priv = dfp_sign_get_instance_private (DFP_SIGN (object));

  priv->size = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
dfp_sign_class_init (DfpSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = dfp_sign_set_property;
  widget_class->snapshot = dfp_sign_snapshot;
  widget_class->measure = dfp_sign_measure;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_SIZE,
                                   g_param_spec_int ("size", NULL, NULL, 0, 256, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
dfp_sign_init (DfpSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  dfp_theme_follow (GTK_WIDGET (self));
}
