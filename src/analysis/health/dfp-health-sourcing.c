/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of where people come from: how much a partner does, who holds the leads, and who chooses recruits
 * (doc/model.md §15.2). */
#include <glib/gi18n.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"

#define PARTNER_GREEN 0.4 /* of the FTE-months */
#define PARTNER_AMBER 0.6
#define SELECTED_GREEN 1.0 /* of the heads */
#define SELECTED_AMBER 0.75

/* --- the partner's share --- */

static void
move_some (DfpFinding *finding, const DfpHealthInput *input, const DfpRoleData *role, int heads)
{
  const int left = role->heads - heads;

  dfp_finding_add_fix (finding, NULL,
                       dfp_edit_new_set ("roles", role->id, "heads", left, "joiners", MIN (role->joiners, left),
                                         "external-hires", MIN (role->external_hires, left), NULL));
  dfp_finding_add_fix (finding, NULL,
                       dfp_edit_new_add ("roles", "title", role->title, "discipline", role->discipline, "squad",
                                         role->squad, "sourcing", DFP_SOURCING_IN_HOUSE, "heads", heads, "allocation",
                                         role->allocation, "start-month", role->start_month, "end-month",
                                         role->end_month, "rate",
                                         dfp_finding_get_own_rate (input->configuration, role->discipline), "joiners",
                                         heads, "external-hires", heads, "delivers", role->delivers, NULL));
}

static void
move_all (DfpFinding *finding, const DfpHealthInput *input, const DfpRoleData *role)
{
  dfp_finding_add_fix (finding, NULL,
                       dfp_edit_new_set ("roles", role->id, "sourcing", DFP_SOURCING_IN_HOUSE, "partner", "",
                                         "external-hires", role->heads, "rate",
                                         dfp_finding_get_own_rate (input->configuration, role->discipline), NULL));
}

/* Moves as many of the partner's builders as the share has too many, in the order of the team. */
static void
offer_own_people (DfpFinding *finding, const DfpHealthInput *input)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpStaffing *staffing = input->totals->staffing;
  double missing = staffing->partner_fte_months - PARTNER_GREEN * staffing->fte_months;
  int moved = 0;

  for (guint i = 0; i < n_roles && missing > 1e-9; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double each = role->allocation * dfp_finding_count_months (role, staffing->n_months);
      int heads;

      if (!dfp_sourcing_is_partner (role->sourcing) || !role->delivers || each <= 0 || role->heads == 0)
        continue;
      heads = missing > each * role->heads ? role->heads : MIN ((int) (missing / each) + 1, role->heads);
      if (heads == role->heads)
        move_all (finding, input, role);
      else
        move_some (finding, input, role, heads);
      moved += heads;
      missing -= heads * each;
    }
  if (moved > 0)
    finding->fix_label = g_strdup_printf (ngettext ("Shift one of the partner’s people to own people",
                                                    "Shift %d of the partner’s people to own people", (gulong) moved),
                                          moved);
}

static const DfpRoleData *
find_largest_of_partner (const DfpHealthInput *input)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpRoleData *found = NULL;
  double most = 0;

  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);
      const double size =
          role->heads * role->allocation * dfp_finding_count_months (role, input->totals->staffing->n_months);

      if (dfp_sourcing_is_partner (role->sourcing) && size > most)
        {
          found = role;
          most = size;
        }
    }
  return found;
}

static void
judge_partner_share (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpRoleData *largest = find_largest_of_partner (input);
  g_autofree char *share = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = input->totals->partner_share;
  finding->light = dfp_light_at_most (finding->value, PARTNER_GREEN, PARTNER_AMBER);
  share = dfp_finding_format_share (finding->value, PARTNER_GREEN);
  dfp_finding_tell (finding, g_strdup_printf (_ ("%s of the work by a partner"), share), _ ("up to 40% wanted"),
                    _ ("Green is up to 40%."),
                    largest != NULL ? g_strdup_printf (_ ("The largest part of it: “%s”."), largest->title) : NULL);
  dfp_finding_set_share_bar (finding, PARTNER_GREEN);
  if (finding->light == DFP_LIGHT_GREEN)
    return;
  if (largest != NULL)
    dfp_finding_set_target (finding, "team", largest->id, "sourcing");
  offer_own_people (finding, input);
}

/* --- the leads --- */

typedef struct
{
  const DfpRoleData *partner;   /* a role of a partner that leads */
  const DfpRoleData *successor; /* one of the own people, of the same discipline, without a lead */
} Lead;

static Lead
find_lead (const DfpConfigurationData *configuration, DfpLead lead)
{
  const guint n_roles = dfp_list_get_n_rows (configuration->roles);
  Lead found = { 0 };

  for (guint i = 0; i < n_roles && found.partner == NULL; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (role->lead == lead && role->heads > 0 && dfp_sourcing_is_partner (role->sourcing))
        found.partner = role;
    }
  for (guint i = 0; i < n_roles && found.partner != NULL && found.successor == NULL; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);

      if (dfp_sourcing_is_own (role->sourcing) && role->lead == DFP_LEAD_NONE && role->heads > 0 &&
          role->discipline == found.partner->discipline)
        found.successor = role;
    }
  return found;
}

static void
offer_successor (DfpFinding *finding, const Lead *lead, DfpLead of)
{
  if (lead->successor == NULL || finding->fix != NULL)
    return;
  dfp_finding_add_fix (finding, NULL, dfp_edit_new_set ("roles", lead->partner->id, "lead", DFP_LEAD_NONE, NULL));
  dfp_finding_add_fix (finding, g_strdup_printf (_ ("Let “%s” lead it"), lead->successor->title),
                       dfp_edit_new_set ("roles", lead->successor->id, "lead", of, NULL));
}

static void
add_missing_lead (GString *missing, const Lead *lead, DfpLead of)
{
  const char *label = dfp_enum_get_label (DFP_TYPE_LEAD, of);

  if (missing->len > 0)
    g_string_append_c (missing, ' ');
  if (lead->partner == NULL)
    /* Translators: "Architecture" */
    g_string_append_printf (missing, _ ("%s: nobody."), label);
  else
    /* Translators: "Architecture", title of a role, "Nearshore" */
    g_string_append_printf (missing, _ ("%s: “%s” (%s)."), label, lead->partner->title,
                            dfp_enum_get_label (DFP_TYPE_SOURCING, lead->partner->sourcing));
}

static void
judge_leads (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpAutonomy *autonomy = input->autonomy;
  g_autoptr (GString) missing = g_string_new (NULL);

  if (dfp_finding_lacks_people (finding, input))
    return;
  finding->value = autonomy->n_key_roles;
  finding->light = autonomy->key_light;
  for (int of = DFP_LEAD_FACTORY; of <= DFP_N_KEY_ROLES; of++)
    {
      const gboolean held = autonomy->key_roles[of] == DFP_KEY_ROLE_OWN;
      const Lead lead = find_lead (input->configuration, of);

      dfp_finding_add_part (finding, dfp_enum_get_label (DFP_TYPE_LEAD, of), held);
      if (held)
        continue;
      add_missing_lead (missing, &lead, of);
      if (lead.partner != NULL && finding->target == NULL)
        dfp_finding_set_target (finding, "team", lead.partner->id, "lead");
      offer_successor (finding, &lead, of);
    }
  dfp_finding_tell (finding,
                    autonomy->n_key_roles == DFP_N_KEY_ROLES
                        ? g_strdup (_ ("All four leads are in the factory’s own hands"))
                        : g_strdup_printf (_ ("%d of 4 leads are in the factory’s own hands"), autonomy->n_key_roles),
                    NULL, _ ("Green is all four."), g_strdup (missing->str));
}

/* --- recruits --- */

static char *
describe_imposed (const DfpHealthInput *input, const DfpRoleData *first, int imposed)
{
  return g_strdup_printf (ngettext ("Others choose %d person, “%s”.", "Others choose %d people, “%s” among them.",
                                    (gulong) imposed),
                          imposed, first->title);
}

static void
judge_recruits (const DfpHealthInput *input, DfpFinding *finding)
{
  const guint n_roles = dfp_list_get_n_rows (input->configuration->roles);
  const DfpRoleData *first = NULL;
  int heads = 0, imposed = 0;
  g_autofree char *share = NULL;

  if (dfp_finding_lacks_people (finding, input))
    return;
  for (guint i = 0; i < n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (input->configuration->roles, i);

      heads += role->heads;
      if (role->group_selects || role->heads == 0)
        continue;
      imposed += role->heads;
      first = first != NULL ? first : role;
      dfp_finding_add_fix (finding, NULL, dfp_edit_new_set ("roles", role->id, "group-selects", TRUE, NULL));
    }
  finding->value = 1 - (double) imposed / heads;
  finding->light = dfp_light_at_least (finding->value, SELECTED_GREEN, SELECTED_AMBER);
  share = dfp_finding_format_share (finding->value, SELECTED_GREEN);
  dfp_finding_tell (finding,
                    first == NULL ? g_strdup (_ ("The group has the last word on everybody who joins"))
                                  : g_strdup_printf (_ ("The group has the last word on %s of the people"), share),
                    NULL, _ ("Green is everybody."), first != NULL ? describe_imposed (input, first, imposed) : NULL);
  dfp_finding_set_share_bar (finding, SELECTED_GREEN);
  if (first == NULL)
    return;
  dfp_finding_set_target (finding, "team", first->id, "group-selects");
  finding->fix_label = g_strdup (_ ("Let the group choose its recruits"));
}

static const DfpCheck checks[] = {
  { "partner-share", DFP_CHECK_SOURCING, N_ ("Is most of the work done by own people?"), N_ ("The factory leads"),
    N_ ("FTE-months of nearshore, offshore and agency people, of all"),
    N_ ("Green up to 40%; amber up to 60%; red above"), N_ ("Assumption"), "team/sourcing", judge_partner_share,
    N_ ("Who does the work is not known yet") },
  { "own-leads", DFP_CHECK_SOURCING, N_ ("Are the leads in the factory’s own hands?"), N_ ("The factory leads"),
    N_ ("Of factory, product, architecture and release: how many somebody leads who is no partner’s"),
    N_ ("Green all 4; amber 3; red fewer"), N_ ("Founding article on digital factories; bands are assumptions"),
    "team/lead", judge_leads, N_ ("No lead is named yet") },
  { "recruits", DFP_CHECK_SOURCING, N_ ("Has the group the last word on who joins?"), N_ ("The group decides"),
    N_ ("People whose row says that the group selects, of all people"),
    N_ ("Green everybody; amber from 75%; red below"),
    N_ ("Founding article on digital factories; bands are assumptions"), "team/group-selects", judge_recruits,
    N_ ("Who chooses the people is not known yet") },
};

DfpCheckTable
dfp_health_sourcing_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
