/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of what is to be reached. All: transfer full; never NULL. The plan alone is needed but
 * for the phases behind the due months. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"
#include "model/dfp-key-result.h"

G_BEGIN_DECLS

/* One bar cut into the objectives' weights, in list order. */
DfpChart *dfp_picture_weights_new (const DfpSubject *subject);
/* The key results of the objective with @objective_id, or of all under their objectives' names
 * (NULL), as bullets: where it started, where it stands, where it must get to. */
DfpChart *dfp_picture_key_results_new (const DfpSubject *subject, const char *objective_id);
/* The months that objectives and key results are due in, over the phases of the configuration. */
DfpChart *dfp_picture_due_months_new (const DfpSubject *subject);
/* The three aims and how much each matters, as bars. */
DfpChart *dfp_picture_aims_new (const DfpSubject *subject);

G_END_DECLS
