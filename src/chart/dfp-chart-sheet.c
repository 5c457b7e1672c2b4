/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell holds what people read on the picture and, where it is one, the number for files. */
#include "chart/dfp-chart-sheet.h"

#include "base/dfp-format.h"
#include "chart/dfp-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

static void
add_title (DfpSheetBuilder *sheet, const char *title)
{
  dfp_sheet_builder_add_column (sheet, title, title, DFP_UNIT_NONE, DFP_SHEET_DECIMALS);
}

static void
add_text (DfpSheetBuilder *sheet, const char *text)
{
  dfp_sheet_builder_add_text (sheet, text != NULL && *text != '\0' ? text : NULL);
}

/* @words: how the builder wrote it on the mark, or NULL for the chart's own format. */
static void
add_number (DfpSheetBuilder *sheet, const DfpChart *chart, double number, const char *words)
{
  g_autofree char *own = words == NULL || *words == '\0' ? dfp_chart_format_value (chart, number, 0) : NULL;

  dfp_sheet_builder_add_number_with_words (sheet, number, own != NULL ? own : words);
}

static void
add_plain_number (DfpSheetBuilder *sheet, double number, int decimals)
{
  g_autofree char *words = dfp_format_number_short (number, decimals);

  dfp_sheet_builder_add_number_with_words (sheet, number, words);
}

/* The column in which point @i of the series is read: a line's point at the end of month 3 belongs
 * to month 3; one at the very start belongs to the row before month 1. */
static int
get_column (const DfpSeries *series, int i)
{
  if (dfp_mark_is_stepped (series->mark))
    return i;
  return (int) ceil (i + series->offset - 1e-9) - 1;
}

static void
get_columns (const DfpChart *chart, int *first, int *after)
{
  *first = 0;
  *after = chart->n_columns;
  for (guint s = 0; s < chart->series->len; s++)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, s);

      if (chart->axis == DFP_AXIS_NUMBERS)
        *after = MAX (*after, series->n_values);
      else if (series->n_values > 0)
        *first = MIN (*first, get_column (series, 0));
    }
}

static double
find_value (const DfpChart *chart, const DfpSeries *series, int column)
{
  int i = chart->axis == DFP_AXIS_NUMBERS ? column : column - (series->n_values > 0 ? get_column (series, 0) : 0);

  return i >= 0 && i < series->n_values ? series->values[i] : NAN;
}

static void
add_column_name (DfpSheetBuilder *sheet, const DfpChart *chart, int column)
{
  if (chart->axis == DFP_AXIS_NUMBERS)
    add_plain_number (sheet, dfp_series_get_x (chart, &g_array_index (chart->series, DfpSeries, 0), column), 2);
  else if (column < 0)
    add_text (sheet, _ ("Start"));
  else
    dfp_sheet_builder_add_calendar (sheet, chart->start + column);
}

static void
fill_plot (DfpSheetBuilder *sheet, const DfpChart *chart)
{
  int first, after;

  get_columns (chart, &first, &after);
  add_title (sheet, chart->axis == DFP_AXIS_MONTHS ? _ ("Month") : _ ("Value"));
  for (guint s = 0; s < chart->series->len; s++)
    add_title (sheet, g_array_index (chart->series, DfpSeries, s).name);
  if (chart->axis == DFP_AXIS_NUMBERS && chart->series->len == 0)
    return;
  for (int column = first; column < after; column++)
    {
      add_column_name (sheet, chart, column);
      for (guint s = 0; s < chart->series->len; s++)
        add_number (sheet, chart, find_value (chart, &g_array_index (chart->series, DfpSeries, s), column), NULL);
    }
}

/* How the columns of a kind with rows are called, the name of the row left out. */
static const char *const row_titles[][3] = {
  [DFP_CHART_BARS] = { N_ ("Value"), N_ ("Target"), NULL },
  [DFP_CHART_BULLETS] = { N_ ("Start"), N_ ("Now"), N_ ("Target") },
  [DFP_CHART_GANTT] = { N_ ("From"), N_ ("To"), N_ ("What") },
  [DFP_CHART_STANCES] = { N_ ("Stance now"), N_ ("Stance wanted"), NULL },
  [DFP_CHART_WATERFALL] = { N_ ("Amount"), NULL, NULL },
  [DFP_CHART_TORNADO] = { N_ ("Worse"), N_ ("Better"), NULL },
};

static void
add_gantt_rows (DfpSheetBuilder *sheet, const DfpChart *chart, const DfpRow *row)
{
  for (guint i = 0; row->pieces != NULL && i < row->pieces->len; i++)
    {
      const DfpPiece *piece = &g_array_index (row->pieces, DfpPiece, i);

      if (piece->kind == DFP_PIECE_GHOST)
        continue;
      add_text (sheet, row->name);
      dfp_sheet_builder_add_calendar (sheet, chart->start + (int) (piece->kind == DFP_PIECE_MILESTONE ? piece->from - 1
                                                                                                      : piece->from));
      dfp_sheet_builder_add_calendar (sheet, chart->start + (int) (piece->kind == DFP_PIECE_MILESTONE ? piece->from - 1
                                                                                                      : piece->to - 1));
      add_text (sheet, piece->words);
    }
}

static void
add_row (DfpSheetBuilder *sheet, const DfpChart *chart, const DfpRow *row)
{
  if (chart->kind == DFP_CHART_GANTT)
    {
      add_gantt_rows (sheet, chart, row);
      return;
    }
  add_text (sheet, row->name);
  if (chart->kind == DFP_CHART_BULLETS)
    {
      for (int i = 0; i < 3; i++)
        add_text (sheet, row->texts[i]);
      return;
    }
  if (chart->kind == DFP_CHART_STANCES)
    add_plain_number (sheet, row->value, 0);
  else
    add_number (sheet, chart, row->value, chart->kind == DFP_CHART_TORNADO ? NULL : row->texts[0]);
  if (chart->kind == DFP_CHART_STANCES)
    add_plain_number (sheet, row->second, 0);
  else if (chart->kind != DFP_CHART_WATERFALL)
    add_number (sheet, chart, row->second, NULL);
}

/* A column for each configuration, named by the key. */
static void
fill_dumbbells (DfpSheetBuilder *sheet, const DfpChart *chart)
{
  add_title (sheet, "");
  for (guint k = 0; k < chart->keys->len; k++)
    add_title (sheet, g_array_index (chart->keys, DfpKeyEntry, k).name);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);

      add_text (sheet, row->name);
      for (guint k = 0; k < chart->keys->len; k++)
        {
          double value = NAN;

          for (guint p = 0; row->pieces != NULL && p < row->pieces->len; p++)
            if (g_array_index (row->pieces, DfpPiece, p).color == g_array_index (chart->keys, DfpKeyEntry, k).color)
              value = g_array_index (row->pieces, DfpPiece, p).from;
          add_number (sheet, chart, value, NULL);
        }
    }
}

static void
fill_rows (DfpSheetBuilder *sheet, const DfpChart *chart)
{
  if (chart->kind == DFP_CHART_DUMBBELLS)
    {
      fill_dumbbells (sheet, chart);
      return;
    }
  add_title (sheet, "");
  for (guint i = 0; i < 3 && row_titles[chart->kind][i] != NULL; i++)
    add_title (sheet, _ (row_titles[chart->kind][i]));
  for (guint i = 0; i < chart->rows->len; i++)
    add_row (sheet, chart, &g_array_index (chart->rows, DfpRow, i));
}

static void
fill_items (DfpSheetBuilder *sheet, const DfpChart *chart)
{
  gboolean people = chart->kind == DFP_CHART_POWER_MAP, weights = chart->kind == DFP_CHART_WEIGHTS;

  add_title (sheet, "");
  add_title (sheet, people ? _ ("Interest") : weights ? _ ("Weight") : _ ("Delay in months"));
  if (!weights)
    add_title (sheet, people ? _ ("Power") : _ ("Chance"));
  if (people)
    add_title (sheet, _ ("Stance"));
  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      add_text (sheet, item->name);
      add_plain_number (sheet, item->x, 1);
      if (people)
        add_plain_number (sheet, item->y, 0);
      else if (!weights)
        {
          g_autofree char *share = dfp_format_share (item->y, 0, DFP_FORMAT_PLAIN);

          add_number (sheet, chart, item->y, share);
        }
      if (people)
        add_plain_number (sheet, item->value, 0);
    }
}

static void
fill_stations (DfpSheetBuilder *sheet, const DfpChart *chart)
{
  add_title (sheet, "");
  add_title (sheet, _ ("Passes"));
  add_title (sheet, _ ("Comes"));
  add_title (sheet, _ ("Load"));
  add_title (sheet, _ ("Waits"));
  add_title (sheet, _ ("People"));
  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      add_text (sheet, item->name);
      add_number (sheet, chart, item->x >= 0 ? item->x : NAN, item->texts[0]);
      add_plain_number (sheet, item->y, 1);
      add_text (sheet, item->words);
      add_text (sheet, item->texts[2]);
      add_text (sheet, item->texts[1]);
    }
}

DfpSheet *
dfp_chart_get_sheet (const DfpChart *chart)
{
  DfpSheetBuilder *sheet;

  g_return_val_if_fail (chart != NULL, NULL);

  sheet = dfp_sheet_builder_new (NULL);
  if (dfp_chart_is_plot (chart))
    fill_plot (sheet, chart);
  else if (dfp_chart_is_rows (chart))
    fill_rows (sheet, chart);
  else if (chart->kind == DFP_CHART_STATIONS)
    fill_stations (sheet, chart);
  else
    fill_items (sheet, chart);
  return dfp_sheet_builder_finish (sheet);
}
