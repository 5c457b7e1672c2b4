/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scanner: one loop over values, an array of at most 64 frames instead of recursion. The
 * same loop finds the position of a value for an error message: then it has a goal. */
#include "store/dfp-guard.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "base/dfp-escape.h"
#include "store/dfp-name-set.h"

#define PLACE_MAXIMUM 240 /* characters of a place in a message */

typedef struct
{
  gboolean is_object;
  gboolean on_goal; /* the way to here is the beginning of the way to the goal */
  guint count;      /* members or items begun so far */
  const char *name; /* of the latest member, decoded; not ended by NUL */
  gsize name_length;
  DfpNameSet names;
} Frame;

typedef struct
{
  const char *text, *end;
  const char *p;
  guint depth;
  guint n_values;
  DfpNameKey key;
  GPtrArray *decoded; /* names that had escapes in them */

  const DfpGuardStep *goal; /* NULL when nothing is looked for */
  guint n_goal;
  const char *goal_at; /* where it was found */

  const char *failed_at;
  DfpError code;
  const char *message; /* untranslated */

  Frame frames[DFP_GUARD_DEPTH_MAXIMUM]; /* frames[0] is the root's */
} Scanner;

static gboolean
fail_with (Scanner *self, const char *at, DfpError code, const char *message)
{
  self->failed_at = at;
  self->code = code;
  self->message = message;
  return FALSE;
}

static gboolean
fail (Scanner *self, const char *at, const char *message)
{
  return fail_with (self, at, DFP_ERROR_INVALID, message);
}

static gboolean
fail_limit (Scanner *self, const char *at, const char *message)
{
  return fail_with (self, at, DFP_ERROR_LIMIT, message);
}

/* The byte at the cursor, or −1 at the end. */
static inline int
peek (const Scanner *self)
{
  return self->p < self->end ? (guchar) *self->p : -1;
}

static inline guint64
load_word (const char *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);
  return word;
}

static void
skip_space (Scanner *self)
{
  for (;;)
    {
      const int c = peek (self);

      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        return;
      self->p++;
      while (self->end - self->p >= 8 && load_word (self->p) == G_GUINT64_CONSTANT (0x2020202020202020))
        self->p += 8;
    }
}

/* Bytes of a string that mean themselves and need no further look, eight at a time. */
static const char *
skip_plain (const char *p, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101), tops = ones << 7;

  for (; end - p >= 8; p += 8)
    {
      const guint64 word = load_word (p);
      const guint64 quote = word ^ ones * '"', backslash = word ^ ones * '\\';
      const guint64 special = (word | (word - ones * 0x20) | (quote - ones) | (backslash - ones)) & tops;

      if (special != 0)
        break;
    }
  while (p < end && (guchar) *p >= 0x20 && (guchar) *p < 0x80 && *p != '"' && *p != '\\')
    p++;
  return p;
}

/* The four hexadecimal digits of a \u escape, or −1. */
static int
read_hex (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }
  return value;
}

static gboolean
scan_unicode_escape (Scanner *self)
{
  const char *at = self->p - 2; /* at the backslash */
  const int value = read_hex (self->p, self->end);

  if (value < 0)
    return fail (self, at, N_ ("\\u must be followed by four hexadecimal digits."));
  if (value == 0)
    return fail (self, at, N_ ("Text may not contain the character NUL."));
  self->p += 4;
  if (value < 0xd800 || value > 0xdfff)
    return TRUE;
  if (value < 0xdc00 && self->end - self->p >= 6 && self->p[0] == '\\' && self->p[1] == 'u')
    {
      const int low = read_hex (self->p + 2, self->end);

      self->p += 6;
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }
  return fail (self, at, N_ ("Half of a surrogate pair is not a character."));
}

static gboolean
scan_escape (Scanner *self)
{
  const char *at = self->p++;
  const int c = peek (self);

  if (c < 0 || c == '\0' || strchr ("\"\\/bfnrtu", c) == NULL)
    return fail (self, at, N_ ("A backslash in text must be followed by one of \" \\ / b f n r t u."));
  self->p++;
  return c != 'u' || scan_unicode_escape (self);
}

/* One character of two to four bytes: no overlong forms, no surrogates, none past U+10FFFF. */
static gboolean
scan_utf8 (Scanner *self)
{
  const guchar *p = (const guchar *) self->p;
  const gsize rest = self->end - self->p;
  const guint n = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
  const guchar first = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80;
  const guchar last = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
  gboolean valid = p[0] >= 0xc2 && p[0] <= 0xf4 && rest >= n && p[1] >= first && p[1] <= last;

  for (guint i = 2; valid && i < n; i++)
    valid = (p[i] & 0xc0) == 0x80;
  if (!valid)
    return fail (self, self->p, N_ ("This is not text in UTF-8."));
  self->p += n;
  return TRUE;
}

/* A string, the cursor at its opening quotation mark; afterwards behind the closing one. */
static gboolean
scan_string (Scanner *self, gboolean *has_escapes)
{
  const char *opening = self->p++;

  *has_escapes = FALSE;
  for (;;)
    {
      self->p = skip_plain (self->p, self->end);
      const int c = peek (self);

      if (c == '"')
        break;
      if (c < 0)
        return fail (self, opening, N_ ("This text has no closing quotation mark."));
      if (c < 0x20)
        return fail (self, self->p, N_ ("Control characters in text must be written with a backslash."));
      if (c == '\\')
        {
          *has_escapes = TRUE;
          if (!scan_escape (self))
            return FALSE;
        }
      else if (!scan_utf8 (self))
        return FALSE;
    }
  if (self->p - opening - 1 > DFP_GUARD_STRING_MAXIMUM)
    return fail_limit (self, opening, N_ ("Text may be at most 1 MiB long."));
  self->p++;
  return TRUE;
}

static void
skip_digits (Scanner *self)
{
  while (g_ascii_isdigit (peek (self)))
    self->p++;
}

/* TRUE when the number from @start to the cursor is finite. Only numbers with an exponent or
 * very many digits need to be converted to know. */
static gboolean
is_finite (const Scanner *self, const char *start, gboolean has_exponent)
{
  char copy[DFP_GUARD_NUMBER_MAXIMUM + 1];
  const gsize length = self->p - start;

  if (!has_exponent && length < 300)
    return TRUE;
  memcpy (copy, start, length);
  copy[length] = '\0';
  return isfinite (g_ascii_strtod (copy, NULL));
}

/* The text has no end mark, so the digits are counted; 16 of them fit. */
static guint64
read_whole (const char *digits, gsize n_digits)
{
  guint64 value = 0;

  for (gsize i = 0; i < n_digits; i++)
    value = 10 * value + g_ascii_digit_value (digits[i]);
  return value;
}

static gboolean
check_number (Scanner *self, const char *start, const char *digits, gboolean is_integer, gboolean has_exponent)
{
  const gsize n_digits = self->p - digits;

  if (self->p - start > DFP_GUARD_NUMBER_MAXIMUM)
    return fail_limit (self, start, N_ ("A number may have at most 1,024 characters."));
  if (is_integer && (n_digits > 16 || read_whole (digits, n_digits) > DFP_GUARD_INTEGER_MAXIMUM))
    return fail (self, start, N_ ("A whole number must be between −9007199254740991 and 9007199254740991."));
  if (!is_integer && !is_finite (self, start, has_exponent))
    return fail (self, start, N_ ("This number is too large."));
  return TRUE;
}

static gboolean
scan_number (Scanner *self)
{
  const char *start = self->p, *digits;
  gboolean is_integer = TRUE, has_exponent = FALSE;

  if (peek (self) == '-')
    self->p++;
  digits = self->p;
  if (!g_ascii_isdigit (peek (self)))
    return fail (self, start,
                 start == digits ? N_ ("A value must stand here.") : N_ ("A minus sign must be followed by a digit."));
  skip_digits (self);
  if (*digits == '0' && self->p - digits > 1)
    return fail (self, start, N_ ("A number may not begin with 0."));
  if (peek (self) == '.')
    {
      is_integer = FALSE;
      self->p++;
      if (!g_ascii_isdigit (peek (self)))
        return fail (self, start, N_ ("A decimal point must be followed by a digit."));
      skip_digits (self);
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      is_integer = FALSE;
      has_exponent = TRUE;
      self->p++;
      if (peek (self) == '+' || peek (self) == '-')
        self->p++;
      if (!g_ascii_isdigit (peek (self)))
        return fail (self, start, N_ ("An exponent must have a digit."));
      skip_digits (self);
    }
  return check_number (self, start, digits, is_integer, has_exponent);
}

static gboolean
scan_word (Scanner *self, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (self->end - self->p) < length || memcmp (self->p, word, length) != 0)
    return fail (self, self->p, N_ ("A value must stand here."));
  self->p += length;
  return TRUE;
}

static void
append_code_point (GString *out, const char **p, const char *end)
{
  gunichar c = read_hex (*p, end);

  *p += 4;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      c = 0x10000 + ((c - 0xd800) << 10) + (read_hex (*p + 2, end) - 0xdc00);
      *p += 6;
    }
  g_string_append_unichar (out, c);
}

/* What a string that passed scan_string () says. */
static char *
decode_string (const char *p, const char *end, gsize *length)
{
  static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
  GString *out = g_string_sized_new (end - p);

  while (p < end)
    {
      const char *escape;

      if (*p != '\\')
        {
          g_string_append_c (out, *p++);
          continue;
        }
      p += 2;
      if (p[-1] == 'u')
        append_code_point (out, &p, end);
      else
        g_string_append_c (out, (escape = strchr (from, p[-1])) != NULL ? to[escape - from] : p[-1]);
    }
  *length = out->len;
  return g_string_free (out, FALSE);
}

/* The name of a member and its colon, the cursor behind '{' or ','. */
static gboolean
scan_name (Scanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  const char *start;
  gboolean has_escapes;

  skip_space (self);
  start = self->p;
  if (peek (self) != '"')
    return fail (self, start, N_ ("The name of a member must stand here, in quotation marks."));
  if (frame->count++ == 0)
    dfp_name_set_init (&frame->names, &self->key);
  frame->name = NULL;
  if (frame->count > DFP_GUARD_MEMBERS_MAXIMUM)
    return fail_limit (self, start, N_ ("An object may have at most 4,096 members."));
  if (!scan_string (self, &has_escapes))
    return FALSE;
  frame->name = start + 1;
  frame->name_length = self->p - start - 2;
  if (has_escapes)
    {
      frame->name = decode_string (start + 1, self->p - 1, &frame->name_length);
      g_ptr_array_add (self->decoded, dfp_drop_const (frame->name));
    }
  switch (dfp_name_set_add (&frame->names, frame->name, frame->name_length))
    {
    case DFP_NAME_TAKEN:
      return fail (self, start, N_ ("This name stands twice in the same object."));
    case DFP_NAME_CROWDED:
      return fail_limit (self, start, N_ ("The names in this object were chosen to slow the program down."));
    case DFP_NAME_NEW:
    default:
      break;
    }
  skip_space (self);
  if (peek (self) != ':')
    return fail (self, self->p, N_ ("The name of a member must be followed by a colon."));
  self->p++;
  return TRUE;
}

/* A value begins: TRUE when it is on the way to the goal. */
static gboolean
match_goal (Scanner *self)
{
  const Frame *frame;
  const DfpGuardStep *step;

  if (self->depth == 0)
    return TRUE;
  frame = &self->frames[self->depth - 1];
  if (!frame->on_goal || self->depth > self->n_goal)
    return FALSE;
  step = &self->goal[self->depth - 1];
  if (frame->is_object)
    return step->name != NULL && strlen (step->name) == frame->name_length &&
           memcmp (step->name, frame->name, frame->name_length) == 0;
  return step->name == NULL && step->index + 1 == frame->count;
}

static gboolean
open_container (Scanner *self, gboolean on_goal)
{
  Frame *frame;

  if (self->depth == DFP_GUARD_DEPTH_MAXIMUM)
    return fail_limit (self, self->p, N_ ("Values may be nested at most 64 deep."));
  frame = &self->frames[self->depth++];
  frame->is_object = *self->p++ == '{';
  frame->on_goal = on_goal;
  frame->count = 0;
  frame->name = NULL;
  return TRUE;
}

/* One value, or the opening of one that holds others. */
static gboolean
scan_value (Scanner *self)
{
  gboolean on_goal = FALSE, has_escapes;

  skip_space (self);
  if (++self->n_values > DFP_GUARD_VALUES_MAXIMUM)
    return fail_limit (self, self->p, N_ ("A plan may hold at most 1,000,000 values."));
  if (self->goal != NULL && (on_goal = match_goal (self)) && self->depth == self->n_goal)
    self->goal_at = self->p;
  switch (peek (self))
    {
    case '{':
    case '[':
      return open_container (self, on_goal);
    case '"':
      return scan_string (self, &has_escapes);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      return scan_number (self);
    }
}

/* From behind a value or an opening bracket to where the next value must begin: over closing
 * brackets, a comma, the name of a member. At the end of the root, @done. */
static gboolean
scan_to_value (Scanner *self, gboolean opened, gboolean *done)
{
  for (; self->depth > 0; opened = FALSE)
    {
      Frame *frame = &self->frames[self->depth - 1];
      int c;

      skip_space (self);
      c = peek (self);
      if (c == (frame->is_object ? '}' : ']'))
        {
          self->depth--;
          self->p++;
          continue;
        }
      if (!opened && c != ',')
        return fail (self, self->p,
                     frame->is_object ? N_ ("A comma or } must stand here.") : N_ ("A comma or ] must stand here."));
      if (!opened)
        self->p++;
      if (frame->is_object)
        return scan_name (self);
      if (++frame->count > DFP_GUARD_ITEMS_MAXIMUM)
        return fail_limit (self, self->p, N_ ("A list may have at most 10,000 items."));
      return TRUE;
    }
  skip_space (self);
  *done = TRUE;
  return self->p == self->end || fail (self, self->p, N_ ("Nothing may follow the end of the plan."));
}

static gboolean
scan (Scanner *self)
{
  gboolean done = FALSE;

  skip_space (self);
  if (self->p == self->end)
    return fail (self, self->text, N_ ("The file is empty."));
  while (!done && self->goal_at == NULL)
    {
      const guint depth = self->depth;

      if (!scan_value (self) || !scan_to_value (self, self->depth > depth, &done))
        return FALSE;
    }
  return TRUE;
}

static Scanner *
create_scanner (const char *text, gsize length)
{
  Scanner *self = g_new0 (Scanner, 1);

  self->text = self->p = text;
  self->end = text + length;
  self->decoded = g_ptr_array_new_with_free_func (g_free);
  dfp_name_key_init (&self->key);
  return self;
}

static void
free_scanner (Scanner *self)
{
  for (guint i = 0; i < DFP_GUARD_DEPTH_MAXIMUM; i++)
    dfp_name_set_clear (&self->frames[i].names);
  g_ptr_array_unref (self->decoded);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scanner, free_scanner)

static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && name[strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-")] == '\0';
}

/* "configurations[0].roles[3].heads"; "" for the root. Foreign names are escaped. */
static char *
describe_steps (const DfpGuardStep *steps, guint n_steps)
{
  g_autoptr (GString) out = g_string_new (NULL);
  glong n_characters;

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].name == NULL)
        g_string_append_printf (out, "[%u]", steps[i].index);
      else if (is_plain_name (steps[i].name) && strlen (steps[i].name) <= DFP_QUOTE_MAXIMUM)
        g_string_append_printf (out, "%s%s", i > 0 ? "." : "", steps[i].name);
      else
        {
          g_autofree char *quoted = dfp_escape_quote (steps[i].name, -1);

          g_string_append_printf (out, "[%s]", quoted);
        }
    }
  n_characters = g_utf8_strlen (out->str, out->len);
  if (n_characters <= PLACE_MAXIMUM)
    return g_strdup (out->str);
  return g_strconcat ("…", g_utf8_offset_to_pointer (out->str, n_characters - PLACE_MAXIMUM), NULL);
}

/* The way to where the scanner stopped. */
static char *
describe_frames (const Scanner *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DfpGuardStep steps[DFP_GUARD_DEPTH_MAXIMUM];
  guint n = 0;

  for (; n < self->depth; n++)
    {
      const Frame *frame = &self->frames[n];
      char *name = NULL;

      if (frame->count == 0 || (frame->is_object && frame->name == NULL))
        break;
      if (frame->is_object)
        g_ptr_array_add (names, name = g_strndup (frame->name, frame->name_length));
      steps[n] = (DfpGuardStep){ name, frame->count - 1 };
    }
  return describe_steps (steps, n);
}

/* Line and column count from 1; columns are characters. */
static char *
describe_position (const char *file, const char *text, const char *at, const char *place)
{
  g_autofree char *name = dfp_escape_terminal (file, -1);
  guint line = 1, column = 1;

  for (const char *p = text; p < at; p++)
    if (*p == '\n')
      {
        line++;
        column = 1;
      }
    else if (((guchar) *p & 0xc0) != 0x80)
      column++;
  if (*place == '\0')
    return g_strdup_printf (_ ("%s, line %u, column %u"), name, line, column);
  return g_strdup_printf (_ ("%s, line %u, column %u, %s"), name, line, column, place);
}

static void
set_error (GError **error, int code, const char *position, const char *message, const char *found)
{
  if (found == NULL)
    g_set_error (error, DFP_ERROR, code, "%s: %s", position, message);
  else
    /* TRANSLATORS: a position in a file, a sentence, and what stands there */
    g_set_error (error, DFP_ERROR, code, _ ("%s: %s Found %s."), position, message, found);
}

static void
report_failure (const Scanner *self, const char *file, GError **error)
{
  g_autofree char *place = describe_frames (self);
  g_autofree char *position = describe_position (file, self->text, self->failed_at, place);
  const char *at = self->failed_at, *line_end = at;
  g_autofree char *found = NULL;

  while (line_end < self->end && *line_end != '\n' && line_end - at < 4 * DFP_QUOTE_MAXIMUM)
    line_end++;
  if (line_end > at)
    found = dfp_escape_quote (at, line_end - at);
  else
    found = g_strdup (at < self->end ? _ ("the end of the line") : _ ("the end of the file"));
  set_error (error, self->code, position, _ (self->message), self->text == self->end ? NULL : found);
}

static gboolean
check_beginning (const char *text, gsize length, const char *file, GError **error)
{
  g_autofree char *name = dfp_escape_terminal (file, -1);

  if (length > DFP_GUARD_BYTES_MAXIMUM)
    g_set_error (error, DFP_ERROR, DFP_ERROR_LIMIT, _ ("%s is larger than 16 MiB, the most a plan may take."), name);
  else if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
                 _ ("%s, line 1, column 1: The file begins with a byte order mark, which a plan may not have."), name);
  else
    return TRUE;
  return FALSE;
}

gboolean
dfp_guard_check (const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (Scanner) scanner = create_scanner (text, length);

  if (!check_beginning (text, length, file, error))
    return FALSE;
  if (scan (scanner))
    return TRUE;
  report_failure (scanner, file, error);
  return FALSE;
}

void
dfp_guard_set_error_at (GError **error, int code, const DfpGuardPlace *place, const char *message, const char *found)
{
  g_autoptr (Scanner) scanner = create_scanner (place->text, place->length);
  g_autofree char *steps = describe_steps (place->steps, place->n_steps);
  g_autofree char *position = NULL;

  scanner->goal = place->steps;
  scanner->n_goal = place->n_steps;
  if (place->n_steps > 0)
    scan (scanner);
  position =
      describe_position (place->file, place->text, scanner->goal_at != NULL ? scanner->goal_at : place->text, steps);
  set_error (error, code, position, message, found);
}
