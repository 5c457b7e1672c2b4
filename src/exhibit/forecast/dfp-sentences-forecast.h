/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages and papers say of a forecast; rules as in dfp-sentence-words.h. A subject without a forecast says what is
 * missing. Two chances are told apart only where they differ by more than two standard errors. */
#pragma once

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Which of the three numbers of a forecast is looked at. */
typedef enum
{
  DFP_FORECAST_FINISH, /* the finish that is 80% sure, months */
  DFP_FORECAST_COST,   /* the cost that is 80% sure */
  DFP_FORECAST_ALL,    /* the chance of all objectives */
} DfpForecastNumber;
#define DFP_N_FORECAST_NUMBERS (DFP_FORECAST_ALL + 1)

double dfp_forecast_point_get (const DfpForecastPoint *point, DfpForecastNumber number);

/* The latest month in which an objective that counts is due; 0 without any, or without a forecast. */
int dfp_forecast_get_promised (const DfpForecast *forecast);
/* The calendar month of the plan in which a moment lies: "August 2028"; "never". Transfer full, like all below. */
char *dfp_words_finish (const DfpSubject *subject, double months, DfpMonthStyle style);
/* "all three", "both", "the objective" */
char *dfp_sentence_all_objectives (int n);
/* "20,000 futures" */
char *dfp_words_futures (guint n);
/* The same for those that were played, and that these are few because the plan can afford no more. */
char *dfp_words_played (guint n, guint n_affordable);

/* "Promise August 2028, not June: June holds in 70% of futures", and what stands in the way of a forecast. */
char *dfp_sentence_forecast (const DfpSubject *subject);
char *dfp_sentence_forecast_detail (const DfpSubject *subject);
/* What somebody has to enter or mend first: "“A” and “B” wait for each other"; NULL when nothing is in the way. Its
 * link for win.go-to in @target, NULL for none. */
char *dfp_sentence_obstacle (const DfpSubject *subject, char **target);
/* "Chances are good to ±0.7 points at 20,000 futures · seed 2027 · same luck for every configuration" */
char *dfp_sentence_precision (const DfpSubject *subject);

char *dfp_sentence_held_back (const DfpSubject *subject);
char *dfp_sentence_forecast_cost (const DfpSubject *subject);
char *dfp_sentence_outside (const DfpSubject *subject, const DfpOutsideView *outside);
/* "“Effort of the work” moves the finish most, “Chances of the risks” least" */
char *dfp_sentence_swings (const DfpSubject *subject, DfpForecastNumber number);
/* "How much people deliver drives the finish; the risks hardly matter" */
char *dfp_sentence_drivers (const DfpSubject *subject);
/* "Delivery rate", or the name of the risk as it is now; NULL when that is gone. */
char *dfp_words_driver (const DfpSubject *subject, const DfpForecastDriver *driver);
/* How strongly two things go together, after Cohen 1988: "decides", "matters", "matters little", "hardly matters". */
const char *dfp_words_correlation (double correlation);
char *dfp_sentence_responses (const DfpSubject *subject);

/* "One more in “Developer”"; NULL when what it speaks of is gone. */
char *dfp_sentence_lever (const DfpSubject *subject, const DfpForecastLever *lever);
/* What it brings: "+14 points · 80% sure in January 2029". */
char *dfp_sentence_lever_gain (const DfpSubject *subject, const DfpForecastLever *lever);
/* Where it is entered, for win.go-to. */
char *dfp_lever_get_target (const DfpSubject *subject, const DfpForecastLever *lever);
/* Whether it lifts the odds by something one would see: half a point, or a month where there are no odds. */
gboolean dfp_lever_lifts (const DfpForecastSensitivity *sensitivity, const DfpForecastLever *lever);

G_END_DECLS
