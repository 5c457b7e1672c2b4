/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK's own scroll controllers are put to sleep: they would keep every event, whether it moves anything or not. */
#include "gui/table/dfp-wheel.h"

void
dfp_wheel_leave (GtkWidget *widget, gboolean leave)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) &&
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        gtk_event_controller_set_propagation_phase (controller, leave ? GTK_PHASE_NONE : GTK_PHASE_BUBBLE);
    }
}
