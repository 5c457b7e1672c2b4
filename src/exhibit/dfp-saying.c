/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every line is asked of whom window and papers ask. */
#include "exhibit/dfp-saying.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "analysis/questions/dfp-question.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-sheet.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/dfp-subject-compare.h"

static const DfpSheetColumn columns[] = {
  { "kind", N_ ("Kind"), DFP_UNIT_NONE, 0 },  { "key", N_ ("Key"), DFP_UNIT_NONE, 0 },
  { "label", N_ ("Name"), DFP_UNIT_NONE, 0 }, { "text", N_ ("Text"), DFP_UNIT_NONE, 0 },
  { "note", N_ ("Note"), DFP_UNIT_NONE, 0 },
};

/* All but @kind, @label and @text may be NULL. */
static void
add_line (DfpSheetBuilder *self, const char *kind, const char *key, const char *label, const char *text,
          const char *note)
{
  const char *const cells[G_N_ELEMENTS (columns)] = { kind, key, label, text, note };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    dfp_sheet_builder_add_text (self, cells[i]);
}

DfpSheetBuilder *
dfp_saying_begin (void)
{
  DfpSheetBuilder *self = dfp_sheet_builder_new (NULL);

  dfp_sheet_builder_add_columns (self, columns, G_N_ELEMENTS (columns));
  return self;
}

static gboolean
has_figures (const DfpExhibitInput *input)
{
  return dfp_exhibit_get_subject (input)->design != NULL;
}

void
dfp_saying_add_headline (DfpSheetBuilder *self, const char *name, const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  g_autofree char *caption = NULL, *figure = NULL, *note = NULL;

  if (!has_figures (input))
    return;
  caption = dfp_headline_get_caption (name, subject);
  figure = dfp_headline_get_figure (name, subject);
  note = dfp_headline_get_note (name, subject);
  add_line (self, "headline", name, caption, figure, *note != '\0' ? note : NULL);
}

void
dfp_saying_add_measure (DfpSheetBuilder *self, const char *key, const DfpExhibitInput *input)
{
  g_autofree char *value =
      has_figures (input) ? dfp_subject_format_measure (dfp_exhibit_get_subject (input), key) : NULL;

  if (value != NULL)
    add_line (self, "measure", key, dfp_measure_get_label (dfp_measure_find (key)), value, NULL);
}

/* Of every configuration, under its name. */
static void
add_compared (DfpSheetBuilder *self, const char *key, const DfpExhibitInput *input)
{
  for (int i = 0; i < input->n_subjects && has_figures (input); i++)
    {
      g_autofree char *value = dfp_subject_format_measure (&input->subjects[i], key);

      add_line (self, "measure", key, input->subjects[i].totals->name, value, NULL);
    }
}

void
dfp_saying_add_finding (DfpSheetBuilder *self, const char *key, const DfpExhibitInput *input)
{
  const DfpFinding *finding =
      has_figures (input) ? dfp_health_find (dfp_exhibit_get_subject (input)->design->health, key) : NULL;

  if (finding != NULL)
    add_line (self, "check", key, dfp_light_get_label (finding->light), finding->title,
              *finding->detail != '\0' ? finding->detail : NULL);
}

/* The picture has the sentence for its title unless it has one of its own. */
static void
add_picture (DfpSheetBuilder *self, const DfpExhibit *exhibit, const char *sentence, const DfpExhibitInput *input)
{
  g_autoptr (DfpChart) chart = dfp_exhibit_draw (exhibit, input);
  const char *title = dfp_chart_get_title (chart), *empty = dfp_chart_get_empty (chart);

  if (title != NULL && *title != '\0' && g_strcmp0 (title, sentence) != 0)
    add_line (self, "title", NULL, _ ("Picture"), title, NULL);
  if (empty != NULL)
    add_line (self, "empty", NULL, _ ("Instead of the picture"), empty, NULL);
}

void
dfp_saying_add_exhibit (DfpSheetBuilder *self, const DfpExhibit *exhibit, const DfpExhibitInput *input)
{
  g_autofree char *sentence = exhibit->sentence != NULL ? exhibit->sentence (dfp_exhibit_get_subject (input)) : NULL;

  if (sentence != NULL && *sentence != '\0')
    add_line (self, "sentence", NULL, _ ("Sentence"), sentence, NULL);
  if (exhibit->picture != NULL)
    add_picture (self, exhibit, sentence, input);
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->headlines[i] != NULL; i++)
    dfp_saying_add_headline (self, exhibit->headlines[i], input);
  if (exhibit->compares)
    add_compared (self, exhibit->measures[0], input);
  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM && exhibit->measures[i] != NULL && !exhibit->compares; i++)
    dfp_saying_add_measure (self, exhibit->measures[i], input);
}

guint
dfp_saying_get_measure_questions (const char *key)
{
  return dfp_measure_find (key)->of_forecast != NULL ? DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) : 0;
}

guint
dfp_saying_get_exhibit_questions (const DfpExhibit *exhibit)
{
  guint questions = exhibit->questions;

  for (int i = 0; i < DFP_EXHIBIT_NAMES_MAXIMUM; i++)
    {
      questions |= exhibit->headlines[i] != NULL ? dfp_headline_get_questions (exhibit->headlines[i]) : 0;
      questions |= exhibit->measures[i] != NULL ? dfp_saying_get_measure_questions (exhibit->measures[i]) : 0;
    }
  return questions;
}
