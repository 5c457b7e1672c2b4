/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON that all commands print which say something of each configuration. */
#pragma once

#include "cli/dfp-json.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

/* Adds one object about a configuration. */
typedef void (*DfpConfigurationFunc) (DfpJson *json, const DfpSubject *subject);

/* Prints {"title": …, "configurations": […]} with what @add says of each of @configurations (of
 * DfpConfiguration), asked @questions (DFP_QUESTION_BIT ()) beside their totals. The answers of one configuration at a
 * time are held. */
void dfp_configurations_print (const DfpPlanData *plan, GPtrArray *configurations, guint questions,
                               DfpConfigurationFunc add);

G_END_DECLS
