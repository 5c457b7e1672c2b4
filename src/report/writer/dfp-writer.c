/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows stand in the order of their bits: the first that a report comes in is its usual one. */
#include "report/writer/dfp-writer.h"

#include "report/writer/dfp-csv.h"
#include "report/writer/dfp-markdown.h"
#include "report/writer/dfp-pdf-writer.h"

static GBytes *
write_svg (const DfpChart *chart, const DfpWriterOptions *options, GError **error)
{
  return dfp_chart_export_svg (chart, options->width, options->height, options->style, error);
}

static GBytes *
write_png (const DfpChart *chart, const DfpWriterOptions *options, GError **error)
{
  return dfp_chart_export_png (chart, options->width, options->height, options->scale, options->style, error);
}

static const DfpWriter writers[] = {
  { DFP_REPORT_PDF, "pdf", "application/pdf", .write_content = dfp_pdf_write },
  { DFP_REPORT_SVG, "svg", "image/svg+xml", .write_picture = write_svg },
  { DFP_REPORT_PNG, "png", "image/png", .write_picture = write_png },
  { DFP_REPORT_CSV, "csv", "text/csv", .write_sheet = dfp_csv_write },
  { DFP_REPORT_MARKDOWN, "md", "text/markdown", .write_sheet = dfp_markdown_write_sheet,
    .write_content = dfp_markdown_write_content },
};

const DfpWriter *
dfp_writer_list (guint *n_writers)
{
  *n_writers = G_N_ELEMENTS (writers);
  return writers;
}

const DfpWriter *
dfp_writer_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_strcmp0 (writers[i].name, name) == 0)
      return &writers[i];
  return NULL;
}

const DfpWriter *
dfp_writer_get (DfpReportFormat format)
{
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (writers[i].format == format)
      return &writers[i];
  return NULL;
}
