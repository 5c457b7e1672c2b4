/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of the team: so many heads of one kind, from one month to another. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title;
  DfpDiscipline discipline;
  const char *squad; /* id in squads, or "" */
  DfpSourcing sourcing;
  const char *partner;
  int heads;          /* people */
  double allocation;  /* share */
  int start_month;    /* month number */
  int end_month;      /* month number */
  double rate;        /* currency a month */
  int joiners;        /* people */
  int external_hires; /* people */
  gboolean delivers;
  gboolean group_selects;
  DfpLead lead;
  gboolean returns;
} DfpRoleData;

#define DFP_TYPE_ROLE (dfp_role_get_type ())
G_DECLARE_FINAL_TYPE (DfpRole, dfp_role, DFP, ROLE, DfpObject)

DfpRole *dfp_role_new (void);
const DfpRoleData *dfp_role_get (DfpRole *self);

G_END_DECLS
