/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From JSON to the model, walking the field tables: every member is checked by its row. */
#pragma once

#include <json-glib/json-glib.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

#define DFP_READER_ID_MAXIMUM 64 /* characters */
#define DFP_READER_CONFIGURATIONS_MAXIMUM 64
#define DFP_READER_ROWS_MAXIMUM 100000 /* in all */

/* What the plan is read from. All borrowed. */
typedef struct
{
  const char *file; /* what the person calls it */
  const char *text; /* what @root was parsed from; only looked at to find the place of an error */
  gsize length;     /* bytes */
} DfpReaderSource;

/* The plan that @root says, which passed the guard. Missing members take their defaults, unknown
 * ones are kept. NULL with DFP_ERROR_INVALID or DFP_ERROR_LIMIT. Transfer full. */
DfpPlan *dfp_reader_read_plan (const DfpReaderSource *source, JsonObject *root, GError **error);

/* Sets an error about the member @name of the root, or about the whole when NULL. */
void dfp_reader_set_root_error (const DfpReaderSource *source, const char *name, JsonNode *found, const char *message,
                                GError **error);

G_END_DECLS
