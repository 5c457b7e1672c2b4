/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture or a sentence is about: one configuration of a plan with the figures that
 * analysis found for it. All borrowed; build one on the stack and hand it to any constructor. */
#pragma once

#include "base/dfp-format.h"
#include "chart/dfp-palette.h"
#include "model/dfp-phase.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpDesign DfpDesign;
typedef const struct _DfpForecast DfpForecast;
typedef const struct _DfpForecastSensitivity DfpForecastSensitivity;
typedef const struct _DfpSchedule DfpSchedule;
typedef const struct _DfpTotals DfpTotals;
typedef struct _DfpForecastChance DfpForecastChance;

typedef struct _DfpSubject
{
  const DfpPlanData *plan;                   /* never NULL */
  const DfpConfigurationData *configuration; /* NULL in a plan that has none */
  const DfpTotals *totals;                   /* of that configuration; NULL only together with it */
  const DfpDesign *design;                   /* of that configuration, holding the figures; NULL in previews */
  /* Of that configuration, of the time they were made: find what they speak of by id. NULL where there is none yet,
   * or none is asked for. */
  const DfpForecast *forecast;
  const DfpForecastSensitivity *sensitivity;
  gboolean waiting;               /* the forecast is asked for and its futures are still being played */
  const DfpForecast *alternative; /* of the other configuration that reaches all objectives most often; may be NULL */
} DfpSubject;

/* The months that pictures of the team show: those of the configuration, or of its last role. */
int dfp_subject_get_months (const DfpSubject *subject);
/* "July 2027" of month @number. Transfer full. */
char *dfp_subject_format_month (const DfpSubject *subject, int number, DfpMonthStyle style);
/* "€2.15m" in the plan's currency. Transfer full. */
char *dfp_subject_format_money (const DfpSubject *subject, double amount);
/* "●" and the like go with the configuration's colour; this is its DFP_COLOR_A … E. */
DfpColor dfp_subject_get_color (const DfpSubject *subject);
/* The first word or words of the name that tell it from its neighbours: "Hybrid" of "Hybrid factory",
 * the whole name where the first word is not alone among @n @subjects. Transfer full. */
char *dfp_subject_get_short_name (const DfpSubject *subjects, int n, int position);
/* The first word of @name when it is long enough to say something, else @name. Transfer full. */
char *dfp_subject_shorten (const char *name);
/* The gate that decides most: the last one before the end at which at most 60 % of the cost is spent,
 * or else the first one; NULL without any. Borrowed. */
const DfpPhaseData *dfp_subject_get_gate (const DfpSubject *subject);
/* How many gates before the end fall in months up to @until. */
int dfp_subject_count_gates (const DfpSubject *subject, int until);
/* Share of the cost that is spent by the end of @month; 0 without cost. Needs figures. */
double dfp_subject_get_spent (const DfpSubject *subject, int month);

/* The chance of an objective; NULL where there is none: no forecast, no month or no work. Borrowed. */
const DfpForecastChance *dfp_subject_find_chance (const DfpSubject *subject, const char *objective);
/* Whether the futures of any are still being played: until then none is the safest, nor level with another. */
gboolean dfp_subject_is_any_waiting (const DfpSubject *subjects, int n);
/* Takes the forecast of another configuration as the alternative when it is the best so far. @forecast may be NULL. */
void dfp_subject_offer_alternative (DfpSubject *subject, const DfpForecast *forecast);

/* The plan's work done by the subject's people. Transfer full. */
DfpSchedule *dfp_subject_schedule_work (const DfpSubject *subject);

G_END_DECLS
