/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A complete plan out of six answers: two configurations side by side, the one asked for and a sensible
 * alternative, with objectives, work, leaders, risks, money and everything the health check asks for. What
 * was answered and what was made up both stand in its assumptions. The same answers in the same language
 * give the same plan to the byte.
 *
 * Rates, terms and cost lines are the planning rate card (EUR, in-house values an assumption); the shape of
 * the team follows the ratios of the Scrum Guide and of the founding article. */
#pragma once

#include "draft/dfp-sketch-answers.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Transfer full. */
DfpPlan *dfp_sketch_create_plan (const DfpSketchAnswersData *answers);

G_END_DECLS
