/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column is a subject's design and forecast. */
#include "exhibit/dfp-subject-compare.h"

DfpComparison *
dfp_subject_compare (const DfpSubject *subjects, int n, int base, gboolean with_nothing)
{
  DfpComparisonColumn columns[DFP_COMPARISON_COLUMNS_MAXIMUM];

  g_return_val_if_fail (n < DFP_COMPARISON_COLUMNS_MAXIMUM, NULL);
  /* The comparison takes references of its own. */
  for (int i = 0; i < n; i++)
    columns[i] = (DfpComparisonColumn){ subjects[i].design, subjects[i].forecast };
  return dfp_comparison_new (subjects[base].plan, columns, n, base, with_nothing);
}

char *
dfp_subject_format_measure (const DfpSubject *subject, const char *key)
{
  return dfp_measure_format_value (dfp_measure_find (key), &(DfpComparisonColumn){ subject->design, subject->forecast },
                                   subject->totals);
}

char *
dfp_subject_format_nothing (const DfpSubject *subject, const char *key)
{
  return dfp_measure_format_value (dfp_measure_find (key), &(DfpComparisonColumn){ NULL, NULL }, subject->totals);
}
