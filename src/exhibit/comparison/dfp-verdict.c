/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One function for each part of the operating model. */
#include "exhibit/comparison/dfp-verdict.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/culture/dfp-culture.h"
#include "analysis/culture/dfp-readiness.h"
#include "analysis/design/dfp-design.h"
#include "analysis/dfp-light.h"
#include "base/dfp-const.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-readiness-factor.h"

static void
free_verdict (gpointer data)
{
  DfpVerdict *verdict = data;

  g_free (verdict->sentence);
  g_free (verdict->detail);
  g_free (verdict->target);
  g_free (verdict);
}

static GPtrArray *
create_verdicts (void)
{
  return g_ptr_array_new_with_free_func (free_verdict);
}

/* Takes all texts; @detail may be NULL. */
static void
add (GPtrArray *verdicts, DfpLight light, char *sentence, char *detail, char *target)
{
  DfpVerdict *verdict = g_new (DfpVerdict, 1);

  *verdict = (DfpVerdict){ light, sentence, detail != NULL ? detail : g_strdup (""), target };
  g_ptr_array_add (verdicts, verdict);
}

/* --- the lead principle --- */

/* "architecture and release", in the order of the leads. */
static char *
join_leads (guint leads)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *first = NULL;

  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    if ((leads & (1u << lead)) != 0)
      g_ptr_array_add (names, dfp_drop_const (dfp_enum_get_label (DFP_TYPE_LEAD, lead)));
  if (names->len == 1)
    return g_strdup (g_ptr_array_index (names, 0));
  first = g_strdup (g_ptr_array_index (names, 0));
  for (guint i = 1; i < names->len; i++)
    {
      char *longer = g_strdup_printf (i + 1 < names->len ? "%s, %s" : _ ("%s and %s"), first,
                                      (const char *) g_ptr_array_index (names, i));

      g_free (first);
      first = longer;
    }
  return g_steal_pointer (&first);
}

/* "77 of 100 is the factory’s. Nobody of its own leads architecture." */
static char *
explain_area (const DfpAutonomyArea *rights, const DfpLeadArea *lead)
{
  g_autofree char *index = dfp_format_number (rights->index, 0, DFP_FORMAT_PLAIN);
  g_autofree char *partner =
      lead->partner_decides ? g_strdup (_ ("a partner has the last word on a part of it")) : NULL;
  g_autofree char *roles = NULL, *start = NULL;

  start = dfp_words_join (g_strdup_printf (_ ("%s of 100 is the factory’s"), index), g_steal_pointer (&partner));
  if (lead->missing == 0)
    return g_steal_pointer (&start);
  roles = join_leads (lead->missing);
  /* Translators: what somebody should lead: factory, product, architecture, release */
  return dfp_words_join (g_steal_pointer (&start), g_strdup_printf (_ ("nobody of its own leads: %s"), roles));
}

static void
add_area (GPtrArray *verdicts, const DfpAutonomy *autonomy, DfpArea area)
{
  static const char *const led[] = { N_ ("It leads people"), N_ ("It leads process"), N_ ("It leads systems") };
  static const char *const partly[] = { N_ ("It leads people in part"), N_ ("It leads process in part"),
                                        N_ ("It leads systems in part") };
  static const char *const not_led[] = { N_ ("Others lead people"), N_ ("Others lead process"),
                                         N_ ("Others lead systems") };
  static const char *const unknown[] = { N_ ("Nobody has said who leads people"),
                                         N_ ("Nobody has said who leads process"),
                                         N_ ("Nobody has said who leads systems") };
  const DfpLeadArea *lead = &autonomy->leads[area];
  const char *const *words = lead->light == DFP_LIGHT_GREEN   ? led
                             : lead->light == DFP_LIGHT_AMBER ? partly
                             : lead->light == DFP_LIGHT_RED   ? not_led
                                                              : unknown;

  add (verdicts, lead->light, g_strdup (_ (words[area])),
       lead->light != DFP_LIGHT_NOT_NEEDED ? explain_area (&autonomy->areas[area], lead) : NULL,
       lead->missing != 0 && lead->light != DFP_LIGHT_NOT_NEEDED ? g_strdup ("team/lead") : NULL);
}

static void
add_key_roles (GPtrArray *verdicts, const DfpAutonomy *autonomy)
{
  guint missing = 0;
  g_autofree char *names = NULL;

  if (autonomy->key_light == DFP_LIGHT_NOT_NEEDED)
    return;
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    missing |= autonomy->key_roles[lead] != DFP_KEY_ROLE_OWN ? 1u << lead : 0;
  names = missing != 0 ? join_leads (missing) : NULL;
  add (verdicts, autonomy->key_light,
       g_strdup_printf (_ ("%d of %d key roles in its own hands"), autonomy->n_key_roles, DFP_N_KEY_ROLES),
       names != NULL ? g_strdup_printf (_ ("Missing or a partner’s: %s"), names)
                     : g_strdup (_ ("Factory, product, architecture and release")),
       names != NULL ? g_strdup ("team/lead") : NULL);
}

GPtrArray *
dfp_verdicts_lead (const DfpSubject *subject)
{
  GPtrArray *verdicts = create_verdicts ();

  if (subject->design == NULL || subject->design->autonomy->all.n_rights == 0)
    return verdicts;
  for (int area = 0; area < DFP_N_LED_AREAS; area++)
    add_area (verdicts, subject->design->autonomy, area);
  add_key_roles (verdicts, subject->design->autonomy);
  return verdicts;
}

GPtrArray *
dfp_verdicts_contradictions (const DfpSubject *subject)
{
  GPtrArray *verdicts = create_verdicts ();
  const GPtrArray *found = subject->design != NULL ? subject->design->autonomy->contradictions : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const DfpContradiction *contradiction = g_ptr_array_index (found, i);

      add (verdicts, DFP_LIGHT_AMBER, g_strdup (contradiction->sentence), NULL, g_strdup (contradiction->target));
    }
  return verdicts;
}

/* --- culture --- */

static const DfpCultureTraitData *
get_trait (const DfpSubject *subject, int position)
{
  return dfp_list_get_data (subject->configuration->culture, (guint) position);
}

static char *
point_at_trait (const DfpSubject *subject, int position, const char *field)
{
  return g_strdup_printf ("operating-model/%s/%s", get_trait (subject, position)->id, field);
}

static void
add_sums (GPtrArray *verdicts, const DfpCulture *culture)
{
  g_autofree char *now = dfp_format_number_short (culture->sum_now, 1);
  g_autofree char *wanted = dfp_format_number_short (culture->sum_wanted, 1);

  if (culture->n_types == 0)
    return;
  if (culture->adds_up)
    add (verdicts, DFP_LIGHT_GREEN, g_strdup (_ ("The shares add up to 100, now and wanted")), NULL, NULL);
  else
    add (verdicts, DFP_LIGHT_AMBER,
         g_strdup_printf (_ ("The shares add up to %s now and %s wanted, not to 100"), now, wanted), NULL,
         g_strdup ("operating-model/now"));
}

static void
add_types (GPtrArray *verdicts, const DfpSubject *subject, const DfpCulture *culture)
{
  g_autofree char *name = NULL, *now = NULL, *wanted = NULL;
  const DfpCultureTraitData *trait;

  if (culture->n_types == 0)
    return;
  trait = get_trait (subject, culture->furthest_type);
  name = dfp_words_quote (trait->name);
  now = dfp_format_number_short (trait->now, 1);
  wanted = dfp_format_number_short (trait->wanted, 1);
  if (culture->n_worth_acting == 0)
    add (verdicts, DFP_LIGHT_GREEN, g_strdup (_ ("No type moves more than 10 points")),
         g_strdup (_ ("More is worth acting on (assumption)")), NULL);
  else
    add (verdicts, DFP_LIGHT_AMBER,
         g_strdup_printf (ngettext ("%d type moves more than 10 points: that is worth acting on",
                                    "%d types move more than 10 points: that is worth acting on",
                                    (gulong) culture->n_worth_acting),
                          culture->n_worth_acting),
         g_strdup_printf (_ ("%s furthest: from %s to %s"), name, now, wanted), NULL);
}

static void
add_westrum (GPtrArray *verdicts, const DfpCulture *culture)
{
  g_autofree char *mean = NULL, *wanted = NULL;

  if (culture->band_now == DFP_WESTRUM_UNKNOWN)
    return;
  mean = dfp_format_number (culture->westrum_now, 1, DFP_FORMAT_PLAIN);
  wanted = dfp_format_number (culture->westrum_wanted, 1, DFP_FORMAT_PLAIN);
  add (verdicts, culture->band_now >= culture->band_wanted ? DFP_LIGHT_GREEN : DFP_LIGHT_AMBER,
       /* Translators: a mean from 1 to 7, and what rules people then */
       g_strdup_printf (_ ("At %s of 7, people are ruled by %s"), mean, dfp_westrum_get_label (culture->band_now)),
       culture->band_wanted != DFP_WESTRUM_UNKNOWN
           ? g_strdup_printf (_ ("Wanted: %s, ruled by %s"), wanted, dfp_westrum_get_label (culture->band_wanted))
           : NULL,
       NULL);
}

static void
add_scale (GPtrArray *verdicts, const DfpCulture *culture)
{
  if (culture->n_out_of_scale > 0)
    add (verdicts, DFP_LIGHT_AMBER,
         g_strdup_printf (ngettext ("%d level is not from 1 to 7 and does not count",
                                    "%d levels are not from 1 to 7 and do not count", (gulong) culture->n_out_of_scale),
                          culture->n_out_of_scale),
         NULL, g_strdup ("operating-model/now"));
}

static void
add_practice (GPtrArray *verdicts, const DfpSubject *subject, const DfpCulture *culture)
{
  g_autofree char *name = NULL;

  if (culture->n_without_practice == 0)
    {
      add (verdicts, DFP_LIGHT_GREEN, g_strdup (_ ("A practice is named for everything that is to change")), NULL,
           NULL);
      return;
    }
  name = dfp_words_quote (get_trait (subject, culture->first_without_practice)->name);
  add (verdicts, DFP_LIGHT_AMBER,
       g_strdup_printf (ngettext ("%d trait is to change without a practice: %s",
                                  "%d traits are to change without a practice, first %s",
                                  (gulong) culture->n_without_practice),
                        culture->n_without_practice, name),
       NULL, point_at_trait (subject, culture->first_without_practice, "practice"));
}

GPtrArray *
dfp_verdicts_culture (const DfpSubject *subject)
{
  GPtrArray *verdicts = create_verdicts ();
  const DfpCulture *culture;

  if (subject->design == NULL || dfp_list_get_n_rows (subject->configuration->culture) == 0)
    return verdicts;
  culture = &subject->design->culture;
  add_sums (verdicts, culture);
  add_types (verdicts, subject, culture);
  add_westrum (verdicts, culture);
  add_scale (verdicts, culture);
  add_practice (verdicts, subject, culture);
  return verdicts;
}

/* --- readiness --- */

static char *
point_at_factor (const DfpSubject *subject, int position, const char *field)
{
  const DfpReadinessFactorData *factor = dfp_list_get_data (subject->configuration->readiness, (guint) position);

  return g_strdup_printf ("operating-model/%s/%s", factor->id, field);
}

static char *
quote_factor (const DfpSubject *subject, int position)
{
  const DfpReadinessFactorData *factor = dfp_list_get_data (subject->configuration->readiness, (guint) position);

  return dfp_words_quote (factor->factor);
}

GPtrArray *
dfp_verdicts_readiness (const DfpSubject *subject)
{
  GPtrArray *verdicts = create_verdicts ();
  const DfpReadiness *readiness = subject->design != NULL ? &subject->design->readiness : NULL;
  g_autofree char *weakest = NULL, *unproven = NULL;

  if (readiness == NULL || readiness->n_factors == 0)
    return verdicts;
  add (verdicts, readiness->light,
       g_strdup_printf (ngettext ("%d of %d factor stands at 4 or 5", "%d of %d factors stand at 4 or 5",
                                  (gulong) readiness->n_factors),
                        readiness->n_strong, readiness->n_factors),
       g_strdup (_ ("Up to 2 is red, 3 and 4 amber, 5 and more green (assumption); never a chance of success")), NULL);
  weakest = quote_factor (subject, readiness->weakest);
  if (readiness->lowest < DFP_READINESS_STRONG)
    add (verdicts, DFP_LIGHT_AMBER,
         readiness->n_weakest == 1 ? g_strdup_printf (_ ("%s is the weakest: %d of 5"), weakest, readiness->lowest)
                                   : g_strdup_printf (_ ("%d factors are the weakest: %d of 5, first %s"),
                                                      readiness->n_weakest, readiness->lowest, weakest),
         NULL, point_at_factor (subject, readiness->weakest, "score"));
  if (readiness->n_without_evidence == 0)
    {
      add (verdicts, DFP_LIGHT_GREEN, g_strdup (_ ("Every score has its evidence")), NULL, NULL);
      return verdicts;
    }
  unproven = quote_factor (subject, readiness->first_without_evidence);
  add (verdicts, DFP_LIGHT_AMBER,
       g_strdup_printf (ngettext ("%d score has no evidence: %s", "%d scores have no evidence, first %s",
                                  (gulong) readiness->n_without_evidence),
                        readiness->n_without_evidence, unproven),
       NULL, point_at_factor (subject, readiness->first_without_evidence, "evidence"));
  return verdicts;
}
