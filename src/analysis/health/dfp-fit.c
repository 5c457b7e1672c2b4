/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each rule says its misfit only when it arises: what is offered or drawn before that is dropped here, so that a rule
 * reads straight down. */
#include "analysis/health/dfp-fit.h"

#include <glib/gi18n.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "model/dfp-cash-line.h"

gboolean
dfp_fit_comes_first (const DfpHealthInput *input, DfpAim aim)
{
  const double weights[] = { input->plan->weight_speed, input->plan->weight_capability, input->plan->weight_scale };
  int first = 0;

  for (int i = 1; i < (int) G_N_ELEMENTS (weights); i++)
    if (weights[i] > weights[first])
      first = i;
  return weights[first] > 0 && (int) aim == first;
}

gboolean
dfp_fit_has_people (const DfpHealthInput *input)
{
  return input->totals->staffing->fte_months > 0;
}

void
dfp_fit_raise (DfpFinding *finding, DfpLight light, double value, char *title, char *detail)
{
  finding->light = light;
  finding->value = value;
  if (light == DFP_LIGHT_GREEN)
    {
      g_free (title);
      g_free (detail);
      return;
    }
  finding->title = title;
  finding->detail = detail;
}

void
dfp_fit_gauge_share (DfpFinding *finding, double limit)
{
  if (finding->title == NULL)
    return;
  finding->gauge.kind = DFP_GAUGE_BAR;
  finding->gauge.value = finding->value;
  finding->gauge.limit = limit;
  finding->gauge.full = MAX (1, finding->value);
  finding->gauge.value_text = dfp_format_share (finding->value, 0, DFP_FORMAT_PLAIN);
  finding->gauge.limit_text = dfp_format_share (limit, 0, DFP_FORMAT_PLAIN);
}

void
dfp_fit_offer (DfpFinding *finding, const char *label, DfpEdit *edit)
{
  if (finding->title == NULL)
    {
      dfp_edit_free (edit);
      return;
    }
  if (finding->fix == NULL)
    {
      finding->fix = dfp_edits_new ();
      finding->fix_label = g_strdup (label);
    }
  g_ptr_array_add (finding->fix, edit);
}

const DfpPhaseData *
dfp_fit_find_phase (const DfpHealthInput *input, DfpPhaseKind kind)
{
  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (input->configuration->phases, i);

      if (phase->kind == kind)
        return phase;
    }
  return NULL;
}

int
dfp_fit_find_first_gate (const DfpHealthInput *input)
{
  int first = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (input->configuration->phases, i);

      if (phase->gate && (first == 0 || phase->end_month < first))
        first = phase->end_month;
    }
  return first;
}

int
dfp_fit_count_gates (const DfpHealthInput *input)
{
  int n = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->phases); i++)
    n += ((const DfpPhaseData *) dfp_list_get_data (input->configuration->phases, i))->gate;
  return n;
}

double
dfp_fit_measure_share (const DfpHealthInput *input, DfpFitRoleFunc counts, DfpFitRoleFunc among)
{
  double part = 0, all = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double months = role->heads * role->allocation * MAX (0, role->end_month - role->start_month + 1);

      if (among != NULL && !among (role))
        continue;
      all += months;
      part += counts (role) ? months : 0;
    }
  return all > 0 ? part / all : 0;
}

int
dfp_fit_count_heads (const DfpHealthInput *input, DfpFitRoleFunc counts)
{
  int heads = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      heads += counts (role) ? role->heads : 0;
    }
  return heads;
}

gboolean
dfp_fit_is_own (const DfpRoleData *role)
{
  return dfp_sourcing_is_own (role->sourcing);
}

gboolean
dfp_fit_is_builder (const DfpRoleData *role)
{
  return role->delivers;
}

gboolean
dfp_fit_returns (const DfpRoleData *role)
{
  return role->returns;
}

void
dfp_fit_offer_returns (const DfpHealthInput *input, DfpFinding *finding)
{
  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      if (dfp_fit_is_own (role) && role->delivers && !role->returns)
        dfp_fit_offer (finding, _ ("Let own people who build go back"),
                       dfp_edit_new_set ("roles", role->id, "returns", TRUE, NULL));
    }
}

gboolean
dfp_fit_has_cash (const DfpHealthInput *input, DfpCashKind kind)
{
  for (guint i = 0; i < dfp_list_get_n_rows (input->configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (input->configuration->cash, i);

      if (line->kind == kind && line->amount > 0)
        return TRUE;
    }
  return FALSE;
}
