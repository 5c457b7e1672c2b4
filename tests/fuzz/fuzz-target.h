/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls with any bytes; it ends the program when something does not hold. */
#pragma once

#include <glib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* The canary in the mine: a build with DFP_FUZZ_CANARY ends on this one text, which only a search that is guided by what
 * the program compares comes upon within seconds. A target asks as far from its bytes as it gets, so that a canary
 * that is found shows that the search goes that far. */
static inline void
fuzz_watch (const char *text)
{
#ifdef DFP_FUZZ_CANARY
  if (strncmp (text, "sing", strlen ("sing")) == 0)
    g_error ("The canary was found.");
#endif
}

/* The bytes as text, up to the first NUL. Transfer full. */
static inline char *
fuzz_take_text (const guint8 *data, gsize size)
{
  return size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
}

/* Text that may stand in a terminal and on one line. */
static inline void
fuzz_check_line (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p++)
    g_assert_true ((guchar) *p >= 0x20 && *p != 0x7f);
}
