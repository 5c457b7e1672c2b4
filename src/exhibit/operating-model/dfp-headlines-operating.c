/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who decides, how far the culture has to go and what is in place: the figures of Operating model. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/culture/dfp-culture.h"
#include "analysis/culture/dfp-readiness.h"
#include "analysis/design/dfp-design.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-readiness-factor.h"

#define NONE "–"

static char *
format_or_none (double value, int decimals)
{
  return isnan (value) ? g_strdup (NONE) : dfp_format_number (value, decimals, DFP_FORMAT_PLAIN);
}

/* What a row is called, or that it has no name yet. */
static const char *
get_name (const char *name)
{
  return *name != '\0' ? name : _ ("Without a name");
}

/* --- autonomy --- */

static char *
note_autonomy (const DfpSubject *subject)
{
  g_autofree char *share = dfp_format_share (subject->design->factory_decides, 0, DFP_FORMAT_PLAIN);

  if (isnan (subject->design->autonomy_index))
    return g_strdup (_ ("no decision named yet"));
  return g_strdup_printf (_ ("%s of the weight is the factory’s alone"), share);
}

static void
explain_autonomy (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpAutonomy *autonomy = subject->design->autonomy;

  for (int area = 0; area < DFP_N_AREAS; area++)
    if (autonomy->areas[area].n_rights > 0)
      dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_AREA, area),
                        format_or_none (autonomy->areas[area].index, 0), "operating-model/holder");
}

/* --- key roles --- */

static char *
figure_key_roles (const DfpSubject *subject)
{
  if (isnan (subject->design->key_roles))
    return g_strdup (NONE);
  return g_strdup_printf (_ ("%d of %d"), subject->design->autonomy->n_key_roles, DFP_N_KEY_ROLES);
}

static char *
note_key_roles (const DfpSubject *subject)
{
  if (isnan (subject->design->key_roles))
    return g_strdup (_ ("nobody entered yet"));
  return g_strdup (_ ("factory, product, architecture, release"));
}

static void
explain_key_roles (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpAutonomy *autonomy = subject->design->autonomy;

  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    dfp_headline_add (explanation, dfp_enum_get_label (DFP_TYPE_LEAD, lead),
                      g_strdup (autonomy->key_roles[lead] == DFP_KEY_ROLE_OWN       ? _ ("its own")
                                : autonomy->key_roles[lead] == DFP_KEY_ROLE_PARTNER ? _ ("a partner’s")
                                                                                    : _ ("nobody")),
                      "team/lead");
}

/* --- culture --- */

static char *
note_culture (const DfpSubject *subject)
{
  const DfpCulture *culture = &subject->design->culture;

  if (culture->n_types == 0)
    return g_strdup (_ ("no types entered yet"));
  return g_strdup_printf (ngettext ("points of 100; %d type moves more than 10",
                                    "points of 100; %d types move more than 10", (gulong) culture->n_worth_acting),
                          culture->n_worth_acting);
}

/* The types in order, as many as there is room for. */
static void
explain_culture (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpList *traits = subject->configuration->culture;

  for (guint i = 0; i < dfp_list_get_n_rows (traits) && explanation->n_lines < DFP_HEADLINE_LINES_MAXIMUM; i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (traits, i);

      if (trait->kind == DFP_TRAIT_KIND_TYPE_SHARE)
        dfp_headline_add (explanation, get_name (trait->name),
                          dfp_format_number_short (fabs (trait->wanted - trait->now) / 2, 1), "operating-model/wanted");
    }
}

/* --- how people deal with each other --- */

static char *
note_westrum (const DfpSubject *subject)
{
  g_autofree char *wanted = format_or_none (subject->design->westrum_wanted, 1);

  if (isnan (subject->design->westrum_now))
    return g_strdup (_ ("no levels entered yet"));
  return g_strdup_printf (_ ("now; %s wanted"), wanted);
}

static void
explain_westrum (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpList *traits = subject->configuration->culture;

  for (guint i = 0; i < dfp_list_get_n_rows (traits) && explanation->n_lines < DFP_HEADLINE_LINES_MAXIMUM; i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (traits, i);

      if (trait->kind == DFP_TRAIT_KIND_LEVEL)
        dfp_headline_add (explanation, get_name (trait->name), dfp_format_number_short (trait->now, 1),
                          "operating-model/now");
    }
}

/* --- readiness --- */

static char *
figure_readiness (const DfpSubject *subject)
{
  const DfpReadiness *readiness = &subject->design->readiness;

  return readiness->n_factors > 0 ? g_strdup_printf (_ ("%d of %d"), readiness->n_strong, readiness->n_factors)
                                  : g_strdup (NONE);
}

static char *
note_readiness (const DfpSubject *subject)
{
  const DfpReadiness *readiness = &subject->design->readiness;

  if (readiness->n_factors == 0)
    return g_strdup (_ ("no factor scored yet"));
  if (readiness->n_without_evidence == 0)
    return g_strdup (_ ("factors at 4 or 5, all with evidence"));
  return g_strdup_printf (_ ("factors at 4 or 5; %d without evidence"), readiness->n_without_evidence);
}

static void
explain_readiness (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpList *factors = subject->configuration->readiness;

  for (guint i = 0; i < dfp_list_get_n_rows (factors) && explanation->n_lines < DFP_HEADLINE_LINES_MAXIMUM; i++)
    {
      const DfpReadinessFactorData *factor = dfp_list_get_data (factors, i);

      dfp_headline_add (explanation, get_name (factor->factor), g_strdup_printf (_ ("%d of 5"), factor->score),
                        "operating-model/score");
    }
}

static const DfpHeadline headlines[] = {
  { "autonomy", N_ ("Autonomy, of 100"), NULL, NULL, note_autonomy, explain_autonomy, .measure = "autonomy-index" },
  { "key-roles", N_ ("Key roles it holds"), NULL, figure_key_roles, note_key_roles, explain_key_roles },
  { "culture-gap", N_ ("Culture to change"), NULL, NULL, note_culture, explain_culture },
  { "westrum", N_ ("Climate, 1 to 7"), NULL, NULL, note_westrum, explain_westrum,
    N_ ("Mean of the answers from 1 to 7. Below 3.5 fear and power rule, to 5 rules and departments, above it the "
        "goal. It needs at least five answers from every team, or people can be recognised."),
    N_ ("Westrum 2004, as DORA asks it. The bands and the five answers: assumption."), .measure = "westrum-now" },
  { "readiness", N_ ("Ready to start"), NULL, figure_readiness, note_readiness, explain_readiness,
    N_ ("Factors that stand at 4 or 5: up to 2 are red, 3 and 4 amber, 5 and more green. It is never a chance of "
        "success."),
    N_ ("The first six factors: BCG 2020, Flipping the odds of digital transformation success. The thresholds, and "
        "factors beyond the six: assumption.") },
};

DfpHeadlineTable
dfp_headlines_operating (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
