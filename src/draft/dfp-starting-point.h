/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a new plan begins with: the plan of a real industry, or an empty one with just enough in it
 * that every page has something to say. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title;    /* translated, static */
  const char *industry; /* translated, static */
} DfpStartingPoint;

guint dfp_starting_points_get_n (void);
/* The templates in the order they are shown. */
void dfp_starting_points_get (guint position, DfpStartingPoint *point);

/* A plan of its own; @id "" gives the empty one. NULL with an error when there is none of that id.
 * May be called from any thread. Transfer full. */
DfpPlan *dfp_starting_point_create_plan (const char *id, GError **error);
/* When a plan of one's own begins: the next January, a budget year, and nobody begins tomorrow. */
DfpMonth dfp_starting_point_pick_start (void);

G_END_DECLS
