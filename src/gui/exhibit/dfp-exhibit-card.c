/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows the "updated" of the page it stands on. */
#include "gui/exhibit/dfp-exhibit-card.h"

#include "exhibit/dfp-exhibit-list.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"

struct _DfpExhibitCard
{
  GtkWidget parent_instance;

  DfpCard *card;      /* child */
  DfpChartView *view; /* child of the card */
  GtkWidget *explain; /* child of the card */
  DfpPage *page;      /* borrowed while rooted */
  const DfpExhibit *exhibit;
  char *title;
  char *caption;
  gboolean hide_empty;
};

static void dfp_exhibit_card_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpExhibitCard, dfp_exhibit_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_exhibit_card_buildable_init))

typedef enum
{
  PROP_EXHIBIT = 1,
  PROP_CHART_HEIGHT,
  PROP_TITLE,
  PROP_CAPTION,
  PROP_HIDE_EMPTY,
} DfpExhibitCardProperty;

static GParamSpec *properties[PROP_HIDE_EMPTY + 1];

enum
{
  SIGNAL_HOVERED,
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable;

static void
update_cb (DfpExhibitCard *self)
{
  g_autoptr (DfpChart) chart = NULL;
  DfpExhibitInput input;

  if (self->exhibit == NULL || dfp_page_get_configuration (self->page) == NULL)
    return;
  input = dfp_page_get_input (self->page);
  chart = dfp_exhibit_draw (self->exhibit, &input);
  gtk_widget_set_visible (GTK_WIDGET (self), !self->hide_empty || dfp_chart_get_empty (chart) == NULL);
  dfp_chart_view_set_chart (self->view, chart);
  dfp_card_set_title (self->card, self->title != NULL ? self->title : dfp_chart_get_title (chart));
  dfp_card_set_caption (self->card, self->caption != NULL ? self->caption : dfp_chart_get_caption (chart));
}

static void
hovered_cb (DfpExhibitCard *self, gpointer hit)
{
  g_signal_emit (self, signals[SIGNAL_HOVERED], 0, hit);
}

static void
activated_cb (DfpExhibitCard *self, gpointer hit)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, hit);
}

static void
dfp_exhibit_card_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DfpExhibitCard *self = DFP_EXHIBIT_CARD (buildable);

  if (type == NULL && GTK_IS_WIDGET (child))
    dfp_card_append (self->card, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_exhibit_card_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_exhibit_card_add_child;
}

static void
dfp_exhibit_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpExhibitCard *self = DFP_EXHIBIT_CARD (object);

  switch ((DfpExhibitCardProperty) property_id)
    {
    case PROP_EXHIBIT:
      self->exhibit = dfp_exhibit_find_picture (g_value_get_string (value));
      g_return_if_fail (self->exhibit != NULL);
      g_object_set (self->explain, "explains", self->exhibit->name, NULL);
      if (self->page != NULL)
        update_cb (self);
      break;
    case PROP_CHART_HEIGHT:
      g_object_set_property (G_OBJECT (self->view), "chart-height", value);
      break;
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;
    case PROP_CAPTION:
      g_free (self->caption);
      self->caption = g_value_dup_string (value);
      break;
    case PROP_HIDE_EMPTY:
      self->hide_empty = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_exhibit_card_dispose (GObject *object)
{
  DfpExhibitCard *self = DFP_EXHIBIT_CARD (object);

  g_clear_pointer ((GtkWidget **) &self->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_exhibit_card_parent_class)->dispose (object);
}

static void
dfp_exhibit_card_finalize (GObject *object)
{
  DfpExhibitCard *self = DFP_EXHIBIT_CARD (object);

  g_free (self->title);
  g_free (self->caption);
  G_OBJECT_CLASS (dfp_exhibit_card_parent_class)->finalize (object);
}

static void
dfp_exhibit_card_class_init (DfpExhibitCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_exhibit_card_set_property;
  object_class->dispose = dfp_exhibit_card_dispose;
  object_class->finalize = dfp_exhibit_card_finalize;

  properties[PROP_EXHIBIT] =
      g_param_spec_string ("exhibit", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHART_HEIGHT] =
      g_param_spec_int ("chart-height", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] =
      g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIDE_EMPTY] =
      g_param_spec_boolean ("hide-empty", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_HOVERED] = g_signal_new ("hovered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "exhibitcard");
}

static void
dfp_exhibit_card_init (DfpExhibitCard *self)
{
  self->card = DFP_CARD (dfp_card_new (NULL, NULL));
  self->view = DFP_CHART_VIEW (dfp_chart_view_new ());
  g_object_set (self->view, "header", FALSE, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "hovered", G_CALLBACK (hovered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  dfp_card_append (self->card, GTK_WIDGET (self->view));
  self->explain = dfp_explain_button_new (NULL);
  dfp_card_append_suffix (self->card, self->explain);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
