/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The production line: its rate, its load, what queues cost by Kingman, what limits cost by Little. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-queue.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"
#include "model/dfp-stage.h"

#define NONE "–"

static const DfpFlow *
get_flow (const DfpSubject *subject)
{
  return subject->design->flow;
}

static const char *
get_name (const DfpSubject *subject, int position)
{
  return ((const DfpStageData *) dfp_list_get_data (subject->configuration->stages, position))->name;
}

static char *
format (double value, int decimals)
{
  return isfinite (value) ? dfp_format_number (value, decimals, DFP_FORMAT_PLAIN) : g_strdup (NONE);
}

static char *
format_weeks (double weeks)
{
  g_autofree char *number = dfp_format_number (weeks, 1, DFP_FORMAT_PLAIN);

  if (isnan (weeks))
    return g_strdup (NONE);
  /* Translators: a duration: no end of it */
  return isinf (weeks) ? g_strdup (_ ("No end")) : g_strdup_printf (_ ("%s weeks"), number);
}

static void
add_bottleneck (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  if (get_flow (subject)->bottleneck >= 0)
    dfp_headline_add (explanation, _ ("Slowest stage"), g_strdup (get_name (subject, get_flow (subject)->bottleneck)),
                      "production-line");
}

static char *
note_missing (const DfpSubject *subject)
{
  if (get_flow (subject)->n_stages == 0)
    return g_strdup (_ ("no stages entered yet"));
  if (get_flow (subject)->bottleneck < 0)
    return g_strdup (_ ("nobody works on the line yet"));
  return get_flow (subject)->effort <= 0 ? g_strdup (_ ("no work entered yet")) : NULL;
}

/* --- rate --- */

static char *
note_rate (const DfpSubject *subject)
{
  const int month = subject->design->line->month;
  g_autofree char *name = NULL;

  if (isnan (subject->design->line_rate))
    return note_missing (subject);
  name = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("at full strength, %s"), name);
}

static void
explain_rate (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpLine *line = subject->design->line;

  if (line->bottleneck < 0)
    return;
  add_bottleneck (subject, explanation);
  dfp_headline_add (explanation, _ ("People who really deliver there"),
                    format (line->stages[line->bottleneck].capacity, 1), "team");
  dfp_headline_add (explanation, _ ("Work there for one of all"), format (line->stages[line->bottleneck].demand, 2),
                    "production-line");
  dfp_headline_add (explanation, _ ("Visits through rework"), format (line->stages[line->bottleneck].visits, 2),
                    "production-line");
  dfp_headline_add (explanation, _ ("Without help from others"), format (line->slowest, 1), NULL);
  dfp_headline_add (explanation, _ ("Cross-skill"),
                    dfp_format_share (subject->configuration->cross_skill, 0, DFP_FORMAT_PLAIN),
                    "production-line/cross-skill");
}

/* --- load --- */

static char *
note_load (const DfpSubject *subject)
{
  const DfpFlow *flow = get_flow (subject);
  g_autofree char *share = NULL;
  char *missing = note_missing (subject);

  if (missing != NULL)
    return missing;
  if (isinf (flow->load))
    return g_strdup (_ ("nothing can pass"));
  share = dfp_format_share (fabs (flow->room), 0, DFP_FORMAT_PLAIN);
  return flow->room > 0 ? g_strdup_printf (_ ("full with %s more work"), share)
                        : g_strdup_printf (_ ("%s of the work must go elsewhere"), share);
}

static void
explain_load (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpFlow *flow = get_flow (subject);

  add_bottleneck (subject, explanation);
  dfp_headline_add (explanation, _ ("Likely effort of all work, months"), format (flow->effort, 1), "work");
  dfp_headline_add (explanation, _ ("What the line can deliver, months"), format (flow->deliverable, 1), "team");
}

/* --- time by Kingman --- */

static char *
figure_time (const DfpSubject *subject)
{
  return format_weeks (get_flow (subject)->cycle_time);
}

static char *
note_time (const DfpSubject *subject)
{
  char *missing = note_missing (subject);
  g_autofree char *pieces = NULL;
  g_autoptr (DfpFlowLoad) load = NULL;

  if (missing != NULL)
    return missing;
  load = dfp_flow_load_new (get_flow (subject), 0);
  if (isinf (load->cycle_time))
    return g_strdup (_ ("queues grow without end"));
  pieces = dfp_format_number (load->waiting, 1, DFP_FORMAT_PLAIN);
  return g_strdup_printf (_ ("waiting and work; %s pieces wait"), pieces);
}

static void
explain_time (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpFlow *flow = get_flow (subject);
  g_autoptr (DfpFlowLoad) load = dfp_flow_load_new (flow, 0);

  if (isnan (flow->cycle_time))
    return;
  dfp_headline_add (explanation, _ ("Pieces a week that come"), format (load->arrivals, 1), "work");
  add_bottleneck (subject, explanation);
  dfp_headline_add (explanation, _ ("Its load"), dfp_format_share (load->load, 0, DFP_FORMAT_PLAIN), "production-line");
  dfp_headline_add (explanation, _ ("Waiting there"), format_weeks (load->passes[flow->bottleneck].wait), NULL);
  dfp_headline_add (explanation, _ ("Spread of arrivals"), format (DFP_QUEUE_ARRIVAL_SPREAD, 1), NULL);
  dfp_headline_add (explanation, _ ("Spread of the work"), format (DFP_QUEUE_SERVICE_SPREAD, 1), NULL);
}

/* --- limits by Little --- */

static int
sum_limits (const DfpSubject *subject, int *n_open)
{
  int sum = 0;

  *n_open = 0;
  for (int i = 0; i < get_flow (subject)->n_stages; i++)
    {
      const DfpFlowStage *stage = &get_flow (subject)->stages[i];

      sum += (int) stage->limit;
      *n_open += stage->limit <= 0 && isfinite (stage->pass);
    }
  return sum;
}

static char *
figure_limits (const DfpSubject *subject)
{
  return format_weeks (get_flow (subject)->limit_time);
}

static char *
note_limits (const DfpSubject *subject)
{
  char *missing = note_missing (subject);
  int n_open, sum;

  if (missing != NULL)
    return missing;
  sum = sum_limits (subject, &n_open);
  if (n_open > 0)
    return g_strdup_printf (ngettext ("%d stage has no limit", "%d stages have no limit", n_open), n_open);
  return g_strdup_printf (ngettext ("%d piece at once", "%d pieces at once", sum), sum);
}

static void
explain_limits (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpFlow *flow = get_flow (subject);
  int n_open;
  const int sum = sum_limits (subject, &n_open);

  dfp_headline_add (explanation, _ ("Pieces allowed at once"), format (sum, 0), "production-line");
  dfp_headline_add (explanation, _ ("Pieces a week that get done"), format (fmin (flow->arrivals, flow->line_rate), 1),
                    NULL);
}

static const DfpHeadline headlines[] = {
  { "line-rate", N_ ("Pieces a week that the line passes"), NULL, NULL, note_rate, explain_rate },
  { "line-load", N_ ("Load of the slowest stage"), NULL, NULL, note_load, explain_load },
  { "line-time", N_ ("From start to done"), NULL, figure_time, note_time, explain_time, .measure = "cycle-time" },
  { "line-limits", N_ ("The same with all limits full"), NULL, figure_limits, note_limits, explain_limits,
    N_ ("Pieces inside by pieces a week that get done."), N_ ("Little 1961.") },
};

DfpHeadlineTable
dfp_headlines_line (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
