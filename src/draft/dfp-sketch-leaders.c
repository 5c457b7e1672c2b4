/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose buy-in the sketched factory needs and what may go wrong. Nobody was asked: positions stand for
 * people, and an assumption says that every score has to be checked with them. */
#include <glib/gi18n.h>

#include "draft/dfp-sketch-private.h"

typedef struct
{
  const char *id;
  const char *name;
  const char *role;
  const char *unit; /* NULL: the receiving unit */
  int power, interest, stance, wanted;
  gboolean sponsors;
  int visible, coalition, communication;
} Leader;

static const Leader leaders[] = {
  { "leader-sponsor", N_ ("Sponsor on the board"), N_ ("Answers for it at the top"), N_ ("Board"), 5, 5, 2, 2, TRUE, 5,
    4, 4 },
  { "leader-unit", N_ ("Head of the receiving unit"), N_ ("Takes over product and people"), NULL, 4, 5, 1, 2, TRUE, 4,
    4, 4 },
  { "leader-finance", N_ ("Finance director"), N_ ("Releases each tranche"), N_ ("Finance"), 5, 3, 1, 1, TRUE, 4, 4,
    4 },
  { "leader-cio", N_ ("CIO"), N_ ("Opens systems and data"), N_ ("Information technology"), 4, 4, 0, 1, TRUE, 4, 4, 4 },
  { "leader-hr", N_ ("HR director"), N_ ("Lets the group choose its people"), N_ ("People"), 3, 3, 1, 1, TRUE, 4, 4,
    4 },
  { "leader-middle", N_ ("Team leads of the unit"), N_ ("Release their best people"), NULL, 2, 5, -1, 1, FALSE, 3, 3,
    3 },
};

void
dfp_sketch_add_leaders (const DfpSketchAnswersData *answers, DfpPlan *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (leaders); i++)
    {
      const Leader *l = &leaders[i];

      dfp_sketch_add (dfp_plan_get (plan)->stakeholders, l->id, "name", _ (l->name), "role", _ (l->role), "unit",
                      l->unit != NULL ? _ (l->unit) : dfp_sketch_get_receiving_unit (answers->purpose), "power",
                      l->power, "interest", l->interest, "stance", l->stance, "wanted", l->wanted, "is-sponsor",
                      l->sponsors, "visible", l->visible, "coalition", l->coalition, "communication", l->communication,
                      "commits-rules", l->sponsors, "commits-mindset", l->sponsors, "commits-construct", l->sponsors,
                      "commits-time", l->sponsors, "commits-capital", l->sponsors, NULL);
    }
}

typedef struct
{
  const char *id;
  const char *name;
  double probability;
  double delay[3];     /* months */
  double cost_by_head; /* EUR */
  const char *objective;
  const char *response, *owner, *warning;
} Risk;

static const Risk common_risks[] = {
  { "risk-people",
    N_ ("Key people are not released in time"),
    0.4,
    { 0.5, 1, 3 },
    1000,
    "",
    N_ ("Names and dates in the charter, places filled at the factory’s cost"),
    N_ ("Sponsor"),
    N_ ("First joiners come without a release date") },
  { "risk-systems",
    N_ ("Interfaces of the line come late"),
    0.4,
    { 0.5, 1.5, 4 },
    1500,
    "goal-speed",
    N_ ("Begin with a stand-in; service level agreed with the CIO"),
    N_ ("CIO"),
    N_ ("No test access after two sprints") },
  { "risk-handover",
    N_ ("The receiving unit is not ready"),
    0.35,
    { 0.5, 1, 3 },
    1000,
    "goal-capability",
    N_ ("Owner named in the charter, two people of the unit in the squads"),
    N_ ("Head of the receiving unit"),
    N_ ("Nobody of the unit at the show and tell") },
};

static const Risk purpose_risks[] = {
  [DFP_PURPOSE_NEW_TECHNOLOGY] = { "risk-purpose",
                                   N_ ("The data is too poor"),
                                   0.4,
                                   { 1, 2, 5 },
                                   2000,
                                   "goal-speed",
                                   N_ ("Data audit before the first build"),
                                   N_ ("Architect"),
                                   N_ ("More than a tenth of the records unusable") },
  [DFP_PURPOSE_MVP] = { "risk-purpose",
                        N_ ("Users do not want it"),
                        0.3,
                        { 1, 2, 4 },
                        2000,
                        "goal-scale",
                        N_ ("Weekly tests with users, gate after the pilot"),
                        N_ ("Product owner A"),
                        N_ ("Fewer than one in five come back") },
  [DFP_PURPOSE_START_UP] = { "risk-purpose",
                             N_ ("The parent cuts the capital"),
                             0.3,
                             { 1, 3, 6 },
                             2000,
                             "goal-scale",
                             N_ ("Tranches with criteria agreed beforehand"),
                             N_ ("Finance director"),
                             N_ ("A tranche comes late") },
  [DFP_PURPOSE_DEPARTMENTAL_ACCELERATION] = { "risk-purpose",
                                              N_ ("Graduates return to old desks and old targets"),
                                              0.4,
                                              { 0.5, 1, 3 },
                                              1000,
                                              "goal-capability",
                                              N_ ("Role and targets agreed before anybody joins"),
                                              N_ ("HR director"),
                                              N_ ("No role agreed two months before the return") },
};

static const Risk partner_risk = { "risk-partner",
                                   N_ ("The partner’s people change too often"),
                                   0.3,
                                   { 0.5, 1, 2.5 },
                                   1000,
                                   "",
                                   N_ ("Pairing, weeks of overlap, no part with one owner"),
                                   N_ ("Factory lead"),
                                   N_ ("Two leave within a quarter") };

static void
add_risk (const DfpSketchAnswersData *answers, DfpPlan *plan, const Risk *risk)
{
  dfp_sketch_add (dfp_plan_get (plan)->risks, risk->id, "name", _ (risk->name), "probability", risk->probability,
                  "delay-low", risk->delay[0], "delay-likely", risk->delay[1], "delay-high", risk->delay[2], "cost",
                  risk->cost_by_head * answers->heads, "objective", risk->objective, "response", _ (risk->response),
                  "owner", _ (risk->owner), "early-warning", _ (risk->warning), NULL);
}

void
dfp_sketch_add_risks (const DfpSketchAnswersData *answers, DfpPlan *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_risks); i++)
    add_risk (answers, plan, &common_risks[i]);
  add_risk (answers, plan, &purpose_risks[answers->purpose]);
  if (answers->partner_share > 0)
    add_risk (answers, plan, &partner_risk);
}
