/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as text: what spreadsheets put on the clipboard and take from it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines of words (of GStrv, owned), from tab-separated text with "quoted words" as spreadsheets write them;
 * empty lines at the end are dropped. */
GPtrArray *dfp_tsv_parse (const char *text);
/* Words with tabs, line ends or quotes are quoted. Transfer full, as the next. */
char *dfp_tsv_format (GPtrArray *lines);
char *dfp_tsv_format_html (GPtrArray *lines);

G_END_DECLS
