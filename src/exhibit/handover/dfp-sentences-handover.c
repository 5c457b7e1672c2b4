/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back: adoption by the unit, and how far the handover is prepared. */
#include "exhibit/handover/dfp-sentences-handover.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "analysis/handover/dfp-dismantle.h"
#include "exhibit/dfp-sentence-words.h"

static char *
format_part (const DfpSubject *subject, double month)
{
  return dfp_subject_format_month (subject, MAX ((int) ceil (month), 1), DFP_MONTH_STYLE_LONG);
}

/* The coach against the month from which he is not needed. */
static char *
describe_coach (const DfpSubject *subject, const DfpAdoption *adoption)
{
  const int sustained = (int) ceil (adoption->self_sustained_month);
  const int early = sustained - adoption->coach_last_month;
  g_autofree char *month = format_part (subject, adoption->self_sustained_month), *duration = NULL;

  if (adoption->coach_last_month == 0)
    return g_strdup_printf (_ ("Adoption sustains itself from %s, and no coach helps it there"), month);
  if (early <= 0)
    return g_strdup_printf (_ ("Adoption sustains itself from %s, and the coach stays until then"), month);
  duration = dfp_format_duration (early);
  return g_strdup_printf (_ ("The coach leaves %s before adoption sustains itself in %s"), duration, month);
}

char *
dfp_sentence_adoption (const DfpSubject *subject)
{
  const DfpAdoption *adoption = subject->design != NULL ? subject->design->adoption : NULL;

  if (adoption == NULL || adoption->first_month == 0)
    return g_strdup (_ ("No month of the handover yet"));
  if (!adoption->wanted)
    return g_strdup (_ ("The factory stands alone: no unit takes up its way"));
  if (subject->configuration->adoption_push <= 0)
    return g_strdup (_ ("Nobody pushes, so nobody in the unit begins"));
  if (isnan (adoption->self_sustained_month))
    return g_strdup (_ ("Adoption never sustains itself: the pull is no stronger than the push"));
  return describe_coach (subject, adoption);
}

char *
dfp_sentence_handover (const DfpSubject *subject)
{
  const char *unit = subject->configuration != NULL ? subject->configuration->receiving_unit : "";
  g_autofree char *month = NULL, *name = NULL;

  if (subject->configuration == NULL || subject->configuration->exit_month == 0)
    return g_strdup (_ ("No handover planned yet"));
  month = dfp_subject_format_month (subject, subject->configuration->exit_month, DFP_MONTH_STYLE_LONG);
  if (*unit == '\0')
    return g_strdup_printf (_ ("The factory ends in %s, and nobody is named to take over"), month);
  name = dfp_words_quote (unit);
  return g_strdup_printf (_ ("%s takes over in %s"), name, month);
}

char *
dfp_sentence_dismantle (const DfpSubject *subject)
{
  const DfpDismantle *dismantle = subject->design != NULL ? subject->design->dismantle : NULL;
  g_autofree char *ready = NULL, *all = NULL, *month = NULL, *start = NULL;
  int n_ready, n_all;

  if (dismantle == NULL)
    return g_strdup ("");
  n_ready = (int) dismantle->n_states[DFP_TASK_READY];
  n_all = n_ready + (int) dismantle->n_states[DFP_TASK_OPEN];
  ready = dfp_format_count (n_ready);
  all = dfp_format_count (n_all);
  if (n_ready == n_all)
    start = g_strdup_printf (ngettext ("The one task of the handover is prepared",
                                       "All %s tasks of the handover are prepared", (gulong) n_all),
                             all);
  else if (n_ready == 0)
    start = g_strdup (_ ("No task of the handover is prepared yet"));
  else
    start = dfp_words_capitalise (g_strdup_printf (_ ("%s of %s tasks of the handover are prepared"), ready, all));
  if (dismantle->first_notice_month == 0)
    return g_steal_pointer (&start);
  month = dfp_subject_format_month (subject, dismantle->first_notice_month, DFP_MONTH_STYLE_LONG);
  return dfp_words_join (g_steal_pointer (&start), g_strdup_printf (_ ("the first notice is due in %s"), month));
}
