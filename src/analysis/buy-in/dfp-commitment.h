/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five things leaders commit (founding article: new rules, new mindset, a construct of its own,
 * time and capital). Those are asked who can stop the plan and those who sponsor it; a commitment
 * holds when all of them made it, because one who did not can take it back. */
#pragma once

#include "base/dfp-list.h"
#include "model/dfp-stakeholder.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_COMMITMENT_RULES,
  DFP_COMMITMENT_MINDSET,
  DFP_COMMITMENT_CONSTRUCT,
  DFP_COMMITMENT_TIME,
  DFP_COMMITMENT_CAPITAL,
} DfpCommitment;
#define DFP_N_COMMITMENTS (DFP_COMMITMENT_CAPITAL + 1)

/* The property of DfpStakeholder that says it; its label is what the commitment is called. Static. */
const char *dfp_commitment_get_field (DfpCommitment commitment);
const char *dfp_commitment_get_label (DfpCommitment commitment); /* translated */

gboolean dfp_commitment_is_asked_of (const DfpStakeholderData *leader);
gboolean dfp_commitment_is_made_by (DfpCommitment commitment, const DfpStakeholderData *leader);

G_END_DECLS
