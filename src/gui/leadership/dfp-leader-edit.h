/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves a leader: within the bounds of the fields, named as an undo step. */
#pragma once

#include "document/dfp-session.h"
#include "model/dfp-stakeholder.h"

G_BEGIN_DECLS

/* Which of a leader's stances. */
typedef enum
{
  DFP_LEADER_NOW,
  DFP_LEADER_WANTED,
} DfpLeaderPart;

/* "Move Chief Risk Officer". @power and @interest beyond 1 … 5 are cut there. */
void dfp_leader_edit_place (DfpSession *session, DfpStakeholder *leader, int power, int interest);
int dfp_leader_get_stance (DfpStakeholder *leader, DfpLeaderPart part);
/* "Change the Stance of Chief Risk Officer". @stance beyond −2 … 2 is cut there. */
void dfp_leader_edit_stance (DfpSession *session, DfpStakeholder *leader, DfpLeaderPart part, int stance);
/* What the undo steps of these are called, for a group around several. Transfer full. */
char *dfp_leader_edit_name_place (DfpStakeholder *leader);
char *dfp_leader_edit_name_stance (DfpStakeholder *leader, DfpLeaderPart part);

G_END_DECLS
