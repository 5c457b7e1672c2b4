/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one-pager from the plan to its bytes, against a page with the same texts and the same two
 * pictures written straight down with cairo and Pango: no measuring, no choice, no tags, no outline,
 * nothing computed. Medians of rounds that alternate. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"
#include "exhibit/dfp-subject.h"
#include "report/content/dfp-one-pager.h"
#include "report/dfp-report-list.h"
#include "store/dfp-templates.h"

#define ROUNDS 41
#define TARGET 3.0
#define N_LABELS 27 /* words in the two pictures */

static const char *const fonts[] = { "Cantarell Ultra-Bold 20", "Cantarell Ultra-Bold 12", "Cantarell 10",
                                     "Cantarell Bold 10", "Cantarell 9" };

typedef struct
{
  const char *text;
  int font;
  double width;
} Line;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec * 1e-3;
}

static int
compare_times (const void *a, const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
add_line (GArray *lines, const char *text, int font, double width)
{
  const Line line = { text, font, width };

  if (text != NULL && *text != '\0')
    g_array_append_val (lines, line);
}

/* All texts of the content in the fonts they are set in. */
static void
collect (GArray *lines, const DfpContent *content)
{
  for (guint i = 0; i < content->blocks->len; i++)
    {
      const DfpBlock *block = &g_array_index (content->blocks, DfpBlock, i);

      add_line (lines, block->strong, 3, 500);
      add_line (lines, block->text, block->kind == DFP_BLOCK_TITLE ? 0 : block->kind == DFP_BLOCK_HEADING ? 1 : 2, 500);
      for (guint t = 0; block->tiles != NULL && t < block->tiles->len; t++)
        {
          const DfpContentTile *tile = &g_array_index (block->tiles, DfpContentTile, t);

          add_line (lines, tile->caption, 4, 95);
          add_line (lines, tile->figure, 0, 95);
          add_line (lines, tile->note, 4, 95);
        }
      for (guint c = 0; block->charts != NULL && c < block->charts->len; c++)
        {
          add_line (lines, dfp_chart_get_title (g_ptr_array_index (block->charts, c)), 1, 240);
          add_line (lines, dfp_chart_get_caption (g_ptr_array_index (block->charts, c)), 4, 240);
        }
      for (guint r = 0; block->table != NULL && r < block->table->rows->len; r++)
        for (guint c = 0; c < block->table->columns->len; c++)
          add_line (lines, g_array_index (block->table->rows, DfpContentRow, r).cells[c].text, 2, 80);
      for (guint c = 0; block->table != NULL && !block->table->headless && c < block->table->columns->len; c++)
        add_line (lines, g_array_index (block->table->columns, DfpContentColumn, c).title, 3, 80);
      for (guint p = 0; block->parts != NULL && p < block->parts->len; p++)
        collect (lines, g_ptr_array_index (block->parts, p));
    }
  add_line (lines, content->strong_header, 3, 240);
  add_line (lines, content->header, 2, 240);
  add_line (lines, content->end_header, 2, 240);
  add_line (lines, content->title, 4, 240);
}

static cairo_status_t
append_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* One stepped area for each discipline and one line, with their labels. */
static void
draw_pictures (cairo_t *cr, PangoLayout *layout, const DfpTotals *totals)
{
  for (int d = 0; d < 6; d++)
    {
      cairo_set_source_rgb (cr, d / 6.0, 0.4, 0.7);
      cairo_move_to (cr, 50, 400);
      for (int m = 0; m < totals->staffing->n_months; m++)
        {
          cairo_line_to (cr, 50 + 12 * m, 400 - 5 * (totals->staffing->heads[m] - d));
          cairo_line_to (cr, 62 + 12 * m, 400 - 5 * (totals->staffing->heads[m] - d));
        }
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_stroke (cr);
    }
  cairo_move_to (cr, 300, 330);
  for (int m = 0; m < totals->value->n_months; m++)
    cairo_line_to (cr, 300 + 5 * m, 330 - totals->value->cumulative[m] / 5e4);
  cairo_stroke (cr);
  for (int i = 0; i < N_LABELS; i++)
    {
      char label[32];

      g_snprintf (label, sizeof label, "January 20%02d", i);
      pango_layout_set_text (layout, label, -1);
      cairo_move_to (cr, 60 + 8 * i, 300 + 3 * i);
      pango_cairo_show_layout (cr, layout);
    }
}

static gsize
write_bare (const GArray *lines, const DfpTotals *totals)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 595.276, 841.89);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *descriptions[G_N_ELEMENTS (fonts)];

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    descriptions[i] = pango_font_description_from_string (fonts[i]);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      pango_layout_set_font_description (layout, descriptions[line->font]);
      pango_layout_set_width (layout, (int) (line->width * PANGO_SCALE));
      pango_layout_set_text (layout, line->text, -1);
      cairo_move_to (cr, 45 + i % 4 * 120, 40 + i * 7);
      pango_cairo_show_layout (cr, layout);
    }
  pango_layout_set_font_description (layout, descriptions[4]);
  draw_pictures (cr, layout, totals);
  cairo_show_page (cr);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    pango_font_description_free (descriptions[i]);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bytes->len;
}

static gsize
write_report (DfpPlan *plan)
{
  static const DfpReportOptions options = { .date = "2026-11-22" };
  g_autoptr (GBytes) bytes =
      dfp_report_export (plan, NULL, dfp_report_kind_find ("one-pager"), DFP_REPORT_PDF, &options, NULL);

  return g_bytes_get_size (bytes);
}

int
main (void)
{
  g_autoptr (DfpPlan) plan = dfp_templates_load ("retail-bank-mvp", NULL);
  const DfpPlanData *data = dfp_plan_get (plan);
  DfpSubject subjects[3];
  g_autoptr (DfpContent) content = NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  double bare[ROUNDS], report[ROUNDS];
  gsize bare_size = 0, report_size = 0;

  for (int i = 0; i < 3; i++)
    {
      subjects[i].plan = data;
      subjects[i].configuration = dfp_list_get_data (data->configurations, i);
      subjects[i].totals = dfp_totals_new (data, subjects[i].configuration);
    }
  content = dfp_one_pager_new (subjects, 3, 0);
  collect (lines, content);
  for (int round = 0; round < ROUNDS; round++)
    {
      double start = now ();

      bare_size = write_bare (lines, subjects[0].totals);
      bare[round] = now () - start;
      start = now ();
      report_size = write_report (plan);
      report[round] = now () - start;
    }
  qsort (bare, ROUNDS, sizeof (double), compare_times);
  qsort (report, ROUNDS, sizeof (double), compare_times);
  printf ("one-pager, %u texts and two pictures, median of %d\n", lines->len + N_LABELS, ROUNDS);
  printf ("  bare cairo and Pango  %6.2f ms, %zu bytes\n", bare[ROUNDS / 2] / 1e3, bare_size);
  printf ("  from plan to PDF      %6.2f ms, %zu bytes\n", report[ROUNDS / 2] / 1e3, report_size);
  printf ("  ratio                 %6.2f, at most %.0f\n", report[ROUNDS / 2] / bare[ROUNDS / 2], TARGET);
  for (int i = 0; i < 3; i++)
    dfp_result_unref (subjects[i].totals);
  return 0;
}
