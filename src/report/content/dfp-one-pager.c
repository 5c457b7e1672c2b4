/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sentence and figure comes from where the window has it too, so page and window agree. */
#include "report/content/dfp-one-pager.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "exhibit/comparison/dfp-sentences-compare.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/dfp-subject-compare.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "model/dfp-objective.h"

#define NONE "–"
#define RISKS_MAXIMUM 3

static const char *const headlines[] = { "chance-all", "people", "cost", "value", "safe-date" };

/* The columns of the options: name, words and weight. */
static const struct
{
  const char *measure; /* the key, see analysis/compare */
  const char *title;
  double weight;
} options[] = {
  { "chance-all", N_ ("All objectives"), 0.9 },
  { "npv", N_ ("Net present value"), 0.98 },
  { "cost-with-contingency", N_ ("Cost with contingency"), 1.04 },
  { "peak-heads", N_ ("People at peak"), 0.74 },
  { "partner-share", N_ ("By a partner"), 0.74 },
  { "finish-80", N_ ("80% sure finish"), 0.9 },
};

static void
set_head (DfpContent *content, const DfpPlanData *plan)
{
  content->strong_header = g_strdup (*plan->business_unit != '\0'  ? plan->business_unit
                                     : *plan->organisation != '\0' ? plan->organisation
                                                                   : plan->title);
  content->header = g_strdup (_ ("proposal to the board"));
  if (*plan->sponsor != '\0')
    content->end_header = g_strdup_printf (_ ("Sponsor: %s"), plan->sponsor);
  content->title = g_strdup (*plan->title != '\0' ? plan->title : _ ("Untitled plan"));
  content->kind = g_strdup (_ ("one-pager"));
  content->author = g_strdup (plan->author);
  content->organisation = g_strdup (plan->organisation);
}

static void
add_recommended (DfpContent *content, const DfpSubject *subjects, int n)
{
  g_autofree char *strong = dfp_sentence_recommended (subjects, n);
  g_autofree char *reason = dfp_sentence_recommended_reason (subjects, n);

  if (strong == NULL)
    return;
  for (int i = 0; i < n; i++)
    if (g_str_equal (subjects[i].configuration->id, subjects[i].plan->recommended))
      dfp_content_add_callout (content, strong, reason, dfp_subject_get_color (&subjects[i]));
}

static void
add_tiles (DfpContent *content, const DfpSubject *subject)
{
  for (guint i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      g_autofree char *caption =
          i == 0 ? dfp_sentence_chance_caption_short (subject) : dfp_headline_get_caption (headlines[i], subject);
      g_autofree char *figure = dfp_headline_get_figure (headlines[i], subject);
      g_autofree char *note = dfp_headline_get_note (headlines[i], subject);

      dfp_content_add_tile (content, caption, figure, note);
    }
}

/* "Three ways to do it, and doing nothing" */
static void
add_options_heading (DfpContent *content, int n)
{
  g_autofree char *count = dfp_format_count (n);
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("%s way to do it, and doing nothing", "%s ways to do it, and doing nothing", n),
                       count);
  g_autofree char *first = g_utf8_substring (sentence, 0, 1), *large = g_utf8_strup (first, -1);
  g_autofree char *heading = g_strconcat (large, g_utf8_next_char (sentence), NULL);

  dfp_content_add_text (content, DFP_BLOCK_HEADING, heading);
}

/* @name: of the first cell. @format: of the others. */
static DfpContentRow *
add_option_row (DfpContentTable *table, const DfpSubject *subject, const char *name, DfpRowKind kind,
                char *(*format) (const DfpSubject *subject, const char *key))
{
  DfpContentRow *row = dfp_content_table_add_row (table, kind);

  dfp_content_row_set (row, 0, name);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    dfp_content_row_take (row, i + 1, format (subject, options[i].measure));
  return row;
}

static void
add_subject_row (DfpContentTable *table, const DfpSubject *subject, gboolean is_current)
{
  DfpContentRow *row = add_option_row (table, subject, subject->configuration->name,
                                       is_current ? DFP_ROW_STRONG : DFP_ROW_PLAIN, dfp_subject_format_measure);

  row->has_mark = TRUE;
  row->mark = dfp_subject_get_color (subject);
}

static void
add_options (DfpContent *content, const DfpSubject *subjects, int n, int current)
{
  DfpContentTable *table = dfp_content_table_new ();

  add_options_heading (content, n);
  dfp_content_table_add_column (table, _ ("Configuration"), DFP_ALIGN_START, 2.7);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    dfp_content_table_add_column (table, _ (options[i].title), DFP_ALIGN_END, options[i].weight);
  table->marked = TRUE;
  for (int i = 0; i < n; i++)
    add_subject_row (table, &subjects[i], i == current);
  add_option_row (table, subjects, _ ("Do nothing"), DFP_ROW_PLAIN, dfp_subject_format_nothing);
  dfp_content_add_table (content, table);
}

static void
add_objective_row (DfpContentTable *table, const DfpSubject *subject, const DfpObjectiveData *objective)
{
  const DfpForecastChance *chance = dfp_subject_find_chance (subject, objective->id);
  const double share = chance != NULL ? chance->probability : NAN;
  DfpContentRow *row = dfp_content_table_add_row (table, DFP_ROW_PLAIN);

  dfp_content_row_set (row, 0, objective->name);
  dfp_content_row_take (row, 1,
                        objective->due_month > 0
                            ? dfp_subject_format_month (subject, objective->due_month, DFP_MONTH_STYLE_SHORT)
                            : g_strdup (NONE));
  row->cells[2].has_chance = TRUE;
  row->cells[2].chance = share;
  dfp_content_row_take (row, 3, dfp_format_chance (share));
}

static void
add_objectives (DfpContent *content, const DfpSubject *subject)
{
  const DfpList *objectives = subject->plan->objectives;
  const gboolean any = dfp_list_get_n_rows (objectives) > 0;
  DfpContentTable *table;

  dfp_content_add_heading (content, _ ("Chance of each objective"), any ? _ ("line: 80% asked for") : NULL);
  if (!any)
    {
      dfp_content_add_text (content, DFP_BLOCK_PARAGRAPH, _ ("No objectives are named yet."));
      return;
    }
  table = dfp_content_table_new ();
  table->headless = TRUE;
  dfp_content_table_add_column (table, _ ("Objective"), DFP_ALIGN_START, 4.5);
  dfp_content_table_add_column (table, _ ("Due"), DFP_ALIGN_END, 1.35);
  dfp_content_table_add_column (table, "", DFP_ALIGN_START, 0.9);
  dfp_content_table_add_column (table, _ ("Chance"), DFP_ALIGN_END, 1.3); /* ">99%" in one line */
  for (guint i = 0; i < dfp_list_get_n_rows (objectives); i++)
    add_objective_row (table, subject, dfp_list_get_data (objectives, i));
  dfp_content_add_table (content, table);
}

static const char *
get_risks_heading (guint n)
{
  static const char *const headings[] = { N_ ("Risks"), N_ ("The risk that moves the date"),
                                          N_ ("Two risks that move the date"), N_ ("Three risks that move the date") };

  return _ (headings[MIN (n, RISKS_MAXIMUM)]);
}

static void
add_risks (DfpContent *content, const DfpSubject *subject)
{
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (subject->plan);
  DfpContentTable *table;
  guint n = 0;

  while (n < risks->len && n < RISKS_MAXIMUM && dfp_risk_delay_get_expected (g_ptr_array_index (risks, n)) > 0)
    n++;
  dfp_content_add_heading (content, get_risks_heading (n), n > 0 ? _ ("chance · delay") : NULL);
  if (n == 0)
    {
      dfp_content_add_text (content, DFP_BLOCK_PARAGRAPH,
                            risks->len == 0 ? _ ("No risks are named yet.") : _ ("No risk moves the date."));
      return;
    }
  table = dfp_content_table_new ();
  table->headless = TRUE;
  dfp_content_table_add_column (table, _ ("Risk"), DFP_ALIGN_START, 4.6);
  dfp_content_table_add_column (table, _ ("Chance"), DFP_ALIGN_END, 0.9);
  dfp_content_table_add_column (table, _ ("Delay"), DFP_ALIGN_END, 2);
  for (guint i = 0; i < n; i++)
    {
      const DfpRiskData *risk = g_ptr_array_index (risks, i);
      g_autofree char *delay = dfp_format_number (dfp_risk_delay_get_mean (risk), 1, DFP_FORMAT_SIGNED);
      DfpContentRow *row = dfp_content_table_add_row (table, DFP_ROW_PLAIN);

      dfp_content_row_set (row, 0, risk->name);
      dfp_content_row_take (row, 1, dfp_format_share (risk->probability, 0, DFP_FORMAT_PLAIN));
      dfp_content_row_take (row, 2, g_strdup_printf (_ ("%s months"), delay));
    }
  dfp_content_add_table (content, table);
}

static DfpContent *
create_gate (const DfpSubject *subject)
{
  g_autofree char *gate = dfp_sentence_gate (subject);
  DfpContent *content;

  if (*gate == '\0')
    return NULL;
  content = dfp_content_new ();
  dfp_content_add_text (content, DFP_BLOCK_HEADING, _ ("When the board decides again"));
  dfp_content_add_text (content, DFP_BLOCK_PARAGRAPH, gate);
  return content;
}

static void
add_worry (DfpContent *content, const DfpHealth *health)
{
  g_autofree char *counts = dfp_sentence_health_counts (health), *worst = dfp_sentence_worst (health);

  dfp_content_add_heading (content, _ ("What worries us most"), counts);
  dfp_content_add_text (content, DFP_BLOCK_PARAGRAPH, worst);
}

static void
add_gate_and_worry (DfpContent *content, const DfpSubject *subject)
{
  DfpContent *gate = create_gate (subject), *worry;

  if (gate == NULL)
    {
      add_worry (content, subject->design->health);
      return;
    }
  worry = dfp_content_new ();
  add_worry (worry, subject->design->health);
  dfp_content_add_columns (content, gate, worry, 0);
}

DfpContent *
dfp_one_pager_new (const DfpSubject *subjects, int n_subjects, int current)
{
  const DfpSubject *subject = &subjects[current];
  DfpContent *content = dfp_content_new ();
  DfpContent *objectives = dfp_content_new (), *risks = dfp_content_new ();
  g_autofree char *ask = dfp_sentence_ask (subject);

  set_head (content, subject->plan);
  dfp_content_add_text (content, DFP_BLOCK_TITLE, ask);
  if (subject->totals != NULL)
    {
      add_recommended (content, subjects, n_subjects);
      add_tiles (content, subject);
      dfp_content_add_charts (content, dfp_picture_staffing_narrow_new (subject),
                              dfp_exhibit_draw (dfp_exhibit_find ("cash"),
                                                &(DfpExhibitInput){ subjects, n_subjects, current, current }));
      add_options (content, subjects, n_subjects, current);
    }
  add_objectives (objectives, subject);
  add_risks (risks, subject);
  dfp_content_add_columns (content, objectives, risks, 0);
  if (subject->design != NULL)
    add_gate_and_worry (content, subject);
  return content;
}
