/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file that a command writes for a person. Whoever interrupts the program meanwhile (SIGINT, SIGTERM, SIGHUP)
 * finds a whole file and nothing beside it: the signal ends the program when the file is written, a second one at
 * once. */
#pragma once

#include "model/dfp-plan.h"
#include "store/dfp-file.h"

G_BEGIN_DECLS

/* dfp_file_write (), and says when it may not survive a power cut. DFP_EXIT_SAVED, or DFP_EXIT_DONE with the error. */
int dfp_save_bytes (GBytes *bytes, const char *path, DfpSaveFlags flags, const DfpStamp *expected, GError **error);
/* The same with dfp_codec_save (). */
int dfp_save_plan (DfpPlan *plan, const char *path, const DfpStamp *expected, GError **error);

G_END_DECLS
