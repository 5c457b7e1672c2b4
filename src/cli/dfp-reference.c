/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kind is a row: how many there are, how the one at a position reads as an entry, and what a plan says of it. */
#include "cli/dfp-reference.h"

#include <glib/gi18n.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/health/dfp-health.h"
#include "base/dfp-sheet.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/dfp-saying.h"

static guint
count_measures (void)
{
  guint n;

  dfp_measure_get_all (&n);
  return n;
}

static void
read_measure (guint position, DfpReferenceEntry *entry)
{
  guint n;
  const DfpMeasure *measure = &dfp_measure_get_all (&n)[position];

  entry->key = measure->key;
  entry->label = dfp_measure_get_label (measure);
  entry->formula = dfp_measure_get_formula (measure);
  entry->source = dfp_measure_get_source (measure);
  entry->target = measure->target;
}

static void
read_headline (guint position, DfpReferenceEntry *entry)
{
  entry->key = dfp_headline_get_name (position);
  entry->label = dfp_headline_get_label (entry->key);
  entry->formula = dfp_headline_get_formula (entry->key);
  entry->source = dfp_headline_get_source (entry->key);
}

static void
read_exhibit (guint position, DfpReferenceEntry *entry)
{
  entry->exhibit = dfp_exhibit_get (position);
  entry->key = entry->exhibit->name;
  entry->label = dfp_exhibit_get_label (entry->exhibit);
  entry->formula = _ (entry->exhibit->formula);
  entry->source = _ (entry->exhibit->source);
}

static void
read_check (guint position, DfpReferenceEntry *entry)
{
  const DfpCheck *check = dfp_health_get_check (position);

  entry->key = check->key;
  entry->label = dfp_check_get_question (check);
  entry->formula = dfp_check_get_measure (check);
  entry->limits = dfp_check_get_thresholds (check);
  entry->source = dfp_check_get_source (check);
  entry->target = check->target;
}

/* The large figure of that name is the same one, with words around it. */
static void
say_measure (DfpSheetBuilder *saying, const DfpReferenceEntry *entry, const DfpExhibitInput *input)
{
  if (dfp_headline_exists (entry->key))
    dfp_saying_add_headline (saying, entry->key, input);
  dfp_saying_add_measure (saying, entry->key, input);
}

static guint
question_measure (const DfpReferenceEntry *entry)
{
  return dfp_saying_get_measure_questions (entry->key);
}

static void
say_headline (DfpSheetBuilder *saying, const DfpReferenceEntry *entry, const DfpExhibitInput *input)
{
  dfp_saying_add_headline (saying, entry->key, input);
}

static guint
question_headline (const DfpReferenceEntry *entry)
{
  return dfp_headline_get_questions (entry->key);
}

static void
say_exhibit (DfpSheetBuilder *saying, const DfpReferenceEntry *entry, const DfpExhibitInput *input)
{
  dfp_saying_add_exhibit (saying, entry->exhibit, input);
}

static guint
question_exhibit (const DfpReferenceEntry *entry)
{
  return dfp_saying_get_exhibit_questions (entry->exhibit);
}

static void
say_check (DfpSheetBuilder *saying, const DfpReferenceEntry *entry, const DfpExhibitInput *input)
{
  dfp_saying_add_finding (saying, entry->key, input);
}

static guint
question_check (const DfpReferenceEntry *entry)
{
  return 0;
}

static const struct
{
  const char *kind;
  const char *title;
  guint (*count) (void);
  void (*read) (guint position, DfpReferenceEntry *entry);
  void (*say) (DfpSheetBuilder *saying, const DfpReferenceEntry *entry, const DfpExhibitInput *input);
  guint (*question) (const DfpReferenceEntry *entry);
} kinds[] = {
  { "measure", N_ ("Measures"), count_measures, read_measure, say_measure, question_measure },
  { "headline", N_ ("Headlines"), dfp_headline_get_n, read_headline, say_headline, question_headline },
  { "exhibit", N_ ("Exhibits"), dfp_exhibit_get_n, read_exhibit, say_exhibit, question_exhibit },
  { "check", N_ ("Checks"), dfp_health_get_n_checks, read_check, say_check, question_check },
};

/* A headline that is a measure is explained as that. */
static gboolean
is_entry (const DfpReferenceEntry *entry)
{
  return !g_str_equal (entry->kind, "headline") || dfp_measure_find (entry->key) == NULL;
}

GArray *
dfp_reference_list (const char *kind)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (DfpReferenceEntry));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < kinds[i].count () && (kind == NULL || g_str_equal (kind, kinds[i].kind)); k++)
      {
        DfpReferenceEntry entry = { .kind = kinds[i].kind };

        kinds[i].read (k, &entry);
        entry.position = i;
        if (is_entry (&entry))
          g_array_append_val (entries, entry);
      }
  return entries;
}

guint
dfp_reference_get_questions (const DfpReferenceEntry *entry)
{
  return kinds[entry->position].question (entry);
}

DfpSheet *
dfp_reference_say (const DfpReferenceEntry *entry, const DfpExhibitInput *input)
{
  DfpSheetBuilder *saying = dfp_saying_begin ();

  kinds[entry->position].say (saying, entry, input);
  return dfp_sheet_builder_finish (saying);
}

static void
append_inputs (GString *page, const DfpExhibit *exhibit)
{
  for (int i = 0; i < DFP_EXHIBIT_INPUTS_MAXIMUM && exhibit->inputs[i].label != NULL; i++)
    g_string_append_printf (page, "%s%s (%s)", i == 0 ? " Rests on: " : ", ", _ (exhibit->inputs[i].label),
                            exhibit->inputs[i].target);
  if (exhibit->inputs[0].label != NULL)
    g_string_append_c (page, '.');
}

/* One line of a list. */
static void
append_entry (GString *page, const DfpReferenceEntry *entry)
{
  g_string_append_printf (page, "- **%s**", entry->key);
  if (entry->label != NULL)
    g_string_append_printf (page, " – %s", entry->label);
  g_string_append_printf (page, ": %s", entry->formula);
  if (entry->limits != NULL)
    g_string_append_printf (page, "; %s", entry->limits);
  g_string_append_printf (page, " *%s*", entry->source);
  if (entry->target != NULL)
    g_string_append_printf (page, " (%s)", entry->target);
  if (entry->exhibit != NULL)
    append_inputs (page, entry->exhibit);
  g_string_append_c (page, '\n');
}

char *
dfp_reference_format (void)
{
  GString *page = g_string_new ("# Measures, headlines, exhibits and checks\n\nWhat the program says and draws: how it "
                                "comes about, *who says so*, and the page and field where it is entered. Printed by "
                                "`dfp explain --markdown`; a test holds that it is what the tables say.\n");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) entries = dfp_reference_list (kinds[i].kind);

      g_string_append_printf (page, "\n## %s\n\n", _ (kinds[i].title));
      for (guint k = 0; k < entries->len; k++)
        append_entry (page, &g_array_index (entries, DfpReferenceEntry, k));
    }
  return g_string_free (page, FALSE);
}
