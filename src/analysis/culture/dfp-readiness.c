/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the factors. */
#include "analysis/culture/dfp-readiness.h"

#include <math.h>

#include "model/dfp-readiness-factor.h"

static void
add_factor (DfpReadiness *self, const DfpReadinessFactorData *factor, int position)
{
  self->n_factors++;
  self->n_strong += factor->score >= DFP_READINESS_STRONG;
  if (self->weakest < 0 || factor->score < self->lowest)
    {
      self->weakest = position;
      self->lowest = factor->score;
      self->n_weakest = 0;
    }
  self->n_weakest += factor->score == self->lowest;
  if (*factor->evidence == '\0' && self->n_without_evidence++ == 0)
    self->first_without_evidence = position;
}

DfpLight
dfp_readiness_judge (int n_strong)
{
  return n_strong >= DFP_READINESS_GREEN   ? DFP_LIGHT_GREEN
         : n_strong >= DFP_READINESS_AMBER ? DFP_LIGHT_AMBER
                                           : DFP_LIGHT_RED;
}

DfpReadiness
dfp_readiness_measure (const DfpList *factors)
{
  DfpReadiness self = { .strong = NAN, .light = DFP_LIGHT_NOT_NEEDED, .weakest = -1, .first_without_evidence = -1 };

  for (int i = 0; i < (int) dfp_list_get_n_rows (factors); i++)
    add_factor (&self, dfp_list_get_data (factors, (guint) i), i);
  if (self.n_factors == 0)
    return self;
  self.strong = self.n_strong;
  self.light = dfp_readiness_judge (self.n_strong);
  return self;
}
