/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many pieces of work were finished in one week of the past: what a forecast from history is made of. */
#pragma once

#include "base/dfp-object.h"

G_BEGIN_DECLS

#define DFP_HISTORY_WEEKS_MAXIMUM 10000
#define DFP_HISTORY_FINISHED_MAXIMUM 1000000 /* pieces, of one week */

typedef struct
{
  const char *id;
  const char *week; /* its Monday */
  int finished;     /* pieces */
} DfpHistoryWeekData;

#define DFP_TYPE_HISTORY_WEEK (dfp_history_week_get_type ())
G_DECLARE_FINAL_TYPE (DfpHistoryWeek, dfp_history_week, DFP, HISTORY_WEEK, DfpObject)

DfpHistoryWeek *dfp_history_week_new (void);
const DfpHistoryWeekData *dfp_history_week_get (DfpHistoryWeek *self);

G_END_DECLS
