/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows without a difference, and those that are details, are counted and left out; nothing else is. */
#include "report/content/dfp-comparison-sheet.h"

#include <glib/gi18n.h>

#include "exhibit/comparison/dfp-pictures-compare.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-subject-compare.h"

/* Up to so many columns the pictures stand beside the table, with more below it. */
#define COLUMNS_BESIDE 4
#define TABLE_SHARE 0.78

/* How much of the width of the table each column gets, beside pictures and on the whole page. */
typedef struct
{
  double group;
  double label;
  double base;
  double other;
  double nothing;
} Weights;

static const Weights beside_weights = { 0.56, 1.6, 0.78, 1.42, 0.5 };
static const Weights page_weights = { 0.52, 1.25, 0.62, 1.42, 0.45 };

static void
set_head (DfpContent *content, const DfpPlanData *plan)
{
  content->strong_header = g_strdup (*plan->title != '\0' ? plan->title : _ ("Untitled plan"));
  content->header = g_strdup (_ ("configurations compared"));
  if (*plan->sponsor != '\0')
    content->end_header = g_strdup_printf (_ ("Sponsor: %s"), plan->sponsor);
  content->title = g_strdup (content->strong_header);
  content->kind = g_strdup (_ ("comparison"));
  content->author = g_strdup (plan->author);
  content->organisation = g_strdup (plan->organisation);
  content->wide = TRUE;
  content->dense = TRUE;
}

static void
add_columns (DfpContentTable *table, const DfpComparison *comparison, const DfpSubject *subjects)
{
  const Weights *weights = comparison->n_columns <= COLUMNS_BESIDE ? &beside_weights : &page_weights;
  /* Translators: %s is the name of the configuration that the others are compared with */
  g_autofree char *explanation =
      g_strdup_printf (_ ("Differences from %s"), dfp_comparison_get_column_name (comparison, comparison->base));

  dfp_content_table_add_column (table, "", DFP_ALIGN_START, weights->group);
  dfp_content_table_add_column (table, explanation, DFP_ALIGN_START, weights->label);
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      const char *name = dfp_comparison_get_column_name (comparison, i);
      const gboolean is_base = i == comparison->base, is_nothing = comparison->columns[i].design == NULL;
      DfpContentColumn *column = dfp_content_table_add_column (table, name, DFP_ALIGN_END,
                                                               is_nothing ? weights->nothing
                                                               : is_base  ? weights->base
                                                                          : weights->other);

      column->tinted = is_base;
      if (!is_nothing)
        {
          column->has_mark = TRUE;
          column->mark = dfp_subject_get_color (&subjects[i]);
        }
    }
}

static DfpSign
get_sign (DfpVerdict verdict)
{
  return verdict == DFP_VERDICT_BETTER  ? DFP_SIGN_BETTER
         : verdict == DFP_VERDICT_WORSE ? DFP_SIGN_WORSE
                                        : DFP_SIGN_NONE;
}

/* @group: the name of the group that begins with this row, or NULL. */
static void
add_row (DfpContentTable *table, const DfpComparison *comparison, guint position, const char *group)
{
  const DfpComparisonRow *from = &comparison->rows[position];
  DfpContentRow *row = dfp_content_table_add_row (table, DFP_ROW_PLAIN);

  dfp_content_row_set (row, 0, group);
  dfp_content_row_set (row, 1, dfp_measure_get_label (from->measure));
  for (guint i = 0; i < comparison->n_columns; i++)
    {
      dfp_content_row_take (row, i + 2, dfp_comparison_format_value (comparison, position, i));
      if (i == comparison->base || comparison->columns[i].design == NULL)
        continue;
      row->cells[i + 2].difference = dfp_comparison_format_difference (comparison, position, i);
      row->cells[i + 2].sign = get_sign (from->cells[i].verdict);
    }
}

static DfpContentTable *
create_table (const DfpComparison *comparison, const DfpSubject *subjects)
{
  DfpContentTable *table = dfp_content_table_new ();
  int group = -1;
  gboolean begins;

  add_columns (table, comparison, subjects);
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      if (!comparison->rows[i].differs || comparison->rows[i].measure->detail)
        continue;
      begins = (int) comparison->rows[i].measure->group != group;
      group = comparison->rows[i].measure->group;
      add_row (table, comparison, i, begins ? dfp_measure_group_get_label (group) : NULL);
    }
  return table;
}

static guint
count_details (const DfpComparison *comparison)
{
  guint n = 0;

  for (guint i = 0; i < comparison->n_rows; i++)
    n += comparison->rows[i].differs && comparison->rows[i].measure->detail;
  return n;
}

static void
add_note (DfpContent *content, const DfpComparison *comparison)
{
  const guint n = comparison->n_without_difference, n_details = count_details (comparison);
  g_autofree char *same = NULL, *details = NULL, *hidden = NULL;

  if (n > 0)
    same = g_strdup_printf (ngettext ("%u figure is the same in all and left out.",
                                      "%u figures are the same in all and left out.", n),
                            n);
  if (n_details > 0)
    details = g_strdup_printf (ngettext ("%u more that differs is in the table of figures.",
                                         "%u more that differ are in the table of figures.", n_details),
                               n_details);
  hidden = same != NULL && details != NULL ? g_strdup_printf ("%s %s", same, details)
           : same != NULL                  ? g_steal_pointer (&same)
                                           : g_steal_pointer (&details);
  dfp_content_add_text (content, DFP_BLOCK_NOTE, hidden);
}

/* The page has its sentence already: its pictures are told apart by what they draw. */
static DfpChart *
take_title (DfpChart *chart)
{
  dfp_chart_set_title (chart, "");
  return chart;
}

static void
add_pictures (DfpContent *content, const DfpSubject *subjects, int n, int base, gboolean beside)
{
  const DfpExhibitInput input = { subjects, n, base, base };
  DfpChart *staffing = take_title (dfp_picture_compare_staffing (&input));
  DfpChart *capacity = take_title (dfp_picture_compare_capacity (&input));
  DfpChart *cash = take_title (dfp_picture_compare_cash (&input));

  if (beside)
    {
      dfp_content_add_charts (content, staffing, NULL);
      dfp_content_add_charts (content, capacity, NULL);
      dfp_content_add_charts (content, cash, NULL);
      return;
    }
  dfp_content_add_charts (content, staffing, capacity);
  dfp_content_add_charts (content, cash, take_title (dfp_picture_compare_exit (&input)));
}

DfpContent *
dfp_comparison_sheet_new (const DfpSubject *subjects, int n_subjects, int base, gboolean with_nothing)
{
  DfpContent *content = dfp_content_new (), *beside = NULL, *left = content;
  g_autoptr (DfpComparison) comparison = dfp_subject_compare (subjects, n_subjects, base, with_nothing);
  g_autofree char *sentence = dfp_sentence_compare (subjects, n_subjects, base);
  g_autofree char *detail = dfp_sentence_compare_detail (subjects, n_subjects, base);

  set_head (content, subjects[0].plan);
  dfp_content_add_text (content, DFP_BLOCK_TITLE, sentence);
  if (comparison->n_columns <= COLUMNS_BESIDE)
    {
      left = dfp_content_new ();
      beside = dfp_content_new ();
    }
  left->dense = TRUE;
  dfp_content_add_table (left, create_table (comparison, subjects));
  dfp_content_add_text (beside != NULL ? beside : content, DFP_BLOCK_LEAD, detail);
  add_note (beside != NULL ? beside : content, comparison);
  add_pictures (beside != NULL ? beside : content, subjects, n_subjects, base, beside != NULL);
  if (beside != NULL)
    dfp_content_add_columns (content, left, beside, TABLE_SHARE);
  return content;
}
