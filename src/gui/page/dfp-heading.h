/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a page: a sentence one can disagree with, a line below it, and room at the end for buttons (children of a
 * template go there), which moves below on a narrow page. It says by itself what the page has for it (DfpPageWords).
 * Properties: sentence, subtitle (both plain text), narrow (follows the page). */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DFP_TYPE_HEADING (dfp_heading_get_type ())
G_DECLARE_FINAL_TYPE (DfpHeading, dfp_heading, DFP, HEADING, GtkBox)

void dfp_heading_set_sentence (DfpHeading *self, const char *sentence);
void dfp_heading_set_subtitle (DfpHeading *self, const char *subtitle);

G_END_DECLS
