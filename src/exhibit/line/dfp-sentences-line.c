/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The production line: its bottleneck under any load, what waiting costs, and the next person. */
#include "exhibit/line/dfp-sentences-line.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-queue.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-stage.h"

static char *
quote_stage (const DfpSubject *subject, int position)
{
  return dfp_words_quote (((const DfpStageData *) dfp_list_get_data (subject->configuration->stages, position))->name);
}

/* The bottleneck and what its load means. */
static char *
describe_bottleneck (const DfpSubject *subject, const DfpFlowLoad *load)
{
  const int slowest = subject->design->flow->bottleneck;
  g_autofree char *name = quote_stage (subject, slowest);
  g_autofree char *share = dfp_format_share (load->load, 0, DFP_FORMAT_PLAIN);

  if (subject->design->flow->stages[slowest].pass <= 0)
    return g_strdup_printf (_ ("%s stops the line: nobody does it"), name);
  if (isnan (load->load))
    return g_strdup_printf (_ ("%s sets the pace of the line"), name);
  if (load->load >= 1)
    return g_strdup_printf (_ ("%s cannot keep up: its load is %s"), name, share);
  if (load->load > DFP_QUEUE_LOAD_MAXIMUM)
    return g_strdup_printf (_ ("%s holds the line back: its load is %s, and work waits"), name, share);
  return g_strdup_printf (_ ("%s sets the pace of the line: its load is %s"), name, share);
}

char *
dfp_sentence_line_at (const DfpSubject *subject, const DfpFlowLoad *load)
{
  g_autofree char *bottleneck = NULL, *share = NULL;

  if (subject->configuration == NULL || dfp_list_get_n_rows (subject->configuration->stages) == 0)
    return g_strdup (_ ("No stages yet"));
  if (subject->design == NULL || subject->design->flow->bottleneck < 0)
    return g_strdup (_ ("Nobody works on the line yet"));
  bottleneck = describe_bottleneck (subject, load);
  share = dfp_format_share (fabs (load->flex), 0, DFP_FORMAT_PLAIN);
  if (load->flex > 0)
    /* Translators: a share, and a whole sentence that begins with a name in quotation marks */
    return g_strdup_printf (_ ("With %s more work: %s"), share, bottleneck);
  if (load->flex < 0)
    return g_strdup_printf (_ ("With %s less work: %s"), share, bottleneck);
  return g_steal_pointer (&bottleneck);
}

char *
dfp_sentence_line (const DfpSubject *subject)
{
  g_autoptr (DfpFlowLoad) load = subject->design != NULL ? dfp_flow_load_new (subject->design->flow, 0) : NULL;

  return dfp_sentence_line_at (subject, load);
}

static char *
describe_catch_up (const DfpFlowLoad *load)
{
  g_autofree char *backlog = dfp_format_number (load->backlog, 1, DFP_FORMAT_PLAIN);
  g_autofree char *months = dfp_format_number (load->catch_up, 1, DFP_FORMAT_PLAIN);

  if (isinf (load->catch_up))
    return g_strdup_printf (_ ("%s months of work are left over, and nobody to do them"), backlog);
  return g_strdup_printf (_ ("%s months of work are left over; the last team needs %s months more"), backlog, months);
}

char *
dfp_sentence_line_detail (const DfpSubject *subject, const DfpFlowLoad *load)
{
  g_autofree char *weeks = NULL, *pieces = NULL, *count = NULL, *time = NULL, *tight = NULL;

  if (subject->design == NULL || subject->design->flow->bottleneck < 0)
    return g_strdup ("");
  if (isnan (load->load))
    return g_strdup (_ ("No work entered yet, so nothing comes to the line."));
  if (isinf (load->cycle_time))
    return dfp_words_follow (g_strdup (_ ("Queues grow")), describe_catch_up (load));
  weeks = dfp_format_number (load->cycle_time, 1, DFP_FORMAT_PLAIN);
  pieces = dfp_format_number (load->waiting, 1, DFP_FORMAT_PLAIN);
  time = g_strdup_printf (_ ("%s weeks from start to done, %s pieces waiting on average"), weeks, pieces);
  if (load->n_tight == 0)
    return dfp_words_follow (g_steal_pointer (&time), NULL);
  count = dfp_format_count (load->n_tight);
  tight = dfp_words_capitalise (g_strdup_printf (
      /* Translators: a number in words, and a share */
      ngettext ("%s stage is loaded above %d%%", "%s stages are loaded above %d%%", load->n_tight), count,
      (int) (DFP_QUEUE_LOAD_MAXIMUM * 100)));
  return dfp_words_follow (g_steal_pointer (&time), g_steal_pointer (&tight));
}

char *
dfp_sentence_line_room (const DfpSubject *subject)
{
  const DfpFlow *flow = subject->design != NULL ? subject->design->flow : NULL;
  g_autofree char *name = NULL, *share = NULL;

  if (flow == NULL || flow->bottleneck < 0 || isnan (flow->room))
    return g_strdup (_ ("How long work takes, under more and less of it"));
  name = quote_stage (subject, flow->bottleneck);
  share = dfp_format_share (fabs (flow->room), 0, DFP_FORMAT_PLAIN);
  if (flow->room <= 0)
    return g_strdup_printf (_ ("%s has %s too little room as it is"), name, share);
  return g_strdup_printf (_ ("%s breaks first, at %s more work"), name, share);
}

char *
dfp_sentence_next_person (const DfpSubject *subject)
{
  const DfpNextPerson *next = subject->design != NULL ? subject->design->next_person : NULL;

  if (next == NULL || next->n_heads == 0)
    return g_strdup (_ ("What the next person would best do"));
  if (next->heads[0].gain <= 0)
    return g_strdup (_ ("One more person would not speed up the line"));
  /* Translators: a discipline: "Design" */
  return g_strdup_printf (_ ("The next person would best join %s"),
                          dfp_enum_get_label (DFP_TYPE_DISCIPLINE, next->heads[0].discipline));
}

static char *
describe_move (const DfpNextPerson *next)
{
  g_autofree char *gain = dfp_format_number (next->move_gain, 1, DFP_FORMAT_PLAIN);

  if (isnan (next->move_gain))
    return g_strdup (_ ("Moving somebody from one discipline to another would not help"));
  /* Translators: two disciplines ("Engineering", "Design") and a number of pieces */
  return g_strdup_printf (_ ("Moving one person from %s to %s would bring %s more"),
                          dfp_enum_get_label (DFP_TYPE_DISCIPLINE, next->from),
                          dfp_enum_get_label (DFP_TYPE_DISCIPLINE, next->to), gain);
}

char *
dfp_sentence_next_person_detail (const DfpSubject *subject)
{
  const DfpNextPerson *next = subject->design != NULL ? subject->design->next_person : NULL;
  g_autofree char *gain = NULL, *brings = NULL;

  if (next == NULL || next->n_heads == 0)
    return g_strdup ("");
  if (next->heads[0].gain <= 0)
    return dfp_words_follow (describe_move (next), NULL);
  gain = dfp_format_number (next->heads[0].gain, 1, DFP_FORMAT_PLAIN);
  brings = g_strdup_printf (_ ("That brings %s more pieces a week"), gain);
  return dfp_words_follow (g_steal_pointer (&brings), describe_move (next));
}
