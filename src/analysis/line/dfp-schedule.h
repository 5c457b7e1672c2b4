/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the work would be done if every item took its likely effort and everybody came as planned:
 * the forecast's rule for work (doc/model.md §7.4) without its luck. */
#pragma once

#include "base/dfp-list.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

/* Months since the plan's start; month number m is m − 1 … m. INFINITY: never. */
typedef struct
{
  double start;  /* when the first effort goes into it */
  double finish; /* when the last one has */
} DfpScheduleItem;

typedef const struct _DfpSchedule DfpSchedule;

struct _DfpSchedule
{
  int n_items;
  DfpScheduleItem *items; /* in the order of the work list */
  double finish;          /* of the whole; 0 without work, INFINITY when an item never finishes */
};

/* @work: of DfpWorkItem. @rate: delivery in effective person-months for each of @n_months months; the
 * last month's rate stays afterwards, up to three times as many months. An item is open when those it
 * waits for are done and its not-before month has begun; the rate goes to the open items in list
 * order, none above its max-people. What waits for itself never finishes. */
DfpSchedule *dfp_schedule_new (const DfpList *work, const double *rate, int n_months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpSchedule, dfp_result_unref)

G_END_DECLS
