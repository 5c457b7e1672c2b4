/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/leadership/dfp-leader-drag.h"

#include <math.h>

static const char *const fields[] = { "power", "interest", "stance", "wanted" };

/* Takes @label. */
static void
begin (DfpLeaderDrag *self, DfpSession *session, DfpStakeholder *leader, char *label)
{
  self->session = g_object_ref (session);
  self->leader = g_object_ref (leader);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_object_get (leader, fields[i], &self->before[i], NULL);
  dfp_session_begin (session, label);
  g_free (label);
}

void
dfp_leader_drag_begin_on_map (DfpLeaderDrag *self, DfpSession *session, DfpStakeholder *leader)
{
  self->on_map = TRUE;
  begin (self, session, leader, dfp_leader_edit_name_place (leader));
}

void
dfp_leader_drag_begin_on_row (DfpLeaderDrag *self, DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part)
{
  self->on_map = FALSE;
  self->part = part;
  begin (self, session, leader, dfp_leader_edit_name_stance (leader, part));
}

static void
drag_on_map (DfpLeaderDrag *self, double x, double y)
{
  const DfpStakeholderData *data = dfp_stakeholder_get (self->leader);
  DfpMapPlace place;

  if (dfp_chart_view_read_map (self->view, x, y, &place) &&
      (lround (place.across) != data->interest || lround (place.upwards) != data->power))
    dfp_leader_edit_place (self->session, self->leader, (int) lround (place.upwards), (int) lround (place.across));
}

static void
drag_on_row (DfpLeaderDrag *self, double x)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  DfpChartArea area;
  double stance;

  if (!dfp_chart_view_get_plot_area (self->view, &area) || area.width <= 0)
    return;
  stance = CLAMP ((x - area.x) / area.width, 0, 1) * 4 - 2;
  if (rtl)
    stance = -stance;
  if (lround (stance) != dfp_leader_get_stance (self->leader, self->part))
    dfp_leader_edit_stance (self->session, self->leader, self->part, (int) lround (stance));
}

void
dfp_leader_drag_to (DfpLeaderDrag *self, double x, double y)
{
  if (self->leader == NULL)
    return;
  if (self->on_map)
    drag_on_map (self, x, y);
  else
    drag_on_row (self, x);
}

gboolean
dfp_leader_drag_end (DfpLeaderDrag *self)
{
  if (self->leader == NULL)
    return FALSE;
  dfp_session_end (self->session);
  g_clear_object (&self->leader);
  g_clear_object (&self->session);
  return TRUE;
}

gboolean
dfp_leader_drag_cancel (DfpLeaderDrag *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields) && self->leader != NULL; i++)
    g_object_set (self->leader, fields[i], self->before[i], NULL);
  return dfp_leader_drag_end (self);
}
