/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A template; what is needed is all there is to compute. */
#include "gui/handover/dfp-handover-page.h"

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/handover/dfp-handover-tasks.h"
#include "gui/handover/dfp-reconstruct-card.h"
#include "gui/page/dfp-page-subjects.h"

struct _DfpHandoverPage
{
  DfpPage parent_instance;

  GtkWidget *adoption; /* the picture; what is missing stands in its place while there is no month */
  GtkWidget *unit;     /* both, unless no unit takes anything up */
};

G_DEFINE_FINAL_TYPE (DfpHandoverPage, dfp_handover_page, DFP_TYPE_PAGE)

static gboolean
is_wanted (const DfpSubject *subject)
{
  return subject->design == NULL || subject->design->adoption == NULL || subject->design->adoption->wanted;
}

static void
dfp_handover_page_update (DfpPage *page)
{
  DfpHandoverPage *self = DFP_HANDOVER_PAGE (page);
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  gtk_widget_set_visible (self->adoption, subject.configuration != NULL && subject.configuration->exit_month > 0);
  gtk_widget_set_visible (self->unit, is_wanted (&subject));
}

static void
dfp_handover_page_class_init (DfpHandoverPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_handover_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_HANDOVER_TASKS);
  g_type_ensure (DFP_TYPE_RECONSTRUCT_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/handover/dfp-handover-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHandoverPage, adoption);
  gtk_widget_class_bind_template_child (widget_class, DfpHandoverPage, unit);
}

static void
dfp_handover_page_init (DfpHandoverPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
