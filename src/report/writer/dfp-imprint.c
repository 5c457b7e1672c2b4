/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line, the same in every format. */
#include "report/writer/dfp-imprint.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-format.h"

/* "22 November 2026" of "2026-11-22". */
static char *
format_date (const char *date)
{
  DfpMonth month = 0;
  g_autofree char *first = g_strndup (date, strlen ("YYYY-MM")), *name = NULL;

  if (!dfp_month_is_date (date) || !dfp_month_parse (first, &month))
    return g_strdup (date);
  name = dfp_format_month (month, DFP_MONTH_STYLE_LONG);
  /* Translators: day and month with year: 22 November 2026 */
  return g_strdup_printf (_ ("%d %s"), (int) g_ascii_strtoll (date + strlen ("YYYY-MM-"), NULL, 10), name);
}

G_GNUC_PRINTF (2, 3)
static void
add (GString *line, const char *format, ...)
{
  va_list arguments;

  g_string_append (line, " · ");
  va_start (arguments, format);
  g_string_append_vprintf (line, format, arguments);
  va_end (arguments);
}

char *
dfp_imprint_format (const DfpImprint *imprint)
{
  g_autofree char *date = format_date (imprint->date);
  GString *line = g_string_new (_ ("Estimates"));

  if (imprint->seed != DFP_IMPRINT_NO_SEED)
    /* Translators: of the random numbers */
    add (line, _ ("seed %d"), imprint->seed);
  if (imprint->futures != NULL)
    add (line, "%s", imprint->futures);
  if (imprint->version != NULL)
    /* Translators: of the plan */
    add (line, _ ("version %s"), imprint->version);
  add (line, "%s", date);
  return g_string_free (line, FALSE);
}
