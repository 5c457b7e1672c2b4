/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has a plan open: `.~lock.NAME#` beside it, in the form that LibreOffice writes. The file is
 * locked as long as its process lives, so a crash leaves no lock behind. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DfpSessionLock DfpSessionLock;

/* Takes the lock of the plan at @path. NULL when it is not to be had: then @holder says who has it
 * ("Ana Gomez on laptop", ready to be shown), or is NULL when the folder takes no lock (read-only,
 * no locks there), which is no reason not to work. */
DfpSessionLock *dfp_session_lock_take (const char *path, char **holder);

/* Who has the plan at @path open now, in the same words, be it this program; NULL when nobody has. Takes nothing and
 * makes nothing. Transfer full. */
char *dfp_session_lock_find_holder (const char *path);

/* Gives the lock back and removes its file. */
void dfp_session_lock_free (DfpSessionLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpSessionLock, dfp_session_lock_free)

G_END_DECLS
