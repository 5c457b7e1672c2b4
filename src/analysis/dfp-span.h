/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the months of a configuration reach. */
#pragma once

#include "model/dfp-configuration.h"

G_BEGIN_DECLS

/* The longest horizon of a plan, in months; no result is longer. */
#define DFP_SPAN_MAXIMUM 600

/* The last month in which somebody is planned: the configuration's months, or the end of the role
 * that outlasts them. At least 1, at most DFP_SPAN_MAXIMUM. */
int dfp_span_count_staffed (const DfpConfigurationData *configuration);

/* The last month in which the factory costs anything: as above, or the end of the cost line that
 * outlasts everybody. */
int dfp_span_count_paid (const DfpConfigurationData *configuration);

G_END_DECLS
