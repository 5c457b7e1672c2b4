/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All formats: a new one is a row here and its functions. */
#pragma once

#include "report/writer/dfp-writer-options.h"

G_BEGIN_DECLS

/* One bit each, in the order of the rows. */
typedef enum
{
  DFP_REPORT_PDF = 1 << 0,
  DFP_REPORT_SVG = 1 << 1,
  DFP_REPORT_PNG = 1 << 2,
  DFP_REPORT_CSV = 1 << 3,
  DFP_REPORT_MARKDOWN = 1 << 4,
} DfpReportFormat;

/* What cannot be written in the format has no function. Transfer full; the errors are those of the functions. */
typedef struct
{
  DfpReportFormat format;
  const char *name; /* "pdf": what names of its files end in */
  const char *media_type;
  GBytes *(*write_sheet) (const DfpSheet *sheet, const DfpWriterOptions *options, GError **error);
  GBytes *(*write_picture) (const DfpChart *chart, const DfpWriterOptions *options, GError **error);
  GBytes *(*write_content) (const DfpContent *content, const DfpWriterOptions *options, GError **error);
} DfpWriter;

const DfpWriter *dfp_writer_list (guint *n_writers);
/* NULL when there is none of that name, or of that one bit. */
const DfpWriter *dfp_writer_find (const char *name);
const DfpWriter *dfp_writer_get (DfpReportFormat format);

G_END_DECLS
