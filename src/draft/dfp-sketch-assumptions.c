/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing in a sketch is hidden: each answer and each group of numbers that was made up is a row with its
 * source, how far it can be trusted and the page it is about. */
#include <glib/gi18n.h>

#include "base/dfp-format.h"
#include "draft/dfp-sketch-private.h"

#define ANSWERED N_ ("Answered in New sketch")
#define REVIEW_MONTH 3

typedef struct
{
  const char *id;
  const char *statement;
  const char *owner;
  const char *source;
  int confidence;
  const char *field;
} Assumption;

static const Assumption made_up[] = {
  { "made-rates", N_ ("Rates are those of the planning rate card, in EUR, full cost"), N_ ("Finance partner"),
    N_ ("Planning rate card: contractors from UK day rates, in-house an assumption"), 2, N_ ("Rates") },
  { "made-terms", N_ ("People arrive, ramp up and leave as the sourcing terms say"), N_ ("HR director"),
    N_ ("Staffing and engineering surveys; most values are assumptions"), 2, N_ ("Sourcing terms") },
  { "made-joining", N_ ("A joiner costs €2,500 of equipment and €1,200 of induction, a hire €9,000"),
    N_ ("HR director"), N_ ("Recruiting benchmark of 2016; an assumption"), 2, N_ ("Recruitment") },
  { "made-team", N_ ("Squads of five to ten, a product owner each, a coach for three squads"), N_ ("Factory lead"),
    N_ ("Scrum Guide 2020; founding article on digital factories"), 3, N_ ("Team") },
  { "made-phases", N_ ("Set-up of up to three months, a gate after the pilot, the last months for the handover"),
    N_ ("Factory lead"), N_ ("Assumption, from the eight templates"), 2, N_ ("Phases") },
  { "made-costs", N_ ("Set-up €6,000, handover €2,000, cloud and tools €350 a month, each per head"),
    N_ ("Finance partner"), N_ ("Assumption, from the eight templates"), 2, N_ ("Money") },
  { "made-reserves", N_ ("Contingency 10% of the cost; 8% a year for capital and for steering a partner"),
    N_ ("Finance partner"), N_ ("Assumption"), 3, N_ ("Contingency") },
  { "made-experiments", N_ ("A small part of the capacity is set aside to improve the factory itself"),
    N_ ("Factory lead"), N_ ("Founding article on digital factories; the share is an assumption"), 3,
    N_ ("Experiments") },
  { "made-objectives", N_ ("Baselines and targets of the key results are illustrations, not measured"),
    N_ ("Product owner A"), N_ ("Assumption, from the eight templates"), 1, N_ ("Objectives") },
  { "made-work", N_ ("The work takes 65% of the capacity; low is 0.7 and high 1.6 of likely"), N_ ("Architect"),
    N_ ("Assumption, from the eight templates; no history yet"), 1, N_ ("Work") },
  { "made-line", N_ ("Each stage of the line gets the share of effort its people have"), N_ ("Architect"),
    N_ ("Assumption"), 2, N_ ("Production line") },
  { "made-leaders", N_ ("Leaders are positions; power, stance and commitments must be checked with each of them"),
    N_ ("Sponsor"), N_ ("Assumption, nobody was asked"), 1, N_ ("Leadership") },
  { "made-risks", N_ ("Chance, delay and cost of the risks are typical, not estimated for this plan"),
    N_ ("Factory lead"), N_ ("Assumption, from the eight templates"), 1, N_ ("Risks") },
  { "made-rights", N_ ("The factory has the last word on people, work and architecture"), N_ ("Sponsor"),
    N_ ("Founding article on digital factories"), 2, N_ ("Decision rights") },
  { "made-culture", N_ ("Culture now and wanted is that of a large organisation; take a baseline before the start"),
    N_ ("HR director"), N_ ("Assumption, from the eight templates"), 1, N_ ("Culture") },
  { "made-readiness", N_ ("Readiness is what the plan needs, not what was found"), N_ ("Sponsor"),
    N_ ("Assumption, nobody was asked"), 1, N_ ("Readiness") },
  { "made-unit", N_ ("A receiving unit and an owner of the transfer are named by position only"), N_ ("Sponsor"),
    N_ ("Assumption"), 2, N_ ("Receiving unit") },
};

static void
add_row (DfpPlan *plan, const char *id, const char *statement, const char *owner, const char *source, int confidence,
         const char *field)
{
  dfp_sketch_add (dfp_plan_get (plan)->assumptions, id, "statement", statement, "owner", owner, "source", source,
                  "confidence", confidence, "review-month", REVIEW_MONTH, "field", field, NULL);
}

/* Takes @value: "People: 24 people". */
static void
add_answer (DfpPlan *plan, const char *field_name, char *value)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_SKETCH_ANSWERS, field_name);
  g_autofree char *owned = value;
  g_autofree char *id = g_strconcat ("answer-", field_name, NULL);
  /* Translators: an answer as an assumption: its label and its value. */
  g_autofree char *statement = g_strdup_printf (_ ("%s: %s"), dfp_field_get_label (field), owned);

  add_row (plan, id, statement, _ ("Sponsor"), _ (ANSWERED), 4, dfp_field_get_label (field));
}

static void
add_answers (const DfpSketchAnswersData *answers, DfpPlan *plan)
{
  const char *currency = dfp_plan_get (plan)->currency;

  add_answer (plan, "purpose", g_strdup (dfp_enum_get_label (DFP_TYPE_PURPOSE, (int) answers->purpose)));
  add_answer (plan, "aim", g_strdup (dfp_enum_get_label (DFP_TYPE_AIM, (int) answers->aim)));
  add_answer (plan, "set-up", g_strdup (dfp_enum_get_label (DFP_TYPE_SET_UP, (int) answers->set_up)));
  add_answer (plan, "heads", dfp_format_number (answers->heads, 0, DFP_FORMAT_PLAIN));
  add_answer (plan, "partner-share", dfp_format_share (answers->partner_share, 0, DFP_FORMAT_PLAIN));
  add_answer (plan, "months", dfp_format_number (answers->months, 0, DFP_FORMAT_PLAIN));
  add_answer (plan, "budget",
              answers->budget > 0 ? dfp_format_money (currency, answers->budget, DFP_FORMAT_PLAIN)
                                  : g_strdup (_ ("left open")));
  add_answer (plan, "start", dfp_format_month (answers->start, DFP_MONTH_STYLE_LONG));
}

void
dfp_sketch_add_assumptions (const DfpSketchAnswersData *answers, DfpPlan *plan, double benefit)
{
  g_autofree char *amount = dfp_format_money (dfp_plan_get (plan)->currency, benefit, DFP_FORMAT_PLAIN);
  g_autofree char *statement = g_strdup_printf (
      _ ("Benefit of %s a month at full effect, after a ramp of 12 months; running it costs a quarter"), amount);

  add_answers (answers, plan);
  add_row (plan, "made-benefit", statement, _ ("Finance partner"),
           _ ("Made up: what pays the money back with a quarter to spare. Replace it first."), 1, _ ("Money"));
  for (guint i = 0; i < G_N_ELEMENTS (made_up); i++)
    add_row (plan, made_up[i].id, _ (made_up[i].statement), _ (made_up[i].owner), _ (made_up[i].source),
             made_up[i].confidence, _ (made_up[i].field));
}
