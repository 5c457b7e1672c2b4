/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What window and papers show of a plan, in words: what a picture says, how large figures and compared ones read, which
 * light a check has. A sheet of lines, for who prints them.
 *
 * Its columns: "kind" ("sentence", "title", "empty", "headline", "measure", "check"), "key" of what it is, else nothing,
 * "label", "text" and "note", which may be nothing. @input: the current one with all that is asked for it; one without a
 * configuration has sentences only. */
#pragma once

#include "exhibit/dfp-exhibit.h"

G_BEGIN_DECLS

typedef struct _DfpSheetBuilder DfpSheetBuilder;

/* A builder of such lines; finish it with dfp_sheet_builder_finish (). */
DfpSheetBuilder *dfp_saying_begin (void);
/* The sentence, what the picture has for a title or in its place, and the figures that it comes to. */
void dfp_saying_add_exhibit (DfpSheetBuilder *self, const DfpExhibit *exhibit, const DfpExhibitInput *input);
void dfp_saying_add_headline (DfpSheetBuilder *self, const char *name, const DfpExhibitInput *input);
void dfp_saying_add_measure (DfpSheetBuilder *self, const char *key, const DfpExhibitInput *input);
void dfp_saying_add_finding (DfpSheetBuilder *self, const char *key, const DfpExhibitInput *input);

/* DFP_QUESTION_BIT () of what must have been asked beside totals and design. */
guint dfp_saying_get_exhibit_questions (const DfpExhibit *exhibit);
guint dfp_saying_get_measure_questions (const char *key);

G_END_DECLS
