/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that nobody would write, within the bounds of the fields, from a seed. */
#pragma once

#include "model/dfp-plan.h"

/* @n_configurations × @n_roles rows and some squads and cash lines. Transfer full. */
DfpPlan *random_plan_new (guint32 seed, guint n_configurations, guint n_roles, int months);

/* Gives it what a forecast needs: work, stages, objectives, risks and terms with all their turns. */
void random_plan_add_work (DfpPlan *plan, guint32 seed);
