/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When something happened, as people say it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "today, 14:12", "yesterday, 18:42", "20 November, 16:20", "20 November 2026": in local time. @milliseconds: since
 * 1970. @now: the same, to tell today by. Transfer full. */
char *dfp_moment_describe (gint64 milliseconds, gint64 now);
/* "14:12". Transfer full. */
char *dfp_moment_describe_time (gint64 milliseconds);
gint64 dfp_moment_get_now (void); /* ms since 1970 */

G_END_DECLS
