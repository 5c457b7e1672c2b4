/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of a forecast. All: transfer full; never NULL; empty with a sentence while there is nothing to show. */
#pragma once

#include "exhibit/dfp-exhibit.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"

G_BEGIN_DECLS

#define DFP_FORECAST_COMPARED 5 /* configurations that are drawn */

/* Share of the futures by the month in which everything is finished. @outside: a second curve, or NULL. */
DfpChart *dfp_picture_finish_new (const DfpSubject *subject, const DfpOutsideView *outside);
DfpChart *dfp_picture_finish (const DfpExhibitInput *input);
/* Pieces finished by week, of the plan’s own history. */
DfpChart *dfp_picture_history (const DfpExhibitInput *input);
DfpChart *dfp_picture_cost_chance (const DfpExhibitInput *input);
/* Chance of each objective in time, a shape for each configuration; the one at @current first. */
DfpChart *dfp_picture_chances (const DfpExhibitInput *input);
/* Chance to be finished by each month, a line for each configuration. */
DfpChart *dfp_picture_chance_by_month (const DfpExhibitInput *input);

/* What moves it: dfp-pictures-levers.c. */
DfpChart *dfp_picture_swings_new (const DfpSubject *subject, DfpForecastNumber number);
DfpChart *dfp_picture_swings (const DfpExhibitInput *input); /* which: what moves */
DfpChart *dfp_picture_held_back (const DfpExhibitInput *input);
DfpChart *dfp_picture_drivers (const DfpExhibitInput *input);
/* The positions of the sensitivity's responses in the order of the rows, the one worth most first; at most
 * DFP_FORECAST_RESPONSES. Returns how many. */
#define DFP_FORECAST_RESPONSES 8
int dfp_picture_responses_order (const DfpSubject *subject, int *order);
DfpChart *dfp_picture_responses_worth (const DfpExhibitInput *input);

/* Says in @chart why there is no forecast. FALSE when there is one. */
gboolean dfp_picture_lacks_forecast (DfpChart *chart, const DfpSubject *subject);

G_END_DECLS
