/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place where const is taken away: for containers, tasks, counted boxes and argument vectors, which take plain
 * pointers and do not write through them. A result is const by its type (`typedef const struct _DfpX DfpX`); only the
 * file that makes it writes to it, as `struct _DfpX`. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline gpointer
dfp_drop_const (gconstpointer pointer)
{
  return (gpointer) (guintptr) pointer;
}

G_END_DECLS
