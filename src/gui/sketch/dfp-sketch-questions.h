/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The six questions: their words, and the widget that takes the answer. */
#pragma once

#include <adwaita.h>

#include "draft/dfp-sketch-answers.h"

G_BEGIN_DECLS

#define DFP_N_SKETCH_QUESTIONS 6

/* Translated, static. */
const char *dfp_sketch_question_get_title (int question);
const char *dfp_sketch_question_get_note (int question);
/* Writes straight into @answers; a choice activates "sketch.next". Floating. */
GtkWidget *dfp_sketch_question_create (int question, DfpSketchAnswers *answers);
/* The widget of @question that takes the keyboard. */
void dfp_sketch_question_focus (GtkWidget *widget);

G_END_DECLS
