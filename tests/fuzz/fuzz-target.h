/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls with any bytes; it ends the program when something does not hold. */
#pragma once

#include <glib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#ifdef DFP_FUZZ_CANARY
/* How many different letters with an even code are in @text. */
static inline guint
fuzz_count_even (const char *text)
{
  gboolean seen[0x80] = { FALSE };
  guint n = 0;

  for (; *text != '\0'; text++)
    if (*text > 0x20 && *text < 0x7f && *text % 2 == 0 && !seen[(guchar) *text])
      {
        seen[(guchar) *text] = TRUE;
        n++;
      }
  return n;
}
#endif

/* The canary in the mine: a build with DFP_FUZZ_CANARY ends on a text that has six different letters with an even
 * code. Its search begins with the input "canary", whose text has none, "mosaicmosaic…". Each letter more is one step
 * more through the code, so a search that is guided by its steps is there in some hundred runs; one that is blind would
 * have to find all at once. A target asks as far from its bytes as it gets, so that a canary that is found shows that
 * the search goes that far. */
static inline void
fuzz_watch (const char *text)
{
#ifdef DFP_FUZZ_CANARY
  static volatile guint steps[6];

  switch (fuzz_count_even (text))
    {
    case 0:
      break;
    case 1:
      steps[1]++;
      break;
    case 2:
      steps[2]++;
      break;
    case 3:
      steps[3]++;
      break;
    case 4:
      steps[4]++;
      break;
    case 5:
      steps[5]++;
      break;
    default:
      g_error ("The canary was found.");
    }
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
