/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "How €2.15m comes about": a figure taken apart, each part a link to where it is entered. */
#pragma once

#include <gtk/gtk.h>

#include "exhibit/dfp-headline.h"

G_BEGIN_DECLS

#define DFP_TYPE_EXPLAIN (dfp_explain_get_type ())
G_DECLARE_FINAL_TYPE (DfpExplain, dfp_explain, DFP, EXPLAIN, GtkPopover)

GtkWidget *dfp_explain_new (void);
void dfp_explain_clear (DfpExplain *self);
/* NULL while there is none. */
const char *dfp_explain_get_title (DfpExplain *self);
void dfp_explain_set_title (DfpExplain *self, const char *title);
/* A sentence under the title: the formula in words; NULL for none. */
void dfp_explain_set_formula (DfpExplain *self, const char *formula);
/* @target: what "win.go-to" takes ("money", "team/heads"), or NULL for plain words. */
void dfp_explain_add (DfpExplain *self, const char *label, const char *value, const char *target);
/* The last line, in bold over a rule. */
void dfp_explain_add_total (DfpExplain *self, const char *label, const char *value);
/* Where the formula comes from; NULL for none. */
void dfp_explain_set_source (DfpExplain *self, const char *source);
/* Fills in all of the above and opens. @caption: what the total is called; NULL without one. */
void dfp_explain_show (DfpExplain *self, const char *caption, const DfpHeadlineExplanation *explanation);

G_END_DECLS
