/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three curves that begin equal and lose, one after the other, what a team list hides. */
#include "analysis/staffing/dfp-capacity.h"

#include <math.h>

#include "analysis/dfp-membership.h"
#include "analysis/dfp-span.h"

/* p (k), as a share. */
static double
get_ramp (const DfpSourcingTermsData *terms, int k)
{
  const double p0 = terms->start_productivity;

  return k < terms->ramp_months ? fmin (1, p0 + (1 - p0) * (k + 0.5) / terms->ramp_months) : 1;
}

double
dfp_capacity_get_delivery (const DfpRoleData *role, const DfpSourcingTermsData *terms, int k)
{
  const double fte = role->heads * role->allocation;

  return role->joiners > 0 ? fte * get_ramp (terms, k) : fte;
}

double
dfp_capacity_get_mentoring (const DfpConfigurationData *configuration, const DfpRoleData *role,
                            const DfpSourcingTermsData *terms, int k)
{
  return role->heads > 0 ? configuration->mentor_drain * role->joiners * CLAMP (terms->ramp_months - k, 0, 1) : 0;
}

double
dfp_capacity_get_coordination (const DfpConfigurationData *configuration, double links, double people)
{
  if (people <= 0)
    return 0;
  return fmin (1, 2 * links * configuration->pair_hours / (people * configuration->week_hours));
}

static struct _DfpCapacity *
create (int n_months)
{
  struct _DfpCapacity *self = dfp_result_alloc (sizeof (DfpCapacity) + sizeof (double) * 4 * (gsize) n_months);

  self->n_months = n_months;
  self->contracted = (double *) (self + 1);
  self->ramped = self->contracted + n_months;
  self->effective = self->ramped + n_months;
  self->coordination = self->effective + n_months;
  return self;
}

/* `effective` holds the mentors' time until finish () turns it into what it is named for. */
static void
add_role (struct _DfpCapacity *self, const DfpConfigurationData *configuration, const DfpSourcingTermsData *terms,
          const DfpRoleData *role)
{
  const int first = role->start_month, last = MIN (role->end_month, self->n_months);

  for (int t = first; t <= last; t++)
    {
      self->contracted[t - 1] += role->heads * role->allocation;
      self->ramped[t - 1] += dfp_capacity_get_delivery (role, terms, t - first);
      self->effective[t - 1] += dfp_capacity_get_mentoring (configuration, role, terms, t - first);
    }
}

/* All pairs inside each of the @n_groups, and one pair for every two groups with people. */
static double
count_links (const double *groups, int n_groups)
{
  double inside = 0;
  double n_peopled = 0;

  for (int i = 0; i < n_groups; i++)
    if (groups[i] > 0)
      {
        inside += groups[i] * (groups[i] - 1) / 2;
        n_peopled++;
      }
  return inside + n_peopled * (n_peopled - 1) / 2;
}

/* Who is where, laid out flat: it is read once for every month. */
typedef struct
{
  int start_month;
  int end_month;
  int heads;
  int squad;
} Presence;

static Presence *
list_presences (const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  g_autofree int *squads = dfp_membership_new (configuration);
  Presence *presences = g_new (Presence, MAX (n_roles, 1));

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      presences[i] = (Presence){ role->start_month, role->end_month, role->heads, squads[i] };
    }
  return presences;
}

static void
compute_coordination (struct _DfpCapacity *self, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  const int n_groups = (int) dfp_list_get_n_rows (configuration->squads) + 1;
  g_autofree Presence *presences = list_presences (configuration);
  g_autofree double *groups = g_new (double, n_groups);

  for (int t = 1; t <= self->n_months; t++)
    {
      double people = 0;

      memset (groups, 0, sizeof (double) * (gsize) n_groups);
      for (const Presence *presence = presences; presence < presences + n_roles; presence++)
        if (presence->start_month <= t && t <= presence->end_month)
          {
            groups[presence->squad] += presence->heads;
            people += presence->heads;
          }
      self->coordination[t - 1] = dfp_capacity_get_coordination (configuration, count_links (groups, n_groups), people);
    }
}

static void
finish (struct _DfpCapacity *self, const DfpConfigurationData *configuration)
{
  for (int t = 0; t < self->n_months; t++)
    {
      const double mentored = fmax (0, self->ramped[t] - self->effective[t]);

      self->effective[t] = mentored * (1 - self->coordination[t]) * (1 - configuration->experiment_share);
      self->contracted_total += self->contracted[t];
      self->ramped_total += self->ramped[t];
      self->effective_total += self->effective[t];
      self->peak_coordination = fmax (self->peak_coordination, self->coordination[t]);
      if (self->effective[t] > self->peak_effective)
        {
          self->peak_effective = self->effective[t];
          self->peak_effective_month = t + 1;
        }
    }
}

DfpCapacity *
dfp_capacity_new (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  struct _DfpCapacity *self = create (dfp_span_count_staffed (configuration));

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->delivers)
        add_role (self, configuration, dfp_plan_get_terms (plan, role->sourcing), role);
    }
  compute_coordination (self, configuration);
  finish (self, configuration);
  return self;
}
