/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits as a person might make them: a value, or a row that comes, goes, moves or is doubled, anywhere in a plan. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* One of them, which may also leave the plan as it is. */
void random_edit (GRand *random, DfpPlan *plan);

G_END_DECLS
