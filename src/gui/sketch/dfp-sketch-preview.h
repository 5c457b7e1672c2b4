/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the answers so far would give: both configurations in small, what they cost, and what does not fit. */
#pragma once

#include <adwaita.h>

#include "draft/dfp-sketch-answers.h"

G_BEGIN_DECLS

#define DFP_TYPE_SKETCH_PREVIEW (dfp_sketch_preview_get_type ())
G_DECLARE_FINAL_TYPE (DfpSketchPreview, dfp_sketch_preview, DFP, SKETCH_PREVIEW, AdwBin)

/* Follows @answers from now on. */
void dfp_sketch_preview_follow (DfpSketchPreview *self, DfpSketchAnswers *answers);

G_END_DECLS
