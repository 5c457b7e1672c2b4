/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cell counts differs from row to row, so that each carries its own words for people. */
#include "exhibit/comparison/dfp-sheets-comparison.h"

#include <glib/gi18n.h>

#include "exhibit/dfp-subject-compare.h"

static const DfpSheetColumn columns[] = {
  { "group", N_ ("Group"), DFP_UNIT_NONE, 0 },
  { "key", N_ ("Key"), DFP_UNIT_NONE, 0 },
  { "label", N_ ("Figure"), DFP_UNIT_NONE, 0 },
};

static void
add_columns (DfpSheetBuilder *builder, const DfpComparison *comparison, const char *const *titles)
{
  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      const char *title = titles != NULL ? titles[i] : dfp_comparison_get_column_name (comparison, i);
      g_autofree char *difference = g_strdup_printf (_ ("%s, difference"), title);

      dfp_sheet_builder_add_column (builder, title, title, DFP_UNIT_NONE, DFP_SHEET_DECIMALS);
      if (i != comparison->base)
        dfp_sheet_builder_add_column (builder, difference, difference, DFP_UNIT_NONE, DFP_SHEET_DECIMALS);
    }
}

static void
add_value (DfpSheetBuilder *builder, const DfpComparison *comparison, guint row, guint column)
{
  const DfpComparisonCell *cell = &comparison->rows[row].cells[column];
  g_autofree char *words = dfp_comparison_format_value (comparison, row, column);

  if (cell->text != NULL)
    dfp_sheet_builder_add_enum (builder, comparison->rows[row].measure->type (), (int) cell->value);
  else
    dfp_sheet_builder_add_number_with_words (builder, cell->value, words);
}

static void
add_row (DfpSheetBuilder *builder, const DfpComparison *comparison, guint row)
{
  const DfpMeasure *measure = comparison->rows[row].measure;

  dfp_sheet_builder_add_text (builder, dfp_measure_group_get_label (measure->group));
  dfp_sheet_builder_add_text (builder, measure->key);
  dfp_sheet_builder_add_text (builder, dfp_measure_get_label (measure));
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      g_autofree char *words = dfp_comparison_format_difference (comparison, row, i);

      add_value (builder, comparison, row, i);
      if (i != comparison->base)
        dfp_sheet_builder_add_number_with_words (builder, comparison->rows[row].cells[i].difference, words);
    }
}

DfpSheet *
dfp_sheet_comparison_new (const DfpComparison *comparison, const char *const *titles)
{
  DfpSheetBuilder *builder = dfp_sheet_builder_new (NULL);

  add_columns (builder, comparison, titles);
  for (guint i = 0; i < comparison->n_rows; i++)
    add_row (builder, comparison, i);
  return dfp_sheet_builder_finish (builder);
}

DfpSheet *
dfp_sheet_figures_new (const DfpSubject *subjects, int n_subjects)
{
  g_autoptr (DfpComparison) comparison = dfp_subject_compare (subjects, 1, 0, FALSE);

  return dfp_sheet_comparison_new (comparison, NULL);
}
