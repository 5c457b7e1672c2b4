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

/* Takes @label. */
static void
set_value (DfpSession *session, DfpStakeholder *leader, char *label, const char *field, int value)
{
  dfp_session_begin (session, label);
  g_object_set (leader, field, clamp (field, value), NULL);
  dfp_session_end (session);
  g_free (label);
}

char *
dfp_leader_edit_name_place (DfpStakeholder *leader)
{
  return g_strdup_printf (_ ("Move %s"), get_name (leader));
}

char *
dfp_leader_edit_name_stance (DfpStakeholder *leader)
{
  return g_strdup_printf (_ ("Change the Stance of %s"), get_name (leader));
}

char *
dfp_leader_edit_name_wanted (DfpStakeholder *leader)
{
  return g_strdup_printf (_ ("Change the Stance Wanted of %s"), get_name (leader));
}

void
dfp_leader_edit_place (DfpSession *session, DfpStakeholder *leader, int power, int interest)
{
  g_autofree char *label = dfp_leader_edit_name_place (leader);

  dfp_session_begin (session, label);
  g_object_set (leader, "power", clamp ("power", power), "interest", clamp ("interest", interest), NULL);
  dfp_session_end (session);
}

void
dfp_leader_edit_stance (DfpSession *session, DfpStakeholder *leader, int stance)
{
  set_value (session, leader, dfp_leader_edit_name_stance (leader), "stance", stance);
}

void
dfp_leader_edit_wanted (DfpSession *session, DfpStakeholder *leader, int wanted)
{
  set_value (session, leader, dfp_leader_edit_name_wanted (leader), "wanted", wanted);
}
