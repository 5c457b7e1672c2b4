/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the row says in pieces, a screen reader hears as one sentence. */
#include "gui/overview/dfp-overview-row.h"

#include <math.h>

#include "exhibit/forecast/dfp-sentences-chance.h"
#include "gui/exhibit/dfp-chance-bar.h"
#include "gui/widgets/dfp-lamp.h"

struct _DfpOverviewRow
{
  GtkListBoxRow parent_instance;

  GtkBox *line;
  GtkLabel *name;
  GtkLabel *detail;
  DfpChanceBar *bar;
  DfpLamp *lamp;
  GtkLabel *plain;
  GtkLabel *strong;

  char *target;
};

G_DEFINE_FINAL_TYPE (DfpOverviewRow, dfp_overview_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update_accessible (DfpOverviewRow *self)
{
  g_autofree char *text =
      g_strdup_printf ("%s, %s %s %s", gtk_label_get_label (self->name), gtk_label_get_label (self->detail),
                       gtk_label_get_label (self->plain), gtk_label_get_label (self->strong));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
narrow_cb (DfpPage *page, GParamSpec *pspec, DfpOverviewRow *self)
{
  const gboolean narrow = dfp_page_get_narrow (page);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->line, narrow ? 2 : 14);
}

static void
dfp_overview_row_finalize (GObject *object)
{
  g_free (DFP_OVERVIEW_ROW (object)->target);
  G_OBJECT_CLASS (dfp_overview_row_parent_class)->finalize (object);
}

static void
dfp_overview_row_class_init (DfpOverviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dfp_overview_row_finalize;
  g_type_ensure (DFP_TYPE_CHANCE_BAR);
  g_type_ensure (DFP_TYPE_LAMP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/overview/dfp-overview-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, line);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, name);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, bar);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, lamp);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, plain);
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewRow, strong);
}

static void
dfp_overview_row_init (DfpOverviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_overview_row_new (const char *target)
{
  DfpOverviewRow *self = g_object_new (DFP_TYPE_OVERVIEW_ROW, NULL);

  self->target = g_strdup (target);
  return GTK_WIDGET (self);
}

void
dfp_overview_row_set_names (DfpOverviewRow *self, const char *name, const char *detail)
{
  g_return_if_fail (DFP_IS_OVERVIEW_ROW (self));

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  set_text (self->detail, detail);
  update_accessible (self);
}

void
dfp_overview_row_set_figures (DfpOverviewRow *self, const char *plain, const char *strong)
{
  g_return_if_fail (DFP_IS_OVERVIEW_ROW (self));

  set_text (self->plain, plain);
  set_text (self->strong, strong);
  update_accessible (self);
}

void
dfp_overview_row_set_chance (DfpOverviewRow *self, double chance)
{
  g_autofree char *share = dfp_format_chance (chance);

  g_return_if_fail (DFP_IS_OVERVIEW_ROW (self));

  dfp_overview_row_set_figures (self, "", share);
  dfp_chance_bar_set_chance (self->bar, chance);
  dfp_lamp_set_level (self->lamp,
                      isnan (chance) ? DFP_LAMP_UNNEEDED : dfp_lamp_get_level_of (dfp_chance_get_light (chance)));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->lamp), TRUE);
}

void
dfp_overview_row_fold (DfpOverviewRow *self, DfpPage *page)
{
  g_return_if_fail (DFP_IS_OVERVIEW_ROW (self));

  g_signal_connect_object (page, "notify::narrow", G_CALLBACK (narrow_cb), self, 0);
  narrow_cb (page, NULL, self);
}

const char *
dfp_overview_row_get_target (DfpOverviewRow *self)
{
  g_return_val_if_fail (DFP_IS_OVERVIEW_ROW (self), NULL);

  return self->target;
}
