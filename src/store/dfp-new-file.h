/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version that is being written beside the file whose place it will take. */
#pragma once

#include "store/dfp-stamp.h"

G_BEGIN_DECLS

typedef struct
{
  int folder_fd;  /* borrowed */
  char *name;     /* in that folder; NULL when there is no such file (any more) */
  int guard_fd;   /* keeps the file from being swept away, −1 when there is none */
  DfpStamp stamp; /* of what was written, with hash */
} DfpNewFile;

void dfp_new_file_init (DfpNewFile *self, int folder_fd);
/* Removes the file when it has not been moved away. */
void dfp_new_file_clear (DfpNewFile *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DfpNewFile, dfp_new_file_clear)

/* Makes the file, with @bytes in it, and flushes it. @mode: of the file, before the mask of the process; @like: the
 * file in the same folder whose rights it gets instead, or NULL. FALSE with errno, and then @created tells whether
 * at least a file could be made. Blocks. */
gboolean dfp_new_file_write (DfpNewFile *self, GBytes *bytes, mode_t mode, const char *like, gboolean *created);

/* Gives the file its place: @name in the same folder. FALSE with errno. */
gboolean dfp_new_file_move (DfpNewFile *self, const char *name);

G_END_DECLS
