/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next person would best do: the line with one more head in each discipline that has a stage, and with
 * one person moved from one discipline to another (doc/model.md §7.5).
 *
 * The next person comes like those there are: with the terms, the months and the time of the row of the
 * discipline with most head-months, ramps up as a joiner, takes mentors' time and has everybody in the squad to
 * talk to. Where a discipline has nobody who builds, a full-time person of our own from the first month to the last.
 * Somebody who moves needs no ramp-up (an assumption). Planned figures, without luck; pure. */
#pragma once

#include "base/dfp-result.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpCapacity DfpCapacity;
typedef const struct _DfpDisciplineCapacity DfpDisciplineCapacity;
typedef const struct _DfpLine DfpLine;

typedef struct
{
  DfpDiscipline discipline;
  const char *row_id; /* the row that the next person is like; NULL: there is none */
  gboolean there;     /* at full strength; a row that has ended by then brings the line nothing that month */
  double rate;        /* of the line at full strength with one more head, person-months a month */
  double gain;        /* of that rate */
  double finish;      /* months since the start: of the plan's work; INFINITY never, NAN without work */
} DfpNextHead;

typedef const struct _DfpNextPerson DfpNextPerson;

struct _DfpNextPerson
{
  int n_heads;
  DfpNextHead heads[DFP_N_DISCIPLINES]; /* of the disciplines of the stages, the largest gain first */
  double finish;                        /* without the next person; INFINITY never, NAN without work */

  DfpDiscipline from; /* the best move of one person; meaningless while the gain is NAN */
  DfpDiscipline to;
  double move_gain; /* of the rate at full strength; NAN when no move helps */
};

/* @capacity and @parts: of the same configuration; @line: made from @parts. */
DfpNextPerson *dfp_next_person_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                    const DfpCapacity *capacity, const DfpDisciplineCapacity *parts,
                                    const DfpLine *line);
/* The edits that bring @head in: a row of the team. Transfer full. */
GPtrArray *dfp_next_person_create_edits (const DfpNextHead *head, const DfpConfigurationData *configuration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpNextPerson, dfp_result_unref)

G_END_DECLS
