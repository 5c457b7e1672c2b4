/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the leaders. */
#include "analysis/buy-in/dfp-buy-in.h"

#include <math.h>

#include "model/dfp-stakeholder.h"

static gboolean
is_stronger (const DfpStakeholderData *person, const DfpStakeholderData *than)
{
  if (than == NULL || person->stance != than->stance)
    return than == NULL || person->stance < than->stance;
  return person->power > than->power;
}

DfpBuyIn
dfp_buy_in_compute (const DfpList *stakeholders)
{
  DfpBuyIn buy_in = { .index = NAN, .opponent = -1 };
  const DfpStakeholderData *opponent = NULL;
  double weight = 0, sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (stakeholders); i++)
    {
      const DfpStakeholderData *person = dfp_list_get_data (stakeholders, i);

      weight += person->power * person->interest;
      sum += person->power * person->interest * person->stance;
      if (person->power < DFP_BUY_IN_POWERFUL)
        continue;
      buy_in.n_powerful++;
      if (person->stance >= 0)
        continue;
      buy_in.n_against++;
      if (is_stronger (person, opponent))
        {
          opponent = person;
          buy_in.opponent = i;
        }
    }
  if (weight > 0)
    buy_in.index = 50 * (1 + sum / (2 * weight));
  return buy_in;
}
