/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cards and pictures say of themselves: one row for each picture of the list, and one for each card that
 * shows numbers without one. */
#include "exhibit/dfp-explanation-table.h"

#include <glib/gi18n.h>

#define ARITHMETIC N_ ("Arithmetic of what the plan has entered.")
#define CAPACITY \
  N_ ("Ramp-up and links between people after Brooks’s law; its parameters are the plan’s own assumptions.")
#define BASS N_ ("Bass 1969; push and pull are the plan’s own assumptions.")
#define RIGHTS N_ ("That the factory leads: founding article on digital factories. The weights 1, ½ and 0: assumption.")
#define PERT \
  N_ ("The mean delay: (low + 4 × likely + high) by 6, as in PERT; chances and delays are the plan’s own estimates.")
#define STORMS N_ ("Assumption: storms, what follows from them, and the score")
#define LINE N_ ("Theory of constraints; that cross-skill shares work evenly is an assumption.")
#define CASH N_ ("Cash flow of the plan, not discounted.")
#define BAND N_ ("The band: founding article on digital factories.")

#define FUTURES \
  N_ ("Many futures of the plan (Monte Carlo), with the same luck for every configuration; estimates, see Help.")
#define RANGES N_ ("The ranges are assumptions, the same for every plan, so that what they move can be compared.")

static const DfpExplanation explanations[] = {
  { "staffing",
    N_ ("In every month the people of all roles who are there, whatever share of their time they give. The band of 10 "
        "to 50 people is that of a digital factory."),
    BAND, .measures = { "peak-heads", "peak-heads-month", "fte-months" },
    .inputs = { { N_ ("People and months"), "team/heads" } } },
  { "staffing-by-sourcing",
    N_ ("In every month the people of all roles who are there, by where they come from. The band of 10 to 50 people is "
        "that of a digital factory."),
    BAND, .measures = { "peak-heads", "partner-share", "partner-peak-heads" },
    .inputs = { { N_ ("Sourcing"), "team/sourcing" } } },
  { "staffing-by-squad",
    N_ ("In every month the people of all roles who are there, by squad; the shared core last. The band of 10 to 50 "
        "people is that of a digital factory."),
    BAND, .measures = { "peak-heads", "squads" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Squads"), "team/squads" } } },
  { "staffing-and-capacity",
    N_ ("In every month the people who are there; below, what those who build deliver after ramp-up, mentors’ time, "
        "coordination and experiments."),
    CAPACITY, .measures = { "peak-heads", "effective-capacity", "peak-coordination" },
    .inputs = { { N_ ("People and months"), "team/heads" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } } },
  { "capacity",
    N_ ("Contracted: people who build × share of their time. Ramped: less while they learn. Effective: less mentors’ "
        "time, × (1 − coordination) × (1 − experiments)."),
    CAPACITY, .measures = { "fte-months", "effective-capacity", "peak-coordination" },
    .inputs = { { N_ ("Ramp-up"), "money/ramp-months" },
                { N_ ("Mentors’ time"), "production-line/mentor-drain" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } } },
  { "team", N_ ("Each role from its first to its last month, with its people."), ARITHMETIC,
    .measures = { "peak-heads", "fte-months" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("First month"), "team/start-month" } } },
  { "lean",
    N_ ("Contracted months of those who build, less ramp-up, mentors, coordination and experiments: what is left is "
        "delivered."),
    CAPACITY, .measures = { "effective-capacity", "delivery-share", "cost-per-effective-month" },
    .inputs = { { N_ ("Ramp-up"), "money/ramp-months" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } } },
  { "next-builder",
    N_ ("One more builder on the terms of the fullest row of each discipline: the months added, after what everybody "
        "else loses by it, and what each of them costs."),
    N_ ("Arithmetic of the plan; the next person’s terms are an assumption"),
    .measures = { "next-month-cost", "cost-per-effective-month" },
    .inputs = { { N_ ("People and months"), "team/heads" } } },
  { "fragility",
    N_ ("Months of work lost until a successor has come and delivers fully: share of time × (lead time + ramp-up × (1 "
        "− start) by 2), and the mentors’ time. Who alone holds a lead or a discipline of the line comes first."),
    N_ ("After the cost of a leaver with Brooks’s law; the order is an assumption."),
    .measures = { "single-points", "line-rate" }, .inputs = { { N_ ("People and months"), "team/heads" } } },
  { "silhouette", N_ ("In every month the people of all roles who are there."), ARITHMETIC,
    .measures = { "peak-heads", "peak-heads-month" }, .inputs = { { N_ ("People and months"), "team/heads" } } },
  { "cost",
    N_ ("In every month what people, workplaces, partner overhead, joiners and cost lines cost; without run cost and "
        "contingency."),
    N_ ("Rates are the plan’s own; see its assumptions."),
    .measures = { "cost-total", "peak-burn", "cost-with-contingency" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("Cost lines"), "money/cash" } } },
  { "cash",
    N_ ("Benefits less cost of the factory and run cost, added up month by month. It is paid back where the line rises "
        "through zero for the last time."),
    CASH, .measures = { "peak-funding", "payback-month", "npv" },
    .inputs = { { N_ ("Cash lines"), "money/cash" }, { N_ ("Discount rate"), "money/discount-rate" } } },
  { "exit",
    N_ ("If everybody is told to go at the end of a month: heads × share of their time × rate × months of notice, or "
        "the months they have left. Stopping is cheap up to half of the dearest time."),
    N_ ("Terms of sourcing are the plan’s own; half of the dearest time is an assumption."),
    .measures = { "peak-exit-cost", "cheap-return-month" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" } } },
  { "aims", N_ ("The weights of speed, capability and scale, as a share of their sum."), ARITHMETIC,
    .inputs = { { N_ ("Weights of the aims"), "purpose/weight-speed" } } },
  { "weights",
    N_ ("The weight of every objective as a share of the sum of all weights; equal shares where no objective has a "
        "weight."),
    ARITHMETIC, .inputs = { { N_ ("Weights of the objectives"), "objectives" } } },
  { "objectives", N_ ("How far each key result has come: (now − start) by (target − start), not beyond 0 and 1."),
    ARITHMETIC, .measures = { "objectives-in-time" }, .inputs = { { N_ ("Targets"), "objectives/target" } } },
  { "due-months", N_ ("The month in which each objective falls due, beside the months of the configuration."),
    ARITHMETIC, .measures = { "objectives-in-time", "last-month" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" }, { N_ ("Months"), "set-up/months" } } },
  { "work", N_ ("Each piece of work from its earliest month, after what it waits for, with its likely effort."),
    ARITHMETIC, .measures = { "work-covered" }, .inputs = { { N_ ("Effort"), "work/effort-likely" } } },
  { "leaders",
    N_ ("Power and interest of each leader from 1 to 5, marked by stance. The four fields meet between 2 and 3. Who "
        "has power 4 or 5 could stop the plan."),
    N_ ("Power and interest after Mendelow; where the fields meet and the limit of power are assumptions."),
    .measures = { "buy-in" },
    .inputs = { { N_ ("Power"), "leadership/power" }, { N_ ("Stance"), "leadership/stance" } } },
  { "stances", N_ ("Stance of each leader from −2, against, to 2, leads it; now and wanted."),
    N_ ("Stance now and wanted: common in stakeholder maps; the steps are an assumption."), .measures = { "buy-in" },
    .inputs = { { N_ ("Stance"), "leadership/stance" }, { N_ ("Wanted"), "leadership/wanted" } } },
  { "stance-steps", N_ ("What buy-in gains when one leader moves by one step: power × interest, by the sum of all."),
    N_ ("Power and interest after Mendelow; the index is an assumption."), .measures = { "buy-in" },
    .inputs = { { N_ ("Stance"), "leadership/stance" } } },
  { "sponsors",
    N_ ("Mean of what a sponsor scores for active and visible, builds a coalition, speaks directly. From 4 of 5 on a "
        "sponsor is strong."),
    N_ ("The three tasks of a sponsor after Prosci; the limit of 4 is an assumption"),
    .measures = { "sponsor-coverage" }, .inputs = { { N_ ("Sponsors"), "leadership/is-sponsor" } } },
  { "gate",
    N_ ("Six parts from 1 to 5, each read from the plan; what nobody entered counts as 1. The lowest counts, not the "
        "mean. A part is in place from 4 on."),
    N_ ("Assumption: six parts, how each is read from the plan, and the limit of 4"),
    .measures = { "readiness-gate", "commitments-met", "westrum-now" },
    .inputs = { { N_ ("Commitments"), "leadership/commits-capital" },
                { N_ ("Readiness factors"), "operating-model/score" } } },
  { "risks", N_ ("Chance against mean delay of every risk."), PERT, .measures = { "risk-cost", "risk-delay" },
    .inputs = { { N_ ("Chances"), "risks/probability" }, { N_ ("Delays"), "risks/delay-likely" } } },
  { "risk-delays", N_ ("Chance × mean delay of every risk, largest first."), PERT, .measures = { "risk-delay" },
    .inputs = { { N_ ("Chances"), "risks/probability" }, { N_ ("Delays"), "risks/delay-likely" } } },
  { "phases", N_ ("Each phase from its first to its last month, with its gate."), ARITHMETIC,
    .measures = { "last-month", "exit-month" }, .inputs = { { N_ ("Phases"), "set-up/phases" } } },
  { "line",
    N_ ("Pieces a week that each stage could pass, from its people and the work that falls to it, rework included; "
        "filled by those that come. Load is the one by the other; the slowest stage sets the pace."),
    N_ ("Theory of constraints; that cross-skill shares work evenly, and the size of a piece, are assumptions. That "
        "waiting grows fast from 85% on: assumption, after Reinertsen 2009."),
    .measures = { "line-rate", "line-load", "line-room" },
    .inputs = { { N_ ("Shares of the work"), "production-line/effort-share" },
                { N_ ("Rework"), "production-line/rework" },
                { N_ ("People and months"), "team/heads" } } },
  { "line-load",
    N_ ("Weeks from start to done with more or less work than planned: for every stage the wait, load by (1 − load) × "
        "spread × time for one piece, and that time. The slowest stage is full at 100%."),
    N_ ("Kingman 1961 for one server, for a team an approximation; the spreads are assumptions."),
    .measures = { "cycle-time", "line-load", "line-room" },
    .inputs = { { N_ ("Work"), "work/effort-likely" }, { N_ ("Rework"), "production-line/rework" } } },
  { "next-person", N_ ("What the line passes with one more person in a discipline, against what it passes now."), LINE,
    .measures = { "line-rate" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Cross-skill"), "production-line/cross-skill" } } },
  { "rights", N_ ("Weight of the decisions by who has the last word."), RIGHTS,
    .measures = { "factory-decides", "autonomy-index" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Weights"), "operating-model/weight" } } },
  { "autonomy",
    N_ ("In each area every decision counts by its weight: in full where the factory has the last word, by half where "
        "it is shared, not at all where corporate or a partner decides. From 50 on the factory leads an area, below 25 "
        "it does not."),
    N_ ("That the factory leads: founding article on digital factories. The weights 1, ½ and 0 and the limits 50 and "
        "25: assumption."),
    .measures = { "autonomy-index", "factory-decides" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Weights"), "operating-model/weight" } } },
  { "culture", N_ ("100 points over four types of culture, now and wanted."),
    N_ ("Competing Values Framework, Cameron and Quinn: 100 points over four types, now and wanted. That more than 10 "
        "points are worth acting on: assumption."),
    .measures = { "culture-gap" },
    .inputs = { { N_ ("Now"), "operating-model/now" }, { N_ ("Wanted"), "operating-model/wanted" } } },
  { "culture-levels",
    N_ ("Mean of the answers from 1 to 7, now and wanted. Below 3.5 fear and power rule, to 5 rules and departments, "
        "above it the goal."),
    N_ ("Westrum 2004, as DORA asks it. The bands and the five answers: assumption."),
    .measures = { "westrum-now", "westrum-wanted" },
    .inputs = { { N_ ("Answers now"), "operating-model/now" }, { N_ ("Wanted"), "operating-model/wanted" } } },
  { "culture-meaning",
    N_ ("A type that moves more than 10 of 100 points is worth acting on. Levels: below 3.5 of 7 fear and power rule, "
        "to 5 rules and departments, above it the goal."),
    N_ ("Competing Values Framework, Cameron and Quinn; Westrum 2004, as DORA asks it. The limit of 10 points, the "
        "bands and the five answers: assumption."),
    .measures = { "culture-gap", "westrum-now", "westrum-wanted" },
    .inputs = { { N_ ("Now"), "operating-model/now" },
                { N_ ("Wanted"), "operating-model/wanted" },
                { N_ ("Practice"), "operating-model/practice" } },
    .label = N_ ("What culture means here") },
  { "readiness", N_ ("The score of each factor from 1 to 5; 4 and 5 count as in place."),
    N_ ("The first six factors: BCG 2020, Flipping the odds of digital transformation success. The thresholds, and "
        "factors beyond the six: assumption."),
    .measures = { "readiness-ready" }, .inputs = { { N_ ("Scores"), "operating-model/score" } } },
  { "adoption",
    N_ ("Share of the unit that works the new way after each month: a push by coach and sponsor, and a pull by "
        "colleagues who do already."),
    BASS, .measures = { "adoption-month", "self-sustained-month", "adoption-reached" },
    .inputs = { { N_ ("Push"), "handover/adoption-push" }, { N_ ("Pull"), "handover/adoption-pull" } } },
  { "response",
    N_ ("People asked for, from the decision on: nothing during the lead time, then start productivity rising over the "
        "ramp-up. The line at 80% of what was asked for."),
    N_ ("Terms of sourcing are the plan’s own; 80% is an assumption."), .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Lead time"), "money/lead-months" }, { N_ ("Ramp-up"), "money/ramp-months" } } },
  { "responses", N_ ("Lead time and the part of the ramp-up until 80% of full delivery, for each sourcing."),
    N_ ("Terms of sourcing are the plan’s own; 80% is an assumption."), .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Lead time"), "money/lead-months" }, { N_ ("Ramp-up"), "money/ramp-months" } } },
  { "scale-down",
    N_ ("Notice still to be paid when so many people go at the end of a month: heads × share of their time × rate × "
        "months of notice, the cheapest first; roles that lead stay."),
    N_ ("Terms of sourcing of the plan; a band of 20% is usual in partner contracts (assumption)"),
    .measures = { "scale-down-cost", "short-notice-share" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" }, { N_ ("Rates"), "team/rate" } } },
  { "storms",
    N_ ("Six storms: 30% more work, a hiring freeze, the largest partner leaves halfway, 15% less budget, rates 10% "
        "higher, the sponsor leaves. Each figure with the storm against the figure without; nobody reacts."),
    STORMS, .measures = { "flex-score", "work-covered", "npv" },
    .inputs = { { N_ ("Effort"), "work/effort-likely" },
                { N_ ("Sourcing"), "team/sourcing" },
                { N_ ("Sponsors"), "leadership/is-sponsor" } } },
  { "compare-staffing", N_ ("In every month the people of all roles who are there, one line for each configuration."),
    ARITHMETIC, .measures = { "peak-heads" }, .inputs = { { N_ ("People and months"), "team/heads" } } },
  { "compare-capacity",
    N_ ("What those who build deliver each month after ramp-up, mentors’ time, coordination and experiments, one line "
        "for each configuration."),
    CAPACITY, .measures = { "effective-capacity" },
    .inputs = { { N_ ("People and months"), "team/heads" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } } },
  { "compare-cash",
    N_ ("Benefits less cost of the factory and run cost, added up month by month, one line for each configuration."),
    CASH, .measures = { "npv" }, .inputs = { { N_ ("Cash lines"), "money/cash" } } },
  { "compare-exit",
    N_ ("If everybody is told to go at the end of a month: heads × share of their time × rate × months of notice, or "
        "the months they have left."),
    N_ ("The plan’s own terms of sourcing."), .measures = { "peak-exit-cost" },
    .inputs = { { N_ ("Terms of sourcing"), "money/notice-months" } } },
  { "compare-value",
    N_ ("Every month’s cash flow, divided by (1 + discount rate) to the power of its month by twelve."),
    N_ ("Discounted cash flow; the plan says when in the month money flows."), .measures = { "npv" },
    .inputs = { { N_ ("Discount rate"), "money/discount-rate" } } },
  { "compare-storms", N_ ("Six storms, each figure with the storm against the figure without; nobody reacts."), STORMS,
    .measures = { "flex-score" }, .inputs = { { N_ ("Effort"), "work/effort-likely" } } },
  { "progress",
    N_ ("How far each objective has come: the mean of its key results, (now − start) by (target − start), not beyond 0 "
        "and 1; guardrails do not count."),
    ARITHMETIC, .measures = { "objectives-in-time" }, .inputs = { { N_ ("Key results"), "objectives/current" } },
    .label = N_ ("Progress of the objectives") },
  { "risk-list", N_ ("The chance of a risk and its mean delay; largest chance × mean delay first."), PERT,
    .measures = { "risk-delay", "risk-cost" }, .inputs = { { N_ ("Risks"), "risks/probability" } },
    .label = N_ ("The largest risks") },
  { "squads", N_ ("People and share of those who build of each squad. The size of a team: 10 people or fewer."),
    N_ ("Scrum Guide 2020: typically 10 or fewer people."), .measures = { "squads", "peak-heads" },
    .inputs = { { N_ ("Squads"), "team/squads" }, { N_ ("People and months"), "team/heads" } },
    .label = N_ ("Squads") },
  { "contract-or-hire",
    N_ ("The chance above which a contractor is cheaper: premium × months, less recruitment and the difference of "
        "ramp-up, by the difference of what it costs to end. Premium: the contractor’s rate over the hire’s."),
    N_ ("Terms and rates are the plan’s own; severance of 2 months and 0.53 months for a new place inside are "
        "assumptions."),
    .measures = { "months-to-capacity" },
    .inputs = { { N_ ("Terms of sourcing"), "money/recruitment" }, { N_ ("Rates"), "team/rate" } },
    .label = N_ ("Contract or hire") },
  { "handover-tasks",
    N_ ("A task is done with the plan when it names who does it and what it needs; the notice counts back from the "
        "last month by the months of notice."),
    N_ ("Assumption, from generic lists for closing a project."), .measures = { "handover-tasks-open", "notices-due" },
    .inputs = { { N_ ("Transfer owner"), "handover/transfer-owner" },
                { N_ ("Handover month"), "handover/exit-month" } },
    .label = N_ ("Tasks of the handover") },
  { "reconstruct",
    N_ ("For the same purpose everything carries over. For another one a partner’s people leave, who does not build "
        "stays, and builders stay as far as the next purpose needs their discipline. Months to 80% are counted from "
        "the decision."),
    N_ ("Assumption: what carries over to another purpose, and the mix it needs, which is that of the plans that come "
        "with the program"),
    .measures = { "months-to-capacity" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Terms of sourcing"), "money/lead-months" } },
    .label = N_ ("Reconstruct for the next purpose") },
  { "who-leads",
    N_ ("The factory leads an area from 50 of 100 on and not below 25; an area that lacks a lead of its own is one "
        "light worse, one in which a partner decides at best amber. All four key roles in own hands are green, three "
        "amber, fewer red."),
    N_ ("The lead principle: founding article on digital factories. The limits, and that contractors count as own: "
        "assumption."),
    .measures = { "autonomy-index", "key-roles" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Leads"), "team/lead" } },
    .label = N_ ("Does the factory lead?") },
  { "contradictions",
    N_ ("Two entries about who decides, leads or pays that speak against each other; each rule is said in its own "
        "line."),
    N_ ("Assumption: the rules."), .measures = { "contradictions" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" } }, .label = N_ ("Contradictions") },
  { "commitments", N_ ("A commitment counts when all make it who sponsor the factory or could stop it (power 4 or 5)."),
    N_ ("The five commitments: founding article on digital factories; whom to ask is an assumption"),
    .measures = { "commitments-met" },
    .inputs = { { N_ ("Commitments"), "leadership/commits-capital" }, { N_ ("Power"), "leadership/power" } },
    .label = N_ ("Commitments") },
  { "conversation",
    N_ ("Who could stop the plan, is most against it and should not be; otherwise the one whose way to the stance "
        "wanted lifts buy-in most."),
    N_ ("Power and interest after Mendelow; the index is an assumption."), .measures = { "buy-in", "risk-delay" },
    .inputs = { { N_ ("Stance"), "leadership/stance" }, { N_ ("Owners of risks"), "risks/owner" } },
    .label = N_ ("With whom to talk next") },
  { "findings",
    N_ ("Lights of the health check: each check holds one measure against its limits. They are counted, never added up "
        "to a score."),
    N_ ("Every check names its own source or says that its limit is an assumption; see Health."),
    .measures = { "red-findings", "amber-findings" }, .label = N_ ("Lights of the health check") },
  { "history", N_ ("Pieces finished in each week as they were imported; above 60 weeks, means of stretches."),
    N_ ("The team’s own record."), .inputs = { { N_ ("Weekly history"), "forecast" } } },
  { "finish",
    N_ ("In every future the work takes as much as its estimates allow, people come late, leave and learn, risks "
        "strike "
        "or do not. A column is the share of the futures in which everything is finished in that month."),
    FUTURES, .measures = { "finish-50", "finish-80", "never-share" },
    .inputs = { { N_ ("Effort of the work"), "work/effort-likely" },
                { N_ ("People and months"), "team/heads" },
                { N_ ("Risks"), "risks/probability" } } },
  { "cost-chance",
    N_ ("The people really there with workplace and overhead, joiners and replacements, cost lines, the risks that "
        "strike, and the last month’s cost for every month beyond the plan."),
    FUTURES, .measures = { "cost-80", "in-budget", "cost-with-contingency" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("Budget cap"), "money/budget-cap" } } },
  { "finish-swings", N_ ("The month that is 80% sure when one input is low or high and the others stay, same luck."),
    RANGES, .measures = { "finish-80" },
    .inputs = { { N_ ("Effort of the work"), "work/effort-likely" }, { N_ ("People and months"), "team/heads" } } },
  { "cost-swings", N_ ("The cost that is 80% sure when one input is low or high and the others stay, same luck."),
    RANGES, .measures = { "cost-80" },
    .inputs = { { N_ ("Rates"), "team/rate" }, { N_ ("People and months"), "team/heads" } } },
  { "chance-swings", N_ ("The chance of all objectives when one input is low or high and the others stay, same luck."),
    RANGES, .measures = { "chance-all" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" }, { N_ ("People and months"), "team/heads" } } },
  { "held-back",
    N_ ("In how many futures all the others are met in time: the one whose absence lifts the chance most holds it back "
        "most."),
    FUTURES, .measures = { "chance-all", "chance-least" },
    .inputs = { { N_ ("Due months"), "objectives/due-month" } } },
  { "drivers",
    N_ ("How closely the order of the futures by one cause follows their order by the finish: rank correlation, of the "
        "first 4,096."),
    N_ ("Spearman 1904; the words after Cohen 1988."), .measures = { "finish-80" },
    .inputs = { { N_ ("Risks"), "risks/probability" }, { N_ ("Effort of the work"), "work/effort-likely" } } },
  { "responses-worth", N_ ("The forecast played again with a risk that cannot strike, same luck; the difference."),
    FUTURES, .measures = { "chance-all", "finish-80" }, .inputs = { { N_ ("Risks"), "risks/probability" } } },
  { "compare-chances",
    N_ ("In how many futures an objective is finished by its due month; all of them together first."), FUTURES,
    .measures = { "chance-all" }, .inputs = { { N_ ("Due months"), "objectives/due-month" } } },
  { "compare-chance-by-month", N_ ("In how many futures everything is finished by each month."), FUTURES,
    .measures = { "finish-80" }, .inputs = { { N_ ("Effort of the work"), "work/effort-likely" } } },
};

const DfpExplanation *
dfp_explanation_list (guint *n_explanations)
{
  *n_explanations = G_N_ELEMENTS (explanations);
  return explanations;
}
