/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves a leader: within the bounds of the fields, named as an undo step. */
#pragma once

#include "document/dfp-session.h"
#include "model/dfp-stakeholder.h"

G_BEGIN_DECLS

/* "Move Chief Risk Officer". @power and @interest beyond 1 … 5 are cut there. */
void dfp_leader_edit_place (DfpSession *session, DfpStakeholder *leader, int power, int interest);
/* "Change the Stance of Chief Risk Officer". @stance beyond −2 … 2 is cut there. */
void dfp_leader_edit_stance (DfpSession *session, DfpStakeholder *leader, int stance);
void dfp_leader_edit_wanted (DfpSession *session, DfpStakeholder *leader, int wanted);
/* What the undo steps of these are called, for a group around several. Transfer full. */
char *dfp_leader_edit_name_place (DfpStakeholder *leader);
char *dfp_leader_edit_name_stance (DfpStakeholder *leader);
char *dfp_leader_edit_name_wanted (DfpStakeholder *leader);

G_END_DECLS
