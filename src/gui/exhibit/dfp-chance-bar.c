/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn by hand in the palette of the theme: track, bar, tick. */
#include "gui/exhibit/dfp-chance-bar.h"

#include <math.h>

#include "exhibit/forecast/dfp-sentences-chance.h"
#include "gui/widgets/dfp-swatch.h"
#include "gui/widgets/dfp-theme.h"

#define WIDTH 88
#define BAR_HEIGHT 7
#define TICK_WIDTH 2
#define TICK_HEIGHT 16

struct _DfpChanceBar
{
  GtkWidget parent_instance;

  double chance;
};

G_DEFINE_FINAL_TYPE (DfpChanceBar, dfp_chance_bar, GTK_TYPE_WIDGET)

static void
fill (cairo_t *cr, DfpColor color, double x, double y, double width, double height, double radius)
{
  const DfpRgb rgb = dfp_theme_get_paint (color)->fill;

  dfp_swatch_trace (cr, x, y, width, height, radius);
  dfp_theme_set_source (cr, rgb);
  cairo_fill (cr);
}

static void
dfp_chance_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpChanceBar *self = DFP_CHANCE_BAR (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const double top = round ((height - BAR_HEIGHT) / 2), length = width * CLAMP (self->chance, 0, 1);
  const double tick = (rtl ? 1 - DFP_CHANCE_SAFE : DFP_CHANCE_SAFE) * width - TICK_WIDTH / 2.0;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  fill (cr, DFP_COLOR_TRACK, 0, top, width, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  if (length > 0)
    fill (cr, DFP_COLOR_A, rtl ? width - length : 0, top, length, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  fill (cr, DFP_COLOR_TEXT, round (tick), round ((height - TICK_HEIGHT) / 2), TICK_WIDTH, TICK_HEIGHT, 0);
  cairo_destroy (cr);
}

static void
dfp_chance_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : TICK_HEIGHT;
}

static void
dfp_chance_bar_class_init (DfpChanceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = dfp_chance_bar_measure;
  widget_class->snapshot = dfp_chance_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chancebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dfp_chance_bar_init (DfpChanceBar *self)
{
  self->chance = NAN;
  dfp_theme_follow (GTK_WIDGET (self));
}

void
dfp_chance_bar_set_chance (DfpChanceBar *self, double chance)
{
  g_return_if_fail (DFP_IS_CHANCE_BAR (self));

  self->chance = chance;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
