/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line as an instrument: the table writes the plan, the slider a load that belongs to the page alone and is
 * never saved. Sentence, picture and curve are made anew from the same figures by both. */
#include "gui/production-line/dfp-production-line-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/line/dfp-flow.h"
#include "document/dfp-session.h"
#include "exhibit/line/dfp-pictures-line.h"
#include "exhibit/line/dfp-sentences-line.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/page/dfp-heading.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/table/dfp-table.h"
#include "gui/widgets/dfp-card.h"
#include "model/dfp-edit.h"
#include "model/dfp-stage.h"
#include "undo/dfp-undo-stack.h"

struct _DfpProductionLinePage
{
  DfpPage parent_instance;

  DfpHeading *heading;
  DfpCard *line_card;
  DfpChartView *line_view;
  GtkWidget *flex_box;
  GtkScale *flex_scale;
  GtkLabel *flex_value;
  GtkLabel *flex_detail;
  DfpTable *table;
  DfpCard *time_card;
  DfpChartView *time_view;
  GtkLabel *next_detail;
  GtkButton *next_button;
};

G_DEFINE_FINAL_TYPE (DfpProductionLinePage, dfp_production_line_page, DFP_TYPE_PAGE)

static double
get_flex (DfpProductionLinePage *self)
{
  return round (gtk_range_get_value (GTK_RANGE (self->flex_scale))) / 100;
}

static void
show_flex (DfpProductionLinePage *self)
{
  const double flex = get_flex (self);
  g_autofree char *share = dfp_format_share (fabs (flex), 0, DFP_FORMAT_PLAIN), *words = NULL;

  if (flex == 0)
    words = g_strdup (_ ("as planned"));
  else
    words = g_strdup_printf (flex > 0 ? _ ("%s more work") : _ ("%s less work"), share);
  gtk_label_set_label (self->flex_value, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->flex_scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
show_line (DfpProductionLinePage *self, const DfpSubject *subject, const DfpFlowLoad *load)
{
  g_autoptr (DfpChart) line = dfp_picture_line_new (subject, load);
  g_autofree char *sentence = dfp_sentence_line_at (subject, load);
  g_autofree char *detail = dfp_sentence_line_detail (subject, load);

  dfp_chart_set_title (line, sentence);
  dfp_heading_set_sentence (self->heading, sentence);
  dfp_chart_view_set_chart (self->line_view, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line_card), dfp_chart_get_empty (line) == NULL);
  gtk_label_set_label (self->flex_detail, detail);
}

static void
show_time (DfpProductionLinePage *self, const DfpSubject *subject)
{
  g_autoptr (DfpChart) time = dfp_picture_line_load_new (subject, get_flex (self));

  dfp_chart_take_title (time, dfp_sentence_line_room (subject));
  dfp_chart_view_set_chart (self->time_view, time);
  dfp_card_set_title (self->time_card, dfp_chart_get_title (time));
  dfp_card_set_caption (self->time_card, dfp_chart_get_caption (time));
  gtk_widget_set_visible (GTK_WIDGET (self->time_card), dfp_chart_get_empty (time) == NULL);
  gtk_widget_set_visible (self->flex_box, dfp_chart_get_empty (time) == NULL);
}

static void
show_load (DfpProductionLinePage *self)
{
  g_autoptr (DfpFlowLoad) load = NULL;
  DfpSubject subject;

  show_flex (self);
  if (dfp_page_get_configuration (DFP_PAGE (self)) == NULL)
    return;
  dfp_page_get_subject (DFP_PAGE (self), &subject);
  if (subject.design == NULL)
    return;
  load = dfp_flow_load_new (subject.design->flow, get_flex (self));
  show_line (self, &subject, load);
  show_time (self, &subject);
}

static const DfpNextHead *
get_next_head (const DfpSubject *subject)
{
  const DfpNextPerson *next = subject->design != NULL ? subject->design->next_person : NULL;

  return next != NULL && next->n_heads > 0 ? &next->heads[0] : NULL;
}

static void
show_next_person (DfpProductionLinePage *self, const DfpSubject *subject)
{
  const DfpNextHead *head = get_next_head (subject);
  g_autofree char *detail = dfp_sentence_next_person_detail (subject), *label = NULL;

  gtk_label_set_label (self->next_detail, detail);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), head != NULL);
  if (head == NULL)
    return;
  /* Translators: %s is a discipline: "Design" */
  label = g_strdup_printf (_ ("Add one to %s"), dfp_enum_get_label (DFP_TYPE_DISCIPLINE, head->discipline));
  gtk_button_set_label (self->next_button, label);
}

static void
flex_changed_cb (DfpProductionLinePage *self)
{
  show_load (self);
}

static void
add_person_cb (DfpProductionLinePage *self)
{
  DfpPage *page = DFP_PAGE (self);
  const DfpNextHead *head;
  g_autoptr (GPtrArray) edits = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  head = get_next_head (&subject);
  if (head == NULL)
    return;
  edits = dfp_next_person_create_edits (head, subject.configuration);
  dfp_undo_stack_seal (dfp_session_get_undo (dfp_page_get_session (page)));
  dfp_session_begin (dfp_page_get_session (page), _ ("Add a person"));
  dfp_edits_apply (edits, dfp_page_get_plan (page), dfp_page_get_configuration (page));
  dfp_session_end (dfp_page_get_session (page));
  dfp_undo_stack_seal (dfp_session_get_undo (dfp_page_get_session (page)));
}

/* "Engineering … 12% again, limit 8", short enough for the narrowest window. */
static void
describe_stage (DfpObject *row, DfpTableItem *item, gpointer user_data)
{
  const DfpStageData *stage = dfp_stage_get (DFP_STAGE (row));
  g_autofree char *rework = dfp_format_share (stage->rework, 0, DFP_FORMAT_PLAIN);

  item->value = dfp_format_share (stage->effort_share, 0, DFP_FORMAT_PLAIN);
  item->detail = g_strdup (dfp_enum_get_label (DFP_TYPE_DISCIPLINE, stage->discipline));
  if (stage->rework > 0 && stage->wip_limit > 0)
    /* Translators: share that has to be done again, and how many pieces may be inside */
    item->aside = g_strdup_printf (_ ("%s again, limit %d"), rework, stage->wip_limit);
  else if (stage->rework > 0)
    item->aside = g_strdup_printf (_ ("%s again"), rework);
  else if (stage->wip_limit > 0)
    item->aside = g_strdup_printf (_ ("limit %d"), stage->wip_limit);
}

/* The wheel turns the page, and must not change the load in passing. */
static void
leave_wheel (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
dfp_production_line_page_update (DfpPage *page)
{
  DfpProductionLinePage *self = DFP_PRODUCTION_LINE_PAGE (page);
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  show_load (self);
  show_next_person (self, &subject);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, line_card);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, line_view);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, flex_box);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, flex_scale);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, flex_value);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, flex_detail);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, table);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, time_card);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, time_view);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, next_detail);
  gtk_widget_class_bind_template_child (widget_class, DfpProductionLinePage, next_button);
}

static void
dfp_production_line_page_class_init (DfpProductionLinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_production_line_page_update;
  dfp_widgets_register ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/production-line/dfp-production-line-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_add);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, flex_changed_cb);
}

static void
dfp_production_line_page_init (DfpProductionLinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->next_button)), TRUE);
  leave_wheel (GTK_WIDGET (self->flex_scale));
  for (int mark = -50; mark <= 50; mark += 10)
    gtk_scale_add_mark (self->flex_scale, mark, GTK_POS_BOTTOM, NULL);
  show_flex (self);
  dfp_table_set_item_func (self->table, describe_stage, NULL, NULL);
}
