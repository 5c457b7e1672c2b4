/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a character is to somebody who reads it: an order, nothing to be seen, or no character at all. Every place
 * that text leaves the program by asks here, so that they agree. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* C0, DEL, C1, and the separators of lines and paragraphs. */
gboolean dfp_character_is_control (gunichar c);
/* What is drawn as nothing at all: zero-width and tag characters, bidi controls, variation selectors, fillers
 * (Unicode's Default_Ignorable_Code_Point, with the marks of annotations and the blank of Braille). */
gboolean dfp_character_is_invisible (gunichar c);
/* U+FDD0 to U+FDEF and the last two of each plane: Unicode promises that they never mean anything. */
gboolean dfp_character_is_noncharacter (gunichar c);
/* The choice between text and picture for the symbol before it. */
gboolean dfp_character_is_presentation (gunichar c);

/* What can be drawn of @text, and stand in XML 1.0: U+FFFD for controls other than tab and line feed, for
 * noncharacters and for bytes that are not UTF-8. That is mostly @text itself; if not, it is a new text, which
 * @buffer owns too (transfer full). */
const char *dfp_text_make_printable (const char *text, char **buffer);

G_END_DECLS
