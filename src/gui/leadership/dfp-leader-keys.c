/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/leadership/dfp-leader-keys.h"

#include <gdk/gdk.h>

static int
get_across (guint key, gboolean rtl)
{
  const int forward = rtl ? -1 : 1;

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return forward;
  return key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -forward : 0;
}

static int
get_upwards (guint key)
{
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return 1;
  return key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? -1 : 0;
}

static int
get_more (guint key)
{
  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add)
    return 1;
  return key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract ? -1 : 0;
}

static gboolean
step (DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part, int by)
{
  if (by != 0)
    dfp_leader_edit_stance (session, leader, part, dfp_leader_get_stance (leader, part) + by);
  return by != 0;
}

gboolean
dfp_leader_keys_press_on_map (DfpSession *session, DfpStakeholder *leader, guint key, gboolean shift, gboolean rtl)
{
  const DfpStakeholderData *data = dfp_stakeholder_get (leader);
  const int across = get_across (key, rtl), upwards = get_upwards (key);

  if (shift || get_more (key) != 0)
    return step (session, leader, DFP_LEADER_NOW, get_more (key) + across + upwards);
  if (across == 0 && upwards == 0)
    return FALSE;
  dfp_leader_edit_place (session, leader, data->power + upwards, data->interest + across);
  return TRUE;
}

gboolean
dfp_leader_keys_press_on_row (DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part, guint key, gboolean rtl)
{
  if (key != GDK_KEY_Home && key != GDK_KEY_End)
    return step (session, leader, part, get_more (key) + get_across (key, rtl));
  dfp_leader_edit_stance (session, leader, part, key == GDK_KEY_Home ? -2 : 2);
  return TRUE;
}
