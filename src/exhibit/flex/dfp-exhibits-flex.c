/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the months go, who is hard to replace, growing, shrinking and the storms. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/flex/dfp-pictures-flex.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "exhibit/flex/dfp-sheets-flex.h"

#define STORMS N_ ("Assumption: storms, what follows from them, and the score")

static const DfpExhibit exhibits[] = {
  { "lean", N_ ("Where the months go"), .picture = dfp_picture_lean, .sentence = dfp_sentence_lean,
    .headlines = { "makers", "cost-per-month" },
    .formula = N_ (
        "Contracted months of those who build, less ramp-up, mentors, coordination and experiments: what is left is "
        "delivered."),
    .source = DFP_SOURCE_CAPACITY, .measures = { "effective-capacity", "delivery-share", "cost-per-effective-month" },
    .inputs = { { N_ ("Ramp-up"), "money/ramp-months" }, { N_ ("Hours a pair talks"), "production-line/pair-hours" } },
    .width = 640 },
  { "next-builder", N_ ("The next person"), .picture = dfp_picture_next_builder, .sentence = dfp_sentence_next_builder,
    .headlines = { "cost-per-month" },
    .formula = N_ (
        "One more builder on the terms of the fullest row of each discipline: the months added, after what everybody "
        "else loses by it, and what each of them costs."),
    .source = N_ ("Arithmetic of the plan; the next person’s terms are an assumption"),
    .measures = { "next-month-cost", "cost-per-effective-month" },
    .inputs = { { N_ ("People and months"), "team/heads" } }, .width = 640 },
  { "fragility", N_ ("Whose loss hurts most"), .picture = dfp_picture_fragility, .sentence = dfp_sentence_fragility,
    .headlines = { "single-points" },
    .formula = N_ (
        "Months of work lost until a successor has come and delivers fully: share of time × (lead time + ramp-up × (1 "
        "− start) by 2), and the mentors’ time. Who alone holds a lead or a discipline of the line comes first."),
    .source = N_ ("After the cost of a leaver with Brooks’s law; the order is an assumption."),
    .measures = { "single-points", "line-rate" }, .inputs = { { N_ ("People and months"), "team/heads" } },
    .width = 720, .sheet = { "fragility", N_ ("Whose loss hurts most"), dfp_sheet_fragility_new } },
  { "response", N_ ("More people, month by month"), .picture = dfp_picture_response, .headlines = { "response" },
    .formula = N_ (
        "People asked for, from the decision on: nothing during the lead time, then start productivity rising over the "
        "ramp-up. The line at 80% of what was asked for."),
    .source = N_ ("Terms of sourcing are the plan’s own; 80% is an assumption."), .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Lead time"), "money/lead-months" }, { N_ ("Ramp-up"), "money/ramp-months" } }, .width = 640,
    .height = 300 },
  { "responses", N_ ("More people, by sourcing"), .picture = dfp_picture_responses, .headlines = { "response" },
    .formula = N_ ("Lead time and the part of the ramp-up until 80% of full delivery, for each sourcing."),
    .source = N_ ("Terms of sourcing are the plan’s own; 80% is an assumption."), .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Lead time"), "money/lead-months" }, { N_ ("Ramp-up"), "money/ramp-months" } }, .width = 640 },
  { "scale-down", N_ ("Cost of fewer people"), .picture = dfp_picture_scale_down, .headlines = { "scale-down" },
    .formula = N_ (
        "Notice still to be paid when so many people go at the end of a month: heads × share of their time × rate × "
        "months of notice, the cheapest first; roles that lead stay."),
    .source = N_ ("Terms of sourcing of the plan; a band of 20% is usual in partner contracts (assumption)"),
    .measures = { "scale-down-cost", "short-notice-share" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" }, { N_ ("Rates"), "team/rate" } }, .width = 640,
    .height = 300 },
  { "storms", N_ ("Storms"), .picture = dfp_picture_storms, .sentence = dfp_sentence_flex,
    .headlines = { "flex-score" },
    .formula = N_ (
        "Six storms: 30% more work, a hiring freeze, the largest partner leaves halfway, 15% less budget, rates 10% "
        "higher, the sponsor leaves. Each figure with the storm against the figure without; nobody reacts."),
    .source = STORMS, .measures = { "flex-score", "work-covered", "npv" },
    .inputs = { { N_ ("Effort"), "work/effort-likely" },
                { N_ ("Sourcing"), "team/sourcing" },
                { N_ ("Sponsors"), "leadership/is-sponsor" } },
    .width = 720, .sheet = { "storms", N_ ("Storms"), dfp_sheet_storms_new, TRUE } },
  { "compare-storms", N_ ("Storms, compared"), .picture = dfp_picture_compare_storms, .headlines = { "flex-score" },
    .formula = N_ ("Six storms, each figure with the storm against the figure without; nobody reacts."),
    .source = STORMS, .measures = { "flex-score" }, .inputs = { { N_ ("Effort"), "work/effort-likely" } },
    .compares = TRUE, .width = 720 },
  { "contract-or-hire", N_ ("Contract or hire"),
    .formula =
        N_ ("The chance above which a contractor is cheaper: premium × months, less recruitment and the difference of "
            "ramp-up, by the difference of what it costs to end. Premium: the contractor’s rate over the hire’s."),
    .source =
        N_ ("Terms and rates are the plan’s own; severance of 2 months and 0.53 months for a new place inside are "
            "assumptions."),
    .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Terms of sourcing"), "money/recruitment" }, { N_ ("Rates"), "team/rate" } } },
};

DfpExhibitTable
dfp_exhibits_flex (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
