/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title and value over a GtkScale; the adjustment is the one place of the number. */
#include "gui/flexibility/dfp-slider-row.h"

#include "gui/table/dfp-wheel.h"

struct _DfpSliderRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *value_label;
  GtkScale *scale;
  GtkAdjustment *adjustment; /* of the scale; borrowed */
};

G_DEFINE_FINAL_TYPE (DfpSliderRow, dfp_slider_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_TITLE = 1,
  PROP_MINIMUM,
  PROP_MAXIMUM,
  PROP_STEP,
  PROP_VALUE,
} DfpSliderRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static void
value_changed_cb (DfpSliderRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
set_title (DfpSliderRow *self, const char *title)
{
  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
dfp_slider_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpSliderRow *self = DFP_SLIDER_ROW (object);

  if (property_id == PROP_VALUE)
    g_value_set_double (value, dfp_slider_row_get_value (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_slider_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpSliderRow *self = DFP_SLIDER_ROW (object);

  switch ((DfpSliderRowProperty) property_id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_MINIMUM:
      gtk_adjustment_set_lower (self->adjustment, g_value_get_double (value));
      break;
    case PROP_MAXIMUM:
      gtk_adjustment_set_upper (self->adjustment, g_value_get_double (value));
      break;
    case PROP_STEP:
      gtk_adjustment_set_step_increment (self->adjustment, g_value_get_double (value));
      gtk_adjustment_set_page_increment (self->adjustment, 5 * g_value_get_double (value));
      break;
    case PROP_VALUE:
      dfp_slider_row_set_value (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static GParamSpec *
create_number (const char *name, double initial)
{
  return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, initial,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
dfp_slider_row_class_init (DfpSliderRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dfp_slider_row_get_property;
  object_class->set_property = dfp_slider_row_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MINIMUM] = create_number ("minimum", 0);
  properties[PROP_MAXIMUM] = create_number ("maximum", 1);
  properties[PROP_STEP] = create_number ("step", 1);
  properties[PROP_VALUE] = create_number ("value", 0);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
dfp_slider_row_init (DfpSliderRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title_label = GTK_LABEL (gtk_label_new (NULL));
  self->value_label = GTK_LABEL (gtk_label_new (NULL));
  self->adjustment = gtk_adjustment_new (0, 0, 1, 1, 5, 0);
  self->scale = GTK_SCALE (gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment));
  dfp_wheel_leave (GTK_WIDGET (self->scale), TRUE);
  gtk_scale_set_draw_value (self->scale, FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 2);
  gtk_label_set_xalign (self->title_label, 0);
  gtk_label_set_wrap (self->title_label, TRUE);
  gtk_label_set_xalign (self->value_label, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "strong");
  gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "figures");
  gtk_widget_add_css_class (GTK_WIDGET (self), "slider-row");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->value_label));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

double
dfp_slider_row_get_value (DfpSliderRow *self)
{
  return gtk_adjustment_get_value (self->adjustment);
}

void
dfp_slider_row_set_value (DfpSliderRow *self, double value)
{
  gtk_adjustment_set_value (self->adjustment, value);
}

void
dfp_slider_row_set_range (DfpSliderRow *self, double minimum, double maximum)
{
  const double value = dfp_slider_row_get_value (self);

  gtk_adjustment_set_lower (self->adjustment, minimum);
  gtk_adjustment_set_upper (self->adjustment, MAX (maximum, minimum));
  gtk_adjustment_set_value (self->adjustment, CLAMP (value, minimum, MAX (maximum, minimum)));
}

void
dfp_slider_row_set_text (DfpSliderRow *self, const char *text)
{
  gtk_label_set_text (self->value_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
