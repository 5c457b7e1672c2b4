/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is beside its content: owner, mode, access list, extended attributes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives the open file @fd what the file @like in the folder @folder_fd has. What the system refuses is left out, and
 * then the rights are rather fewer than more: that is no reason not to save. When nothing stands there, the file keeps
 * what it has. FALSE with errno when not even the mode could be set. Blocks. */
gboolean dfp_rights_copy (int folder_fd, const char *like, int fd);

G_END_DECLS
