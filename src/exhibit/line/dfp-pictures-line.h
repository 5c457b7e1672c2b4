/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the production line. All: transfer full, never NULL; empty states where there is nothing. */
#pragma once

#include "analysis/line/dfp-flow.h"
#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

/* The stages in order under @load (a DfpFlowLoad of the subject's flow; NULL: as planned). */
DfpChart *dfp_picture_line_new (const DfpSubject *subject, const DfpFlowLoad *load);
DfpChart *dfp_picture_line (const DfpExhibitInput *input);
/* Weeks from start to done over −50 … +50 % more work, with a dot at @flex (a share). */
DfpChart *dfp_picture_line_load_new (const DfpSubject *subject, double flex);
DfpChart *dfp_picture_line_load (const DfpExhibitInput *input);
/* What one more head in each discipline adds to the rate of the line. */
DfpChart *dfp_picture_next_person (const DfpExhibitInput *input);

G_END_DECLS
