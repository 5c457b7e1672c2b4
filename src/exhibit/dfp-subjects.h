/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All configurations of a plan as subjects, with the one looked at: the one place where answers become what pictures and
 * sentences are about, for the window, papers, previews and tests alike. */
#pragma once

#include "analysis/questions/dfp-question.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

typedef struct
{
  DfpSubject *subjects; /* owned; in the order of the plan */
  int n_subjects;       /* at least 1; the first has no configuration in a plan that has none */
  int current;
  int base;
} DfpSubjects;

/* One subject. @configuration: NULL in a plan that has none. @ask: who is asked. @questions: DFP_QUESTION_BIT () of what
 * is asked beside the totals: design, forecast and sensitivity. What it points to is borrowed of whom is asked. */
void dfp_subject_init (DfpSubject *self, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                       const DfpAsk *ask, guint questions);
/* All of them, with the best alternatives. @current: id of the one looked at, the only one that is asked for its
 * sensitivity; NULL or unknown for the one recommended, or else the base. Both are known when somebody is asked. Clear
 * with dfp_subjects_clear (). */
void dfp_subjects_init (DfpSubjects *self, const DfpPlanData *plan, const char *current, const DfpAsk *ask,
                        guint questions);
void dfp_subjects_clear (DfpSubjects *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpSubjects, dfp_subjects_clear)

G_END_DECLS
