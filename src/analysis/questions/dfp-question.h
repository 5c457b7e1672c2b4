/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be asked of a plan, a row a question. Whoever keeps answers walks this table and knows no question by
 * name: `document/dfp-answers.h` in the background for the window, `dfp-inquiry.h` at once for papers and the command
 * line.
 *
 * A quick question takes microseconds and is answered from the plan where it is asked. A slow one is first put as a
 * snapshot, on the thread of the plan; the work on it touches nothing else and may run on any thread. Two snapshots
 * with one fingerprint have one answer. */
#pragma once

#include <gio/gio.h>

#include "model/dfp-configuration.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* In the order in which they are worked on; each stands behind those it needs. */
typedef enum
{
  DFP_QUESTION_TOTALS,           /* DfpTotals */
  DFP_QUESTION_DESIGN,           /* DfpDesign, which holds the totals */
  DFP_QUESTION_FORECAST,         /* DfpForecast */
  DFP_QUESTION_OUTSIDE_VIEW,     /* DfpOutsideView */
  DFP_QUESTION_SENSITIVITY,      /* DfpForecastSensitivity */
  DFP_QUESTION_HISTORY_FORECAST, /* DfpHistoryForecast; its snapshot is the DfpHistory */
} DfpQuestion;
#define DFP_N_QUESTIONS (DFP_QUESTION_HISTORY_FORECAST + 1)
#define DFP_QUESTION_BIT(question) (1u << (question))

typedef enum
{
  DFP_SCOPE_PLAN,
  DFP_SCOPE_CONFIGURATION,
} DfpQuestionScope;

/* What is worked on at once does not wait for what stands in another lane. */
typedef enum
{
  DFP_LANE_FORECAST,
  DFP_LANE_HISTORY,
} DfpQuestionLane;
#define DFP_N_QUESTION_LANES (DFP_LANE_HISTORY + 1)

#define DFP_QUESTION_FIRST_TRIALS 2000

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration; /* NULL for a question of the plan */
  gconstpointer answers[DFP_N_QUESTIONS];    /* to what the question needs; NULL for all others */
} DfpQuestionInput;

typedef struct
{
  gboolean first; /* a first answer, which is there at once and will be refined */
  guint n_trials; /* futures; 0: as many as the plan can afford */
} DfpQuestionEffort;

typedef struct
{
  const char *name; /* "history-forecast": the word in templates and of the signal */
  DfpQuestionScope scope;
  guint needs;            /* DFP_QUESTION_BIT () of the questions whose answers it takes */
  GDestroyNotify release; /* lets go of an answer */

  /* A quick question has this one and none of the following. NULL where something it needs has no answer yet. */
  gconstpointer (*ask) (const DfpQuestionInput *input);

  /* A slow one. NULL when there is nothing to ask. */
  gconstpointer (*take_snapshot) (const DfpQuestionInput *input);
  /* FALSE when there is no answer to it either: nobody works on it; NULL: there is one to all. */
  gboolean (*can) (gconstpointer snapshot);
  GDestroyNotify release_snapshot;
  guint64 (*get_fingerprint) (gconstpointer snapshot);
  /* NULL with G_IO_ERROR_CANCELLED or with what the answer's own constructor says. */
  gconstpointer (*work) (gconstpointer snapshot, const DfpQuestionEffort *effort, GCancellable *cancellable,
                         GError **error);
  /* FALSE of a first answer that can be refined; NULL where there is no first answer. */
  gboolean (*is_full) (gconstpointer answer);
  /* Whether work in progress ends when the plan changes; NULL: never. */
  gboolean (*gives_way) (gconstpointer snapshot, gboolean first);
  DfpQuestionLane lane;
  gboolean shows_input; /* who looks at the answer looks at the snapshot too, and hears of each new one at once */
} DfpQuestionRow;

const DfpQuestionRow *dfp_question_get_row (DfpQuestion question);
/* FALSE when there is no question of that name. */
gboolean dfp_question_find (const char *name, DfpQuestion *question);
/* "forecast sensitivity" → their bits; names that are none are told as a warning of the program. NULL is "". */
guint dfp_question_parse (const char *names);
gboolean dfp_question_is_slow (DfpQuestion question);

/* Who is asked, by somebody who need not know whether it is done at once or in the background. */
typedef struct
{
  /* The answer as far as there is one; borrowed until whoever it is says otherwise. */
  gconstpointer (*ask) (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration);
  /* Whether there is no answer yet and one will come. */
  gboolean (*is_waiting) (gpointer who, DfpQuestion question, const DfpConfigurationData *configuration);
  gpointer who;
} DfpAsk;

G_END_DECLS
