/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To and from spreadsheets: tab-separated text and HTML out, tab-separated text in. A paste is tried in full
 * before anything is written, so that it is either one undo step or nothing. */
#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-error.h"
#include "gui/form/dfp-value-text.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/table/dfp-table-text.h"

#define ROWS_MAXIMUM 10000 /* the limit of a list */

typedef struct
{
  GPtrArray *lines; /* of GStrv, owned by the caller */
  GArray *columns;  /* of int: the visible column that each word of a line goes to; −1: none */
  guint first;      /* line that holds values: 1 below a line of titles */
  int row;          /* shown row where it begins */
} Paste;

static DfpTableColumn *
get_column (DfpTable *self, int column)
{
  return g_ptr_array_index (self->columns, (guint) column);
}

/* The column called @title, or −1. */
static int
find_title (DfpTable *self, const char *title)
{
  GPtrArray *columns = self->columns;
  g_autofree char *wanted = g_utf8_casefold (title, -1);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name =
          g_utf8_casefold (dfp_table_column_get_title (g_ptr_array_index (columns, i), dfp_table_get_row_type (self)),
                           -1);

      if (*name != '\0' && strcmp (g_strstrip (wanted), name) == 0)
        return (int) i;
    }
  return -1;
}

/* A first line in which at least two words, or the only one, are titles says where the columns go. */
static gboolean
read_titles (DfpTable *self, Paste *paste)
{
  GStrv words = g_ptr_array_index (paste->lines, 0);
  const guint n = g_strv_length (words);
  guint found = 0;

  if (paste->lines->len < 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const int column = find_title (self, words[i]);

      found += column >= 0;
      g_array_append_val (paste->columns, column);
    }
  if (found >= MIN (2, n))
    return TRUE;
  g_array_set_size (paste->columns, 0);
  return FALSE;
}

static void
take_columns_in_order (DfpTable *self, Paste *paste, int first)
{
  const int n = (int) self->columns->len;

  for (int column = first; column < n; column++)
    if (dfp_table_column_find_field (get_column (self, column), dfp_table_get_row_type (self)) != NULL)
      g_array_append_val (paste->columns, column);
}

static DfpObject *
get_target (DfpTable *self, Paste *paste, guint line)
{
  DfpTableRow *row = dfp_table_get_row (self, paste->row + (int) (line - paste->first));

  return row != NULL ? dfp_table_row_get_object (row) : NULL;
}

/* The column and field that word @i of a line goes to; NULL: it is left out. */
static const DfpField *
get_field (DfpTable *self, Paste *paste, guint i)
{
  const int column = i < paste->columns->len ? g_array_index (paste->columns, int, i) : -1;

  if (column < 0 || !dfp_table_column_is_editable (get_column (self, column)))
    return NULL;
  return dfp_table_column_find_field (get_column (self, column), dfp_table_get_row_type (self));
}

static gboolean
read_word (DfpTable *self, DfpObject *context, const DfpField *field, const char *word, GValue *value, GError **error)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (dfp_table_get_row_type (self));

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (g_object_class_find_property (G_OBJECT_CLASS (class), field->name)));
  return dfp_value_from_text (context, field, word, value, error);
}

/* Tries every cell; the owner of the list stands for rows that do not exist yet. */
static gboolean
check_paste (DfpTable *self, Paste *paste, GError **error)
{
  DfpObject *owner = dfp_list_get_owner (self->list);

  for (guint line = paste->first; line < paste->lines->len; line++)
    {
      GStrv words = g_ptr_array_index (paste->lines, line);
      DfpObject *target = get_target (self, paste, line);

      for (guint i = 0; words[i] != NULL; i++)
        {
          const DfpField *field = get_field (self, paste, i);
          g_auto (GValue) value = G_VALUE_INIT;

          if (field == NULL || read_word (self, target != NULL ? target : owner, field, words[i], &value, error))
            continue;
          /* Translators: where in a pasted table something is wrong: line and column */
          g_prefix_error (error, _ ("Nothing pasted. Line %u, column %u: "), line + 1, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static void
write_line (DfpTable *self, Paste *paste, guint line, DfpObject *row)
{
  GStrv words = g_ptr_array_index (paste->lines, line);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const DfpField *field = get_field (self, paste, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (field != NULL && read_word (self, row, field, words[i], &value, NULL))
        g_object_set_property (G_OBJECT (row), field->name, &value);
    }
}

static void
write_paste (DfpTable *self, Paste *paste)
{
  DfpList *list = self->list;
  const guint n = paste->lines->len - paste->first;
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  /* Collected first: a new row moves what is shown. */
  for (guint line = paste->first; line < paste->lines->len; line++)
    g_ptr_array_add (targets, get_target (self, paste, line));
  dfp_table_begin (self, n == 1 ? _ ("Paste") : _ ("Paste Rows"));
  for (guint i = 0; i < n; i++)
    {
      DfpObject *row = g_ptr_array_index (targets, i);

      if (row == NULL)
        row = dfp_table_create_row (self, dfp_list_get_n_rows (list));
      write_line (self, paste, paste->first + i, row);
    }
  dfp_table_end (self);
}

static void
select_pasted (DfpTable *self, Paste *paste)
{
  const int n = (int) (paste->lines->len - paste->first);
  DfpTableRange range;

  dfp_table_flush (self);
  if (dfp_table_get_n_shown (self) == 0 || paste->columns->len == 0)
    return;
  range.first_row = paste->row;
  range.last_row = MIN (paste->row + n, dfp_table_get_n_shown (self)) - 1;
  range.first_column = MAX (g_array_index (paste->columns, int, 0), 0);
  range.last_column = range.first_column;
  for (guint i = 0; i < MIN (paste->columns->len, g_strv_length (g_ptr_array_index (paste->lines, paste->first))); i++)
    range.last_column = MAX (range.last_column, g_array_index (paste->columns, int, i));
  dfp_table_select_range (self, &range);
}

gboolean
dfp_table_paste_text (DfpTable *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  const DfpTablePlace cursor = self->cursor;
  Paste paste;

  g_return_val_if_fail (GTK_IS_WIDGET (self) && text != NULL, FALSE);
  if (self->read_only || self->list == NULL)
    return TRUE;
  lines = dfp_tsv_parse (text);
  if (lines->len == 0)
    return TRUE;
  if (lines->len > ROWS_MAXIMUM)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("Nothing pasted: at most %d rows fit into a list."),
                   ROWS_MAXIMUM);
      return FALSE;
    }
  paste = (Paste){ lines, columns, 0, MAX (cursor.row, 0) };
  if (read_titles (self, &paste))
    {
      paste.first = 1; /* a whole table with its head goes below what is there */
      paste.row = dfp_table_get_n_shown (self);
    }
  else
    take_columns_in_order (self, &paste, MAX (cursor.column, 0));
  if (!check_paste (self, &paste, error))
    return FALSE;
  write_paste (self, &paste);
  select_pasted (self, &paste);
  return TRUE;
}

static void
received_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DfpTable) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL)
    dfp_table_tell (self, _ ("There is no text to paste"), FALSE);
  else if (!dfp_table_paste_text (self, text, &error))
    dfp_table_tell (self, error->message, FALSE);
}

void
dfp_table_paste (DfpTable *self)
{
  g_return_if_fail (GTK_IS_WIDGET (self));
  if (dfp_table_finish_edit (self))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, received_cb,
                                   g_object_ref (self));
}

/* The range as lines of words. */
static GPtrArray *
collect_range (DfpTable *self, const DfpTableRange *range)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (int row = range->first_row; row <= range->last_row; row++)
    {
      g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
      DfpObject *object = dfp_table_row_get_object (dfp_table_get_row (self, row));

      for (int column = range->first_column; column <= range->last_column; column++)
        {
          g_autofree char *text = dfp_table_column_get_text (get_column (self, column), object);

          g_strv_builder_add (words, text);
        }
      g_ptr_array_add (lines, g_strv_builder_end (words));
    }
  return lines;
}

void
dfp_table_copy (DfpTable *self)
{
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *tsv = NULL, *html = NULL;
  DfpTableRange range;

  g_return_if_fail (GTK_IS_WIDGET (self));
  if (!dfp_table_get_range (self, &range))
    return;
  lines = collect_range (self, &range);
  tsv = dfp_tsv_format (lines);
  html = dfp_tsv_format_html (lines);
  bytes = g_bytes_new (html, strlen (html));
  provider =
      gdk_content_provider_new_union ((GdkContentProvider *[]){ gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
                                                                gdk_content_provider_new_for_bytes ("text/html",
                                                                                                    bytes) },
                                      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}
