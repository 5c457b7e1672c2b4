/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page: an empty plan, a template of a real industry, or a plan opened before. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DFP_TYPE_WELCOME (dfp_welcome_get_type ())
G_DECLARE_FINAL_TYPE (DfpWelcome, dfp_welcome, DFP, WELCOME, AdwBin)

/* Choices activate win.new-plan (id of a template, "" for the empty plan) and do.open-file (address).
 * @recent: of GFile, the newest first. */
GtkWidget *dfp_welcome_new (GPtrArray *recent);
/* One column below the other. */
void dfp_welcome_set_narrow (DfpWelcome *self, gboolean narrow);

G_END_DECLS
