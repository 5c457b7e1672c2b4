/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The joints of sentences. Whole clauses are translated, never single words of them, so that
 * another language may turn them round. */
#include "exhibit/dfp-sentence-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-format.h"

char *
dfp_words_capitalise (char *text)
{
  return dfp_format_capitalise (text);
}

char *
dfp_words_join (char *first, char *second)
{
  g_autofree char *a = first, *b = second;

  if (a == NULL || *a == '\0')
    return b != NULL ? g_steal_pointer (&b) : g_strdup ("");
  if (b == NULL || *b == '\0')
    return g_steal_pointer (&a);
  /* Translators: two clauses of one sentence */
  return g_strdup_printf (_ ("%s; %s"), a, b);
}

static char *
close_sentence (char *text)
{
  g_autofree char *taken = text;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (strchr (".!?:", text[strlen (text) - 1]) != NULL)
    return g_steal_pointer (&taken);
  /* Translators: the full stop at the end of a sentence */
  return g_strdup_printf (_ ("%s."), text);
}

char *
dfp_words_follow (char *first, char *second)
{
  g_autofree char *a = close_sentence (first), *b = close_sentence (second);

  if (*a == '\0' || *b == '\0')
    return g_strconcat (a, b, NULL);
  /* Translators: two sentences after one another */
  return g_strdup_printf (_ ("%s %s"), a, b);
}

char *
dfp_words_quote (const char *name)
{
  /* Translators: a name between quotation marks */
  return g_strdup_printf (_ ("“%s”"), name);
}

char *
dfp_words_people (int count)
{
  g_autofree char *number = dfp_format_count (count);

  return g_strdup_printf (ngettext ("%s person", "%s people", count), number);
}

char *
dfp_words_months (int count)
{
  return g_strdup_printf (ngettext ("%d month", "%d months", count), count);
}

char *
dfp_words_strip (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == '.' || g_ascii_isspace (text[length - 1])))
    length--;
  return g_strndup (text, length);
}
