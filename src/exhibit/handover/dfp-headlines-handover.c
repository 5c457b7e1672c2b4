/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back in figures: adoption, coaching, value with the unit, notices and tasks. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/handover/dfp-adoption.h"
#include "analysis/handover/dfp-dismantle.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/value/dfp-value.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"

#define NONE "–"

static const DfpAdoption *
get_adoption (const DfpSubject *subject)
{
  return subject->design->adoption;
}

static gboolean
has_adoption (const DfpSubject *subject)
{
  return get_adoption (subject)->wanted && get_adoption (subject)->first_month > 0;
}

static char *
format_part (const DfpSubject *subject, double month)
{
  return isnan (month) ? g_strdup (_ ("Never"))
                       : dfp_subject_format_month (subject, MAX ((int) ceil (month), 1), DFP_MONTH_STYLE_MEDIUM);
}

/* Why there is no adoption to measure. */
static char *
explain_nothing (const DfpSubject *subject)
{
  return g_strdup (get_adoption (subject)->wanted ? _ ("no handover planned yet") : _ ("not needed: it stands alone"));
}

static void
add_rates (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpAdoption *adoption = get_adoption (subject);

  if (adoption->first_month > 0)
    dfp_headline_add (explanation, _ ("Adoption begins"),
                      dfp_subject_format_month (subject, adoption->first_month, DFP_MONTH_STYLE_MEDIUM),
                      "handover/exit-month");
  dfp_headline_add (explanation, _ ("Push"), dfp_format_share (subject->configuration->adoption_push, 1, 0),
                    "handover/adoption-push");
  dfp_headline_add (explanation, _ ("Pull"), dfp_format_share (subject->configuration->adoption_pull, 1, 0),
                    "handover/adoption-pull");
}

/* --- self-sustained adoption --- */

static char *
figure_adoption (const DfpSubject *subject)
{
  return has_adoption (subject) ? format_part (subject, get_adoption (subject)->self_sustained_month) : g_strdup (NONE);
}

static char *
note_adoption (const DfpSubject *subject)
{
  const DfpAdoption *adoption = get_adoption (subject);
  g_autofree char *share = dfp_format_share (adoption->share_at_end, 0, DFP_FORMAT_PLAIN), *month = NULL;

  if (!has_adoption (subject))
    return explain_nothing (subject);
  month = dfp_subject_format_month (subject, adoption->n_months, DFP_MONTH_STYLE_MEDIUM);
  /* Translators: a share of the unit, a month */
  return g_strdup_printf (_ ("%s of the unit by %s"), share, month);
}

static void
explain_adoption (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  add_rates (subject, explanation);
  if (!has_adoption (subject))
    return;
  dfp_headline_add (explanation, _ ("Fastest"), format_part (subject, get_adoption (subject)->fastest_month), NULL);
}

/* --- the coach in the unit --- */

static char *
figure_coach (const DfpSubject *subject)
{
  const int months = get_adoption (subject)->coach_months;

  if (!has_adoption (subject))
    return g_strdup (NONE);
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
}

static char *
note_coach (const DfpSubject *subject)
{
  const DfpAdoption *adoption = get_adoption (subject);
  g_autofree char *hours = dfp_format_number (adoption->coach_hours_per_graduate, 0, DFP_FORMAT_PLAIN);

  if (!has_adoption (subject))
    return explain_nothing (subject);
  if (adoption->coach_months == 0)
    return g_strdup (_ ("gone before adoption begins"));
  if (isnan (adoption->coach_hours_per_graduate))
    return g_strdup (_ ("for no graduates"));
  return g_strdup_printf (_ ("%s hours for each graduate"), hours);
}

static void
explain_coach (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpAdoption *adoption = get_adoption (subject);

  if (adoption->first_month > 0)
    dfp_headline_add (explanation, _ ("Adoption begins"),
                      dfp_subject_format_month (subject, adoption->first_month, DFP_MONTH_STYLE_MEDIUM),
                      "handover/exit-month");
  if (adoption->coach_last_month > 0)
    dfp_headline_add (explanation, _ ("Coach leaves"),
                      dfp_subject_format_month (subject, adoption->coach_last_month, DFP_MONTH_STYLE_MEDIUM), "team");
  if (isfinite (adoption->coach_hours_per_quarter))
    dfp_headline_add (explanation, _ ("Coaching hours a quarter"),
                      dfp_format_number (adoption->coach_hours_per_quarter, 0, DFP_FORMAT_PLAIN), "team");
  dfp_headline_add (explanation, _ ("Graduates a quarter"),
                    dfp_format_number_short (subject->configuration->graduates_per_quarter, 2),
                    "handover/graduates-per-quarter");
}

/* --- value and payback with the unit --- */

static gboolean
has_uplift (const DfpSubject *subject)
{
  return isfinite (get_adoption (subject)->npv);
}

static char *
figure_value (const DfpSubject *subject)
{
  return has_uplift (subject) ? dfp_subject_format_money (subject, get_adoption (subject)->npv) : g_strdup (NONE);
}

static char *
note_value (const DfpSubject *subject)
{
  g_autofree char *alone = dfp_subject_format_money (subject, subject->totals->value->npv);

  if (!has_uplift (subject))
    return g_strdup (_ ("no uplift entered"));
  return g_strdup_printf (_ ("%s from the factory alone"), alone);
}

static void
explain_value (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  dfp_headline_add_money (explanation, subject, _ ("The factory alone"), subject->totals->value->npv, "money");
  if (has_uplift (subject))
    dfp_headline_add_money (explanation, subject, _ ("Uplift of the unit, discounted"),
                            get_adoption (subject)->npv - subject->totals->value->npv, "handover/adoption-uplift");
  dfp_headline_add_money (explanation, subject, _ ("Uplift a month when all work so"),
                          subject->configuration->adoption_uplift, "handover/adoption-uplift");
}

static char *
figure_payback (const DfpSubject *subject)
{
  return has_uplift (subject) ? format_part (subject, get_adoption (subject)->payback_month) : g_strdup (NONE);
}

static char *
note_payback (const DfpSubject *subject)
{
  const double month = subject->totals->value->payback_month;
  g_autofree char *alone = NULL;

  if (!has_uplift (subject))
    return g_strdup (_ ("no uplift entered"));
  if (isnan (month))
    return g_strdup (_ ("never by the factory alone"));
  alone = format_part (subject, month);
  return g_strdup_printf (_ ("%s by the factory alone"), alone);
}

static void
explain_payback (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  dfp_headline_add_money (explanation, subject, _ ("Deepest funding need"), -subject->totals->value->peak_funding,
                          "money");
  dfp_headline_add_money (explanation, subject, _ ("Uplift of the unit to the end"),
                          get_adoption (subject)->uplift_total, "handover/adoption-uplift");
}

/* --- notices and tasks --- */

static char *
figure_notice (const DfpSubject *subject)
{
  const int month = subject->design->dismantle->first_notice_month;

  return month > 0 ? dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_MEDIUM) : g_strdup (NONE);
}

static char *
note_notice (const DfpSubject *subject)
{
  const int n = (int) subject->design->dismantle->n_notices;

  if (n == 0)
    return g_strdup (_ ("nobody leaves"));
  return g_strdup_printf (ngettext ("%d notice in all", "%d notices in all", (gulong) n), n);
}

static void
explain_notice (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    if (subject->totals->staffing->peak_heads > 0)
      dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing),
                        dfp_format_number_short (dfp_plan_get_terms (subject->plan, sourcing)->notice_months, 2),
                        "money/sourcing");
}

static char *
figure_tasks (const DfpSubject *subject)
{
  const guint *n = subject->design->dismantle->n_states;

  /* Translators: so many of so many tasks */
  return g_strdup_printf (_ ("%d of %d"), (int) n[DFP_TASK_READY], (int) (n[DFP_TASK_READY] + n[DFP_TASK_OPEN]));
}

static char *
note_tasks (const DfpSubject *subject)
{
  const int n = (int) subject->design->dismantle->n_states[DFP_TASK_OPEN];

  if (n == 0)
    return g_strdup (_ ("nothing open"));
  return g_strdup_printf (ngettext ("%d task open", "%d tasks open", (gulong) n), n);
}

static void
explain_tasks (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  for (int state = 0; state < DFP_N_TASK_STATES; state++)
    dfp_headline_add (explanation, dfp_task_state_get_label (state),
                      dfp_format_number (subject->design->dismantle->n_states[state], 0, DFP_FORMAT_PLAIN), "handover");
}

#define BASS N_ ("Bass 1969 for the curve; when adoption begins and sustains itself is an assumption.")

static const DfpHeadline headlines[] = {
  { "adoption", N_ ("Sustains itself"), NULL, figure_adoption, note_adoption, explain_adoption,
    N_ ("The month in which adoption is past its fastest, and colleagues bring in more people than coach and sponsor. "
        "Adoption begins with the re-injection phase, or after the handover."),
    BASS },
  { "unit-coach", N_ ("Coach in the unit"), NULL, figure_coach, note_coach, explain_coach,
    N_ ("Months of adoption with a coach in the factory; his hours a quarter by the graduates of a quarter."),
    N_ ("Counted from the team. More graduates raise the push; the plan takes the push as entered (assumption).") },
  { "value-with-unit", N_ ("Value with the unit"), NULL, figure_value, note_value, explain_value,
    N_ ("The cash flow of the factory and, each month, the uplift × the share of the unit that works the new way, "
        "discounted. Run cost and coaches are in the cash flow already."),
    BASS },
  { "payback-with-unit", N_ ("Paid back with the unit"), NULL, figure_payback, note_payback, explain_payback,
    .measure = "payback-with-unit-month" },
  { "first-notice", N_ ("First notice due"), NULL, figure_notice, note_notice, explain_notice,
    N_ ("The last month of those who leave, less the notice of their sourcing; one notice for each partner or sourcing "
        "and each last month. Who returns to the unit needs none."),
    N_ ("Months of notice are those of the plan’s sourcing terms.") },
  { "handover-tasks", N_ ("Handover prepared"), NULL, figure_tasks, note_tasks, explain_tasks,
    N_ ("Tasks for which the plan names who does them and what they need, of all that are needed."),
    N_ ("Assumption, from generic lists for closing a project.") },
};

DfpHeadlineTable
dfp_headlines_handover (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
