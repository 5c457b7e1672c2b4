/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many people there are, of what kind and when, and what they can deliver. */
#include <glib/gi18n.h>

#include "exhibit/dfp-themes.h"
#include "exhibit/team/dfp-pictures-team.h"
#include "exhibit/team/dfp-sentences-team.h"
#include "exhibit/team/dfp-sheets-team.h"

#define BAND N_ ("The band: founding article on digital factories.")

static const DfpExhibit exhibits[] = {
  { "staffing", N_ ("People by discipline"), .picture = dfp_picture_staffing, .sentence = dfp_sentence_staffing,
    .headlines = { "people" },
    .formula = N_ (
        "In every month the people of all roles who are there, whatever share of their time they give. The band of 10 "
        "to 50 people is that of a digital factory."),
    .source = BAND, .measures = { "peak-heads", "peak-heads-month", "fte-months" },
    .inputs = { { N_ ("People and months"), "team/heads" } }, .width = 720, .height = 400,
    .sheet = { "staffing", N_ ("People by month"), dfp_sheet_staffing_new } },
  { "staffing-by-sourcing", N_ ("People by sourcing"), .picture = dfp_picture_staffing, .which = DFP_SPLIT_SOURCING,
    .sentence = dfp_sentence_staffing, .headlines = { "people" },
    .formula = N_ (
        "In every month the people of all roles who are there, by where they come from. The band of 10 to 50 people is "
        "that of a digital factory."),
    .source = BAND, .measures = { "peak-heads", "partner-share", "partner-peak-heads" },
    .inputs = { { N_ ("Sourcing"), "team/sourcing" } }, .width = 720, .height = 400 },
  { "staffing-by-squad", N_ ("People by squad"), .picture = dfp_picture_staffing, .which = DFP_SPLIT_SQUAD,
    .sentence = dfp_sentence_staffing, .headlines = { "people" },
    .formula = N_ (
        "In every month the people of all roles who are there, by squad; the shared core last. The band of 10 to 50 "
        "people is that of a digital factory."),
    .source = BAND, .measures = { "peak-heads", "squads" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("Squads"), "team/squads" } }, .width = 720,
    .height = 400 },
  { "staffing-and-capacity", N_ ("People and what they deliver"), .picture = dfp_picture_staffing_and_capacity,
    .sentence = dfp_sentence_staffing, .headlines = { "people" },
    .formula = N_ (
        "In every month the people who are there; below, what those who build deliver after ramp-up, mentors’ time, "
        "coordination and experiments."),
    .source = DFP_SOURCE_CAPACITY, .measures = { "peak-heads", "effective-capacity", "peak-coordination" },
    .inputs = { { N_ ("People and months"), "team/heads" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } },
    .width = 720, .height = 400 },
  { "capacity", N_ ("Capacity"), .picture = dfp_picture_capacity, .sentence = dfp_sentence_capacity,
    .formula = N_ (
        "Contracted: people who build × share of their time. Ramped: less while they learn. Effective: less mentors’ "
        "time, × (1 − coordination) × (1 − experiments)."),
    .source = DFP_SOURCE_CAPACITY, .measures = { "fte-months", "effective-capacity", "peak-coordination" },
    .inputs = { { N_ ("Ramp-up"), "money/ramp-months" },
                { N_ ("Mentors’ time"), "production-line/mentor-drain" },
                { N_ ("Hours a pair talks"), "production-line/pair-hours" } },
    .width = 720, .height = 360 },
  { "team", N_ ("Roles over the months"), .picture = dfp_picture_team, .sentence = dfp_sentence_team,
    .headlines = { "people" }, .formula = N_ ("Each role from its first to its last month, with its people."),
    .source = DFP_SOURCE_ARITHMETIC, .measures = { "peak-heads", "fte-months" },
    .inputs = { { N_ ("People and months"), "team/heads" }, { N_ ("First month"), "team/start-month" } },
    .width = 960 },
  { "silhouette", N_ ("People, small"), .picture = dfp_picture_silhouette, .headlines = { "people" },
    .formula = N_ ("In every month the people of all roles who are there."), .source = DFP_SOURCE_ARITHMETIC,
    .measures = { "peak-heads", "peak-heads-month" }, .inputs = { { N_ ("People and months"), "team/heads" } },
    .width = 480, .height = 260 },
  { "squads", N_ ("Squads"), .headlines = { "people" },
    .formula = N_ ("People and share of those who build of each squad. The size of a team: 10 people or fewer."),
    .source = N_ ("Scrum Guide 2020: typically 10 or fewer people."), .measures = { "squads", "peak-heads" },
    .inputs = { { N_ ("Squads"), "team/squads" }, { N_ ("People and months"), "team/heads" } } },
};

DfpExhibitTable
dfp_exhibits_team (void)
{
  return (DfpExhibitTable){ exhibits, G_N_ELEMENTS (exhibits) };
}
