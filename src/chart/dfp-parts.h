/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a chart, as the builders leave them: text is clean or NULL, numbers are finite or NaN. */
#pragma once

#include "chart/dfp-chart-plot.h"

G_BEGIN_DECLS

typedef struct
{
  DfpMark mark;
  DfpColor color;
  DfpColor changed_color;
  double change_x; /* NaN: the colour never changes */
  DfpPattern pattern;
  char *name;
  char *total;
  double *values; /* finite or NaN */
  int n_values;
  double offset; /* 0 … 1 */
  gboolean below_zero;
  double label_x; /* NaN: no label */
  char *label;
  DfpSide label_side;
} DfpSeries;

typedef struct
{
  double x;
  double value;
  DfpColor color;
  DfpShape shape;
  double size; /* radius in pixels */
} DfpDot;

typedef struct
{
  double x;
  double value;
  char *strong;
  char *plain;
  DfpSide side;
  DfpColor color; /* of a figure */
  gboolean figure;
} DfpNote;

typedef struct
{
  double at;
  gboolean level; /* across rather than upright */
  DfpRule rule;
  DfpColor color;
  char *strong;
  char *plain;
  DfpSide side;
} DfpRuler;

typedef struct
{
  double from;
  double to;
  char *name;
} DfpBand;

typedef struct
{
  DfpColor color;
  DfpShape shape;
  char *name;
} DfpKeyEntry;

typedef struct
{
  double x;
  char *name;
} DfpTickName;

typedef enum
{
  DFP_PIECE_BAR,
  DFP_PIECE_GHOST,
  DFP_PIECE_MILESTONE,
  DFP_PIECE_POINT,
} DfpPieceKind;

/* In a Gantt row: months from 0; from … to. In a dumbbell: `from` is the value. */
typedef struct
{
  DfpPieceKind kind;
  double from;
  double to;
  DfpColor color;
  DfpPattern pattern;
  char *words;
} DfpPiece;

typedef struct
{
  char *name;
  char *detail;
  gboolean strong;
  gboolean tinted;
  gboolean total; /* of a waterfall */
  double value;   /* bar, now, stance now, step, worse end; NaN: none */
  double second;  /* target, stance wanted, better end; NaN: none */
  DfpColor color;
  char *texts[3]; /* in the order of the builder's parameters */
  GArray *pieces; /* of DfpPiece, or NULL */
} DfpRow;

typedef struct
{
  double from; /* months from 0 */
  double to;
  char *name;
  gboolean strong;
} DfpPhase;

/* A person, a risk, a segment or a station. */
typedef struct
{
  char *name;
  char *words;
  char *texts[3]; /* of a station, in the order of the builder's parameters */
  double x;       /* interest, delay, weight, capacity (negative: none needed) */
  double y;       /* power, probability, arrivals */
  double value;   /* stance, queue (may be infinite) */
  DfpColor color;
  gboolean ringed;
} DfpItem;

G_END_DECLS
