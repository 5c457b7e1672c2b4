/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose loss hurts most: what is missing when one person of a role leaves, until a successor has come and
 * is productive, and what only that person held. Worst first. Immutable once returned, and independent of
 * the plan.
 *
 * Loss of a leaver: allocation × (v + R·(1 − p0)/2) + d·R FTE-months, v the lead time of the role's
 * sourcing (doc/model.md §13.6), at most what the role has left from its fullest month; the line is measured
 * in that month. Order: who alone holds a lead or a discipline of the line first, then by what the line
 * does not deliver meanwhile (assumption). */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "model/dfp-role.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

#define DFP_FRAGILITY_PARTNER_LIMIT 0.4 /* of the builders' months with one firm (assumption, as the partner share) */

typedef struct
{
  int role;                   /* position in roles */
  double vacancy;             /* months until a successor is there */
  double recovery;            /* months until the successor is fully productive */
  double capacity_lost;       /* FTE-months; 0 for who does not build */
  double capacity_share;      /* of the configuration's ramped capacity, 0 … 1 */
  double rate_share;          /* of the line's rate while the place is empty, 0 … 1 */
  double delivery_lost;       /* what the line does not deliver meanwhile, person-months of work */
  DfpLead lead;               /* the lead that nobody else holds then; NONE otherwise */
  gboolean single_discipline; /* nobody else builds in this discipline then, and the line needs it */
} DfpFragilityRow;

typedef const struct _DfpFragility DfpFragility;

struct _DfpFragility
{
  int n_rows; /* roles with people */
  DfpFragilityRow *rows;
  int n_single;            /* rows whose person alone holds a lead or a discipline */
  char *partner;           /* the firm with most builders' months; "" when it has no name; NULL: no partner builds */
  double partner_share;    /* of all builders' months; 0 without */
  gboolean partner_single; /* more than DFP_FRAGILITY_PARTNER_LIMIT */
};

/* @figures: of @configuration. */
DfpFragility *dfp_fragility_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                 const DfpTotals *totals);

gboolean dfp_fragility_row_is_single (const DfpFragilityRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpFragility, dfp_result_unref)

G_END_DECLS
