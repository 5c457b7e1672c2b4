/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every trap of JSON and of json-glib, every limit from both sides, and messages that say where. */
#include <json-glib/json-glib.h>
#include <string.h>
#include <time.h>

#include "base/dfp-error.h"
#include "store/dfp-guard.h"

#define OK (-1)
#define INVALID DFP_ERROR_INVALID
#define LIMIT DFP_ERROR_LIMIT

typedef struct
{
  const char *text;
  int code;          /* OK or of DFP_ERROR */
  const char *where; /* part of the message; NULL: any */
} Case;

static const Case cases[] = {
  /* What must pass. */
  { "{}", OK },
  { "[]", OK },
  { " \t\r\n{ } \n", OK },
  { "{\"a\":1,\"b\":[true,false,null,\"x\",-1.5e-3,{}]}", OK },
  { "0", OK },
  { "-0", OK },
  { "-0.0", OK },
  { "1e20", OK },
  { "1E+20", OK },
  { "123456789012345678901234567890.5", OK },
  { "1e-400", OK },
  { "9007199254740991", OK },
  { "-9007199254740991", OK },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"", OK },
  { "\"é€😀\x7f\"", OK },
  { "{\"\":1}", OK },
  { "{\"a\":1,\"A\":1,\"a \":1}", OK },
  /* What json-glib takes silently for something else. */
  { "99999999999999999999", INVALID, "line 1, column 1" },
  { "9007199254740992", INVALID, "9007199254740991" },
  { "-9007199254740992", INVALID },
  { "010", INVALID, "begin with 0" },
  { "-01", INVALID, "begin with 0" },
  { "00", INVALID },
  { "0x10", INVALID },
  { "1e400", INVALID, "too large" },
  { "-1e309", INVALID, "too large" },
  { "\"a\\u0000b\"", INVALID, "NUL" },
  { "{\"a\":1,\"a\":2}", INVALID, "twice" },
  { "{\"a\":1,\"\\u0061\":2}", INVALID, "twice" },
  { "{\"\\ud83d\\ude00\":1,\"😀\":2}", INVALID, "twice" },
  { "{} {}", INVALID, "Nothing may follow" },
  { "{}x", INVALID, "Nothing may follow" },
  { "{}\v", INVALID },
  { "// c\n{}", INVALID, "value must stand" },
  { "{} // c", INVALID },
  { "/* c */{}", INVALID },
  { "# c\n{}", INVALID },
  { "'x'", INVALID },
  { "{'a':1}", INVALID, "name of a member" },
  { "var a = {}", INVALID },
  { "\"\\ud800\"", INVALID, "surrogate" },
  { "\"\\ud800x\"", INVALID, "surrogate" },
  { "\"\\ud800\\u0041\"", INVALID, "surrogate" },
  { "\"\\ud800\\ud800\"", INVALID, "surrogate" },
  { "\"\\udc00\"", INVALID, "surrogate" },
  { "", INVALID, "empty" },
  { " \n ", INVALID, "empty" },
  { "\xef\xbb\xbf{}", INVALID, "byte order mark" },
  /* Other ways of not being JSON. */
  { "{", INVALID, "end of the file" },
  { "[", INVALID },
  { "[1", INVALID, "comma or ]" },
  { "[1,", INVALID },
  { "[1,]", INVALID, "column 4" },
  { "[,1]", INVALID },
  { "[1 2]", INVALID },
  { "{\"a\"}", INVALID, "colon" },
  { "{\"a\":}", INVALID },
  { "{\"a\":1,}", INVALID, "name of a member" },
  { "{a:1}", INVALID },
  { "{\"a\":1 \"b\":2}", INVALID, "comma or }" },
  { "{\"a\":1]", INVALID },
  { "[1}", INVALID },
  { "]", INVALID },
  { "tru", INVALID },
  { "True", INVALID },
  { "nul", INVALID },
  { "NaN", INVALID },
  { "Infinity", INVALID },
  { "-Infinity", INVALID, "minus sign" },
  { "-", INVALID },
  { "+1", INVALID },
  { ".5", INVALID },
  { "5.", INVALID, "decimal point" },
  { "1.e5", INVALID },
  { "1e", INVALID, "exponent" },
  { "1e+", INVALID },
  { "1_000", INVALID },
  { "1,5", INVALID },
  { "\"a", INVALID, "closing quotation mark" },
  { "\"a\\", INVALID },
  { "\"a\\\"", INVALID },
  { "\"\\x41\"", INVALID, "backslash" },
  { "\"\\u12\"", INVALID, "hexadecimal" },
  { "\"\\u12g4\"", INVALID },
  { "\"a\nb\"", INVALID, "Control characters" },
  { "\"a\tb\"", INVALID, "Control characters" },
  { "\"a\x01\"", INVALID },
  /* Bytes that are not UTF-8. */
  { "\"\x80\"", INVALID, "UTF-8" },
  { "\"\xc0\xaf\"", INVALID, "UTF-8" },
  { "\"\xc1\xbf\"", INVALID, "UTF-8" },
  { "\"\xe0\x80\xaf\"", INVALID, "UTF-8" },
  { "\"\xe0\x9f\xbf\"", INVALID, "UTF-8" },
  { "\"\xf0\x80\x80\xaf\"", INVALID, "UTF-8" },
  { "\"\xf0\x8f\xbf\xbf\"", INVALID, "UTF-8" },
  { "\"\xed\xa0\x80\"", INVALID, "UTF-8" },
  { "\"\xed\xbf\xbf\"", INVALID, "UTF-8" },
  { "\"\xf4\x90\x80\x80\"", INVALID, "UTF-8" },
  { "\"\xf5\x80\x80\x80\"", INVALID, "UTF-8" },
  { "\"\xff\"", INVALID, "UTF-8" },
  { "\"\xe2\x82\"", INVALID, "UTF-8" },
  { "\"\xc3", INVALID, "UTF-8" },
  { "\xff\xfe{\0}\0", INVALID },
  { "\"\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf\"", OK },
  /* Where. */
  { "{\n  \"a\": [\n    1,\n    02\n  ]\n}", INVALID, "plan.dfplan, line 4, column 5, a[1]: " },
  { "{\"é\": [tru]}", INVALID, "line 1, column 8, [“é”][0]" },
  { "{\"configurations\":[{},{\"roles\":[{\"heads\":1.}]}]}", INVALID, "configurations[1].roles[0].heads" },
};

static void
check_case (const Case *c, gsize length)
{
  g_autoptr (GError) error = NULL;
  const gboolean passed = dfp_guard_check (c->text, length, "plan.dfplan", &error);

  if (c->code == OK)
    {
      g_assert_no_error (error);
      g_assert_true (passed);
      return;
    }
  g_assert_false (passed);
  g_assert_error (error, DFP_ERROR, c->code);
  g_assert_true (g_str_has_prefix (error->message, "plan.dfplan"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (c->where != NULL && strstr (error->message, c->where) == NULL)
    g_error ("“%s” is not in “%s”", c->where, error->message);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gsize length = strlen (cases[i].text);
      g_autofree char *exact = g_memdup2 (cases[i].text, length); /* no NUL: sanitizers see a step too far */
      Case copy = cases[i];

      copy.text = exact != NULL ? exact : "";
      check_case (&copy, length);
    }
}

/* What the guard lets through, json-glib reads, and reads as the text says. */
static void
test_json_glib_agrees (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      if (cases[i].code != OK)
        continue;
      json_parser_load_from_data (parser, cases[i].text, -1, &error);
      g_assert_no_error (error);
      g_assert_nonnull (json_parser_get_root (parser));
    }
}

/* Cutting a text anywhere never reads past the end, and is never taken for complete. */
static void
test_truncated (void)
{
  static const char text[] = "{\"a\": [1.5e-3, \"\\ud83d\\ude00 é\", true, null, {\"b\": -12}], \"c\": false}";

  for (gsize length = 0; length + 1 < sizeof text; length++)
    {
      g_autofree char *exact = g_memdup2 (text, length);
      const gboolean passed = dfp_guard_check (exact != NULL ? exact : "", length, "x", NULL);

      g_assert_cmpint (passed, ==, FALSE);
    }
  g_assert_true (dfp_guard_check (text, sizeof text - 1, "x", NULL));
}

/* The harness must be able to fail. */
static void
test_harness_fails (void)
{
  if (g_test_subprocess ())
    {
      check_case (&(Case){ "{}", INVALID }, 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

static void
repeat (GString *out, const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
}

static void
check_limit (GString *text, int code)
{
  g_autoptr (GError) error = NULL;

  dfp_guard_check (text->str, text->len, "plan.dfplan", &error);
  if (code == OK)
    g_assert_no_error (error);
  else
    g_assert_error (error, DFP_ERROR, code);
}

static GString *
create_nested (guint depth)
{
  GString *text = g_string_new (NULL);

  repeat (text, "[", depth);
  repeat (text, "]", depth);
  return text;
}

static GString *
create_list (guint n)
{
  GString *text = g_string_new ("[1");

  repeat (text, ",1", n - 1);
  g_string_append_c (text, ']');
  return text;
}

static GString *
create_object (guint n)
{
  GString *text = g_string_new ("{\"m\":1");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, ",\"m%u\":1", i);
  g_string_append_c (text, '}');
  return text;
}

static GString *
create_string (guint n)
{
  GString *text = g_string_new ("\"");

  repeat (text, "x", n);
  g_string_append_c (text, '"');
  return text;
}

/* @n values in all: the root, lists in it, ones in these. */
static GString *
create_values (guint n)
{
  GString *text = g_string_new ("[");

  n--;
  while (n > 0)
    {
      const guint inside = MIN (n - 1, 9999);

      g_string_append (text, text->len > 1 ? ",[" : "[");
      for (guint i = 0; i < inside; i++)
        g_string_append (text, i > 0 ? ",1" : "1");
      g_string_append_c (text, ']');
      n -= inside + 1;
    }
  g_string_append_c (text, ']');
  return text;
}

static GString *
create_number (guint n_characters)
{
  GString *text = g_string_new ("0.");

  repeat (text, "1", n_characters - 2);
  return text;
}

static GString *
create_bytes (guint n)
{
  GString *text = g_string_new ("{}");

  repeat (text, " ", n - 2);
  return text;
}

static void
test_limits (void)
{
  static const struct
  {
    GString *(*create) (guint n);
    guint maximum;
  } limits[] = {
    { create_nested, DFP_GUARD_DEPTH_MAXIMUM },   { create_list, DFP_GUARD_ITEMS_MAXIMUM },
    { create_object, DFP_GUARD_MEMBERS_MAXIMUM }, { create_string, DFP_GUARD_STRING_MAXIMUM },
    { create_values, DFP_GUARD_VALUES_MAXIMUM },  { create_number, DFP_GUARD_NUMBER_MAXIMUM },
    { create_bytes, DFP_GUARD_BYTES_MAXIMUM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      GString *within = limits[i].create (limits[i].maximum), *beyond = limits[i].create (limits[i].maximum + 1);

      check_limit (within, OK);
      check_limit (beyond, LIMIT);
      g_string_free (within, TRUE);
      g_string_free (beyond, TRUE);
    }
}

/* 150 kB of brackets crash json-glib. */
static void
test_deep (void)
{
  g_autoptr (GString) text = create_nested (100000);

  check_limit (text, LIMIT);
}

/* 1.4 MB of repeated names hang json-glib for minutes; here the second one ends it. */
static void
test_repeated_names (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":1");

  repeat (text, ",\"a\":1", 200000);
  g_string_append_c (text, '}');
  check_limit (text, INVALID);
}

/* 2^@bits names that all have one g_str_hash (): "Ab" and "BA" weigh the same there. */
static void
append_colliding (GString *text, guint n, guint bits)
{
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < bits; bit++)
        g_string_append (text, i >> bit & 1 ? "BA" : "Ab");
      g_string_append (text, "\":1");
    }
}

static void
test_colliding_names (void)
{
  g_autoptr (GString) many = g_string_new ("{");
  g_autoptr (GString) few = g_string_new ("{");

  g_assert_cmpuint (g_str_hash ("Ab"), ==, g_str_hash ("BA"));
  append_colliding (many, 4096, 12);
  append_colliding (few, 32, 5);
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (few, ",\"m%u\":1", i);
  g_string_append_c (many, '}');
  g_string_append_c (few, '}');
  check_limit (many, LIMIT);
  check_limit (few, OK);
}

/* Names whose g_str_hash () differ, but that begin at the same place of a table that is large
 * enough for 4,000 of them. */
static void
test_colliding_places (void)
{
  g_autoptr (GString) text = g_string_new ("{\"m\":1");
  guint n = 0;

  for (guint i = 0; n < 200; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%x", i);
      if (g_str_hash (name) * 11 % 8191 != 7)
        continue;
      g_string_append_printf (text, ",\"%s\":1", name);
      n++;
    }
  g_string_append_c (text, '}');
  check_limit (text, LIMIT);
}

/* Names as people and programs make them never look like a crowd. */
static void
test_honest_names (void)
{
  static const char *const formats[] = {
    "%u", "m%u", "%05u", "a-%x", "%08x", "row %u of many", "%1$u%1$u", "x%1$03u.y%1$03u"
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint step = 1; step <= 100; step += 33)
      {
        g_autoptr (GString) text = g_string_new ("{\"-\":1");

        for (guint k = 0; k < DFP_GUARD_MEMBERS_MAXIMUM - 1; k++)
          {
            g_string_append (text, ",\"");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            g_string_append_printf (text, formats[i], k * step);
#pragma GCC diagnostic pop
            g_string_append (text, "\":1");
          }
        g_string_append_c (text, '}');
        check_limit (text, OK);
      }
}

/* A large object must not make the many small ones after it slow. */
static void
test_after_large_object (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  GString *large = create_object (DFP_GUARD_MEMBERS_MAXIMUM);
  clock_t start; /* of the processor's time, whatever else it has to do */

  g_string_append_printf (text, "%s", large->str);
  for (guint i = 0; i < 90; i++)
    {
      g_string_append (text, ",[{\"a\":1}");
      repeat (text, ",{\"a\":1}", 5000);
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, ']');
  start = clock ();
  check_limit (text, OK);
  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
  g_string_free (large, TRUE);
}

/* A message never carries raw control characters, and quotes at most 60 characters. */
static void
test_message_is_safe (void)
{
  g_autoptr (GString) text = g_string_new ("[\x1b]0;title\x07\xe2\x80\xae");
  g_autoptr (GError) error = NULL;

  repeat (text, "\x9b", 500);
  g_assert_false (dfp_guard_check (text->str, text->len, "evil\x1b[31m.dfplan", &error));
  g_assert_null (strchr (error->message, '\x1b'));
  g_assert_nonnull (strstr (error->message, "\\u{1b}]0;title\\u{7}\\u{202e}"));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 220);
}

static void
test_error_at (void)
{
  static const char text[] = "{\n \"a\": 1,\n \"b\\u0062\": [\n  {}, {\"heads\": 501}\n ]\n}";
  const DfpGuardStep steps[] = { { "bb", 0 }, { NULL, 1 }, { "heads", 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) at_root = NULL;

  dfp_guard_set_error_at (&error, INVALID, &(DfpGuardPlace){ "p", text, sizeof text - 1, steps, 3 },
                          "Heads must be fewer.", "501");
  g_assert_cmpstr (error->message, ==, "p, line 4, column 17, bb[1].heads: Heads must be fewer. Found 501.");
  dfp_guard_set_error_at (&at_root, INVALID, &(DfpGuardPlace){ "p", text, sizeof text - 1 }, "Wrong.", NULL);
  g_assert_cmpstr (at_root->message, ==, "p, line 1, column 1: Wrong.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guard/cases", test_cases);
  g_test_add_func ("/guard/json-glib-agrees", test_json_glib_agrees);
  g_test_add_func ("/guard/truncated", test_truncated);
  g_test_add_func ("/guard/harness-fails", test_harness_fails);
  g_test_add_func ("/guard/limits", test_limits);
  g_test_add_func ("/guard/deep", test_deep);
  g_test_add_func ("/guard/repeated-names", test_repeated_names);
  g_test_add_func ("/guard/colliding-names", test_colliding_names);
  g_test_add_func ("/guard/colliding-places", test_colliding_places);
  g_test_add_func ("/guard/honest-names", test_honest_names);
  g_test_add_func ("/guard/after-large-object", test_after_large_object);
  g_test_add_func ("/guard/message-is-safe", test_message_is_safe);
  g_test_add_func ("/guard/error-at", test_error_at);
  return g_test_run ();
}
