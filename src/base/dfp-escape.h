/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on its way to somebody who might take it for an order: a terminal, a spreadsheet,
 * a file system. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters of foreign text that a message quotes. */
#define DFP_QUOTE_MAXIMUM 60
/* The longest file name that dfp_file_slug () makes, in bytes. */
#define DFP_SLUG_MAXIMUM 80

/* For terminals and logs: control characters (line breaks too), what is invisible (bidi controls, zero-width and tag
 * characters) and noncharacters become \u{…}, bytes that are not UTF-8 become \x{…}. @length: bytes, or −1 up to the
 * NUL. */
char *dfp_escape_terminal (const char *text, gssize length);

/* The beginning of @text for a message: escaped as above, in quotation marks, at most
 * DFP_QUOTE_MAXIMUM characters between them, with … when there was more. */
char *dfp_escape_quote (const char *text, gssize length);

/* Appends one cell of text: always in quotes (RFC 4180), and with a leading ' where a
 * spreadsheet would take it for a formula, also behind blanks and what is invisible; @raw leaves that out, for
 * machines. @text: UTF-8. */
void dfp_csv_append_text (GString *line, const char *text, gboolean raw);

/* Appends @text for a line, or a cell of a table, of Markdown (CommonMark, and the tables of GitHub): what would be
 * markup is text. White space, line breaks and control characters are one blank each run, none at the ends. @text: UTF-8. */
void dfp_markdown_append_text (GString *line, const char *text);

/* A file name (without extension) that says what @text says: small letters and digits of any
 * script joined by '-', at most DFP_SLUG_MAXIMUM bytes, "plan" when nothing is left. */
char *dfp_file_slug (const char *text);

G_END_DECLS
