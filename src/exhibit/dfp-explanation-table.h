/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of explanations. Texts are untranslated N_ (). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DFP_EXPLANATION_MEASURES_MAXIMUM 3
#define DFP_EXPLANATION_INPUTS_MAXIMUM 3

typedef struct
{
  const char *name;    /* of the picture, or of a card without one */
  const char *formula; /* in words */
  const char *source;  /* who says so, or that it is an assumption */
  /* Keys of dfp-measure.c: the figures that the picture comes to. What compares configurations shows the first of
   * all of them. NULL ends them. */
  const char *measures[DFP_EXPLANATION_MEASURES_MAXIMUM];
  struct
  {
    const char *label;  /* NULL ends them */
    const char *target; /* as win.go-to takes it */
  } inputs[DFP_EXPLANATION_INPUTS_MAXIMUM];
  const char *label; /* of a card without a picture; NULL: the picture's */
} DfpExplanation;

const DfpExplanation *dfp_explanation_list (guint *n_explanations);

G_END_DECLS
