/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template; the sentences are all there is to compute. */
#include "gui/operating-model/dfp-operating-model-page.h"

#include "figure/dfp-sentences.h"
#include "gui/widgets/dfp-columns.h"
#include "gui/widgets/dfp-heading.h"
#include "gui/widgets/dfp-page-subjects.h"
#include "gui/widgets/dfp-picture.h"
#include "gui/widgets/dfp-table.h"
#include "gui/widgets/dfp-widgets.h"

struct _DfpOperatingModelPage
{
  DfpPage parent_instance;

  DfpHeading *heading;
  DfpTable *rights;
};

G_DEFINE_FINAL_TYPE (DfpOperatingModelPage, dfp_operating_model_page, DFP_TYPE_PAGE)

static void
dfp_operating_model_page_update (DfpPage *page)
{
  DfpOperatingModelPage *self = DFP_OPERATING_MODEL_PAGE (page);
  g_autofree char *sentence = NULL, *detail = NULL;
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  sentence = dfp_sentence_rights (&subject);
  dfp_heading_set_sentence (self->heading, sentence);
  detail = dfp_sentence_culture (&subject);
  dfp_heading_set_subtitle (self->heading, detail);
}

static void
dfp_operating_model_page_class_init (DfpOperatingModelPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_operating_model_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COLUMNS);
  g_type_ensure (DFP_TYPE_HEADING);
  g_type_ensure (DFP_TYPE_PICTURE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/operating-model/dfp-operating-model-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpOperatingModelPage, rights);
}

static void
dfp_operating_model_page_init (DfpOperatingModelPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
