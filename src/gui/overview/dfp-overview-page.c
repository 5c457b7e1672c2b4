/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page a chairman reads. */
#include "gui/overview/dfp-overview-page.h"

#include "gui/widgets/dfp-heading.h"

struct _DfpOverviewPage
{
  DfpPage parent_instance;

  DfpHeading *heading;
};

G_DEFINE_FINAL_TYPE (DfpOverviewPage, dfp_overview_page, DFP_TYPE_PAGE)

static void
dfp_overview_page_update (DfpPage *page)
{
  DfpOverviewPage *self = DFP_OVERVIEW_PAGE (page);

  dfp_heading_set_sentence (self->heading, dfp_page_get_plan_data (page)->title);
}

static void
dfp_overview_page_class_init (DfpOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_overview_page_update;
  g_type_ensure (DFP_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/overview/dfp-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpOverviewPage, heading);
}

static void
dfp_overview_page_init (DfpOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
