/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry over the window that finds whatever the plan or the program has by name. */
#pragma once

#include <adwaita.h>

#include "document/dfp-session.h"

G_BEGIN_DECLS

#define DFP_TYPE_SEARCH (dfp_search_get_type ())
G_DECLARE_FINAL_TYPE (DfpSearch, dfp_search, DFP, SEARCH, AdwBin)

/* Shows the entry, empty and focused. */
void dfp_search_start (DfpSearch *self, DfpSession *session);

G_END_DECLS
