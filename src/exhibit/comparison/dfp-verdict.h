/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers of the operating model come to, point by point: a lamp, a sentence and where to mend it.
 * Sentences are bound to the numbers and hold nothing else. */
#pragma once

#include "analysis/dfp-light.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

typedef struct
{
  DfpLight light;
  char *sentence; /* plain, no full stop; owned */
  char *detail;   /* why; "" for none; owned */
  char *target;   /* as win.go-to takes it; NULL where there is nothing to mend; owned */
} DfpVerdict;

/* Each: of DfpVerdict, transfer full; empty where there is nothing to judge. @subject: one with design. */
GPtrArray *dfp_verdicts_lead (const DfpSubject *subject); /* people, process, systems, key roles */
GPtrArray *dfp_verdicts_contradictions (const DfpSubject *subject);
GPtrArray *dfp_verdicts_culture (const DfpSubject *subject);
GPtrArray *dfp_verdicts_readiness (const DfpSubject *subject);

G_END_DECLS
