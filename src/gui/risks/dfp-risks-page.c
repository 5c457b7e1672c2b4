/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template; the sentence is all there is to compute. */
#include "gui/risks/dfp-risks-page.h"

#include "exhibit/proposal/dfp-sentences-proposal.h"
#include "gui/exhibit/dfp-exhibit-card.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/page/dfp-columns.h"
#include "gui/page/dfp-heading.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/table/dfp-table.h"

struct _DfpRisksPage
{
  DfpPage parent_instance;

  DfpHeading *heading;
  DfpTable *table;
};

G_DEFINE_FINAL_TYPE (DfpRisksPage, dfp_risks_page, DFP_TYPE_PAGE)

static void
add_cb (DfpRisksPage *self)
{
  dfp_table_add (self->table);
}

static void
dfp_risks_page_update (DfpPage *page)
{
  DfpRisksPage *self = DFP_RISKS_PAGE (page);
  g_autofree char *sentence = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  sentence = dfp_sentence_risks (&subject);
  dfp_heading_set_sentence (self->heading, sentence);
}

static void
dfp_risks_page_class_init (DfpRisksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_risks_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_HEADING);
  g_type_ensure (DFP_TYPE_EXHIBIT_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/risks/dfp-risks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpRisksPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpRisksPage, table);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
dfp_risks_page_init (DfpRisksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
