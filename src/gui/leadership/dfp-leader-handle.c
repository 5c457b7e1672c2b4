/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A type of its own, because Tab passes by the boxes of GTK. */
#include "gui/leadership/dfp-leader-handle.h"

struct _DfpLeaderHandle
{
  GtkWidget parent_instance;

  guint index;
  int part;
};

G_DEFINE_FINAL_TYPE (DfpLeaderHandle, dfp_leader_handle, GTK_TYPE_WIDGET)

static void
dfp_leader_handle_class_init (DfpLeaderHandleClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "leaderhandle");
}

static void
dfp_leader_handle_init (DfpLeaderHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
}

GtkWidget *
dfp_leader_handle_new (GtkAccessibleRole role, guint index, int part)
{
  DfpLeaderHandle *self = g_object_new (DFP_TYPE_LEADER_HANDLE, "accessible-role", role, NULL);

  self->index = index;
  self->part = part;
  return GTK_WIDGET (self);
}

guint
dfp_leader_handle_get_index (DfpLeaderHandle *self)
{
  return self->index;
}

int
dfp_leader_handle_get_part (DfpLeaderHandle *self)
{
  return self->part;
}

void
dfp_leader_handle_describe (DfpLeaderHandle *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}
