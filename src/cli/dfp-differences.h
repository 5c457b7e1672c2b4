/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between two plans, as commands say it. */
#pragma once

#include "cli/dfp-json.h"

G_BEGIN_DECLS

/* One line a difference; @differences as dfp_difference_list () gives them. */
void dfp_differences_print (GPtrArray *differences);
/* A list called @name: of each its kind, its path and its words. */
void dfp_differences_add (DfpJson *json, const char *name, GPtrArray *differences);

G_END_DECLS
