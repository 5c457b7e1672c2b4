/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of the team as a whole: its size, its squads, its newcomers and where its time goes (doc/model.md
 * §15.2). Who serves the squads is judged in dfp-health-ratios.c. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/dfp-membership.h"
#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "model/dfp-squad.h"

#define HEADS_MINIMUM 10 /* people */
#define HEADS_MAXIMUM 50
#define HEADS_SOFT_MINIMUM 8
#define HEADS_SOFT_MAXIMUM 55
#define SQUAD_MINIMUM 5 /* people */
#define SQUAD_MAXIMUM 10
#define SQUAD_SOFT_MINIMUM 4
#define SQUAD_SOFT_MAXIMUM 12
#define LEAN_GREEN 0.3 /* of the FTE-months */
#define LEAN_AMBER 0.4
#define ALLOCATION_GREEN 0.9 /* of the head-months */
#define ALLOCATION_AMBER 0.8
#define NEWCOMERS_GREEN 0.3 /* of the people who were there the month before */
#define NEWCOMERS_AMBER 0.5
#define ABSORBING_FROM 5      /* month number: before it the factory is only being put together */
#define SHARED_SCRUM_MASTER 2 /* squads that one scrum master can serve */
#define TRACK_OF_HEADS 60     /* people: the length of the gauge */

static DfpLight
judge_between (int value, int minimum, int maximum, int soft_minimum, int soft_maximum)
{
  if (value >= minimum && value <= maximum)
    return DFP_LIGHT_GREEN;
  return value >= soft_minimum && value <= soft_maximum ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
}

/* --- size --- */

static void
judge_peak_heads (const DfpHealthInput *input, DfpFinding *finding)
{
  const int heads = input->totals->staffing->peak_heads;
  const int limit = heads < HEADS_MINIMUM ? HEADS_MINIMUM : HEADS_MAXIMUM;

  finding->value = heads;
  finding->light = judge_between (heads, HEADS_MINIMUM, HEADS_MAXIMUM, HEADS_SOFT_MINIMUM, HEADS_SOFT_MAXIMUM);
  if (heads == 0)
    {
      finding->title = g_strdup (_ ("Nobody is planned yet"));
      finding->detail = g_strdup (_ ("Green is 10 to 50 people at the peak."));
      finding->fix_label = g_strdup (_ ("Add people…"));
      return;
    }
  dfp_finding_tell (finding,
                    g_strdup_printf (ngettext ("%d person at the peak", "%d people at the peak", (gulong) heads),
                                     heads),
                    _ ("10 to 50 wanted"), _ ("Green is 10 to 50."), NULL);
  dfp_finding_set_bar (finding, limit, MAX (TRACK_OF_HEADS, heads), dfp_format_number (heads, 0, DFP_FORMAT_PLAIN),
                       dfp_format_number (limit, 0, DFP_FORMAT_PLAIN));
}

/* --- squads --- */

typedef struct
{
  int n, smallest, largest; /* people */
  int sum;
  int worst; /* position of the squad furthest outside; −1 when all people are one team */
  DfpLight light;
} Sizes;

static int
get_peak (const double *heads, int n_months)
{
  double peak = 0;

  for (int t = 0; t < n_months; t++)
    peak = MAX (peak, heads[t]);
  return (int) peak;
}

static void
add_size (Sizes *sizes, int size, int position)
{
  const DfpLight light = judge_between (size, SQUAD_MINIMUM, SQUAD_MAXIMUM, SQUAD_SOFT_MINIMUM, SQUAD_SOFT_MAXIMUM);

  if (sizes->n == 0 || light < sizes->light)
    {
      sizes->light = light;
      sizes->worst = position;
    }
  sizes->smallest = sizes->n == 0 ? size : MIN (sizes->smallest, size);
  sizes->largest = MAX (sizes->largest, size);
  sizes->sum += size;
  sizes->n++;
}

/* Without squads the whole team is one. */
static Sizes
measure_squads (const DfpStaffing *staffing)
{
  Sizes sizes = { .light = DFP_LIGHT_GREEN };

  if (staffing->n_squads == 0)
    add_size (&sizes, staffing->peak_heads, -1);
  for (int i = 0; i < staffing->n_squads; i++)
    add_size (&sizes, get_peak (staffing->by_squad[i], staffing->n_months), i);
  return sizes;
}

static char *
describe_sizes (const Sizes *sizes)
{
  g_autofree char *n = dfp_format_capitalise (dfp_format_count (sizes->n));
  g_autofree char *smallest = dfp_format_count (sizes->smallest), *largest = dfp_format_count (sizes->largest);

  if (sizes->smallest == sizes->largest)
    /* Translators: "Two squads of nine" */
    return g_strdup_printf (ngettext ("%s squad of %s", "%s squads of %s", (gulong) sizes->n), n, largest);
  /* Translators: "Five squads of eight to nine" */
  return g_strdup_printf (ngettext ("%s squad of %s to %s", "%s squads of %s to %s", (gulong) sizes->n), n, smallest,
                          largest);
}

static void
aim_at_squad (DfpFinding *finding, const DfpHealthInput *input, int position)
{
  g_autofree int *squads = dfp_membership_new (input->configuration);
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpRoleData *largest = NULL;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      if (squads[i] == position && (largest == NULL || role->heads > largest->heads))
        largest = role;
    }
  if (largest != NULL)
    dfp_finding_set_target (finding, "team", largest->id, "squad");
}

static char *
describe_worst_squad (const DfpHealthInput *input, const Sizes *sizes)
{
  const DfpStaffing *staffing = input->totals->staffing;
  const DfpSquadData *squad;
  int size;

  if (sizes->worst < 0)
    return g_strdup (_ ("There are no squads: the whole team counts as one."));
  squad = dfp_list_get_data (input->configuration->squads, (guint) sizes->worst);
  size = get_peak (staffing->by_squad[sizes->worst], staffing->n_months);
  /* Translators: name of a squad, people */
  return g_strdup_printf (ngettext ("“%s” has %d person.", "“%s” has %d people.", (gulong) size),
                          *squad->name != '\0' ? squad->name : _ ("One squad"), size);
}

static void
judge_squad_size (const DfpHealthInput *input, DfpFinding *finding)
{
  const Sizes sizes = measure_squads (input->totals->staffing);
  int shown, limit;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = (double) sizes.sum / sizes.n;
  finding->light = sizes.light;
  dfp_finding_tell (finding, describe_sizes (&sizes), _ ("5 to 10 wanted"), _ ("Green is 5 to 10 people."),
                    describe_worst_squad (input, &sizes));
  if (sizes.light == DFP_LIGHT_GREEN)
    return;
  shown = sizes.largest > SQUAD_MAXIMUM ? sizes.largest : sizes.smallest;
  limit = sizes.largest > SQUAD_MAXIMUM ? SQUAD_MAXIMUM : SQUAD_MINIMUM;
  dfp_finding_set_bar (finding, limit, MAX (SQUAD_SOFT_MAXIMUM, shown), dfp_format_number (shown, 0, DFP_FORMAT_PLAIN),
                       dfp_format_number (limit, 0, DFP_FORMAT_PLAIN));
  finding->gauge.value = shown;
  aim_at_squad (finding, input, MAX (sizes.worst, 0));
}

/* --- time --- */

static gboolean
leads_or_coaches (const DfpRoleData *role)
{
  return role->discipline == DFP_DISCIPLINE_LEADERSHIP || role->discipline == DFP_DISCIPLINE_COACHING ||
         role->discipline == DFP_DISCIPLINE_PRODUCT || role->discipline == DFP_DISCIPLINE_DELIVERY_LEAD ||
         role->discipline == DFP_DISCIPLINE_CHANGE;
}

/* The row that takes most time from building; its scrum master can be shared when @scrum_only. */
static const DfpRoleData *
find_largest_lead (const DfpHealthInput *input, gboolean scrum_only, double *fte_months)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpRoleData *found = NULL;

  *fte_months = 0;
  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double size =
          role->heads * role->allocation * dfp_finding_count_months (role, input->totals->staffing->n_months);

      if (!leads_or_coaches (role) || (scrum_only && (role->discipline != DFP_DISCIPLINE_DELIVERY_LEAD ||
                                                      role->heads != 1 || role->lead != DFP_LEAD_NONE)))
        continue;
      if (found == NULL || size > *fte_months)
        {
          found = role;
          *fte_months = size;
        }
    }
  return found;
}

/* Where there are more scrum masters than the squads need. */
static void
offer_sharing (DfpFinding *finding, const DfpHealthInput *input)
{
  const DfpStaffing *staffing = input->totals->staffing;
  const double there =
      dfp_finding_count_fte (input->configuration, DFP_DISCIPLINE_DELIVERY_LEAD, staffing->peak_heads_month);
  double fte_months;
  const DfpRoleData *role = find_largest_lead (input, TRUE, &fte_months);

  if (role == NULL || (there - 1) * SHARED_SCRUM_MASTER < MAX (staffing->n_squads, 1))
    return;
  dfp_finding_add_fix (finding, g_strdup (_ ("Share one scrum master")), dfp_edit_new_remove ("roles", role->id));
}

static void
judge_lean_share (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpStaffing *staffing = input->totals->staffing;
  const DfpRoleData *largest;
  g_autofree char *share = NULL, *points = NULL;
  double sum = 0, size;

  if (dfp_finding_lacks_people (finding, input))
    return;
  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      if (leads_or_coaches (role))
        sum += role->heads * role->allocation * dfp_finding_count_months (role, staffing->n_months);
    }
  finding->value = sum / staffing->fte_months;
  finding->light = dfp_light_at_most (finding->value, LEAN_GREEN, LEAN_AMBER);
  largest = find_largest_lead (input, FALSE, &size);
  share = dfp_finding_format_share (finding->value, LEAN_GREEN);
  points = dfp_format_number (100 * size / staffing->fte_months, 0, DFP_FORMAT_PLAIN);
  dfp_finding_tell (finding, g_strdup_printf (_ ("%s of the people’s time leads, steers or coaches"), share),
                    _ ("up to 30% wanted"), _ ("Green is up to 30%."),
                    largest != NULL ? g_strdup_printf (_ ("“%s” accounts for %s points, more than any other row."),
                                                       largest->title, points)
                                    : NULL);
  dfp_finding_set_share_bar (finding, LEAN_GREEN);
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  dfp_finding_set_target (finding, "team", largest->id, "heads");
  offer_sharing (finding, input);
}

static const DfpRoleData *
find_most_shared (const DfpHealthInput *input)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpRoleData *found = NULL;
  double most = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double missing =
          role->heads * (1 - role->allocation) * dfp_finding_count_months (role, input->totals->staffing->n_months);

      if (missing > most)
        {
          found = role;
          most = missing;
        }
    }
  return found;
}

static void
judge_dedication (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpRoleData *shared = find_most_shared (input);
  g_autofree char *share = NULL, *of_role = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = input->totals->staffing->mean_allocation;
  finding->light = dfp_light_at_least (finding->value, ALLOCATION_GREEN, ALLOCATION_AMBER);
  share = dfp_finding_format_share (finding->value, ALLOCATION_GREEN);
  of_role = shared != NULL ? dfp_format_share (shared->allocation, 0, DFP_FORMAT_PLAIN) : NULL;
  dfp_finding_tell (finding, g_strdup_printf (_ ("People give %s of their time on average"), share),
                    _ ("90% or more wanted"), _ ("Green is 90% or more."),
                    shared != NULL ? g_strdup_printf (_ ("“%s” gives %s."), shared->title, of_role) : NULL);
  dfp_finding_set_share_bar (finding, ALLOCATION_GREEN);
  if (finding->light == DFP_LIGHT_GREEN || shared == NULL)
    return;
  dfp_finding_set_target (finding, "team", shared->id, "allocation");
  dfp_finding_add_fix (finding, g_strdup_printf (_ ("Take “%s” full time"), shared->title),
                       dfp_edit_new_set ("roles", shared->id, "allocation", 1.0, NULL));
}

/* --- newcomers --- */

static double *
count_newcomers (const DfpHealthInput *input)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const int n_months = input->totals->staffing->n_months;
  double *newcomers = g_new0 (double, n_months);

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      if (role->start_month <= n_months && role->end_month >= role->start_month)
        newcomers[role->start_month - 1] += MIN (role->joiners, role->heads);
    }
  return newcomers;
}

static char *
describe_newcomers (const DfpHealthInput *input, int month, int newcomers)
{
  g_autofree char *name = NULL;
  const int before = month > 0 ? (int) input->totals->staffing->heads[month - 2] : 0;

  if (month == 0)
    return g_strdup (_ ("Nobody joins after the first four months"));
  name = dfp_format_month (dfp_month_add (input->plan->start, month), DFP_MONTH_STYLE_LONG);
  /* Translators: people who join, people who are there, month */
  return g_strdup_printf (ngettext ("%d newcomer for %d people in %s", "%d newcomers for %d people in %s",
                                    (gulong) newcomers),
                          newcomers, before, name);
}

static void
judge_newcomers (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpStaffing *staffing = input->totals->staffing;
  g_autofree double *newcomers = NULL;
  int month = 0;

  if (dfp_finding_lacks_people (finding, input))
    return;
  newcomers = count_newcomers (input);
  finding->value = 0;
  for (int t = ABSORBING_FROM; t <= staffing->n_months; t++)
    {
      const double before = staffing->heads[t - 2];

      if (before > 0 && newcomers[t - 1] / before > finding->value)
        {
          finding->value = newcomers[t - 1] / before;
          month = t;
        }
    }
  finding->light = dfp_light_at_most (finding->value, NEWCOMERS_GREEN, NEWCOMERS_AMBER);
  dfp_finding_tell (finding, describe_newcomers (input, month, month > 0 ? (int) newcomers[month - 1] : 0),
                    _ ("up to 30% a month wanted"), _ ("Green is up to 30% a month from the fifth month on."), NULL);
  dfp_finding_set_share_bar (finding, NEWCOMERS_GREEN);
}

static const DfpCheck checks[] = {
  { "peak-heads", DFP_CHECK_TEAM, N_ ("Is it the size of a digital factory?"), N_ ("Lean unit"),
    N_ ("The most people there in any month"), N_ ("Green 10 to 50; amber 8, 9 and 51 to 55; red otherwise"),
    N_ ("Founding article on digital factories"), "team/heads", judge_peak_heads },
  { "squad-size", DFP_CHECK_TEAM, N_ ("Are the squads small enough to talk to each other?"), N_ ("Small teams"),
    N_ ("The most people of each squad in any month, without the shared core"),
    N_ ("Green 5 to 10; amber 4, 11 and 12; red otherwise; the worst squad counts"),
    N_ ("Scrum Guide 2020: typically 10 or fewer; bands are assumptions"), "team/squad", judge_squad_size,
    N_ ("The squads have no people yet") },
  { "lean-share", DFP_CHECK_TEAM, N_ ("Does most of the time go into building?"), N_ ("Lean unit"),
    N_ ("Time of leadership, coaches, product owners, scrum masters and change, of everybody’s time"),
    N_ ("Green up to 30%; amber up to 40%; red above"), N_ ("Assumption"), "team/delivers", judge_lean_share,
    N_ ("Nobody builds yet") },
  { "dedication", DFP_CHECK_TEAM, N_ ("Do people give the factory their whole time?"), N_ ("One mission at a time"),
    N_ ("Mean share of their time, over all people and months"), N_ ("Green 90% or more; amber from 80%; red below"),
    N_ ("Full-time dedication: McKinsey 2020; bands are assumptions"), "team/allocation", judge_dedication,
    N_ ("Nobody gives the factory time yet") },
  { "newcomers", DFP_CHECK_TEAM, N_ ("Can the team take in its newcomers?"), N_ ("Small teams"),
    N_ ("People who join in a month, by people there the month before, from the fifth month on"),
    N_ ("Green up to 30%; amber up to 50%; red above"), N_ ("Assumption"), "team/start-month", judge_newcomers,
    N_ ("Nobody joins yet") },
};

DfpCheckTable
dfp_health_team_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
