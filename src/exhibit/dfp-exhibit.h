/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exhibit is one row: what is drawn, what is said of it, how its numbers come about and what it needs. Each theme
 * has a table of them in its folder; who looks for one by name takes dfp-exhibit-list.h. Window, paper and command
 * line know no exhibit of their own. Texts of a row are not translated yet. */
#pragma once

#include "chart/dfp-chart.h"
#include "exhibit/dfp-subject.h"

G_BEGIN_DECLS

#define DFP_EXHIBIT_NAMES_MAXIMUM 3
#define DFP_EXHIBIT_INPUTS_MAXIMUM 3

typedef struct
{
  const DfpSubject *subjects; /* those to compare, at most five are drawn; at least one */
  int n_subjects;
  int current; /* position of the one that is looked at */
  int base;    /* position of the one the others are compared with */
  int which;   /* of several pictures that one function draws: as its row says, set by dfp_exhibit_draw () */
} DfpExhibitInput;

typedef struct
{
  const char *label;  /* NULL ends them */
  const char *target; /* as win.go-to takes it */
} DfpExhibitEntry;

typedef struct _DfpSheet DfpSheet;

/* The table of what it shows. */
typedef struct
{
  const char *name;  /* as in `--kind table:NAME`; NULL: there is none */
  const char *label; /* untranslated */
  /* Of @n_subjects, which all have a configuration and a design. Transfer full. */
  DfpSheet *(*create) (const DfpSubject *subjects, int n_subjects);
  gboolean of_all; /* of all configurations, not of the current one alone */
} DfpExhibitSheet;

typedef struct
{
  const char *name; /* kebab-case: "staffing", "staffing-by-squad", "cost", "cash" … */
  const char *label;
  /* Transfer full, never NULL. Without a title of its own it gets the sentence. NULL: a card that shows numbers
   * without a picture. */
  DfpChart *(*picture) (const DfpExhibitInput *input);
  int which; /* what that function takes from its input */
  /* Of the current one; transfer full. NULL: the title of the picture is what there is to say. */
  char *(*sentence) (const DfpSubject *subject);
  const char *formula; /* in words */
  const char *source;  /* who says so, or that it is an assumption */
  /* Names of dfp-headline-list.h, and keys of analysis/compare/dfp-comparison.h: the figures that it comes to. What compares
   * configurations shows the first measure of all of them. NULL ends them. */
  const char *headlines[DFP_EXHIBIT_NAMES_MAXIMUM];
  const char *measures[DFP_EXHIBIT_NAMES_MAXIMUM];
  DfpExhibitEntry inputs[DFP_EXHIBIT_INPUTS_MAXIMUM]; /* what it rests on, and where that is entered */
  DfpExhibitSheet sheet;
  gboolean compares; /* shows all subjects rather than the current one */
  /* DFP_QUESTION_BIT () of what must have been asked beside totals and design: the forecast of all that it shows, the
   * sensitivity of the current one. */
  guint questions;
  /* At which the picture is exported unless told otherwise, in the chart's pixels; height 0: the chart's natural
   * height. */
  double width;
  double height;
} DfpExhibit;

typedef struct
{
  const DfpExhibit *exhibits;
  guint n_exhibits;
} DfpExhibitTable;

const DfpSubject *dfp_exhibit_get_subject (const DfpExhibitInput *input);
/* Translated. */
const char *dfp_exhibit_get_label (const DfpExhibit *exhibit);
/* The picture with its title; only of those that have one. Transfer full. */
DfpChart *dfp_exhibit_draw (const DfpExhibit *exhibit, const DfpExhibitInput *input);
/* Its sheet; only of those that have one, of subjects with a design. Transfer full. */
DfpSheet *dfp_exhibit_list (const DfpExhibit *exhibit, const DfpExhibitInput *input);

G_END_DECLS
