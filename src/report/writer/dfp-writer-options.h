/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How something is to be written; each writer takes what concerns it. Everything is borrowed. */
#pragma once

#include "base/dfp-sheet.h"
#include "chart/dfp-chart-export.h"
#include "report/content/dfp-content.h"
#include "report/writer/dfp-imprint.h"

G_BEGIN_DECLS

typedef struct
{
  const DfpImprint *imprint; /* of a content */
  gboolean raw;              /* of a sheet: text as it is, not disarmed for spreadsheets */

  double width, height;       /* of a picture, in its pixels, what is around it included */
  double scale;               /* pixels of the image for one of the picture */
  const DfpChartStyle *style; /* of a picture */
} DfpWriterOptions;

G_END_DECLS
