/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures are those of the comparison, so that a picture and its row in Compare never disagree. */
#include "exhibit/dfp-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exhibit/comparison/dfp-subject-compare.h"
#include "exhibit/dfp-explanation-table.h"
#include "exhibit/dfp-headline-tables.h"

#define COLUMNS_MAXIMUM (DFP_COMPARISON_COLUMNS_MAXIMUM - 1)

static const DfpExplanation *
find (const char *name)
{
  guint n;
  const DfpExplanation *explanations = dfp_explanation_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (explanations[i].name, name) == 0)
      return &explanations[i];
  return NULL;
}

static DfpComparison *
compare (const DfpExhibitInput *input, gboolean all)
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
add_measures (const DfpComparison *comparison, const DfpExplanation *row, DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < DFP_EXPLANATION_MEASURES_MAXIMUM && row->measures[i] != NULL; i++)
    {
      const DfpMeasure *measure = dfp_measure_find (row->measures[i]);

      dfp_headline_add (explanation, dfp_measure_get_label (measure),
                        dfp_comparison_format_value (comparison, get_position (comparison, measure->key), 0),
                        measure->target);
    }
}

gboolean
dfp_explanation_exists (const char *name)
{
  return find (name) != NULL;
}

void
dfp_explanation_explain (const char *name, const DfpExhibitInput *input, DfpHeadlineExplanation *explanation)
{
  const DfpExplanation *row = find (name);
  const DfpExhibit *figure = dfp_exhibit_find (name);
  const gboolean all = figure != NULL && figure->compares;
  g_autoptr (DfpComparison) comparison = NULL;

  g_return_if_fail (row != NULL);
  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (row->label != NULL ? _ (row->label) : dfp_exhibit_get_label (figure));
  explanation->formula = g_strdup (_ (row->formula));
  explanation->source = _ (row->source);
  comparison = compare (input, all);
  if (comparison != NULL && all)
    add_columns (comparison, row->measures[0], explanation);
  else if (comparison != NULL)
    add_measures (comparison, row, explanation);
  for (int i = 0; i < DFP_EXPLANATION_INPUTS_MAXIMUM && row->inputs[i].label != NULL; i++)
    dfp_headline_add (explanation, _ (row->inputs[i].label), g_strdup (""), row->inputs[i].target);
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
