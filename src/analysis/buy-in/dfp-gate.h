/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is the unit ready to start? Six parts on one scale from 1 (missing) to 5 (in place), and the gate is
 * the lowest of them, not their mean: a chain is not as strong as its average link (doc/model.md §11.4).
 * How each part is read from the plan is an assumption. The gate is no forecast: no chance of success follows from it.
 *
 * A part of which nothing was entered counts as missing, 1, once anything else was entered; of a plan
 * in which nothing was entered there is no gate. */
#pragma once

#include "analysis/buy-in/dfp-commitment.h"
#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_GATE_IN_PLACE 4 /* from this score on a part is in place: assumption (doc/model.md §11.4) */

typedef enum
{
  DFP_GATE_CLARITY,
  DFP_GATE_SPONSORSHIP,
  DFP_GATE_TIME,
  DFP_GATE_CAPITAL,
  DFP_GATE_EVIDENCE,
  DFP_GATE_CULTURE,
} DfpGatePart;
#define DFP_N_GATE_PARTS (DFP_GATE_CULTURE + 1)

typedef struct
{
  double scores[DFP_N_GATE_PARTS]; /* 1 … 5; NAN where nothing was entered */
  double minimum;                  /* 1 … 5, 1 where a part is NAN; NAN when all are */
  int weakest;     /* the part that makes the minimum, one without entries first; −1 when there is no gate */
  guint n_missing; /* parts of which nothing was entered */
  guint n_in_place;
} DfpGate;

/* What is measured elsewhere. NAN for what is not known. */
typedef struct
{
  double budget_left;    /* currency: what the budget cap leaves after cost and contingency */
  double culture_level;  /* 1 … 7: mean of the levels now */
  double culture_gap;    /* points between the culture types now and wanted */
  double evidence_share; /* share of the readiness factors that have evidence */
} DfpGateFacts;

void dfp_gate_init (DfpGate *self, const DfpPlanData *plan, const DfpGateFacts *facts);

/* Translated: "Clarity"; what to enter when it is missing, a sentence. */
const char *dfp_gate_part_get_label (DfpGatePart part);
const char *dfp_gate_part_get_request (DfpGatePart part);
const char *dfp_gate_part_get_nick (DfpGatePart part);   /* the word in files */
const char *dfp_gate_part_get_target (DfpGatePart part); /* where it is entered, for win.go-to */

G_END_DECLS
