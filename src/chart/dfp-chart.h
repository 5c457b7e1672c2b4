/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart is a value: what to draw, not how or where. Builders (dfp-chart-plot.h,
 * dfp-chart-rows.h, dfp-chart-map.h) add parts to a new chart; once it is handed to anybody
 * it does not change, so it may be drawn from any thread and kept as long as one likes.
 *
 * Text is plain text, never markup, and is ellipsised where it does not fit. Numbers that are
 * not finite are missing values; what is beyond ±1e15 is cut there. */
#pragma once

#include "chart/dfp-chart-style.h"

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define DFP_TYPE_CHART (dfp_chart_get_type ())

typedef struct _DfpChart DfpChart;

typedef enum
{
  DFP_CHART_PLOT,        /* x across, values up: dfp-chart-plot.h */
  DFP_CHART_SMALL,       /* a small multiple: a silhouette on a common scale, no axis: dfp-chart-plot.h */
  DFP_CHART_BARS,        /* plain horizontal bars, zero-based: this and the next ones: dfp-chart-rows.h */
  DFP_CHART_BULLETS,     /* now against target */
  DFP_CHART_GANTT,       /* bars over the months */
  DFP_CHART_DUMBBELLS,   /* one row per objective, one shape per configuration */
  DFP_CHART_STANCES,     /* now → wanted on −2 … +2 */
  DFP_CHART_WATERFALL,   /* how one amount becomes another */
  DFP_CHART_TORNADO,     /* what moves the result, by swing */
  DFP_CHART_POWER_MAP,   /* power × interest, 5 × 5: this and the next ones: dfp-chart-map.h */
  DFP_CHART_RISK_MATRIX, /* probability × delay, 5 × 5 */
  DFP_CHART_WEIGHTS,     /* one bar cut into shares */
  DFP_CHART_STATIONS,    /* a line from start to end: what each stage can pass, and what waits in front */
} DfpChartKind;

/* How numbers on an axis and in labels are written. */
typedef enum
{
  DFP_CHART_NUMBER,       /* 1,234 or 0.5 */
  DFP_CHART_PEOPLE,       /* whole people; a plot's scale ends at the next ten above its peak */
  DFP_CHART_MONEY,        /* €268k, €2.15m */
  DFP_CHART_MONEY_SIGNED, /* +€3.14m, −€2.71m */
  DFP_CHART_SHARE,        /* 0 … 1 as 0% … 100% */
  DFP_CHART_CHANCE,       /* the same, estimated: <1% … >99% but for the scale */
} DfpChartFormat;

GType dfp_chart_get_type (void);
DfpChart *dfp_chart_new (DfpChartKind kind);
DfpChart *dfp_chart_ref (DfpChart *chart);
void dfp_chart_unref (DfpChart *chart);
DfpChartKind dfp_chart_get_kind (const DfpChart *chart);

/* The title says the finding, the caption what is drawn. */
void dfp_chart_set_title (DfpChart *chart, const char *title);
void dfp_chart_take_title (DfpChart *chart, char *title); /* takes @title */
void dfp_chart_set_caption (DfpChart *chart, const char *caption);
const char *dfp_chart_get_title (const DfpChart *chart);
const char *dfp_chart_get_caption (const DfpChart *chart);
/* One sentence that says what the picture says, for who cannot see it: the title until another is set. */
void dfp_chart_set_description (DfpChart *chart, const char *description);
const char *dfp_chart_get_description (const DfpChart *chart);
/* Makes an empty state of it: the frame with its axes faint, and this one sentence. */
void dfp_chart_set_empty (DfpChart *chart, const char *sentence);
const char *dfp_chart_get_empty (const DfpChart *chart);
/* How its values are written; @currency is an ISO 4217 code or NULL. */
void dfp_chart_set_format (DfpChart *chart, DfpChartFormat format, const char *currency);
/* Space left of and right of the plot in the chart's pixels, so that it lines up with a table;
 * negative (the initial value): as much as the labels need. Start and end when right to left. */
void dfp_chart_set_margins (DfpChart *chart, double start, double end);
/* A key above the picture, for shapes that repeat over rows only; labels belong on the marks. */
void dfp_chart_add_key (DfpChart *chart, DfpColor color, DfpShape shape, const char *name);

/* In surface units. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DfpChartArea;

/* Draws into the rectangle 0, 0, @width, @height of the current user space. Never fails: too
 * little room leaves out labels, then everything. */
void dfp_chart_draw (const DfpChart *chart, cairo_t *cr, double width, double height, const DfpChartStyle *style);
/* The rectangle between the axes, exactly as dfp_chart_draw () will place it. FALSE when there is
 * no room for it. */
gboolean dfp_chart_get_plot_area (const DfpChart *chart, double width, double height, const DfpChartStyle *style,
                                  DfpChartArea *area);
/* The height at which rows, key and axis have their natural size; plots say 0. */
double dfp_chart_get_natural_height (const DfpChart *chart, double width, const DfpChartStyle *style);

typedef enum
{
  DFP_CHART_HIT_BODY,
  DFP_CHART_HIT_START, /* the handle at the start of a Gantt bar, or a segment's border after it */
  DFP_CHART_HIT_END,
} DfpChartHitPart;

typedef struct
{
  int series; /* series, or bar or point within a row; −1: none under the pointer */
  int index;  /* month, row, person, risk or segment, from 0; −1: none */
  double
      x; /* position on the x axis in its own units (months from 0, number, share); of a month in a plot: where it is read */
  double value; /* of the series there; NaN when there is none */
  DfpChartHitPart part;
  DfpChartArea area; /* of the mark or column, in surface units: where a tooltip points */
} DfpChartHit;

/* What lies under the point; FALSE outside the plot and its rows. */
gboolean dfp_chart_pick (const DfpChart *chart, double width, double height, const DfpChartStyle *style, double x,
                         double y, DfpChartHit *hit);
/* The hit for @index as if pointed at, for the arrow keys. @series −1: the column or row as a whole. */
gboolean dfp_chart_locate (const DfpChart *chart, double width, double height, const DfpChartStyle *style, int series,
                           int index, DfpChartHit *hit);
/* The dotted line and its dots, or the ring round a mark, over a chart drawn before. */
void dfp_chart_draw_hover (const DfpChart *chart, cairo_t *cr, double width, double height, const DfpChartStyle *style,
                           const DfpChartHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpChart, dfp_chart_unref)

G_END_DECLS
