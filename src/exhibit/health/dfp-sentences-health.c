/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the findings come to: counts and the worst of them, never an average. */
#include "exhibit/health/dfp-sentences-health.h"

#include <glib/gi18n.h>

#include "base/dfp-format.h"
#include "exhibit/dfp-sentence-words.h"

/* What red findings would sink: the handover when all of them are about it. */
static gboolean
is_about_handover (const DfpHealth *health)
{
  for (guint i = 0; i < health->n_lights[DFP_LIGHT_RED]; i++)
    if (health->findings[i].check->group != DFP_CHECK_HANDOVER)
      return FALSE;
  return TRUE;
}

static char *
describe_red (const DfpHealth *health)
{
  const int n = (int) health->n_lights[DFP_LIGHT_RED];
  g_autofree char *count = dfp_format_count (n);

  if (n == 0)
    return g_strdup (_ ("nothing would sink the plan"));
  if (is_about_handover (health))
    return g_strdup_printf (ngettext ("%s thing would sink the handover", "%s things would sink the handover",
                                      (gulong) n),
                            count);
  return g_strdup_printf (ngettext ("%s thing would sink the plan", "%s things would sink the plan", (gulong) n),
                          count);
}

/* @first: the clause stands alone and says what it counts. */
static char *
describe_amber (int n, gboolean first)
{
  g_autofree char *count = dfp_format_count (n);

  if (first)
    return g_strdup_printf (ngettext ("%s thing needs a decision", "%s things need a decision", (gulong) n), count);
  /* Translators: follows “two things would sink the plan”. */
  return g_strdup_printf (ngettext ("%s needs a decision", "%s need a decision", (gulong) n), count);
}

/* Before there are people, findings are questions that wait. */
static gboolean
is_begun (const DfpHealth *health)
{
  const DfpFinding *heads = dfp_health_find (health, "peak-heads");

  return heads == NULL || heads->value > 0;
}

char *
dfp_sentence_health (const DfpHealth *health)
{
  const int red = (int) health->n_lights[DFP_LIGHT_RED], amber = (int) health->n_lights[DFP_LIGHT_AMBER];
  const int green = (int) health->n_lights[DFP_LIGHT_GREEN];
  g_autofree char *first = NULL, *second = NULL;

  if (!is_begun (health))
    return g_strdup_printf (ngettext ("Nobody is planned yet: %d check waits for an answer",
                                      "Nobody is planned yet: %d checks wait for an answer", (gulong) (red + amber)),
                            red + amber);
  if (red == 0 && amber == 0)
    return g_strdup_printf (ngettext ("Nothing stands in the way: %d check in order",
                                      "Nothing stands in the way: %d checks in order", (gulong) green),
                            green);
  if (amber == 0)
    return dfp_words_capitalise (describe_red (health));
  first = describe_red (health);
  second = describe_amber (amber, red == 0);
  /* Translators: “one thing would sink the handover, four need a decision”. */
  return dfp_words_capitalise (g_strdup_printf (_ ("%s, %s"), first, second));
}

char *
dfp_sentence_health_detail (const DfpHealth *health)
{
  const int n = (int) health->n_findings;
  g_autofree char *count = dfp_format_count (n);

  return dfp_words_capitalise (
      g_strdup_printf (ngettext ("%s check from practice. Checks never turn into a chance of success.",
                                 "%s checks from practice, worst first. Checks never turn into a chance of success.",
                                 (gulong) n),
                       count));
}

char *
dfp_sentence_health_counts (const DfpHealth *health)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int light = DFP_LIGHT_RED; light <= DFP_LIGHT_AMBER; light++)
    if (health->n_lights[light] > 0)
      g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", health->n_lights[light],
                              dfp_light_get_label (light));
  if (text->len == 0)
    g_string_append_printf (text, "%u %s", health->n_lights[DFP_LIGHT_GREEN], dfp_light_get_label (DFP_LIGHT_GREEN));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
dfp_sentence_worst (const DfpHealth *health)
{
  const DfpFinding *worst = dfp_health_get_worst (health);

  return worst != NULL ? dfp_words_follow (g_strdup (worst->title), g_strdup (worst->detail))
                       : dfp_words_follow (dfp_sentence_health (health), NULL);
}

char *
dfp_sentence_worst_head (const DfpHealth *health)
{
  const int n = (int) (health->n_lights[DFP_LIGHT_RED] + health->n_lights[DFP_LIGHT_AMBER]);
  const int green = (int) health->n_lights[DFP_LIGHT_GREEN];

  if (n == 0)
    return g_strdup_printf (ngettext ("%d check in order", "%d checks in order", (gulong) green), green);
  return n == 1 ? g_strdup (_ ("The one finding")) : g_strdup_printf (_ ("Worst of %d findings"), n);
}
