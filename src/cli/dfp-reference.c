/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kind is a row: how many there are, and how the one at a position reads as an entry. */
#include "cli/dfp-reference.h"

#include <glib/gi18n.h>

#include "analysis/compare/dfp-comparison.h"
#include "analysis/health/dfp-health.h"
#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/dfp-headline-list.h"

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

static const struct
{
  const char *kind;
  const char *title;
  guint (*count) (void);
  void (*read) (guint position, DfpReferenceEntry *entry);
} kinds[] = {
  { "measure", N_ ("Measures"), count_measures, read_measure },
  { "headline", N_ ("Headlines"), dfp_headline_get_n, read_headline },
  { "exhibit", N_ ("Exhibits"), dfp_exhibit_get_n, read_exhibit },
  { "check", N_ ("Checks"), dfp_health_get_n_checks, read_check },
};

GArray *
dfp_reference_list (const char *kind)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (DfpReferenceEntry));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < kinds[i].count () && (kind == NULL || g_str_equal (kind, kinds[i].kind)); k++)
      {
        DfpReferenceEntry entry = { .kind = kinds[i].kind };

        kinds[i].read (k, &entry);
        g_array_append_val (entries, entry);
      }
  return entries;
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
