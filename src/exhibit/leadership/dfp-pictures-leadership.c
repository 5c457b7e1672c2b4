/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars on the scale from 1 to 5, with a line where a thing is in place. */
#include "exhibit/leadership/dfp-pictures-leadership.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/dfp-sentences.h"

#define SCALE_MAXIMUM 5
#define STEPS_MAXIMUM 12 /* leaders */
#define TWO_LINES 44     /* pixels: height of a row with two lines */
#define NUMBER_MARGIN 44 /* pixels: of a signed number behind the longest bar */

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
dfp_picture_gate_new (const DfpSubject *subject)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpGate *gate = subject->design != NULL ? &subject->design->leadership->gate : NULL;

  dfp_chart_take_title (chart, dfp_sentence_readiness_gate (subject));
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
dfp_picture_sponsors_new (const DfpSubject *subject)
{
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpSponsorship *sponsorship = subject->design != NULL ? &subject->design->leadership->sponsorship : NULL;

  dfp_chart_take_title (chart, dfp_sentence_sponsors (subject));
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
dfp_picture_stance_steps_new (const DfpSubject *subject)
{
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
