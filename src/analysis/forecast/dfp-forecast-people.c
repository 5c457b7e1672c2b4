/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People who come in time and stay are in the planned capacity already; only the others are played. What somebody
 * gives is a line with kinks: jumps when he comes and goes, a slope while he ramps. The integral of such a line over
 * months has second differences that are 0 but for three months at each kink, so only these are noted, and summed up
 * twice when all is known. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/dfp-forecast-trials.h"
#include "base/dfp-elementary.h"

/* Which draws of a role are about what; the number of the head is added. */
#define DRAW_LATE 0x40000000u /* how late it comes */
#define DRAW_STAY 0x00000000u /* how long it stays; each later holder of the seat DRAW_NEXT on */
#define DRAW_NEXT 0x00000400u
#define STAYS_MAXIMUM 4096 /* holders of one seat */

#define BLOCK 4 /* heads whose draws come together */
#define ROOM (BLOCK * DFP_TRIALS_AT_ONCE)

/* Heads of a row, in this order. */
enum
{
  LATE,    /* may come late */
  JOINERS, /* join in time */
  SETTLED, /* are there already */
};

/* A row whose people are played. */
typedef struct
{
  DfpTrials *trials;
  const DfpForecastRow *row;
  DfpLanes *change; /* second differences by month; NULL when the row delivers nothing */
  double slope;     /* what each month of the ramp adds */
  double full;      /* what a joiner gives at the end of the ramp, less what it takes from its mentors until then */
  guint32 (*words)[BLOCK];
} Scene;

/* People of some heads of that row, in all trials. */
typedef struct
{
  int n;
  int lane[ROOM];
  int head[ROOM]; /* in the block */
  double draw[ROOM];
  double comes[ROOM];
  double leaves[ROOM];
} People;

/* --- what they give --- */

typedef struct
{
  double time[ROOM];
  double jump[ROOM];
  double slope[ROOM]; /* more of it from there on */
} Kinks;

/* Of the change of slope s and the jump j at the time t, f from the end of its month: the integrals are
 * j f + s f²/2 in that month, j + s (f + ½) in the next, and s more in each that follows. */
DFP_ANY_WIDTH void
add_kinks (const Scene *scene, const People *people, const Kinks *kinks)
{
  const int n_months = scene->trials->model->n_months;
  double month[ROOM], first[ROOM], second[ROOM], third[ROOM];

  DFP_WIDE_UP_TO (i, people->n)
    {
      const double jump = kinks->jump[i], slope = kinks->slope[i], time = MIN (kinks->time[i], n_months);
      const double f = dfp_elementary_floor (time) + 1 - time, half = slope / 2;

      month[i] = time;
      first[i] = f * (jump + half * f);
      second[i] = jump * (1 - 2 * f) + half * (1 + 2 * f - 2 * f * f);
      third[i] = (1 - f) * (half * (1 - f) - jump);
    }
  for (int i = 0; i < people->n; i++)
    {
      double *place = &scene->change[(int) month[i]][people->lane[i]];

      place[0] += first[i];
      place[DFP_TRIALS_AT_ONCE] += second[i];
      place[2 * DFP_TRIALS_AT_ONCE] += third[i];
    }
}

/* What somebody gives so long after he joined. */
DFP_ANY_WIDTH double
get_gift (const Scene *scene, gboolean ramping, double since)
{
  return ramping ? scene->row->first_day + scene->slope * since : scene->row->allocation;
}

/* Those who came in time no longer give what was planned of them, from when they leave. */
DFP_ANY_WIDTH void
stop_planned (const Scene *scene, const People *people, gboolean ramps)
{
  const DfpForecastRow *row = scene->row;
  const double full = row->start + (ramps ? row->ramp : 0);
  Kinks kinks;

  DFP_WIDE_UP_TO (i, people->n)
    {
      const gint64 ramping = people->leaves[i] < full;
      const double gift = get_gift (scene, TRUE, people->leaves[i] - row->start);

      kinks.time[i] = people->leaves[i];
      kinks.jump[i] = -dfp_wide_pick (ramping, gift, row->allocation);
      kinks.slope[i] = dfp_wide_pick (ramping, -scene->slope, 0);
    }
  add_kinks (scene, people, &kinks);
  if (full > row->start && full <= row->end)
    {
      DFP_WIDE_UP_TO (i, people->n)
        {
          kinks.time[i] = dfp_wide_pick (people->leaves[i] < full, full, INFINITY);
          kinks.jump[i] = scene->full - row->allocation;
          kinks.slope[i] = scene->slope;
        }
      add_kinks (scene, people, &kinks);
    }
  if (row->end >= scene->trials->model->n_months)
    return;
  DFP_WIDE_UP_TO (i, people->n)
    {
      kinks.time[i] = row->end;
      kinks.jump[i] = get_gift (scene, full > row->end, row->end - row->start);
      kinks.slope[i] = full > row->end ? scene->slope : 0;
    }
  add_kinks (scene, people, &kinks);
}

/* When those who join are fully there. */
DFP_ANY_WIDTH double
get_full (const Scene *scene, double comes)
{
  return comes + scene->row->ramp;
}

/* What those who join give from then on, without an end. */
DFP_ANY_WIDTH void
start_stay (const Scene *scene, const People *people)
{
  const DfpForecastRow *row = scene->row;
  Kinks kinks;

  DFP_WIDE_UP_TO (i, people->n)
    {
      kinks.time[i] = people->comes[i];
      kinks.jump[i] = get_gift (scene, row->ramp > 0, 0);
      kinks.slope[i] = scene->slope;
    }
  add_kinks (scene, people, &kinks);
  if (row->ramp <= 0)
    return;
  DFP_WIDE_UP_TO (i, people->n)
    {
      const double full = get_full (scene, people->comes[i]);

      kinks.time[i] = dfp_wide_pick (full < people->leaves[i], full, INFINITY);
      kinks.jump[i] = row->allocation - scene->full;
      kinks.slope[i] = -scene->slope;
    }
  add_kinks (scene, people, &kinks);
}

/* They give nothing any more from when they leave. */
DFP_ANY_WIDTH void
end_stay (const Scene *scene, const People *people)
{
  const DfpForecastRow *row = scene->row;
  Kinks kinks;

  DFP_WIDE_UP_TO (i, people->n)
    {
      const gint64 ramping = (row->ramp > 0) & !(get_full (scene, people->comes[i]) < people->leaves[i]);
      const double gift = get_gift (scene, TRUE, people->leaves[i] - people->comes[i]);

      kinks.time[i] = people->leaves[i];
      kinks.jump[i] = -dfp_wide_pick (ramping, gift, row->allocation);
      kinks.slope[i] = dfp_wide_pick (ramping, -scene->slope, 0);
    }
  add_kinks (scene, people, &kinks);
}

/* --- who comes and goes --- */

/* Those whose seat is empty from @leaves on are paid no longer; those who are followed by somebody remain. */
DFP_ANY_WIDTH void
vacate (const Scene *scene, People *people)
{
  const DfpForecastRow *row = scene->row;
  double gap[ROOM];
  int n = 0;

  DFP_WIDE_UP_TO (i, people->n)
    {
      people->comes[i] = people->leaves[i] + row->lead;
      gap[i] = MIN (people->comes[i], row->end) - people->leaves[i];
    }
  for (int i = 0; i < people->n; i++)
    {
      const int lane = people->lane[i];

      scene->trials->cost[lane] -= row->pay * gap[i];
      scene->trials->months_lost[lane] += gap[i];
      people->lane[n] = lane;
      people->head[n] = people->head[i];
      people->comes[n] = people->comes[i];
      n += people->comes[i] < row->end;
    }
  people->n = n;
}

/* When they leave, at the latest with the row's end. */
DFP_ANY_WIDTH void
set_leaving (const Scene *scene, People *people)
{
  const double hazard = scene->row->hazard, end = scene->row->end;

  if (hazard <= 0)
    {
      DFP_WIDE_UP_TO (i, people->n)
        people->leaves[i] = end;
      return;
    }
  DFP_WIDE_UP_TO (i, people->n)
    people->leaves[i] = MIN (people->comes[i] - dfp_elementary_log (people->draw[i]) / hazard, end);
}

/* Those who leave before the row ends. */
DFP_ANY_WIDTH void
keep_leavers (const Scene *scene, People *people)
{
  int n = 0;

  for (int i = 0; i < people->n; i++)
    {
      people->lane[n] = people->lane[i];
      people->head[n] = people->head[i];
      people->comes[n] = people->comes[i];
      people->leaves[n] = people->leaves[i];
      n += people->leaves[i] < scene->row->end;
    }
  people->n = n;
}

/* Those who have joined stay until they leave; those remain who do so before the row ends. */
DFP_ANY_WIDTH void
stay (const Scene *scene, People *people)
{
  const gboolean to_the_end = scene->row->end >= scene->trials->model->n_months;

  set_leaving (scene, people);
  if (scene->change != NULL)
    start_stay (scene, people);
  if (to_the_end)
    keep_leavers (scene, people);
  if (scene->change != NULL)
    end_stay (scene, people);
  if (!to_the_end)
    keep_leavers (scene, people);
}

DFP_ANY_WIDTH void
draw_stays (const Scene *scene, People *people, guint32 draw)
{
  guint32 numbers[ROOM], words[ROOM][BLOCK];

  for (int i = 0; i < DFP_WIDE_ROUND_UP (people->n); i++)
    numbers[i] = scene->trials->numbers[people->lane[i]];
  dfp_random_draw_lanes (&scene->row->stream, numbers, people->n, draw / BLOCK, words);
  for (int i = 0; i < DFP_WIDE_ROUND_UP (people->n); i++)
    people->draw[i] = dfp_random_from_word (words[i][people->head[i]]);
}

/* Replacements of those who leave, and replacements of these, to the end of the row. */
DFP_ANY_WIDTH void
replace (const Scene *scene, People *people, int first_head)
{
  const DfpForecastRow *row = scene->row;

  for (guint32 holder = 1; holder < STAYS_MAXIMUM; holder++)
    {
      vacate (scene, people);
      if (people->n == 0)
        return;
      draw_stays (scene, people, DRAW_STAY + holder * DRAW_NEXT + (guint32) first_head);
      for (int i = 0; i < people->n; i++)
        scene->trials->cost[people->lane[i]] += row->joining;
      stay (scene, people);
    }
}

/* The largest word whose draw is not above @share; −1 when all are. */
static gint64
get_last_word (double share)
{
  return (gint64) floor (share * 0x1p32 - 0.5);
}

/* Those of the heads @from to @to of the block who came in time and leave; @ramps: they joined then. */
DFP_ANY_WIDTH void
play_timely (const Scene *scene, People *people, int from, int to, gboolean ramps)
{
  const gint64 stays = get_last_word (scene->row->stays);
  int n = 0;

  for (int lane = 0; lane < DFP_TRIALS_AT_ONCE; lane++)
    for (int head = from; head < to; head++)
      {
        people->lane[n] = lane;
        people->head[n] = head;
        n += scene->words[lane][head] > stays;
      }
  people->n = n;
  for (int i = 0; i < DFP_WIDE_ROUND_UP (n); i++)
    {
      people->draw[i] = dfp_random_from_word (scene->words[people->lane[i]][people->head[i]]);
      people->comes[i] = scene->row->start;
    }
  set_leaving (scene, people);
  keep_leavers (scene, people);
  if (scene->change != NULL)
    stop_planned (scene, people, ramps);
}

/* Those of the first @n_late heads of the block, who may come late, who come and leave. */
DFP_ANY_WIDTH void
play_late (const Scene *scene, People *people, int first_head, int n_late)
{
  const DfpForecastRow *row = scene->row;
  DfpTrials *trials = scene->trials;
  guint32 words[DFP_TRIALS_AT_ONCE][BLOCK];
  const int n = n_late * DFP_TRIALS_AT_ONCE;

  dfp_random_draw_lanes (&row->stream, trials->numbers, DFP_TRIALS_AT_ONCE, (DRAW_LATE + (guint32) first_head) / BLOCK,
                         words);
  for (int i = 0; i < n; i++)
    people->draw[i] = dfp_random_from_word (words[i / n_late][i % n_late]);
  DFP_WIDE_UP_TO (i, n)
    people->comes[i] = row->start + MIN (-dfp_elementary_log (people->draw[i]) * row->slip, DFP_FORECAST_SLIP_MAXIMUM);
  people->n = 0;
  for (int i = 0; i < n; i++)
    {
      const int lane = i / n_late, head = i % n_late;
      const double gap = MIN (people->comes[i], row->end) - row->start;
      const gboolean joins = people->comes[i] < row->end;

      trials->months_lost[lane] += gap;
      trials->cost[lane] -= row->pay * gap + (joins ? 0 : row->not_joining[1]);
      people->lane[people->n] = lane;
      people->head[people->n] = head;
      people->draw[people->n] = dfp_random_from_word (scene->words[lane][head]);
      people->comes[people->n] = people->comes[i];
      people->n += joins;
    }
  stay (scene, people);
}

/* --- rows and disciplines --- */

static int
get_n_late (const DfpForecastRow *row)
{
  return row->slip > 0 ? row->n_late : 0;
}

/* The block's heads of each of the three kinds, in their order. */
DFP_ANY_WIDTH void
play_block (const Scene *scene, People *people, int first_head)
{
  const DfpForecastRow *row = scene->row;
  const int n = MIN (row->heads - first_head, BLOCK);
  const int ends[] = { CLAMP (get_n_late (row) - first_head, 0, n), CLAMP (row->n_joiners - first_head, 0, n), n };

  for (int kind = 0, from = 0; kind <= SETTLED; from = ends[kind++])
    {
      if (ends[kind] <= from)
        continue;
      if (kind == LATE)
        play_late (scene, people, first_head, ends[kind]);
      else if (row->hazard > 0)
        play_timely (scene, people, from, ends[kind], kind == JOINERS);
      else
        continue;
      replace (scene, people, first_head);
    }
}

DFP_ANY_WIDTH void
play_row (DfpTrials *trials, const DfpForecastRow *row, People *people)
{
  guint32 words[DFP_TRIALS_AT_ONCE][BLOCK];
  const double slope = 2 * row->steeper;
  const Scene scene = { .trials = trials,
                        .row = row,
                        .change = row->discipline >= 0 ? trials->change : NULL,
                        .slope = slope,
                        .full = row->first_day + slope * row->ramp,
                        .words = words };

  for (int first = 0; first < row->heads; first += BLOCK)
    {
      dfp_random_draw_lanes (&row->stream, trials->numbers, DFP_TRIALS_AT_ONCE, (DRAW_STAY + (guint32) first) / BLOCK,
                             words);
      play_block (&scene, people, first);
    }
}

/* Adds the people of a discipline to those of all, and notes where it is the slowest. */
DFP_ANY_WIDTH void
add_capacity (DfpTrials *self, int discipline)
{
  const DfpForecastModel *model = self->model;
  const double *planned = self->planned + discipline * model->n_months;
  const double per_demand = model->per_demand[discipline];
  DfpLanes level = { 0 }, slope = { 0 };

  for (int month = 0; month < model->n_months; month++)
    {
      double *change = self->change[month], *all = self->rates[month], *slowest = self->slowest[month];
      const double base = planned[month];

      DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
        {
          double people;

          slope[i] += change[i];
          level[i] += slope[i];
          change[i] = 0;
          people = MAX (0, base + level[i]);
          all[i] += people;
          if (per_demand > 0)
            slowest[i] = MIN (slowest[i], people * per_demand);
        }
    }
  memset (self->change[model->n_months], 0, sizeof (DfpLanes) * DFP_TRIALS_BEYOND);
}

DFP_ANY_WIDTH void
clear_rates (DfpTrials *self)
{
  for (int month = 0; month < self->model->n_months; month++)
    DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
      {
        self->rates[month][i] = 0;
        self->slowest[month][i] = INFINITY;
      }
}

/* From the people of all disciplines to what the line gets done. */
DFP_ANY_WIDTH void
finish_rates (DfpTrials *self)
{
  const DfpForecastModel *model = self->model;
  const gboolean demanded = model->total_demand > 0;
  const double help = demanded ? model->cross_skill / model->total_demand : 1;
  const double alone = demanded ? 1 - model->cross_skill : 0;

  for (int month = 0; month < model->n_months; month++)
    {
      const double lost = model->lost[month];
      double *rates = self->rates[month], *slowest = self->slowest[month];

      DFP_WIDE_FOR (i, DFP_TRIALS_AT_ONCE)
        rates[i] = self->factor[i] * lost * (alone * (demanded ? slowest[i] : 0) + help * rates[i]);
    }
}

DFP_ANY_WIDTH void
staff (DfpTrials *self)
{
  People people;
  int row = 0;

  memset (&people, 0, sizeof people); /* places beyond the last one are read as well */
  clear_rates (self);
  for (int discipline = -1; discipline < self->model->n_disciplines; discipline++)
    {
      for (; row < self->n_rows && self->rows[row]->discipline == discipline; row++)
        play_row (self, self->rows[row], &people);
      if (discipline >= 0)
        add_capacity (self, discipline);
    }
  finish_rates (self);
}

DFP_DEFINE_WIDE (dfp_trials_staff, staff, (DfpTrials * self), (self))
