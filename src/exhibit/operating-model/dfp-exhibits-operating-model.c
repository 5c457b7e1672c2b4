/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a configuration is set up: phases, who decides, culture, readiness. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/operating-model/dfp-pictures-set-up.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "model/dfp-operating-enums.h"
#include "exhibit/operating-model/dfp-sheets-operating.h"

#define RIGHTS N_ ("That the factory leads: founding article on digital factories. The weights 1, ½ and 0: assumption.")

static const DfpExhibit exhibits[] = {
  { "phases", N_ ("Phases"), .picture = dfp_picture_phases, .sentence = dfp_sentence_set_up,
    .formula = N_ ("Each phase from its first to its last month, with its gate."), .source = DFP_SOURCE_ARITHMETIC,
    .measures = { "last-month", "exit-month" }, .inputs = { { N_ ("Phases"), "set-up/phases" } }, .width = 960 },
  { "rights", N_ ("Decision rights"), .picture = dfp_picture_rights, .sentence = dfp_sentence_rights,
    .headlines = { "autonomy" }, .formula = N_ ("Weight of the decisions by who has the last word."), .source = RIGHTS,
    .measures = { "factory-decides", "autonomy-index" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Weights"), "operating-model/weight" } },
    .width = 640 },
  { "autonomy", N_ ("Autonomy by area"), .picture = dfp_picture_autonomy, .sentence = dfp_sentence_lead,
    .headlines = { "autonomy" },
    .formula = N_ (
        "In each area every decision counts by its weight: in full where the factory has the last word, by half where "
        "it is shared, not at all where corporate or a partner decides. From 50 on the factory leads an area, below 25 "
        "it does not."),
    .source = N_ (
        "That the factory leads: founding article on digital factories. The weights 1, ½ and 0 and the limits 50 and "
        "25: assumption."),
    .measures = { "autonomy-index", "factory-decides" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Weights"), "operating-model/weight" } },
    .width = 640, .sheet = { "autonomy", N_ ("Autonomy by area"), dfp_sheet_autonomy_new } },
  { "culture", N_ ("Culture types"), .picture = dfp_picture_culture, .which = DFP_TRAIT_KIND_TYPE_SHARE,
    .sentence = dfp_sentence_culture_types, .headlines = { "culture-gap" },
    .formula = N_ ("100 points over four types of culture, now and wanted."),
    .source = N_ (
        "Competing Values Framework, Cameron and Quinn: 100 points over four types, now and wanted. That more than 10 "
        "points are worth acting on: assumption."),
    .measures = { "culture-gap" },
    .inputs = { { N_ ("Now"), "operating-model/now" }, { N_ ("Wanted"), "operating-model/wanted" } }, .width = 720 },
  { "culture-levels", N_ ("Culture levels"), .picture = dfp_picture_culture, .which = DFP_TRAIT_KIND_LEVEL,
    .sentence = dfp_sentence_culture_levels, .headlines = { "westrum" },
    .formula = N_ (
        "Mean of the answers from 1 to 7, now and wanted. Below 3.5 fear and power rule, to 5 rules and departments, "
        "above it the goal."),
    .source = N_ ("Westrum 2004, as DORA asks it. The bands and the five answers: assumption."),
    .measures = { "westrum-now", "westrum-wanted" },
    .inputs = { { N_ ("Answers now"), "operating-model/now" }, { N_ ("Wanted"), "operating-model/wanted" } },
    .width = 720 },
  { "readiness", N_ ("Readiness"), .picture = dfp_picture_readiness, .sentence = dfp_sentence_readiness,
    .headlines = { "readiness" }, .formula = N_ ("The score of each factor from 1 to 5; 4 and 5 count as in place."),
    .source =
        N_ ("The first six factors: BCG 2020, Flipping the odds of digital transformation success. The thresholds, and "
            "factors beyond the six: assumption."),
    .measures = { "readiness-ready" }, .inputs = { { N_ ("Scores"), "operating-model/score" } }, .width = 640 },
  { "culture-meaning", N_ ("What culture means here"), .headlines = { "culture-gap", "westrum" },
    .formula = N_ (
        "A type that moves more than 10 of 100 points is worth acting on. Levels: below 3.5 of 7 fear and power rule, "
        "to 5 rules and departments, above it the goal."),
    .source =
        N_ ("Competing Values Framework, Cameron and Quinn; Westrum 2004, as DORA asks it. The limit of 10 points, the "
            "bands and the five answers: assumption."),
    .measures = { "culture-gap", "westrum-now", "westrum-wanted" },
    .inputs = { { N_ ("Now"), "operating-model/now" },
                { N_ ("Wanted"), "operating-model/wanted" },
                { N_ ("Practice"), "operating-model/practice" } } },
  { "who-leads", N_ ("Does the factory lead?"), .sentence = dfp_sentence_lead, .headlines = { "autonomy", "key-roles" },
    .formula = N_ (
        "The factory leads an area from 50 of 100 on and not below 25; an area that lacks a lead of its own is one "
        "light worse, one in which a partner decides at best amber. All four key roles in own hands are green, three "
        "amber, fewer red."),
    .source =
        N_ ("The lead principle: founding article on digital factories. The limits, and that contractors count as own: "
            "assumption."),
    .measures = { "autonomy-index", "key-roles" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" }, { N_ ("Leads"), "team/lead" } } },
  { "contradictions", N_ ("Contradictions"),
    .formula =
        N_ ("Two entries about who decides, leads or pays that speak against each other; each rule is said in its own "
            "line."),
    .source = N_ ("Assumption: the rules."), .measures = { "contradictions" },
    .inputs = { { N_ ("Who decides"), "operating-model/holder" } },
    .sheet = { "contradictions", N_ ("Contradictions in who decides"), dfp_sheet_contradictions_new } },
};

DfpExhibitTable
dfp_exhibits_operating_model (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
