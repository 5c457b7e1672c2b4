/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/dfp-moment.h"

#include <glib/gi18n.h>

gint64
dfp_moment_get_now (void)
{
  return g_get_real_time () / 1000;
}

static GDateTime *
get_local_time (gint64 milliseconds)
{
  GDateTime *moment = g_date_time_new_from_unix_local (milliseconds / 1000);

  return moment != NULL ? moment : g_date_time_new_from_unix_local (0);
}

static gint64
count_days (GDateTime *moment)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (moment), g_date_time_get_month (moment),
                  (GDateYear) g_date_time_get_year (moment));
  return g_date_get_julian (&date);
}

static const char *
pick_format (gint64 n_days_ago, gboolean same_year)
{
  if (n_days_ago == 0)
    /* Translators: a moment of today. See g_date_time_format (). */
    return _ ("today, %H:%M");
  if (n_days_ago == 1)
    return _ ("yesterday, %H:%M");
  return same_year ? _ ("%-d %B, %H:%M") : _ ("%-d %B %Y");
}

char *
dfp_moment_describe (gint64 milliseconds, gint64 now)
{
  g_autoptr (GDateTime) moment = get_local_time (milliseconds);
  g_autoptr (GDateTime) present = get_local_time (now);
  const gboolean same_year = g_date_time_get_year (moment) == g_date_time_get_year (present);

  return g_date_time_format (moment, pick_format (count_days (present) - count_days (moment), same_year));
}

char *
dfp_moment_describe_time (gint64 milliseconds)
{
  g_autoptr (GDateTime) moment = get_local_time (milliseconds);

  return g_date_time_format (moment, "%H:%M");
}
