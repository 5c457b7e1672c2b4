/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is there, month by month. A row of the team counts fully from
 * its start to its end month. Immutable once returned; index 0 of every array is month 1. */
#pragma once

#include "model/dfp-plan.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpStaffing DfpStaffing;

struct _DfpStaffing
{
  int n_months; /* dfp_span_count_staffed (): rows that outlast the configuration are shown */
  int n_squads; /* squads of the configuration, in its order */

  double *heads;                                 /* people, not weighted by their time */
  double *fte;                                   /* people × share of their time */
  double *partner_heads;                         /* nearshore, offshore and agency */
  double *by_discipline[DFP_N_DISCIPLINES];      /* heads; add up to `heads` */
  double *partner_discipline[DFP_N_DISCIPLINES]; /* the partner's heads among them */
  double *by_sourcing[DFP_N_SOURCINGS];          /* heads; add up to `heads` */
  double **by_squad;                             /* n_squads + 1 rows of heads; the last is the shared core */

  int peak_heads;
  int peak_heads_month; /* the first such month; 0 when nobody is planned */
  double peak_fte;
  int peak_fte_month;
  double fte_months;
  double head_months;
  double partner_fte_months;
  double partner_share;   /* of the FTE-months, 0 … 1; 0 when there are none */
  double delivery_share;  /* FTE-months of rows that build, of all */
  double mean_allocation; /* FTE-months by head-month */
  int partner_peak_heads;
  int joiners; /* people, over all months */
  int external_hires;
};

DfpStaffing *dfp_staffing_new (const DfpPlanData *plan, const DfpConfigurationData *configuration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpStaffing, dfp_result_unref)

G_END_DECLS
