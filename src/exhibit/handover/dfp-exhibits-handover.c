/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the unit takes over, and what is left to do for it. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/handover/dfp-pictures-handover.h"
#include "exhibit/handover/dfp-sentences-handover.h"
#include "exhibit/handover/dfp-sheets-handover.h"

#define BASS N_ ("Bass 1969; push and pull are the plan’s own assumptions.")

static const DfpExhibit exhibits[] = {
  { "adoption", N_ ("Adoption by the unit"), .picture = dfp_picture_adoption, .sentence = dfp_sentence_adoption,
    .headlines = { "adoption" },
    .formula =
        N_ ("Share of the unit that works the new way after each month: a push by coach and sponsor, and a pull by "
            "colleagues who do already."),
    .source = BASS, .measures = { "adoption-month", "self-sustained-month", "adoption-reached" },
    .inputs = { { N_ ("Push"), "handover/adoption-push" }, { N_ ("Pull"), "handover/adoption-pull" } }, .width = 720,
    .height = 360, .sheet = { "adoption", N_ ("Adoption by month"), dfp_sheet_adoption_new } },
  { "handover-tasks", N_ ("Tasks of the handover"), .sentence = dfp_sentence_dismantle,
    .headlines = { "handover-tasks", "first-notice" },
    .formula =
        N_ ("A task is done with the plan when it names who does it and what it needs; the notice counts back from the "
            "last month by the months of notice."),
    .source = N_ ("Assumption, from generic lists for closing a project."),
    .measures = { "handover-tasks-open", "notices-due" },
    .inputs = { { N_ ("Transfer owner"), "handover/transfer-owner" },
                { N_ ("Handover month"), "handover/exit-month" } },
    .sheet = { "dismantle", N_ ("Tasks of the handover"), dfp_sheet_dismantle_new } },
  { "reconstruct", N_ ("Reconstruct for the next purpose"),
    .formula = N_ (
        "For the same purpose everything carries over. For another one a partner’s people leave, who does not build "
        "stays, and builders stay as far as the next purpose needs their discipline. Months to 80% are counted from "
        "the decision."),
    .source = N_ (
        "Assumption: what carries over to another purpose, and the mix it needs, which is that of the plans that come "
        "with the program"),
    .measures = { "months-to-capacity" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Terms of sourcing"), "money/lead-months" } } },
};

DfpExhibitTable
dfp_exhibits_handover (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
