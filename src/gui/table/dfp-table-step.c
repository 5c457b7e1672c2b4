/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs together is one undo step, and what cannot be seen is told. */
#include "document/dfp-session.h"
#include "gui/table/dfp-table-private.h"
#include "undo/dfp-undo-stack.h"

void
dfp_table_begin (DfpTable *self, const char *label)
{
  if (self->session != NULL)
    dfp_session_begin (self->session, label);
}

void
dfp_table_end (DfpTable *self)
{
  if (self->session != NULL)
    dfp_session_end (self->session);
}

void
dfp_table_seal (DfpTable *self)
{
  if (self->session != NULL)
    dfp_undo_stack_seal (dfp_session_get_undo (self->session));
}

void
dfp_table_tell (DfpTable *self, const char *message, gboolean with_undo)
{
  gtk_widget_activate_action (GTK_WIDGET (self), with_undo ? "do.undo-toast" : "do.toast", "s", message);
}

DfpObject *
dfp_table_create_row (DfpTable *self, guint position)
{
  DfpObject *row = dfp_list_add (self->list, position);

  g_signal_emit_by_name (self, "created", row);
  return row;
}
