/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON that all commands print which say something of each configuration. */
#pragma once

#include "analysis/design/dfp-design.h"
#include "cli/dfp-json.h"

G_BEGIN_DECLS

/* Adds one object about a configuration. */
typedef void (*DfpConfigurationFunc) (DfpJson *json, const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                      const DfpDesign *design);

/* Prints {"title": …, "configurations": […]} with what @add says of each of @configurations (of
 * DfpConfiguration). The design of one configuration at a time are held. */
void dfp_configurations_print (const DfpPlanData *plan, GPtrArray *configurations, DfpConfigurationFunc add);

G_END_DECLS
