/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has become of the file of a plan since we read or wrote it, found out in a worker. */
#pragma once

#include <gio/gio.h>

#include "model/dfp-plan.h"
#include "store/dfp-file.h"

G_BEGIN_DECLS

typedef struct
{
  DfpFileChange change;
  DfpStamp stamp; /* of the file as it is now, where there is one */
  GBytes *bytes;  /* what it holds now, where it CHANGED and can be read; owned */
  DfpPlan *plan;  /* the same as a plan; NULL when it is none; owned */
  char *problem;  /* why there is no plan, or NULL */
  char *who;      /* whose file it is, or NULL when it is ours or nobody knows */
  gint64 when;    /* ms since 1970: of the change */
} DfpOutside;

/* Blocks. Never NULL. @expected: the version we know; NULL: none, so whatever stands there is read. */
DfpOutside *dfp_outside_examine (const char *path, const DfpStamp *expected);
void dfp_outside_free (DfpOutside *self);

/* The same in a worker. */
void dfp_outside_examine_async (const char *path, const DfpStamp *expected, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
/* NULL when it was cancelled. */
DfpOutside *dfp_outside_examine_finish (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpOutside, dfp_outside_free)

G_END_DECLS
