/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same storms over every configuration: what is lost of each headline figure when the plan is hit,
 * and how well the configuration bends. A storm is a changed copy of the data, put through the same engine
 * as the plan itself. Immutable once returned, and independent of the plan.
 *
 * What a storm is (assumption): scope +30 %, the likely effort of all work; hiring freeze, nobody is
 * recruited from outside; partner leaves, the partner firm with most of the work goes halfway through its
 * time; budget −15 %, all give less time until the cost is 85 %; rates +10 %, everybody's; sponsor leaves,
 * somebody neutral follows. Nobody reacts: that is what the plan is then for.
 * What follows (assumption): benefits begin as much later as the work is finished; who still works after
 * the last planned month costs as much as in that month; money that a storm frees is not counted as a gain.
 * So no storm makes a figure better. */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_STORM_SCOPE,
  DFP_STORM_HIRING_FREEZE,
  DFP_STORM_PARTNER_LEAVES,
  DFP_STORM_BUDGET,
  DFP_STORM_RATES,
  DFP_STORM_SPONSOR_LEAVES,
} DfpStorm;
#define DFP_N_STORMS (DFP_STORM_SPONSOR_LEAVES + 1)

typedef enum
{
  DFP_STORM_NPV,          /* currency */
  DFP_STORM_COST,         /* currency */
  DFP_STORM_FINISH,       /* months from the start until all work is done; INFINITY: never */
  DFP_STORM_CAPACITY,     /* effective FTE-months */
  DFP_STORM_WORK_COVERED, /* share of the work */
  DFP_STORM_BUY_IN,       /* index, 0 … 100 */
} DfpStormFigure;
#define DFP_N_STORM_FIGURES (DFP_STORM_BUY_IN + 1)

#define DFP_STORM_SCOPE_MORE 0.3
#define DFP_STORM_BUDGET_LESS 0.15
#define DFP_STORM_RATES_MORE 0.1

typedef const struct _DfpStorms DfpStorms;

struct _DfpStorms
{
  double base[DFP_N_STORM_FIGURES]; /* without any storm; NAN where the plan has no such figure */
  double after[DFP_N_STORMS][DFP_N_STORM_FIGURES];
  /* What is lost, as a share: NPV and cost of the factory's cost, the finish of the configuration's months,
   * the others of themselves. 0 … 1; NAN where there is no figure. */
  double loss[DFP_N_STORMS][DFP_N_STORM_FIGURES];
  double worst[DFP_N_STORMS];     /* the largest of a storm's losses */
  int worst_figure[DFP_N_STORMS]; /* and whose it is; −1: nothing is lost */
  int worst_storm;                /* −1: none does harm */
  double score; /* 100 × (1 − mean of `worst`), 0 … 100; NAN with neither people who build nor cost */
};

/* @figures: of @configuration. */
DfpStorms *dfp_storms_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals);

/* How much worse @storm leaves @figure, in its own unit, at least 0; INFINITY: it then never comes. */
double dfp_storms_get_difference (const DfpStorms *self, DfpStorm storm, DfpStormFigure figure);

const char *dfp_storm_get_label (DfpStorm storm); /* "Scope +30%", translated */
const char *dfp_storm_get_nick (DfpStorm storm);  /* the word in files */
const char *dfp_storm_figure_get_label (DfpStormFigure figure);
const char *dfp_storm_figure_get_nick (DfpStormFigure figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpStorms, dfp_result_unref)

G_END_DECLS
