/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The health check (doc/model.md §15): every check of the tables judged for one
 * configuration, worst first. There are counts and a worst finding, never an average and never a chance
 * of success. Immutable once returned, and independent of the plan. */
#pragma once

#include "analysis/health/dfp-check.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef const struct _DfpHealth DfpHealth;

struct _DfpHealth
{
  guint n_findings;
  DfpFinding *findings; /* worst first: by light, then in the order of the tables */
  guint n_lights[DFP_N_LIGHTS];
};

DfpHealth *dfp_health_new (const DfpHealthInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpHealth, dfp_result_unref)

/* The first finding that is red or amber; NULL when everything is in order. */
const DfpFinding *dfp_health_get_worst (const DfpHealth *self);
/* Its light; green when everything is in order. */
DfpLight dfp_health_get_light (const DfpHealth *self);
const DfpFinding *dfp_health_find (const DfpHealth *self, const char *key);

/* Every check there is, misfits among them, in order. */
guint dfp_health_get_n_checks (void);
const DfpCheck *dfp_health_get_check (guint position);

/* Translated. */
const char *dfp_check_get_question (const DfpCheck *check);
const char *dfp_check_get_principle (const DfpCheck *check);
const char *dfp_check_get_measure (const DfpCheck *check);
const char *dfp_check_get_thresholds (const DfpCheck *check);
const char *dfp_check_get_source (const DfpCheck *check);
const char *dfp_check_group_get_label (DfpCheckGroup group);
const char *dfp_light_get_label (DfpLight light); /* "red", "amber", "green", "not needed" */
const char *dfp_light_get_nick (DfpLight light);  /* the word in files */

G_END_DECLS
