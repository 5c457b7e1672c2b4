/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows the "updated" of the page it stands on. */
#include "gui/widgets/dfp-headline-tile.h"

#include "figure/dfp-headline.h"
#include "gui/widgets/dfp-page-subjects.h"
#include "gui/widgets/dfp-tile.h"

struct _DfpHeadlineTile
{
  GtkWidget parent_instance;

  DfpTile *tile; /* child */
  DfpPage *page; /* borrowed while rooted */
  char *headline;
};

G_DEFINE_FINAL_TYPE (DfpHeadlineTile, dfp_headline_tile, GTK_TYPE_WIDGET)

enum
{
  PROP_HEADLINE = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
update_cb (DfpHeadlineTile *self)
{
  g_autofree char *caption = NULL, *figure = NULL, *note = NULL;
  DfpSubject subject;

  dfp_page_get_subject (self->page, &subject);
  if (subject.figures == NULL || self->headline == NULL)
    return;
  caption = dfp_headline_get_caption (self->headline, &subject);
  figure = dfp_headline_get_figure (self->headline, &subject);
  note = dfp_headline_get_note (self->headline, &subject);
  dfp_tile_set_caption (self->tile, caption);
  dfp_tile_set_figure (self->tile, figure);
  dfp_tile_set_note (self->tile, note);
}

static void
explain_cb (DfpHeadlineTile *self, DfpExplain *explain)
{
  g_auto (DfpHeadlineExplanation) explanation = { 0 };
  g_autofree char *caption = NULL;
  DfpSubject subject;

  if (self->page == NULL)
    return;
  dfp_page_get_subject (self->page, &subject);
  if (subject.figures == NULL)
    return;
  caption = dfp_headline_get_caption (self->headline, &subject);
  dfp_headline_explain (self->headline, &subject, &explanation);
  dfp_explain_set_title (explain, explanation.title);
  dfp_explain_set_formula (explain, explanation.formula);
  for (int i = 0; i < explanation.n_lines; i++)
    dfp_explain_add (explain, explanation.lines[i].label, explanation.lines[i].value, explanation.lines[i].target);
  dfp_explain_add_total (explain, caption, explanation.total);
  dfp_explain_set_source (explain, explanation.source);
}

static void
dfp_headline_tile_root (GtkWidget *widget)
{
  DfpHeadlineTile *self = DFP_HEADLINE_TILE (widget);

  GTK_WIDGET_CLASS (dfp_headline_tile_parent_class)->root (widget);
  self->page = DFP_PAGE (gtk_widget_get_ancestor (widget, DFP_TYPE_PAGE));
  if (self->page != NULL)
    g_signal_connect_object (self->page, "updated", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
}

static void
dfp_headline_tile_unroot (GtkWidget *widget)
{
  DfpHeadlineTile *self = DFP_HEADLINE_TILE (widget);

  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  self->page = NULL;
  GTK_WIDGET_CLASS (dfp_headline_tile_parent_class)->unroot (widget);
}

static void
dfp_headline_tile_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEADLINE)
    g_value_set_string (value, DFP_HEADLINE_TILE (object)->headline);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_headline_tile_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpHeadlineTile *self = DFP_HEADLINE_TILE (object);

  if (property_id != PROP_HEADLINE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_free (self->headline);
  self->headline = g_value_dup_string (value);
  g_return_if_fail (self->headline == NULL || dfp_headline_exists (self->headline));
}

static void
dfp_headline_tile_dispose (GObject *object)
{
  DfpHeadlineTile *self = DFP_HEADLINE_TILE (object);

  g_clear_pointer ((GtkWidget **) &self->tile, gtk_widget_unparent);
  g_clear_pointer (&self->headline, g_free);
  G_OBJECT_CLASS (dfp_headline_tile_parent_class)->dispose (object);
}

static void
dfp_headline_tile_class_init (DfpHeadlineTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dfp_headline_tile_get_property;
  object_class->set_property = dfp_headline_tile_set_property;
  object_class->dispose = dfp_headline_tile_dispose;
  widget_class->root = dfp_headline_tile_root;
  widget_class->unroot = dfp_headline_tile_unroot;
  properties[PROP_HEADLINE] =
      g_param_spec_string ("headline", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_headline_tile_init (DfpHeadlineTile *self)
{
  self->tile = DFP_TILE (dfp_tile_new (NULL));
  g_signal_connect_object (self->tile, "explain", G_CALLBACK (explain_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->tile), GTK_WIDGET (self));
}
