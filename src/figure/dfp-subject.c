/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions about a subject that more than one picture or sentence asks. */
#include "figure/dfp-subject.h"

#include <string.h>

/* A first word shorter than this seldom names anything: "The", "All", "A". */
#define SHORT_NAME_MINIMUM 4
#define FALLBACK_MONTHS 12

int
dfp_subject_get_months (const DfpSubject *subject)
{
  return subject->figures != NULL ? subject->figures->staffing->n_months : FALLBACK_MONTHS;
}

char *
dfp_subject_format_month (const DfpSubject *subject, int number, DfpMonthStyle style)
{
  return dfp_format_month (dfp_month_add (subject->plan->start, number), style);
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
  const char *blank = strchr (name, ' ');

  return blank != NULL ? (gsize) (blank - name) : strlen (name);
}

char *
dfp_subject_get_short_name (const DfpSubject *subjects, int n, int position)
{
  const char *name = subjects[position].configuration != NULL ? subjects[position].configuration->name : "";
  const gsize length = measure_first_word (name);

  if (g_utf8_strlen (name, length) < SHORT_NAME_MINIMUM)
    return g_strdup (name);
  for (int i = 0; i < n; i++)
    {
      const char *other = subjects[i].configuration != NULL ? subjects[i].configuration->name : "";

      if (i != position && measure_first_word (other) == length && strncmp (other, name, length) == 0)
        return g_strdup (name);
    }
  return g_strndup (name, length);
}

const DfpPhaseData *
dfp_subject_get_gate (const DfpSubject *subject)
{
  const DfpPhaseData *gate = NULL;

  if (subject->configuration == NULL)
    return NULL;
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, i);

      if (phase->gate && phase->end_month < subject->figures->months
          && (gate == NULL || phase->end_month < gate->end_month))
        gate = phase;
    }
  return gate;
}
