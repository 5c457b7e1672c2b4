/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GLib parses the variable as it does its own. */
#include "base/dfp-debug.h"

static const GDebugKey keys[] = {
  { "answers", DFP_DEBUG_ANSWERS },
  { "undo", DFP_DEBUG_UNDO },
  { "draw", DFP_DEBUG_DRAW },
};

gboolean
dfp_debug_is_on (DfpDebugFlags flag)
{
  static gsize flags; /* and 1 above them, so that none is not zero */

  if (g_once_init_enter (&flags))
    g_once_init_leave (&flags, (g_parse_debug_string (g_getenv ("DFP_DEBUG"), keys, G_N_ELEMENTS (keys)) << 1) | 1);
  return (flags >> 1 & flag) != 0;
}

static const char *
get_name (DfpDebugFlags flag)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].value == flag)
      return keys[i].key;
  g_return_val_if_reached ("");
}

void
dfp_debug_print (DfpDebugFlags flag, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  if (!dfp_debug_is_on (flag))
    return;
  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s: %s\n", get_name (flag), line);
}
