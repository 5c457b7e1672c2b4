/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs, what it brings and what stopping would cost. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/money/dfp-pictures-money.h"
#include "exhibit/money/dfp-sentences-money.h"
#include "exhibit/money/dfp-sheets-money.h"

static const DfpExhibit exhibits[] = {
  { "cost", N_ ("Cost by month and kind"), .picture = dfp_picture_cost, .sentence = dfp_sentence_cost,
    .headlines = { "cost" },
    .formula = N_ (
        "In every month what people, workplaces, partner overhead, joiners and cost lines cost; without run cost and "
        "contingency."),
    .source = N_ ("Rates are the plan’s own; see its assumptions."),
    .measures = { "cost-total", "peak-burn", "cost-with-contingency" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("Cost lines"), "money/cash" } }, .width = 960, .height = 360,
    .sheet = { "cost", N_ ("Money by month"), dfp_sheet_cost_new } },
  { "cash", N_ ("Cumulative cash"), .picture = dfp_picture_cash, .sentence = dfp_sentence_cash,
    .headlines = { "payback", "funding", "value" },
    .formula = N_ (
        "Benefits less cost of the factory and run cost, added up month by month. It is paid back where the line rises "
        "through zero for the last time."),
    .source = DFP_SOURCE_CASH, .measures = { "peak-funding", "payback-month", "npv" },
    .inputs = { { N_ ("Cash lines"), "money/cash" }, { N_ ("Discount rate"), "money/discount-rate" } }, .width = 720,
    .height = 400 },
  { "exit", N_ ("Cost to stop"), .picture = dfp_picture_exit, .sentence = dfp_sentence_exit,
    .headlines = { "cheap-return" },
    .formula = N_ (
        "If everybody is told to go at the end of a month: heads × share of their time × rate × months of notice, or "
        "the months they have left. Stopping is cheap up to half of the dearest time."),
    .source = N_ ("Terms of sourcing are the plan’s own; half of the dearest time is an assumption."),
    .measures = { "peak-exit-cost", "cheap-return-month" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" } }, .width = 640, .height = 300 },
};

DfpExhibitTable
dfp_exhibits_money (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
