/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worked examples as plans, built from tests/data/figures.json. */
#pragma once

#include <json-glib/json-glib.h>

#include "model/dfp-plan.h"

/* The whole file; borrowed, loaded once. */
JsonObject *oracle_load (void);
double oracle_get (JsonObject *object, const char *member);

/* The plan of the example @name, "bank" or "fashion", with one configuration. Transfer full. */
DfpPlan *oracle_plan_new (const char *name);
/* The fashion factory that is used for a second drop. Transfer full. */
DfpPlan *oracle_plan_new_second_drop (void);
/* Borrowed. */
DfpConfiguration *oracle_plan_get_configuration (DfpPlan *plan);
/* The first cash line of @kind. Borrowed. */
gpointer oracle_plan_get_line (DfpPlan *plan, DfpCashKind kind);
