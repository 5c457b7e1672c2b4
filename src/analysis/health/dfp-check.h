/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check is one row of a table: the question, the principle behind it, how it is measured, where green
 * ends, who says so, and the function that judges one configuration. Texts are untranslated N_ () and
 * read through the getters of dfp-health.h. */
#pragma once

#include "analysis/dfp-light.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef const struct _DfpAdoption DfpAdoption;
typedef const struct _DfpAutonomy DfpAutonomy;
typedef const struct _DfpDismantle DfpDismantle;
typedef const struct _DfpFlex DfpFlex;
typedef const struct _DfpFlow DfpFlow;
typedef const struct _DfpFragility DfpFragility;
typedef const struct _DfpLeadership DfpLeadership;
typedef const struct _DfpLean DfpLean;
typedef const struct _DfpNextPerson DfpNextPerson;
typedef const struct _DfpStorms DfpStorms;
typedef const struct _DfpTotals DfpTotals;
typedef struct _DfpCulture DfpCulture;
typedef struct _DfpReadiness DfpReadiness;

typedef enum
{
  DFP_CHECK_LEADERSHIP,
  DFP_CHECK_OBJECTIVES,
  DFP_CHECK_TEAM,
  DFP_CHECK_SOURCING,
  DFP_CHECK_OPERATING_MODEL,
  DFP_CHECK_FLEX,
  DFP_CHECK_MONEY,
  DFP_CHECK_HANDOVER,
  DFP_CHECK_FIT, /* purpose and aims against the design */
} DfpCheckGroup;
#define DFP_N_CHECK_GROUPS (DFP_CHECK_FIT + 1)

/* What a finding draws beside its sentence. */
typedef enum
{
  DFP_GAUGE_NONE,
  DFP_GAUGE_BAR,    /* value on a track of 0 … full with a tick at the limit */
  DFP_GAUGE_STANCE, /* −2 … +2, now and wanted */
  DFP_GAUGE_PARTS,  /* up to DFP_GAUGE_PARTS_MAXIMUM things that are there or not */
} DfpGaugeKind;

#define DFP_GAUGE_PARTS_MAXIMUM 6

typedef struct
{
  DfpGaugeKind kind;
  double value, limit, full; /* BAR, in the unit of the measure; STANCE: value is now, limit is wanted */
  char *value_text;          /* BAR: "37%"; owned */
  char *limit_text;          /* BAR: "30%"; owned */
  int n_parts;
  struct
  {
    char *label; /* owned */
    gboolean there;
  } parts[DFP_GAUGE_PARTS_MAXIMUM];
} DfpGauge;

typedef struct _DfpCheck DfpCheck;

/* One answer. All texts are owned, translated and plain. */
typedef struct
{
  const DfpCheck *check;
  DfpLight light;
  double value; /* the measure; NAN when there is none */
  char *title;  /* one sentence with its numbers, no full stop: "37% of the people’s time does not build" */
  char *detail; /* what follows: "Green is up to 30%. Two scrum masters account for 9 points."; "" for none */
  char *target; /* where to go: page, or page/field or page/row-id/field as win.go-to takes it */
  DfpGauge gauge;
  char *fix_label; /* "Share one scrum master"; NULL where no fix is obvious */
  GPtrArray *fix;  /* of DfpEdit (model/dfp-edit.h); NULL when the fix is to fill in @target oneself */
} DfpFinding;

/* What the checks judge. Borrowed. Answers to other questions are added here as members. */
typedef struct _DfpHealthInput
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpTotals *totals;
  const DfpAutonomy *autonomy;
  const DfpCulture *culture;
  const DfpReadiness *readiness;
  const DfpFlow *flow;
  const DfpNextPerson *next_person;
  const DfpLeadership *leadership;
  const DfpAdoption *adoption;
  const DfpDismantle *dismantle;
  const DfpLean *lean;
  const DfpFragility *fragility;
  const DfpFlex *flex;
  const DfpStorms *storms;
} DfpHealthInput;

struct _DfpCheck
{
  const char *key; /* "peak-heads": the word in files */
  DfpCheckGroup group;
  const char *question;   /* "Is it the size of a digital factory?" */
  const char *principle;  /* "Lean unit" */
  const char *measure;    /* "The most people there in any month" */
  const char *thresholds; /* "Green 10 to 50; amber 8, 9 and 51 to 55; red otherwise" */
  const char *source;     /* "Founding article", "Scrum Guide 2020"; "Assumption" when nobody says so */
  const char *target;     /* where to go unless the finding knows better */
  /* Fills in light, value, title and what else applies; everything else is there already. A check of
   * group FIT that finds no misfit leaves GREEN and needs no title: it is then not listed by itself. */
  void (*judge) (const DfpHealthInput *input, DfpFinding *finding);
  const char
      *unanswered; /* "Nobody joins yet": the title while there is nothing to judge; NULL where that never happens */
};

G_END_DECLS
