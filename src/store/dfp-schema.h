/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of plan files in the words of JSON Schema (draft 2020-12), made from the same field
 * tables that read and write them, so it cannot say anything else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The whole schema as it is shipped in data/, always the same bytes in every language. */
char *dfp_schema_create (void);

G_END_DECLS
