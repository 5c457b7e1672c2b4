/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be reached, by which work and against which risks. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/proposal/dfp-pictures-objectives.h"
#include "exhibit/proposal/dfp-pictures-proposal.h"
#include "exhibit/proposal/dfp-sentences-proposal.h"

#define PERT \
  N_ ("The mean delay: (low + 4 × likely + high) by 6, as in PERT; chances and delays are the plan’s own estimates.")

static const DfpExhibit exhibits[] = {
  { "aims", N_ ("Aims"), .picture = dfp_picture_aims, .sentence = dfp_sentence_purpose,
    .formula = N_ ("The weights of speed, capability and scale, as a share of their sum."),
    .source = DFP_SOURCE_ARITHMETIC, .inputs = { { N_ ("Weights of the aims"), "purpose/weight-speed" } },
    .width = 640 },
  { "weights", N_ ("Weights of the objectives"), .picture = dfp_picture_weights,
    .sentence = dfp_sentence_objectives_detail,
    .formula =
        N_ ("The weight of every objective as a share of the sum of all weights; equal shares where no objective has a "
            "weight."),
    .source = DFP_SOURCE_ARITHMETIC, .inputs = { { N_ ("Weights of the objectives"), "objectives" } }, .width = 960 },
  { "objectives", N_ ("Key results"), .picture = dfp_picture_key_results, .sentence = dfp_sentence_objectives,
    .formula = N_ ("How far each key result has come: (now − start) by (target − start), not beyond 0 and 1."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "objectives-in-time" },
    .inputs = { { N_ ("Targets"), "objectives/target" } }, .width = 960 },
  { "due-months", N_ ("Due months"), .picture = dfp_picture_due_months, .sentence = dfp_sentence_objectives,
    .formula = N_ ("The month in which each objective falls due, beside the months of the configuration."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "objectives-in-time", "last-month" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" }, { N_ ("Months"), "set-up/months" } }, .width = 960 },
  { "work", N_ ("Work over the months"), .picture = dfp_picture_work, .sentence = dfp_sentence_work,
    .formula = N_ ("Each piece of work from its earliest month, after what it waits for, with its likely effort."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "work-covered" },
    .inputs = { { N_ ("Effort"), "work/effort-likely" } }, .width = 960 },
  { "risks", N_ ("Risks"), .picture = dfp_picture_risks, .sentence = dfp_sentence_risks,
    .formula = N_ ("Chance against mean delay of every risk."), .source = PERT,
    .measures = { "risk-cost", "risk-delay" },
    .inputs = { { N_ ("Chances"), "risks/probability" }, { N_ ("Delays"), "risks/delay-likely" } }, .width = 640,
    .height = 560 },
  { "risk-delays", N_ ("Delays of the risks"), .picture = dfp_picture_risk_delays, .sentence = dfp_sentence_risks,
    .formula = N_ ("Chance × mean delay of every risk, largest first."), .source = PERT, .measures = { "risk-delay" },
    .inputs = { { N_ ("Chances"), "risks/probability" }, { N_ ("Delays"), "risks/delay-likely" } }, .width = 640 },
  { "risk-costs", N_ ("What each risk costs"), .picture = dfp_picture_risk_costs, .sentence = dfp_sentence_risk_costs,
    .formula = N_ ("Chance × cost of every risk that costs anything, dearest first."),
    .source = N_ ("Arithmetic; chances and costs are the plan’s own estimates."), .measures = { "risk-cost" },
    .inputs = { { N_ ("Chances"), "risks/probability" }, { N_ ("Costs"), "risks/cost" } }, .width = 640 },
  { "progress", N_ ("Progress of the objectives"),
    .formula = N_ (
        "How far each objective has come: the mean of its key results, (now − start) by (target − start), not beyond 0 "
        "and 1; guardrails do not count."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "objectives-in-time" },
    .inputs = { { N_ ("Key results"), "objectives/current" } } },
  { "risk-list", N_ ("The largest risks"), .sentence = dfp_sentence_risks,
    .formula = N_ ("The chance of a risk and its mean delay; largest chance × mean delay first."), .source = PERT,
    .measures = { "risk-delay", "risk-cost" }, .inputs = { { N_ ("Risks"), "risks/probability" } } },
};

DfpExhibitTable
dfp_exhibits_proposal (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
