/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a sketch share; only dfp-sketch*.c include this. */
#pragma once

#include "draft/dfp-sketch.h"

G_BEGIN_DECLS

/* One of the two configurations before it is written down. Months are numbers of months. */
typedef struct
{
  const char *id;
  int colour;
  DfpSetUp set_up;
  double partner_share;
  gboolean with_fewer; /* the alternative takes fewer from a partner than asked for */
  int set_up_end;      /* the set-up ends with it, the squads come in the month after */
  int gate;            /* the board decides again at its end, before 60 % is spent */
  int handover;        /* months of the last phase */
  int release;         /* how many months before the handover builders leave, to keep within the budget */
} DfpSketchShape;

/* A new row of @list with the id @id and these values. Borrowed. */
gpointer dfp_sketch_add (DfpList *list, const char *id, const char *first_field, ...) G_GNUC_NULL_TERMINATED;

/* The squads and people of @shape into @configuration, which must be empty of them. */
void dfp_sketch_add_team (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                          DfpConfiguration *configuration);
/* Stages of the line in proportion to the people who build at full strength. */
void dfp_sketch_add_stages (const DfpSketchShape *shape, DfpConfiguration *configuration);
/* Phases, decision rights, culture and readiness. */
void dfp_sketch_add_phases (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                            DfpConfiguration *configuration);
void dfp_sketch_add_operating_model (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                                     DfpConfiguration *configuration);
/* Cost lines; benefit and run cost come last, when all costs are known. */
void dfp_sketch_add_costs (const DfpSketchAnswersData *answers, const DfpSketchShape *shape,
                           DfpConfiguration *configuration);
/* The benefit a month that pays the money back with a quarter to spare, in round numbers; at least 10,000. */
double dfp_sketch_find_benefit (DfpPlan *plan, DfpConfiguration *configuration, const DfpSketchShape *shape);
void dfp_sketch_add_benefit (DfpPlan *plan, DfpConfiguration *configuration, const DfpSketchShape *shape,
                             double benefit);

void dfp_sketch_add_objectives (const DfpSketchAnswersData *answers, DfpPlan *plan);
void dfp_sketch_add_leaders (const DfpSketchAnswersData *answers, DfpPlan *plan);
void dfp_sketch_add_risks (const DfpSketchAnswersData *answers, DfpPlan *plan);
/* @capacity: effective person-months of the weaker configuration. */
void dfp_sketch_add_work (DfpPlan *plan, double capacity);
void dfp_sketch_add_assumptions (const DfpSketchAnswersData *answers, DfpPlan *plan, double benefit);

/* "the receiving unit" of the purpose, in words; translated, static. */
const char *dfp_sketch_get_receiving_unit (DfpPurpose purpose);

G_END_DECLS
