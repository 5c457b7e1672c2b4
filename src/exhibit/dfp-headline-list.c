/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the tables of the themes. */
#include "exhibit/dfp-headline-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exhibit/dfp-subject-compare.h"
#include "exhibit/dfp-themes.h"

static DfpHeadlineTable (*const tables[]) (void) = {
  dfp_headlines_team, dfp_headlines_money,     dfp_headlines_leadership,
  dfp_headlines_line, dfp_headlines_operating, dfp_headlines_handover,
  dfp_headlines_flex, dfp_headlines_chance,    dfp_headlines_forecast,
};

/* @questions: what the theme needs, or NULL. */
static const DfpHeadline *
find_in_theme (const char *name, guint *questions)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const DfpHeadlineTable table = tables[i]();

      for (guint j = 0; j < table.n_headlines; j++)
        if (g_strcmp0 (table.headlines[j].name, name) == 0)
          {
            if (questions != NULL)
              *questions = table.questions;
            return &table.headlines[j];
          }
    }
  return NULL;
}

static const DfpHeadline *
find (const char *name)
{
  return find_in_theme (name, NULL);
}

guint
dfp_headline_get_n (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i]().n_headlines;
  return n;
}

const char *
dfp_headline_get_name (guint position)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const DfpHeadlineTable table = tables[i]();

      if (position < table.n_headlines)
        return table.headlines[position].name;
      position -= table.n_headlines;
    }
  g_return_val_if_reached (NULL);
}

gboolean
dfp_headline_exists (const char *name)
{
  return find (name) != NULL;
}

/* The compared figure that it is. NULL for none. */
static const DfpMeasure *
find_measure (const DfpHeadline *headline)
{
  return dfp_measure_find (headline->measure != NULL ? headline->measure : headline->name);
}

const char *
dfp_headline_get_label (const char *name)
{
  const DfpHeadline *headline = find (name);

  return headline != NULL && headline->label != NULL ? _ (headline->label) : NULL;
}

char *
dfp_headline_get_caption (const char *name, const DfpSubject *subject)
{
  const char *label = dfp_headline_get_label (name);

  g_return_val_if_fail (find (name) != NULL, g_strdup (""));
  return label != NULL ? g_strdup (label) : find (name)->caption (subject);
}

char *
dfp_headline_get_figure (const char *name, const DfpSubject *subject)
{
  const DfpHeadline *headline = find (name);

  g_return_val_if_fail (headline != NULL, g_strdup (""));
  return headline->figure != NULL ? headline->figure (subject)
                                  : dfp_subject_format_measure (subject, find_measure (headline)->key);
}

char *
dfp_headline_get_note (const char *name, const DfpSubject *subject)
{
  g_return_val_if_fail (find (name) != NULL, g_strdup (""));
  return find (name)->note != NULL ? find (name)->note (subject) : g_strdup ("");
}

guint
dfp_headline_get_questions (const char *name)
{
  guint questions = 0;

  find_in_theme (name, &questions);
  return questions;
}

const char *
dfp_headline_get_formula (const char *name)
{
  const DfpHeadline *headline = find (name);

  g_return_val_if_fail (headline != NULL, "");
  return headline->formula != NULL ? _ (headline->formula) : dfp_measure_get_formula (find_measure (headline));
}

const char *
dfp_headline_get_source (const char *name)
{
  const DfpHeadline *headline = find (name);

  g_return_val_if_fail (headline != NULL, "");
  return headline->source != NULL ? _ (headline->source) : dfp_measure_get_source (find_measure (headline));
}

void
dfp_headline_explain (const char *name, const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpHeadline *headline = find (name);

  g_return_if_fail (headline != NULL);
  memset (explanation, 0, sizeof *explanation);
  explanation->total = dfp_headline_get_figure (name, subject);
  explanation->title = g_strdup_printf (_ ("How %s comes about"), explanation->total);
  explanation->formula = g_strdup (dfp_headline_get_formula (name));
  explanation->source = dfp_headline_get_source (name);
  headline->explain (subject, explanation);
}
