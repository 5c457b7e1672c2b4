/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An explanation is filled line by line by whoever knows the parts. */
#include "exhibit/dfp-headline.h"

#include <string.h>

void
dfp_headline_add (DfpHeadlineExplanation *explanation, const char *label, char *value, const char *target)
{
  DfpHeadlineLine *line = &explanation->lines[explanation->n_lines];

  g_assert (explanation->n_lines < DFP_HEADLINE_LINES_MAXIMUM);
  line->label = g_strdup (label);
  line->value = value;
  line->target = target;
  explanation->n_lines++;
}

void
dfp_headline_add_money (DfpHeadlineExplanation *explanation, const DfpSubject *subject, const char *label,
                        double amount, const char *target)
{
  dfp_headline_add (explanation, label, dfp_subject_format_money (subject, amount), target);
}

void
dfp_headline_explanation_clear (DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < explanation->n_lines; i++)
    {
      g_free (explanation->lines[i].label);
      g_free (explanation->lines[i].value);
    }
  g_free (explanation->title);
  g_free (explanation->formula);
  g_free (explanation->total);
  memset (explanation, 0, sizeof *explanation);
}
