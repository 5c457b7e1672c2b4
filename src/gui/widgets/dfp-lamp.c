/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four shapes, so that colour alone never says it. */
#include "gui/widgets/dfp-lamp.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/widgets/dfp-theme.h"

struct _DfpLamp
{
  DfpSign parent_instance;

  DfpLampLevel level;
};

G_DEFINE_FINAL_TYPE (DfpLamp, dfp_lamp, DFP_TYPE_SIGN)

/* The stroke and the dot of "!", in the square 0 … 16. */
static void
draw_mark (cairo_t *cr, double top, double bottom, DfpRgb ink)
{
  dfp_theme_set_source (cr, ink);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 8, top);
  cairo_line_to (cr, 8, bottom - 3.2);
  cairo_stroke (cr);
  cairo_arc (cr, 8, bottom, 1.1, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_red (cairo_t *cr, const DfpPaint *paint)
{
  for (int i = 0; i < 8; i++)
    cairo_line_to (cr, 8 + 7.6 * cos (G_PI * (0.125 + i * 0.25)), 8 + 7.6 * sin (G_PI * (0.125 + i * 0.25)));
  cairo_close_path (cr);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill (cr);
  draw_mark (cr, 4.4, 11.6, paint->ink);
}

static void
draw_amber (cairo_t *cr, const DfpPaint *paint)
{
  cairo_move_to (cr, 8, 1.6);
  cairo_line_to (cr, 15, 14.4);
  cairo_line_to (cr, 1, 14.4);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 1.2);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill_preserve (cr);
  dfp_theme_set_source (cr, paint->edge);
  cairo_stroke (cr);
  draw_mark (cr, 6.4, 12.4, paint->ink);
}

static void
draw_green (cairo_t *cr, const DfpPaint *paint)
{
  cairo_arc (cr, 8, 8, 7.2, 0, 2 * G_PI);
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill (cr);
  dfp_theme_set_source (cr, paint->ink);
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 4.6, 8.2);
  cairo_line_to (cr, 7, 10.6);
  cairo_line_to (cr, 11.4, 5.6);
  cairo_stroke (cr);
}

static void
draw_unneeded (cairo_t *cr, const DfpPaint *paint)
{
  const double dashes[] = { 2.6, 2.2 };

  cairo_arc (cr, 8, 8, 6.6, 0, 2 * G_PI);
  dfp_theme_set_source (cr, paint->fill);
  cairo_set_line_width (cr, 1.4);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
}

static const struct
{
  const char *label;
  DfpColor color;
  void (*draw) (cairo_t *cr, const DfpPaint *paint);
} levels[] = {
  [DFP_LAMP_GREEN] = { N_ ("In order"), DFP_COLOR_BETTER, draw_green },
  [DFP_LAMP_AMBER] = { N_ ("Worth a look"), DFP_COLOR_AMBER, draw_amber },
  [DFP_LAMP_RED] = { N_ ("Must be settled"), DFP_COLOR_WORSE, draw_red },
  [DFP_LAMP_UNNEEDED] = { N_ ("Not needed"), DFP_COLOR_ZERO, draw_unneeded },
};

static void
dfp_lamp_draw (DfpSign *self, cairo_t *cr)
{
  const DfpLampLevel level = DFP_LAMP (self)->level;

  cairo_scale (cr, 1 / 8.0, 1 / 8.0);
  cairo_translate (cr, -8, -8);
  levels[level].draw (cr, dfp_theme_get_paint (levels[level].color));
}

static void
dfp_lamp_class_init (DfpLampClass *klass)
{
  DFP_SIGN_CLASS (klass)->size = 16;
  DFP_SIGN_CLASS (klass)->draw = dfp_lamp_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_lamp_init (DfpLamp *self)
{
  dfp_lamp_set_level (self, DFP_LAMP_GREEN);
}

GtkWidget *
dfp_lamp_new (DfpLampLevel level)
{
  DfpLamp *self = g_object_new (DFP_TYPE_LAMP, NULL);

  dfp_lamp_set_level (self, level);
  return GTK_WIDGET (self);
}

DfpLampLevel
dfp_lamp_get_level_of (DfpLight light)
{
  static const DfpLampLevel of_lights[DFP_N_LIGHTS] = {
    [DFP_LIGHT_RED] = DFP_LAMP_RED,
    [DFP_LIGHT_AMBER] = DFP_LAMP_AMBER,
    [DFP_LIGHT_GREEN] = DFP_LAMP_GREEN,
    [DFP_LIGHT_NOT_NEEDED] = DFP_LAMP_UNNEEDED,
  };

  g_return_val_if_fail ((guint) light < DFP_N_LIGHTS, DFP_LAMP_UNNEEDED);
  return of_lights[light];
}

void
dfp_lamp_set_level (DfpLamp *self, DfpLampLevel level)
{
  g_return_if_fail (DFP_IS_LAMP (self) && (guint) level < G_N_ELEMENTS (levels));

  self->level = level;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (levels[level].label), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
