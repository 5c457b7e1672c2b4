/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small pieces that every table of checks is written with. */
#include "analysis/health/dfp-finding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"

#define TOLERANCE 1e-9

DfpLight
dfp_light_at_most (double value, double green, double amber)
{
  return value <= green + TOLERANCE ? DFP_LIGHT_GREEN : value <= amber + TOLERANCE ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
}

DfpLight
dfp_light_at_least (double value, double green, double amber)
{
  return dfp_light_at_most (-value, -green, -amber);
}

void
dfp_finding_clear (DfpFinding *finding)
{
  g_free (finding->title);
  g_free (finding->detail);
  g_free (finding->target);
  g_free (finding->gauge.value_text);
  g_free (finding->gauge.limit_text);
  for (int i = 0; i < finding->gauge.n_parts; i++)
    g_free (finding->gauge.parts[i].label);
  g_free (finding->fix_label);
  g_clear_pointer (&finding->fix, g_ptr_array_unref);
}

void
dfp_finding_tell (DfpFinding *finding, char *fact, const char *wanted, const char *limit, char *why)
{
  g_autofree char *own_fact = fact, *own_why = why;

  if (finding->light == DFP_LIGHT_GREEN && wanted != NULL)
    /* Translators: "24 people at the peak", "10 to 50 wanted" */
    finding->title = g_strdup_printf (_ ("%s, %s"), own_fact, wanted);
  else
    {
      finding->title = g_steal_pointer (&own_fact);
      if (finding->light == DFP_LIGHT_GREEN)
        return;
      finding->detail = own_why != NULL ? g_strdup_printf ("%s %s", limit, own_why) : g_strdup (limit);
    }
}

gboolean
dfp_finding_lacks_people (DfpFinding *finding, const DfpHealthInput *input)
{
  if (input->totals->staffing->fte_months > 0)
    return FALSE;
  finding->light = DFP_LIGHT_AMBER;
  finding->detail = g_strdup (_ ("Nobody is planned yet."));
  return TRUE;
}

void
dfp_finding_set_target (DfpFinding *finding, const char *page, const char *row_id, const char *field)
{
  g_free (finding->target);
  finding->target = g_strdup_printf ("%s/%s/%s", page, row_id, field);
}

void
dfp_finding_set_bar (DfpFinding *finding, double limit, double full, char *value_text, char *limit_text)
{
  finding->gauge.kind = DFP_GAUGE_BAR;
  finding->gauge.value = finding->value;
  finding->gauge.limit = limit;
  finding->gauge.full = full;
  finding->gauge.value_text = value_text;
  finding->gauge.limit_text = limit_text;
}

void
dfp_finding_set_share_bar (DfpFinding *finding, double limit)
{
  dfp_finding_set_bar (finding, limit, 1, dfp_finding_format_share (finding->value, limit),
                       dfp_format_share (limit, 0, DFP_FORMAT_PLAIN));
}

void
dfp_finding_add_part (DfpFinding *finding, const char *label, gboolean there)
{
  DfpGauge *gauge = &finding->gauge;

  g_return_if_fail (gauge->n_parts < DFP_GAUGE_PARTS_MAXIMUM);
  gauge->kind = DFP_GAUGE_PARTS;
  gauge->parts[gauge->n_parts].label = g_strdup (label);
  gauge->parts[gauge->n_parts++].there = there;
}

void
dfp_finding_add_fix (DfpFinding *finding, char *label, DfpEdit *edit)
{
  if (finding->fix == NULL)
    finding->fix = dfp_edits_new ();
  g_ptr_array_add (finding->fix, edit);
  if (label != NULL)
    {
      g_free (finding->fix_label);
      finding->fix_label = label;
    }
}

char *
dfp_finding_format_share (double share, double limit)
{
  const gboolean unclear = round (100 * share) == round (100 * limit) && fabs (share - limit) > TOLERANCE;

  return dfp_format_share (share, unclear ? 1 : 0, DFP_FORMAT_PLAIN);
}

gulong
dfp_finding_get_plural (double amount)
{
  return amount == 1 ? 1 : 2;
}

double
dfp_finding_count_fte (const DfpConfigurationData *configuration, DfpDiscipline discipline, int month)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  double fte = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->discipline == discipline && role->start_month <= month && month <= role->end_month)
        fte += role->heads * role->allocation;
    }
  return fte;
}

double
dfp_finding_get_own_rate (const DfpConfigurationData *configuration, DfpDiscipline discipline)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  double sum = 0, same = 0;
  guint n = 0, n_same = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (!dfp_sourcing_is_own (role->sourcing))
        continue;
      sum += role->rate;
      n++;
      same += role->discipline == discipline ? role->rate : 0;
      n_same += role->discipline == discipline ? 1 : 0;
    }
  if (n_same > 0)
    return same / n_same;
  return n > 0 ? sum / n : 0;
}

int
dfp_finding_count_months (const DfpRoleData *role, int n_months)
{
  return MAX (MIN (role->end_month, n_months) - role->start_month + 1, 0);
}
