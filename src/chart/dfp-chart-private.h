/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart holds. Filled by the builders, read by everything that draws or picks. */
#pragma once

#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "chart/dfp-parts.h"

G_BEGIN_DECLS

#define DFP_CHART_MAXIMUM_SERIES 64
#define DFP_CHART_MAXIMUM_POINTS 4096
#define DFP_CHART_MAXIMUM_COLUMNS 600
#define DFP_CHART_MAXIMUM_ROWS 2000
#define DFP_CHART_MAXIMUM_PARTS 2000 /* notes, dots, rules, pieces of a row, people, risks, segments */

typedef enum
{
  DFP_AXIS_NUMBERS,
  DFP_AXIS_MONTHS,
} DfpAxisKind;

struct _DfpChart
{
  gatomicrefcount ref_count;
  DfpChartKind kind;
  char *title;
  char *caption;
  char *description;
  char *empty;
  DfpChartFormat format;
  char *currency;
  double margin_start; /* negative: natural */
  double margin_end;
  GArray *keys; /* DfpKeyEntry */

  /* plots */
  DfpAxisKind axis;
  int n_columns; /* months */
  DfpMonth start;
  double x_minimum; /* of a number axis */
  double x_maximum;
  DfpChartFormat x_format;
  gboolean centred_ticks;
  double minimum; /* of the value axis; NaN: from the data */
  double maximum;
  GArray *bands;  /* DfpBand */
  GArray *series; /* DfpSeries */
  GArray *dots;   /* DfpDot */
  GArray *notes;  /* DfpNote */
  GArray *rulers; /* DfpRuler */
  GArray *ticks;  /* DfpTickName */

  /* rows */
  GArray *rows;      /* DfpRow */
  double row_height; /* 0: of the kind */
  gboolean row_axis;
  double reference;
  char *reference_words;
  gboolean reference_strong;
  gboolean reference_dashed;
  GArray *phases; /* DfpPhase */

  GArray *items; /* DfpItem: maps and weights */
};

/* A copy that is valid UTF-8, without control characters, at most 512 characters; NULL for NULL. */
char *dfp_chart_clean_text (const char *text);
/* NaN for what is not finite, else within ±1e15. */
double dfp_chart_clean_value (double value);
/* Room for one more part in @array. */
gboolean dfp_chart_has_room (const GArray *array, guint maximum);

gboolean dfp_chart_is_plot (const DfpChart *chart); /* PLOT or SMALL */
gboolean dfp_chart_is_rows (const DfpChart *chart); /* BARS … TORNADO */

/* A value in the chart's format; @tick_step > 0: for the ticks of an axis with this step. */
char *dfp_chart_format_value (const DfpChart *chart, double value, double tick_step);
char *dfp_chart_format_number (DfpChartFormat format, const char *currency, double value, double tick_step);

/* Where point @i of a line stands on the x axis, and the reverse for reading a value at @x. */
double dfp_series_get_x (const DfpChart *chart, const DfpSeries *series, int i);
/* The value of the series at position @x: that of its step or between two points; NaN beyond. */
double dfp_series_get_value (const DfpChart *chart, const DfpSeries *series, double x);
/* Where within its month (0 … 1) a plot is read: in the middle where anything is stepped, else where
 * the lines have their points; a point at the start of a month is the end of the one before. */
double dfp_chart_get_reading_offset (const DfpChart *chart);
gboolean dfp_mark_is_stack (DfpMark mark);
gboolean dfp_mark_is_stepped (DfpMark mark);
/* The part of column @i that series @index covers when stacked: @from nearer to zero. FALSE: nothing. */
gboolean dfp_chart_get_stacked (const DfpChart *chart, guint index, int i, double *from, double *to);
/* Ends of all that a plot shows, bands and notes left out. */
void dfp_chart_get_extent (const DfpChart *chart, double *minimum, double *maximum);
double dfp_chart_get_x_maximum (const DfpChart *chart);

G_END_DECLS
