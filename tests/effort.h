/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a test tries. DFP_RELIABILITY in the environment is "full" where it may take as long as it takes, and "brief"
 * where a build is several times slower, as with sanitizers. */
#pragma once

#include <glib.h>

static inline int
effort_choose (int brief, int usual, int full)
{
  const char *form = g_getenv ("DFP_RELIABILITY");

  if (g_strcmp0 (form, "full") == 0)
    return full;
  return g_strcmp0 (form, "brief") == 0 ? brief : usual;
}
