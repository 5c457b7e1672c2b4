/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands where, and bars on the scale from 1 to 5, with a line where a thing is in place. */
#include "exhibit/leadership/dfp-pictures-leadership.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/buy-in/dfp-buy-in.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "analysis/design/dfp-design.h"
#include "base/dfp-format.h"
#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-rows.h"
#include "model/dfp-stakeholder.h"

#define SCALE_MAXIMUM 5
#define STEPS_MAXIMUM 12 /* leaders */
#define TWO_LINES 44     /* pixels: height of a row with two lines */
#define NUMBER_MARGIN 44 /* pixels: of a signed number behind the longest bar */

DfpChart *
dfp_picture_leaders (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_POWER_MAP);
  const DfpList *leaders = subject->plan->stakeholders;
  const DfpBuyIn buy_in = dfp_buy_in_compute (leaders);

  dfp_chart_set_caption (chart, _ ("Who decides, who cares"));
  if (dfp_list_get_n_rows (leaders) > 0)
    {
      dfp_chart_add_key (chart, DFP_COLOR_A, DFP_SHAPE_DISC, _ ("for"));
      dfp_chart_add_key (chart, DFP_COLOR_TEXT, DFP_SHAPE_RING, _ ("neutral"));
      dfp_chart_add_key (chart, DFP_COLOR_B, DFP_SHAPE_TRIANGLE_DOWN, _ ("against"));
    }
  if (dfp_list_get_n_rows (leaders) == 0)
    dfp_chart_set_empty (chart, _ ("No leaders yet. Add those whose buy-in the plan needs."));
  for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);

      dfp_chart_add_person (chart, leader->name, leader->interest, leader->power, leader->stance,
                            buy_in.opponent == (int) i);
    }
  return chart;
}

DfpChart *
dfp_picture_stances (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_STANCES);
  const DfpList *leaders = subject->plan->stakeholders;

  dfp_chart_set_caption (chart, _ ("Stance now and wanted; power × interest"));
  if (dfp_list_get_n_rows (leaders) == 0)
    dfp_chart_set_empty (chart, _ ("No leaders yet. Add those whose buy-in the plan needs."));
  for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);
      g_autofree char *words = g_strdup_printf ("%d × %d", leader->power, leader->interest);
      const int row = dfp_chart_add_row (chart, leader->name, *leader->unit != '\0' ? leader->unit : NULL, FALSE);

      dfp_chart_set_row_stance (chart, row, leader->stance, leader->wanted, words);
    }
  return chart;
}

/* One row; without a @score the words alone. @low: drawn in grey, as what is not there yet. */
static void
add_score (DfpChart *chart, const char *name, const char *detail, double score, gboolean low, gboolean strong)
{
  g_autofree char *words = isnan (score) ? g_strdup (_ ("nothing entered")) : dfp_format_number_short (score, 1);
  const int row = dfp_chart_add_row (chart, name, detail, strong);

  dfp_chart_set_row_bar (chart, row, score, low ? DFP_COLOR_N2 : DFP_COLOR_A, isnan (score) ? NULL : words,
                         isnan (score) ? words : NULL, NAN, NULL);
}

DfpChart *
dfp_picture_gate (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpGate *gate = subject->design != NULL ? &subject->design->leadership->gate : NULL;

  dfp_chart_set_caption (chart, _ ("The weakest part counts, not the mean"));
  dfp_chart_set_row_range (chart, 0, SCALE_MAXIMUM);
  if (gate == NULL || gate->weakest < 0)
    {
      dfp_chart_set_empty (chart, _ ("Nothing is entered yet that would show readiness."));
      return chart;
    }
  dfp_chart_set_reference (chart, DFP_GATE_IN_PLACE, _ ("in place"), FALSE, TRUE);
  for (int i = 0; i < DFP_N_GATE_PARTS; i++)
    add_score (chart, dfp_gate_part_get_label (i), NULL, gate->scores[i], !(gate->scores[i] >= DFP_GATE_IN_PLACE),
               i == gate->weakest);
  return chart;
}

DfpChart *
dfp_picture_sponsors (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpSponsorship *sponsorship = subject->design != NULL ? &subject->design->leadership->sponsorship : NULL;

  dfp_chart_set_caption (chart, _ ("Sponsor’s average of visible, coalition, speaks directly"));
  dfp_chart_set_row_range (chart, 0, SCALE_MAXIMUM);
  if (sponsorship == NULL || sponsorship->n_units == 0)
    {
      dfp_chart_set_empty (chart, _ ("No unit is named. Say for each leader which unit they stand for."));
      return chart;
    }
  dfp_chart_set_row_height (chart, TWO_LINES);
  dfp_chart_set_reference (chart, DFP_SPONSOR_STRONG, _ ("strong"), FALSE, TRUE);
  for (guint i = 0; i < sponsorship->n_units; i++)
    {
      const DfpSponsoredUnit *unit = &sponsorship->units[i];

      if (unit->sponsor != NULL)
        add_score (chart, unit->name, unit->sponsor, unit->abc, !dfp_sponsorship_covers (unit), FALSE);
      else
        dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, unit->name, NULL, FALSE), NAN, DFP_COLOR_N2, NULL,
                               _ ("no sponsor"), NAN, NULL);
    }
  return chart;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const DfpLeader *first = *(const DfpLeader *const *) a, *second = *(const DfpLeader *const *) b;

  return first->step != second->step ? (first->step < second->step ? 1 : -1) : (first > second) - (first < second);
}

DfpChart *
dfp_picture_stance_steps (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpLeadership *leadership = subject->design != NULL ? subject->design->leadership : NULL;
  g_autoptr (GPtrArray) leaders = g_ptr_array_new ();

  dfp_chart_set_title (chart, _ ("Whose next step counts most"));
  dfp_chart_set_caption (chart, _ ("Points that one step of stance adds to buy-in"));
  dfp_chart_set_margins (chart, -1, NUMBER_MARGIN);
  for (guint i = 0; leadership != NULL && i < leadership->n_leaders; i++)
    if (leadership->leaders[i].step > 0)
      g_ptr_array_add (leaders, &leadership->leaders[i]);
  if (leaders->len == 0)
    dfp_chart_set_empty (chart, leadership != NULL && leadership->n_leaders > 0
                                    ? _ ("Everybody leads it already.")
                                    : _ ("No leaders yet. Add those whose buy-in the plan needs."));
  g_ptr_array_sort (leaders, compare_steps);
  for (guint i = 0; i < MIN (leaders->len, STEPS_MAXIMUM); i++)
    {
      const DfpLeader *leader = leaders->pdata[i];
      g_autofree char *words = dfp_format_number (leader->step, 1, DFP_FORMAT_SIGNED);

      dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, leader->name, NULL, FALSE), leader->step, DFP_COLOR_A,
                             words, NULL, NAN, NULL);
    }
  return chart;
}
