/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three aims share 100 points; the bar writes them as one step. */
#include "gui/purpose/dfp-purpose-page.h"

#include <glib/gi18n.h>

#include "document/dfp-session.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/widgets/dfp-weight-bar.h"
#include "model/dfp-enums.h"

struct _DfpPurposePage
{
  DfpPage parent_instance;

  DfpWeightBar *weights;
};

G_DEFINE_FINAL_TYPE (DfpPurposePage, dfp_purpose_page, DFP_TYPE_PAGE)

#define DFP_N_AIMS 3

static const char *const aim_fields[DFP_N_AIMS] = { "weight-speed", "weight-capability", "weight-scale" };

static void
weights_changed_cb (DfpPurposePage *self, const double *weights)
{
  DfpSession *session = dfp_page_get_session (DFP_PAGE (self));
  DfpPlan *plan = dfp_page_get_plan (DFP_PAGE (self));

  dfp_session_begin (session, _ ("Change Aims"));
  for (int i = 0; i < DFP_N_AIMS; i++)
    g_object_set (plan, aim_fields[i], weights[i], NULL);
  dfp_session_end (session);
}

static void
dfp_purpose_page_update (DfpPage *page)
{
  DfpPurposePage *self = DFP_PURPOSE_PAGE (page);
  DfpWeight weights[DFP_N_AIMS];

  for (int i = 0; i < DFP_N_AIMS; i++)
    {
      const DfpField *field = dfp_object_find_field (DFP_OBJECT (dfp_page_get_plan (page)), aim_fields[i]);

      weights[i].name = dfp_field_get_label (field);
      weights[i].weight = dfp_field_get_number (field, dfp_page_get_plan_data (page));
    }
  dfp_weight_bar_set_weights (self->weights, weights, DFP_N_AIMS);
}

static gboolean
dfp_purpose_page_show_target (DfpPage *page, const char *target)
{
  for (int i = 0; i < DFP_N_AIMS; i++)
    if (g_str_equal (aim_fields[i], target))
      return gtk_widget_get_focus_child (GTK_WIDGET (DFP_PURPOSE_PAGE (page)->weights)) != NULL ||
             gtk_widget_child_focus (GTK_WIDGET (DFP_PURPOSE_PAGE (page)->weights), GTK_DIR_TAB_FORWARD);
  return DFP_PAGE_CLASS (dfp_purpose_page_parent_class)->show_target (page, target);
}

static void
dfp_purpose_page_class_init (DfpPurposePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_purpose_page_update;
  DFP_PAGE_CLASS (klass)->show_target = dfp_purpose_page_show_target;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_WEIGHT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/purpose/dfp-purpose-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpPurposePage, weights);
  gtk_widget_class_bind_template_callback (widget_class, weights_changed_cb);
}

static void
dfp_purpose_page_init (DfpPurposePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
