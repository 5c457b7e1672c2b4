/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the design questions answer for one configuration: is it set up to succeed, and can it bend?
 * Its figures are the first member, every answer one more, and the findings of the health check,
 * which judges them all, the last. Immutable once returned, and independent of the plan: safe to hand
 * to another thread. */
#pragma once

#include "analysis/figures/dfp-figures.h"
#include "analysis/health/dfp-health.h"

G_BEGIN_DECLS

typedef struct _DfpDesign DfpDesign;

struct _DfpDesign
{
  DfpFigures *figures;
  DfpHealth *health;

  /* Headline numbers, one word each in files and tables. NAN when there is none. */
  double red_findings;   /* count */
  double amber_findings; /* count */
};

/* @figures: of the same configuration, kept by reference; NULL to have them computed. */
DfpDesign *dfp_design_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, DfpFigures *figures);
DfpDesign *dfp_design_ref (DfpDesign *self);
void dfp_design_unref (DfpDesign *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpDesign, dfp_design_unref)

G_END_DECLS
