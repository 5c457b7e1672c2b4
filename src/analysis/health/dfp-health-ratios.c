/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of who serves the squads: product owners, coaches, scrum masters and testers, all in full-time people
 * (doc/model.md §15.2). Without squads the whole team counts as one. A missing one is added as one of
 * the factory's own people, at the mean rate of its discipline. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"

#define OWNERS_GREEN 1.0 /* product owners a squad */
#define OWNERS_AMBER 0.5
#define COACHED_GREEN 3 /* squads a coach */
#define COACHED_AMBER 5
#define COACHED_MONTH 6 /* month number: the end of the time that needs a coach most */
#define SERVED_GREEN 2  /* squads a scrum master */
#define SERVED_AMBER 3
#define TESTED_GREEN 6 /* developers a tester */
#define TESTED_AMBER 10

static int
count_squads (const DfpHealthInput *input)
{
  return MAX (input->totals->staffing->n_squads, 1);
}

static char *
describe_squads (const DfpHealthInput *input)
{
  const int n = count_squads (input);

  return g_strdup_printf (ngettext ("%d squad", "%d squads", (gulong) n), n);
}

/* As many whole people as @missing asks for, from the first month to the last. */
static void
offer_people (DfpFinding *finding, const DfpHealthInput *input, DfpDiscipline discipline, const char *title,
              double missing, char *label)
{
  const int heads = (int) ceil (missing - 1e-9);
  const gboolean coach = discipline == DFP_DISCIPLINE_COACHING;

  dfp_finding_add_fix (finding, label,
                       dfp_edit_new_add ("roles", "title", title, "discipline", discipline, "sourcing",
                                         coach ? DFP_SOURCING_CONTRACTOR : DFP_SOURCING_IN_HOUSE, "heads", heads,
                                         "joiners", heads, "external-hires", coach ? 0 : heads, "start-month", 1,
                                         "end-month", input->totals->staffing->n_months, "rate",
                                         dfp_finding_get_own_rate (input->configuration, discipline), "delivers",
                                         discipline == DFP_DISCIPLINE_QUALITY, NULL));
}

static void
set_ratio_bar (DfpFinding *finding, double limit, double full)
{
  dfp_finding_set_bar (finding, limit, MAX (full, finding->value), dfp_format_number_short (finding->value, 1),
                       dfp_format_number_short (limit, 1));
}

/* --- product owners --- */

static char *
describe_owners (const DfpHealthInput *input, double owners)
{
  g_autofree char *n = dfp_format_number_short (owners, 1), *squads = describe_squads (input);
  g_autofree char *people = NULL;

  if (owners == 0)
    /* Translators: %s is "2 squads" */
    return g_strdup_printf (_ ("No product owner for %s"), squads);
  people = g_strdup_printf (ngettext ("%s product owner", "%s product owners", dfp_finding_get_plural (owners)), n);
  /* Translators: "2 product owners", "2 squads" */
  return g_strdup_printf (_ ("%s for %s"), people, squads);
}

static void
judge_product_owners (const DfpHealthInput *input, DfpFinding *finding)
{
  const double owners =
      dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_PRODUCT, input->totals->staffing->peak_heads_month);
  const double missing = OWNERS_GREEN * count_squads (input) - owners;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = owners / count_squads (input);
  finding->light = dfp_light_at_least (finding->value, OWNERS_GREEN, OWNERS_AMBER);
  dfp_finding_tell (finding, describe_owners (input, owners), _ ("one each wanted"),
                    _ ("Green is one for each squad, when most people are there."), NULL);
  set_ratio_bar (finding, OWNERS_GREEN, 2 * OWNERS_GREEN);
  if (finding->light != DFP_LIGHT_GREEN)
    offer_people (finding, input, DFP_DISCIPLINE_PRODUCT, _ ("Product owner"), missing,
                  g_strdup_printf (ngettext ("Add a product owner", "Add %d product owners", (gulong) ceil (missing)),
                                   (int) ceil (missing)));
}

/* --- coaches --- */

static char *
describe_coaches (const DfpHealthInput *input, double coaches, int month)
{
  g_autofree char *n = dfp_format_number_short (coaches, 1), *squads = describe_squads (input);
  g_autofree char *people = NULL;
  g_autofree char *name = dfp_format_month (dfp_month_add (input->plan->start, month), DFP_MONTH_STYLE_LONG);

  if (coaches == 0)
    /* Translators: "2 squads", month */
    return g_strdup_printf (_ ("No coach for %s in %s"), squads, name);
  people = g_strdup_printf (ngettext ("%s coach", "%s coaches", dfp_finding_get_plural (coaches)), n);
  /* Translators: "1 coach", "2 squads", month */
  return g_strdup_printf (_ ("%s for %s in %s"), people, squads, name);
}

static void
judge_coaches (const DfpHealthInput *input, DfpFinding *finding)
{
  const int month = MIN (COACHED_MONTH, input->totals->staffing->n_months);
  const double coaches = dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_COACHING, month);
  const double missing = (double) count_squads (input) / COACHED_GREEN - coaches;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->light = DFP_LIGHT_RED;
  if (coaches > 0)
    {
      finding->value = count_squads (input) / coaches;
      finding->light = dfp_light_at_most (finding->value, COACHED_GREEN, COACHED_AMBER);
      set_ratio_bar (finding, COACHED_GREEN, 2 * COACHED_AMBER);
    }
  dfp_finding_tell (finding, describe_coaches (input, coaches, month), _ ("one for three wanted"),
                    _ ("Green is up to three squads for a full-time coach, still in the sixth month."), NULL);
  if (finding->light != DFP_LIGHT_GREEN)
    offer_people (finding, input, DFP_DISCIPLINE_COACHING, _ ("Agile coach"), missing,
                  g_strdup_printf (ngettext ("Add a coach", "Add %d coaches", (gulong) ceil (missing)),
                                   (int) ceil (missing)));
}

/* --- scrum masters --- */

static char *
describe_scrum_masters (const DfpHealthInput *input, double masters)
{
  g_autofree char *n = dfp_format_number_short (masters, 1), *squads = describe_squads (input);
  g_autofree char *people = NULL;

  if (masters == 0)
    /* Translators: %s is "2 squads" */
    return g_strdup_printf (_ ("No scrum master for %s"), squads);
  people = g_strdup_printf (ngettext ("%s scrum master", "%s scrum masters", dfp_finding_get_plural (masters)), n);
  /* Translators: "2 scrum masters", "2 squads" */
  return g_strdup_printf (_ ("%s for %s"), people, squads);
}

static void
judge_scrum_masters (const DfpHealthInput *input, DfpFinding *finding)
{
  const double masters = dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_DELIVERY_LEAD,
                                                input->totals->staffing->peak_heads_month);
  const double missing = (double) count_squads (input) / SERVED_GREEN - masters;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->light = DFP_LIGHT_RED;
  if (masters > 0)
    {
      finding->value = count_squads (input) / masters;
      finding->light = dfp_light_at_most (finding->value, SERVED_GREEN, SERVED_AMBER);
      set_ratio_bar (finding, SERVED_GREEN, 2 * SERVED_AMBER);
    }
  dfp_finding_tell (finding, describe_scrum_masters (input, masters), _ ("one for two wanted"),
                    _ ("Green is up to two squads for a full-time scrum master."), NULL);
  if (finding->light != DFP_LIGHT_GREEN)
    offer_people (finding, input, DFP_DISCIPLINE_DELIVERY_LEAD, _ ("Scrum master"), missing,
                  g_strdup_printf (ngettext ("Add a scrum master", "Add %d scrum masters", (gulong) ceil (missing)),
                                   (int) ceil (missing)));
}

/* --- testers --- */

/* Who leads the architecture is not counted as a developer. */
static double
count_developers (const DfpConfigurationData *configuration, int month)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  double fte = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if ((role->discipline == DFP_DISCIPLINE_ENGINEERING || role->discipline == DFP_DISCIPLINE_DATA) &&
          role->lead != DFP_LEAD_ARCHITECTURE && role->start_month <= month && month <= role->end_month)
        fte += role->heads * role->allocation;
    }
  return fte;
}

static char *
describe_testers (double developers, double testers)
{
  g_autofree char *n_developers = dfp_format_number_short (developers, 1);
  g_autofree char *n_testers = dfp_format_number_short (testers, 1);
  g_autofree char *tested =
      g_strdup_printf (ngettext ("%s developer", "%s developers", dfp_finding_get_plural (developers)), n_developers);
  g_autofree char *people = NULL;

  if (testers == 0)
    /* Translators: %s is "10 developers" */
    return g_strdup_printf (_ ("No tester for %s"), tested);
  people = g_strdup_printf (ngettext ("%s tester", "%s testers", dfp_finding_get_plural (testers)), n_testers);
  /* Translators: "2 testers", "10 developers" */
  return g_strdup_printf (_ ("%s for %s"), people, tested);
}

static void
judge_testers (const DfpHealthInput *input, DfpFinding *finding)
{
  const int month = input->totals->staffing->peak_heads_month;
  const double developers = count_developers (input->configuration, month);
  const double testers = dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_QUALITY, month);
  const double missing = developers / TESTED_GREEN - testers;

  if (dfp_finding_lacks_people (finding, input))
    return;
  if (developers == 0)
    {
      finding->light = DFP_LIGHT_NOT_NEEDED;
      finding->title = g_strdup (_ ("Nobody develops when most people are there"));
      return;
    }
  finding->light = DFP_LIGHT_RED;
  if (testers > 0)
    {
      finding->value = developers / testers;
      finding->light = dfp_light_at_most (finding->value, TESTED_GREEN, TESTED_AMBER);
      set_ratio_bar (finding, TESTED_GREEN, 2 * TESTED_AMBER);
    }
  dfp_finding_tell (finding, describe_testers (developers, testers), _ ("one for six wanted"),
                    _ ("Green is up to six developers for a full-time tester; more only with tests that run by "
                       "themselves."),
                    NULL);
  if (finding->light != DFP_LIGHT_GREEN)
    offer_people (finding, input, DFP_DISCIPLINE_QUALITY, _ ("Tester"), missing,
                  g_strdup_printf (ngettext ("Add a tester", "Add %d testers", (gulong) ceil (missing)),
                                   (int) ceil (missing)));
}

static const DfpCheck checks[] = {
  { "product-owners", DFP_CHECK_TEAM, N_ ("Has every squad a product owner?"), N_ ("Coach and scrum"),
    N_ ("Full-time people of the discipline product for each squad, in the month with most people"),
    N_ ("Green one or more; amber from a half; red below"), N_ ("Scrum Guide 2020; bands are assumptions"),
    "team/discipline", judge_product_owners, N_ ("No product owner is planned yet") },
  { "coaches", DFP_CHECK_TEAM, N_ ("Is there a coach while the squads begin?"), N_ ("Coach and scrum"),
    N_ ("Squads for each full-time coach in the sixth month"),
    N_ ("Green up to 3; amber up to 5; red above, or without a coach"), N_ ("Assumption: no agreed number exists"),
    "team/discipline", judge_coaches, N_ ("No coach is planned yet") },
  { "scrum-masters", DFP_CHECK_TEAM, N_ ("Has every squad a scrum master with time?"), N_ ("Coach and scrum"),
    N_ ("Squads for each full-time scrum master, in the month with most people"),
    N_ ("Green up to 2; amber up to 3; red above, or without one"),
    N_ ("Practice of scrum trainers: two teams are good, one is great"), "team/discipline", judge_scrum_masters,
    N_ ("No scrum master is planned yet") },
  { "testers", DFP_CHECK_TEAM, N_ ("Are there enough testers?"), N_ ("A production line"),
    N_ ("Developers and data people, without the architects, for each full-time tester, in the month with most people"),
    N_ ("Green up to 6; amber up to 10; red above, or without one"), N_ ("Assumption"), "team/discipline",
    judge_testers, N_ ("No tester is planned yet") },
};

DfpCheckTable
dfp_health_ratio_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
