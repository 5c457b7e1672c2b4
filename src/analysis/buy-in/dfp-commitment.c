/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each commitment is a field of the leader. */
#include "analysis/buy-in/dfp-commitment.h"

#include "analysis/buy-in/dfp-buy-in.h"

#define AT(member) G_STRUCT_OFFSET (DfpStakeholderData, member)

static const struct
{
  const char *field;
  gsize offset;
} commitments[DFP_N_COMMITMENTS] = {
  [DFP_COMMITMENT_RULES] = { "commits-rules", AT (commits_rules) },
  [DFP_COMMITMENT_MINDSET] = { "commits-mindset", AT (commits_mindset) },
  [DFP_COMMITMENT_CONSTRUCT] = { "commits-construct", AT (commits_construct) },
  [DFP_COMMITMENT_TIME] = { "commits-time", AT (commits_time) },
  [DFP_COMMITMENT_CAPITAL] = { "commits-capital", AT (commits_capital) },
};

const char *
dfp_commitment_get_field (DfpCommitment commitment)
{
  g_return_val_if_fail ((guint) commitment < DFP_N_COMMITMENTS, NULL);
  return commitments[commitment].field;
}

const char *
dfp_commitment_get_label (DfpCommitment commitment)
{
  g_return_val_if_fail ((guint) commitment < DFP_N_COMMITMENTS, "");
  return dfp_field_get_label (dfp_type_find_field (DFP_TYPE_STAKEHOLDER, commitments[commitment].field));
}

gboolean
dfp_commitment_is_asked_of (const DfpStakeholderData *leader)
{
  return leader->is_sponsor || leader->power >= DFP_BUY_IN_POWERFUL;
}

gboolean
dfp_commitment_is_made_by (DfpCommitment commitment, const DfpStakeholderData *leader)
{
  g_return_val_if_fail ((guint) commitment < DFP_N_COMMITMENTS, FALSE);
  return G_STRUCT_MEMBER (gboolean, leader, commitments[commitment].offset);
}
