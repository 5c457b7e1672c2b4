/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets and scripts: RFC 4180, UTF-8, CRLF, one line of keys first. Numbers and
 * dates are those of files, never of the locale; texts are quoted and cannot become formulas. */
#pragma once

#include "report/writer/dfp-writer-options.h"

G_BEGIN_DECLS

/* Never fails. Transfer full. */
GBytes *dfp_csv_write (const DfpSheet *sheet, const DfpWriterOptions *options, GError **error);

G_END_DECLS
