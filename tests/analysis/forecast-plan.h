/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The smallest plan that can be forecast, to which a test adds what it is about: one configuration of sixty
 * months, one person who is there throughout and neither ramps nor leaves, and no luck of any kind. */
#pragma once

#include "analysis/forecast/dfp-forecast.h"

G_BEGIN_DECLS

DfpPlan *forecast_plan_new (void);
/* @after: an item's id, or NULL. Borrowed. */
GObject *forecast_plan_add_item (DfpPlan *plan, double low, double likely, double high, const char *after);
/* One that strikes with @probability, delays @objective (NULL: all) by @delay months for certain, and costs 1,000. */
GObject *forecast_plan_add_risk (DfpPlan *plan, double probability, double delay, const char *objective);
GObject *forecast_plan_get_configuration (DfpPlan *plan);
GObject *forecast_plan_get_role (DfpPlan *plan, guint position);
const char *forecast_plan_get_id (gpointer row);

DfpForecastModel *forecast_plan_take (DfpPlan *plan, guint configuration);
/* The futures of the first configuration. */
DfpForecast *forecast_plan_play (DfpPlan *plan, guint n_trials);

G_END_DECLS
