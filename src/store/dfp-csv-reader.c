/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loop over bytes: everything that has a meaning in such a file is ASCII. */
#include "store/dfp-csv-reader.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The separator of the first line: a tab before a semicolon before a comma, as decimals and words have commas. */
static char
find_separator (const char *at, const char *end)
{
  gboolean quoted = FALSE, semicolon = FALSE;

  for (; at < end && (quoted || (*at != '\n' && *at != '\r')); at++)
    {
      if (*at == '"')
        quoted = !quoted;
      else if (*at == '\t' && !quoted)
        return '\t';
      else if (*at == ';' && !quoted)
        semicolon = TRUE;
    }
  return semicolon ? ';' : ',';
}

static gboolean
is_line_end (const DfpCsvReader *self)
{
  return self->at >= self->end || *self->at == '\n' || *self->at == '\r';
}

/* Over "\n", "\r\n" or "\r". */
static void
skip_line_end (DfpCsvReader *self)
{
  if (self->at >= self->end)
    return;
  if (*self->at == '\r' && self->at + 1 < self->end && self->at[1] == '\n')
    self->at++;
  self->at++;
  self->next_line++;
}

static void
add_cell (DfpCsvReader *self, const char *text, gsize length)
{
  self->n_cells++;
  if (self->cells->len < DFP_CSV_CELLS_MAXIMUM)
    g_ptr_array_add (self->cells, g_strndup (text, length));
}

static DfpCsvResult
read_plain_cell (DfpCsvReader *self)
{
  const char *start = self->at;

  while (!is_line_end (self) && *self->at != self->separator)
    if (*self->at++ == '"')
      return DFP_CSV_STRAY_QUOTE;
  add_cell (self, start, (gsize) (self->at - start));
  return DFP_CSV_ROW;
}

static void
count_line (DfpCsvReader *self)
{
  if (*self->at == '\n' || (*self->at == '\r' && (self->at + 1 >= self->end || self->at[1] != '\n')))
    self->next_line++;
}

/* Behind the opening mark: the text up to the closing one, where two stand for one. */
static DfpCsvResult
read_quoted_cell (DfpCsvReader *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (self->at++; self->at < self->end; self->at++)
    {
      if (*self->at == '"' && (self->at + 1 >= self->end || self->at[1] != '"'))
        break;
      if (*self->at == '"')
        self->at++;
      count_line (self);
      g_string_append_c (text, *self->at);
    }
  if (self->at >= self->end)
    return DFP_CSV_OPEN_QUOTE;
  self->at++;
  if (!is_line_end (self) && *self->at != self->separator)
    return DFP_CSV_STRAY_QUOTE;
  add_cell (self, text->str, text->len);
  return DFP_CSV_ROW;
}

DfpCsvResult
dfp_csv_reader_read (DfpCsvReader *self)
{
  DfpCsvResult result = DFP_CSV_ROW;

  g_ptr_array_set_size (self->cells, 0);
  self->n_cells = 0;
  self->row = self->next_line;
  if (self->at >= self->end)
    return DFP_CSV_END;
  while (result == DFP_CSV_ROW)
    {
      self->column = self->n_cells + 1;
      result = self->at < self->end && *self->at == '"' ? read_quoted_cell (self) : read_plain_cell (self);
      if (result != DFP_CSV_ROW || is_line_end (self))
        break;
      self->at++;
    }
  while (!is_line_end (self))
    self->at++;
  skip_line_end (self);
  return result;
}

void
dfp_csv_reader_init (DfpCsvReader *self, const char *text, gsize length)
{
  const gsize mark = strlen (BYTE_ORDER_MARK);

  *self = (DfpCsvReader){ .at = text, .end = text + length, .next_line = 1 };
  if (length >= mark && memcmp (text, BYTE_ORDER_MARK, mark) == 0)
    self->at += mark;
  self->separator = find_separator (self->at, self->end);
  self->cells = g_ptr_array_new_with_free_func (g_free);
}

void
dfp_csv_reader_clear (DfpCsvReader *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}
