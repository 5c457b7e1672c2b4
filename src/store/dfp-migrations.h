/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Old versions of the file, brought up to date one step at a time on the JSON, before anything
 * looks at its members. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DFP_FORMAT_NAME "digital-factory-plan"
#define DFP_FORMAT_VERSION 1

/* Turns the root of version @from into one of version @from + 1. */
typedef struct
{
  int from;
  gboolean (*run) (JsonObject *root, GError **error);
} DfpMigration;

/* The version that a file says it has, 1 or more; 0 with DFP_ERROR_INVALID and a sentence when it
 * is not a plan or does not say. @member: where to keep the name of the member that is wrong, or
 * NULL in it when a member is missing. */
int dfp_migrations_read_version (JsonObject *root, const char **member, GError **error);

/* Runs the steps of the table from version @from up to @to; a missing step is DFP_ERROR_INVALID. */
gboolean dfp_migrations_run (const DfpMigration *steps, guint n_steps, JsonObject *root, int from, int to,
                             GError **error);

/* Brings @root from @version to DFP_FORMAT_VERSION with the program's own steps. */
gboolean dfp_migrations_apply (JsonObject *root, int version, GError **error);

G_END_DECLS
