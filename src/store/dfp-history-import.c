/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first row that holds anything but words says what form the table has; every later row must have it too.
 * A week is counted as the number of Mondays since the first one of the calendar, so that all forms meet in one
 * list of entries, which is sorted and laid out week by week. */
#include "store/dfp-history-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "base/dfp-format.h"
#include "model/dfp-history-week.h"
#include "store/dfp-csv-reader.h"
#include "store/dfp-file.h"

#define DAYS 7
#define YEAR_FIRST 1900
#define YEAR_LAST 2199
#define NUMBER_MAXIMUM 100000000 /* of a week; far above what a list of weeks can hold */
#define GAP_MAXIMUM 104          /* weeks without a row, two years: a slip of the pen rather than a pause */

typedef enum
{
  CELL_EMPTY,
  CELL_NUMBER,
  CELL_WEEK, /* a date or an ISO week */
  CELL_OTHER,
} CellKind;

typedef struct
{
  CellKind kind;
  guint value; /* the number, or Mondays since 0001-01-01 */
} Cell;

typedef struct
{
  guint week;
  guint finished;
  guint row;
} Entry;

typedef struct
{
  DfpHistoryImport *import; /* what is made */
  gboolean has_form;
  guint n_columns;
  GArray *entries; /* of Entry */
  guint n_empty;   /* rows without content since the last one with */
} Work;

/* --- problems --- */

static void
free_problem (gpointer data)
{
  DfpHistoryProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

/* Takes @message. */
static void
complain (Work *work, guint row, guint column, char *message)
{
  DfpHistoryImport *import = work->import;

  import->n_problems++;
  if (import->problems->len >= DFP_HISTORY_PROBLEMS_MAXIMUM)
    {
      g_free (message);
      return;
    }
  g_ptr_array_add (import->problems, g_new (DfpHistoryProblem, 1));
  *(DfpHistoryProblem *) import->problems->pdata[import->problems->len - 1] =
      (DfpHistoryProblem){ row, column, message };
}

/* --- cells --- */

static gboolean
is_year (guint year)
{
  return year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* "2026-W07" */
static gboolean
read_iso_week (const char *text, guint *week)
{
  const char *pattern = "dddd-Wdd";
  guint year, number;
  GDate date;

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;
  year = (guint) g_ascii_strtoull (text, NULL, 10);
  number = (guint) g_ascii_strtoull (text + 6, NULL, 10);
  if (!is_year (year) || number < 1 || number > 53)
    return FALSE;
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear) year); /* lies in week 1 */
  *week = (g_date_get_julian (&date) - 1) / DAYS + number - 1;
  g_date_set_julian (&date, *week * DAYS + 4); /* its Thursday, which must lie in the year */
  return g_date_get_year (&date) == year;
}

static gboolean
read_date (const char *text, guint *week)
{
  GDate date;

  if (!dfp_month_is_date (text))
    return FALSE;
  g_date_set_dmy (&date, (GDateDay) g_ascii_strtoull (text + 8, NULL, 10),
                  (GDateMonth) g_ascii_strtoull (text + 5, NULL, 10), (GDateYear) g_ascii_strtoull (text, NULL, 10));
  *week = (g_date_get_julian (&date) - 1) / DAYS;
  return is_year (g_date_get_year (&date));
}

static gboolean
read_number (const char *text, guint *number)
{
  guint64 value;

  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isdigit (*at))
      return FALSE;
  value = g_ascii_strtoull (text, NULL, 10);
  *number = (guint) MIN (value, NUMBER_MAXIMUM + 1);
  return TRUE;
}

static Cell
read_cell (char *text)
{
  Cell cell = { CELL_EMPTY, 0 };

  g_strstrip (text);
  if (*text == '\0')
    return cell;
  if (read_number (text, &cell.value))
    cell.kind = CELL_NUMBER;
  else if (read_date (text, &cell.value) || read_iso_week (text, &cell.value))
    cell.kind = CELL_WEEK;
  else
    cell.kind = CELL_OTHER;
  return cell;
}

/* --- rows --- */

static gboolean
check_count (Work *work, guint row, guint column, Cell cell, const char *text)
{
  g_autofree char *found = NULL;

  if (cell.kind == CELL_NUMBER && cell.value <= DFP_HISTORY_FINISHED_MAXIMUM)
    return TRUE;
  if (cell.kind == CELL_EMPTY)
    {
      complain (work, row, column, g_strdup (_ ("the number of pieces is missing. Write 0 if nothing was finished.")));
      return FALSE;
    }
  found = dfp_escape_quote (text, -1);
  complain (work, row, column,
            g_strdup_printf (_ ("%s is no number of pieces. Write a whole number from 0 to %d."), found,
                             DFP_HISTORY_FINISHED_MAXIMUM));
  return FALSE;
}

static gboolean
check_week (Work *work, guint row, Cell cell, const char *text)
{
  g_autofree char *found = dfp_escape_quote (text, -1);

  if (work->import->form == DFP_HISTORY_NUMBERED)
    {
      if (cell.kind == CELL_NUMBER && cell.value <= NUMBER_MAXIMUM)
        return TRUE;
      complain (work, row, 1,
                g_strdup_printf (_ ("%s is no number of a week, as the rows before have it. Write 1, 2, 3 and so on."),
                                 found));
      return FALSE;
    }
  if (cell.kind == CELL_WEEK)
    return TRUE;
  complain (work, row, 1, g_strdup_printf (_ ("%s is no day or week. Write it as 2026-02-09 or 2026-W07."), found));
  return FALSE;
}

/* What the first row with content says about all of them. FALSE when it fits nothing. */
static gboolean
find_form (Work *work, guint row, const Cell *cells, guint n)
{
  work->n_columns = n;
  work->has_form = TRUE;
  if (n == 1)
    work->import->form = cells[0].kind == CELL_WEEK ? DFP_HISTORY_DATES : DFP_HISTORY_COUNTS;
  else if (n == 2)
    work->import->form = cells[0].kind == CELL_NUMBER ? DFP_HISTORY_NUMBERED : DFP_HISTORY_WEEKS;
  else
    {
      complain (work, row, 0,
                g_strdup_printf (_ ("there are %u columns. Keep the week and the number of pieces, one of both, or the "
                                    "days on which pieces were finished."),
                                 n));
      return FALSE;
    }
  return TRUE;
}

static void
take_row (Work *work, guint row, const Cell *cells, char **texts)
{
  Entry entry = { 0, 1, row };
  gboolean is_week;

  switch (work->import->form)
    {
    case DFP_HISTORY_COUNTS:
      if (!check_count (work, row, 1, cells[0], texts[0]))
        return;
      entry.week = work->entries->len;
      entry.finished = cells[0].value;
      break;
    case DFP_HISTORY_DATES:
      if (!check_week (work, row, cells[0], texts[0]))
        return;
      entry.week = cells[0].value;
      break;
    case DFP_HISTORY_NUMBERED:
    case DFP_HISTORY_WEEKS:
    default:
      is_week = check_week (work, row, cells[0], texts[0]);
      if (!check_count (work, row, 2, cells[1], texts[1]) || !is_week) /* both say what is wrong */
        return;
      entry.week = cells[0].value;
      entry.finished = cells[1].value;
      break;
    }
  g_array_append_val (work->entries, entry);
}

static gboolean
is_header (const Cell *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    if (cells[i].kind == CELL_NUMBER || cells[i].kind == CELL_WEEK)
      return FALSE;
  return TRUE;
}

/* FALSE when reading on makes no sense. */
static gboolean
read_row (Work *work, const DfpCsvReader *reader)
{
  Cell cells[DFP_CSV_CELLS_MAXIMUM] = { 0 };
  char **texts = (char **) reader->cells->pdata;
  gboolean empty = TRUE;

  for (guint i = 0; i < reader->cells->len; i++)
    {
      cells[i] = read_cell (texts[i]);
      empty = empty && cells[i].kind == CELL_EMPTY;
    }
  if (empty)
    {
      work->n_empty++;
      return TRUE;
    }
  if (work->n_empty > 0 && work->has_form)
    complain (work, reader->row - 1, 0,
              g_strdup (_ ("the row is empty. Write 0 if nothing was finished, or delete it.")));
  work->n_empty = 0;
  if (!work->has_form && !work->import->has_header && is_header (cells, reader->cells->len))
    {
      work->import->has_header = TRUE;
      return TRUE;
    }
  if (!work->has_form && !find_form (work, reader->row, cells, reader->n_cells))
    return FALSE;
  if (reader->n_cells == work->n_columns)
    take_row (work, reader->row, cells, texts);
  else
    complain (work, reader->row, 0,
              g_strdup_printf (ngettext ("the row has %u column where the first has %u. Make them the same.",
                                         "the row has %u columns where the first has %u. Make them the same.",
                                         reader->n_cells),
                               reader->n_cells, work->n_columns));
  return TRUE;
}

static void
read_rows (Work *work, const char *text, gsize length)
{
  g_auto (DfpCsvReader) reader = { 0 };
  DfpCsvResult result;

  dfp_csv_reader_init (&reader, text, length);
  work->import->separator = reader.separator;
  while ((result = dfp_csv_reader_read (&reader)) != DFP_CSV_END)
    {
      if (result == DFP_CSV_STRAY_QUOTE)
        complain (work, reader.row, reader.column,
                  g_strdup (_ ("a quotation mark stands in the middle. Take it out or double it.")));
      else if (result == DFP_CSV_OPEN_QUOTE)
        complain (work, reader.row, reader.column, g_strdup (_ ("a quotation mark is never closed. Close it.")));
      if (result == DFP_CSV_OPEN_QUOTE || (result == DFP_CSV_ROW && !read_row (work, &reader)))
        return;
    }
}

/* --- weeks --- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->week != other->week)
    return one->week < other->week ? -1 : 1;
  return (one->row > other->row) - (one->row < other->row);
}

/* Rows of one week stand beside one another now. */
static void
check_twice (Work *work)
{
  for (guint i = 1; i < work->entries->len; i++)
    {
      const Entry *before = &g_array_index (work->entries, Entry, i - 1);
      const Entry *entry = &g_array_index (work->entries, Entry, i);

      if (entry->week == before->week)
        complain (work, entry->row, 1,
                  g_strdup_printf (_ ("the week of row %u stands here again. Add them up in one row."), before->row));
    }
}

/* A date far from all others would fill the history with weeks in which nothing was finished. */
static void
check_gaps (Work *work)
{
  for (guint i = 1; i < work->entries->len; i++)
    {
      const Entry *before = &g_array_index (work->entries, Entry, i - 1);
      const Entry *entry = &g_array_index (work->entries, Entry, i);

      if (entry->week > before->week + 1 + GAP_MAXIMUM)
        complain (
            work, entry->row, 1,
            g_strdup_printf (_ ("there are %u weeks between this row and row %u, more than %d. Correct the week, or "
                                "leave out what is older."),
                             entry->week - before->week - 1, before->row, GAP_MAXIMUM));
    }
}

static void
set_first (Work *work, guint first, guint last, DfpMonth start)
{
  GDate *date = &work->import->first;

  if (work->import->form == DFP_HISTORY_COUNTS || work->import->form == DFP_HISTORY_NUMBERED)
    {
      const guint n = last - first + 1;
      guint behind;

      g_date_set_dmy (date, 1, (GDateMonth) dfp_month_get_number (start), (GDateYear) dfp_month_get_year (start));
      behind = (g_date_get_julian (date) - 1) / DAYS;
      first = behind > n ? behind - n : 0;
    }
  g_date_set_julian (date, first * DAYS + 1);
}

static void
lay_out (Work *work, DfpMonth start)
{
  DfpHistoryImport *import = work->import;
  const guint n = work->entries->len;
  const Entry *entries = &g_array_index (work->entries, Entry, 0);
  guint n_filled, before = 0;

  if (entries[n - 1].week - entries[0].week >= DFP_HISTORY_WEEKS_MAXIMUM)
    {
      complain (work, entries[n - 1].row, 1,
                g_strdup_printf (_ ("there are more than %d weeks from the first to the last. Leave out the oldest, or "
                                    "correct the week."),
                                 DFP_HISTORY_WEEKS_MAXIMUM));
      return;
    }
  check_gaps (work);
  if (import->n_problems > 0)
    return;
  import->n_weeks = entries[n - 1].week - entries[0].week + 1;
  import->finished = g_new0 (int, import->n_weeks);
  n_filled = import->n_weeks;
  for (guint i = 0; i < n; i++)
    {
      int *finished = &import->finished[entries[i].week - entries[0].week];

      n_filled -= i == 0 || entries[i].week != before;
      before = entries[i].week;
      *finished = MIN (*finished + (int) entries[i].finished, DFP_HISTORY_FINISHED_MAXIMUM);
      import->n_pieces += entries[i].finished;
    }
  import->n_filled = n_filled;
  set_first (work, entries[0].week, entries[n - 1].week, start);
}

static void
finish (Work *work, DfpMonth start)
{
  DfpHistoryImport *import = work->import;

  if (work->entries->len == 0 && import->n_problems == 0)
    complain (work, 0, 0,
              g_strdup (_ ("There are no weeks in it. Give one row for each week, with the pieces finished in it.")));
  if (import->n_problems > 0)
    return;
  g_array_sort (work->entries, compare_entries);
  if (import->form != DFP_HISTORY_DATES)
    check_twice (work);
  if (import->n_problems == 0)
    lay_out (work, start);
}

DfpHistoryImport *
dfp_history_import_new (const char *text, gsize length, DfpMonth start, GError **error)
{
  g_autoptr (GArray) entries = NULL;
  Work work = { 0 };

  if (length > DFP_FILE_BYTES_MAXIMUM)
    {
      g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("The table is larger than %d MiB."),
                   DFP_FILE_BYTES_MAXIMUM / 1024 / 1024);
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID,
                           _ ("The table is not UTF-8 text. Save it as CSV in UTF-8."));
      return NULL;
    }
  entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  work.entries = entries;
  work.import = g_new0 (DfpHistoryImport, 1);
  work.import->problems = g_ptr_array_new_with_free_func (free_problem);
  g_date_clear (&work.import->first, 1);
  read_rows (&work, text, length);
  finish (&work, start);
  return work.import;
}

DfpHistoryImport *
dfp_history_import_load (const char *path, DfpMonth start, GError **error)
{
  g_autoptr (GBytes) bytes = dfp_file_read (path, NULL, error);
  gsize length;
  const char *text;
  DfpHistoryImport *self;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  self = dfp_history_import_new (text != NULL ? text : "", length, start, error);
  if (self == NULL)
    {
      g_autofree char *name = dfp_file_describe (path);

      g_prefix_error (error, "%s: ", name);
    }
  return self;
}

void
dfp_history_import_free (DfpHistoryImport *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->problems);
  g_free (self->finished);
  g_free (self);
}

/* --- what it says --- */

char *
dfp_history_problem_describe (const DfpHistoryProblem *problem)
{
  if (problem->row == 0)
    return g_strdup (problem->message);
  if (problem->column == 0)
    return g_strdup_printf (_ ("Row %u: %s"), problem->row, problem->message);
  return g_strdup_printf (_ ("Row %u, column %u: %s"), problem->row, problem->column, problem->message);
}

gboolean
dfp_history_import_check (const DfpHistoryImport *self, const char *file, GError **error)
{
  g_autofree char *words = NULL;

  if (self->n_problems == 0)
    return TRUE;
  words = dfp_history_problem_describe (self->problems->pdata[0]);
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID, "%s: %s", file, words);
  return FALSE;
}

char *
dfp_history_import_get_week (const DfpHistoryImport *self, guint position)
{
  GDate date = self->first;
  g_return_val_if_fail (position < self->n_weeks, g_strdup (""));

  g_date_add_days (&date, position * DAYS);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

char *
dfp_history_import_describe (const DfpHistoryImport *self)
{
  GString *words = g_string_new (NULL);
  g_autofree char *first = NULL, *last = NULL, *pieces = NULL;

  if (self->n_weeks == 0)
    return g_string_free (words, FALSE);
  pieces = dfp_format_number (self->n_pieces, 0, DFP_FORMAT_PLAIN);
  first = dfp_history_import_get_week (self, 0);
  last = dfp_history_import_get_week (self, self->n_weeks - 1);
  g_string_append_printf (words,
                          ngettext ("%u week, %s to %s: %s pieces finished.", "%u weeks, %s to %s: %s pieces finished.",
                                    self->n_weeks),
                          self->n_weeks, first, last, pieces);
  if (self->n_filled > 0 && self->form != DFP_HISTORY_DATES)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              ngettext ("%u week without a row counts as 0.", "%u weeks without a row count as 0.",
                                        self->n_filled),
                              self->n_filled);
    }
  return g_string_free (words, FALSE);
}

/* --- applying --- */

static GHashTable *
index_weeks (DfpList *history)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dfp_list_get_n_rows (history); i++)
    {
      const DfpHistoryWeekData *week = dfp_list_get_data (history, i);

      g_hash_table_insert (ids, dfp_drop_const (week->week), dfp_drop_const (week->id));
    }
  return ids;
}

void
dfp_history_import_apply (const DfpHistoryImport *self, DfpPlan *plan)
{
  DfpList *history = dfp_plan_get (plan)->history;
  g_autoptr (GHashTable) ids = index_weeks (history);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (self->n_problems == 0);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      g_autofree char *week = dfp_history_import_get_week (self, i);
      DfpHistoryWeek *row = dfp_history_week_new ();
      const char *id = g_hash_table_lookup (ids, week);

      if (id != NULL)
        dfp_object_set_id (DFP_OBJECT (row), id);
      g_object_set (row, "week", week, "finished", self->finished[i], NULL);
      g_ptr_array_add (rows, row);
    }
  dfp_list_splice (history, 0, dfp_list_get_n_rows (history), rows);
}
