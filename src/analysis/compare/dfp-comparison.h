/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Configurations side by side: one table of measures, walked for two to five columns with a base by all who show it. */
#pragma once

#include "base/dfp-result.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef const struct _DfpDesign DfpDesign;
typedef const struct _DfpForecast DfpForecast;
typedef const struct _DfpTotals DfpTotals;

#define DFP_COMPARISON_COLUMNS_MAXIMUM 6 /* five configurations and "do nothing" */

typedef enum
{
  DFP_MEASURE_PURPOSE,
  DFP_MEASURE_OBJECTIVES,
  DFP_MEASURE_MONEY,
  DFP_MEASURE_TIME,
  DFP_MEASURE_TEAM,
  DFP_MEASURE_SOURCING,
  DFP_MEASURE_FLEXIBILITY,
  DFP_MEASURE_EXIT,
  DFP_MEASURE_CULTURE,
  DFP_MEASURE_RISK,
} DfpMeasureGroup;
#define DFP_N_MEASURE_GROUPS (DFP_MEASURE_RISK + 1)

/* What a value counts, and so how it is shown. */
typedef enum
{
  DFP_MEASURE_AS_MONEY,
  DFP_MEASURE_AS_SHARE,      /* 0 … 1; differs in points */
  DFP_MEASURE_AS_MONTH,      /* month number, may have a part; differs in months sooner or later */
  DFP_MEASURE_AS_MONTHS,     /* duration */
  DFP_MEASURE_AS_PEOPLE,     /* whole people */
  DFP_MEASURE_AS_FTE,        /* one decimal */
  DFP_MEASURE_AS_FTE_MONTHS, /* one decimal */
  DFP_MEASURE_AS_COUNT,
  DFP_MEASURE_AS_POINTS,
  DFP_MEASURE_AS_TEXT, /* no number: see `text` of the cell */
} DfpMeasureKind;

typedef enum
{
  DFP_BETTER_NEITHER,
  DFP_BETTER_MORE,
  DFP_BETTER_LESS,
} DfpBetter;

/* What a value is taken from; a forecast has a value, or NAN, with one standard error of it. */
typedef struct
{
  DfpDesign *design;     /* NULL is "do nothing" */
  DfpForecast *forecast; /* NULL when there is none: its measures have no value */
} DfpComparisonColumn;

typedef double (*DfpMeasureForecast) (const DfpForecast *forecast, const char *objective, double *error);

typedef struct
{
  DfpMeasureGroup group;
  const char *key;   /* "peak-heads": the word in files */
  const char *label; /* untranslated: use dfp_measure_get_label () */
  DfpMeasureKind kind;
  DfpBetter better;
  gsize offset;                   /* of the double in DfpTotals, or in DfpDesign; of the int for a text */
  double of_nothing;              /* the value of "do nothing", NAN for none */
  int decimals;                   /* of a share or a duration, as people read it */
  GType (*type) (void);           /* of the words of a text, else NULL */
  gboolean of_design;             /* the offset is one in DfpDesign */
  gboolean detail;                /* in the window and in files, but not on the sheet, which is one page */
  DfpMeasureForecast of_forecast; /* how the forecast answers; NULL for what is no question of chance */
  const char *objective;          /* id, where it is about one: the label is its name then; else NULL */
  const char *formula;            /* in words; untranslated: use dfp_measure_get_formula () */
  const char *source;             /* who says so, or that it is an assumption; untranslated */
  const char *target;             /* where it is entered, as win.go-to takes it: "money/discount-rate" */
} DfpMeasure;

const DfpMeasure *dfp_measure_get_all (guint *n_measures);
const DfpMeasure *dfp_measure_find (const char *key); /* NULL when there is none */
const char *dfp_measure_get_label (const DfpMeasure *measure);
const char *dfp_measure_get_formula (const DfpMeasure *measure);
const char *dfp_measure_get_source (const DfpMeasure *measure);
const char *dfp_measure_group_get_label (DfpMeasureGroup group);
/* NAN when there is none; INFINITY for never. */
double dfp_measure_get_value (const DfpMeasure *measure, const DfpComparisonColumn *column);
/* As people read it: "€2.15m", "Sep 2027", "–". @totals: whose first month and currency count. Transfer full. */
char *dfp_measure_format_value (const DfpMeasure *measure, const DfpComparisonColumn *column, const DfpTotals *totals);
/* One standard error of it; 0 of what is no question of chance. */
double dfp_measure_get_error (const DfpMeasure *measure, const DfpComparisonColumn *column);

typedef enum
{
  /* Differs, but neither is better, or one of them has no value, or chance alone can make such a difference. */
  DFP_VERDICT_NEUTRAL,
  DFP_VERDICT_SAME,
  DFP_VERDICT_BETTER,
  DFP_VERDICT_WORSE,
} DfpVerdict;

typedef struct
{
  double value;       /* NAN when there is none; INFINITY for never */
  double difference;  /* value − that of the base; NAN when one of them has none, 0 in the base itself */
  double per_cent;    /* difference by |base|, as a share; NAN when the base is 0 */
  DfpVerdict verdict; /* against the base */
  const char *text;   /* translated, for DFP_MEASURE_AS_TEXT; static, else NULL */
} DfpComparisonCell;

typedef struct
{
  const DfpMeasure *measure;
  gboolean differs;                                        /* some column differs from another */
  DfpComparisonCell cells[DFP_COMPARISON_COLUMNS_MAXIMUM]; /* one for each column */
} DfpComparisonRow;

typedef const struct _DfpComparison
{
  guint n_columns;
  DfpComparisonColumn columns[DFP_COMPARISON_COLUMNS_MAXIMUM]; /* "do nothing" comes last */
  guint base;                                                  /* position of the column the others are compared with */
  guint n_rows;
  DfpComparisonRow *rows; /* in the order of the decision */
  guint n_without_difference;
  DfpMeasure *objectives; /* one for each objective with a due month: its row stands behind that of all */
  guint n_objectives;
} DfpComparison;

/* @plan: the one whose objectives get rows of their own; NULL for none. @columns: one to five with a design; designs
 * and forecasts are kept by reference. @base: a position among them. */
DfpComparison *dfp_comparison_new (const DfpPlanData *plan, const DfpComparisonColumn *columns, guint n_columns,
                                   guint base, gboolean with_nothing);
const DfpComparisonRow *dfp_comparison_find_row (const DfpComparison *self, const char *key);
const char *dfp_comparison_get_column_name (const DfpComparison *self, guint column); /* or "Do nothing" */

/* "€2.15m", "Sep 2027", "26%", "–": as people read it. Transfer full. */
char *dfp_comparison_format_value (const DfpComparison *self, guint row, guint column);
/* "+€0.63m", "2 months later", "−15 points", "same", or "" in the base. Transfer full. */
char *dfp_comparison_format_difference (const DfpComparison *self, guint row, guint column);
/* "+15%", "same", or "" in the base; the difference itself where a share means nothing. Transfer full. */
char *dfp_comparison_format_per_cent (const DfpComparison *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpComparison, dfp_result_unref)

G_END_DECLS
