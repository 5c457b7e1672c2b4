/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who carries the plan, and how far. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/leadership/dfp-pictures-leadership.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "exhibit/leadership/dfp-sheets-leadership.h"

static const DfpExhibit exhibits[] = {
  { "leaders", N_ ("Power and interest"), .picture = dfp_picture_leaders, .sentence = dfp_sentence_leadership,
    .headlines = { "buy-in" },
    .formula = N_ (
        "Power and interest of each leader from 1 to 5, marked by stance. The four fields meet between 2 and 3. Who "
        "has power 4 or 5 could stop the plan."),
    .source = N_ ("Power and interest after Mendelow; where the fields meet and the limit of power are assumptions."),
    .measures = { "buy-in" },
    .inputs = { { N_ ("Power"), "leadership/power" }, { N_ ("Stance"), "leadership/stance" } }, .width = 640,
    .height = 640, .sheet = { "leadership", N_ ("How the leaders carry it"), dfp_sheet_leadership_new } },
  { "stances", N_ ("Stances"), .picture = dfp_picture_stances, .sentence = dfp_sentence_leadership,
    .headlines = { "buy-in" },
    .formula = N_ ("Stance of each leader from −2, against, to 2, leads it; now and wanted."),
    .source = N_ ("Stance now and wanted: common in stakeholder maps; the steps are an assumption."),
    .measures = { "buy-in" },
    .inputs = { { N_ ("Stance"), "leadership/stance" }, { N_ ("Wanted"), "leadership/wanted" } }, .width = 640 },
  { "stance-steps", N_ ("What a step of stance adds"), .picture = dfp_picture_stance_steps, .headlines = { "buy-in" },
    .formula = N_ ("What buy-in gains when one leader moves by one step: power × interest, by the sum of all."),
    .source = N_ ("Power and interest after Mendelow; the index is an assumption."), .measures = { "buy-in" },
    .inputs = { { N_ ("Stance"), "leadership/stance" } }, .width = 640 },
  { "sponsors", N_ ("Sponsors"), .picture = dfp_picture_sponsors, .sentence = dfp_sentence_sponsors,
    .headlines = { "sponsor-coverage" },
    .formula = N_ (
        "Mean of what a sponsor scores for active and visible, builds a coalition, speaks directly. From 4 of 5 on a "
        "sponsor is strong."),
    .source = N_ ("The three tasks of a sponsor after Prosci; the limit of 4 is an assumption"),
    .measures = { "sponsor-coverage" }, .inputs = { { N_ ("Sponsors"), "leadership/is-sponsor" } }, .width = 640 },
  { "gate", N_ ("Readiness gate"), .picture = dfp_picture_gate, .sentence = dfp_sentence_readiness_gate,
    .headlines = { "readiness-gate" },
    .formula = N_ (
        "Six parts from 1 to 5, each read from the plan; what nobody entered counts as 1. The lowest counts, not the "
        "mean. A part is in place from 4 on."),
    .source = N_ ("Assumption: six parts, how each is read from the plan, and the limit of 4"),
    .measures = { "readiness-gate", "commitments-met", "westrum-now" },
    .inputs = { { N_ ("Commitments"), "leadership/commits-capital" },
                { N_ ("Readiness factors"), "operating-model/score" } },
    .width = 640 },
  { "commitments", N_ ("Commitments"), .sentence = dfp_sentence_commitments, .headlines = { "commitments" },
    .formula = N_ ("A commitment counts when all make it who sponsor the factory or could stop it (power 4 or 5)."),
    .source = N_ ("The five commitments: founding article on digital factories; whom to ask is an assumption"),
    .measures = { "commitments-met" },
    .inputs = { { N_ ("Commitments"), "leadership/commits-capital" }, { N_ ("Power"), "leadership/power" } } },
  { "conversation", N_ ("With whom to talk next"), .sentence = dfp_sentence_conversation, .headlines = { "buy-in" },
    .formula =
        N_ ("Who could stop the plan, is most against it and should not be; otherwise the one whose way to the stance "
            "wanted lifts buy-in most."),
    .source = N_ ("Power and interest after Mendelow; the index is an assumption."),
    .measures = { "buy-in", "risk-delay" },
    .inputs = { { N_ ("Stance"), "leadership/stance" }, { N_ ("Owners of risks"), "risks/owner" } } },
};

DfpExhibitTable
dfp_exhibits_leadership (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
