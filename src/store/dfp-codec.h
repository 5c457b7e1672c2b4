/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans to bytes and back, and to files and back. Nothing here is shared between calls, so a
 * worker thread may decode and check; encoding reads the model and belongs where it is changed. */
#pragma once

#include "model/dfp-plan.h"
#include "store/dfp-file.h"

G_BEGIN_DECLS

/* The plan that @bytes say. @file: what the person calls it, for messages. @read_only: NULL or
 * where to keep whether a newer version of the program wrote it, so that saving it would lose
 * something. NULL with DFP_ERROR_INVALID or DFP_ERROR_LIMIT and a sentence that names file, line,
 * column and place. Transfer full. */
DfpPlan *dfp_codec_decode (GBytes *bytes, const char *file, gboolean *read_only, GError **error);

/* The same plan always gives the same bytes. Transfer full. */
GBytes *dfp_codec_encode (DfpPlan *plan);

/* Eight digits that tell one content of @plan from another. Transfer full. */
char *dfp_codec_get_version (DfpPlan *plan);

/* Whether @bytes, read back through everything that a file goes through, are @plan; otherwise
 * FALSE with an error that says where not. */
gboolean dfp_codec_check (GBytes *bytes, DfpPlan *plan, const char *file, GError **error);

/* dfp_file_read () and dfp_codec_decode () in one. Blocks. */
DfpPlan *dfp_codec_load (const char *path, DfpStamp *stamp, gboolean *read_only, GError **error);

/* Encodes, checks and writes with a backup: dfp_file_write () says what the rest means. Blocks. */
DfpSaveResult dfp_codec_save (DfpPlan *plan, const char *path, const DfpStamp *expected, DfpStamp *stamp,
                              GError **error);

G_END_DECLS
