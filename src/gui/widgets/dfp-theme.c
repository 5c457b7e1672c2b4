/* SPDX-License-Identifier: GPL-3.0-or-later */
/* AdwStyleManager is asked each time; nothing is cached that could be out of date. */
#include "gui/widgets/dfp-theme.h"

#include <adwaita.h>

DfpAppearance
dfp_theme_get_appearance (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager) && !adw_style_manager_get_dark (manager))
    return DFP_APPEARANCE_HIGH_CONTRAST;
  return adw_style_manager_get_dark (manager) ? DFP_APPEARANCE_DARK : DFP_APPEARANCE_LIGHT;
}

const DfpPaint *
dfp_theme_get_paint (DfpColor color)
{
  return dfp_palette_get (dfp_theme_get_appearance (), color);
}

void
dfp_theme_init_style (DfpChartStyle *style, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double resolution = pango_cairo_context_get_resolution (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;
  *style = (DfpChartStyle) DFP_CHART_STYLE_INIT;
  style->appearance = dfp_theme_get_appearance ();
  style->font_family = pango_font_description_get_family (font);
  style->font_size = size;
  style->right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

GdkRGBA
dfp_theme_get_rgba (DfpRgb rgb)
{
  return (GdkRGBA){ (float) rgb.red, (float) rgb.green, (float) rgb.blue, 1 };
}

void
dfp_theme_set_source (cairo_t *cr, DfpRgb rgb)
{
  cairo_set_source_rgb (cr, rgb.red, rgb.green, rgb.blue);
}

GdkRGBA
dfp_theme_get_accent (GtkWidget *widget)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent);
  return accent;
}

void
dfp_theme_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
