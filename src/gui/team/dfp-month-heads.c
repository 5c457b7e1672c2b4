/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the months are too narrow for every number, every second, third … one is shown. */
#include "gui/team/dfp-month-heads.h"

#include <glib/gi18n.h>

#include "base/dfp-format.h"

#define GAP 6 /* px between two numbers */

struct _DfpMonthHeads
{
  GtkWidget parent_instance;

  DfpTeamScale *scale; /* owned */
  double *heads;       /* people, by month */
  int n;
};

G_DEFINE_FINAL_TYPE (DfpMonthHeads, dfp_month_heads, GTK_TYPE_WIDGET)

static PangoLayout *
create_number (DfpMonthHeads *self, double number, int *width, int *height)
{
  g_autofree char *text = dfp_format_number (number, 0, DFP_FORMAT_PLAIN);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (layout, width, height);
  return layout;
}

static int
get_every (DfpMonthHeads *self, double month)
{
  int widest = 0;

  for (int i = 0; i < self->n; i++)
    {
      int width;
      g_autoptr (PangoLayout) layout = create_number (self, self->heads[i], &width, NULL);

      widest = MAX (widest, width);
    }
  return MAX ((int) ((widest + GAP) / month) + 1, 1);
}

static void
dfp_month_heads_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpMonthHeads *self = DFP_MONTH_HEADS (widget);
  const int width = gtk_widget_get_width (widget);
  const double month = width / (double) dfp_team_scale_get_n_months (self->scale);
  const int every = width > 0 ? get_every (self, month) : 1;
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < MIN (self->n, dfp_team_scale_get_n_months (self->scale)) && width > 0; i += every)
    {
      int wide, high;
      g_autoptr (PangoLayout) layout = create_number (self, self->heads[i], &wide, &high);
      const double centre = (i + 0.5) * month;

      gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                                  (rtl ? width - centre : centre) - wide / 2.0,
                                  (gtk_widget_get_height (widget) - high) / 2, layout);
    }
}

static void
dfp_month_heads_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? 24 : 0;
}

static void
dfp_month_heads_dispose (GObject *object)
{
  g_clear_object (&DFP_MONTH_HEADS (object)->scale);
  g_clear_pointer (&DFP_MONTH_HEADS (object)->heads, g_free);
  G_OBJECT_CLASS (dfp_month_heads_parent_class)->dispose (object);
}

static void
dfp_month_heads_class_init (DfpMonthHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_month_heads_dispose;
  widget_class->snapshot = dfp_month_heads_snapshot;
  widget_class->measure = dfp_month_heads_measure;
  gtk_widget_class_set_css_name (widget_class, "monthheads");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dfp_month_heads_init (DfpMonthHeads *self)
{
}

GtkWidget *
dfp_month_heads_new (DfpTeamScale *scale)
{
  DfpMonthHeads *self = g_object_new (DFP_TYPE_MONTH_HEADS, NULL);

  self->scale = g_object_ref (scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("People by month"), -1);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
dfp_month_heads_set (DfpMonthHeads *self, const double *heads, int n)
{
  GString *text = g_string_new (NULL);

  g_return_if_fail (DFP_IS_MONTH_HEADS (self));
  g_free (self->heads);
  self->heads = g_memdup2 (heads, sizeof (double) * (gsize) n);
  self->n = n;
  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%.0f", i > 0 ? ", " : "", heads[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  g_string_free (text, TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
