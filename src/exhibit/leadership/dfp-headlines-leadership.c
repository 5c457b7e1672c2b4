/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buy-in, sponsors, commitments and the gate: how far the leaders carry the plan. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-gate.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/buy-in/dfp-sponsorship.h"
#include "analysis/design/dfp-design.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"

#define NONE "–"

static const DfpLeadership *
get (const DfpSubject *subject)
{
  return subject->design->leadership;
}

/* --- buy-in --- */

static char *
note_buy_in (const DfpSubject *subject)
{
  const DfpLeadership *leadership = get (subject);

  if (leadership->n_leaders == 0)
    return g_strdup (_ ("no leaders entered yet"));
  if (leadership->buy_in.opponent < 0)
    return g_strdup (_ ("nobody who could stop the plan is against"));
  return g_strdup_printf (_ ("strongest opponent: %s"), leadership->leaders[leadership->buy_in.opponent].name);
}

/* The heaviest leaders, in the order of the plan where they weigh the same. */
static void
explain_buy_in (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpList *leaders = subject->plan->stakeholders;

  for (int weight = 25; weight > 0; weight--)
    for (guint i = 0; i < dfp_list_get_n_rows (leaders); i++)
      {
        const DfpStakeholderData *leader = dfp_list_get_data (leaders, i);
        g_autofree char *stance = dfp_format_number (leader->stance, 0, DFP_FORMAT_SIGNED);

        if (leader->power * leader->interest != weight || explanation->n_lines == DFP_HEADLINE_LINES_MAXIMUM)
          continue;
        /* Translators: power, interest, stance */
        dfp_headline_add (explanation, leader->name,
                          g_strdup_printf (_ ("%d × %d, stance %s"), leader->power, leader->interest, stance),
                          "leadership/stance");
      }
}

/* --- sponsor coverage --- */

static char *
note_sponsors (const DfpSubject *subject)
{
  return dfp_sentence_sponsors (subject);
}

static void
explain_sponsors (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpSponsorship *sponsorship = &get (subject)->sponsorship;

  for (guint i = 0; i < MIN (sponsorship->n_units, DFP_HEADLINE_LINES_MAXIMUM); i++)
    dfp_headline_add (explanation, sponsorship->units[i].name,
                      sponsorship->units[i].sponsor != NULL ? dfp_format_number_short (sponsorship->units[i].abc, 1)
                                                            : g_strdup (_ ("no sponsor")),
                      "leadership/visible");
}

/* --- commitments --- */

static char *
figure_commitments (const DfpSubject *subject)
{
  const DfpLeadership *leadership = get (subject);

  if (isnan (leadership->commitments_met))
    return g_strdup (NONE);
  return g_strdup_printf (_ ("%d of %d"), (int) leadership->commitments_met, DFP_N_COMMITMENTS);
}

static char *
note_commitments (const DfpSubject *subject)
{
  return dfp_sentence_commitments (subject);
}

static void
explain_commitments (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  static const char *const targets[DFP_N_COMMITMENTS] = {
    "leadership/commits-rules", "leadership/commits-mindset", "leadership/commits-construct",
    "leadership/commits-time",  "leadership/commits-capital",
  };
  const DfpLeadership *leadership = get (subject);

  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    dfp_headline_add (explanation, dfp_commitment_get_label (i),
                      g_strdup_printf (_ ("%d of %d"), (int) (leadership->n_asked - leadership->n_missing[i]),
                                       (int) leadership->n_asked),
                      targets[i]);
}

/* --- gate --- */

static char *
figure_gate (const DfpSubject *subject)
{
  const double minimum = get (subject)->gate.minimum;

  return isnan (minimum) ? g_strdup (NONE) : dfp_format_number_short (minimum, 1);
}

static char *
note_gate (const DfpSubject *subject)
{
  return dfp_sentence_readiness_gate (subject);
}

static void
explain_gate (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpLeadership *leadership = get (subject);

  for (int i = 0; i < DFP_N_GATE_PARTS; i++)
    dfp_headline_add (explanation, dfp_gate_part_get_label (i),
                      isnan (leadership->gate.scores[i]) ? g_strdup (_ ("nothing entered"))
                                                         : dfp_format_number_short (leadership->gate.scores[i], 1),
                      dfp_gate_part_get_target (i));
}

static const DfpHeadline headlines[] = {
  { "buy-in", N_ ("Buy-in, of 100"), NULL, NULL, note_buy_in, explain_buy_in },
  { "sponsor-coverage", N_ ("Units with a strong sponsor"), NULL, NULL, note_sponsors, explain_sponsors },
  { "commitments", N_ ("Commitments made"), NULL, figure_commitments, note_commitments, explain_commitments,
    .measure = "commitments-met" },
  { "readiness-gate", N_ ("Readiness, of 5"), NULL, figure_gate, note_gate, explain_gate },
};

DfpHeadlineTable
dfp_headlines_leadership (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
