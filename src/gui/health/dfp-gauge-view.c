/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn by hand in the palette of the theme; a screen reader hears the two figures. */
#include "gui/health/dfp-gauge-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-theme.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define WIDTH 150
#define BAR_HEIGHT 8
#define TICK_WIDTH 2
#define TICK_HEIGHT 18
#define AXIS_MARGIN 12
#define AXIS_TICK 8
#define MARK 11
#define STANCE_MAXIMUM 2
#define LABEL_SCALE 0.85
#define GAP 3

struct _DfpGaugeView
{
  GtkWidget parent_instance;

  DfpGaugeKind kind;
  DfpLight light;
  double value, limit, full;
  PangoLayout *above; /* BAR: the value; owned */
  PangoLayout *below; /* BAR: the limit; STANCE: "now"; owned */
  PangoLayout *other; /* STANCE: "wanted"; owned */
};

G_DEFINE_FINAL_TYPE (DfpGaugeView, dfp_gauge_view, GTK_TYPE_WIDGET)

static DfpColor
get_color (DfpLight light)
{
  static const DfpColor colors[DFP_N_LIGHTS] = {
    [DFP_LIGHT_RED] = DFP_COLOR_WORSE,
    [DFP_LIGHT_AMBER] = DFP_COLOR_AMBER,
    [DFP_LIGHT_GREEN] = DFP_COLOR_BETTER,
    [DFP_LIGHT_NOT_NEEDED] = DFP_COLOR_ZERO,
  };

  return colors[light];
}

static GdkRGBA
get_rgba (DfpColor color)
{
  return dfp_theme_get_rgba (dfp_theme_get_paint (color)->fill);
}

static int
get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
get_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, DfpColor color)
{
  const GdkRGBA rgba = get_rgba (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

/* The text below @x, inside the widget. */
static void
append_text_at (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, double width)
{
  append_text (snapshot, layout, CLAMP (x - get_width (layout) / 2.0, 0, MAX (width - get_width (layout), 0)), y,
               DFP_COLOR_SECONDARY);
}

static void
append_box (GtkSnapshot *snapshot, DfpColor color, double x, double y, double width, double height)
{
  const DfpPaint *paint = dfp_theme_get_paint (color);
  const GdkRGBA fill = dfp_theme_get_rgba (paint->fill), edge = dfp_theme_get_rgba (paint->edge);
  const float line = gdk_rgba_equal (&fill, &edge) ? 0 : 1;
  const float lines[] = { line, line, line, line };
  const GdkRGBA edges[] = { edge, edge, edge, edge };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (width, 0), (float) height),
                                   2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  if (line > 0)
    gtk_snapshot_append_border (snapshot, &outline, lines, edges);
}

static void
snapshot_bar (DfpGaugeView *self, GtkSnapshot *snapshot, double width)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double full = self->full > 0 ? self->full : MAX (MAX (self->value, self->limit), 1e-9);
  const double share = CLAMP (self->value / full, 0, 1), tick = width * CLAMP (self->limit / full, 0, 1);
  const double top = get_height (self->above) + GAP + (TICK_HEIGHT - BAR_HEIGHT) / 2.0;
  const double x = rtl ? width - tick : tick;

  if (self->above != NULL)
    append_text (snapshot, self->above, rtl ? width - get_width (self->above) : 0, 0, DFP_COLOR_TEXT);
  append_box (snapshot, DFP_COLOR_TRACK, 0, top, width, BAR_HEIGHT);
  append_box (snapshot, get_color (self->light), rtl ? width * (1 - share) : 0, top, width * share, BAR_HEIGHT);
  if (self->below == NULL)
    return;
  append_box (snapshot, DFP_COLOR_TEXT, CLAMP (x - TICK_WIDTH / 2.0, 0, width - TICK_WIDTH),
              top - (TICK_HEIGHT - BAR_HEIGHT) / 2.0, TICK_WIDTH, TICK_HEIGHT);
  append_text_at (snapshot, self->below, x, top + BAR_HEIGHT + (TICK_HEIGHT - BAR_HEIGHT) / 2.0, width);
}

static double
place_stance (double stance, double width, gboolean rtl)
{
  const double share = (CLAMP (stance, -STANCE_MAXIMUM, STANCE_MAXIMUM) + STANCE_MAXIMUM) / (2.0 * STANCE_MAXIMUM);

  return AXIS_MARGIN + (rtl ? 1 - share : share) * (width - 2 * AXIS_MARGIN);
}

/* Against points down, for points up, undecided is a disc. */
static void
draw_now (cairo_t *cr, const DfpPaint *paint, double stance, double x, double y)
{
  const double half = MARK / 2.0, up = stance > 0 ? -half : half;

  if (stance == 0)
    cairo_arc (cr, x, y, half, 0, 2 * G_PI);
  else
    {
      cairo_move_to (cr, x - half - 1, y - up);
      cairo_line_to (cr, x + half + 1, y - up);
      cairo_line_to (cr, x, y + up);
      cairo_close_path (cr);
    }
  dfp_theme_set_source (cr, paint->fill);
  cairo_fill_preserve (cr);
  dfp_theme_set_source (cr, paint->edge);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_axis (cairo_t *cr, DfpAppearance look, double width, double y)
{
  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_GHOST_LINE)->fill);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, AXIS_MARGIN, y);
  cairo_line_to (cr, width - AXIS_MARGIN, y);
  for (int stance = -STANCE_MAXIMUM; stance <= STANCE_MAXIMUM; stance += STANCE_MAXIMUM)
    {
      const double x = place_stance (stance, width, FALSE);

      cairo_move_to (cr, x, y - AXIS_TICK / 2.0);
      cairo_line_to (cr, x, y + AXIS_TICK / 2.0);
    }
  cairo_stroke (cr);
}

static void
draw_wanted (cairo_t *cr, DfpAppearance look, double now, double wanted, double y)
{
  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_TEXT)->fill);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, now, y);
  cairo_line_to (cr, wanted, y);
  cairo_stroke (cr);
  cairo_arc (cr, wanted, y, MARK / 2.0, 0, 2 * G_PI);
  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_CARD)->fill);
  cairo_fill_preserve (cr);
  dfp_theme_set_source (cr, dfp_palette_get (look, DFP_COLOR_TEXT)->fill);
  cairo_stroke (cr);
}

static void
snapshot_stance (DfpGaugeView *self, GtkSnapshot *snapshot, double width, double height)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double now = place_stance (self->value, width, rtl), wanted = place_stance (self->limit, width, rtl);
  const double y = MARK, below = y + MARK / 2.0 + GAP + 1;
  const DfpAppearance look = dfp_theme_get_appearance ();
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) MAX (height, 1)));

  draw_axis (cr, look, width, y);
  if (self->value != self->limit)
    draw_wanted (cr, look, now, wanted, y);
  draw_now (cr, dfp_palette_get (look, get_color (self->light)), self->value, now, y);
  cairo_destroy (cr);
  append_text_at (snapshot, self->below, now, below, width);
  if (fabs (now - wanted) > (get_width (self->below) + get_width (self->other)) / 2.0 + GAP)
    append_text_at (snapshot, self->other, wanted, below, width);
}

static void
dfp_gauge_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpGaugeView *self = DFP_GAUGE_VIEW (widget);
  const double width = gtk_widget_get_width (widget);

  if (self->kind == DFP_GAUGE_BAR)
    snapshot_bar (self, snapshot, width);
  else
    snapshot_stance (self, snapshot, width, gtk_widget_get_height (widget));
}

static void
dfp_gauge_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  DfpGaugeView *self = DFP_GAUGE_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WIDTH;
  else if (self->kind == DFP_GAUGE_BAR)
    *minimum = *natural = get_height (self->above) + GAP + TICK_HEIGHT + get_height (self->below);
  else
    *minimum = *natural = 2 * MARK + GAP + get_height (self->below);
}

static void
dfp_gauge_view_dispose (GObject *object)
{
  DfpGaugeView *self = DFP_GAUGE_VIEW (object);

  g_clear_object (&self->above);
  g_clear_object (&self->below);
  g_clear_object (&self->other);
  G_OBJECT_CLASS (dfp_gauge_view_parent_class)->dispose (object);
}

static void
dfp_gauge_view_class_init (DfpGaugeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_gauge_view_dispose;
  widget_class->measure = dfp_gauge_view_measure;
  widget_class->snapshot = dfp_gauge_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gauge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_gauge_view_init (DfpGaugeView *self)
{
  dfp_theme_follow (GTK_WIDGET (self));
}

static PangoLayout *
create_layout (DfpGaugeView *self, const char *text, gboolean strong)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (text == NULL || *text == '\0')
    return NULL;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, WIDTH * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static GtkWidget *
create_part (const char *label, gboolean there)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *lamp = dfp_lamp_new (there ? DFP_LAMP_GREEN : DFP_LAMP_UNNEEDED);
  GtkWidget *text = dfp_line_label_new (label, "small");

  g_object_set (lamp, "size", 13, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (lamp), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  there ? _ ("there") : _ ("missing"), -1);
  gtk_widget_set_tooltip_text (text, label);
  gtk_widget_add_css_class (text, "secondary");
  gtk_box_append (GTK_BOX (box), lamp);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static GtkWidget *
create_parts (const DfpGauge *gauge)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (int i = 0; i < gauge->n_parts; i++)
    gtk_box_append (GTK_BOX (box), create_part (gauge->parts[i].label, gauge->parts[i].there));
  return box;
}

GtkWidget *
dfp_gauge_view_create (const DfpGauge *gauge, DfpLight light)
{
  DfpGaugeView *self;
  g_autofree char *name = NULL;

  if (gauge->kind == DFP_GAUGE_PARTS || gauge->kind == DFP_GAUGE_NONE)
    return create_parts (gauge);
  self = g_object_new (DFP_TYPE_GAUGE_VIEW, NULL);
  self->kind = gauge->kind;
  self->light = light;
  self->value = isfinite (gauge->value) ? gauge->value : 0;
  self->limit = isfinite (gauge->limit) ? gauge->limit : 0;
  self->full = isfinite (gauge->full) ? gauge->full : 0;
  if (gauge->kind == DFP_GAUGE_BAR)
    {
      self->above = create_layout (self, gauge->value_text, TRUE);
      self->below = create_layout (self, gauge->limit_text, FALSE);
      name = g_strdup_printf (_ ("%s, limit %s"), gauge->value_text != NULL ? gauge->value_text : "–",
                              gauge->limit_text != NULL ? gauge->limit_text : "–");
    }
  else
    {
      self->below = create_layout (self, gauge->value == gauge->limit ? _ ("now, as wanted") : _ ("now"), FALSE);
      self->other = create_layout (self, _ ("wanted"), FALSE);
      name = g_strdup_printf (_ ("Stance %+d now, %+d wanted"), (int) self->value, (int) self->limit);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
