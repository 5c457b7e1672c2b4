/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of how a configuration is set up: phases, production line, operating model.
 * All: transfer full; never NULL. Row i is row i of the list, where there is one row each. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* The phases over the months, a diamond at the end of each that closes with a gate. */
DfpChart *dfp_picture_phases (const DfpExhibitInput *input);
/* Share of the decisions, by weight, that each holder has the last word on. */
DfpChart *dfp_picture_rights (const DfpExhibitInput *input);
/* The autonomy index of each area. */
DfpChart *dfp_picture_autonomy (const DfpExhibitInput *input);
/* Traits of one kind now and wanted: four types of 0 … 100, or levels of 1 … 7. */
DfpChart *dfp_picture_culture (const DfpExhibitInput *input); /* which: of DfpTraitKind */
/* Readiness factors 1 … 5, in list order, the weakest marked. */
DfpChart *dfp_picture_readiness (const DfpExhibitInput *input);

G_END_DECLS
