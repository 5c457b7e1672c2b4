/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a developer can watch: `DFP_DEBUG=answers,undo,draw`, or `all`, or `help`. Read once; costs nothing when it is
 * not set. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DFP_DEBUG_ANSWERS = 1 << 0, /* who asked what, whether it was there, how long it took */
  DFP_DEBUG_UNDO = 1 << 1,    /* steps as they are pushed */
  DFP_DEBUG_DRAW = 1 << 2,    /* charts are tinted each time they are drawn anew */
} DfpDebugFlags;

gboolean dfp_debug_is_on (DfpDebugFlags flag);
/* A line on the standard error output while @flag is on. */
void dfp_debug_print (DfpDebugFlags flag, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
