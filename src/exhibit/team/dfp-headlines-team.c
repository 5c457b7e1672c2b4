/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people: the figure on the tiles of Overview and Team. */
#include <glib/gi18n.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"

#define NONE "–"

static char *
figure_people (const DfpSubject *subject)
{
  const int heads = subject->totals->staffing->peak_heads;

  return heads > 0 ? dfp_format_number (heads, 0, DFP_FORMAT_PLAIN) : g_strdup (NONE);
}

static char *
note_people (const DfpSubject *subject)
{
  g_autofree char *share = dfp_format_share (subject->totals->staffing->partner_share, 0, DFP_FORMAT_PLAIN);

  if (subject->totals->staffing->peak_heads == 0)
    return g_strdup (_ ("nobody entered yet"));
  if (subject->totals->staffing->partner_share <= 0)
    return g_strdup (_ ("nobody from a partner"));
  return g_strdup_printf (_ ("%s of the work by a partner"), share);
}

static void
explain_people (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpStaffing *staffing = subject->totals->staffing;
  const int month = staffing->peak_heads_month;

  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS && month > 0; sourcing++)
    {
      const double heads = staffing->by_sourcing[sourcing][month - 1];

      if (heads > 0)
        dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_SOURCING, sourcing),
                          dfp_format_number (heads, 0, DFP_FORMAT_PLAIN), "team");
    }
}

static const DfpHeadline headlines[] = {
  { "people", N_ ("People at the peak"), NULL, figure_people, note_people, explain_people, .measure = "peak-heads" },
};

DfpHeadlineTable
dfp_headlines_team (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
