/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people of one sourcing arrive, ramp up, leave and what their place costs. */
#pragma once

#include "base/dfp-object.h"
#include "model/dfp-enums.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  DfpSourcing sourcing;
  double lead_months;        /* months */
  double start_productivity; /* share */
  double ramp_months;        /* months */
  double notice_months;      /* months */
  double attrition;          /* share a year */
  double workplace;          /* currency a month */
  double equipment;          /* currency */
} DfpSourcingTermsData;

#define DFP_TYPE_SOURCING_TERMS (dfp_sourcing_terms_get_type ())
G_DECLARE_FINAL_TYPE (DfpSourcingTerms, dfp_sourcing_terms, DFP, SOURCING_TERMS, DfpObject)

DfpSourcingTerms *dfp_sourcing_terms_new (void);
const DfpSourcingTermsData *dfp_sourcing_terms_get (DfpSourcingTerms *self);
/* Defaults of practice (doc/model.md §17.1; assumptions but for attrition of in-house and
 * offshore people), in EUR. The id of a default row is the word of its sourcing. */
const DfpSourcingTermsData *dfp_sourcing_terms_get_default (DfpSourcing sourcing);
DfpSourcingTerms *dfp_sourcing_terms_new_default (DfpSourcing sourcing);

G_END_DECLS
