/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two facts under the exit curve are computed here; all else keeps itself. */
#include "gui/money/dfp-money-page.h"

#include "base/dfp-format.h"
#include "figure/dfp-sentences.h"
#include "gui/widgets/dfp-columns.h"
#include "gui/widgets/dfp-heading.h"
#include "gui/widgets/dfp-headline-tile.h"
#include "gui/widgets/dfp-page-subjects.h"
#include "gui/widgets/dfp-picture.h"
#include "gui/widgets/dfp-widgets.h"

struct _DfpMoneyPage
{
  DfpPage parent_instance;

  DfpHeading *heading;
  GtkLabel *delay;
  GtkLabel *break_even;
};

G_DEFINE_FINAL_TYPE (DfpMoneyPage, dfp_money_page, DFP_TYPE_PAGE)

static void
dfp_money_page_update (DfpPage *page)
{
  DfpMoneyPage *self = DFP_MONEY_PAGE (page);
  g_autofree char *sentence = NULL, *delay = NULL, *break_even = NULL;
  const DfpValue *value;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  value = subject.figures->value;
  sentence = dfp_sentence_money (&subject);
  dfp_heading_set_sentence (self->heading, sentence);
  delay = dfp_format_money_compact (subject.plan->currency, -value->month_of_delay, DFP_FORMAT_SIGNED);
  break_even = dfp_format_money_compact (subject.plan->currency, value->break_even_benefit, DFP_FORMAT_PLAIN);
  gtk_label_set_text (self->delay, value->benefit_total > 0 ? delay : "–");
  gtk_label_set_text (self->break_even, break_even);
}

static void
dfp_money_page_class_init (DfpMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_money_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_HEADING);
  g_type_ensure (DFP_TYPE_PICTURE);
  g_type_ensure (DFP_TYPE_HEADLINE_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/money/dfp-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpMoneyPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpMoneyPage, delay);
  gtk_widget_class_bind_template_child (widget_class, DfpMoneyPage, break_even);
}

static void
dfp_money_page_init (DfpMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
