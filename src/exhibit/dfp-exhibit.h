/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All pictures by name, so that the command line (`--kind chart:NAME`), the Share dialog and the
 * tests find every one of them without knowing any. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

typedef struct
{
  const DfpSubject *subjects; /* those to compare, at most five are drawn; at least one */
  int n_subjects;
  int current; /* position of the one that is looked at */
  int base;    /* position of the one the others are compared with */
} DfpExhibitInput;

typedef struct
{
  const char *name;  /* kebab-case: "staffing", "staffing-by-squad", "cost", "cash" … */
  const char *label; /* untranslated: use dfp_exhibit_get_label () */
  DfpChart *(*create) (const DfpExhibitInput *input);
  double width;          /* at which it is exported unless told otherwise, in the chart's pixels; */
  double height;         /* 0: the chart's natural height */
  gboolean compares;     /* shows all subjects rather than the current one */
  gboolean asks_chances; /* shows their forecasts */
  gboolean turns_inputs; /* shows what moves the current one’s */
} DfpExhibit;

const DfpExhibit *dfp_exhibit_list (guint *n_figures);
/* NULL when there is none of that name. */
const DfpExhibit *dfp_exhibit_find (const char *name);
const char *dfp_exhibit_get_label (const DfpExhibit *figure);

G_END_DECLS
