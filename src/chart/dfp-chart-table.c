/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture as a table. A cell holds what people read and, where it is one, the number for files. */
#include "chart/dfp-chart-table.h"

#include "base/dfp-format.h"
#include "chart/dfp-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  char *text;
  double number; /* NaN: text only */
} Cell;

struct _DfpChartTable
{
  GPtrArray *titles; /* owned text */
  GArray *cells;     /* Cell, row by row */
};

static void
clear_cell (Cell *cell)
{
  g_free (cell->text);
}

static void
add_title (DfpChartTable *table, const char *title)
{
  g_ptr_array_add (table->titles, g_strdup (title));
}

static void
add_text (DfpChartTable *table, const char *text)
{
  Cell cell = { g_strdup (text != NULL && *text != '\0' ? text : "–"), NAN };

  g_array_append_val (table->cells, cell);
}

/* @words: how the builder wrote it on the mark, or NULL for the chart's own format. */
static void
add_number (DfpChartTable *table, const DfpChart *chart, double number, const char *words)
{
  Cell cell = { NULL, number };

  if (words != NULL && *words != '\0')
    cell.text = g_strdup (words);
  else
    cell.text = dfp_chart_format_value (chart, number, 0);
  g_array_append_val (table->cells, cell);
}

static void
add_plain_number (DfpChartTable *table, double number, int decimals)
{
  Cell cell = { dfp_format_number_short (number, decimals), number };

  g_array_append_val (table->cells, cell);
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
add_column_name (DfpChartTable *table, const DfpChart *chart, int column)
{
  g_autofree char *month = NULL;

  if (chart->axis == DFP_AXIS_NUMBERS)
    {
      const DfpSeries *series = &g_array_index (chart->series, DfpSeries, 0);

      add_plain_number (table, dfp_series_get_x (chart, series, column), 2);
    }
  else if (column < 0)
    add_text (table, _ ("Start"));
  else
    {
      month = dfp_format_month (chart->start + column, DFP_MONTH_STYLE_LONG);
      add_text (table, month);
    }
}

static void
fill_plot (DfpChartTable *table, const DfpChart *chart)
{
  int first, after;

  get_columns (chart, &first, &after);
  add_title (table, chart->axis == DFP_AXIS_MONTHS ? _ ("Month") : _ ("Value"));
  for (guint s = 0; s < chart->series->len; s++)
    add_title (table, g_array_index (chart->series, DfpSeries, s).name);
  if (chart->axis == DFP_AXIS_NUMBERS && chart->series->len == 0)
    return;
  for (int column = first; column < after; column++)
    {
      add_column_name (table, chart, column);
      for (guint s = 0; s < chart->series->len; s++)
        add_number (table, chart, find_value (chart, &g_array_index (chart->series, DfpSeries, s), column), NULL);
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
add_month_cell (DfpChartTable *table, const DfpChart *chart, double month)
{
  g_autofree char *text = dfp_format_month (chart->start + (int) month, DFP_MONTH_STYLE_LONG);

  add_text (table, text);
}

static void
add_gantt_rows (DfpChartTable *table, const DfpChart *chart, const DfpRow *row)
{
  for (guint i = 0; row->pieces != NULL && i < row->pieces->len; i++)
    {
      const DfpPiece *piece = &g_array_index (row->pieces, DfpPiece, i);

      if (piece->kind == DFP_PIECE_GHOST)
        continue;
      add_text (table, row->name);
      add_month_cell (table, chart, piece->kind == DFP_PIECE_MILESTONE ? piece->from - 1 : piece->from);
      add_month_cell (table, chart, piece->kind == DFP_PIECE_MILESTONE ? piece->from - 1 : piece->to - 1);
      add_text (table, piece->words);
    }
}

static void
add_row (DfpChartTable *table, const DfpChart *chart, const DfpRow *row)
{
  if (chart->kind == DFP_CHART_GANTT)
    {
      add_gantt_rows (table, chart, row);
      return;
    }
  add_text (table, row->name);
  if (chart->kind == DFP_CHART_BULLETS)
    {
      for (int i = 0; i < 3; i++)
        add_text (table, row->texts[i]);
      return;
    }
  if (chart->kind == DFP_CHART_STANCES)
    add_plain_number (table, row->value, 0);
  else
    add_number (table, chart, row->value, chart->kind == DFP_CHART_TORNADO ? NULL : row->texts[0]);
  if (chart->kind == DFP_CHART_STANCES)
    add_plain_number (table, row->second, 0);
  else if (chart->kind != DFP_CHART_WATERFALL)
    add_number (table, chart, row->second, NULL);
}

/* A column for each configuration, named by the key. */
static void
fill_dumbbells (DfpChartTable *table, const DfpChart *chart)
{
  add_title (table, "");
  for (guint k = 0; k < chart->keys->len; k++)
    add_title (table, g_array_index (chart->keys, DfpKeyEntry, k).name);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const DfpRow *row = &g_array_index (chart->rows, DfpRow, i);

      add_text (table, row->name);
      for (guint k = 0; k < chart->keys->len; k++)
        {
          double value = NAN;

          for (guint p = 0; row->pieces != NULL && p < row->pieces->len; p++)
            if (g_array_index (row->pieces, DfpPiece, p).color == g_array_index (chart->keys, DfpKeyEntry, k).color)
              value = g_array_index (row->pieces, DfpPiece, p).from;
          add_number (table, chart, value, NULL);
        }
    }
}

static void
fill_rows (DfpChartTable *table, const DfpChart *chart)
{
  if (chart->kind == DFP_CHART_DUMBBELLS)
    {
      fill_dumbbells (table, chart);
      return;
    }
  add_title (table, "");
  for (guint i = 0; i < 3 && row_titles[chart->kind][i] != NULL; i++)
    add_title (table, _ (row_titles[chart->kind][i]));
  for (guint i = 0; i < chart->rows->len; i++)
    add_row (table, chart, &g_array_index (chart->rows, DfpRow, i));
}

static void
fill_items (DfpChartTable *table, const DfpChart *chart)
{
  gboolean people = chart->kind == DFP_CHART_POWER_MAP, weights = chart->kind == DFP_CHART_WEIGHTS;

  add_title (table, "");
  add_title (table, people ? _ ("Interest") : weights ? _ ("Weight") : _ ("Delay in months"));
  if (!weights)
    add_title (table, people ? _ ("Power") : _ ("Chance"));
  if (people)
    add_title (table, _ ("Stance"));
  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      add_text (table, item->name);
      add_plain_number (table, item->x, 1);
      if (people)
        add_plain_number (table, item->y, 0);
      else if (!weights)
        {
          Cell cell = { dfp_format_share (item->y, 0, DFP_FORMAT_PLAIN), item->y };

          g_array_append_val (table->cells, cell);
        }
      if (people)
        add_plain_number (table, item->value, 0);
    }
}

static void
fill_stations (DfpChartTable *table, const DfpChart *chart)
{
  add_title (table, "");
  add_title (table, _ ("Passes"));
  add_title (table, _ ("Comes"));
  add_title (table, _ ("Load"));
  add_title (table, _ ("Waits"));
  add_title (table, _ ("People"));
  for (guint i = 0; i < chart->items->len; i++)
    {
      const DfpItem *item = &g_array_index (chart->items, DfpItem, i);

      add_text (table, item->name);
      add_number (table, chart, item->x >= 0 ? item->x : NAN, item->texts[0]);
      add_plain_number (table, item->y, 1);
      add_text (table, item->words);
      add_text (table, item->texts[2]);
      add_text (table, item->texts[1]);
    }
}

DfpChartTable *
dfp_chart_get_table (const DfpChart *chart)
{
  DfpChartTable *table = g_new0 (DfpChartTable, 1);

  table->titles = g_ptr_array_new_with_free_func (g_free);
  table->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (table->cells, (GDestroyNotify) clear_cell);
  g_return_val_if_fail (chart != NULL, table);

  if (dfp_chart_is_plot (chart))
    fill_plot (table, chart);
  else if (dfp_chart_is_rows (chart))
    fill_rows (table, chart);
  else if (chart->kind == DFP_CHART_STATIONS)
    fill_stations (table, chart);
  else
    fill_items (table, chart);
  return table;
}

void
dfp_chart_table_free (DfpChartTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->titles);
  g_array_unref (table->cells);
  g_free (table);
}

int
dfp_chart_table_get_n_columns (const DfpChartTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->titles->len;
}

int
dfp_chart_table_get_n_rows (const DfpChartTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->titles->len > 0 ? table->cells->len / table->titles->len : 0;
}

const char *
dfp_chart_table_get_title (const DfpChartTable *table, int column)
{
  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (column >= 0 && (guint) column < table->titles->len, NULL);

  return g_ptr_array_index (table->titles, column);
}

static const Cell *
get_cell (const DfpChartTable *table, int row, int column)
{
  if (row < 0 || column < 0 || (guint) column >= table->titles->len || row >= dfp_chart_table_get_n_rows (table))
    return NULL;
  return &g_array_index (table->cells, Cell, row * table->titles->len + column);
}

const char *
dfp_chart_table_get_text (const DfpChartTable *table, int row, int column)
{
  const Cell *cell;

  g_return_val_if_fail (table != NULL, NULL);

  cell = get_cell (table, row, column);
  g_return_val_if_fail (cell != NULL, NULL);
  return cell->text;
}

gboolean
dfp_chart_table_get_number (const DfpChartTable *table, int row, int column, double *number)
{
  const Cell *cell;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  cell = get_cell (table, row, column);
  if (cell == NULL || isnan (cell->number))
    return FALSE;
  *number = cell->number;
  return TRUE;
}
