/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page shows is the last answer there is, and the session's answers tell when there is a better one;
 * nothing is computed here but the outside view, while somebody wants to see it. */
#include "gui/forecast/dfp-forecast-page.h"

#include <glib/gi18n.h>

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "document/dfp-answers.h"
#include "document/dfp-session.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/forecast/dfp-history-card.h"
#include "gui/forecast/dfp-lever-list.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-empty.h"
#include "gui/widgets/dfp-toggle-group.h"

struct _DfpForecastPage
{
  DfpPage parent_instance;

  DfpCard *empty_card;
  DfpEmpty *empty;
  GtkWidget *answers; /* everything that needs a forecast */
  DfpCard *finish_card;
  DfpChartView *finish_chart;
  GtkCheckButton *outside;
  GtkLabel *outside_label;
  DfpCard *swings_card;
  DfpToggleGroup *swings_number;
  DfpChartView *swings_chart;
  GtkLabel *precision;
  DfpCard *levers_card;
  DfpLeverList *levers;
};

G_DEFINE_FINAL_TYPE (DfpForecastPage, dfp_forecast_page, DFP_TYPE_PAGE)

static void
show_obstacle (DfpForecastPage *self, const DfpSubject *subject)
{
  g_autofree char *target = NULL, *sentence = dfp_sentence_obstacle (subject, &target);
  g_autofree char *page = target != NULL ? dfp_page_get_title_of (DFP_PAGE (self), target) : NULL;
  /* Translators: the name of a page */
  g_autofree char *button = page != NULL ? g_strdup_printf (_ ("Go to %s"), page) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->empty_card), sentence != NULL);
  gtk_widget_set_visible (self->answers, sentence == NULL);
  g_object_set (self->empty, "sentence", sentence, "button", button, "action-target", target, "action-name",
                target != NULL ? "win.go-to" : NULL, NULL);
}

static void
show_finish (DfpForecastPage *self, const DfpSubject *subject)
{
  const gboolean wanted = gtk_check_button_get_active (self->outside) && subject->forecast != NULL;
  DfpAnswers *answers = dfp_session_get_answers (dfp_page_get_session (DFP_PAGE (self)));
  const DfpOutsideView *outside =
      wanted ? dfp_answers_get_outside_view (answers, dfp_page_get_configuration (DFP_PAGE (self))) : NULL;
  g_autoptr (DfpChart) chart = dfp_picture_finish_new (subject, outside);
  g_autofree char *words = outside != NULL ? dfp_sentence_outside (subject, outside) : NULL;

  dfp_chart_view_set_chart (self->finish_chart, chart);
  dfp_card_set_title (self->finish_card, dfp_chart_get_title (chart));
  dfp_card_set_caption (self->finish_card, dfp_chart_get_caption (chart));
  gtk_label_set_text (self->outside_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->outside_label), words != NULL);
}

static void
show_swings (DfpForecastPage *self, const DfpSubject *subject)
{
  g_autoptr (DfpChart) chart =
      dfp_picture_swings_new (subject, (DfpForecastNumber) dfp_toggle_group_get_selected (self->swings_number));

  dfp_chart_view_set_chart (self->swings_chart, chart);
  dfp_card_set_title (self->swings_card, dfp_chart_get_title (chart));
  dfp_card_set_caption (self->swings_card, dfp_chart_get_caption (chart));
}

static void
show_levers (DfpForecastPage *self, const DfpSubject *subject)
{
  g_autofree char *now = subject->sensitivity != NULL ? dfp_format_chance (subject->sensitivity->base.all) : NULL;
  /* Translators: a chance */
  g_autofree char *caption = now != NULL ? g_strdup_printf (_ ("Chance of all objectives, now %s"), now) : NULL;

  dfp_card_set_caption (self->levers_card, caption);
  dfp_lever_list_show (self->levers, subject);
}

static void
dfp_forecast_page_update (DfpPage *page)
{
  DfpForecastPage *self = DFP_FORECAST_PAGE (page);
  g_autofree char *precision = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  precision = dfp_sentence_precision (&subject);
  gtk_label_set_text (self->precision, precision);
  show_obstacle (self, &subject);
  show_finish (self, &subject);
  show_swings (self, &subject);
  show_levers (self, &subject);
}

/* A bar of the picture of the responses is its risk. */
static void
response_cb (DfpForecastPage *self, const DfpChartHit *hit)
{
  int order[DFP_FORECAST_RESPONSES];
  g_autofree char *target = NULL;
  DfpSubject subject;

  dfp_page_get_subject (DFP_PAGE (self), &subject);
  if (hit == NULL || hit->index < 0 || hit->index >= dfp_picture_responses_order (&subject, order))
    return;
  target = g_strdup_printf ("risks/%s/response", subject.sensitivity->responses[order[hit->index]].id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", target);
}

static void
fill_numbers (DfpForecastPage *self)
{
  dfp_toggle_group_add (self->swings_number, "finish", _ ("Finish"));
  dfp_toggle_group_add (self->swings_number, "cost", _ ("Cost"));
  dfp_toggle_group_add (self->swings_number, "all", _ ("Chance of all"));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, empty_card);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, empty);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, answers);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, finish_card);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, finish_chart);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, outside);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, outside_label);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, swings_card);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, swings_number);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, swings_chart);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, precision);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, levers_card);
  gtk_widget_class_bind_template_child (widget_class, DfpForecastPage, levers);
}

static void
dfp_forecast_page_class_init (DfpForecastPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_forecast_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_HISTORY_CARD);
  g_type_ensure (DFP_TYPE_LEVER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/forecast/dfp-forecast-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
  gtk_widget_class_bind_template_callback (widget_class, dfp_page_queue_update);
}

static void
dfp_forecast_page_init (DfpForecastPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_numbers (self);
}
