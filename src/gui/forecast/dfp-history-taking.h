/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a table of finished work into the plan: from a file or the clipboard, after a look at what was read. */
#pragma once

#include "gui/page/dfp-page.h"

G_BEGIN_DECLS

/* Asks for a file. @widget: whose window the dialogs stand over. */
void dfp_history_take_file (GtkWidget *widget, DfpSession *session);
/* Reads the text that was copied. */
void dfp_history_take_clipboard (GtkWidget *widget, DfpSession *session);

G_END_DECLS
