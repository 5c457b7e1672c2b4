/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON so that the same plan always gives the same bytes: keys in table order, two-space
 * indent, one newline at the end, and numbers in the shortest form that reads back equal. */
#pragma once

#include <json-glib/json-glib.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Appends the whole file: format and version first, in rows the id, then every value, whether or
 * not it is at its default, then the members that this version does not know. */
void dfp_writer_append_plan (GString *out, DfpPlan *plan);

/* Appends @text in quotation marks; only what JSON demands is escaped. @text: UTF-8. */
void dfp_writer_append_string (GString *out, const char *text);

/* Appends any JSON on one line and without spaces. */
void dfp_writer_append_node (GString *out, JsonNode *node);

/* Appends JSON that is on one line (as above), spread over lines like the rest of a file whose
 * lines are indented by @depth steps. */
void dfp_writer_append_spread (GString *out, const char *json, guint depth);

G_END_DECLS
