/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence is computed here; all else keeps itself. */
#include "gui/money/dfp-money-page.h"

#include "exhibit/money/dfp-sentences-money.h"
#include "gui/exhibit/dfp-exhibit-card.h"
#include "gui/exhibit/dfp-headline-row.h"
#include "gui/exhibit/dfp-headline-tile.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/page/dfp-columns.h"
#include "gui/page/dfp-heading.h"
#include "gui/page/dfp-page-subjects.h"

struct _DfpMoneyPage
{
  DfpPage parent_instance;

  DfpHeading *heading;
};

G_DEFINE_FINAL_TYPE (DfpMoneyPage, dfp_money_page, DFP_TYPE_PAGE)

static void
dfp_money_page_update (DfpPage *page)
{
  DfpMoneyPage *self = DFP_MONEY_PAGE (page);
  g_autofree char *sentence = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  sentence = dfp_sentence_money (&subject);
  dfp_heading_set_sentence (self->heading, sentence);
}

static void
dfp_money_page_class_init (DfpMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_money_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_HEADING);
  g_type_ensure (DFP_TYPE_EXHIBIT_CARD);
  g_type_ensure (DFP_TYPE_HEADLINE_ROW);
  g_type_ensure (DFP_TYPE_HEADLINE_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/money/dfp-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpMoneyPage, heading);
}

static void
dfp_money_page_init (DfpMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
