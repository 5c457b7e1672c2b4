/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sentences are put together from, for the files dfp-sentences-*.c that write them.
 *
 * Sentences are titles that say the finding. Each is chosen by rules from the numbers and bound to them: nothing is
 * said that the figures of the subject do not hold. All: transfer full, never NULL unless they say so, plain text in
 * the language of the process, no full stop unless there are two sentences. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with its first letter large; takes @text. */
char *dfp_words_capitalise (char *text);
/* "A; B": two clauses of one sentence; takes both, either may be NULL or "". */
char *dfp_words_join (char *first, char *second);
/* "A. B.": full sentences, each closed once; takes both, either may be NULL or "". */
char *dfp_words_follow (char *first, char *second);
/* "“A”": a name that somebody typed, set off from the sentence around it. */
char *dfp_words_quote (const char *name);
/* "eleven people", "one person". */
char *dfp_words_people (int count);
/* "18 months": digits, as in a request. */
char *dfp_words_months (int count);
/* @text without the full stops and blanks at its end. */
char *dfp_words_strip (const char *text);

G_END_DECLS
