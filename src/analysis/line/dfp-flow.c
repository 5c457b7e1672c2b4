/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line says how fast each stage is; here work comes to it. Everything under load is computed from the
 * plain numbers kept in the flow, so that a slider may ask for any load before the next frame. */
#include "analysis/line/dfp-flow.h"

#include <math.h>

#include "analysis/line/dfp-queue.h"
#include "analysis/line/dfp-stations.h"
#include "model/dfp-stage.h"
#include "model/dfp-work-item.h"

double
dfp_flow_sum_effort (const DfpList *work)
{
  double sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (work); i++)
    sum += ((const DfpWorkItemData *) dfp_list_get_data (work, i))->effort_likely;
  return sum;
}

static void
fill_months (struct _DfpFlow *self, const DfpConfigurationData *configuration, const DfpLine *line,
             const double *const *capacity)
{
  double asked[DFP_N_DISCIPLINES] = { 0 };

  for (int i = 0; i < line->n_stages; i++)
    asked[((const DfpStageData *) dfp_list_get_data (configuration->stages, i))->discipline] += line->stages[i].demand;
  self->months = dfp_result_add_array (self, double, 2 * (gsize) line->n_stages * (gsize) line->n_months);
  for (int i = 0; i < line->n_stages; i++)
    {
      const DfpStageData *stage = dfp_list_get_data (configuration->stages, i);
      const double part = asked[stage->discipline] > 0 ? line->stages[i].demand / asked[stage->discipline] : 0;
      double *have = self->months + 2 * (gsize) i * (gsize) line->n_months;
      double *need = have + line->n_months;

      for (int month = 0; month < line->n_months; month++)
        {
          have[month] = part * capacity[stage->discipline][month];
          need[month] = self->deliverable > 0
                            ? self->effort * line->rates[month] / self->deliverable * line->stages[i].demand
                            : 0;
        }
      self->stages[i] = (DfpFlowStage){ line->stages[i].pass, stage->wip_limit, have, need };
    }
}

static void
sum_months (struct _DfpFlow *self, const DfpLine *line)
{
  for (int month = 0; month < line->n_months; month++)
    {
      self->deliverable += line->rates[month];
      if (line->rates[month] > 0)
        self->last_rate = line->rates[month];
    }
  if (self->deliverable > 0)
    self->arrivals = self->effort * line->rate / self->deliverable;
  else if (line->n_months > 0)
    self->arrivals = self->effort / line->n_months;
}

DfpFlow *
dfp_flow_new (const DfpConfigurationData *configuration, const DfpLine *line, const double *const *capacity,
              double effort)
{
  struct _DfpFlow *self = dfp_result_new (struct _DfpFlow);
  g_autoptr (DfpFlowLoad) planned = NULL;

  self->load = self->room = self->cycle_time = self->limit_time = NAN;
  self->bottleneck = -1;
  g_return_val_if_fail (configuration != NULL && line != NULL && capacity != NULL, self);
  self->n_stages = line->n_stages;
  self->n_months = line->n_months;
  self->stages = dfp_result_add_array (self, DfpFlowStage, self->n_stages);
  self->bottleneck = line->bottleneck;
  self->line_rate = line->bottleneck < 0 ? NAN : line->rate;
  self->effort = effort;
  sum_months (self, line);
  fill_months (self, configuration, line, capacity);
  if (self->bottleneck < 0 || effort <= 0)
    return self;
  planned = dfp_flow_load_new (self, 0);
  self->load = planned->load;
  self->room = isfinite (planned->load) ? 1 / planned->load - 1 : -1;
  self->cycle_time = planned->cycle_time;
  self->limit_time = planned->limit_time;
  return self;
}

static DfpFlowPass
measure_pass (const DfpFlowStage *stage, double arrivals, double throughput)
{
  DfpFlowPass pass = { .limit_time = dfp_queue_get_time (stage->limit, throughput) };

  if (isinf (stage->pass))
    return pass;
  pass.load = stage->pass > 0 ? arrivals / stage->pass : INFINITY;
  pass.wait = pass.load < 1
                  ? dfp_queue_get_wait (arrivals, stage->pass, DFP_QUEUE_ARRIVAL_SPREAD, DFP_QUEUE_SERVICE_SPREAD)
                  : INFINITY;
  pass.queue = pass.load < 1 ? arrivals * pass.wait : INFINITY;
  pass.time = stage->pass > 0 ? pass.wait + 1 / stage->pass : INFINITY;
  return pass;
}

static void
add_pass (struct _DfpFlowLoad *load, int position, gboolean has_work)
{
  const DfpFlowPass *pass = &load->passes[position];

  load->waiting += pass->queue;
  load->cycle_time += pass->time;
  if (has_work)
    load->limit_time += pass->limit_time; /* NAN when any has no limit */
  load->n_over += pass->load >= 1;
  load->n_tight += pass->load > DFP_QUEUE_LOAD_MAXIMUM;
  if (pass->load > DFP_QUEUE_LOAD_MAXIMUM && (load->breaks < 0 || pass->load > load->passes[load->breaks].load))
    load->breaks = position;
}

static void
count_backlog (const DfpFlow *self, struct _DfpFlowLoad *load)
{
  load->backlog = fmax (0, self->effort * (1 + load->flex) - self->deliverable);
  if (load->backlog > 0)
    load->catch_up = self->last_rate > 0 ? load->backlog / self->last_rate : INFINITY;
}

DfpFlowLoad *
dfp_flow_load_new (const DfpFlow *self, double flex)
{
  struct _DfpFlowLoad *load = dfp_result_new (struct _DfpFlowLoad);

  load->flex = flex;
  load->breaks = -1;
  load->load = load->cycle_time = load->limit_time = NAN;
  g_return_val_if_fail (self != NULL, load);
  load->n_passes = self->n_stages;
  load->passes = dfp_result_add_array (load, DfpFlowPass, self->n_stages);
  load->arrivals = self->arrivals * (1 + flex);
  if (self->bottleneck < 0 || load->arrivals <= 0)
    return load;
  load->cycle_time = load->limit_time = 0;
  for (int i = 0; i < self->n_stages; i++)
    {
      load->passes[i] = measure_pass (&self->stages[i], load->arrivals, fmin (load->arrivals, self->line_rate));
      add_pass (load, i, isfinite (self->stages[i].pass));
    }
  load->load = load->passes[self->bottleneck].load;
  count_backlog (self, load);
  return load;
}
