/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as files hold them: plans, JSON and CSV write them alike. For people: base/dfp-format.h. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a number: whole ones without point or exponent up to ±(2^53 − 1), others in the fewest
 * digits that read back equal; never "-0", never in the locale's form. What is not finite becomes
 * null, which no reader takes for a number. */
void dfp_number_append (GString *out, double number);

G_END_DECLS
