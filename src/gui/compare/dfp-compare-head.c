/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A menu button that looks like a heading. */
#include "gui/compare/dfp-compare-head.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-shape-mark.h"

struct _DfpCompareHead
{
  GtkWidget parent_instance;

  GtkWidget *button; /* template widgets */
  GtkWidget *content;
  DfpShapeMark *mark;
  GtkLabel *name;
  GtkWidget *badge;
  GtkLabel *summary;
  GtkWidget *health;
  DfpLamp *lamp;
  GtkLabel *findings;
  GtkWidget *chances;
  GtkLabel *chance;
  GtkLabel *chance_caption;
};

G_DEFINE_FINAL_TYPE (DfpCompareHead, dfp_compare_head, GTK_TYPE_WIDGET)

static void
dfp_compare_head_dispose (GObject *object)
{
  g_clear_pointer (&DFP_COMPARE_HEAD (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_compare_head_parent_class)->dispose (object);
}

static void
dfp_compare_head_class_init (DfpCompareHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_compare_head_dispose;
  g_type_ensure (DFP_TYPE_LAMP);
  g_type_ensure (DFP_TYPE_SHAPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/compare/dfp-compare-head.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, button);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, content);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, mark);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, name);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, badge);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, summary);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, health);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, lamp);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, findings);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, chances);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, chance);
  gtk_widget_class_bind_template_child (widget_class, DfpCompareHead, chance_caption);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "comparehead");
}

static void
dfp_compare_head_init (DfpCompareHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button wraps its child and would centre it. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->content), GTK_ALIGN_FILL);
}

GtkWidget *
dfp_compare_head_new (void)
{
  return g_object_new (DFP_TYPE_COMPARE_HEAD, NULL);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
set_menu (DfpCompareHead *self, const DfpDesign *design, gboolean is_base)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!is_base && design != NULL)
    append_item (menu, _ ("Use as base"), "compare.set-base", design->totals->id);
  if (design != NULL)
    append_item (menu, _ ("Look at this configuration"), "compare.look-at", design->totals->id);
  append_item (menu, _ ("Take out of the comparison"), "compare.remove-column",
               design != NULL ? design->totals->id : "");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
}

/* Name and findings, read as one. */
static void
show_health (DfpCompareHead *self, const DfpDesign *design, const char *name)
{
  g_autofree char *counts = design != NULL ? dfp_sentence_health_counts (design->health) : NULL;
  g_autofree char *all = counts != NULL ? g_strdup_printf ("%s, %s", name, counts) : g_strdup (name);

  gtk_widget_set_visible (self->health, design != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  if (design == NULL)
    return;
  dfp_lamp_set_level (self->lamp, dfp_lamp_get_level_of (dfp_health_get_light (design->health)));
  gtk_label_set_text (self->findings, counts);
}

/* "66%" over "all three", the greatest of the head; nothing for what has no objectives to reach. */
static void
show_chance (DfpCompareHead *self, const DfpComparisonColumn *column, gboolean narrow)
{
  const DfpForecast *forecast = column->forecast;
  const gboolean known = forecast != NULL && !isnan (forecast->all);
  g_autofree char *chance = dfp_format_chance (known ? forecast->all : NAN);
  g_autofree char *caption = known ? dfp_sentence_all_objectives (forecast->n_counting) : g_strdup ("");

  gtk_widget_set_visible (self->chances, column->design != NULL && !narrow);
  gtk_label_set_text (self->chance, chance);
  gtk_label_set_text (self->chance_caption, caption);
}

void
dfp_compare_head_show (DfpCompareHead *self, const DfpComparisonColumn *column, gboolean is_base, gboolean narrow)
{
  const DfpDesign *design = column->design;
  const char *name = design != NULL ? design->totals->name : _ ("Do nothing");
  const char *summary = design != NULL ? design->totals->summary : _ ("Everything stays as it is");

  gtk_widget_set_visible (GTK_WIDGET (self->mark), design != NULL);
  if (design != NULL)
    dfp_shape_mark_set_colour (self->mark, design->totals->colour);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->summary, narrow && is_base ? _ ("base") : summary);
  gtk_widget_set_visible (self->badge, is_base && !narrow);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  show_health (self, design, name);
  show_chance (self, column, narrow);
  set_menu (self, design, is_base);
}
