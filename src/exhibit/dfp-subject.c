/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions about a subject that more than one picture or sentence asks. */
#include "exhibit/dfp-subject.h"

#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/line/dfp-line.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/staffing/dfp-discipline-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"

/* A first word shorter than this seldom names anything: "The", "All", "A". */
#define SHORT_NAME_MINIMUM 4
#define SHORT_NAME_MAXIMUM 24
#define FALLBACK_MONTHS 12
/* A gate that comes after more than this share is spent decides little (doc/model.md §15.2). */
#define GATE_SPENT_MAXIMUM 0.6

int
dfp_subject_get_months (const DfpSubject *subject)
{
  return subject->totals != NULL ? subject->totals->staffing->n_months : FALLBACK_MONTHS;
}

char *
dfp_subject_format_month (const DfpSubject *subject, int number, DfpMonthStyle style)
{
  return dfp_format_month (dfp_month_add (subject->plan->start, number), style);
}

char *
dfp_subject_format_money (const DfpSubject *subject, double amount)
{
  return dfp_format_money_compact (subject->plan->currency, amount, DFP_FORMAT_PLAIN);
}

DfpColor
dfp_subject_get_color (const DfpSubject *subject)
{
  const int colour = subject->configuration != NULL ? subject->configuration->colour : 0;

  return DFP_COLOR_A + colour % DFP_N_CONFIGURATION_COLORS;
}

static gsize
measure_first_word (const char *name)
{
  gsize length = strcspn (name, " ");

  while (length > 0 && strchr (",;:.", name[length - 1]) != NULL)
    length--;
  return length;
}

static char *
cut_name (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= SHORT_NAME_MAXIMUM)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, SHORT_NAME_MAXIMUM - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
dfp_subject_get_short_name (const DfpSubject *subjects, int n, int position)
{
  const char *name = subjects[position].configuration != NULL ? subjects[position].configuration->name : "";
  const gsize length = measure_first_word (name);

  if (g_utf8_strlen (name, length) < SHORT_NAME_MINIMUM)
    return cut_name (name);
  for (int i = 0; i < n; i++)
    {
      const char *other = subjects[i].configuration != NULL ? subjects[i].configuration->name : "";

      if (i != position && measure_first_word (other) == length && strncmp (other, name, length) == 0)
        return cut_name (name);
    }
  return g_strndup (name, length);
}

char *
dfp_subject_shorten (const char *name)
{
  const gsize length = measure_first_word (name);

  return g_utf8_strlen (name, length) < SHORT_NAME_MINIMUM ? cut_name (name) : g_strndup (name, length);
}

static gboolean
is_gate (const DfpSubject *subject, const DfpPhaseData *phase)
{
  return phase->gate && phase->end_month < subject->totals->months;
}

/* Share of the cost that is spent by the end of @month; 0 without cost. */
double
dfp_subject_get_spent (const DfpSubject *subject, int month)
{
  const DfpCost *cost = subject->totals->cost;
  double spent = 0;

  for (int i = 0; i < MIN (month, cost->n_months); i++)
    spent += cost->total[i];
  return cost->sum > 0 ? spent / cost->sum : 0;
}

const DfpPhaseData *
dfp_subject_get_gate (const DfpSubject *subject)
{
  const DfpPhaseData *first = NULL, *last = NULL;

  if (subject->configuration == NULL)
    return NULL;
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, i);

      if (!is_gate (subject, phase))
        continue;
      if (first == NULL || phase->end_month < first->end_month)
        first = phase;
      if (dfp_subject_get_spent (subject, phase->end_month) <= GATE_SPENT_MAXIMUM &&
          (last == NULL || phase->end_month > last->end_month))
        last = phase;
    }
  return last != NULL ? last : first;
}

int
dfp_subject_count_gates (const DfpSubject *subject, int until)
{
  int n_gates = 0;

  if (subject->configuration == NULL)
    return 0;
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, i);

      n_gates += is_gate (subject, phase) && phase->end_month <= until;
    }
  return n_gates;
}

const DfpForecastChance *
dfp_subject_find_chance (const DfpSubject *subject, const char *objective)
{
  const DfpForecast *forecast = subject->forecast;

  for (int i = 0; forecast != NULL && i < forecast->n_objectives; i++)
    if (forecast->objectives[i].counts && g_str_equal (forecast->objectives[i].id, objective))
      return &forecast->objectives[i];
  return NULL;
}

gboolean
dfp_subject_is_any_waiting (const DfpSubject *subjects, int n)
{
  for (int i = 0; i < n; i++)
    if (subjects[i].waiting)
      return TRUE;
  return FALSE;
}

void
dfp_subject_offer_alternative (DfpSubject *subject, const DfpForecast *forecast)
{
  if (forecast == NULL || isnan (forecast->all))
    return;
  if (subject->alternative == NULL || forecast->all > subject->alternative->all)
    subject->alternative = forecast;
}

/* The production line from what the subject's people deliver; NULL without configuration. Transfer full. */
static DfpLine *
measure_line (const DfpSubject *subject)
{
  g_autoptr (DfpDisciplineCapacity) capacity = NULL;

  if (subject->configuration == NULL)
    return NULL;
  capacity = dfp_discipline_capacity_new (subject->plan, subject->configuration, subject->totals->capacity);
  return dfp_line_new (subject->configuration, (const double *const *) capacity->effective, capacity->n_months);
}

DfpSchedule *
dfp_subject_schedule_work (const DfpSubject *subject)
{
  g_autoptr (DfpLine) line = measure_line (subject);

  return dfp_schedule_new (subject->plan->work, line != NULL ? line->rates : NULL, line != NULL ? line->n_months : 0);
}
