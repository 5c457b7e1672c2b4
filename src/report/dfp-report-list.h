/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that leaves the plan as a document: kinds by formats. `dfp export` and the Share dialog both
 * walk this table and call dfp_report_export (), so neither knows a report by name. */
#pragma once

#include <gio/gio.h>

#include "chart/dfp-palette.h"
#include "model/dfp-plan.h"
#include "report/writer/dfp-writer.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_REPORT_DOCUMENT, /* pages to hand over */
  DFP_REPORT_TABLE,    /* rows and columns */
  DFP_REPORT_CHART,    /* one picture; the name begins with "chart:" */
} DfpReportGroup;

typedef struct
{
  const char *name;  /* "one-pager", "comparison", "roles", "chart:staffing" … */
  const char *label; /* untranslated: use dfp_report_kind_get_label () */
  DfpReportGroup group;
  guint formats; /* of DfpReportFormat, or'ed; the first bit set is the usual one */
} DfpReportKind;

/* Start from DFP_REPORT_OPTIONS_INIT. Everything is borrowed for the length of the call. */
typedef struct
{
  DfpPaper paper;
  const char *date;    /* "YYYY-MM-DD" that stands on the pages and in the metadata; NULL: that of
                          SOURCE_DATE_EPOCH, or today */
  const char *version; /* of the plan, as it stands in the footer; NULL: none is said */
  gboolean right_to_left;
  guint n_futures; /* that chances come from; 0: as many as the window shows. What says them is not the same then. */

  double width; /* of a chart, in its pixels; 0: what suits the picture */
  double height;
  double scale;             /* of a PNG: pixels of the image for one of the chart; 0: 2 */
  DfpAppearance appearance; /* of a chart; documents are always in print colours */

  gboolean raw; /* CSV for machines: no ' before what looks like a formula */

  const char *const *configurations; /* ids of those to compare, NULL-terminated; NULL: the baseline and
                                        the next four */
  gboolean with_nothing;             /* "do nothing" as a column of the comparison */

  GCancellable *cancellable; /* gives up the playing of futures, which is what takes its time; NULL: nobody does */
} DfpReportOptions;

#define DFP_REPORT_OPTIONS_INIT                    \
  {                                                \
    .scale = 2, .appearance = DFP_APPEARANCE_PRINT \
  }

const DfpReportKind *dfp_report_kind_list (guint *n_kinds);
/* NULL when there is none of that name. */
const DfpReportKind *dfp_report_kind_find (const char *name);
const char *dfp_report_kind_get_label (const DfpReportKind *kind);

/* "account-opening-in-five-minutes-one-pager.pdf": a name to propose. Transfer full. */
char *dfp_report_get_file_name (DfpPlan *plan, const DfpReportKind *kind, DfpReportFormat format);

/* The bytes of report @kind of @plan. @configuration: the one it is about, or NULL for the recommended
 * one, the baseline or the first. @options: NULL for the usual ones. The same plan and options give the
 * same bytes. NULL with DFP_ERROR_USAGE when the kind does not come in that format or the options make
 * no sense, DFP_ERROR_LIMIT when a picture would be too large, DFP_ERROR_IO when there is no memory for
 * it, G_IO_ERROR_CANCELLED when it was given up. Needs no display; blocks. */
GBytes *dfp_report_export (DfpPlan *plan, DfpConfiguration *configuration, const DfpReportKind *kind,
                           DfpReportFormat format, const DfpReportOptions *options, GError **error);

G_END_DECLS
