/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks every question once, then lets the health check judge the answers. */
#include "analysis/design/dfp-design.h"

DfpDesign *
dfp_design_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, DfpFigures *figures)
{
  DfpDesign *self;
  DfpHealthInput input = { plan, configuration };

  g_return_val_if_fail (plan != NULL && configuration != NULL, NULL);
  self = g_atomic_rc_box_new0 (DfpDesign);
  self->figures = figures != NULL ? dfp_figures_ref (figures) : dfp_figures_new (plan, configuration);
  input.figures = self->figures;
  self->health = dfp_health_new (&input);
  self->red_findings = self->health->n_lights[DFP_LIGHT_RED];
  self->amber_findings = self->health->n_lights[DFP_LIGHT_AMBER];
  return self;
}

DfpDesign *
dfp_design_ref (DfpDesign *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  DfpDesign *self = data;

  dfp_health_free (self->health);
  dfp_figures_unref (self->figures);
}

void
dfp_design_unref (DfpDesign *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
