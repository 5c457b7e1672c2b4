/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builders of charts with one row per thing. */
#include "chart/dfp-chart-private.h"

#include <math.h>

int
dfp_chart_add_row (DfpChart *chart, const char *name, const char *detail, gboolean strong)
{
  DfpRow row = { .strong = strong, .value = NAN, .second = NAN };

  g_return_val_if_fail (chart != NULL, -1);

  if (!dfp_chart_has_room (chart->rows, DFP_CHART_MAXIMUM_ROWS))
    return -1;
  row.name = dfp_chart_clean_text (name != NULL ? name : "");
  row.detail = dfp_chart_clean_text (detail);
  g_array_append_val (chart->rows, row);
  return chart->rows->len - 1;
}

static DfpRow *
get_row (DfpChart *chart, int row)
{
  if (chart == NULL || row < 0 || (guint) row >= chart->rows->len)
    return NULL;
  return &g_array_index (chart->rows, DfpRow, row);
}

static void
set_texts (DfpRow *row, const char *first, const char *second, const char *third)
{
  const char *texts[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (row->texts[i]);
      row->texts[i] = dfp_chart_clean_text (texts[i]);
    }
}

void
dfp_chart_set_row_tinted (DfpChart *chart, int row, gboolean tinted)
{
  DfpRow *r = get_row (chart, row);

  if (r != NULL)
    r->tinted = tinted;
}

void
dfp_chart_set_row_height (DfpChart *chart, double height)
{
  g_return_if_fail (chart != NULL);

  chart->row_height = isfinite (height) ? CLAMP (height, 0, 1000) : 0;
}

void
dfp_chart_set_row_range (DfpChart *chart, double minimum, double maximum)
{
  dfp_chart_set_value_range (chart, minimum, maximum);
}

void
dfp_chart_set_row_axis (DfpChart *chart, gboolean axis)
{
  g_return_if_fail (chart != NULL);

  chart->row_axis = axis;
}

void
dfp_chart_set_reference (DfpChart *chart, double value, const char *words, gboolean strong, gboolean dashed)
{
  g_return_if_fail (chart != NULL);

  chart->reference = dfp_chart_clean_value (value);
  g_free (chart->reference_words);
  chart->reference_words = dfp_chart_clean_text (words);
  chart->reference_strong = strong;
  chart->reference_dashed = dashed;
}

void
dfp_chart_set_row_bar (DfpChart *chart, int row, double value, DfpColor color, const char *strong, const char *plain,
                       double target, const char *target_words)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL)
    return;
  r->value = dfp_chart_clean_value (value);
  r->second = dfp_chart_clean_value (target);
  r->color = color;
  set_texts (r, strong, plain, target_words);
}

void
dfp_chart_set_row_bullet (DfpChart *chart, int row, double now, DfpColor color, const char *start_text,
                          const char *now_text, const char *target_text)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL)
    return;
  r->value = dfp_chart_clean_value (now);
  r->second = 1;
  r->color = color;
  set_texts (r, start_text, now_text, target_text);
}

void
dfp_chart_set_row_months (DfpChart *chart, int n_months, DfpMonth start)
{
  dfp_chart_set_months (chart, n_months, start);
}

static void
clear_piece (DfpPiece *piece)
{
  g_free (piece->words);
}

static int
append_piece (DfpChart *chart, int row, DfpPiece piece, const char *words)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL || isnan (piece.from))
    return -1;
  if (r->pieces == NULL)
    {
      r->pieces = g_array_new (FALSE, TRUE, sizeof (DfpPiece));
      g_array_set_clear_func (r->pieces, (GDestroyNotify) clear_piece);
    }
  if (!dfp_chart_has_room (r->pieces, DFP_CHART_MAXIMUM_PARTS))
    return -1;
  piece.words = dfp_chart_clean_text (words);
  g_array_append_val (r->pieces, piece);
  return r->pieces->len - 1;
}

/* Month numbers as the span that they cover; an end before its start covers nothing. */
static DfpPiece
cover_months (DfpPieceKind kind, int from, int to)
{
  from = CLAMP (from, -100000, 100000);
  to = CLAMP (to, -100000, 100000);
  return (DfpPiece){ .kind = kind, .from = from - 1.0, .to = MAX (to, from - 1) };
}

int
dfp_chart_add_row_bar (DfpChart *chart, int row, int from, int to, DfpColor color, DfpPattern pattern,
                       const char *words)
{
  DfpPiece piece = cover_months (DFP_PIECE_BAR, from, to);

  piece.color = color;
  piece.pattern = pattern;
  return append_piece (chart, row, piece, words);
}

void
dfp_chart_add_row_ghost (DfpChart *chart, int row, int from, int to)
{
  append_piece (chart, row, cover_months (DFP_PIECE_GHOST, from, to), NULL);
}

void
dfp_chart_add_row_milestone (DfpChart *chart, int row, int month, DfpColor color, const char *words)
{
  DfpPiece piece = cover_months (DFP_PIECE_MILESTONE, month + 1, month + 1);

  piece.color = color;
  append_piece (chart, row, piece, words);
}

void
dfp_chart_add_phase (DfpChart *chart, int from, int to, const char *name, gboolean strong)
{
  DfpPiece span = cover_months (DFP_PIECE_BAR, from, to);
  DfpPhase phase = { span.from, span.to, NULL, strong };

  g_return_if_fail (chart != NULL);

  if (!dfp_chart_has_room (chart->phases, DFP_CHART_MAXIMUM_SERIES))
    return;
  phase.name = dfp_chart_clean_text (name);
  g_array_append_val (chart->phases, phase);
}

void
dfp_chart_add_row_point (DfpChart *chart, int row, double value, DfpColor color, const char *words)
{
  value = dfp_chart_clean_value (value);
  append_piece (chart, row, (DfpPiece){ .kind = DFP_PIECE_POINT, .from = value, .to = value, .color = color }, words);
}

void
dfp_chart_set_row_stance (DfpChart *chart, int row, double now, double wanted, const char *words)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL)
    return;
  r->value = isfinite (now) ? CLAMP (now, -2, 2) : NAN;
  r->second = isfinite (wanted) ? CLAMP (wanted, -2, 2) : NAN;
  set_texts (r, words, NULL, NULL);
}

void
dfp_chart_set_row_step (DfpChart *chart, int row, double amount, gboolean total, DfpColor color, const char *words)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL)
    return;
  r->value = dfp_chart_clean_value (amount);
  r->total = total;
  r->color = color;
  set_texts (r, words, NULL, NULL);
}

void
dfp_chart_set_row_swing (DfpChart *chart, int row, double worse, double better, const char *worse_input,
                         const char *better_input)
{
  DfpRow *r = get_row (chart, row);

  if (r == NULL)
    return;
  r->value = dfp_chart_clean_value (worse);
  r->second = dfp_chart_clean_value (better);
  set_texts (r, worse_input, better_input, NULL);
}
