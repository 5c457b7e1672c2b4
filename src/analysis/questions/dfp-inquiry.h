/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what somebody wants to know of a plan that does not change meanwhile, at once and each question only once: for
 * papers, the command line and previews. Belongs to one thread. */
#pragma once

#include "analysis/questions/dfp-question.h"

G_BEGIN_DECLS

typedef struct _DfpInquiry DfpInquiry;

/* @plan: borrowed. @n_trials: futures of slow questions; 0: as many as the plan can afford. @cancellable: ends slow
 * questions, whose answers are NULL then; may be NULL, else borrowed. */
DfpInquiry *dfp_inquiry_new (const DfpPlanData *plan, guint n_trials, GCancellable *cancellable);
void dfp_inquiry_free (DfpInquiry *self);
/* @configuration: of the plan; NULL for a question of the plan. NULL where there is nothing to ask. Borrowed. */
gconstpointer dfp_inquiry_ask (DfpInquiry *self, DfpQuestion question, const DfpConfigurationData *configuration);
/* To hand to somebody who need not know that it is done at once. Valid while @self lives. */
DfpAsk dfp_inquiry_get_ask (DfpInquiry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpInquiry, dfp_inquiry_free)

G_END_DECLS
