/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns by proportion, so that the gauges of all rows stand below one another. */
#include "gui/health/dfp-finding-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"
#include "gui/exhibit/dfp-finding-button.h"
#include "gui/health/dfp-gauge-view.h"
#include "gui/page/dfp-columns.h"

#define COST_MINIMUM 0.5 /* in the plan's currency: less is nothing */

struct _DfpFindingRow
{
  GtkBox parent_instance;

  DfpPage *page;            /* borrowed */
  DfpFindingButton *button; /* template widgets */
  GtkWidget *gauge;
  GtkWidget *buttons;
  GtkWidget *go_to;
  GtkLabel *go_to_label;
  GtkWidget *fix;
  GtkLabel *fix_label;
  GtkWidget *view; /* in the gauge */
  char *key;
};

G_DEFINE_FINAL_TYPE (DfpFindingRow, dfp_finding_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_FIX,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
show_gauge (DfpFindingRow *self, const DfpFinding *finding)
{
  if (self->view != NULL)
    gtk_box_remove (GTK_BOX (self->gauge), self->view);
  self->view = dfp_gauge_view_create (&finding->gauge, finding->light);
  gtk_box_append (GTK_BOX (self->gauge), self->view);
}

static void
name_button (GtkWidget *button, GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* "Share one scrum master: −€102k" */
static char *
describe_fix (DfpFindingRow *self, const DfpFinding *finding, double cost)
{
  g_autofree char *money = NULL;

  if (finding->fix == NULL)
    return g_str_has_suffix (finding->fix_label, "…") ? g_strdup (finding->fix_label)
                                                      : g_strdup_printf (_ ("%s…"), finding->fix_label);
  if (isnan (cost) || fabs (cost) < COST_MINIMUM)
    return g_strdup (finding->fix_label);
  money = dfp_format_money_compact (dfp_page_get_plan_data (self->page)->currency, cost, DFP_FORMAT_SIGNED);
  /* Translators: what a fix does and what it changes of the cost: “Share one scrum master: −€102k”. */
  return g_strdup_printf (_ ("%s: %s"), finding->fix_label, money);
}

static void
show_buttons (DfpFindingRow *self, const DfpFinding *finding, double cost)
{
  g_autofree char *page = dfp_page_get_title_of (self->page, finding->target);
  g_autofree char *label = g_strdup_printf (_ ("Go to %s"), page);

  name_button (self->go_to, self->go_to_label, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go_to), "s", finding->target);
  gtk_widget_set_visible (self->fix, finding->fix_label != NULL);
  if (finding->fix_label == NULL)
    return;
  g_autofree char *fix = describe_fix (self, finding, cost);

  name_button (self->fix, self->fix_label, fix);
}

static void
fix_cb (DfpFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_FIX], 0);
}

static void
dfp_finding_row_finalize (GObject *object)
{
  g_free (DFP_FINDING_ROW (object)->key);
  G_OBJECT_CLASS (dfp_finding_row_parent_class)->finalize (object);
}

static void
dfp_finding_row_class_init (DfpFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dfp_finding_row_finalize;
  signals[SIGNAL_FIX] =
      g_signal_new ("fix", DFP_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_FINDING_BUTTON);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/health/dfp-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, button);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, gauge);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, go_to);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, go_to_label);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, fix);
  gtk_widget_class_bind_template_child (widget_class, DfpFindingRow, fix_label);
  gtk_widget_class_bind_template_callback (widget_class, fix_cb);
}

static void
dfp_finding_row_init (DfpFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_finding_row_new (DfpPage *page)
{
  DfpFindingRow *self = g_object_new (DFP_TYPE_FINDING_ROW, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

void
dfp_finding_row_set_finding (DfpFindingRow *self, const DfpFinding *finding, double cost)
{
  g_return_if_fail (DFP_IS_FINDING_ROW (self) && finding != NULL);
  g_free (self->key);
  self->key = g_strdup (finding->check->key);
  dfp_finding_button_set_finding (self->button, finding);
  show_gauge (self, finding);
  show_buttons (self, finding, cost);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->title, -1);
}

const char *
dfp_finding_row_get_key (DfpFindingRow *self)
{
  g_return_val_if_fail (DFP_IS_FINDING_ROW (self), NULL);
  return self->key;
}

GtkWidget *
dfp_finding_row_get_buttons (DfpFindingRow *self)
{
  g_return_val_if_fail (DFP_IS_FINDING_ROW (self), NULL);
  return self->buttons;
}

void
dfp_finding_row_set_narrow (DfpFindingRow *self, gboolean narrow)
{
  const GtkAlign align = narrow ? GTK_ALIGN_START : GTK_ALIGN_END;

  g_return_if_fail (DFP_IS_FINDING_ROW (self));
  gtk_widget_set_halign (self->gauge, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_halign (self->go_to, align);
  gtk_widget_set_halign (self->fix, align);
}
