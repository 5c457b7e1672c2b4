/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the sketched factory works: its line, its phases with a gate, who decides, culture and readiness.
 * The line gives each stage the share of effort that its people have, so that none waits for another. */
#include <glib/gi18n.h>
#include <math.h>

#include "draft/dfp-sketch-private.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"

static double
measure_builders (const DfpConfigurationData *configuration, DfpDiscipline discipline, int month)
{
  double people = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->delivers && role->discipline == discipline && role->start_month <= month && month <= role->end_month)
        people += role->heads * role->allocation;
    }
  return people;
}

void
dfp_sketch_add_stages (const DfpSketchShape *shape, DfpConfiguration *configuration)
{
  static const struct
  {
    const char *id;
    const char *name;
    DfpDiscipline discipline;
    double rework;
    int limit;
  } stages[] = {
    { "stage-shape", N_ ("Shape"), DFP_DISCIPLINE_DESIGN, 0.05, 6 },
    { "stage-understand", N_ ("Understand"), DFP_DISCIPLINE_BUSINESS, 0.05, 6 },
    { "stage-data", N_ ("Data"), DFP_DISCIPLINE_DATA, 0.1, 5 },
    { "stage-build", N_ ("Build"), DFP_DISCIPLINE_ENGINEERING, 0.1, 8 },
    { "stage-test", N_ ("Test"), DFP_DISCIPLINE_QUALITY, 0.08, 5 },
    { "stage-secure", N_ ("Secure"), DFP_DISCIPLINE_SECURITY, 0.05, 4 },
    { "stage-release", N_ ("Release"), DFP_DISCIPLINE_OPERATIONS, 0.02, 3 },
  };
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  double all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    all += measure_builders (data, stages[i].discipline, shape->gate) * (1 - stages[i].rework);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const double share = measure_builders (data, stages[i].discipline, shape->gate) * (1 - stages[i].rework) / all;

      if (share > 0)
        dfp_sketch_add (data->stages, stages[i].id, "name", _ (stages[i].name), "discipline", stages[i].discipline,
                        "effort-share", floor (share * 1000 + 0.5) / 1000, "rework", stages[i].rework, "wip-limit",
                        stages[i].limit, NULL);
    }
}

/* Months are numbers of months; all texts are translated. */
typedef struct
{
  const char *id;
  const char *name;
  DfpPhaseKind kind;
  int start, end;
  const char *criteria; /* for its end */
  gboolean gate;        /* at its end */
} Phase;

static void
add_phase (DfpConfiguration *configuration, const Phase *phase)
{
  dfp_sketch_add (dfp_configuration_get (configuration)->phases, phase->id, "name", phase->name, "kind", phase->kind,
                  "start-month", phase->start, "end-month", phase->end, "exit-criteria", phase->criteria, "gate",
                  phase->gate, NULL);
}

static void
add_beginning (const DfpSketchAnswersData *answers, const DfpSketchShape *shape, DfpConfiguration *configuration)
{
  const gboolean looks = answers->purpose == DFP_PURPOSE_NEW_TECHNOLOGY;

  add_phase (configuration,
             &(Phase){ "phase-set-up", _ ("Set-up and mandate"), DFP_PHASE_KIND_SET_UP, 1, shape->set_up_end,
                       _ ("Charter signed, sponsor and receiving unit named, first people there"), TRUE });
  add_phase (configuration, &(Phase){ "phase-discovery", looks ? _ ("Data audit") : _ ("Discovery"),
                                      DFP_PHASE_KIND_DISCOVERY, MAX (1, shape->set_up_end - 1), shape->set_up_end,
                                      looks ? _ ("The data is good enough for the first use")
                                            : _ ("The problem is framed, the riskiest assumption named"),
                                      FALSE });
  add_phase (configuration, &(Phase){ "phase-build", _ ("Build"), DFP_PHASE_KIND_BUILD, shape->set_up_end + 1,
                                      shape->gate - 1, _ ("Complete enough for friendly users"), FALSE });
  add_phase (configuration,
             &(Phase){ "phase-pilot", _ ("Pilot"), DFP_PHASE_KIND_PILOT, shape->gate, shape->gate,
                       _ ("Users come back, no severe fault, cost per result known: go on, change or stop"), TRUE });
}

void
dfp_sketch_add_phases (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                       DfpConfiguration *configuration)
{
  const int last = answers->months - shape->handover;
  const int middle = (shape->gate + last) / 2;
  const gboolean split = middle > shape->gate && middle < last && last - shape->gate >= 6;

  add_beginning (answers, shape, configuration);
  add_phase (configuration, &(Phase){ "phase-scale", _ ("Scale"), DFP_PHASE_KIND_SCALE, shape->gate + 1,
                                      split ? middle : last, _ ("Benefit at 60% of the plan or better"), TRUE });
  if (split)
    add_phase (configuration, &(Phase){ "phase-widen", _ ("Widen"), DFP_PHASE_KIND_SCALE, middle + 1, last,
                                        _ ("Benefit as planned, the receiving unit works in it daily"), FALSE });
  if (shape->set_up == DFP_SET_UP_INCUBATOR)
    add_phase (configuration,
               &(Phase){ "phase-end", _ ("Re-injection"), DFP_PHASE_KIND_RE_INJECT, last + 1, answers->months,
                         _ ("Everybody back in a role that uses it, the unit runs it alone"), FALSE });
  else
    add_phase (configuration,
               &(Phase){ "phase-end", _ ("Handover and dismantling"), DFP_PHASE_KIND_DISMANTLE, last + 1,
                         answers->months, _ ("Every part has two owners in the receiving unit, the partner has gone"),
                         FALSE });
}

static void
add_rights (const DfpSketchAnswersData *answers, DfpConfiguration *configuration)
{
  static const struct
  {
    const char *id;
    const char *decision;
    DfpArea area;
    DfpHolder holder;
    double weight;
  } rights[] = {
    { "right-join", N_ ("Final say on who joins"), DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 5 },
    { "right-return", N_ ("Release and return of seconded people"), DFP_AREA_PEOPLE, DFP_HOLDER_SHARED, 3 },
    { "right-partner", N_ ("Choice and replacement of partner people"), DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 2 },
    { "right-work", N_ ("How the work is planned, done and measured"), DFP_AREA_PROCESS, DFP_HOLDER_FACTORY, 4 },
    { "right-release", N_ ("Release to users"), DFP_AREA_PROCESS, DFP_HOLDER_FACTORY, 4 },
    { "right-architecture", N_ ("Architecture and tools of the product"), DFP_AREA_SYSTEMS, DFP_HOLDER_FACTORY, 4 },
    { "right-systems", N_ ("Changes to the systems of the line"), DFP_AREA_SYSTEMS, DFP_HOLDER_CORPORATE, 3 },
    { "right-backlog", N_ ("Order of the backlog"), DFP_AREA_OBJECTIVES, DFP_HOLDER_FACTORY, 4 },
    { "right-objectives", N_ ("Change of an objective or its target"), DFP_AREA_OBJECTIVES, DFP_HOLDER_SHARED, 4 },
    { "right-spending", N_ ("Spending inside the approved budget"), DFP_AREA_MONEY, DFP_HOLDER_FACTORY, 3 },
    { "right-tranche", N_ ("Release of the next funding tranche"), DFP_AREA_MONEY, DFP_HOLDER_CORPORATE, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rights); i++)
    dfp_sketch_add (dfp_configuration_get (configuration)->rights, rights[i].id, "decision", _ (rights[i].decision),
                    "area", rights[i].area, "holder", rights[i].holder, "weight", rights[i].weight, NULL);
  if (answers->purpose == DFP_PURPOSE_START_UP)
    dfp_sketch_add (dfp_configuration_get (configuration)->rights, "right-price", "decision", _ ("Price of the offer"),
                    "area", DFP_AREA_OBJECTIVES, "holder", DFP_HOLDER_FACTORY, "weight", 4.0, NULL);
}

static void
add_culture (DfpConfiguration *configuration)
{
  static const struct
  {
    const char *id;
    const char *name;
    DfpTraitKind kind;
    double now, wanted;
    const char *practice;
  } traits[] = {
    { "culture-clan", N_ ("Clan"), DFP_TRAIT_KIND_TYPE_SHARE, 22, 30, N_ ("The group chooses who joins") },
    { "culture-adhocracy", N_ ("Adhocracy"), DFP_TRAIT_KIND_TYPE_SHARE, 10, 30, N_ ("An experiment in every sprint") },
    { "culture-market", N_ ("Market"), DFP_TRAIT_KIND_TYPE_SHARE, 23, 20, N_ ("Results shown to users, not reports") },
    { "culture-hierarchy", N_ ("Hierarchy"), DFP_TRAIT_KIND_TYPE_SHARE, 45, 20, N_ ("Decisions where the work is") },
    { "culture-information", N_ ("Information reaches those who need it"), DFP_TRAIT_KIND_LEVEL, 3.8, 5.3,
      N_ ("Show and tell every two weeks") },
    { "culture-messengers", N_ ("Messengers of bad news are thanked"), DFP_TRAIT_KIND_LEVEL, 3.2, 5,
      N_ ("The sponsor asks for the worst first") },
    { "culture-responsibility", N_ ("Responsibility is shared"), DFP_TRAIT_KIND_LEVEL, 3.7, 5.4,
      N_ ("Two owners for each part") },
    { "culture-bridges", N_ ("Teams help across borders"), DFP_TRAIT_KIND_LEVEL, 3.4, 5.1,
      N_ ("Experts of the line sit with the squads") },
    { "culture-failure", N_ ("Failure leads to a question, not to blame"), DFP_TRAIT_KIND_LEVEL, 3.3, 5,
      N_ ("Review after every fault") },
    { "culture-ideas", N_ ("New ideas are tried"), DFP_TRAIT_KIND_LEVEL, 3.9, 5.4,
      N_ ("Time set aside for experiments") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    dfp_sketch_add (dfp_configuration_get (configuration)->culture, traits[i].id, "name", _ (traits[i].name), "kind",
                    traits[i].kind, "now", traits[i].now, "wanted", traits[i].wanted, "practice",
                    _ (traits[i].practice), NULL);
}

static void
add_readiness (DfpConfiguration *configuration)
{
  static const struct
  {
    const char *id;
    const char *factor;
    int score;
    const char *owner;
  } factors[] = {
    { "ready-strategy", N_ ("Clear strategy and goals"), 4, N_ ("Sponsor") },
    { "ready-leadership", N_ ("Leadership from the top to the middle"), 4, N_ ("Sponsor") },
    { "ready-talent", N_ ("Talent of high calibre"), 4, N_ ("HR director") },
    { "ready-governance", N_ ("Agile governance"), 4, N_ ("Finance director") },
    { "ready-monitoring", N_ ("Outcomes are monitored"), 4, N_ ("Product owner A") },
    { "ready-platform", N_ ("Business-led platform and data"), 3, N_ ("CIO") },
    { "ready-freedom", N_ ("Freedom to choose people"), 4, N_ ("HR director") },
    { "ready-unit", N_ ("Receiving unit ready"), 4, N_ ("Head of the receiving unit") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    dfp_sketch_add (dfp_configuration_get (configuration)->readiness, factors[i].id, "factor", _ (factors[i].factor),
                    "score", factors[i].score, "evidence", _ ("Assumed in New sketch; to be shown"), "owner",
                    _ (factors[i].owner), NULL);
}

void
dfp_sketch_add_operating_model (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                                DfpConfiguration *configuration)
{
  add_rights (answers, configuration);
  add_culture (configuration);
  add_readiness (configuration);
}
