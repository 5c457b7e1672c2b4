/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of how a configuration is set up: phases, production line, operating model.
 * All: transfer full; never NULL. Row i is row i of the list, where there is one row each. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* The phases over the months, a diamond at the end of each that closes with a gate. */
DfpChart *dfp_picture_phases_new (const DfpSubject *subject);
/* Share of the decisions, by weight, that each holder has the last word on. */
DfpChart *dfp_picture_rights_new (const DfpSubject *subject);
/* The autonomy index of each area. */
DfpChart *dfp_picture_autonomy_new (const DfpSubject *subject);
/* Traits of one kind now and wanted: four types of 0 … 100, or levels of 1 … 7. */
DfpChart *dfp_picture_culture_new (const DfpSubject *subject, DfpTraitKind kind);
/* Readiness factors 1 … 5, in list order, the weakest marked. */
DfpChart *dfp_picture_readiness_new (const DfpSubject *subject);

G_END_DECLS
