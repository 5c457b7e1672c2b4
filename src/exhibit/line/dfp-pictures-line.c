/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line as a line, its time over the load, and the next person. A load is handed in, so that a slider may
 * move the picture without touching the plan. */
#include "exhibit/line/dfp-pictures-line.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-queue.h"
#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "model/dfp-stage.h"

#define FLEX_MAXIMUM 50 /* per cent */
#define TIMES_SHOWN 4   /* times the time as planned: where the curve leaves the picture */
#define DOT 5
#define ROW_HEIGHT 44 /* pixels: with words behind the bar */
#define ROW_MARGIN 150

static gboolean
has_line (const DfpSubject *subject)
{
  return subject->design != NULL && subject->design->flow->bottleneck >= 0;
}

static DfpColor
choose_finding (const DfpFlowPass *pass)
{
  if (pass->load >= 1)
    return DFP_COLOR_WORSE;
  return pass->load > DFP_QUEUE_LOAD_MAXIMUM ? DFP_COLOR_AMBER : DFP_COLOR_TEXT;
}

/* "3.4 wait"; nothing where nothing comes. */
static char *
describe_queue (const DfpFlowPass *pass)
{
  g_autofree char *pieces = NULL;

  if (pass->load <= 0)
    return NULL;
  if (isinf (pass->queue))
    return g_strdup (_ ("queue grows"));
  pieces = dfp_format_number (pass->queue, 1, DFP_FORMAT_PLAIN);
  /* Translators: %s is a number of pieces of work, with a decimal; shown under a small picture */
  return g_strdup_printf (_ ("%s wait"), pieces);
}

static void
add_station (DfpChart *chart, const DfpSubject *subject, const DfpFlowLoad *load, int position)
{
  const DfpDesign *design = subject->design;
  const DfpStageData *stage = dfp_list_get_data (subject->configuration->stages, position);
  const DfpFlowStage *flow = &design->flow->stages[position];
  const DfpFlowPass *pass = &load->passes[position];
  const gboolean used = isfinite (flow->pass);
  g_autofree char *share = dfp_format_share (pass->load, 0, DFP_FORMAT_PLAIN);
  g_autofree char *capacity = dfp_format_number (flow->pass, 1, DFP_FORMAT_PLAIN);
  g_autofree char *count = dfp_format_number (design->line->stages[position].capacity, 1, DFP_FORMAT_PLAIN);
  /* Translators: %s is a number of people with a decimal; shown under a small picture */
  g_autofree char *people = g_strdup_printf (_ ("%s people"), count);
  g_autofree char *queue = describe_queue (pass);

  dfp_chart_add_station (chart, &(DfpStationMark){
                                    .name = stage->name,
                                    .capacity = used ? flow->pass : NAN,
                                    .arrivals = load->arrivals,
                                    .queue = pass->queue,
                                    .load = used && load->arrivals > 0 ? share : NULL,
                                    .capacity_text = used ? capacity : NULL,
                                    .people = used ? people : _ ("no work"),
                                    .queue_text = queue,
                                    .finding = choose_finding (pass),
                                    .slowest = position == design->line->bottleneck,
                                });
}

DfpChart *
dfp_picture_line_new (const DfpSubject *subject, const DfpFlowLoad *load)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_STATIONS);
  g_autoptr (DfpFlowLoad) planned = NULL;
  g_autofree char *arrivals = NULL, *words = NULL;

  dfp_chart_set_caption (chart, _ ("Pieces a week; a piece is a week of one person (assumption)"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  if (subject->configuration == NULL || dfp_list_get_n_rows (subject->configuration->stages) == 0)
    {
      dfp_chart_set_empty (chart, _ ("No stages yet. Add the steps that work passes through."));
      return chart;
    }
  if (!has_line (subject))
    {
      dfp_chart_set_empty (chart, _ ("Nobody works on the line yet. Add people who build."));
      return chart;
    }
  if (load == NULL)
    load = planned = dfp_flow_load_new (subject->design->flow, 0);
  arrivals = dfp_format_number (load->arrivals, 1, DFP_FORMAT_PLAIN);
  words = g_strdup_printf (_ ("%s a week come"), arrivals);
  dfp_chart_set_reference (chart, load->arrivals, words, FALSE, TRUE);
  for (int i = 0; i < load->n_passes; i++)
    add_station (chart, subject, load, i);
  return chart;
}

DfpChart *
dfp_picture_line (const DfpExhibitInput *input)
{
  return dfp_picture_line_new (dfp_exhibit_get_subject (input), NULL);
}

static double
measure_time (const DfpFlow *flow, double flex)
{
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, flex);

  return load->cycle_time;
}

/* Where the line stands: on the curve, or at its upper end when the time has none or leaves the picture. */
static void
add_present (DfpChart *chart, double flex, double weeks, double most)
{
  const gboolean shown = weeks <= most;
  g_autofree char *number = dfp_format_number (weeks, 1, DFP_FORMAT_PLAIN);
  g_autofree char *words = isinf (weeks) ? g_strdup (_ ("no end")) : g_strdup_printf (_ ("%s weeks"), number);

  dfp_chart_add_dot (chart, flex, fmin (weeks, most), shown ? DFP_COLOR_A : DFP_COLOR_WORSE,
                     shown ? DFP_SHAPE_DISC : DFP_SHAPE_DIAMOND, DOT);
  dfp_chart_add_note (chart, flex, fmin (weeks, most), words, NULL,
                      !shown             ? DFP_SIDE_BELOW
                      : weeks > most / 2 ? DFP_SIDE_START
                                         : DFP_SIDE_ABOVE);
}

DfpChart *
dfp_picture_line_load_new (const DfpSubject *subject, double flex)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);
  const DfpFlow *flow = has_line (subject) ? subject->design->flow : NULL;
  double weeks[2 * FLEX_MAXIMUM + 1], most;

  dfp_chart_set_caption (chart, _ ("Weeks from start to done, by more or less work than planned"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_numbers (chart, -FLEX_MAXIMUM / 100.0, FLEX_MAXIMUM / 100.0, DFP_CHART_SHARE);
  if (flow == NULL || flow->arrivals <= 0)
    {
      dfp_chart_set_empty (chart, _ ("Needs stages, people who build and work to do."));
      return chart;
    }
  most = TIMES_SHOWN * measure_time (flow, isfinite (flow->cycle_time) ? 0 : -FLEX_MAXIMUM / 100.0);
  if (!isfinite (most))
    {
      dfp_chart_set_empty (chart, _ ("The line cannot keep up, not even with half of the work."));
      return chart;
    }
  for (int i = 0; i <= 2 * FLEX_MAXIMUM; i++)
    {
      const double time = measure_time (flow, (i - FLEX_MAXIMUM) / 100.0);

      weeks[i] = time <= most ? time : NAN;
    }
  dfp_chart_set_value_range (chart, 0, most);
  dfp_chart_add_series (chart, DFP_MARK_LINE, DFP_COLOR_A, _ ("Weeks from start to done"), 2 * FLEX_MAXIMUM + 1, weeks);
  if (flow->room > -0.5 && flow->room < 0.5)
    dfp_chart_add_rule (chart, flow->room, DFP_RULE_DASHED, DFP_COLOR_ZERO, NULL, _ ("full"), DFP_SIDE_AUTO);
  add_present (chart, flex, measure_time (flow, flex), most);
  return chart;
}

DfpChart *
dfp_picture_line_load (const DfpExhibitInput *input)
{
  return dfp_picture_line_load_new (dfp_exhibit_get_subject (input), 0);
}

/* "two weeks sooner" and the like; NULL where nothing changes that can be told. */
static char *
describe_finish (const DfpNextPerson *next, const DfpNextHead *head)
{
  const double sooner = next->finish - head->finish;
  g_autofree char *months = NULL;

  if (isinf (next->finish) && isfinite (head->finish))
    return g_strdup (_ ("and the work gets done"));
  if (!isfinite (sooner) || fabs (sooner) < 0.05)
    return NULL;
  months = dfp_format_number (fabs (sooner), 1, DFP_FORMAT_PLAIN);
  return g_strdup_printf (sooner > 0 ? _ ("%s months sooner") : _ ("%s months later"), months);
}

DfpChart *
dfp_picture_next_person (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpNextPerson *next = subject->design != NULL ? subject->design->next_person : NULL;

  dfp_chart_set_caption (chart, _ ("More pieces a week with one more person"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  if (next == NULL || next->n_heads == 0)
    {
      dfp_chart_set_empty (chart, _ ("Needs stages and people who build."));
      return chart;
    }
  dfp_chart_set_row_axis (chart, FALSE);
  dfp_chart_set_row_height (chart, ROW_HEIGHT / 2 + 4);
  dfp_chart_set_margins (chart, -1, ROW_MARGIN);
  for (int i = 0; i < next->n_heads; i++)
    {
      const DfpNextHead *head = &next->heads[i];
      g_autofree char *gain = head->there ? dfp_format_number (head->gain, 2, DFP_FORMAT_SIGNED) : g_strdup ("–");
      g_autofree char *finish = describe_finish (next, head);
      const int row =
          dfp_chart_add_row (chart, dfp_enum_get_label (DFP_TYPE_DISCIPLINE, head->discipline), NULL, i == 0);

      dfp_chart_set_row_bar (chart, row, fmax (head->gain, 0), i == 0 ? DFP_COLOR_A : DFP_COLOR_N2, gain, finish, NAN,
                             NULL);
    }
  return chart;
}
