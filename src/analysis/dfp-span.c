/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last month of every row, and the configuration's own. */
#include "analysis/dfp-span.h"

#include "model/dfp-cash-line.h"
#include "model/dfp-role.h"

int
dfp_span_count_staffed (const DfpConfigurationData *configuration)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  int last = MAX (configuration->months, 1);

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->heads > 0 && role->end_month >= role->start_month)
        last = MAX (last, role->end_month);
    }
  return MIN (last, DFP_SPAN_MAXIMUM);
}

int
dfp_span_count_paid (const DfpConfigurationData *configuration)
{
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);
  int last = dfp_span_count_staffed (configuration);

  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (configuration->cash, i);

      if (line->kind == DFP_CASH_KIND_COST && line->amount != 0 && line->end_month >= line->start_month)
        last = MAX (last, line->end_month);
    }
  return MIN (last, DFP_SPAN_MAXIMUM);
}
