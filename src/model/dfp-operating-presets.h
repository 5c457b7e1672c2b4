/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What most operating models begin with, so that nobody starts from a blank page. All of it is an assumption
 * to be changed; names come in the language of the process. */
#pragma once

#include "model/dfp-edit.h"

G_BEGIN_DECLS

/* Each: edits that add rows, transfer full. */
GPtrArray *dfp_preset_rights (void);    /* the usual nine decisions */
GPtrArray *dfp_preset_culture (void);   /* the four types, evenly */
GPtrArray *dfp_preset_readiness (void); /* six factors, and two that a factory needs besides */

G_END_DECLS
