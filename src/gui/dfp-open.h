/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a file as a person meets it. */
#pragma once

#include "gui/dfp-window.h"

G_BEGIN_DECLS

/* Opens a file in @window when that has no plan, else in a new one; presents the window that has it open already. What
 * cannot be read is said in a dialog, which offers the version before where there is one: FALSE. */
gboolean dfp_open (DfpWindow *window, GFile *file);
/* Shows a document, in @window when that has no plan, else in a new one, and presents it. Returns that; borrowed. */
DfpWindow *dfp_open_document (DfpWindow *window, DfpDocument *document);

G_END_DECLS
