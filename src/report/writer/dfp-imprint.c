/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line, the same in every format. */
#include "report/writer/dfp-imprint.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-format.h"

char *
dfp_imprint_format_date (const char *date)
{
  DfpMonth month = 0;
  g_autofree char *first = g_strndup (date, strlen ("YYYY-MM")), *name = NULL;

  if (!dfp_month_is_date (date) || !dfp_month_parse (first, &month))
    return g_strdup (date);
  name = dfp_format_month (month, DFP_MONTH_STYLE_LONG);
  /* Translators: day and month with year: 22 November 2026 */
  return g_strdup_printf (_ ("%d %s"), (int) g_ascii_strtoll (date + strlen ("YYYY-MM-"), NULL, 10), name);
}

char *
dfp_imprint_format (const DfpImprint *imprint)
{
  g_autofree char *date = dfp_imprint_format_date (imprint->date);

  if (imprint->futures != NULL)
    /* Translators: seed of the random numbers, “20,000 futures”, version of the plan, date */
    return g_strdup_printf (_ ("Estimates · seed %d · %s · version %s · %s"), imprint->seed, imprint->futures,
                            imprint->version, date);
  /* Translators: seed of the random numbers, version of the plan, date */
  return g_strdup_printf (_ ("Estimates · seed %d · version %s · %s"), imprint->seed, imprint->version, date);
}
