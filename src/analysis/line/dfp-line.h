/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The production line (doc/model.md §7.2): what each stage asks of its
 * discipline, what that discipline can give, and which stage holds the others back. Planned figures,
 * without luck. Immutable once returned, and independent of the plan. */
#pragma once

#include "model/dfp-configuration.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef struct
{
  double visits;   /* how often a piece of work passes: 1/(1 − rework) */
  double demand;   /* effective person-months here for one of work: share × visits, shares brought to sum 1 */
  double capacity; /* people who really deliver here at full strength: its part, by demand, of its discipline */
  double rate;     /* person-months of work a month that it could pass on; INFINITY without demand */
  double pass;     /* the same with people helping out by cross-skill: the slowest stage's is that of the line */
  double need;     /* people that the rate of the line asks of it */
} DfpLineStage;

typedef const struct _DfpLine DfpLine;

struct _DfpLine
{
  int n_stages;
  DfpLineStage *stages; /* in the order of the configuration */
  int month;            /* number of the month of full strength, when all together deliver most; 0: none */
  int bottleneck;       /* position of the slowest stage; −1 without stages or people */
  double slowest;       /* rate of that stage */
  double rate;          /* of the line at full strength, people helping out by cross-skill */

  int n_months;  /* of the capacity handed in */
  double *rates; /* delivery of the line in each month, effective person-months; without stages the
                    sum of all disciplines */
};

/* @capacity: what the people of each discipline really deliver, in full-time people, one array of
 * @n_months for each discipline. */
DfpLine *dfp_line_new (const DfpConfigurationData *configuration, const double *const *capacity, int n_months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpLine, dfp_result_unref)

G_END_DECLS
