/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the production line passes. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/line/dfp-pictures-line.h"
#include "exhibit/line/dfp-sentences-line.h"
#include "exhibit/line/dfp-sheets-line.h"

#define LINE N_ ("Theory of constraints; that cross-skill shares work evenly is an assumption.")

static const DfpExhibit exhibits[] = {
  { "line", N_ ("Production line"), .picture = dfp_picture_line, .sentence = dfp_sentence_line,
    .headlines = { "line-rate", "line-load" },
    .formula =
        N_ ("Pieces a week that each stage could pass, from its people and the work that falls to it, rework included; "
            "filled by those that come. Load is the one by the other; the slowest stage sets the pace."),
    .source = N_ (
        "Theory of constraints; that cross-skill shares work evenly, and the size of a piece, are assumptions. That "
        "waiting grows fast from 85% on: assumption, after Reinertsen 2009."),
    .measures = { "line-rate", "line-load", "line-room" },
    .inputs = { { N_ ("Shares of the work"), "production-line/effort-share" },
                { N_ ("Rework"), "production-line/rework" },
                { N_ ("People and months"), "team/heads" } },
    .width = 720, .height = 300, .sheet = { "line", N_ ("Production line"), dfp_sheet_line_new } },
  { "line-load", N_ ("Time through the line"), .picture = dfp_picture_line_load, .sentence = dfp_sentence_line_room,
    .headlines = { "line-time", "line-load" },
    .formula = N_ (
        "Weeks from start to done with more or less work than planned: for every stage the wait, load by (1 − load) × "
        "spread × time for one piece, and that time. The slowest stage is full at 100%."),
    .source = N_ ("Kingman 1961 for one server, for a team an approximation; the spreads are assumptions."),
    .measures = { "cycle-time", "line-load", "line-room" },
    .inputs = { { N_ ("Work"), "work/effort-likely" }, { N_ ("Rework"), "production-line/rework" } }, .width = 640,
    .height = 280 },
  { "next-person", N_ ("The next person"), .picture = dfp_picture_next_person, .sentence = dfp_sentence_next_person,
    .headlines = { "line-rate" },
    .formula = N_ ("What the line passes with one more person in a discipline, against what it passes now."),
    .source = LINE, .measures = { "line-rate" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Cross-skill"), "production-line/cross-skill" } },
    .width = 640 },
};

DfpExhibitTable
dfp_exhibits_line (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
