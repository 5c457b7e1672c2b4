/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn by hand in the palette of the theme: three rectangles. */
#include "gui/objectives/dfp-bullet.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/objectives/dfp-progress.h"
#include "base/dfp-format.h"
#include "gui/widgets/dfp-theme.h"

#define TRACK_HEIGHT 14
#define BAR_HEIGHT 6
#define TICK_WIDTH 2
#define TICK_HEIGHT 20
#define GOOD_SHARE 0.7

struct _DfpBullet
{
  GtkWidget parent_instance;

  DfpKeyResult *key_result; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpBullet, dfp_bullet, GTK_TYPE_WIDGET)

static void
append_bar (GtkWidget *widget, GtkSnapshot *snapshot, DfpColor color, double x, double width, double height)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const double total = gtk_widget_get_width (widget), middle = round (gtk_widget_get_height (widget) / 2.0);
  const DfpPaint *paint = dfp_theme_get_paint (color);
  const GdkRGBA rgba = dfp_theme_get_rgba (paint->fill);

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) (rtl ? total - x - width : x), (float) (middle - height / 2),
                                                  (float) width, (float) height));
}

static void
dfp_bullet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpBullet *self = DFP_BULLET (widget);
  const double width = gtk_widget_get_width (widget) - TICK_WIDTH;
  const double way = dfp_progress_of_key_result (dfp_key_result_get (self->key_result));

  append_bar (widget, snapshot, DFP_COLOR_TRACK, 0, width, TRACK_HEIGHT);
  append_bar (widget, snapshot, DFP_COLOR_TRACK_GOOD, 0, width * GOOD_SHARE, TRACK_HEIGHT);
  append_bar (widget, snapshot, DFP_COLOR_A, 0, MAX (width * way, TICK_WIDTH), BAR_HEIGHT);
  append_bar (widget, snapshot, DFP_COLOR_TEXT, width, TICK_WIDTH, TICK_HEIGHT);
}

static void
dfp_bullet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : TICK_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 220 : TICK_HEIGHT;
}

static void
changed_cb (DfpBullet *self)
{
  const double way = dfp_progress_of_key_result (dfp_key_result_get (self->key_result));
  g_autofree char *share = dfp_format_share (way, 0, DFP_FORMAT_PLAIN);
  g_autofree char *text = g_strdup_printf (_ ("%s of the way from start to target"), share);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dfp_bullet_dispose (GObject *object)
{
  DfpBullet *self = DFP_BULLET (object);

  if (self->key_result != NULL)
    g_signal_handlers_disconnect_by_data (self->key_result, self);
  g_clear_object (&self->key_result);
  G_OBJECT_CLASS (dfp_bullet_parent_class)->dispose (object);
}

static void
dfp_bullet_class_init (DfpBulletClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_bullet_dispose;
  widget_class->measure = dfp_bullet_measure;
  widget_class->snapshot = dfp_bullet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bullet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_bullet_init (DfpBullet *self)
{
}

GtkWidget *
dfp_bullet_new (DfpKeyResult *key_result)
{
  DfpBullet *self = g_object_new (DFP_TYPE_BULLET, NULL);

  self->key_result = g_object_ref (key_result);
  g_signal_connect_object (key_result, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  dfp_theme_follow (GTK_WIDGET (self));
  changed_cb (self);
  return GTK_WIDGET (self);
}
