/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the receiving unit takes up the new way: the share of it that works so, month by month, and what that
 * is worth.
 *
 * After t months F(t) = (1 − e^{−(p+q)t})/(1 + (q/p) e^{−(p+q)t}) of the unit work the new way (Bass 1969): p is
 * the push by coach and sponsor, q the pull by colleagues. Adoption begins with the first re-injection phase, or
 * the month after the handover where there is none (assumption). More graduates raise the push; by how much
 * nobody has measured, so the push counts as entered (assumption).
 *
 * Adoption sustains itself once its growth is past its fastest and colleagues bring in more people than the push
 * does, q·F ≥ p: from then on little is lost when the coach leaves (assumption). With a pull that is no stronger
 * than the push it never does.
 *
 * Amounts are in the plan's currency; month numbers carry the part of the month; index 0 is month 1. What does
 * not exist is NAN. Immutable once returned, and independent of the plan. */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpAdoption DfpAdoption;

struct _DfpAdoption
{
  gboolean wanted;  /* an incubator, or a configuration with graduates or an uplift: else there is no need of it */
  int n_months;     /* the plan's horizon */
  int first_month;  /* of adoption; 0 when neither a phase nor a handover says when */
  double *share;    /* of the unit at the end of the month, 0 … 1 */
  double *unpushed; /* the same when nobody pushes once the coach has left */
  double *uplift;   /* currency a month: the uplift of the whole unit × share */

  double fastest_month;        /* when most join; NAN without growth by pull */
  double self_sustained_month; /* see above */
  double share_at_end;         /* of the horizon */
  double share_at_coach_end;   /* when the coach leaves; 0 when that is before adoption begins */

  int coach_last_month;           /* the last with a coach in the factory; 0 without one */
  int coach_months;               /* months of adoption with a coach there */
  double coach_hours_per_quarter; /* in those months; NAN without any */
  double coach_hours_per_graduate;
  double graduates;    /* a quarter × the quarters from the start of adoption to the last month of the configuration */
  int returning_heads; /* people of rows that go back */

  double uplift_total;  /* not discounted */
  double npv;           /* of factory and unit; NAN without an uplift */
  double payback_month; /* of both */
};

/* The formula above; 0 without push, for nobody begins. @months: since adoption began. */
double dfp_adoption_compute_share (double push, double pull, double months);
/* Months until the share reaches @share; NAN when it never does. */
double dfp_adoption_compute_months (double push, double pull, double share);
/* Months until most join, ln (q/p)/(p + q); NAN unless the pull is the stronger. */
double dfp_adoption_compute_fastest (double push, double pull);

/* @figures: of the same configuration. */
DfpAdoption *dfp_adoption_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                               const DfpTotals *totals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpAdoption, dfp_result_unref)

G_END_DECLS
