/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of how the factory works: does it lead people, process and systems, is the culture known, is there room
 * on the line (doc/model.md §15.2). They read what
 * analysis/autonomy, analysis/culture and analysis/line have measured. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/culture/dfp-culture.h"
#include "analysis/design/dfp-next-person.h"
#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/line/dfp-flow.h"
#include "analysis/line/dfp-queue.h"
#include "base/dfp-const.h"
#include "base/dfp-format.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-stage.h"

#define LOAD_AMBER 1.0 /* of what the bottleneck can pass */

/* --- who leads --- */

static gboolean
is_worse (const DfpDecisionRightData *right, const DfpDecisionRightData *than)
{
  const gboolean of_partner = right->holder == DFP_HOLDER_PARTNER, than_of_partner = than->holder == DFP_HOLDER_PARTNER;

  return of_partner != than_of_partner ? of_partner : right->weight > than->weight;
}

static const DfpDecisionRightData *
find_heaviest (const DfpConfigurationData *configuration, DfpArea area, GPtrArray *taken)
{
  const guint n = dfp_list_get_n_rows (configuration->rights);
  const DfpDecisionRightData *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (configuration->rights, i);

      if (right->area != area || right->holder == DFP_HOLDER_FACTORY || g_ptr_array_find (taken, right, NULL))
        continue;
      if (found == NULL || is_worse (right, found))
        found = right;
    }
  return found;
}

/* Partner decisions first, then the heaviest, until the factory leads the area. */
static void
take_over (GPtrArray *taken, const DfpHealthInput *input, DfpArea area)
{
  const DfpAutonomyArea *rights = &input->autonomy->areas[area];
  double held = rights->index / 100 * rights->weight;
  const DfpDecisionRightData *right;

  while ((right = find_heaviest (input->configuration, area, taken)) != NULL &&
         (right->holder == DFP_HOLDER_PARTNER || 100 * held < DFP_AUTONOMY_LEADS * rights->weight))
    {
      held += right->weight * (1 - dfp_autonomy_get_part (right->holder));
      g_ptr_array_add (taken, dfp_drop_const (right));
    }
}

static void
offer_decisions (DfpFinding *finding, const DfpHealthInput *input)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (int area = 0; area < DFP_N_LED_AREAS; area++)
    {
      const DfpLeadArea *lead = &input->autonomy->leads[area];

      if (lead->light < DFP_LIGHT_GREEN && lead->missing == 0)
        take_over (taken, input, area);
    }
  for (guint i = 0; i < taken->len; i++)
    dfp_finding_add_fix (finding,
                         g_strdup_printf (ngettext ("Let the factory decide on one thing more",
                                                    "Let the factory decide on %u things more", taken->len),
                                          taken->len),
                         dfp_edit_new_set ("rights", ((const DfpDecisionRightData *) taken->pdata[i])->id, "holder",
                                           DFP_HOLDER_FACTORY, NULL));
  if (taken->len > 0)
    dfp_finding_set_target (finding, "operating-model", ((const DfpDecisionRightData *) taken->pdata[0])->id, "holder");
}

static char *
describe_area (const DfpAutonomy *autonomy, DfpArea area)
{
  const char *label = dfp_enum_get_label (DFP_TYPE_AREA, area);
  g_autofree char *index = NULL;

  if (autonomy->leads[area].light == DFP_LIGHT_NOT_NEEDED)
    /* Translators: "Systems" */
    return g_strdup_printf (_ ("%s: no decision is named."), label);
  if (autonomy->leads[area].partner_decides)
    return g_strdup_printf (_ ("%s: a partner decides on some of it."), label);
  if (autonomy->leads[area].missing != 0)
    return g_strdup_printf (_ ("%s: a lead is not in its own hands."), label);
  index = dfp_format_number (autonomy->areas[area].index, 0, DFP_FORMAT_PLAIN);
  return g_strdup_printf (_ ("%s: %s points of 100, 50 wanted."), label, index);
}

static char *
describe_lead (int n)
{
  g_autofree char *count = dfp_format_count (n);

  if (n == DFP_N_LED_AREAS)
    return g_strdup (_ ("The factory leads people, process and systems"));
  if (n == 0)
    return g_strdup (_ ("The factory leads neither people nor process nor systems"));
  return g_strdup_printf (_ ("Of people, process and systems, the factory leads %s"), count);
}

static void
judge_lead (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpAutonomy *autonomy = input->autonomy;
  g_autoptr (GString) why = g_string_new (NULL);
  gboolean red = FALSE;
  int n = 0;

  for (int area = 0; area < DFP_N_LED_AREAS; area++)
    {
      const gboolean leads = autonomy->leads[area].light == DFP_LIGHT_GREEN;
      g_autofree char *words = describe_area (autonomy, area);

      dfp_finding_add_part (finding, dfp_enum_get_label (DFP_TYPE_AREA, area), leads);
      n += leads ? 1 : 0;
      red = red || autonomy->leads[area].light == DFP_LIGHT_RED;
      if (!leads)
        g_string_append_printf (why, "%s%s", why->len > 0 ? " " : "", words);
    }
  if (autonomy->all.n_rights == 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->title = g_strdup (_ ("Nobody has said who decides"));
      finding->detail = g_strdup (_ ("Green is a factory that leads people, process and systems."));
      finding->fix_label = g_strdup (_ ("Name a decision…"));
      return;
    }
  finding->value = n;
  finding->light = red ? DFP_LIGHT_RED : dfp_light_at_least (n, DFP_N_LED_AREAS, DFP_N_LED_AREAS - 1);
  dfp_finding_tell (finding, describe_lead (n), NULL, _ ("Green is all three."), g_strdup (why->str));
  if (finding->light != DFP_LIGHT_GREEN)
    offer_decisions (finding, input);
}

/* --- agreement of the rights --- */

static void
judge_contradictions (const DfpHealthInput *input, DfpFinding *finding)
{
  const GPtrArray *contradictions = input->autonomy->contradictions;
  const DfpContradiction *first;

  if (input->autonomy->all.n_rights == 0)
    {
      finding->light = DFP_LIGHT_NOT_NEEDED;
      finding->title = g_strdup (_ ("No decision is named that could contradict the plan"));
      return;
    }
  finding->value = contradictions->len;
  if (contradictions->len == 0)
    {
      finding->title = g_strdup (_ ("The plan agrees with itself on who decides"));
      return;
    }
  first = contradictions->pdata[0];
  finding->light = DFP_LIGHT_AMBER;
  dfp_finding_tell (finding,
                    g_strdup_printf (ngettext ("The plan contradicts itself once on who decides",
                                               "The plan contradicts itself %u times on who decides",
                                               contradictions->len),
                                     contradictions->len),
                    NULL, _ ("Green is none."), g_strdup_printf (_ ("%s."), first->sentence));
  finding->target = g_strdup (first->target);
}

/* --- culture --- */

static void
judge_culture (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpCulture *culture = input->culture;
  const guint n = dfp_list_get_n_rows (input->configuration->culture);
  const DfpCultureTraitData *trait;

  finding->value = n;
  if (n == 0)
    {
      finding->light = DFP_LIGHT_RED;
      finding->title = g_strdup (_ ("The culture of today is not measured"));
      finding->detail = g_strdup (_ ("Green is a baseline, and a practice for every trait that is to change."));
      finding->fix_label = g_strdup (_ ("Enter a trait…"));
      return;
    }
  finding->light = culture->n_without_practice == 0 ? DFP_LIGHT_GREEN : DFP_LIGHT_AMBER;
  if (finding->light == DFP_LIGHT_GREEN)
    {
      finding->title =
          g_strdup_printf (ngettext ("%u trait of the culture is measured, with a practice to change it",
                                     "%u traits of the culture are measured, with practices to change them", n),
                           n);
      return;
    }
  trait = dfp_list_get_data (input->configuration->culture, (guint) culture->first_without_practice);
  dfp_finding_tell (finding,
                    g_strdup_printf (ngettext ("%d trait is to change, but nothing is done about it",
                                               "%d traits are to change, but nothing is done about them",
                                               (gulong) culture->n_without_practice),
                                     culture->n_without_practice),
                    NULL, _ ("Green is a practice for every trait that is to change."),
                    g_strdup_printf (_ ("The first: “%s”."), trait->name));
  dfp_finding_set_target (finding, "operating-model", trait->id, "practice");
  finding->fix_label = g_strdup (_ ("Name a practice…"));
}

/* --- the line --- */

static void
offer_next_person (DfpFinding *finding, const DfpHealthInput *input)
{
  const DfpNextHead *head = input->next_person->n_heads > 0 ? &input->next_person->heads[0] : NULL;

  if (head == NULL || head->row_id == NULL || !(head->gain > 0))
    return;
  finding->fix = dfp_next_person_create_edits (head, input->configuration);
  finding->fix_label =
      /* Translators: "Engineering" */
      g_strdup_printf (_ ("Add one person: %s"), dfp_enum_get_label (DFP_TYPE_DISCIPLINE, head->discipline));
}

static void
judge_load (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpFlow *flow = input->flow;
  const DfpStageData *stage;
  g_autofree char *share = NULL;

  if (flow->n_stages == 0 || isnan (flow->load))
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (flow->n_stages == 0 ? _ ("No stage of the line is entered yet.")
                                                      : _ ("No work or nobody who builds is planned yet."));
      return;
    }
  finding->value = flow->load;
  finding->light = dfp_light_at_most (flow->load, DFP_QUEUE_LOAD_MAXIMUM, LOAD_AMBER);
  if (!isfinite (flow->load) || flow->bottleneck < 0)
    {
      finding->value = NAN;
      finding->light = DFP_LIGHT_RED;
      finding->title = g_strdup (_ ("A stage has work, but nobody who does it"));
      return;
    }
  stage = dfp_list_get_data (input->configuration->stages, (guint) flow->bottleneck);
  share = dfp_finding_format_share (flow->load, DFP_QUEUE_LOAD_MAXIMUM);
  /* Translators: share, name of a stage */
  dfp_finding_tell (finding, g_strdup_printf (_ ("%s load at the bottleneck, “%s”"), share, stage->name),
                    _ ("up to 85% wanted"), _ ("Green is up to 85%: above it, queues double and double again."), NULL);
  dfp_finding_set_bar (finding, DFP_QUEUE_LOAD_MAXIMUM, MAX (flow->load, LOAD_AMBER), g_steal_pointer (&share),
                       dfp_format_share (DFP_QUEUE_LOAD_MAXIMUM, 0, DFP_FORMAT_PLAIN));
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  dfp_finding_set_target (finding, "production-line", stage->id, "discipline");
  offer_next_person (finding, input);
}

static const DfpCheck checks[] = {
  { "factory-leads", DFP_CHECK_OPERATING_MODEL, N_ ("Does the factory lead people, process and systems?"),
    N_ ("The factory leads"),
    N_ ("Areas of which it decides 50 of 100 points by weight, shared decisions half, with its leads in its own hands"),
    N_ ("Green all 3; amber 2; red fewer, or one below 25 points"),
    N_ ("Founding article on digital factories; bands are assumptions"), "operating-model/holder", judge_lead },
  { "decisions-agree", DFP_CHECK_OPERATING_MODEL, N_ ("Does the plan agree with itself on who decides?"),
    N_ ("The factory leads"), N_ ("Contradictions between decision rights, roles and objectives"),
    N_ ("Green none; amber one or more"), N_ ("Assumption"), "operating-model/holder", judge_contradictions },
  { "culture-baseline", DFP_CHECK_OPERATING_MODEL, N_ ("Is the culture of today known?"), N_ ("A new culture"),
    N_ ("Traits with a value for now and wanted, and a practice where they differ"),
    N_ ("Green all with a practice; amber some without; red no trait"), N_ ("Assumption"), "operating-model/now",
    judge_culture },
  { "line-load", DFP_CHECK_OPERATING_MODEL, N_ ("Is there room at the bottleneck?"), N_ ("A production line"),
    N_ ("Work planned, of what the slowest stage can pass"), N_ ("Green up to 85%; amber up to 100%; red above"),
    N_ ("Assumption, after Reinertsen 2009 on queues"), "production-line/discipline", judge_load,
    N_ ("How full the line is cannot be said yet") },
};

DfpCheckTable
dfp_health_operating_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
