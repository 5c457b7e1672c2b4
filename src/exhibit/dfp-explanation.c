/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures are those of the comparison, so that a picture and its row in Compare never disagree. */
#include "exhibit/dfp-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/totals/dfp-totals.h"
#include "exhibit/dfp-subject-compare.h"

#define COLUMNS_MAXIMUM (DFP_COMPARISON_COLUMNS_MAXIMUM - 1)

/* One line a configuration, as far as there is room. */
static void
add_subjects (const DfpExhibitInput *input, const char *key, DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < input->n_subjects && explanation->n_lines < COLUMNS_MAXIMUM; i++)
    if (input->subjects[i].design != NULL)
      dfp_headline_add (explanation, input->subjects[i].totals->name,
                        dfp_subject_format_measure (&input->subjects[i], key), NULL);
}

static void
add_measures (const DfpExhibit *exhibit, const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->measures[i] != NULL; i++)
    {
      const DfpMeasure *measure = dfp_measure_find (exhibit->measures[i]);

      dfp_headline_add (explanation, dfp_measure_get_label (measure),
                        dfp_subject_format_measure (subject, measure->key), measure->target);
    }
}

void
dfp_explanation_explain (const DfpExhibit *exhibit, const DfpExhibitInput *input, DfpHeadlineExplanation *explanation)
{
  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (dfp_exhibit_get_label (exhibit));
  explanation->formula = g_strdup (_ (exhibit->formula));
  explanation->source = _ (exhibit->source);
  if (exhibit->compares)
    add_subjects (input, exhibit->measures[0], explanation);
  else if (dfp_exhibit_get_subject (input)->design != NULL)
    add_measures (exhibit, dfp_exhibit_get_subject (input), explanation);
  for (int i = 0; i < DFP_EXHIBIT_INPUTS_MAXIMUM && exhibit->inputs[i].label != NULL; i++)
    dfp_headline_add (explanation, _ (exhibit->inputs[i].label), g_strdup (""), exhibit->inputs[i].target);
}

void
dfp_explanation_explain_measure (const DfpComparison *comparison, const char *key, const char *place,
                                 DfpHeadlineExplanation *explanation)
{
  const DfpComparisonRow *row = dfp_comparison_find_row (comparison, key);
  const DfpMeasure *measure = row != NULL ? row->measure : NULL;
  g_autofree char *link = NULL;

  g_return_if_fail (measure != NULL);
  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (dfp_measure_get_label (measure));
  explanation->formula = g_strdup (dfp_measure_get_formula (measure));
  explanation->source = dfp_measure_get_source (measure);
  for (guint column = 0; column < comparison->n_columns; column++)
    dfp_headline_add (explanation, dfp_comparison_get_column_name (comparison, column),
                      dfp_comparison_format_value (comparison, (guint) (row - comparison->rows), column), NULL);
  /* Translators: the name of a page */
  link = g_strdup_printf (_ ("Go to %s"), place);
  dfp_headline_add (explanation, link, g_strdup (""), measure->target);
}
