/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button, because it can be asked; the popover is made when it is first asked for. */
#include "gui/widgets/dfp-tile.h"

struct _DfpTile
{
  GtkButton parent_instance;

  GtkLabel *caption_label;
  GtkLabel *figure_label;
  GtkLabel *note_label;

  GtkWidget *explain; /* child of this widget; NULL until the first click */
};

G_DEFINE_FINAL_TYPE (DfpTile, dfp_tile, GTK_TYPE_BUTTON)

typedef enum
{
  PROP_CAPTION = 1,
  PROP_FIGURE,
  PROP_NOTE,
} DfpTileProperty;
#define N_PROPERTIES (PROP_NOTE + 1)
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_EXPLAIN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* Read as one: "Net present value: €2.15m, 8% a year". */
static void
name_tile (DfpTile *self)
{
  g_autofree char *name =
      g_strdup_printf ("%s: %s, %s", gtk_label_get_label (self->caption_label),
                       gtk_label_get_label (self->figure_label), gtk_label_get_label (self->note_label));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_label (DfpTile *self, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  name_tile (self);
}

static void
dfp_tile_clicked (GtkButton *button)
{
  DfpTile *self = DFP_TILE (button);

  if (self->explain == NULL)
    {
      self->explain = dfp_explain_new ();
      gtk_widget_set_parent (self->explain, GTK_WIDGET (self));
    }
  dfp_explain_clear (DFP_EXPLAIN (self->explain));
  g_signal_emit (self, signals[SIGNAL_EXPLAIN], 0, self->explain);
  if (dfp_explain_get_title (DFP_EXPLAIN (self->explain)) != NULL)
    gtk_popover_popup (GTK_POPOVER (self->explain));
}

static void
dfp_tile_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpTile *self = DFP_TILE (object);

  switch ((DfpTileProperty) property_id)
    {
    case PROP_CAPTION:
      set_label (self, self->caption_label, g_value_get_string (value));
      break;
    case PROP_FIGURE:
      set_label (self, self->figure_label, g_value_get_string (value));
      break;
    case PROP_NOTE:
      set_label (self, self->note_label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_tile_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpTile *self = DFP_TILE (object);

  switch ((DfpTileProperty) property_id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (self->caption_label));
      break;
    case PROP_FIGURE:
      g_value_set_string (value, gtk_label_get_label (self->figure_label));
      break;
    case PROP_NOTE:
      g_value_set_string (value, gtk_label_get_label (self->note_label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_tile_dispose (GObject *object)
{
  g_clear_pointer (&DFP_TILE (object)->explain, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_tile_parent_class)->dispose (object);
}

static void
dfp_tile_class_init (DfpTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_tile_set_property;
  object_class->get_property = dfp_tile_get_property;
  object_class->dispose = dfp_tile_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dfp_tile_clicked;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_FIGURE] = g_param_spec_string ("figure", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_EXPLAIN] =
      g_signal_new ("explain", DFP_TYPE_TILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DFP_TYPE_EXPLAIN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/widgets/dfp-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpTile, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpTile, figure_label);
  gtk_widget_class_bind_template_child (widget_class, DfpTile, note_label);
}

static void
dfp_tile_init (DfpTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_tile_new (const char *caption)
{
  return g_object_new (DFP_TYPE_TILE, "caption", caption, NULL);
}

void
dfp_tile_set_caption (DfpTile *self, const char *caption)
{
  g_return_if_fail (DFP_IS_TILE (self));
  set_label (self, self->caption_label, caption);
}

void
dfp_tile_set_figure (DfpTile *self, const char *figure)
{
  g_return_if_fail (DFP_IS_TILE (self));
  set_label (self, self->figure_label, figure);
}

void
dfp_tile_set_note (DfpTile *self, const char *note)
{
  g_return_if_fail (DFP_IS_TILE (self));
  set_label (self, self->note_label, note);
}
