/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the text; quotes may hold tabs and line ends. */
#include "gui/table/dfp-table-text.h"

#include <string.h>

/* The word at *@p, which then stands at the separator behind it. */
static char *
read_word (const char **p)
{
  GString *word = g_string_new (NULL);
  gboolean quoted = **p == '"';

  *p += quoted;
  while (**p != '\0')
    {
      if (quoted && **p == '"')
        {
          if ((*p)[1] != '"')
            {
              quoted = FALSE;
              ++*p;
              continue;
            }
          ++*p; /* a doubled quote is a quote */
        }
      else if (!quoted && strchr ("\t\r\n", **p) != NULL)
        break;
      g_string_append_c (word, **p);
      ++*p;
    }
  return g_string_free (word, FALSE);
}

static gboolean
is_blank (GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      return FALSE;
  return TRUE;
}

GPtrArray *
dfp_tsv_parse (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *p = text;

  g_return_val_if_fail (text != NULL, lines);
  while (*p != '\0')
    {
      g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

      for (;;)
        {
          g_autofree char *word = read_word (&p);

          g_strv_builder_add (words, word);
          if (*p != '\t')
            break;
          p++;
        }
      g_ptr_array_add (lines, g_strv_builder_end (words));
      p += *p == '\r';
      p += *p == '\n';
    }
  while (lines->len > 0 && is_blank (g_ptr_array_index (lines, lines->len - 1)))
    g_ptr_array_set_size (lines, (int) lines->len - 1);
  return lines;
}

static void
append_word (GString *out, const char *word)
{
  if (strpbrk (word, "\t\r\n\"") == NULL)
    {
      g_string_append (out, word);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = word; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

char *
dfp_tsv_format (GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      GStrv words = g_ptr_array_index (lines, i);

      for (guint j = 0; words[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (out, '\t');
          append_word (out, words[j]);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
dfp_tsv_format_html (GPtrArray *lines)
{
  GString *out = g_string_new ("<meta charset=\"utf-8\"><table>");

  for (guint i = 0; i < lines->len; i++)
    {
      GStrv words = g_ptr_array_index (lines, i);

      g_string_append (out, "<tr>");
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *escaped = g_markup_escape_text (words[j], -1);

          g_string_append_printf (out, "<td>%s</td>", escaped);
        }
      g_string_append (out, "</tr>");
    }
  g_string_append (out, "</table>");
  return g_string_free (out, FALSE);
}
