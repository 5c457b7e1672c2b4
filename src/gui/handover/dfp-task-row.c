/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the row says in pieces, a screen reader hears as one sentence. */
#include "gui/handover/dfp-task-row.h"

#include <glib/gi18n.h>

#include "base/dfp-format.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define N_LINES 3

struct _DfpTaskRow
{
  GtkListBoxRow parent_instance;

  DfpLamp *lamp;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *month;

  const char *target;
  DfpTheme theme;
};

G_DEFINE_FINAL_TYPE (DfpTaskRow, dfp_task_row, GTK_TYPE_LIST_BOX_ROW)

static void
dfp_task_row_class_init (DfpTaskRowClass *klass)
{
}

static void
dfp_task_row_init (DfpTaskRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lamp = DFP_LAMP (dfp_lamp_new (DFP_LAMP_UNNEEDED));
  gtk_widget_set_valign (GTK_WIDGET (self->lamp), GTK_ALIGN_CENTER);
  self->title = GTK_LABEL (dfp_wrapped_label_new (NULL, N_LINES, NULL));
  self->detail = GTK_LABEL (dfp_wrapped_label_new (NULL, N_LINES, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "secondary");
  self->month = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->month), "figures");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->detail));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lamp));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->month));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "task-row");
}

GtkWidget *
dfp_task_row_new (void)
{
  return g_object_new (DFP_TYPE_TASK_ROW, NULL);
}

/* "Factory lead · 3 people, in-house", or what is missing. */
static char *
describe (const DfpTask *task, const DfpPlanData *plan)
{
  g_autofree char *detail = dfp_task_describe (task, plan->start, plan->currency);

  if (*task->who == '\0' || *detail == '\0')
    return g_strdup (*detail == '\0' ? task->who : detail);
  return g_strdup_printf ("%s · %s", task->who, detail);
}

void
dfp_task_row_show (DfpTaskRow *self, const DfpTask *task, const DfpPlanData *plan)
{
  g_autofree char *detail = describe (task, plan), *month = NULL, *name = NULL;

  g_return_if_fail (DFP_IS_TASK_ROW (self));

  month = task->month > 0 ? dfp_format_month (dfp_month_add (plan->start, task->month), DFP_MONTH_STYLE_MEDIUM)
                          : g_strdup ("–");
  self->target = dfp_task_get_target (task);
  self->theme = dfp_task_get_theme (task);
  dfp_lamp_set_level (self->lamp, task->state == DFP_TASK_READY ? DFP_LAMP_GREEN : DFP_LAMP_AMBER);
  gtk_label_set_label (self->title, dfp_task_get_title (task));
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail), detail);
  gtk_label_set_label (self->month, month);
  name = g_strdup_printf ("%s, %s, %s, %s", dfp_task_get_title (task), dfp_task_state_get_label (task->state), detail,
                          month);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
dfp_task_row_get_target (DfpTaskRow *self)
{
  g_return_val_if_fail (DFP_IS_TASK_ROW (self), NULL);
  return self->target;
}

DfpTheme
dfp_task_row_get_theme (DfpTaskRow *self)
{
  g_return_val_if_fail (DFP_IS_TASK_ROW (self), DFP_THEME_DECISION);
  return self->theme;
}
