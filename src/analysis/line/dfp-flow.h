/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the plan's work flows through its line (doc/model.md §7.3): load, waiting and time of
 * every stage, as planned and with more or less work.
 *
 * What comes: the likely effort of all work items, drawn in over the configuration's months as fast as the line
 * can take it in each. So the load of the bottleneck is the same in every month, effort by what the line can
 * deliver in all of them, and 100 % leaves not a day to spare. A piece is what one person does in a week (an
 * assumption): then a line that delivers ten person-months a month passes ten pieces a week. Stages pass what
 * their people can, helping one another by the cross-skill of the configuration. Planned figures, without luck.
 * Immutable once returned, and independent of the plan. */
#pragma once

#include "analysis/line/dfp-line.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef struct
{
  double pass;                     /* pieces a week at full strength; INFINITY for a stage without work */
  double limit;                    /* pieces allowed inside at once; 0: no limit */
  const double *capacity_by_month; /* people who really deliver here; index 0 is month 1 */
  const double *need_by_month;     /* people that the plan's work asks of it */
} DfpFlowStage;

/* A stage under some load. */
typedef struct
{
  double load;       /* arrivals by what it can pass; INFINITY where it can pass nothing */
  double queue;      /* pieces that wait in front, on average; INFINITY when they grow without end */
  double wait;       /* weeks a piece waits there (Kingman) */
  double time;       /* weeks waiting and worked on */
  double limit_time; /* weeks inside when its limit is full (Little); NAN without limit */
} DfpFlowPass;

typedef const struct _DfpFlowLoad DfpFlowLoad;

struct _DfpFlowLoad
{
  double flex;       /* more or less work than planned, as a share: −0.5 … 0.5 */
  double arrivals;   /* pieces a week at full strength */
  double load;       /* of the bottleneck */
  double waiting;    /* pieces in all queues */
  double cycle_time; /* weeks from start to done; INFINITY when the line cannot keep up */
  double limit_time; /* the same with all limits full (Little); NAN while a stage has no limit */
  int n_tight;       /* stages above DFP_QUEUE_LOAD_MAXIMUM */
  int n_over;        /* stages that cannot keep up */
  int breaks;        /* position of the one with the highest load above DFP_QUEUE_LOAD_MAXIMUM; −1: none */
  double backlog;    /* person-months undone when the configuration ends */
  double catch_up;   /* months that the team of the last month needs for them; INFINITY: nobody is left */
  int n_passes;
  DfpFlowPass *passes;
};

typedef const struct _DfpFlow DfpFlow;

struct _DfpFlow
{
  int n_stages;
  DfpFlowStage *stages; /* in the order of the configuration */
  int bottleneck;       /* position; −1 without stages or people */
  double line_rate;     /* pieces a week, or person-months a month, at full strength */
  double effort;        /* person-months: what comes */
  double deliverable;   /* person-months: what the line can deliver in all months */
  double arrivals;      /* pieces a week at full strength; 0 without work */
  double last_rate;     /* of the line in the last month in which it delivers */
  int n_months;

  /* Headline numbers. NAN when there is none. */
  double load; /* of the bottleneck, as planned */
  double room; /* how much more work it takes until the bottleneck is full, as a share; −0.2: a fifth too much */
  double cycle_time; /* weeks, as planned; INFINITY when the line cannot keep up */
  double limit_time;

  double *months; /* owned: behind the arrays of the stages */
};

/* @line: of the same configuration; @capacity as it was handed to it. @effort: person-months, 0 for none. */
DfpFlow *dfp_flow_new (const DfpConfigurationData *configuration, const DfpLine *line, const double *const *capacity,
                       double effort);
/* The likely effort of all work items, person-months. */
double dfp_flow_sum_effort (const DfpList *work);

/* The line with @flex more work (−0.5: half of it). Without work or stages all is 0 or NAN. */
DfpFlowLoad *dfp_flow_load_new (const DfpFlow *self, double flex);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpFlow, dfp_result_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpFlowLoad, dfp_result_unref)

G_END_DECLS
