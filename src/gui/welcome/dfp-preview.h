/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card says of a plan before it is opened. A worker reads and computes it, so that the
 * first frame of the window waits for nothing. */
#pragma once

#include <gio/gio.h>

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;     /* of the plan; NULL when it could not be read */
  char *purpose;   /* in words */
  char *currency;  /* ISO 4217 */
  DfpChart *chart; /* people by month, on the scale of all */
  double cost;     /* of the first configuration */
  int months;      /* of the first configuration */
  int n_configurations;
  gint64 time; /* when the file was changed, seconds since 1970; 0 for a template */
} DfpPreview;

/* Templates are named by their ids, files by their paths; either may be NULL. */
void dfp_previews_load_async (const char *const *ids, const char *const *paths, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/* Of DfpPreview, first the templates, then the files; free with g_ptr_array_unref (). */
GPtrArray *dfp_previews_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
