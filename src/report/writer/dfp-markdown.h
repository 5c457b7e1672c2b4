/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown (CommonMark, and the tables of GitHub) for wikis, issues and mail: what people read, in the locale. */
#pragma once

#include "report/writer/dfp-writer-options.h"

G_BEGIN_DECLS

/* One table. Never fails. Transfer full. */
GBytes *dfp_markdown_write_sheet (const DfpSheet *sheet, const DfpWriterOptions *options, GError **error);
/* Headings, paragraphs and tables; a picture is its caption and its table. Never fails. Transfer full. */
GBytes *dfp_markdown_write_content (const DfpContent *content, const DfpWriterOptions *options, GError **error);

G_END_DECLS
