/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small plan in which every check is green, and a way to change one value of it by name. */
#pragma once

#include "analysis/design/dfp-design.h"

G_BEGIN_DECLS

/* Fourteen people in one squad and a core, ten months, 10,000 a month each, one gate at half of the cost. The
 * first configuration is the one to judge, the second only there. */
DfpPlan *health_plan_new (void);
DfpConfiguration *health_plan_get_configuration (DfpPlan *plan);
/* A new row at the end of a list of the first configuration or of the plan. Borrowed. */
gpointer health_plan_add (DfpPlan *plan, const char *list);

/* @place: "" for the first configuration, "plan", or a row, "roles/4", "objectives/0/key-results/1". */
void health_plan_set (DfpPlan *plan, const char *place, const char *field, double value);
void health_plan_set_text (DfpPlan *plan, const char *place, const char *field, const char *text);
void health_plan_clear (DfpPlan *plan, const char *list);

DfpDesign *health_plan_judge (DfpPlan *plan);

G_END_DECLS
