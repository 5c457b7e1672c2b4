/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a factory carries over when it is put together again for another purpose, how soon it is at work
 * there, and what that saves against starting from nothing.
 *
 * For the same purpose everything carries over. For another one (all assumptions): the partner's people leave, for
 * they were chosen for the product; own people who do not build stay; own builders stay as far as the next
 * purpose needs their discipline, which is told by the mean mix of the plans that come with the program; who is
 * missing then joins. The factory keeps its size: as much time to build as before.
 *
 * Months to 80 % are counted from the decision: who stays delivers at once, who joins after the lead time of his
 * sourcing and on his ramp. People who join cost their equipment, induction and recruitment and what their ramp
 * does not deliver, R (1 − p0)/2 of their rate (doc/model.md §14.3). Set-up is paid again in the share of the
 * people who are new; the worked example there pays none for the same people. */
#pragma once

#include "model/dfp-plan.h"
#include "model/dfp-role.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef struct _DfpReuseWish
{
  DfpPurpose purpose;
  int months;      /* of the next factory; 0: as long as the present one */
  int start_month; /* month number of the plan; 0: the month after the present one ends */
} DfpReuseWish;

/* What becomes of one row of the team; by position in the configuration. */
typedef struct
{
  int heads;    /* who stay; the row is given up when 0 */
  int released; /* who leave */
} DfpReuseRole;

/* New people of one discipline. */
typedef struct
{
  int heads;
  DfpSourcing sourcing;
  double rate; /* currency a month */
} DfpReuseJoiners;

typedef const struct _DfpReuse DfpReuse;

struct _DfpReuse
{
  DfpPurpose purpose;
  gboolean same_purpose;
  int start_month;
  int months;

  guint n_roles;
  DfpReuseRole *roles;
  DfpReuseJoiners joiners[DFP_N_DISCIPLINES];
  int kept_heads, released_heads, joining_heads;
  int partner_released;                        /* among those released */
  int kept_by_discipline[DFP_N_DISCIPLINES];   /* heads */
  int wanted_by_discipline[DFP_N_DISCIPLINES]; /* heads that stay or join */
  int kept_leads, leads;                       /* rows that lead the factory, product, architecture or releases */
  int kept_squads, squads;                     /* squads that keep somebody */
  int kept_stages, stages;                     /* steps of the line somebody can do */
  int guidelines;                              /* decision rights, which carry over as they stand */
  double new_share;                            /* of the people, 0 … 1; 1 for an empty team */
  double culture_gap;                          /* points at the restart; NAN without culture types */

  double months_to_80;        /* after the decision, with who stays */
  double months_from_nothing; /* with everybody joining */
  double restart_cost;        /* currency: joining, ramps and set-up */
  double cost_from_nothing;
  double saving;
};

DfpReuse *dfp_reuse_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpReuseWish *wish);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpReuse, dfp_result_unref)

/* The last month that is set-up: the end of the first phase of that kind; 0 without one. */
int dfp_reuse_get_set_up_month (const DfpConfigurationData *configuration);
/* TRUE for a cost line that is over with the set-up. */
gboolean dfp_reuse_is_set_up_line (gconstpointer cash_line, int set_up_month);

G_END_DECLS
