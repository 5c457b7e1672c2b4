/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each change is a group by itself; groups of one name about one leader become one step. */
#include "gui/leadership/dfp-leader-edit.h"

#include <glib/gi18n.h>

static const char *
get_name (DfpStakeholder *leader)
{
  const char *name = dfp_stakeholder_get (leader)->name;

  return *name != '\0' ? name : _ ("Leader");
}

static int
clamp (const char *field_name, int value)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_STAKEHOLDER, field_name);

  return CLAMP (value, (int) field->minimum, (int) field->maximum);
}

char *
dfp_leader_edit_name_place (DfpStakeholder *leader)
{
  return g_strdup_printf (_ ("Move %s"), get_name (leader));
}

char *
dfp_leader_edit_name_stance (DfpStakeholder *leader, DfpLeaderPart part)
{
  return g_strdup_printf (part == DFP_LEADER_WANTED ? _ ("Change the Stance Wanted of %s")
                                                    : _ ("Change the Stance of %s"),
                          get_name (leader));
}

void
dfp_leader_edit_place (DfpSession *session, DfpStakeholder *leader, int power, int interest)
{
  g_autofree char *label = dfp_leader_edit_name_place (leader);

  dfp_session_begin (session, label);
  g_object_set (leader, "power", clamp ("power", power), "interest", clamp ("interest", interest), NULL);
  dfp_session_end (session);
}

int
dfp_leader_get_stance (DfpStakeholder *leader, DfpLeaderPart part)
{
  const DfpStakeholderData *data = dfp_stakeholder_get (leader);

  return part == DFP_LEADER_WANTED ? data->wanted : data->stance;
}

void
dfp_leader_edit_stance (DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part, int stance)
{
  const char *field = part == DFP_LEADER_WANTED ? "wanted" : "stance";
  g_autofree char *label = dfp_leader_edit_name_stance (leader, part);

  dfp_session_begin (session, label);
  g_object_set (leader, field, clamp (field, stance), NULL);
  dfp_session_end (session);
}
