/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Configurations on shared axes. */
#include <glib/gi18n.h>

#include "analysis/questions/dfp-question.h"
#include "exhibit/comparison/dfp-pictures-compare.h"
#include "exhibit/comparison/dfp-sheets-comparison.h"
#include "exhibit/dfp-themes.h"

static const DfpExhibit exhibits[] = {
  { "compare-staffing", N_ ("People, compared"), .picture = dfp_picture_compare_staffing, .headlines = { "people" },
    .formula = N_ ("In every month the people of all roles who are there, one line for each configuration."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "peak-heads" },
    .inputs = { { N_ ("People and months"), "team/heads" } }, .compares = TRUE, .width = 640, .height = 360 },
  { "compare-capacity", N_ ("Capacity, compared"), .picture = dfp_picture_compare_capacity,
    .formula = N_ (
        "What those who build deliver each month after ramp-up, mentors’ time, coordination and experiments, one line "
        "for each configuration."),
    .source = DFP_SOURCE_CAPACITY, .measures = { "effective-capacity" },
    .inputs = { { N_ ("People and months"), "team/heads" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } },
    .compares = TRUE, .width = 640, .height = 360 },
  { "compare-cash", N_ ("Cumulative cash, compared"), .picture = dfp_picture_compare_cash, .headlines = { "value" },
    .formula = N_ (
        "Benefits less cost of the factory and run cost, added up month by month, one line for each configuration."),
    .source = DFP_SOURCE_CASH, .measures = { "npv" }, .inputs = { { N_ ("Cash lines"), "money/cash" } },
    .compares = TRUE, .width = 640, .height = 360 },
  { "compare-exit", N_ ("Cost to stop, compared"), .picture = dfp_picture_compare_exit,
    .formula = N_ (
        "If everybody is told to go at the end of a month: heads × share of their time × rate × months of notice, or "
        "the months they have left."),
    .source = N_ ("The plan’s own terms of sourcing."), .measures = { "peak-exit-cost" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" } }, .compares = TRUE, .width = 640, .height = 360 },
  { "compare-value", N_ ("Value, compared"), .picture = dfp_picture_compare_value, .headlines = { "value" },
    .formula = N_ ("Every month’s cash flow, divided by (1 + discount rate) to the power of its month by twelve."),
    .source = N_ ("Discounted cash flow; the plan says when in the month money flows."), .measures = { "npv" },
    .inputs = { { N_ ("Discount rate"), "money/discount-rate" } }, .compares = TRUE, .width = 640 },
  { "figures", N_ ("Figures"), .formula = N_ ("All that Compare shows of one configuration, in its order."),
    .source = N_ ("Each figure has a formula and a source of its own."),
    .measures = { "npv", "cost-total", "peak-heads" }, .sheet = { "figures", N_ ("Figures"), dfp_sheet_figures_new },
    .questions = DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) },
};

DfpExhibitTable
dfp_exhibits_comparison (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
