/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Valid plans for fuzz targets: small ones to start from, and what bytes make of them. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* A plan in which every list that has rows in a template has a few: quick to compute, and nothing is missing.
 * Transfer full. */
DfpPlan *plan_drawer_create (void);

/* Bytes, from the first to the last. What is read behind the end is 0. */
typedef struct
{
  const guint8 *data;
  gsize size;
} PlanBytes;

/* The next byte, as one of 0 … @n − 1; @n: 1 … 256. */
guint plan_bytes_take (PlanBytes *bytes, guint n);

/* Changes @plan as @bytes say, until they end: rows come and go, values and references are set to what their fields
 * allow. Any bytes leave a valid plan. */
void plan_drawer_apply (DfpPlan *plan, PlanBytes *bytes);

G_END_DECLS
