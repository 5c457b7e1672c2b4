/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What many futures of the plan come to, and its own history. */
#include <glib/gi18n.h>

#include "analysis/questions/dfp-question.h"
#include "exhibit/dfp-themes.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"

#define FORECAST DFP_QUESTION_BIT (DFP_QUESTION_FORECAST)
#define SENSITIVITY DFP_QUESTION_BIT (DFP_QUESTION_SENSITIVITY)

#define FUTURES \
  N_ ("Many futures of the plan (Monte Carlo), with the same luck for every configuration; estimates, see Help.")
#define RANGES N_ ("The ranges are assumptions, the same for every plan, so that what they move can be compared.")

static const DfpExhibit exhibits[] = {
  { "history", N_ ("Work finished by week"), .picture = dfp_picture_history,
    .formula = N_ ("Pieces finished in each week as they were imported; above 60 weeks, means of stretches."),
    .source = N_ ("The team’s own record."), .inputs = { { N_ ("Weekly history"), "forecast" } }, .width = 720,
    .height = 240 },
  { "finish", N_ ("When everything is finished"), .picture = dfp_picture_finish, .headlines = { "safe-date", "never" },
    .formula =
        N_ ("In every future the work takes as much as its estimates allow, people come late, leave and learn, risks "
            "strike "
            "or do not. A column is the share of the futures in which everything is finished in that month."),
    .source = FUTURES, .measures = { "finish-50", "finish-80", "never-share" },
    .inputs = { { N_ ("Effort of the work"), "work/effort-likely" },
                { N_ ("People and months"), "team/heads" },
                { N_ ("Risks"), "risks/probability" } },
    .questions = FORECAST, .width = 720, .height = 400 },
  { "cost-chance", N_ ("What everything costs"), .picture = dfp_picture_cost_chance,
    .sentence = dfp_sentence_forecast_cost, .headlines = { "in-budget" },
    .formula =
        N_ ("The people really there with workplace and overhead, joiners and replacements, cost lines, the risks that "
            "strike, and the last month’s cost for every month beyond the plan."),
    .source = FUTURES, .measures = { "cost-80", "in-budget", "cost-with-contingency" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("Budget cap"), "money/budget-cap" } }, .questions = FORECAST,
    .width = 640, .height = 320 },
  { "finish-swings", N_ ("What moves the finish"), .picture = dfp_picture_swings, .which = DFP_FORECAST_FINISH,
    .headlines = { "safe-date" },
    .formula = N_ ("The month that is 80% sure when one input is low or high and the others stay, same luck."),
    .source = RANGES, .measures = { "finish-80" },
    .inputs = { { N_ ("Effort of the work"), "work/effort-likely" }, { N_ ("People and months"), "team/heads" } },
    .questions = FORECAST | SENSITIVITY, .width = 720 },
  { "cost-swings", N_ ("What moves the cost"), .picture = dfp_picture_swings, .which = DFP_FORECAST_COST,
    .formula = N_ ("The cost that is 80% sure when one input is low or high and the others stay, same luck."),
    .source = RANGES, .measures = { "cost-80" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("People and months"), "team/heads" } },
    .questions = FORECAST | SENSITIVITY, .width = 720 },
  { "chance-swings", N_ ("What moves the chance of all"), .picture = dfp_picture_swings, .which = DFP_FORECAST_ALL,
    .headlines = { "chance-all" },
    .formula = N_ ("The chance of all objectives when one input is low or high and the others stay, same luck."),
    .source = RANGES, .measures = { "chance-all" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" }, { N_ ("People and months"), "team/heads" } },
    .questions = FORECAST | SENSITIVITY, .width = 720 },
  { "held-back", N_ ("What holds the chance of all back"), .picture = dfp_picture_held_back,
    .sentence = dfp_sentence_held_back, .headlines = { "chance-all" },
    .formula = N_ (
        "In how many futures all the others are met in time: the one whose absence lifts the chance most holds it back "
        "most."),
    .source = FUTURES, .measures = { "chance-all", "chance-least" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" } }, .questions = FORECAST, .width = 640 },
  { "drivers", N_ ("What early and late futures differ in"), .picture = dfp_picture_drivers,
    .sentence = dfp_sentence_drivers, .headlines = { "safe-date" },
    .formula = N_ (
        "How closely the order of the futures by one cause follows their order by the finish: rank correlation, of the "
        "first 4,096."),
    .source = N_ ("Spearman 1904; the words after Cohen 1988."), .measures = { "finish-80" },
    .inputs = { { N_ ("Risks"), "risks/probability" }, { N_ ("Effort of the work"), "work/effort-likely" } },
    .questions = FORECAST, .width = 640 },
  { "responses-worth", N_ ("What responses to risks are worth"), .picture = dfp_picture_responses_worth,
    .sentence = dfp_sentence_responses, .headlines = { "chance-all" },
    .formula = N_ ("The forecast played again with a risk that cannot strike, same luck; the difference."),
    .source = FUTURES, .measures = { "chance-all", "finish-80" }, .inputs = { { N_ ("Risks"), "risks/probability" } },
    .questions = FORECAST | SENSITIVITY, .width = 640 },
  { "compare-chances", N_ ("Chance of each objective in time"), .picture = dfp_picture_chances,
    .headlines = { "chance-all" },
    .formula = N_ ("In how many futures an objective is finished by its due month; all of them together first."),
    .source = FUTURES, .measures = { "chance-all" }, .inputs = { { N_ ("Due months"), "objectives/due-month" } },
    .questions = FORECAST, .compares = TRUE, .width = 640 },
  { "compare-chance-by-month", N_ ("Chance to be finished, by month"), .picture = dfp_picture_chance_by_month,
    .headlines = { "safe-date" }, .formula = N_ ("In how many futures everything is finished by each month."),
    .source = FUTURES, .measures = { "finish-80" }, .inputs = { { N_ ("Effort of the work"), "work/effort-likely" } },
    .questions = FORECAST, .compares = TRUE, .width = 720, .height = 360 },
};

DfpExhibitTable
dfp_exhibits_forecast (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
