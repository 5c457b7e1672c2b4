/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far objectives are and how much each one weighs. */
#pragma once

#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"
#include "model/dfp-plan.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

/* clip ((current − baseline)/(target − baseline), 0, 1), right for falling values too. When target
 * and baseline are equal: 1 at the target, else 0. */
double dfp_progress_of_key_result (const DfpKeyResultData *key_result);

typedef const struct _DfpProgress DfpProgress;

/* All objectives of a plan, in its order. Immutable once returned. */
struct _DfpProgress
{
  guint n_objectives;
  double *weights;  /* shares that add up to 1; equal when no objective has a weight */
  double *progress; /* 0 … 1, NAN when an objective has nothing to measure */
  double overall;   /* weighted mean of those that can be measured; NAN when there are none */
};

DfpProgress *dfp_progress_new (const DfpPlanData *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpProgress, dfp_result_unref)

G_END_DECLS
