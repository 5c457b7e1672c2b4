/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names become numbers here; the numbers themselves are drawn in the header, where they are inlined. */
#include "base/dfp-random.h"

#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

/* FNV-1a with the end of the text counted, so that "ab" and "c" differ from "a" and "bc". */
static guint64
add_text (guint64 hash, const char *text)
{
  for (const guchar *byte = (const guchar *) text;; byte++)
    {
      hash = (hash ^ *byte) * FNV_PRIME;
      if (*byte == '\0')
        return hash;
    }
}

DfpRandomStream
dfp_random_stream (guint32 seed, const char *kind, const char *id)
{
  const guint64 hash = add_text (add_text (FNV_OFFSET, kind), id);

  return (DfpRandomStream){ seed, { (guint32) hash, (guint32) (hash >> 32) } };
}
