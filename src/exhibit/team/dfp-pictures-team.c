/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staffing is heads, so that a stack adds up to the people one would meet; capacity is full-time
 * people who build, drawn over it on the same axis. */
#include "exhibit/team/dfp-pictures-team.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/staffing/dfp-capacity.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "chart/dfp-chart-plot.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"

#define FACTORY_MINIMUM 10 /* people: the size of a digital factory (doc/model.md §17.3) */
#define FACTORY_MAXIMUM 50
#define SQUADS_MAXIMUM 5
/* A leave is worth naming when it takes at least three people and a fifth of the peak. */
#define LEAVE_MINIMUM 3
#define LEAVE_SHARE 0.2

static const struct
{
  const char *label;
  DfpColor color;
} groups[DFP_N_GROUPS] = {
  [DFP_GROUP_ENGINEERING] = { N_ ("Engineering, data"), DFP_COLOR_S1 },
  [DFP_GROUP_QUALITY] = { N_ ("Quality, operations"), DFP_COLOR_S2 },
  [DFP_GROUP_DESIGN] = { N_ ("Design"), DFP_COLOR_S3 },
  [DFP_GROUP_PRODUCT] = { N_ ("Product owners"), DFP_COLOR_N1 },
  [DFP_GROUP_LEAD] = { N_ ("Lead, coach, scrum"), DFP_COLOR_N2 },
  [DFP_GROUP_BUSINESS] = { N_ ("Business, security"), DFP_COLOR_N3 },
};

DfpGroup
dfp_group_from_discipline (DfpDiscipline discipline)
{
  switch (discipline)
    {
    case DFP_DISCIPLINE_ENGINEERING:
    case DFP_DISCIPLINE_DATA:
      return DFP_GROUP_ENGINEERING;
    case DFP_DISCIPLINE_QUALITY:
    case DFP_DISCIPLINE_OPERATIONS:
      return DFP_GROUP_QUALITY;
    case DFP_DISCIPLINE_DESIGN:
      return DFP_GROUP_DESIGN;
    case DFP_DISCIPLINE_PRODUCT:
      return DFP_GROUP_PRODUCT;
    case DFP_DISCIPLINE_LEADERSHIP:
    case DFP_DISCIPLINE_COACHING:
    case DFP_DISCIPLINE_DELIVERY_LEAD:
      return DFP_GROUP_LEAD;
    case DFP_DISCIPLINE_BUSINESS:
    case DFP_DISCIPLINE_SECURITY:
    case DFP_DISCIPLINE_CHANGE:
      return DFP_GROUP_BUSINESS;
    default:
      g_return_val_if_reached (DFP_GROUP_BUSINESS);
    }
}

/* "Lead, coach, scrum"; translated, static. */
static const char *
get_group_label (DfpGroup group)
{
  return _ (groups[group].label);
}

DfpColor
dfp_group_get_color (DfpGroup group)
{
  return groups[group].color;
}

static gboolean
has_people (const DfpSubject *subject)
{
  return subject->totals != NULL && subject->totals->staffing->peak_heads > 0;
}

static DfpChart *
create_people_chart (const DfpSubject *subject, const char *caption)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_PLOT);

  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_set_caption (chart, caption);
  dfp_chart_set_months (chart, dfp_subject_get_months (subject), subject->plan->start);
  if (!has_people (subject))
    dfp_chart_set_empty (chart, _ ("No people yet. Add the first role or paste a list."));
  return chart;
}

static void
add_stack (DfpChart *chart, const char *name, DfpColor color, DfpPattern pattern, int n, const double *heads)
{
  for (int i = 0; i < n; i++)
    if (heads[i] > 0)
      {
        const int series = dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, color, name, n, heads);

        dfp_chart_set_series_pattern (chart, series, pattern);
        return;
      }
}

static void
add_values (double *sum, const double *values, int n)
{
  for (int i = 0; i < n; i++)
    sum[i] += values[i];
}

static void
stack_disciplines (DfpChart *chart, const DfpStaffing *staffing)
{
  for (int group = 0; group < DFP_N_GROUPS; group++)
    {
      g_autofree double *heads = g_new0 (double, staffing->n_months);
      gboolean has_data = FALSE;

      for (int d = 0; d < DFP_N_DISCIPLINES; d++)
        if (dfp_group_from_discipline (d) == (DfpGroup) group)
          {
            add_values (heads, staffing->by_discipline[d], staffing->n_months);
            for (int i = 0; d == DFP_DISCIPLINE_DATA && i < staffing->n_months; i++)
              has_data = has_data || staffing->by_discipline[d][i] > 0;
          }
      add_stack (chart, group == DFP_GROUP_ENGINEERING && !has_data ? _ ("Engineering") : get_group_label (group),
                 dfp_group_get_color (group), DFP_PATTERN_SOLID, staffing->n_months, heads);
    }
}

static void
stack_sourcings (DfpChart *chart, const DfpStaffing *staffing)
{
  static const struct
  {
    DfpSourcing sourcing;
    DfpColor color;
  } order[] = {
    { DFP_SOURCING_IN_HOUSE, DFP_COLOR_S1 },   { DFP_SOURCING_SECONDED, DFP_COLOR_S2 },
    { DFP_SOURCING_CONTRACTOR, DFP_COLOR_S3 }, { DFP_SOURCING_NEARSHORE, DFP_COLOR_N1 },
    { DFP_SOURCING_OFFSHORE, DFP_COLOR_N2 },   { DFP_SOURCING_AGENCY, DFP_COLOR_N3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_stack (chart, dfp_enum_get_label (DFP_TYPE_SOURCING, order[i].sourcing), order[i].color,
               dfp_sourcing_is_partner (order[i].sourcing) ? DFP_PATTERN_STRIPES : DFP_PATTERN_SOLID,
               staffing->n_months, staffing->by_sourcing[order[i].sourcing]);
}

/* How many squads have more head-months than @squad, or as many and come before it. */
static int
rank_squad (const DfpStaffing *staffing, int squad)
{
  g_autofree double *sums = g_new0 (double, staffing->n_squads);
  int rank = 0;

  for (int s = 0; s < staffing->n_squads; s++)
    for (int i = 0; i < staffing->n_months; i++)
      sums[s] += staffing->by_squad[s][i];
  for (int s = 0; s < staffing->n_squads; s++)
    rank += sums[s] > sums[squad] || (sums[s] == sums[squad] && s < squad);
  return rank;
}

static void
stack_squads (DfpChart *chart, const DfpSubject *subject)
{
  static const DfpColor colors[SQUADS_MAXIMUM] = { DFP_COLOR_S1, DFP_COLOR_S2, DFP_COLOR_S3, DFP_COLOR_N1,
                                                   DFP_COLOR_N2 };
  const DfpStaffing *staffing = subject->totals->staffing;
  const int n_own = staffing->n_squads > SQUADS_MAXIMUM ? SQUADS_MAXIMUM - 1 : staffing->n_squads;
  g_autofree double *others = g_new0 (double, staffing->n_months);
  /* Translators: the squads too small for a band of their own; %d is their number */
  g_autofree char *name = g_strdup_printf (_ ("Other (%d)"), staffing->n_squads - n_own);
  int n_stacked = 0;

  for (int s = 0; s < staffing->n_squads; s++)
    if (staffing->n_squads > SQUADS_MAXIMUM && rank_squad (staffing, s) >= n_own)
      add_values (others, staffing->by_squad[s], staffing->n_months);
    else
      {
        const DfpSquadData *squad = dfp_list_get_data (subject->configuration->squads, s);

        add_stack (chart, squad != NULL ? squad->name : "", colors[n_stacked++], DFP_PATTERN_SOLID, staffing->n_months,
                   staffing->by_squad[s]);
      }
  add_stack (chart, name, DFP_COLOR_N2, DFP_PATTERN_SOLID, staffing->n_months, others);
  add_stack (chart, _ ("Shared core"), DFP_COLOR_N3, DFP_PATTERN_SOLID, staffing->n_months,
             staffing->by_squad[staffing->n_squads]);
}

/* "24 people" over the middle of the first stretch at the peak. */
static void
note_peak (DfpChart *chart, const DfpStaffing *staffing)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("%d person", "%d people", staffing->peak_heads), staffing->peak_heads);
  int end = staffing->peak_heads_month;

  while (end < staffing->n_months && staffing->heads[end] == staffing->peak_heads)
    end++;
  dfp_chart_add_note (chart, (staffing->peak_heads_month - 1 + end) / 2.0, staffing->peak_heads, words, NULL,
                      DFP_SIDE_ABOVE);
}

static void
flag_leave (DfpChart *chart, const DfpSubject *subject)
{
  const DfpStaffing *staffing = subject->totals->staffing;
  int month = 0, most = 0;

  for (int i = 1; i < staffing->n_months; i++)
    if (staffing->heads[i - 1] - staffing->heads[i] > most)
      {
        most = (int) (staffing->heads[i - 1] - staffing->heads[i]);
        month = i;
      }
  if (most >= LEAVE_MINIMUM && most >= LEAVE_SHARE * staffing->peak_heads)
    {
      g_autofree char *strong = g_strdup_printf (ngettext ("%d person leaves", "%d people leave", most), most);
      g_autofree char *name = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
      g_autofree char *plain = g_strdup_printf (_ ("after %s"), name);

      dfp_chart_add_rule (chart, month, DFP_RULE_FLAG, DFP_COLOR_TEXT, strong, plain, DFP_SIDE_END);
    }
}

static void
add_capacity (DfpChart *chart, const DfpCapacity *capacity)
{
  int series;

  dfp_chart_add_series (chart, DFP_MARK_DASHED_STEP, DFP_COLOR_TEXT, _ ("Contracted to build"), capacity->n_months,
                        capacity->contracted);
  series = dfp_chart_add_series (chart, DFP_MARK_EDGED_LINE, DFP_COLOR_EFFECTIVE, _ ("Effective after ramp-up"),
                                 capacity->n_months, capacity->effective);
  dfp_chart_set_series_offset (chart, series, 0.5);
}

/* The number of those who are there in the end, when fewer than at the peak. */
static void
note_end (DfpChart *chart, const DfpStaffing *staffing)
{
  const double stay = staffing->heads[staffing->n_months - 1];
  g_autofree char *words = dfp_format_number (stay, 0, DFP_FORMAT_PLAIN);
  int begin = staffing->n_months - 1;

  while (begin > 0 && staffing->heads[begin - 1] == stay)
    begin--;
  if (stay > 0 && stay < staffing->peak_heads)
    dfp_chart_add_note (chart, (begin + staffing->n_months) / 2.0, stay, words, NULL, DFP_SIDE_ABOVE);
}

static DfpChart *
create_staffing (const DfpSubject *subject, DfpSplit split)
{
  static const char *const captions[] = { N_ ("People by month and discipline"), N_ ("People by month and sourcing"),
                                          N_ ("People by month and squad") };
  DfpChart *chart = create_people_chart (subject, _ (captions[split]));

  dfp_chart_add_band (chart, FACTORY_MINIMUM, FACTORY_MAXIMUM, _ ("10 to 50 people"));
  if (!has_people (subject))
    return chart;
  switch (split)
    {
    case DFP_SPLIT_DISCIPLINE:
      stack_disciplines (chart, subject->totals->staffing);
      break;
    case DFP_SPLIT_SOURCING:
      stack_sourcings (chart, subject->totals->staffing);
      break;
    case DFP_SPLIT_SQUAD:
      stack_squads (chart, subject);
      break;
    default:
      g_assert_not_reached ();
    }
  return chart;
}

DfpChart *
dfp_picture_staffing_new (const DfpSubject *subject, DfpSplit split, gboolean with_capacity)
{
  DfpChart *chart = create_staffing (subject, split);

  if (!has_people (subject))
    return chart;
  if (with_capacity)
    add_capacity (chart, subject->totals->capacity);
  else
    note_peak (chart, subject->totals->staffing);
  flag_leave (chart, subject);
  return chart;
}

DfpChart *
dfp_picture_staffing (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (dfp_exhibit_get_subject (input), input->which, FALSE);
}

DfpChart *
dfp_picture_staffing_and_capacity (const DfpExhibitInput *input)
{
  return dfp_picture_staffing_new (dfp_exhibit_get_subject (input), DFP_SPLIT_DISCIPLINE, TRUE);
}

DfpChart *
dfp_picture_staffing_narrow_new (const DfpSubject *subject)
{
  DfpChart *chart = create_staffing (subject, DFP_SPLIT_DISCIPLINE);

  dfp_chart_take_title (chart, dfp_sentence_staffing_short (subject));
  if (!has_people (subject))
    return chart;
  note_peak (chart, subject->totals->staffing);
  note_end (chart, subject->totals->staffing);
  return chart;
}

DfpChart *
dfp_picture_capacity (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = create_people_chart (subject, _ ("Full-time people who build, by month"));

  if (has_people (subject))
    add_capacity (chart, subject->totals->capacity);
  return chart;
}

DfpChart *
dfp_picture_team (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_GANTT);
  const int n_months = dfp_subject_get_months (subject);

  dfp_chart_set_caption (chart, _ ("People and months of each role; striped: a partner’s people"));
  dfp_chart_set_row_months (chart, n_months, subject->plan->start);
  if (subject->configuration == NULL || dfp_list_get_n_rows (subject->configuration->roles) == 0)
    {
      dfp_chart_set_empty (chart, _ ("No people yet. Add the first role or paste a list."));
      return chart;
    }
  for (guint i = 0; i < dfp_list_get_n_rows (subject->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (subject->configuration->roles, i);
      g_autofree char *people = dfp_format_number_short (role->heads * role->allocation, 2);
      const int row = dfp_chart_add_row (chart, role->title, NULL, FALSE);

      if (role->start_month <= role->end_month && role->start_month <= n_months)
        dfp_chart_add_row_bar (chart, row, role->start_month, MIN (role->end_month, n_months),
                               dfp_group_get_color (dfp_group_from_discipline (role->discipline)),
                               dfp_sourcing_is_partner (role->sourcing) ? DFP_PATTERN_STRIPES : DFP_PATTERN_SOLID,
                               people);
    }
  return chart;
}

DfpChart *
dfp_picture_small_new (const DfpSubject *subject, int n_months, int peak, gboolean labelled)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_SMALL);
  const int n = n_months > 0 ? n_months : dfp_subject_get_months (subject);
  g_autofree double *heads = g_new0 (double, n);

  dfp_chart_set_format (chart, DFP_CHART_PEOPLE, NULL);
  dfp_chart_take_title (chart, dfp_sentence_team (subject));
  dfp_chart_set_caption (chart, _ ("People by month"));
  dfp_chart_set_months (chart, n, subject->plan->start);
  dfp_chart_set_value_range (chart, 0, peak > 0 ? fmax (peak, FACTORY_MAXIMUM) : NAN);
  dfp_chart_add_band (chart, FACTORY_MINIMUM, FACTORY_MAXIMUM, NULL);
  if (!has_people (subject))
    return chart;

  for (int i = 0; i < MIN (n, subject->totals->staffing->n_months); i++)
    heads[i] = subject->totals->staffing->heads[i];
  dfp_chart_add_series (chart, DFP_MARK_STACK_AREA, DFP_COLOR_A, _ ("People"), n, heads);
  for (int year = 1; n_months > 0 && labelled && 12 * year <= n; year++)
    {
      g_autofree char *name = g_strdup_printf (ngettext ("%d year", "%d years", year), year);

      dfp_chart_add_tick (chart, 12 * year, name);
    }
  if (labelled)
    {
      g_autofree char *words = dfp_format_number (subject->totals->staffing->peak_heads, 0, DFP_FORMAT_PLAIN);

      dfp_chart_add_note (chart, subject->totals->staffing->peak_heads_month - 0.5,
                          subject->totals->staffing->peak_heads, words, NULL, DFP_SIDE_ABOVE);
    }
  return chart;
}

DfpChart *
dfp_picture_silhouette (const DfpExhibitInput *input)
{
  return dfp_picture_small_new (dfp_exhibit_get_subject (input), 0, 0, TRUE);
}
