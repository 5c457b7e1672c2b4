/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON so that the same plan always gives the same bytes: keys in table order, two-space
 * indent, one newline at the end, and numbers in the shortest form that reads back equal. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a finite number: whole ones without point or exponent up to ±(2^53 − 1), others in the
 * fewest digits that read back equal; never "-0", never in the locale's form. */
void dfp_writer_append_number (GString *out, double number);

/* Appends @text in quotation marks; only what JSON demands is escaped. @text: UTF-8. */
void dfp_writer_append_string (GString *out, const char *text);

G_END_DECLS
