/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of everything that is compared, in the order in which a board decides. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/compare/dfp-measure-forecast.h"
#include "analysis/design/dfp-design.h"
#include "analysis/totals/dfp-totals.h"

#define AT(member) G_STRUCT_OFFSET (DfpTotals, member)
#define OF_DESIGN(member) G_STRUCT_OFFSET (DfpDesign, member), .of_design = TRUE
#define OF_FORECAST(question) 0, .of_forecast = dfp_measure_forecast_##question

/* Who says so, where several measures share it. */
#define ARITHMETIC N_ ("Arithmetic of what the plan has entered.")
#define TERMS N_ ("The plan’s own terms of sourcing.")
#define CASH N_ ("Discounted cash flow; the plan says when in the month money flows.")
#define PLAIN_CASH N_ ("Cash flow of the plan, not discounted.")
#define CHECKS N_ ("Every check names its own source or says that its limit is an assumption; see Health.")
#define CAPACITY \
  N_ ("Ramp-up and links between people after Brooks’s law; its parameters are the plan’s own assumptions.")
#define HANDOFF N_ ("Assumption: what counts as a hand-off.")
#define BASS N_ ("Bass 1969; push and pull are the plan’s own assumptions.")
#define WESTRUM N_ ("Westrum 2004, as DORA asks it. The bands and the five answers: assumption.")
#define FUTURES                                                                                                 \
  N_ ("Monte Carlo (Metropolis and Ulam 1949) over the plan’s own estimates, with the same luck for every "   \
      "configuration: PERT (Malcolm and others 1959), attrition and ramp-up from the sourcing terms, risks as " \
      "entered. The spread of the rate and the dependence of the items are assumptions of the plan.")
#define LIKELY N_ ("Chance × size of every risk, added up: a mean, not a forecast.")

static const DfpMeasure measures[] = {
  { DFP_MEASURE_PURPOSE, "set-up", N_ ("Set-up"), DFP_MEASURE_AS_TEXT, DFP_BETTER_NEITHER, AT (set_up), NAN,
    .type = dfp_set_up_get_type, .formula = N_ ("How the factory stands to the organisation, as chosen on its page."),
    .source = N_ ("Founding article on digital factories: internal, hybrid or separate."), .target = "set-up/set-up" },

  { DFP_MEASURE_PURPOSE, "red-findings", N_ ("Red findings"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (red_findings), .of_nothing = NAN,
    .formula =
        N_ ("Checks of the health check whose measure lies beyond the amber limit. They are counted, never averaged."),
    .source = CHECKS, .target = "health" },
  { DFP_MEASURE_PURPOSE, "amber-findings", N_ ("Amber findings"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (amber_findings), .of_nothing = NAN, .detail = TRUE,
    .formula =
        N_ ("Checks of the health check whose measure lies between green and red. They are counted, never averaged."),
    .source = CHECKS, .target = "health" },
  { DFP_MEASURE_PURPOSE, "buy-in", N_ ("Buy-in of the leaders"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (buy_in), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Each leader weighs power × interest. 50 is where nobody leans either way, 100 where all lead it, 0 "
                   "where all are firmly against. An average hides a veto: the strongest opponent with power 4 or 5 "
                   "counts beside it."),
    .source = N_ ("Power and interest after Mendelow; the index and the limit of power are assumptions"),
    .target = "leadership/stance" },
  { DFP_MEASURE_PURPOSE, "sponsor-coverage", N_ ("Units with a strong sponsor"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (sponsor_coverage), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Units with a sponsor of their own who averages 4 or more of 5 for active and visible, builds a "
                   "coalition, speaks directly; of the units that the leaders stand for."),
    .source = N_ ("The three tasks of a sponsor after Prosci; the limit of 4 is an assumption"),
    .target = "leadership/is-sponsor" },
  { DFP_MEASURE_PURPOSE, "commitments-met", N_ ("Commitments made, of five"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (commitments_met), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("A commitment counts when all make it who sponsor the factory or could stop it (power 4 or 5)."),
    .source = N_ ("The five commitments: founding article on digital factories; whom to ask is an assumption"),
    .target = "leadership/commits-capital" },
  { DFP_MEASURE_PURPOSE, "readiness-gate", N_ ("Readiness gate, of 5"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (gate), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("The lowest of six parts from 1 to 5, not their mean; what nobody entered counts as 1. No chance of "
                   "success follows from it."),
    .source = N_ ("Assumption: six parts and how each is read from the plan"), .target = "leadership" },

  { DFP_MEASURE_OBJECTIVES, DFP_MEASURE_CHANCE_ALL, N_ ("Chance of all objectives"), DFP_MEASURE_AS_SHARE,
    DFP_BETTER_MORE, OF_FORECAST (all),
    .formula =
        N_ ("In how many futures every objective with work and a due month is finished by it. The chances of single "
            "objectives do not multiply: a bad future is bad for several. None and all of them read <1% and "
            ">99%, as no number of futures proves that something cannot or must happen."),
    .source = FUTURES, .target = "objectives/due-month" },
  { DFP_MEASURE_OBJECTIVES, "chance-least", N_ ("Chance of the least certain"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_FORECAST (least), .detail = TRUE,
    .formula = N_ ("In how many futures the objective that is missed most is finished by its due month."),
    .source = FUTURES, .target = "objectives/due-month" },
  { DFP_MEASURE_OBJECTIVES, "work-covered", N_ ("Capacity for the work"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    AT (work_covered), NAN, .formula = N_ ("Work that can be delivered, by the likely effort of all work."),
    .source = CAPACITY, .target = "work/effort-likely" },
  { DFP_MEASURE_OBJECTIVES, "objectives-in-time", N_ ("Objectives due while it runs"), DFP_MEASURE_AS_COUNT,
    DFP_BETTER_NEITHER, AT (objectives_in_time), NAN,
    .formula = N_ ("Objectives whose due month is no later than the last month of the factory."), .source = ARITHMETIC,
    .target = "objectives", .detail = TRUE },

  { DFP_MEASURE_MONEY, "npv", N_ ("Net present value"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE, AT (npv), 0,
    .formula = N_ ("Every month’s cash flow, divided by (1 + discount rate) to the power of its month by twelve."),
    .source = CASH, .target = "money/discount-rate" },
  { DFP_MEASURE_MONEY, "irr", N_ ("Yearly return"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE, AT (irr), NAN, .decimals = 1,
    .formula = N_ ("The yearly discount rate at which the net present value is nothing."),
    .source = N_ ("Shown only when the money comes back and the cash flow changes sign exactly once."),
    .target = "money/cash" },
  { DFP_MEASURE_MONEY, "roi", N_ ("Gain for each unit spent"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE, AT (roi), NAN,
    .formula = N_ ("Benefits less cost and run cost, by cost and run cost."), .source = PLAIN_CASH,
    .target = "money/cash" },
  { DFP_MEASURE_MONEY, "cost-total", N_ ("Cost of the factory"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, AT (cost_total),
    0,
    .formula = N_ ("People, workplaces, partner overhead, joiners and cost lines of every month; without run cost and "
                   "contingency."),
    .source = N_ ("Rates are the plan’s own; see its assumptions."), .target = "team/rate" },
  { DFP_MEASURE_MONEY, "cost-with-contingency", N_ ("Cost with contingency"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (cost_with_contingency), 0, .formula = N_ ("Cost of the factory × (1 + contingency)."),
    .source = N_ ("The contingency is the configuration’s own assumption."), .target = "money/contingency" },
  { DFP_MEASURE_MONEY, "cost-80", N_ ("Cost, 80% sure"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, OF_FORECAST (cost_80),
    .detail = TRUE,
    .formula = N_ ("The cost that is not passed in 80% of the futures: the people really there until the work is "
                   "done, joiners, cost lines and the risks that strike; without run cost and contingency."),
    .source = FUTURES, .target = "team/rate" },
  { DFP_MEASURE_MONEY, "in-budget", N_ ("Chance to stay in the budget"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_FORECAST (in_budget), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("In how many futures the cost stays within the budget cap."), .source = FUTURES,
    .target = "money/budget-cap" },
  { DFP_MEASURE_MONEY, "budget-left", N_ ("Left under the budget cap"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE,
    AT (budget_left), NAN, .formula = N_ ("Budget cap less the cost with contingency."),
    .source = N_ ("The cap is the plan’s own."), .target = "money/budget-cap" },
  { DFP_MEASURE_MONEY, "peak-funding", N_ ("Deepest funding need"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (peak_funding), 0, .formula = N_ ("The lowest point of the cumulative cash."), .source = PLAIN_CASH,
    .target = "money/cash" },
  { DFP_MEASURE_MONEY, "peak-burn", N_ ("Dearest month"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS, AT (peak_burn), 0,
    .formula = N_ ("The cost of the dearest single month, with everything that falls due in it."), .source = ARITHMETIC,
    .target = "money/cash" },
  { DFP_MEASURE_MONEY, "break-even-benefit", N_ ("Monthly break-even"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (break_even_benefit), NAN,
    .formula = N_ ("What the benefits must bring a month, at full ramp, for a net present value of nothing."),
    .source = CASH, .target = "money/cash" },
  { DFP_MEASURE_MONEY, "cost-per-effective-month", N_ ("Cost of a month that counts"), DFP_MEASURE_AS_MONEY,
    DFP_BETTER_LESS, OF_DESIGN (cost_per_effective_month), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Cost of the factory by what its builders really deliver, after ramp-up, mentors, coordination and "
                   "experiments."),
    .source = N_ ("Arithmetic of the plan; the next person’s terms are an assumption"),
    .target = "production-line/pair-hours" },
  { DFP_MEASURE_MONEY, "next-month-cost", N_ ("A further month that counts"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    OF_DESIGN (next_month_cost), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("What one more builder costs, by the months he adds after what everybody else loses by him; on the "
                   "terms of the fullest row of a discipline, the best discipline."),
    .source = N_ ("Arithmetic of the plan; the next person’s terms are an assumption"), .target = "team/heads" },

  { DFP_MEASURE_TIME, "finish-50", N_ ("Finished, even odds"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_50), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The month by which everything is finished in half of the futures."), .source = FUTURES,
    .target = "work/effort-likely" },
  { DFP_MEASURE_TIME, "finish-80", N_ ("Finished, 80% sure"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_80), .of_nothing = NAN,
    .formula = N_ ("The month by which everything is finished in 80% of the futures."), .source = FUTURES,
    .target = "work/effort-likely" },
  { DFP_MEASURE_TIME, "finish-95", N_ ("Finished, 95% sure"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_FORECAST (finish_95), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The month by which everything is finished in 95% of the futures."), .source = FUTURES,
    .target = "work/effort-likely" },
  { DFP_MEASURE_TIME, "never-share", N_ ("Futures that never finish"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    OF_FORECAST (never), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Futures in which something is not finished after three times the planned months."),
    .source = FUTURES, .target = "work/effort-likely" },
  { DFP_MEASURE_TIME, "first-benefit-month", N_ ("First benefit"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    AT (first_benefit_month), NAN, .formula = N_ ("The first month in which a benefit flows."), .source = ARITHMETIC,
    .target = "money/cash" },
  { DFP_MEASURE_TIME, "last-month", N_ ("Factory ends"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (last_month), NAN,
    .formula = N_ ("The last month of the configuration."), .source = ARITHMETIC, .target = "set-up/months" },
  { DFP_MEASURE_TIME, "payback-month", N_ ("Paid back"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (payback_month), NAN,
    .formula = N_ ("The last time the cumulative cash rises through zero, linear inside the month."),
    .source = N_ ("Not discounted."), .target = "money/cash" },
  { DFP_MEASURE_TIME, "month-of-delay", N_ ("One month’s delay costs"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (month_of_delay), NAN,
    .formula = N_ ("Net present value that is lost when all benefits begin one month later and the spending stays."),
    .source = CASH, .target = "money/cash" },

  { DFP_MEASURE_TEAM, "peak-heads", N_ ("People at the peak"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_NEITHER,
    AT (peak_heads), 0,
    .formula = N_ ("All who are there in the fullest month, whatever share of their time they give."),
    .source = N_ ("A digital factory has 10 to 50 people (founding article)."), .target = "team/heads" },
  { DFP_MEASURE_TEAM, "peak-heads-month", N_ ("Peak reached"), DFP_MEASURE_AS_MONTH, DFP_BETTER_NEITHER,
    AT (peak_heads_month), NAN, .formula = N_ ("The first month in which the most people are there."),
    .source = ARITHMETIC, .target = "team/start-month", .detail = TRUE },
  { DFP_MEASURE_TEAM, "fte-months", N_ ("Work paid for"), DFP_MEASURE_AS_FTE_MONTHS, DFP_BETTER_NEITHER,
    AT (fte_months), 0, .formula = N_ ("People × share of their time × months they are there."), .source = ARITHMETIC,
    .target = "team/allocation" },
  { DFP_MEASURE_TEAM, "effective-capacity", N_ ("Work that can be delivered"), DFP_MEASURE_AS_FTE_MONTHS,
    DFP_BETTER_MORE, AT (effective_capacity), 0,
    .formula = N_ ("Work of those who build, month by month, less ramp-up and mentors’ time, × (1 − coordination) × (1 "
                   "− experiments)."),
    .source = CAPACITY, .target = "production-line/pair-hours" },
  { DFP_MEASURE_TEAM, "delivery-share", N_ ("Share of people who build"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    AT (delivery_share), NAN, .formula = N_ ("Months of people in roles that build, of all months of people."),
    .source = N_ ("Founding article on digital factories: a lean unit"), .target = "team/heads" },
  { DFP_MEASURE_TEAM, "squads", N_ ("Squads"), DFP_MEASURE_AS_COUNT, DFP_BETTER_NEITHER, AT (squads), 0,
    .formula = N_ ("Squads entered for the configuration."), .source = ARITHMETIC, .target = "team/squads" },
  { DFP_MEASURE_TEAM, "peak-coordination", N_ ("Time lost to coordination"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    AT (peak_coordination), NAN, .decimals = 1,
    .formula = N_ ("2 × links × hours a pair talks, by people × hours of a week, in the worst month. Links: every pair "
                   "in a squad or in the core, and one for every two squads."),
    .source = CAPACITY, .target = "production-line/pair-hours" },
  { DFP_MEASURE_TEAM, "meeting-hours", N_ ("Hours in meetings a week"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (meeting_hours), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Every pair in a squad or in the core, and one pair for every two of them, talk so many hours a "
                   "week; both people of a pair count."),
    .source = N_ ("Links as in Brooks’s law; hours per pair are an assumption of the configuration"),
    .target = "production-line/pair-hours" },
  { DFP_MEASURE_TEAM, "hand-offs", N_ ("Hand-offs per piece of work"), DFP_MEASURE_AS_POINTS, DFP_BETTER_LESS,
    OF_DESIGN (hand_offs), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("From stage to stage the work is handed over when another discipline takes it, or people of no "
                   "common squad; work that is done again arrives again: 1/(1 − rework) times."),
    .source = HANDOFF, .target = "production-line/discipline" },
  { DFP_MEASURE_TEAM, "single-points", N_ ("Roles nobody else can fill"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (single_points), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Roles of one person who alone holds a lead, or alone builds in a discipline that the line needs, "
                   "in the month in which the factory delivers most while they are there."),
    .source = N_ ("Assumption: one of a kind is one too few; one firm with over 40% of the building as well"),
    .target = "team/heads" },

  { DFP_MEASURE_TEAM, "line-rate", N_ ("Work the line passes a month"), DFP_MEASURE_AS_FTE, DFP_BETTER_MORE,
    OF_DESIGN (line_rate), .of_nothing = NAN, .detail = TRUE,
    .formula =
        N_ ("The slowest stage’s people, by the work that falls to it for one of all, rework included; lifted "
            "towards the even share of everybody by the cross-skill. A piece is what one person does in a week."),
    .source = N_ ("Theory of constraints; that cross-skill shares work evenly, and the size of a piece, are "
                  "assumptions."),
    .target = "production-line/effort-share" },
  { DFP_MEASURE_TEAM, "line-load", N_ ("Load of the slowest stage"), DFP_MEASURE_AS_SHARE, DFP_BETTER_LESS,
    OF_DESIGN (line_load), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The likely effort of all work by what the line can deliver in all months: work is drawn in as fast "
                   "as the line can take it."),
    .source = N_ ("Plan for 80% to 85% at the slowest stage: an assumption, after Reinertsen 2009."),
    .target = "work/effort-likely" },
  { DFP_MEASURE_TEAM, "cycle-time", N_ ("Weeks from start to done"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_LESS,
    OF_DESIGN (cycle_time), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("For every stage the wait, load by (1 − load) × (spread of arrivals² + spread of the work²) by 2 × "
                   "time for one piece, and that time; all stages together."),
    .source = N_ ("Kingman 1961 for one server, for a team an approximation; the spreads are assumptions."),
    .target = "production-line/rework" },

  { DFP_MEASURE_SOURCING, "partner-share", N_ ("Work done by a partner"), DFP_MEASURE_AS_SHARE, DFP_BETTER_NEITHER,
    AT (partner_share), NAN, .formula = N_ ("Months of people of a partner, of all months of people."),
    .source = ARITHMETIC, .target = "team/sourcing" },
  { DFP_MEASURE_SOURCING, "partner-peak-heads", N_ ("Partner people at the peak"), DFP_MEASURE_AS_PEOPLE,
    DFP_BETTER_NEITHER, AT (partner_peak_heads), 0,
    .formula = N_ ("The most people of a partner who are there in one month."), .source = ARITHMETIC,
    .target = "team/sourcing" },
  { DFP_MEASURE_SOURCING, "partner-hand-offs", N_ ("Hand-offs to or from a partner"), DFP_MEASURE_AS_POINTS,
    DFP_BETTER_LESS, OF_DESIGN (partner_hand_offs), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("Of the hand-offs, those between own people and a partner’s; each stage by the share of both sides "
                   "who could do it."),
    .source = HANDOFF, .target = "team/sourcing" },
  { DFP_MEASURE_SOURCING, "joiners", N_ ("People to bring in"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_LESS, AT (joiners), 0,
    .formula = N_ ("People of all rows who are not on board yet when their row begins."), .source = ARITHMETIC,
    .target = "team/heads" },
  { DFP_MEASURE_SOURCING, "external-hires", N_ ("People to recruit"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_LESS,
    AT (external_hires), 0, .formula = N_ ("Joiners who must be recruited outside the organisation."),
    .source = ARITHMETIC, .target = "team/sourcing" },

  { DFP_MEASURE_FLEXIBILITY, "flex-score", N_ ("Flex score of 100"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (flex_score), .of_nothing = NAN,
    .formula = N_ ("Six storms: 30% more work, a hiring freeze, the largest partner leaves halfway, 15% less budget, "
                   "rates 10% higher, the sponsor leaves. In each the figure that loses most counts: value and cost as "
                   "a share of the cost, the finish of the planned months, the others of themselves. The score is "
                   "100 less the mean of the six. Nobody reacts, and money that a storm frees is not counted as a "
                   "gain."),
    .source = N_ ("Assumption: storms, what follows from them, and the score"), .target = "flexibility" },
  { DFP_MEASURE_FLEXIBILITY, "short-notice-share", N_ ("Work stoppable in a month"), DFP_MEASURE_AS_SHARE,
    DFP_BETTER_MORE, AT (short_notice_share), NAN,
    .formula = N_ ("Months of people with at most one month of notice, of all months of people."), .source = TERMS,
    .target = "money/notice-months" },
  { DFP_MEASURE_FLEXIBILITY, "months-to-capacity", N_ ("Until a new builder delivers"), DFP_MEASURE_AS_MONTHS,
    DFP_BETTER_LESS, AT (months_to_capacity), NAN, .decimals = 1,
    .formula = N_ ("Lead time of the sourcing, then the part of the ramp-up until 80% of full delivery; the mean over "
                   "all who build."),
    .source = N_ ("Terms of sourcing of the plan; 80% is an assumption"), .target = "money/lead-months" },
  { DFP_MEASURE_FLEXIBILITY, "line-room", N_ ("More work the line could take"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (line_room), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("How much more work it takes until the slowest stage has no time left."),
    .source = N_ ("Theory of constraints; that cross-skill shares work evenly is an assumption."),
    .target = "work/effort-likely" },
  { DFP_MEASURE_FLEXIBILITY, "scale-down-cost", N_ ("A fifth of the people less"), DFP_MEASURE_AS_MONEY,
    DFP_BETTER_LESS, OF_DESIGN (scale_down_cost), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Heads × share of their time × rate × months of notice, or the months they have left; the cheapest "
                   "notice first, roles that lead stay. At the peak."),
    .source = N_ ("Terms of sourcing of the plan; a band of 20% is usual in partner contracts (assumption)"),
    .target = "money/notice-months" },

  { DFP_MEASURE_EXIT, "peak-exit-cost", N_ ("Most that stopping can cost"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (peak_exit_cost), 0,
    .formula = N_ ("If everybody is told to go at the end of the dearest month: heads × share of their time × rate × "
                   "months of notice, or the months they have left."),
    .source = TERMS, .target = "money/notice-months" },
  { DFP_MEASURE_EXIT, "cheap-return-month", N_ ("Cheap to stop until"), DFP_MEASURE_AS_MONTH, DFP_BETTER_MORE,
    OF_DESIGN (cheap_return_month), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Stopping is cheap while the notice still to be paid is at most half of what it is at its dearest. "
                   "This is the last month before that is passed for the first time."),
    .source = N_ ("Assumption: half of the dearest time"), .target = "flexibility" },
  { DFP_MEASURE_EXIT, "exit-month", N_ ("Handover"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS, AT (exit_month), NAN,
    .formula = N_ ("The month in which the factory is handed over, as entered."), .source = ARITHMETIC,
    .target = "handover/exit-month" },
  { DFP_MEASURE_EXIT, "returning-heads", N_ ("People who carry it back"), DFP_MEASURE_AS_PEOPLE, DFP_BETTER_MORE,
    AT (returning_heads), 0, .formula = N_ ("People of the rows marked as going back to the unit."),
    .source = N_ ("Founding article on digital factories: people go back and carry the new way."),
    .target = "team/returns" },

  { DFP_MEASURE_EXIT, "adoption-month", N_ ("Adoption begins"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (adoption_month), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The first month of the re-injection phase, or the month after the handover."), .source = BASS,
    .target = "handover/exit-month" },
  { DFP_MEASURE_EXIT, "self-sustained-month", N_ ("Adoption sustains itself"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (self_sustained_month), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ (
        "The month in which adoption is past its fastest, and colleagues bring in more people than coach and sponsor."),
    .source = BASS, .target = "handover/adoption-pull" },
  { DFP_MEASURE_EXIT, "adoption-reached", N_ ("Unit works the new way"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (adoption_reached), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Share of the unit that works the new way at the end of the plan’s horizon."), .source = BASS,
    .target = "handover/adoption-push" },
  { DFP_MEASURE_EXIT, "unit-coach-months", N_ ("Coach in the unit"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_MORE,
    OF_DESIGN (unit_coach_months), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Months of adoption with a coach in the factory."), .source = N_ ("Counted from the team."),
    .target = "team/end-month" },
  { DFP_MEASURE_EXIT, "npv-with-unit", N_ ("Value with the unit"), DFP_MEASURE_AS_MONEY, DFP_BETTER_MORE,
    OF_DESIGN (npv_with_unit), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The cash flow of the factory and, each month, the uplift × the share of the unit that works the "
                   "new way, discounted."),
    .source = BASS, .target = "handover/adoption-uplift" },
  { DFP_MEASURE_EXIT, "payback-with-unit-month", N_ ("Paid back with the unit"), DFP_MEASURE_AS_MONTH, DFP_BETTER_LESS,
    OF_DESIGN (payback_with_unit_month), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("The last time the cumulative cash of factory and unit rises through zero."),
    .source = N_ ("Not discounted. Adoption after Bass 1969."), .target = "handover/adoption-uplift" },
  { DFP_MEASURE_EXIT, "notices-due", N_ ("Notices to give"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (notices_due), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("One notice for each partner or sourcing and each last month of those who leave. Who returns to the "
                   "unit needs none."),
    .source = TERMS, .target = "team/end-month" },
  { DFP_MEASURE_EXIT, "handover-tasks-open", N_ ("Handover tasks open"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (handover_tasks_open), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Tasks of the list for the handover that are needed and for which the plan names nobody, or lacks "
                   "what they need."),
    .source = N_ ("Assumption, from generic lists for closing a project."), .target = "handover/transfer-owner" },

  { DFP_MEASURE_CULTURE, "factory-decides", N_ ("Decisions taken itself"), DFP_MEASURE_AS_SHARE, DFP_BETTER_MORE,
    OF_DESIGN (factory_decides), .of_nothing = NAN,
    .formula = N_ ("Weight of the decisions in which the factory has the last word, of the weight of all."),
    .source = N_ ("That the factory leads: founding article on digital factories."),
    .target = "operating-model/holder" },
  { DFP_MEASURE_CULTURE, "autonomy-index", N_ ("Autonomy, of 100"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (autonomy_index), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Every decision counts by its weight: in full where the factory has the last word, by half where it "
                   "is shared, not at all where corporate or a partner decides."),
    .source = N_ ("That the factory leads: founding article on digital factories. The weights 1, ½ and 0: assumption."),
    .target = "operating-model/holder" },
  { DFP_MEASURE_CULTURE, "key-roles", N_ ("Key roles in own hands, of 4"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (key_roles), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Of the four key roles, those that somebody who is not a partner’s leads. All four are green, "
                   "three amber, fewer red."),
    .source = N_ ("The lead principle: founding article on digital factories. The thresholds, and that contractors "
                  "count as own: assumption."),
    .target = "team/sourcing" },
  { DFP_MEASURE_CULTURE, "contradictions", N_ ("Contradictions in who decides"), DFP_MEASURE_AS_COUNT, DFP_BETTER_LESS,
    OF_DESIGN (contradictions), .of_nothing = NAN, .detail = TRUE,
    .formula = N_ ("Rules in which two entries about who decides, leads or pays speak against each other."),
    .source = N_ ("Assumption: the rules, each named beside the decisions."), .target = "operating-model" },
  { DFP_MEASURE_CULTURE, "culture-gap", N_ ("Culture still to change"), DFP_MEASURE_AS_POINTS, DFP_BETTER_LESS,
    OF_DESIGN (culture_gap), .of_nothing = NAN,
    .formula = N_ ("Half of the sum of how far each type moves, as what one type gains another loses."),
    .source = N_ ("Competing Values Framework, Cameron and Quinn: 100 points over four types, now and wanted. That "
                  "more than 10 points are worth acting on: assumption."),
    .target = "operating-model/wanted" },
  { DFP_MEASURE_CULTURE, "westrum-now", N_ ("How people deal now, 1 to 7"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (westrum_now), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("Mean of the answers from 1 to 7 as things are."), .source = WESTRUM,
    .target = "operating-model/now" },
  { DFP_MEASURE_CULTURE, "westrum-wanted", N_ ("How people are to deal"), DFP_MEASURE_AS_POINTS, DFP_BETTER_MORE,
    OF_DESIGN (westrum_wanted), .of_nothing = NAN, .decimals = 1, .detail = TRUE,
    .formula = N_ ("Mean of the answers from 1 to 7 as they are wanted."), .source = WESTRUM,
    .target = "operating-model/wanted" },
  { DFP_MEASURE_CULTURE, "readiness-ready", N_ ("Factors of readiness in place"), DFP_MEASURE_AS_COUNT, DFP_BETTER_MORE,
    OF_DESIGN (readiness_ready), .of_nothing = NAN, .detail = TRUE, .formula = N_ ("Factors that stand at 4 or 5."),
    .source = N_ ("The first six factors: BCG 2020, Flipping the odds of digital transformation success. The "
                  "thresholds, and factors beyond the six: assumption."),
    .target = "operating-model/score" },

  { DFP_MEASURE_RISK, "contingency", N_ ("Contingency"), DFP_MEASURE_AS_MONEY, DFP_BETTER_NEITHER, AT (contingency), 0,
    .formula = N_ ("Share set aside × cost of the factory."),
    .source = N_ ("The contingency is the configuration’s own assumption."), .target = "money/contingency" },
  { DFP_MEASURE_RISK, "risk-cost", N_ ("Named risks, average cost"), DFP_MEASURE_AS_MONEY, DFP_BETTER_LESS,
    AT (risk_cost), NAN, .formula = N_ ("Chance × cost of every named risk, added up."), .source = LIKELY,
    .target = "risks/cost" },
  { DFP_MEASURE_RISK, "risk-delay", N_ ("Named risks, average delay"), DFP_MEASURE_AS_MONTHS, DFP_BETTER_LESS,
    AT (risk_delay), NAN, .decimals = 1, .formula = N_ ("Chance × mean delay of every named risk, added up."),
    .source = LIKELY, .target = "risks/delay-likely" },
};

static const char *const group_labels[DFP_N_MEASURE_GROUPS] = {
  [DFP_MEASURE_PURPOSE] = N_ ("Purpose"),
  [DFP_MEASURE_OBJECTIVES] = N_ ("Objectives"),
  [DFP_MEASURE_MONEY] = N_ ("Money"),
  [DFP_MEASURE_TIME] = N_ ("Time"),
  [DFP_MEASURE_TEAM] = N_ ("Team"),
  [DFP_MEASURE_SOURCING] = N_ ("Sourcing"),
  [DFP_MEASURE_FLEXIBILITY] = N_ ("Flexibility"),
  [DFP_MEASURE_EXIT] = N_ ("Exit"),
  [DFP_MEASURE_CULTURE] = N_ ("Culture"),
  [DFP_MEASURE_RISK] = N_ ("Risk"),
};

const DfpMeasure *
dfp_measure_get_all (guint *n_measures)
{
  *n_measures = G_N_ELEMENTS (measures);
  return measures;
}

const DfpMeasure *
dfp_measure_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (strcmp (measures[i].key, key) == 0)
      return &measures[i];
  return NULL;
}

const char *
dfp_measure_get_label (const DfpMeasure *measure)
{
  return measure->objective != NULL ? measure->label : _ (measure->label);
}

const char *
dfp_measure_get_formula (const DfpMeasure *measure)
{
  return _ (measure->formula);
}

const char *
dfp_measure_get_source (const DfpMeasure *measure)
{
  return _ (measure->source);
}

const char *
dfp_measure_group_get_label (DfpMeasureGroup group)
{
  g_return_val_if_fail ((guint) group < DFP_N_MEASURE_GROUPS, "");
  return _ (group_labels[group]);
}

double
dfp_measure_get_value (const DfpMeasure *measure, const DfpComparisonColumn *column)
{
  const char *member;
  double error;

  if (column->design == NULL)
    return measure->of_nothing;
  if (measure->of_forecast != NULL)
    return column->forecast != NULL ? measure->of_forecast (column->forecast, measure->objective, &error) : NAN;
  member =
      (measure->of_design ? (const char *) column->design : (const char *) column->design->totals) + measure->offset;
  return measure->type != NULL ? *(const int *) member : *(const double *) member;
}

double
dfp_measure_get_error (const DfpMeasure *measure, const DfpComparisonColumn *column)
{
  double error = 0;

  if (column->forecast != NULL && measure->of_forecast != NULL)
    measure->of_forecast (column->forecast, measure->objective, &error);
  return error;
}
