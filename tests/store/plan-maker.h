/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans for tests and benchmarks: every field of every class at some value that it may have. */
#pragma once

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Every list gets up to @rows rows. Transfer full. */
DfpPlan *make_plan (GRand *random, guint rows);

/* A plan whose file is about @bytes long: many configurations with long teams. Transfer full. */
DfpPlan *make_large_plan (GRand *random, gsize bytes);

/* Adds @n rows at random values to a list of @object. */
void make_rows (DfpObject *object, const char *list, GRand *random, guint n);

G_END_DECLS
