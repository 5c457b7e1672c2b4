/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether two things are the same by one number: FNV-1a of their bytes. Not for what anybody wants to forge. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_FINGERPRINT_INIT G_GUINT64_CONSTANT (0xcbf29ce484222325)

static inline guint64
dfp_fingerprint_mix (guint64 hash, gconstpointer bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    hash = (hash ^ ((const guchar *) bytes)[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

G_END_DECLS
