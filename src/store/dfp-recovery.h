/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was edited and not saved survives a crash. Each open document writes its state into an
 * entry of its own, locked as long as its process lives; entries that nobody has locked were left
 * behind, and are offered at the next start. An entry goes only after a save or when it is
 * discarded on purpose.
 *
 * When to write (1 s after an edit, at most 5 s apart) is the caller's business. All functions
 * block; one entry belongs to one thread at a time. */
#pragma once

#include "store/dfp-file.h"

G_BEGIN_DECLS

typedef struct _DfpRecovery DfpRecovery;

/* What is known about work that was not saved. */
typedef struct
{
  const char *origin;      /* path of the plan's file, or NULL when it never had one */
  const DfpStamp *stamp;   /* which version of that file was edited, with its hash; NULL without a file */
  const char *title;       /* of the plan, or NULL */
  const char *last_change; /* what the last step of undo is called, or NULL */
  guint n_changes;         /* since the version that was edited */
  const char *being_saved; /* SHA-256, hexadecimal, of what was last being written to the file, or NULL */
  gboolean is_within;      /* the work is older than that, so when the file holds it, the work is saved */
} DfpRecoveryAbout;

/* An entry that was left behind: the same, and owned. */
typedef struct
{
  char *id;
  char *origin;
  DfpStamp origin_stamp; /* all zero without a file */
  char *being_saved;     /* or NULL */
  gboolean is_within;
  gint64 time; /* when it was last written, ms since 1970 */
  char *title;
  char *last_change;
  guint n_changes;
} DfpRecoveryEntry;

/* Where entries are kept when nobody says otherwise: in the state directory of the user. */
char *dfp_recovery_get_default_folder (void);

/* An entry of this process, still empty. @folder is made when it is not there. NULL with
 * DFP_ERROR_IO. */
DfpRecovery *dfp_recovery_create (const char *folder, GError **error);
/* Takes over an entry that was left behind: what it holds stays until it is written or discarded.
 * NULL with DFP_ERROR_IO, also when somebody else has taken it. */
DfpRecovery *dfp_recovery_adopt (const char *folder, const char *id, GError **error);

/* What the entry is called in its folder. */
const char *dfp_recovery_get_id (DfpRecovery *self);

/* Keeps @bytes, an encoded plan, in the place of what was kept before. FALSE with DFP_ERROR_IO; then what was kept
 * before is still there. */
gboolean dfp_recovery_write (DfpRecovery *self, GBytes *bytes, const DfpRecoveryAbout *about, GError **error);
/* What was kept last. NULL with DFP_ERROR_IO when there is nothing, DFP_ERROR_INVALID when it is damaged. Transfer
 * full. */
GBytes *dfp_recovery_read (DfpRecovery *self, GError **error);
/* Forgets what was kept: the plan is saved, or nobody wants it. The entry can be written again. FALSE when it may come
 * back. */
gboolean dfp_recovery_discard (DfpRecovery *self);

/* Lets go of the entry; what it holds is left behind, an empty one is removed. */
void dfp_recovery_free (DfpRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpRecovery, dfp_recovery_free)

/* The entries that no living process holds, latest first; of DfpRecoveryEntry. Never NULL. */
GPtrArray *dfp_recovery_list (const char *folder);

G_END_DECLS
