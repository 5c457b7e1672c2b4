/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future of a configuration worked out from the plan as doc/model.md §8 tells it, slowly and obviously:
 * every head for itself, every month for itself, with the functions of the C library. It shares nothing with the
 * engine but which random draw means what. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef struct
{
  double finish;      /* months; INFINITY for never */
  double cost;        /* the same */
  double *items;      /* [item] in the plan's order */
  double *objectives; /* [objective] in the plan's order */
} ReferenceTrial;

void reference_trial_play (const DfpPlanData *plan, const DfpConfigurationData *configuration, guint32 trial,
                           ReferenceTrial *result);
void reference_trial_clear (ReferenceTrial *self);

/* The value of PERT (@low, @likely, @high) at @share of all outcomes: its distribution function turned round by
 * halving. */
double reference_get_pert (double low, double likely, double high, double share);

G_END_DECLS
