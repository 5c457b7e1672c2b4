/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was open, so that it comes back after a restart or a crash: one small file in the state folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;          /* of the file, or NULL of a plan that was never saved */
  char *recovery;      /* id of its unsaved work, or NULL */
  char *page;          /* name of the page, or NULL */
  char *configuration; /* id of the one looked at, or NULL */
} DfpOpenPlan;

DfpOpenPlan *dfp_open_plan_new (const char *path, const char *recovery, const char *page, const char *configuration);
void dfp_open_plan_free (DfpOpenPlan *self);

/* What was open last time, in the order of the windows, the last in front; of DfpOpenPlan. Never NULL. Blocks. */
GPtrArray *dfp_open_session_read (void);
/* Remembers @plans (of DfpOpenPlan); an empty list forgets. Quick, but blocks. */
void dfp_open_session_write (GPtrArray *plans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpOpenPlan, dfp_open_plan_free)

G_END_DECLS
