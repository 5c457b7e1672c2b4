/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The method that is looked at is the card's own and in no plan. */
#include "gui/forecast/dfp-history-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast.h"
#include "document/dfp-answers.h"
#include "document/dfp-session.h"
#include "exhibit/forecast/dfp-sentences-history.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/forecast/dfp-history-taking.h"
#include "gui/form/dfp-field-row.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-popover.h"
#include "gui/widgets/dfp-toggle-group.h"

struct _DfpHistoryCard
{
  GtkWidget parent_instance;

  DfpCard *card;
  GtkWidget *empty;
  GtkWidget *content; /* while there is a history */
  GtkWidget *answers; /* while it forecasts */
  DfpChartView *weeks;
  GtkLabel *missing;
  DfpFieldRow *backlog;
  AdwActionRow *when;
  GtkLabel *when_figure;
  AdwActionRow *many;
  AdwActionRow *drift;
  GtkButton *use_drift;
  DfpToggleGroup *method;
  DfpChartView *backtest;
  GtkLabel *backtest_words;
  GtkWidget *buttons;

  DfpExplain *explain; /* NULL until asked */
  DfpPage *page;       /* borrowed while rooted */
  DfpAnswers *keeper;  /* owned: the answers of the page's session; NULL without one */
};

G_DEFINE_FINAL_TYPE (DfpHistoryCard, dfp_history_card, GTK_TYPE_WIDGET)

/* Calibrated stands first. */
static DfpThroughputMethod
get_method (DfpHistoryCard *self)
{
  return dfp_toggle_group_get_selected (self->method) == 0 ? DFP_THROUGHPUT_CALIBRATED : DFP_THROUGHPUT_PLAIN;
}

static const DfpHistoryForecast *
get_forecast (DfpHistoryCard *self)
{
  return self->keeper != NULL ? dfp_answers_get_history_forecast (self->keeper) : NULL;
}

/* --- showing --- */

/* @title: NULL to keep it. */
static void
show_words (AdwActionRow *row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
}

/* "From effort: June 2028"; what the page's configuration says, when it has said it. */
static char *
describe_effort (DfpHistoryCard *self)
{
  g_autofree char *month = NULL;
  DfpSubject subject;

  dfp_page_get_subject (self->page, &subject);
  if (subject.forecast == NULL)
    return g_strdup ("");
  if (!isfinite (subject.forecast->finish.p80))
    return g_strdup (_ ("From effort: never"));
  month = dfp_subject_format_month (&subject, MAX ((int) ceil (subject.forecast->finish.p80), 1), DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("From effort: %s"), month);
}

static void
show_when (DfpHistoryCard *self, const DfpHistoryForecast *forecast)
{
  const DfpHistoryAnswer *answer = &forecast->answers[get_method (self)];
  g_autofree char *effort = describe_effort (self), *figure = NULL;

  if (!answer->has_when)
    figure = g_strdup ("–");
  else if (!isfinite (answer->when.p80))
    figure = g_strdup (_ ("never"));
  else
    figure = dfp_format_month (dfp_history_get_month (forecast->history, answer->when.p80), DFP_MONTH_STYLE_LONG);
  gtk_label_set_label (self->when_figure, figure);
  show_words (self->when, NULL, effort);
}

static void
show_drift (DfpHistoryCard *self, const DfpHistoryForecast *forecast)
{
  const DfpPlanData *plan = dfp_page_get_plan_data (self->page);
  const double spread = dfp_history_get_shown_spread (forecast);
  g_autofree char *words = dfp_sentence_history_drift (forecast, plan);
  g_autofree char *number = dfp_format_number (spread, 2, DFP_FORMAT_PLAIN);
  g_autofree char *label = g_strdup_printf (_ ("Use %s"), number);

  show_words (self->drift, NULL, words);
  gtk_button_set_label (self->use_drift, label);
  gtk_widget_set_visible (GTK_WIDGET (self->use_drift), fabs (plan->rate_uncertainty - spread) >= 0.005);
}

static void
show_backtest (DfpHistoryCard *self, const DfpHistoryForecast *forecast)
{
  g_autoptr (DfpChart) chart = dfp_picture_backtest_new (forecast, get_method (self));
  g_autofree char *words = dfp_sentence_history_backtest (forecast);

  dfp_chart_view_set_chart (self->backtest, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->backtest), forecast->backtest == NULL || forecast->backtest->n_points > 0);
  gtk_label_set_label (self->backtest_words, words);
}

static void
show_forecast (DfpHistoryCard *self, const DfpHistoryForecast *forecast)
{
  const DfpThroughputMethod method = get_method (self);
  g_autofree char *title = dfp_sentence_history_when (forecast, method);
  g_autofree char *ahead = dfp_sentence_history_ahead (forecast->history);
  g_autofree char *many = dfp_sentence_history_many (forecast, method);

  dfp_card_set_title (self->card, title);
  show_words (self->many, ahead, many);
  show_when (self, forecast);
  show_drift (self, forecast);
  show_backtest (self, forecast);
}

/* The page scrolls only to what has a place already. */
static gboolean
ask_backlog_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DfpHistoryCard *self = DFP_HISTORY_CARD (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->backlog)) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_child_focus (GTK_WIDGET (self->backlog), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Who just brought a history here says next how much is to be done. */
static void
ask_backlog (DfpHistoryCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), ask_backlog_cb, NULL, NULL);
}

static void
show_history (DfpHistoryCard *self, const DfpHistory *history)
{
  g_autoptr (DfpChart) chart = dfp_picture_history_new (history);
  g_autofree char *missing = dfp_sentence_history_missing (history);
  const gboolean came = history != NULL && !gtk_widget_get_visible (self->content);

  dfp_chart_view_set_chart (self->weeks, chart);
  gtk_widget_set_visible (self->empty, history == NULL);
  gtk_widget_set_visible (self->content, history != NULL);
  gtk_widget_set_halign (self->buttons, history == NULL ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  g_object_set (self->empty, "sentence", missing, NULL);
  gtk_label_set_label (self->missing, missing);
  if (came)
    ask_backlog (self);
}

static void
show (DfpHistoryCard *self)
{
  const DfpHistory *history = dfp_answers_get_history (self->keeper);
  const DfpHistoryForecast *forecast = get_forecast (self);
  const gboolean can = history != NULL && dfp_history_can (history);

  show_history (self, history);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), history != NULL && !can);
  gtk_widget_set_visible (self->answers, forecast != NULL);
  if (forecast != NULL)
    show_forecast (self, forecast);
  else
    dfp_card_set_title (self->card,
                        can ? _ ("Playing futures from your own history…") : _ ("A forecast without estimates"));
}

/* --- what it follows --- */

static void
forget_keeper (DfpHistoryCard *self)
{
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
}

static void
answered_cb (DfpHistoryCard *self)
{
  if (self->page != NULL)
    show (self);
}

static void
update_cb (DfpHistoryCard *self)
{
  DfpSession *session = self->page != NULL ? dfp_page_get_session (self->page) : NULL;

  if (session == NULL)
    return;
  if (dfp_session_get_answers (session) != self->keeper)
    {
      forget_keeper (self);
      self->keeper = g_object_ref (dfp_session_get_answers (session));
      g_signal_connect_object (self->keeper, "answered::history-forecast", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
      dfp_field_row_set_object (self->backlog, DFP_OBJECT (dfp_session_get_plan (session)));
    }
  show (self);
}

/* --- what it does --- */

static void
import_cb (DfpHistoryCard *self)
{
  dfp_history_take_file (GTK_WIDGET (self), dfp_page_get_session (self->page));
}

static void
paste_cb (DfpHistoryCard *self)
{
  dfp_history_take_clipboard (GTK_WIDGET (self), dfp_page_get_session (self->page));
}

static void
remove_cb (DfpHistoryCard *self)
{
  DfpSession *session = dfp_page_get_session (self->page);
  DfpList *history = dfp_page_get_plan_data (self->page)->history;

  dfp_session_begin (session, _ ("Remove History"));
  dfp_list_splice (history, 0, dfp_list_get_n_rows (history), NULL);
  dfp_session_end (session);
}

static void
use_drift_cb (DfpHistoryCard *self)
{
  const DfpHistoryForecast *forecast = get_forecast (self);
  DfpSession *session = dfp_page_get_session (self->page);

  if (forecast == NULL)
    return;
  dfp_session_begin (session, _ ("Use the Drift of the History"));
  g_object_set (dfp_session_get_plan (session), "rate-uncertainty", dfp_history_get_shown_spread (forecast), NULL);
  dfp_session_end (session);
}

static void
method_cb (DfpHistoryCard *self)
{
  if (self->page != NULL && self->keeper != NULL)
    show (self);
}

static void
explain_cb (AdwActionRow *row, DfpHistoryCard *self)
{
  g_auto (DfpHeadlineExplanation) explanation = { 0 };
  const DfpHistoryForecast *forecast = get_forecast (self);

  if (forecast == NULL)
    return;
  if (row == self->when)
    dfp_history_explain_when (forecast, get_method (self), &explanation);
  else if (row == self->many)
    dfp_history_explain_many (forecast, get_method (self), &explanation);
  else
    dfp_history_explain_drift (forecast, dfp_page_get_plan_data (self->page), &explanation);
  if (self->explain != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->explain));
  self->explain = DFP_EXPLAIN (dfp_explain_new ());
  dfp_popover_attach (GTK_WIDGET (self->explain), GTK_WIDGET (row));
  dfp_explain_show (self->explain,
                    row == self->when   ? _ ("Weeks, 80% sure")
                    : row == self->many ? _ ("Pieces, 80% sure")
                                        : _ ("Drift of the rate"),
                    &explanation);
}

/* --- life --- */

static void
dfp_history_card_dispose (GObject *object)
{
  DfpHistoryCard *self = DFP_HISTORY_CARD (object);

  forget_keeper (self);
  if (self->explain != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->explain));
  self->explain = NULL;
  g_clear_pointer ((GtkWidget **) &self->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_history_card_parent_class)->dispose (object);
}

static void
dfp_history_card_class_init (DfpHistoryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_history_card_dispose;
  dfp_widgets_register ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/forecast/dfp-history-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, card);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, empty);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, content);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, answers);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, weeks);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, missing);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, backlog);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, when);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, when_figure);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, many);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, drift);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, use_drift);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, method);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, backtest);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, backtest_words);
  gtk_widget_class_bind_template_child (widget_class, DfpHistoryCard, buttons);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_drift_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_cb);
  gtk_widget_class_bind_template_callback (widget_class, explain_cb);
}

static void
dfp_history_card_init (DfpHistoryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
