/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Its list tells of clicks and Enter alike. */
#include "gui/exhibit/dfp-headline-row.h"

#include "gui/exhibit/dfp-headline-keeper.h"

struct _DfpHeadlineRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *caption_label;
  GtkLabel *figure_label;
  GtkLabel *note_label;
  GtkWidget *list;           /* the one listened to; borrowed */
  DfpHeadlineKeeper *keeper; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpHeadlineRow, dfp_headline_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_HEADLINE = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
show_cb (DfpHeadlineRow *self, const char *caption, const char *figure, const char *note)
{
  gtk_label_set_text (self->caption_label, caption);
  gtk_label_set_text (self->figure_label, figure);
  gtk_label_set_text (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *note != '\0');
}

static void
row_activated_cb (DfpHeadlineRow *self, GtkListBoxRow *row)
{
  if (row == GTK_LIST_BOX_ROW (self))
    dfp_headline_keeper_explain (self->keeper);
}

static void
parent_cb (DfpHeadlineRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = GTK_IS_LIST_BOX (parent) ? parent : NULL;
  if (self->list != NULL)
    g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
dfp_headline_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HEADLINE)
    dfp_headline_keeper_set_headline (DFP_HEADLINE_ROW (object)->keeper, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_headline_row_dispose (GObject *object)
{
  g_clear_object (&DFP_HEADLINE_ROW (object)->keeper);
  G_OBJECT_CLASS (dfp_headline_row_parent_class)->dispose (object);
}

static void
dfp_headline_row_class_init (DfpHeadlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_headline_row_set_property;
  object_class->dispose = dfp_headline_row_dispose;
  properties[PROP_HEADLINE] =
      g_param_spec_string ("headline", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/exhibit/dfp-headline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineRow, figure_label);
  gtk_widget_class_bind_template_child (widget_class, DfpHeadlineRow, note_label);
}

static void
dfp_headline_row_init (DfpHeadlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_cb), NULL);
  self->keeper = dfp_headline_keeper_new (GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}
