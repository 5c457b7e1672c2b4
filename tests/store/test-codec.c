/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans to bytes and back: nothing is lost, nothing is changed, nothing wrong gets in, and every
 * refusal says where. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "base/dfp-const.h"
#include "base/dfp-error.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"
#include "plan-maker.h"
#include "store/dfp-codec.h"
#include "store/dfp-migrations.h"
#include "store/dfp-reader.h"
#include "tests/scratch-folder.h"

#define HEAD "{\"format\":\"digital-factory-plan\",\"version\":1,"

static DfpPlan *
decode (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return dfp_codec_decode (bytes, "plan.dfplan", NULL, error);
}

static DfpPlan *
decode_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  DfpPlan *plan = decode (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static char *
encode (DfpPlan *plan)
{
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
note_class (DfpObject *object, GHashTable *seen)
{
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);

  g_hash_table_add (seen, dfp_drop_const (G_OBJECT_TYPE_NAME (object)));
  for (guint i = 0; i < n; i++)
    if (fields[i].kind == DFP_FIELD_LIST)
      {
        DfpList *list = dfp_object_get_list (object, fields[i].name);

        for (guint row = 0; row < dfp_list_get_n_rows (list); row++)
          note_class (dfp_list_get (list, row), seen);
      }
}

static void
check_round_trip (DfpPlan *plan)
{
  g_autofree char *text = encode (plan);
  g_autoptr (DfpPlan) again = decode_well (text);
  g_autofree char *text_again = encode (again);

  dfp_object_set_id (DFP_OBJECT (again), dfp_object_get_id (DFP_OBJECT (plan)));
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (again)));
  g_assert_cmpstr (text, ==, text_again);
  g_assert_true (g_str_has_suffix (text, "\n}\n"));
  g_assert_null (strchr (text, '\r'));
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (DfpPlan) plan = make_plan (random, 3);

      check_round_trip (plan);
      note_class (DFP_OBJECT (plan), seen);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 19); /* every class of the model */
}

/* The version goes with the content, not with the object. */
static void
test_version (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpObject) copy = dfp_object_copy (DFP_OBJECT (plan));
  g_autofree char *before = dfp_codec_get_version (plan), *same = dfp_codec_get_version (DFP_PLAN (copy));
  g_autofree char *after = NULL;

  g_object_set (plan, "summary", "One word more.", NULL);
  after = dfp_codec_get_version (plan);
  g_assert_cmpuint (strlen (before), ==, 8);
  g_assert_cmpstr (before, ==, same);
  g_assert_cmpstr (before, !=, after);
}

static void
test_locale (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (DfpPlan) plan = make_plan (random, 2);
  g_autofree char *text = encode (plan);
  g_autofree char *german = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale here");
      return;
    }
  german = encode (plan);
  g_assert_cmpstr (text, ==, german);
  check_round_trip (plan);
  setlocale (LC_ALL, "C");
}

static void
test_defaults (void)
{
  g_autoptr (DfpPlan) plan = decode_well ("{\"version\":1,\"format\":\"digital-factory-plan\"}");
  g_autoptr (DfpPlan) other = dfp_plan_new ();

  dfp_object_set_id (DFP_OBJECT (other), "plan");
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (other)));
  check_round_trip (plan);
}

static void
test_file_form (void)
{
  g_autoptr (DfpPlan) plan = decode_well (
      HEAD "\"title\":\"T\",\"sourcing\":[],\"work\":[{\"id\":\"b\",\"after\":[\"a\",\"b\"]},{\"id\":\"a\"}]}");
  g_autofree char *text = encode (plan);

  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"digital-factory-plan\",\n  \"version\": 1,\n"
                                         "  \"title\": \"T\",\n  \"organisation\": \"\",\n"));
  g_assert_nonnull (strstr (text, "\n  \"configurations\": [],\n"));
  g_assert_nonnull (strstr (text, "\n  \"start\": \"2027-01\",\n"));
  g_assert_nonnull (strstr (text, "\n  \"discount-rate\": 0.08,\n"));
  g_assert_nonnull (strstr (text, "\n  \"work\": [\n    {\n      \"id\": \"b\",\n"));
  g_assert_nonnull (strstr (text, "\n      \"after\": [\n        \"a\",\n        \"b\"\n      ],\n"));
  g_assert_nonnull (strstr (text, "\n    },\n    {\n      \"id\": \"a\",\n"));
}

static void
test_order_of_members (void)
{
  g_autoptr (DfpPlan) plan = decode_well (
      "{\"work\":[{\"max-people\":3,\"id\":\"w\",\"name\":\"n\",\"objective\":\"o\"}],\"objectives\":[{\"id\":\"o\"}],"
      "\"version\":1,\"title\":\"T\",\"format\":\"digital-factory-plan\"}");
  const DfpWorkItemData *item = dfp_list_get_data (dfp_plan_get (plan)->work, 0);

  g_assert_cmpstr (dfp_plan_get (plan)->title, ==, "T");
  g_assert_cmpstr (item->name, ==, "n");
  g_assert_cmpfloat (item->max_people, ==, 3);
}

static void
test_unknown_members (void)
{
  g_autoptr (DfpPlan) plan = decode_well (
      HEAD "\"x-z\":{\"b\":[1,2.50,{}],\"a\":\"\\u00e9\\n\\\"}]\"},\"configurations\":[{\"id\":\"c\",\"format\":1e20,"
           "\"roles\":[{\"id\":\"r\",\"y\":null,\"x\":[]}]}],\"x-a\":false,\"x-big\":9007199254740992.0}");
  g_autofree char *text = encode (plan);
  g_autoptr (DfpPlan) copy = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  g_autofree char *of_copy = encode (copy);
  guint n;

  g_assert_nonnull (
      strstr (text, "  \"x-z\": {\n    \"b\": [\n      1,\n      2.5,\n      {}\n    ],\n"
                    "    \"a\": \"é\\n\\\"}]\"\n  },\n  \"x-a\": false,\n  \"x-big\": 9007199254740992.0\n}\n"));
  g_assert_nonnull (strstr (text, ",\n          \"y\": null,\n          \"x\": []\n        }"));
  g_assert_nonnull (strstr (text, ",\n      \"format\": 1e+20\n    }"));
  g_assert_cmpstr (text, ==, of_copy);
  dfp_object_get_unknown (DFP_OBJECT (plan), &n);
  g_assert_cmpuint (n, ==, 3);
  check_round_trip (plan);
}

/* Texts and numbers that json-glib might read in another way than they are written. */
static void
test_values_as_written (void)
{
  static const struct
  {
    const char *text;
    double number;
  } cases[] = {
    { "0", 0 },      { "-0", 0 },     { "-0.0", 0 },    { "1.5", 1.5 }, { "-1.5e-3", -1.5e-3 },
    { "1E+2", 100 }, { "1e-400", 0 }, { "100", 100 },   { "0.1", 0.1 }, { "123456789.125", 123456789.125 },
    { "1e2", 100 },  { "-7", -7 },    { "1e11", 1e11 }, { "3.0", 3 },   { "0.30000000000000004", 0.1 + 0.2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          g_strdup_printf (HEAD "\"objectives\":[{\"id\":\"o\",\"key-results\":[{\"id\":\"k\",\"target\":%s}]}]}",
                           cases[i].text);
      g_autoptr (DfpPlan) plan = decode_well (text);
      const DfpObjectiveData *objective = dfp_list_get_data (dfp_plan_get (plan)->objectives, 0);
      const DfpKeyResultData *result = dfp_list_get_data (objective->key_results, 0);

      g_assert_true (result->target == cases[i].number && !signbit (result->target) == !(cases[i].number < 0));
    }
}

static void
test_text_as_written (void)
{
  g_autoptr (DfpPlan) plan =
      decode_well (HEAD "\"title\":\"\\\"\\\\\\/ \\u00e9\\ud83d\\ude00é😀 R&D <b>\",\"summary\":\"a\\n\\tb\\u002fc\"}");

  g_assert_cmpstr (dfp_plan_get (plan)->title, ==, "\"\\/ é😀é😀 R&D <b>");
  g_assert_cmpstr (dfp_plan_get (plan)->summary, ==, "a\n\tb/c");
}

typedef struct
{
  const char *members; /* behind HEAD */
  int code;
  const char *message; /* behind "plan.dfplan, " */
} Refusal;

#define ROLE(members) "\"configurations\":[{\"id\":\"c\",\"roles\":[{\"id\":\"r\"}," members "]}]}"
#define INVALID DFP_ERROR_INVALID

static const Refusal refusals[] = {
  /* Kinds: numeric strings are not numbers, 1 is not true, null is nothing. */
  { "\"title\":1}", INVALID, "line 1, column 54, title: Title must be text. Found 1." },
  { "\"title\":null}", INVALID, "title: Title must be text. Found null." },
  { "\"title\":[]}", INVALID, "title: Title must be text. Found a list." },
  { "\"seed\":\"5\"}", INVALID, "seed: Seed must be a whole number. Found “5”." },
  { "\"seed\":true}", INVALID, "Found true." },
  { "\"seed\":null}", INVALID, "Found null." },
  { "\"seed\":{}}", INVALID, "Found an object." },
  { "\"seed\":1.5}", INVALID, "seed: Seed must be a whole number. Found 1.5." },
  { "\"discount-rate\":\"0.08\"}", INVALID, "discount-rate: Discount rate must be a number. Found “0.08”." },
  { "\"status\":2}", INVALID, "status: Status must be one of “draft”, “proposed”, “approved”, “declined”. Found 2." },
  { "\"status\":\"Draft\"}", INVALID, "Found “Draft”." },
  { "\"start\":\"2027-13\"}", INVALID, "start: Start must be a month such as “2027-01”. Found “2027-13”." },
  { "\"start\":202701}", INVALID, "start: " },
  { "\"work\":{}}", INVALID, "work: Work must be a list of rows. Found an object." },
  { "\"work\":[1]}", INVALID, "work[0]: A row must be an object. Found 1." },
  { "\"work\":null}", INVALID, "Found null." },
  { ROLE ("{\"id\":\"s\",\"delivers\":1}"), INVALID,
    "configurations[0].roles[1].delivers: Builds must be true or false. Found 1." },
  { "\"work\":[{\"id\":\"w\",\"after\":\"w\"}]}", INVALID, "work[0].after: After must be a list of ids. Found “w”." },
  { "\"work\":[{\"id\":\"w\",\"after\":[1]}]}", INVALID, "work[0].after[0]: After must be a list of ids. Found 1." },
  /* Bounds. */
  { ROLE ("{\"id\":\"s\",\"heads\":501}"), INVALID,
    "configurations[0].roles[1].heads: Heads must be between 0 and 500. Found 501." },
  { ROLE ("{\"id\":\"s\",\"heads\":-1}"), INVALID, "Found -1." },
  { ROLE ("{\"id\":\"s\",\"allocation\":1.01}"), INVALID, "between 0 and 1. Found 1.01." },
  { ROLE ("{\"id\":\"s\",\"heads\":1e20}"), INVALID, "Found 1e+20." },
  { "\"horizon-months\":601}", INVALID, "between 1 and 600" },
  { "\"discount-rate\":-0.001}", INVALID, "discount-rate" },
  /* Texts. */
  { "\"title\":\"a\\u0007b\"}", INVALID,
    "title: Title contains a character that cannot be shown (U+0007). Found “a\\u{7}b”." },
  { "\"title\":\"a\\nb\"}", INVALID, "(U+000A)" },
  { "\"title\":\"a\\u202eb\"}", INVALID, "(U+202E)" },
  { "\"summary\":\"a\\rb\"}", INVALID, "summary" },
  { "\"decisions\":[{\"id\":\"d\",\"date\":\"2027-02-30\"}]}", INVALID,
    "decisions[0].date: Date must be a date such as" },
  /* Ids and references. */
  { "\"work\":[{}]}", INVALID, "line 1, column 54, work[0]: Every row needs an \"id\" of its own." },
  { "\"work\":[{\"id\":\"\"}]}", INVALID, "work[0].id: An id must be" },
  { "\"work\":[{\"id\":7}]}", INVALID, "work[0].id: An id must be" },
  { "\"work\":[{\"id\":\"a b\"}]}", INVALID, "Found “a b”." },
  { "\"work\":[{\"id\":\"é\"}]}", INVALID, "work[0].id" },
  { "\"work\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"a\"}]}", INVALID,
    "work[2].id: Another row of the same list has this id already. Found “a”." },
  { "\"work\":[{\"id\":\"w\",\"objective\":\"o\"}]}", INVALID,
    "work[0].objective: Objective names the row “o”, which is not in “objectives”." },
  { "\"work\":[{\"id\":\"w\",\"after\":[\"w\",\"v\"]}]}", INVALID, "work[0].after[1]: After names the row “v”" },
  { "\"work\":[{\"id\":\"w\",\"after\":[\"\"]}]}", INVALID, "work[0].after[0]" },
  { "\"baseline\":\"c\"}", INVALID, "baseline: Base names the row “c”, which is not in “configurations”." },
  { ROLE ("{\"id\":\"s\",\"squad\":\"q\"}"), INVALID, "configurations[0].roles[1].squad: Squad names the row “q”" },
};

static void
check_refusal (const char *text, int code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (decode (text, &error));
  g_assert_error (error, DFP_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "plan.dfplan, line "));
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, refusals[i].members, NULL);

      check_refusal (text, refusals[i].code, refusals[i].message);
    }
}

/* The position of an error is that of the value, in a file as people see it. */
static void
test_position (void)
{
  check_refusal ("{\n  \"format\": \"digital-factory-plan\",\n  \"version\": 1,\n  \"configurations\": [\n    {\n"
                 "      \"id\": \"a\",\n      \"roles\": [ { \"id\": \"r\", \"heads\": 1000 } ]\n    }\n  ]\n}\n",
                 INVALID, "plan.dfplan, line 7, column 40, configurations[0].roles[0].heads: ");
}

static void
test_format_and_version (void)
{
  check_refusal ("[]", INVALID, "line 1, column 1: A plan must be an object. Found a list.");
  check_refusal ("1", INVALID, "A plan must be an object. Found 1.");
  check_refusal ("{}", INVALID, "This is not a plan");
  check_refusal ("{\"format\":\"digital-factory\",\"version\":1}", INVALID, "format: This is not a plan");
  check_refusal ("{\"format\":1,\"version\":1}", INVALID, "This is not a plan");
  check_refusal ("{\"format\":\"digital-factory-plan\"}", INVALID, "does not say which \"version\"");
  check_refusal ("{\"format\":\"digital-factory-plan\",\"version\":\"1\"}", INVALID,
                 "version: The version of the format");
  check_refusal ("{\"format\":\"digital-factory-plan\",\"version\":0}", INVALID, "whole number from 1. Found 0.");
  check_refusal ("{\"format\":\"digital-factory-plan\",\"version\":-1}", INVALID, "whole number from 1. Found -1.");
  check_refusal ("{\"format\":\"digital-factory-plan\",\"version\":1.5}", INVALID, "whole number from 1. Found 1.5.");
  check_refusal ("{\"format\":\"digital-factory-plan\",\"version\":9007199254740991}", INVALID, "whole number from 1");
}

static void
test_newer_version (void)
{
  static const char text[] = "{\"format\":\"digital-factory-plan\",\"version\":2,\"title\":\"T\",\"new\":{\"a\":[]}}";
  static const char beyond[] = "{\"format\":\"digital-factory-plan\",\"version\":2,\"title\":{}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  gboolean read_only = FALSE;
  g_autoptr (DfpPlan) plan = dfp_codec_decode (bytes, "plan.dfplan", &read_only, &error);

  g_assert_no_error (error);
  g_assert_true (read_only);
  g_assert_cmpstr (dfp_plan_get (plan)->title, ==, "T");
  g_assert_null (decode (beyond, &error));
  g_assert_true (g_str_has_prefix (error->message, "A newer version of Factory Planner is needed"));
  g_assert_nonnull (strstr (error->message, "title: Title must be text."));
}

static gboolean
rename_people (JsonObject *root, GError **error)
{
  json_object_set_string_member (root, "sponsor", json_object_get_string_member (root, "boss"));
  json_object_remove_member (root, "boss");
  return TRUE;
}

static gboolean
refuse (JsonObject *root, GError **error)
{
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_INVALID, "no");
  return FALSE;
}

static void
test_migrations (void)
{
  static const DfpMigration steps[] = { { 4, refuse }, { 3, rename_people } };
  g_autoptr (JsonNode) node = json_from_string ("{\"version\":3,\"boss\":\"B\"}", NULL);
  JsonObject *root = json_node_get_object (node);
  g_autoptr (GError) error = NULL;

  g_assert_true (dfp_migrations_run (steps, 2, root, 3, 4, &error));
  g_assert_cmpstr (json_object_get_string_member (root, "sponsor"), ==, "B");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 4);
  g_assert_false (dfp_migrations_run (steps, 2, root, 4, 5, &error));
  g_assert_cmpstr (error->message, ==, "no");
  g_clear_error (&error);
  g_assert_false (dfp_migrations_run (steps, 2, root, 2, 5, &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_assert_true (dfp_migrations_apply (root, DFP_FORMAT_VERSION, NULL));
}

static char *
create_rows (const char *list, guint n)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "\"%s\":[", list);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"%u\"}", i > 0 ? "," : "", i);
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
check_limit (const char *members, int code)
{
  g_autofree char *text = g_strconcat (HEAD, members, "}", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpPlan) plan = decode (text, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, DFP_ERROR, code);
}

static void
test_n_configurations (void)
{
  g_autofree char *within = create_rows ("configurations", DFP_READER_CONFIGURATIONS_MAXIMUM);
  g_autofree char *beyond = create_rows ("configurations", DFP_READER_CONFIGURATIONS_MAXIMUM + 1);

  check_limit (within, -1);
  check_limit (beyond, DFP_ERROR_LIMIT);
}

/* The rows of ten configurations, and these themselves. */
static char *
create_many_rows (guint n)
{
  GString *text = g_string_new ("\"sourcing\":[],\"configurations\":[");

  n -= 10;
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *roles = create_rows ("roles", n / 10);
      g_autofree char *cash = create_rows ("cash", i == 0 ? n % 10 : 0);

      g_string_append_printf (text, "%s{\"id\":\"c%u\",%s,%s}", i > 0 ? "," : "", i, roles, cash);
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_n_rows (void)
{
  g_autofree char *within = create_many_rows (DFP_READER_ROWS_MAXIMUM);
  g_autofree char *beyond = create_many_rows (DFP_READER_ROWS_MAXIMUM + 1);

  check_limit (within, -1);
  check_limit (beyond, DFP_ERROR_LIMIT);
}

static void
check_text_limit (const char *member, guint maximum, const char *letter)
{
  for (guint over = 0; over <= 1; over++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "\"%s\":\"", member);
      for (guint i = 0; i < maximum + over; i++)
        g_string_append (text, letter);
      g_string_append_c (text, '"');
      check_limit (text->str, over ? DFP_ERROR_INVALID : -1);
    }
}

static void
test_length_of_id (void)
{
  for (guint n = DFP_READER_ID_MAXIMUM; n <= DFP_READER_ID_MAXIMUM + 1; n++)
    {
      g_autofree char *id = g_strnfill (n, 'x');
      g_autofree char *text = g_strdup_printf ("\"work\":[{\"id\":\"%s\"}]", id);

      check_limit (text, n > DFP_READER_ID_MAXIMUM ? DFP_ERROR_INVALID : -1);
    }
}

static void
test_length_of_text (void)
{
  check_text_limit ("title", 256, "x");
  check_text_limit ("title", 256, "é");
  check_text_limit ("summary", 20000, "x");
  check_text_limit ("summary", 20000, "😀");
  check_limit ("\"title\":\"a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
               "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\"",
               -1);
  check_limit ("\"title\":\"a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
               "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\"",
               DFP_ERROR_INVALID);
}

/* Both bounds of every number of every class, and one step past each. */
static void
check_bounds (const char *prefix, GType type, const char *suffix)
{
  guint n;
  const DfpField *fields = dfp_type_get_fields (type, &n);

  for (guint i = 0; i < n; i++)
    {
      const struct
      {
        double number;
        int code;
      } cases[] = { { fields[i].minimum, -1 },
                    { fields[i].maximum, -1 },
                    { fields[i].minimum - 1, DFP_ERROR_INVALID },
                    { fields[i].maximum + 1, DFP_ERROR_INVALID } };

      for (guint c = 0; c < G_N_ELEMENTS (cases) && dfp_field_is_number (&fields[i]); c++)
        {
          g_autofree char *text = g_strdup_printf ("%s\"%s\":%.15g%s", prefix, fields[i].name, cases[c].number, suffix);

          check_limit (text, cases[c].code);
        }
    }
}

static void
test_bounds (void)
{
  guint n;
  const DfpField *of_plan = dfp_type_get_fields (DFP_TYPE_PLAN, &n);

  check_bounds ("", DFP_TYPE_PLAN, "");
  for (guint i = 0; i < n; i++)
    if (of_plan[i].kind == DFP_FIELD_LIST)
      {
        g_autofree char *prefix = g_strdup_printf ("\"%s\":[{\"id\":\"x\",", of_plan[i].name);

        check_bounds (prefix, of_plan[i].type (), "}]");
      }
  check_bounds ("\"configurations\":[{\"id\":\"c\",\"roles\":[{\"id\":\"r\",", DFP_TYPE_ROLE, "}]}]");
  check_bounds ("\"configurations\":[{\"id\":\"c\",\"cash\":[{\"id\":\"r\",", DFP_TYPE_CASH_LINE, "}]}]");
}

/* Nothing that the model can hold and a file cannot is ever written. */
static void
test_check (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (GBytes) before = dfp_codec_encode (plan);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dfp_codec_check (before, plan, "p", &error));
  g_object_set (plan, "title", "changed", NULL);
  g_assert_false (dfp_codec_check (before, plan, "p", &error));
  g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
  g_clear_error (&error);
  g_object_set (plan, "title", "two\nlines", NULL);
  after = dfp_codec_encode (plan);
  g_assert_false (dfp_codec_check (after, plan, "p", &error));
  g_assert_nonnull (strstr (error->message, "title"));
}

static void
test_save_and_load (void)
{
  char *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.dfplan", NULL);
  g_autofree char *backup = dfp_file_get_backup_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autoptr (DfpPlan) plan = make_plan (random, 3);
  g_autoptr (DfpPlan) loaded = NULL;
  g_autoptr (GError) error = NULL;
  DfpStamp none = { 0 }, written, read;
  gboolean read_only = TRUE;

  g_assert_cmpint (dfp_codec_save (plan, path, &none, &written, &error), ==, DFP_SAVE_SAVED);
  loaded = dfp_codec_load (path, &read, &read_only, &error);
  g_assert_no_error (error);
  g_assert_true (dfp_stamp_equal (&written, &read));
  g_assert_false (read_only);
  dfp_object_set_id (DFP_OBJECT (plan), dfp_object_get_id (DFP_OBJECT (loaded)));
  g_assert_true (dfp_object_equal (DFP_OBJECT (plan), DFP_OBJECT (loaded)));
  g_object_set (plan, "title", "two\nlines", NULL);
  g_assert_cmpint (dfp_codec_save (plan, path, &read, NULL, &error), ==, DFP_SAVE_FAILED);
  g_assert_nonnull (strstr (error->message, "plan.dfplan"));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  scratch_folder_remove (folder);
}

static gpointer
decode_in_thread (gpointer bytes)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_codec_decode (bytes, "p", NULL, NULL);
      g_autoptr (GBytes) again = dfp_codec_encode (plan);

      g_assert_true (g_bytes_equal (bytes, again));
    }
  return NULL;
}

/* Workers read back what is saved while others load. */
static void
test_threads (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (DfpPlan) plan = make_plan (random, 3);
  g_autoptr (GBytes) bytes = dfp_codec_encode (plan);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("decode", decode_in_thread, bytes);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Loading announces nothing half done, and leaves nothing behind. */
static void
test_no_leak (void)
{
  DfpPlan *plan = decode_well (HEAD "\"configurations\":[{\"id\":\"c\",\"roles\":[{\"id\":\"r\"}]}]}");
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);

  g_object_add_weak_pointer (G_OBJECT (configuration), (gpointer *) &configuration);
  g_assert_finalize_object (plan);
  g_assert_null (configuration);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (void);
  } tests[] = {
    { "/codec/round-trip", test_round_trip },
    { "/codec/version", test_version },
    { "/codec/locale", test_locale },
    { "/codec/defaults", test_defaults },
    { "/codec/file-form", test_file_form },
    { "/codec/order-of-members", test_order_of_members },
    { "/codec/unknown-members", test_unknown_members },
    { "/codec/values-as-written", test_values_as_written },
    { "/codec/text-as-written", test_text_as_written },
    { "/codec/refusals", test_refusals },
    { "/codec/position", test_position },
    { "/codec/format-and-version", test_format_and_version },
    { "/codec/newer-version", test_newer_version },
    { "/codec/migrations", test_migrations },
    { "/codec/n-configurations", test_n_configurations },
    { "/codec/n-rows", test_n_rows },
    { "/codec/length-of-id", test_length_of_id },
    { "/codec/length-of-text", test_length_of_text },
    { "/codec/bounds", test_bounds },
    { "/codec/check", test_check },
    { "/codec/save-and-load", test_save_and_load },
    { "/codec/threads", test_threads },
    { "/codec/no-leak", test_no_leak },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].name, tests[i].run);
  return g_test_run ();
}
