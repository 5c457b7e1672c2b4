/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flat button around a label. */
#include "gui/exhibit/dfp-headline-label.h"

#include "gui/exhibit/dfp-headline-keeper.h"

struct _DfpHeadlineLabel
{
  GtkButton parent_instance;

  DfpHeadlineKeeper *keeper; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpHeadlineLabel, dfp_headline_label, GTK_TYPE_BUTTON)

enum
{
  PROP_HEADLINE = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
show_cb (DfpHeadlineLabel *self, const char *caption, const char *figure, const char *note)
{
  gtk_button_set_label (GTK_BUTTON (self), figure);
}

static void
dfp_headline_label_clicked (GtkButton *button)
{
  dfp_headline_keeper_explain (DFP_HEADLINE_LABEL (button)->keeper);
}

static void
dfp_headline_label_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEADLINE)
    dfp_headline_keeper_set_headline (DFP_HEADLINE_LABEL (object)->keeper, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_headline_label_dispose (GObject *object)
{
  g_clear_object (&DFP_HEADLINE_LABEL (object)->keeper);
  G_OBJECT_CLASS (dfp_headline_label_parent_class)->dispose (object);
}

static void
dfp_headline_label_class_init (DfpHeadlineLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = dfp_headline_label_set_property;
  object_class->dispose = dfp_headline_label_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dfp_headline_label_clicked;
  properties[PROP_HEADLINE] =
      g_param_spec_string ("headline", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_headline_label_init (DfpHeadlineLabel *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "headline-label");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->keeper = dfp_headline_keeper_new (GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}
