/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in places without a path: phones, servers, what the file chooser reaches beyond the disk. The promise is smaller
 * than that of dfp-file.h: what was written is read back and compared; whether it survives a power cut there, nobody can
 * know. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Puts @bytes in the place of @file, whatever stands there. FALSE with DFP_ERROR_IO when the place takes no files, when
 * nothing arrived and what stood there still does, or when something else arrived; the message says which. Blocks. */
gboolean dfp_remote_write (GFile *file, GBytes *bytes, GError **error);

G_END_DECLS
