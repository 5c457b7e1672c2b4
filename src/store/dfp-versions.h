/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of a plan that were saved, to go back to. They are kept in the state directory of
 * the user, one folder per path, each with the hash of its content, so that what was damaged is
 * noticed. All functions block. @folder is where all of them are kept, @path the plan's file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_VERSIONS_MAXIMUM 20 /* of one plan that have no name and are not sealed */

/* What is known when a version is saved; any text may be NULL. */
typedef struct
{
  const char *change; /* what the last step of undo is called */
  guint n_changes;    /* since the version before */
  const char *author; /* who saved it */
  const char *title;  /* of the plan */
} DfpVersionAbout;

typedef struct
{
  char *id;
  char *hash;   /* SHA-256 of the content, hexadecimal */
  guint number; /* counts up, and never repeats for a path */
  gint64 time;  /* when it was saved, ms since 1970 */
  gint64 size;  /* bytes of the content */
  char *change; /* as above, or NULL */
  guint n_changes;
  char *author; /* or NULL */
  char *title;  /* or NULL */
  char *name;   /* what a person called it, or NULL */
  gboolean sealed;
} DfpVersion;

/* Where versions are kept when nobody says otherwise. Transfer full. */
char *dfp_versions_get_default_folder (void);

/* Keeps @bytes, which were saved at @time (ms since 1970), and lets go of the oldest that have no name and are not
 * sealed. Adds nothing when the latest has the same content. @about: NULL or what is known. FALSE with
 * DFP_ERROR_IO. */
gboolean dfp_versions_add (const char *folder, const char *path, GBytes *bytes, const DfpVersionAbout *about,
                           gint64 time, GError **error);

/* Latest first; of DfpVersion. Never NULL. Transfer full. */
GPtrArray *dfp_versions_list (const char *folder, const char *path);

/* The content of a version. NULL with DFP_ERROR_IO when there is none with this id, with DFP_ERROR_INVALID when it is
 * damaged. Transfer full. */
GBytes *dfp_versions_read (const char *folder, const char *path, const char *id, GError **error);

/* What a person calls it, or NULL for nothing; and whether it is kept for ever, as what was agreed. FALSE with the
 * errors of dfp_versions_read (). */
gboolean dfp_versions_set_name (const char *folder, const char *path, const char *id, const char *name, GError **error);
gboolean dfp_versions_set_sealed (const char *folder, const char *path, const char *id, gboolean sealed,
                                  GError **error);

G_END_DECLS
