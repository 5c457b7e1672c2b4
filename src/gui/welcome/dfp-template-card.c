/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card keeps its size while its preview is still being computed, so nothing jumps. */
#include "gui/welcome/dfp-template-card.h"

#include <glib/gi18n.h>

#include "base/dfp-format.h"
#include "gui/welcome/dfp-silhouette.h"

struct _DfpTemplateCard
{
  GtkFlowBoxChild parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  DfpSilhouette *picture;
  GtkLabel *months;
  GtkLabel *cost;
  GtkProgressBar *bar;

  char *id;
  char *industry;
};

G_DEFINE_FINAL_TYPE (DfpTemplateCard, dfp_template_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
dfp_template_card_finalize (GObject *object)
{
  DfpTemplateCard *self = DFP_TEMPLATE_CARD (object);

  g_free (self->id);
  g_free (self->industry);
  G_OBJECT_CLASS (dfp_template_card_parent_class)->finalize (object);
}

static void
dfp_template_card_class_init (DfpTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dfp_template_card_finalize;
  g_type_ensure (DFP_TYPE_SILHOUETTE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/welcome/dfp-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, title);
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, picture);
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, months);
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, cost);
  gtk_widget_class_bind_template_child (widget_class, DfpTemplateCard, bar);
}

static void
dfp_template_card_init (DfpTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_template_card_new (const char *id, const char *title, const char *industry)
{
  DfpTemplateCard *self = g_object_new (DFP_TYPE_TEMPLATE_CARD, NULL);

  self->id = g_strdup (id);
  self->industry = g_strdup (industry);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, industry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

const char *
dfp_template_card_get_id (DfpTemplateCard *self)
{
  g_return_val_if_fail (DFP_IS_TEMPLATE_CARD (self), NULL);

  return self->id;
}

void
dfp_template_card_set_preview (DfpTemplateCard *self, const DfpPreview *preview, double dearest)
{
  g_autofree char *subtitle = NULL, *months = NULL, *cost = NULL, *description = NULL;

  g_return_if_fail (DFP_IS_TEMPLATE_CARD (self));

  if (preview->chart == NULL)
    return;
  subtitle = g_strdup_printf ("%s · %s", self->industry, preview->purpose);
  months = g_strdup_printf (ngettext ("%d month", "%d months", (gulong) preview->months), preview->months);
  cost = dfp_format_money_millions (preview->currency, preview->cost, 1, DFP_FORMAT_PLAIN);
  description = g_strdup_printf ("%s, %s, %s", subtitle, months, cost);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_label_set_label (self->months, months);
  gtk_label_set_label (self->cost, cost);
  gtk_progress_bar_set_fraction (self->bar, dearest > 0 ? CLAMP (preview->cost / dearest, 0, 1) : 0);
  dfp_silhouette_set_chart (self->picture, preview->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
