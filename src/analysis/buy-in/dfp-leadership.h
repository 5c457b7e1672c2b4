/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Do the leaders carry the plan? Where each stands and what moving them would do, how they sponsor, what
 * they commit, whether the unit is ready, and with whom to talk next (doc/model.md §11).
 * Everything but the gate is of the plan and so the same for all its configurations. Immutable once
 * returned, and independent of the plan. */
#pragma once

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *name;
  double step;    /* points that one step of stance adds to the index; 0 for who is at +2 */
  double wanted;  /* points that reaching the stance wanted adds; below 0 when less is wanted than there is */
  double abc;     /* mean of the three as a sponsor, 1 … 5; NAN for who is none */
  gboolean asked; /* sponsors or can stop the plan, so the commitments are theirs to make */
  gboolean commits[DFP_N_COMMITMENTS];
} DfpLeader;

/* With whom to talk next: who can stop the plan, is most against it and should not be; otherwise the
 * one whose way to the stance wanted lifts the index most, the more powerful first. */
typedef struct
{
  int leader;   /* position; −1 when nobody stands below the stance wanted */
  int from, to; /* stance now and wanted, −2 … 2 */
  double index; /* buy-in when they have got there, 0 … 100 */
  char *risk;   /* id of the risk they own that moves the date most; NULL when they own none */
} DfpConversation;

typedef const struct _DfpLeadership DfpLeadership;

struct _DfpLeadership
{
  DfpBuyIn buy_in;
  guint n_leaders;
  DfpLeader *leaders;                 /* in the order of the plan */
  guint n_asked;                      /* who sponsor or can stop the plan */
  guint n_missing[DFP_N_COMMITMENTS]; /* of these, who do not make the commitment */
  double commitments_met;             /* of five: those that all asked make; NAN when nobody is asked */
  DfpSponsorship sponsorship;
  DfpGate gate;
  DfpConversation next;
};

typedef struct
{
  const DfpPlanData *plan;
  const GPtrArray *risks; /* the plan's risks (DfpRiskData), those first that move the date most */
  DfpGateFacts facts;
} DfpLeadershipInput;

DfpLeadership *dfp_leadership_new (const DfpLeadershipInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpLeadership, dfp_result_unref)

G_END_DECLS
