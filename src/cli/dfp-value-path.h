/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A path names one value of a plan: fields and rows from the outside inwards, a row by its id or
 * its position (0 is the first): `objectives[0].weight`, `roles[k3m9p2qa].heads`, `roles.k3m9p2qa.heads`. */
#pragma once

#include "base/dfp-list.h"

G_BEGIN_DECLS

/* Sets the value that "PATH=VALUE" names below @root, after the checks of its field: a number is
 * written as in JSON, a choice by its word, yes and no as true and false, a month as YYYY-MM, a
 * reference by the id of its row, several with commas between. FALSE with DFP_ERROR_INVALID, or
 * DFP_ERROR_USAGE when there is no "=". */
gboolean dfp_value_path_assign (DfpObject *root, const char *assignment, GError **error);

G_END_DECLS
