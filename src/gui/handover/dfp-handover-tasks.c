/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are used again for whatever stands in their place, so that an edit does not take the focus away. */
#include "gui/handover/dfp-handover-tasks.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "exhibit/handover/dfp-sentences-handover.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/handover/dfp-task-row.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"

struct _DfpHandoverTasks
{
  GtkWidget parent_instance;

  DfpCard *card; /* child */
  GtkListBox *list;
  guint n_rows;
  DfpPage *page; /* borrowed while rooted */
};

G_DEFINE_FINAL_TYPE (DfpHandoverTasks, dfp_handover_tasks, GTK_TYPE_WIDGET)

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const DfpTheme theme = dfp_task_row_get_theme (DFP_TASK_ROW (row));
  GtkWidget *label;

  if (before != NULL && dfp_task_row_get_theme (DFP_TASK_ROW (before)) == theme)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (dfp_theme_get_label (theme));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group-head");
  gtk_list_box_row_set_header (row, label);
}

/* By theme, what has to be done; what is not needed is counted in the corner. */
static void
show_tasks (DfpHandoverTasks *self, const DfpDismantle *dismantle, const DfpPlanData *plan)
{
  const guint n_spared = dismantle->n_states[DFP_TASK_NOT_NEEDED], n_rows = dismantle->n_tasks - n_spared;
  g_autofree char *spared = g_strdup_printf (_ ("%u not needed"), n_spared);
  int row = 0;

  dfp_card_set_caption (self->card, n_spared > 0 ? spared : NULL);
  for (; self->n_rows < n_rows; self->n_rows++)
    gtk_list_box_append (self->list, dfp_task_row_new ());
  for (; self->n_rows > n_rows; self->n_rows--)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) self->n_rows - 1)));
  for (guint i = 0; i < dismantle->n_tasks; i++)
    if (dismantle->tasks[i].state != DFP_TASK_NOT_NEEDED)
      dfp_task_row_show (DFP_TASK_ROW (gtk_list_box_get_row_at_index (self->list, row++)), &dismantle->tasks[i], plan);
  gtk_list_box_invalidate_headers (self->list);
}

static void
update_cb (DfpHandoverTasks *self)
{
  g_autofree char *sentence = NULL;
  DfpSubject subject;

  dfp_page_get_subject (self->page, &subject);
  gtk_widget_set_visible (GTK_WIDGET (self), subject.design != NULL);
  if (subject.design == NULL)
    return;
  sentence = dfp_sentence_dismantle (&subject);
  dfp_card_set_title (self->card, sentence);
  show_tasks (self, subject.design->dismantle, subject.plan);
}

static void
activate_cb (GtkListBox *list, DfpTaskRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.go-to", "s", dfp_task_row_get_target (row));
}

static void
dfp_handover_tasks_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &DFP_HANDOVER_TASKS (object)->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_handover_tasks_parent_class)->dispose (object);
}

static void
dfp_handover_tasks_class_init (DfpHandoverTasksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_handover_tasks_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_handover_tasks_init (DfpHandoverTasks *self)
{
  self->card = DFP_CARD (dfp_card_new (NULL, NULL));
  g_object_set (self->card, "flush", TRUE, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "tasks");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Tasks of the handover"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activate_cb), NULL);
  dfp_card_append_suffix (self->card, dfp_explain_button_new ("handover-tasks"));
  dfp_card_append (self->card, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
