/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a finding stands: red octagon, amber triangle, green disc, dashed ring for what is not needed. */
#pragma once

#include "analysis/health/dfp-check.h"
#include "gui/widgets/dfp-sign.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_LAMP_GREEN,
  DFP_LAMP_AMBER,
  DFP_LAMP_RED,
  DFP_LAMP_UNNEEDED,
} DfpLampLevel;

#define DFP_TYPE_LAMP (dfp_lamp_get_type ())
G_DECLARE_FINAL_TYPE (DfpLamp, dfp_lamp, DFP, LAMP, DfpSign)

GtkWidget *dfp_lamp_new (DfpLampLevel level);
/* The lamp of a finding. */
DfpLampLevel dfp_lamp_get_level_of (DfpLight light);
void dfp_lamp_set_level (DfpLamp *self, DfpLampLevel level);

G_END_DECLS
