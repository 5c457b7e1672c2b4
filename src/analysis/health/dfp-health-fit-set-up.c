/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Misfits with the set-up, the exit and those who pay: an incubator gives people back, nobody earns after
 * the factory has gone, and growth needs capital. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/health/dfp-fit.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "base/dfp-format.h"
#include "model/dfp-stakeholder.h"

#define RETURN_GREEN 3 /* people */
#define PARTNER_AMBER 0.40
#define PARTNER_RED 0.70
#define MONTHS_AMBER 9
#define MONTHS_RED 6
#define LATE_RED 6 /* months after the exit */
#define POWERFUL 4

static gboolean
is_incubator (const DfpHealthInput *input)
{
  return input->configuration->set_up == DFP_SET_UP_INCUBATOR && dfp_fit_has_people (input);
}

static void
judge_rotation (const DfpHealthInput *input, DfpFinding *finding)
{
  const int back = dfp_fit_count_heads (input, dfp_fit_returns);

  if (!is_incubator (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_least (back, RETURN_GREEN, 1), back,
                 back == 0 ? g_strdup (_ ("An incubator from which nobody returns"))
                           : g_strdup_printf (ngettext ("An incubator from which only %d person returns",
                                                        "An incubator from which only %d people return", (gulong) back),
                                              back),
                 g_strdup (_ ("Green is from three people who go back as carriers of the new way.")));
  dfp_fit_offer_returns (input, finding);
}

static void
judge_partner (const DfpHealthInput *input, DfpFinding *finding)
{
  const double share = input->totals->partner_share;
  g_autofree char *text = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);

  if (!is_incubator (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_most (share, PARTNER_AMBER, PARTNER_RED), share,
                 g_strdup_printf (_ ("An incubator in which %s of the work is a partner’s"), text),
                 g_strdup (_ ("Green is up to 40%: a partner’s people go back to the partner.")));
  dfp_fit_gauge_share (finding, PARTNER_AMBER);
}

static void
judge_re_injection (const DfpHealthInput *input, DfpFinding *finding)
{
  const int months = input->configuration->months;
  const gboolean there = dfp_fit_find_phase (input, DFP_PHASE_KIND_RE_INJECT) != NULL;
  const gboolean received = *input->configuration->receiving_unit != '\0';

  if (!is_incubator (input) || dfp_list_get_n_rows (input->configuration->phases) == 0)
    return;
  dfp_fit_raise (finding,
                 there      ? DFP_LIGHT_GREEN
                 : received ? DFP_LIGHT_AMBER
                            : DFP_LIGHT_RED,
                 there,
                 g_strdup (received ? _ ("An incubator without a phase to bring it back")
                                    : _ ("An incubator without a phase to bring it back, and without a unit")),
                 g_strdup (_ ("Green is with a phase of re-injection; two to four months are usual.")));
  dfp_fit_offer (finding, _ ("Add a phase of re-injection"),
                 dfp_edit_new_add ("phases", "name", _ ("Re-injection"), "kind", DFP_PHASE_KIND_RE_INJECT,
                                   "start-month", MAX (1, months - 2), "end-month", months, NULL));
}

static void
judge_months (const DfpHealthInput *input, DfpFinding *finding)
{
  const int months = input->configuration->months;

  if (!is_incubator (input))
    return;
  dfp_fit_raise (finding, dfp_light_at_least (months, MONTHS_AMBER, MONTHS_RED), months,
                 g_strdup_printf (ngettext ("An incubator of only %d month", "An incubator of only %d months",
                                            (gulong) months),
                                  months),
                 g_strdup (_ ("Green is from 9: experts rotate for four to five months after the set-up.")));
}

static void
judge_venture_set_up (const DfpHealthInput *input, DfpFinding *finding)
{
  if (!is_incubator (input) || input->plan->purpose != DFP_PURPOSE_START_UP)
    return;
  dfp_fit_raise (finding, DFP_LIGHT_AMBER, 1, g_strdup (_ ("A start-up that gives its people back")),
                 g_strdup (_ ("An incubator re-injects; a venture grows, is merged or closed.")));
  dfp_fit_offer (finding, _ ("Let it stand alone"),
                 dfp_edit_new_set (NULL, NULL, "set-up", DFP_SET_UP_STANDALONE, NULL));
}

static void
judge_exit (const DfpHealthInput *input, DfpFinding *finding)
{
  const int exit = input->configuration->exit_month;
  const int benefit = input->totals->value->first_benefit_month;

  if (exit == 0 || benefit == 0)
    return;
  dfp_fit_raise (finding, dfp_light_at_most (benefit - exit, 0, LATE_RED), benefit - exit,
                 g_strdup_printf (_ ("Handed over in month %d, before anything is earned in month %d"), exit, benefit),
                 g_strdup (_ ("Green is when the factory still stands as the first benefit comes.")));
}

static gboolean
is_for_growth (const DfpHealthInput *input)
{
  return input->plan->purpose == DFP_PURPOSE_START_UP || dfp_fit_comes_first (input, DFP_AIM_SCALE);
}

static void
judge_capital (const DfpHealthInput *input, DfpFinding *finding)
{
  gboolean powerful = FALSE, pays = FALSE;

  if (!is_for_growth (input) || dfp_list_get_n_rows (input->plan->stakeholders) == 0)
    return;
  for (guint i = 0; i < dfp_list_get_n_rows (input->plan->stakeholders); i++)
    {
      const DfpStakeholderData *person = dfp_list_get_data (input->plan->stakeholders, i);

      if (!person->is_sponsor || person->power < POWERFUL)
        continue;
      powerful = TRUE;
      pays = pays || person->commits_capital;
    }
  dfp_fit_raise (finding,
                 pays       ? DFP_LIGHT_GREEN
                 : powerful ? DFP_LIGHT_AMBER
                            : DFP_LIGHT_RED,
                 powerful + pays,
                 g_strdup (powerful ? _ ("It is to grow, yet no powerful sponsor has committed capital")
                                    : _ ("It is to grow, yet no powerful person sponsors it")),
                 g_strdup (_ ("Green is with a sponsor of power 4 or 5 who commits capital.")));
}

static const DfpCheck checks[] = {
  { "incubator-return", DFP_CHECK_FIT, N_ ("Incubator: do people return?"), N_ ("Re-injection"),
    N_ ("People who go back to the unit"), N_ ("Green from 3; amber from 1; red with none"),
    N_ ("Founding article: an incubator re-injects; the limits are an assumption"), "team/returns", judge_rotation },
  { "incubator-partner", DFP_CHECK_FIT, N_ ("Incubator: are there people who can return?"), N_ ("Re-injection"),
    N_ ("A partner’s share of the people’s time"), N_ ("Green up to 40%; amber up to 70%; red above"),
    N_ ("Assumption"), "team/sourcing", judge_partner },
  { "incubator-phase", DFP_CHECK_FIT, N_ ("Incubator: is there a phase to bring it back?"), N_ ("Re-injection"),
    N_ ("Phases of the kind re-injection"), N_ ("Green with one; amber without; red without a receiving unit too"),
    N_ ("Practice of transfer in two to four months; an assumption"), "set-up/phases", judge_re_injection },
  { "incubator-months", DFP_CHECK_FIT, N_ ("Incubator: is there time to rotate?"), N_ ("Re-injection"),
    N_ ("Months of the factory"), N_ ("Green from 9; amber from 6; red below"),
    N_ ("Pattern of waves of four to five months; the limits are an assumption"), "set-up/months", judge_months },
  { "incubator-venture", DFP_CHECK_FIT, N_ ("Start-up: does it stand alone?"), N_ ("Clear intent"),
    N_ ("Set-up of a start-up"), N_ ("Green stand-alone; amber as an incubator"), N_ ("Assumption"), "set-up/set-up",
    judge_venture_set_up },
  { "exit-early", DFP_CHECK_FIT, N_ ("Is it there when it earns?"), N_ ("Exit"),
    N_ ("Months from the exit to the first benefit"), N_ ("Green up to 0; amber up to 6; red above"),
    N_ ("Labs stall at the hand-over to the line (GeekWire on Nordstrom); the limits are an assumption"),
    "handover/exit-month", judge_exit },
  { "growth-capital", DFP_CHECK_FIT, N_ ("Growth: does a powerful sponsor pay for it?"), N_ ("Top leaders’ buy-in"),
    N_ ("Sponsors of power 4 or 5 who commit capital, for a start-up or with scale first"),
    N_ ("Green with one; amber when they do not commit; red without a powerful sponsor"),
    N_ ("Founding article: only with top leaders’ buy-in; the limits are an assumption"), "leadership/commits-capital",
    judge_capital },
};

DfpCheckTable
dfp_health_fit_set_up_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
