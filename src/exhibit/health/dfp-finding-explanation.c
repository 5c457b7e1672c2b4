/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding has no formula of its own: what its check says of itself stands in its place. */
#include "exhibit/health/dfp-finding-explanation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exhibit/dfp-headline.h"
#include "exhibit/dfp-sentence-words.h"

static void
add_limit (const DfpGauge *gauge, DfpHeadlineExplanation *explanation)
{
  if (gauge->kind == DFP_GAUGE_BAR && gauge->limit_text != NULL)
    dfp_headline_add (explanation, _ ("Green ends at"), g_strdup (gauge->limit_text), NULL);
}

static void
add_parts (const DfpGauge *gauge, DfpHeadlineExplanation *explanation)
{
  for (int i = 0; i < gauge->n_parts && explanation->n_lines < DFP_HEADLINE_LINES_MAXIMUM; i++)
    dfp_headline_add (explanation, gauge->parts[i].label,
                      g_strdup (gauge->parts[i].there ? _ ("there") : _ ("missing")), NULL);
}

void
dfp_finding_explain (const DfpFinding *finding, const char *place, DfpHeadlineExplanation *explanation)
{
  const DfpCheck *check = finding->check;
  const DfpGauge *gauge = &finding->gauge;

  memset (explanation, 0, sizeof *explanation);
  explanation->title = g_strdup (dfp_check_get_question (check));
  explanation->formula =
      dfp_words_follow (g_strdup (dfp_check_get_measure (check)), g_strdup (dfp_check_get_thresholds (check)));
  dfp_headline_add (explanation, _ ("Principle"), g_strdup (dfp_check_get_principle (check)), NULL);
  dfp_headline_add (explanation, place, g_strdup (gauge->value_text != NULL ? gauge->value_text : ""), finding->target);
  add_limit (gauge, explanation);
  add_parts (gauge, explanation);
  explanation->total = g_strdup (dfp_light_get_label (finding->light));
  explanation->source = dfp_check_get_source (check);
}

char *
dfp_finding_read (const DfpFinding *finding)
{
  g_autofree char *words = dfp_words_follow (g_strdup (finding->title), g_strdup (finding->detail));

  /* Translators: the light of a finding, what it says and the principle behind it. */
  return g_strdup_printf (_ ("%s: %s Principle: %s"), dfp_light_get_label (finding->light), words,
                          dfp_check_get_principle (finding->check));
}
