/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what is known of a plan, for all who look at it: each question of `analysis/questions/dfp-question.h` is asked
 * once, however many ask.
 *
 * - What takes microseconds (totals, design) is computed where it is asked for and forgotten with any change.
 * - What is slow is worked on in the background, on a snapshot. After a change a first answer comes within a tenth of a
 *   second and is refined to full precision; a change that moves no answer moves no number. What is asked for meanwhile
 *   is the last answer there is.
 *
 * Invariants. A slow answer is kept beside the fingerprint of what it was made of. It is replaced only by one of the
 * snapshot that was last taken. Of a lane one job runs at a time: first answers of all, then full ones in the order of
 * the questions. A job that gives way ends with a change; a first answer is finished, and shown, before the plan is
 * looked at again, so that numbers follow a slider that never rests.
 *
 * Threads. All functions belong to the thread of the plan; a worker sees its snapshot and nothing else. A job holds its
 * keeper until it is done: run its dispose to let go of the plan at once.
 *
 * Signal "answered::NAME" (DfpQuestion), with the name of the question as its detail. After any number of changes of the
 * plan first "answered::totals", once, before the next frame: all quick answers may differ. Then, from idle, a slow
 * question each time its answer is there, has changed or has gone, or is waited for anew. An answer is borrowed until
 * the next of its signals, a quick one until the next change of the plan. */
#pragma once

#include "analysis/questions/dfp-question.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpDesign DfpDesign;
typedef const struct _DfpForecast DfpForecast;
typedef const struct _DfpForecastSensitivity DfpForecastSensitivity;
typedef const struct _DfpHistory DfpHistory;
typedef const struct _DfpHistoryForecast DfpHistoryForecast;
typedef const struct _DfpOutsideView DfpOutsideView;
typedef const struct _DfpTotals DfpTotals;

#define DFP_TYPE_ANSWERS (dfp_answers_get_type ())
G_DECLARE_FINAL_TYPE (DfpAnswers, dfp_answers, DFP, ANSWERS, GObject)

DfpAnswers *dfp_answers_new (DfpPlan *plan);

/* Waits for the whole answer to the plan as it is, in the main context of this thread; NULL where there is nothing to
 * ask. @configuration: NULL for a question of the plan. */
gconstpointer dfp_answers_ask (DfpAnswers *self, DfpQuestion question, DfpConfiguration *configuration);
/* FALSE while something asked for is still being worked on. */
gboolean dfp_answers_is_settled (DfpAnswers *self);
/* Another number whenever an answer may have changed or gone. */
guint64 dfp_answers_get_serial (DfpAnswers *self);
/* To hand to somebody who need not know this class. Valid while @self lives. */
DfpAsk dfp_answers_get_ask (DfpAnswers *self);

/* The answer as far as there is one; from now on it is kept up to date. NULL until there is one, which the signal tells,
 * and for good where there is nothing to ask. Names in a slow answer are those of the time it was made: show those of
 * the plan. */
const DfpTotals *dfp_answers_get_totals (DfpAnswers *self, DfpConfiguration *configuration);
const DfpDesign *dfp_answers_get_design (DfpAnswers *self, DfpConfiguration *configuration);
const DfpForecast *dfp_answers_get_forecast (DfpAnswers *self, DfpConfiguration *configuration);
const DfpForecastSensitivity *dfp_answers_get_sensitivity (DfpAnswers *self, DfpConfiguration *configuration);
const DfpOutsideView *dfp_answers_get_outside_view (DfpAnswers *self, DfpConfiguration *configuration);
const DfpHistoryForecast *dfp_answers_get_history_forecast (DfpAnswers *self);
/* What that is made of: the history as the plan has it; NULL without one. Borrowed like it. */
const DfpHistory *dfp_answers_get_history (DfpAnswers *self);

G_END_DECLS
