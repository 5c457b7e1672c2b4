/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which squad each role belongs to, as a number instead of an id. */
#pragma once

#include "model/dfp-configuration.h"

G_BEGIN_DECLS

/* One number for each role, in order: the position of its squad, or the count of squads for the
 * shared core (no squad, or one that is not there). Transfer full: g_free (). */
int *dfp_membership_new (const DfpConfigurationData *configuration);

G_END_DECLS
