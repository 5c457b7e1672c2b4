/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures are those of the comparison, so that a picture and its row in Compare never disagree. */
#include "exhibit/dfp-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exhibit/dfp-subject-compare.h"

#define COLUMNS_MAXIMUM (DFP_COMPARISON_COLUMNS_MAXIMUM - 1)

DfpComparison *
dfp_explanation_compare (const DfpExhibitInput *input, gboolean all)
{
  DfpSubject subjects[COLUMNS_MAXIMUM];
  int n = 0;

  for (int i = all ? 0 : input->current; i < (all ? input->n_subjects : input->current + 1) && n < COLUMNS_MAXIMUM; i++)
    if (input->subjects[i].design != NULL)
      subjects[n++] = input->subjects[i];
  return n > 0 ? dfp_subject_compare (subjects, n, 0, FALSE) : NULL;
}

static guint
get_position (const DfpComparison *comparison, const char *key)
{
  return (guint) (dfp_comparison_find_row (comparison, key) - comparison->rows);
}

static void
add_columns (const DfpComparison *comparison, const char *key, DfpHeadlineExplanation *explanation)
{
  for (guint column = 0; column < comparison->n_columns; column++)
    dfp_headline_add (explanation, dfp_comparison_get_column_name (comparison, column),
                      dfp_comparison_format_value (comparison, get_position (comparison, key), column), NULL);
}

static void
add_measures (const DfpComparison *comparison, const DfpExhibit *exhibit, DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->measures[i] != NULL; i++)
    {
      const DfpMeasure *measure = dfp_measure_find (exhibit->measures[i]);

      dfp_headline_add (explanation, dfp_measure_get_label (measure),
                        dfp_comparison_format_value (comparison, get_position (comparison, measure->key), 0),
                        measure->target);
    }
}

void
dfp_explanation_explain (const DfpExhibit *exhibit, const DfpExhibitInput *input, DfpHeadlineExplanation *explanation)
{
  g_autoptr (DfpComparison) comparison = dfp_explanation_compare (input, exhibit->compares);

  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (dfp_exhibit_get_label (exhibit));
  explanation->formula = g_strdup (_ (exhibit->formula));
  explanation->source = _ (exhibit->source);
  if (comparison != NULL && exhibit->compares)
    add_columns (comparison, exhibit->measures[0], explanation);
  else if (comparison != NULL)
    add_measures (comparison, exhibit, explanation);
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
  add_columns (comparison, key, explanation);
  /* Translators: the name of a page */
  link = g_strdup_printf (_ ("Go to %s"), place);
  dfp_headline_add (explanation, link, g_strdup (""), measure->target);
}
