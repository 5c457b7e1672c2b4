/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hire is cheaper by the month and dearer to begin and to end. How likely the end is decides. */
#include <math.h>

#include "analysis/flex/dfp-flex.h"
#include "model/dfp-role.h"

#define NOTHING 1e-9 /* currency */

/* Mean rate of building rows by months, of contractors or of own people; 0 for none. */
static double
get_mean_rate (const DfpConfigurationData *configuration, gboolean contractors)
{
  double months = 0, pay = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const gboolean own = role->sourcing == DFP_SOURCING_IN_HOUSE || role->sourcing == DFP_SOURCING_SECONDED;
      const double n = role->heads * role->allocation * MAX (role->end_month - role->start_month + 1, 0);

      if (!role->delivers || (contractors ? role->sourcing != DFP_SOURCING_CONTRACTOR : !own))
        continue;
      months += n;
      pay += n * role->rate;
    }
  return months > 0 ? pay / months : 0;
}

static double
get_ramp_loss (const DfpSourcingTermsData *terms, double rate)
{
  return terms->ramp_months * (1 - terms->start_productivity) / 2 * rate;
}

void
dfp_flex_price_contract_or_hire (DfpContractOrHire *self, const DfpPlanData *plan)
{
  const DfpSourcingTermsData *hire = dfp_plan_get_terms (plan, DFP_SOURCING_IN_HOUSE);
  const DfpSourcingTermsData *contract = dfp_plan_get_terms (plan, DFP_SOURCING_CONTRACTOR);

  self->exit_in = (hire->notice_months + DFP_FLEX_SEVERANCE + DFP_FLEX_REDEPLOYMENT) * self->rate_in;
  self->exit_out = contract->notice_months * self->rate_out;
  self->ramp_in = get_ramp_loss (hire, self->rate_in);
  self->ramp_out = get_ramp_loss (contract, self->rate_out);
}

DfpContractOrHire
dfp_flex_get_contract_or_hire (const DfpPlanData *plan, const DfpConfigurationData *configuration, double months)
{
  DfpContractOrHire self = { .months = months, .recruitment = configuration->recruitment };

  self.rate_in = get_mean_rate (configuration, FALSE);
  self.rate_out = get_mean_rate (configuration, TRUE);
  if (self.rate_in <= 0)
    self.rate_in = self.rate_out / DFP_FLEX_CONTRACT_PREMIUM;
  if (self.rate_out <= 0)
    self.rate_out = self.rate_in * DFP_FLEX_CONTRACT_PREMIUM;
  dfp_flex_price_contract_or_hire (&self, plan);
  return self;
}

/* What a contractor costs more while there is work, less what it takes to get a hire to work. */
static double
get_extra (const DfpContractOrHire *self)
{
  return (self->rate_out - self->rate_in) * self->months - (self->recruitment + self->ramp_in - self->ramp_out);
}

double
dfp_flex_get_break_even (const DfpContractOrHire *self)
{
  const double at_stake = self->exit_in - self->exit_out;

  return at_stake > NOTHING ? get_extra (self) / at_stake : NAN;
}

double
dfp_flex_get_contract_gain (const DfpContractOrHire *self, double chance)
{
  return chance * (self->exit_in - self->exit_out) - get_extra (self);
}
