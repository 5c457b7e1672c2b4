/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn by the one renderer in the style of the theme. */
#include "gui/welcome/dfp-silhouette.h"

#include "gui/widgets/dfp-theme.h"

struct _DfpSilhouette
{
  GtkWidget parent_instance;

  DfpChart *chart; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpSilhouette, dfp_silhouette, GTK_TYPE_WIDGET)

static void
dfp_silhouette_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpSilhouette *self = DFP_SILHOUETTE (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  DfpChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  dfp_theme_init_style (&style, widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  dfp_chart_draw (self->chart, cr, width, height, &style);
  cairo_destroy (cr);
}

static void
dfp_silhouette_dispose (GObject *object)
{
  g_clear_pointer (&DFP_SILHOUETTE (object)->chart, dfp_chart_unref);
  G_OBJECT_CLASS (dfp_silhouette_parent_class)->dispose (object);
}

static void
dfp_silhouette_class_init (DfpSilhouetteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_silhouette_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = dfp_silhouette_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_silhouette_init (DfpSilhouette *self)
{
  dfp_theme_follow (GTK_WIDGET (self));
}

void
dfp_silhouette_set_chart (DfpSilhouette *self, DfpChart *chart)
{
  const char *description;

  g_return_if_fail (DFP_IS_SILHOUETTE (self));

  g_clear_pointer (&self->chart, dfp_chart_unref);
  if (chart != NULL)
    self->chart = dfp_chart_ref (chart);
  description = chart != NULL ? dfp_chart_get_description (chart) : NULL;
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
