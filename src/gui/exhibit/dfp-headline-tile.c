/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button, because it can be asked. */
#include "gui/exhibit/dfp-headline-tile.h"

#include "gui/exhibit/dfp-headline-keeper.h"

struct _DfpHeadlineTile
{
  GtkButton parent_instance;

  GtkLabel *caption_label;
  GtkLabel *figure_label;
  GtkLabel *note_label;
  DfpHeadlineKeeper *keeper; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpHeadlineTile, dfp_headline_tile, GTK_TYPE_BUTTON)

enum
{
  PROP_HEADLINE = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
show_cb (DfpHeadlineTile *self, const char *caption, const char *figure, const char *note)
{
  gtk_label_set_text (self->caption_label, caption);
  gtk_label_set_text (self->figure_label, figure);
  gtk_label_set_text (self->note_label, note);
}

static void
dfp_headline_tile_clicked (GtkButton *button)
{
  dfp_headline_keeper_explain (DFP_HEADLINE_TILE (button)->keeper);
}

static void
dfp_headline_tile_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEADLINE)
    dfp_headline_keeper_set_headline (DFP_HEADLINE_TILE (object)->keeper, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_headline_tile_dispose (GObject *object)
{
  g_clear_object (&DFP_HEADLINE_TILE (object)->keeper);
  G_OBJECT_CLASS (dfp_headline_tile_parent_class)->dispose (object);
}

static void
dfp_headline_tile_class_init (DfpHeadlineTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_headline_tile_set_property;
  object_class->dispose = dfp_headline_tile_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dfp_headline_tile_clicked;
  properties[PROP_HEADLINE] =
      g_param_spec_string ("headline", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/exhibit/dfp-headline-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineTile, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineTile, figure_label);
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineTile, note_label);
}

static void
dfp_headline_tile_init (DfpHeadlineTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = dfp_headline_keeper_new (GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}
