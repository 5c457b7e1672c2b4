/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lean ledger of one configuration: who makes and who does not, how often a piece of work changes
 * hands, what meeting costs, where the contracted months go, and what one more person would be worth.
 * FTE-months unless said otherwise. Immutable once returned, and independent of the plan.
 *
 * Sources: "lean unit" (founding article on digital factories), joining and meeting losses as in
 * DfpCapacity (Brooks's law, doc/model.md §5.2); hand-offs and the next person are arithmetic of
 * this program (assumption). */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

/* People's months of one discipline. */
typedef struct
{
  double months;       /* FTE-months */
  double maker_months; /* of these, in rows that build */
  int peak_heads;
} DfpLeanDiscipline;

/* From the stage before to stage @stage. The work arrives 1/(1 − rework) times. A hand-off: another
 * discipline takes over, or no squad holds builders of both. */
typedef struct
{
  int stage;            /* position of the stage that takes over */
  double times;         /* arrivals per piece of work; 0 where nothing is handed over */
  gboolean other_squad; /* no squad (nor the core) holds both */
  double partner;       /* share of the arrivals that pass between own people and a partner's, 0 … 1 */
} DfpHandOff;

/* One builder more in the fullest building row of a discipline, on that row's terms and for its months. */
typedef struct
{
  int role;              /* position of that row; −1: nobody of the discipline builds */
  double effective;      /* effective FTE-months more, less mentors' time and meetings of everybody */
  double cost;           /* currency: pay, partner overhead, workplace, joining */
  double cost_per_month; /* currency per effective month more; NAN where it adds none */
  double work_covered;   /* share of all work more; NAN without work */
} DfpLeanNext;

/* Where the contracted months go; contracted − ramp − mentors − coordination − experiments = effective. */
typedef struct
{
  double contracted;
  double ramp;
  double mentors;
  double coordination;
  double experiments;
  double effective;
} DfpLeanMonths;

typedef const struct _DfpLean DfpLean;

struct _DfpLean
{
  DfpLeanDiscipline disciplines[DFP_N_DISCIPLINES];
  double maker_months;
  double other_months;
  double makers_share;   /* of all FTE-months; NAN without people */
  double steering_share; /* leadership, coaching, delivery lead, product and change, of all; NAN without people */
  int peak_makers;       /* heads that build in the month of the most heads */
  int peak_others;

  int n_hand_offs; /* stages less one, at least 0 */
  DfpHandOff *hand_offs;
  double hand_off_times;    /* per piece of work; NAN with fewer than two stages */
  double squad_hand_offs;   /* of these, between squads */
  double partner_hand_offs; /* of these, to or from a partner */

  int meeting_month;       /* the month of the most heads; 0: nobody */
  double meeting_hours;    /* person-hours a week then: 2 × links × pair-hours */
  double meeting_per_head; /* hours a week */
  int n_squads;
  double *squad_meetings;  /* person-hours a week inside each squad, and in the core, the last */
  double between_meetings; /* between them */

  DfpLeanMonths months;
  double cost_per_effective_month; /* currency: cost of the factory by effective capacity; NAN without */

  DfpLeanNext next[DFP_N_DISCIPLINES];
  int best_next; /* discipline of least cost per effective month more; −1: none adds any */
};

/* @figures: of @configuration. */
DfpLean *dfp_lean_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpLean, dfp_result_unref)

G_END_DECLS
