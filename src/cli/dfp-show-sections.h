/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `dfp show --json` says of a configuration beyond its headline numbers: one object or list for each
 * design question, one file for each. */
#pragma once

#include "analysis/design/dfp-design.h"
#include "cli/dfp-json.h"

G_BEGIN_DECLS

/* Adds one member to the object of the configuration. */
typedef void (*DfpShowSection) (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                const DfpDesign *design);

void dfp_show_health (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                      const DfpDesign *design);
/* The counts and the findings of it; @all: those in order and not needed, too. */
void dfp_show_health_add (DfpJson *json, const DfpHealth *health, gboolean all);
void dfp_show_line (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                    const DfpDesign *design);
void dfp_show_leadership (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                          const DfpDesign *design);
void dfp_show_handover (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                        const DfpDesign *design);
void dfp_show_operating (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                         const DfpDesign *design);

void dfp_show_lean (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                    const DfpDesign *design);
void dfp_show_flex (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                    const DfpDesign *design);

G_END_DECLS
