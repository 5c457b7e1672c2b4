/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody says who wants a first sketch of a factory: six plain answers, with bounds and defaults in
 * the field table like everything that is typed. */
#pragma once

#include "base/dfp-month.h"
#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  DfpPurpose purpose;
  DfpAim aim; /* the one that comes first */
  DfpSetUp set_up;
  int heads;            /* people at the peak */
  double partner_share; /* of the people's time */
  int months;
  double budget; /* EUR, contingency included; 0: not said */
  DfpMonth start;
} DfpSketchAnswersData;

#define DFP_TYPE_SKETCH_ANSWERS (dfp_sketch_answers_get_type ())
G_DECLARE_FINAL_TYPE (DfpSketchAnswers, dfp_sketch_answers, DFP, SKETCH_ANSWERS, DfpObject)

DfpSketchAnswers *dfp_sketch_answers_new (void);
const DfpSketchAnswersData *dfp_sketch_answers_get (DfpSketchAnswers *self);

G_END_DECLS
