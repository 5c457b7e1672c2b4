/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU does the reading, strictly. Its symbols are replaced by those of the C library, so that
 * whatever base/dfp-format.h writes can be typed back in the very same form. */
#include "gui/form/dfp-parse.h"

#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "base/dfp-format.h"

#define TEXT_MAXIMUM 128

static void
set_symbol (UNumberFormat *format, UNumberFormatSymbol symbol, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[8];
  int32_t length = 0;

  u_strFromUTF8 (buffer, G_N_ELEMENTS (buffer), &length, text, -1, &status);
  if (U_SUCCESS (status))
    unum_setSymbol (format, symbol, buffer, length, &status);
}

/* What separates thousands; a locale without such a thing still reads what a spreadsheet writes. */
static const char *
get_grouping (const struct lconv *conventions)
{
  if (*conventions->thousands_sep != '\0')
    return conventions->thousands_sep;
  return strcmp (conventions->decimal_point, ",") == 0 ? "." : ",";
}

static UNumberFormat *
open_format (void)
{
  const struct lconv *conventions = localeconv ();
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, "en", NULL, &status);

  if (U_FAILURE (status))
    return NULL;
  unum_setAttribute (format, UNUM_LENIENT_PARSE, FALSE);
  set_symbol (format, UNUM_GROUPING_SEPARATOR_SYMBOL, get_grouping (conventions));
  set_symbol (format, UNUM_DECIMAL_SEPARATOR_SYMBOL, conventions->decimal_point);
  return format;
}

/* Blanks around it go; blanks inside become the locale's where thousands are set apart by one. */
static char *
normalise (const char *text)
{
  const char *grouping = localeconv ()->thousands_sep;
  const gboolean blank = *grouping != '\0' && g_unichar_isspace (g_utf8_get_char (grouping));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GString *out = g_string_new (NULL);

  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (blank && g_unichar_isspace (c))
        g_string_append (out, grouping);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

gboolean
dfp_parse_number (const char *text, double *number)
{
  g_autofree char *clean = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[TEXT_MAXIMUM];
  UNumberFormat *format;
  int32_t length = 0, position = 0;
  double value;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  clean = normalise (text);
  u_strFromUTF8 (buffer, G_N_ELEMENTS (buffer), &length, clean, -1, &status);
  if (U_FAILURE (status) || length == 0)
    return FALSE;
  format = open_format ();
  if (format == NULL)
    return FALSE;
  value = unum_parseDouble (format, buffer, length, &position, &status);
  unum_close (format);
  if (U_FAILURE (status) || position != length || !isfinite (value))
    return FALSE;
  *number = value;
  return TRUE;
}

/* @text without @suffix and the blanks before it, or NULL when it does not end so. */
static char *
strip_suffix (const char *text, const char *suffix)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*suffix == '\0' || !g_str_has_suffix (stripped, suffix))
    return NULL;
  stripped[strlen (stripped) - strlen (suffix)] = '\0';
  while (g_str_has_suffix (stripped, "\u00a0") || g_str_has_suffix (stripped, "\u202f"))
    *g_utf8_prev_char (stripped + strlen (stripped)) = '\0';
  return g_strdup (g_strchomp (stripped));
}

gboolean
dfp_parse_share (const char *text, double *share)
{
  g_autofree char *plain = NULL;
  double number;

  g_return_val_if_fail (text != NULL && share != NULL, FALSE);

  plain = strip_suffix (text, "%");
  if (!dfp_parse_number (plain != NULL ? plain : text, &number))
    return FALSE;
  *share = round (number * 1e8) / 1e10; /* 66 becomes 0.66 and not 0.6600000000000001 */
  return TRUE;
}

/* Takes @word away wherever it stands at the start or the end. */
static char *
strip_word (char *text, const char *word)
{
  char *stripped = strip_suffix (text, word);

  if (stripped != NULL)
    {
      g_free (text);
      return stripped;
    }
  if (*word != '\0' && g_str_has_prefix (text, word))
    {
      const char *rest = text + strlen (word);

      while (g_unichar_isspace (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
      stripped = g_strdup (rest);
      g_free (text);
      return stripped;
    }
  return text;
}

/* A minus before the currency belongs to the number: "−€5" is −5. */
static gboolean
strip_sign (char **text)
{
  const char *const signs[] = { "−", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*text, signs[i]))
      {
        char *rest = g_strdup (*text + strlen (signs[i]));

        g_free (*text);
        *text = rest;
        return TRUE;
      }
  return FALSE;
}

static double
strip_scale (char **text)
{
  static const struct
  {
    const char *suffix;
    double factor;
  } scales[] = { { "bn", 1e9 }, { "m", 1e6 }, { "M", 1e6 }, { "k", 1e3 }, { "K", 1e3 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      char *rest = strip_suffix (*text, scales[i].suffix);

      if (rest == NULL)
        continue;
      g_free (*text);
      *text = rest;
      return scales[i].factor;
    }
  return 1;
}

gboolean
dfp_parse_money (const char *text, const char *currency, double *amount)
{
  const char *symbol = dfp_format_get_currency_symbol (currency);
  g_autofree char *rest = NULL;
  gboolean negative;
  double number, factor;

  g_return_val_if_fail (text != NULL && currency != NULL && amount != NULL, FALSE);

  rest = g_strstrip (g_strdup (text));
  negative = strip_sign (&rest);
  rest = strip_word (rest, currency);
  if (symbol != NULL)
    rest = strip_word (rest, symbol);
  factor = strip_scale (&rest);
  if (!dfp_parse_number (rest, &number) || (negative && number < 0))
    return FALSE;
  *amount = (negative ? -number : number) * factor;
  return TRUE;
}

/* 1 … 12 for the name of a month, long or short, in the locale; 0 for anything else. */
static int
find_month_name (const char *word)
{
  g_autofree char *key = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    for (DfpMonthStyle style = DFP_MONTH_STYLE_LONG; style <= DFP_MONTH_STYLE_NAME; style++)
      {
        g_autofree char *text = dfp_format_month (DFP_MONTH (2000, month), style);
        g_autofree char *name = NULL;

        text[strcspn (text, " .")] = '\0';
        name = g_utf8_casefold (text, -1);
        if (strcmp (name, key) == 0)
          return month;
      }
  return 0;
}

/* The digits of @word as a number, or −1. */
static int
read_digits (const char *word)
{
  const gsize length = strlen (word);

  if (length == 0 || length > 4 || strspn (word, "0123456789") != length)
    return -1;
  return (int) g_ascii_strtoll (word, NULL, 10);
}

/* "27" and "2027" are the same year. */
static int
read_year (const char *word)
{
  const int number = read_digits (word);

  if (strlen (word) == 2 && number >= 0)
    return 2000 + number;
  return strlen (word) == 4 ? number : -1;
}

static gboolean
make_month (int year, int number, DfpMonth *month)
{
  if (number < 1 || number > 12 || year < 1900 || year > 2199)
    return FALSE;
  *month = DFP_MONTH (year, number);
  return TRUE;
}

gboolean
dfp_parse_calendar (const char *text, DfpMonth *month)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *clean = NULL;
  int number;

  g_return_val_if_fail (text != NULL && month != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  clean = g_strdelimit (g_strdup (text), "-/.,\t’'", ' ');
  g_strstrip (clean);
  for (char *p = clean; (p = strstr (p, "  ")) != NULL;)
    memmove (p, p + 1, strlen (p));
  words = g_strsplit (clean, " ", 3);
  if (g_strv_length (words) != 2)
    return FALSE;
  if (strlen (words[0]) == 4 && read_digits (words[0]) >= 0)
    return make_month (read_digits (words[0]), read_digits (words[1]), month);
  number = find_month_name (words[0]);
  return make_month (read_year (words[1]), number > 0 ? number : read_digits (words[0]), month);
}

gboolean
dfp_parse_month (const char *text, DfpMonth start, int *number)
{
  DfpMonth month;
  double plain;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  if (dfp_parse_calendar (text, &month))
    *number = month - start + 1;
  else if (dfp_parse_number (text, &plain) && plain == floor (plain) && fabs (plain) < 10000)
    *number = (int) plain;
  else
    return FALSE;
  return TRUE;
}
