/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Misfits with new capabilities as the first aim. What is learned stays with those who do the work, while
 * a coach is there, for long enough, and goes home with them. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/culture/dfp-culture.h"
#include "analysis/health/dfp-fit.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"

#define PARTNER_AMBER 0.40 /* share of the FTE-months */
#define PARTNER_RED 0.60
#define OWN_AMBER 0.50 /* share of the builders' FTE-months */
#define OWN_RED 0.25
#define RETURN_AMBER 0.25 /* share of own people */
#define MONTHS_AMBER 12
#define MONTHS_RED 6
#define CULTURE_AMBER 10 /* points */

static gboolean
wants_capability (const DfpHealthInput *input)
{
  return dfp_fit_comes_first (input, DFP_AIM_CAPABILITY) && dfp_fit_has_people (input);
}

static void
judge_partner (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->totals->partner_share;
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!wants_capability (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_most (share, PARTNER_AMBER, PARTNER_RED), share,
                 g_strdup_printf (_ ("New capabilities come first, yet %s of the work is a partner’s"), text),
                 g_strdup (_ ("Green is up to 40%. What a partner learns leaves with the partner.")));
  dfp_fit_gauge_share (finding, PARTNER_AMBER);
}

static void
judge_own_builders (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = dfp_fit_measure_share (input, dfp_fit_is_own, dfp_fit_is_builder);
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!wants_capability (input) || dfp_fit_count_heads (input, dfp_fit_is_builder) == 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_least (share, OWN_AMBER, OWN_RED), share,
                 g_strdup_printf (_ ("New capabilities come first, yet own people do only %s of the building"), text),
                 g_strdup (_ ("Green is from 50%, seconded or in-house. Who only watches does not learn it.")));
  dfp_fit_gauge_share (finding, OWN_AMBER);
}

static gboolean
is_coach (const DfpRoleData *role)
{
  return role->discipline == DFP_DISCIPLINE_COACHING && role->heads > 0 && role->allocation > 0;
}

static const DfpRoleData *
find_last_coach (const DfpHealthInput *input)
{
  const DfpRoleData *last = NULL;

  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      if (is_coach (role) && (last == NULL || role->end_month > last->end_month))
        last = role;
    }
  return last;
}

/* The month in which the last new builder of one's own reaches full delivery, and the one in which he came. */
static int
find_last_ramp (const DfpHealthInput *input, int *start)
{
  int end = 0;

  *start = 0;
  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double ramp = dfp_plan_get_terms (input->plan, role->sourcing)->ramp_months;

      if (!dfp_fit_is_own (role) || !role->delivers || role->joiners == 0 || role->heads == 0)
        continue;
      end = MAX (end, MIN (role->end_month, role->start_month + (int) ceil (ramp) - 1));
      *start = MAX (*start, role->start_month);
    }
  return end;
}

static void
judge_coach (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpRoleData *coach = find_last_coach (input);
  int start;
  const int end = find_last_ramp (input, &start);

  if (!wants_capability (input) || coach == NULL || end == 0)
    return;
  dfp_fit_raise (finding,
                 coach->end_month < start ? DFP_LIGHT_RED
                 : coach->end_month < end ? DFP_LIGHT_AMBER
                                          : DFP_LIGHT_GREEN,
                 coach->end_month,
                 g_strdup_printf (_ ("The coach leaves in month %d, the last own builder is ready in month %d"),
                                  coach->end_month, end),
                 g_strdup (_ ("Green is when the coach stays until then, red when he is gone before they come.")));
  dfp_fit_offer (finding, _ ("Keep the coach until then"),
                 dfp_edit_new_set ("roles", coach->id, "end-month", MAX (end, coach->end_month), NULL));
}

static void
judge_return (const DfpHealthInput *input, DfpFinding *finding)
{
  const int own = dfp_fit_count_heads (input, dfp_fit_is_own);
  const int back = dfp_fit_count_heads (input, dfp_fit_returns);
  const double share = own > 0 ? (double) back / own : 0;

  if (!wants_capability (input) || own == 0)
    return;
  dfp_fit_raise (finding,
                 back == 0              ? DFP_LIGHT_RED
                 : share < RETURN_AMBER ? DFP_LIGHT_AMBER
                                        : DFP_LIGHT_GREEN,
                 share,
                 back == 0 ? g_strdup (_ ("New capabilities come first, yet nobody goes back with them"))
                           : g_strdup_printf (ngettext ("New capabilities come first, yet only %d of %d own people "
                                                        "goes back with them",
                                                        "New capabilities come first, yet only %d of %d own people go "
                                                        "back with them",
                                                        (gulong) back),
                                              back, own),
                 g_strdup (_ ("Green is from one in four. Graduates carry the new way into the line.")));
  dfp_fit_gauge_share (finding, RETURN_AMBER);
  dfp_fit_offer_returns (input, finding);
}

static void
judge_months (const DfpHealthInput *input, DfpFinding *finding)
{
  const int months = input->configuration->months;

  if (!wants_capability (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_least (months, MONTHS_AMBER, MONTHS_RED), months,
                 g_strdup_printf (ngettext ("New capabilities come first, yet there is only %d month to learn",
                                            "New capabilities come first, yet there are only %d months to learn",
                                            (gulong) months),
                                  months),
                 g_strdup (_ ("Green is from 12. Teams need two to six months to focus on value, and about a year more "
                              "to deliver at will.")));
}

static void
judge_culture (const DfpHealthInput *input, DfpFinding *finding)
{
  const double gap = input->culture->gap;
  g_autofree char *text = NULL;

  if (!wants_capability (input) || isnan (gap))
    return;
  text = dfp_format_number (gap, 0, DFP_FORMAT_PLAIN);
  dfp_fit_raise (finding, dfp_light_at_least (gap, CULTURE_AMBER, 0), gap,
                 g_strdup_printf (_ ("New capabilities come first, yet the culture is to move by %s points only"),
                                  text),
                 g_strdup (_ ("Green is from 10 points: less is no change that people would notice.")));
}

static const DfpCheck checks[] = {
  { "capability-partner", DFP_CHECK_FIT, N_ ("Capabilities first: do own people do the work?"),
    N_ ("The factory leads"), N_ ("A partner’s share of the people’s time"),
    N_ ("Green up to 40%; amber up to 60%; red above"),
    N_ ("Founding article: outsourcing is for flexibility and scale; the limits are an assumption"), "team/sourcing",
    judge_partner },
  { "capability-builders", DFP_CHECK_FIT, N_ ("Capabilities first: do own people build?"), N_ ("The factory leads"),
    N_ ("Share of the builders’ time that is of seconded or in-house people"),
    N_ ("Green from 50%; amber from 25%; red below"), N_ ("Assumption"), "team/sourcing", judge_own_builders },
  { "capability-coach", DFP_CHECK_FIT, N_ ("Capabilities first: does the coach stay long enough?"),
    N_ ("Coach and scrum"), N_ ("Last month of the coach against the ramp-up of the last own builder"),
    N_ ("Green when the coach stays until then; amber when they have only come; red when he is gone before"),
    N_ ("Adoption curve (Bass): without a coach before the steep part it stays flat; the limits are an assumption"),
    "team/end-month", judge_coach },
  { "capability-return", DFP_CHECK_FIT, N_ ("Capabilities first: who carries them home?"), N_ ("Re-injection"),
    N_ ("People who go back by own people"), N_ ("Green from 25%; amber below; red when nobody does"),
    N_ ("Founding article: an incubator re-injects; the limit is an assumption"), "team/returns", judge_return },
  { "capability-months", DFP_CHECK_FIT, N_ ("Capabilities first: is there time to learn?"), N_ ("Clear intent"),
    N_ ("Months of the factory"), N_ ("Green from 12; amber from 6; red below"), N_ ("Agile Fluency (Larsen, Shore)"),
    "set-up/months", judge_months },
  { "capability-culture", DFP_CHECK_FIT, N_ ("Capabilities first: is the culture to move?"), N_ ("Culture"),
    N_ ("Points between the culture now and wanted"), N_ ("Green from 10 points; amber below"),
    N_ ("Competing values: from 10 points it is worth acting, an assumption"), "operating-model/wanted",
    judge_culture },
};

DfpCheckTable
dfp_health_fit_capability_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
