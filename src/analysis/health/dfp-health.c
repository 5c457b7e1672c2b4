/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the tables. Misfits that do not arise are left out and counted as one green finding by
 * "design-fits-purpose". */
#include "analysis/health/dfp-health.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"

static DfpCheckTable (*const tables[]) (void) = {
  dfp_health_leadership_checks,  dfp_health_objective_checks,  dfp_health_team_checks,
  dfp_health_ratio_checks,       dfp_health_sourcing_checks,   dfp_health_operating_checks,
  dfp_health_flex_checks,        dfp_health_money_checks,      dfp_health_handover_checks,
  dfp_health_fit_checks,         dfp_health_fit_aim_checks,    dfp_health_fit_capability_checks,
  dfp_health_fit_purpose_checks, dfp_health_fit_set_up_checks,
};

static const char *const light_labels[DFP_N_LIGHTS] = {
  [DFP_LIGHT_RED] = N_ ("red"),
  [DFP_LIGHT_AMBER] = N_ ("amber"),
  [DFP_LIGHT_GREEN] = N_ ("green"),
  [DFP_LIGHT_NOT_NEEDED] = N_ ("not needed"),
};

static const char *const light_nicks[DFP_N_LIGHTS] = { "red", "amber", "green", "not-needed" };

static const char *const group_labels[DFP_N_CHECK_GROUPS] = {
  [DFP_CHECK_LEADERSHIP] = N_ ("Leadership"),
  [DFP_CHECK_OBJECTIVES] = N_ ("Objectives"),
  [DFP_CHECK_TEAM] = N_ ("Team"),
  [DFP_CHECK_SOURCING] = N_ ("Sourcing"),
  [DFP_CHECK_OPERATING_MODEL] = N_ ("Operating model"),
  [DFP_CHECK_FLEX] = N_ ("Flexibility"),
  [DFP_CHECK_MONEY] = N_ ("Money and gates"),
  [DFP_CHECK_HANDOVER] = N_ ("Handover"),
  [DFP_CHECK_FIT] = N_ ("Fit to the purpose"),
};

static void
complete_text (char **text, const char *otherwise)
{
  if (*text == NULL)
    *text = g_strdup (otherwise);
}

/* What is asked is no answer where somebody has to act; where the check is not needed, it says what is not. */
static const char *
get_spare_title (const DfpCheck *check, DfpLight light)
{
  return light < DFP_LIGHT_GREEN && check->unanswered != NULL ? _ (check->unanswered) : dfp_check_get_question (check);
}

static gboolean
is_listed (const DfpFinding *finding)
{
  return finding->check->group != DFP_CHECK_FIT || finding->title != NULL;
}

static void
judge (GArray *findings, const DfpCheck *check, const DfpHealthInput *input)
{
  DfpFinding finding = { .check = check, .light = DFP_LIGHT_GREEN, .value = NAN };

  check->judge (input, &finding);
  if (!is_listed (&finding))
    {
      dfp_finding_clear (&finding);
      return;
    }
  complete_text (&finding.title, get_spare_title (check, finding.light));
  complete_text (&finding.detail, "");
  complete_text (&finding.target, check->target);
  g_array_append_val (findings, finding);
}

static int
compare_lights (gconstpointer a, gconstpointer b)
{
  return (int) ((const DfpFinding *) a)->light - (int) ((const DfpFinding *) b)->light;
}

DfpHealth *
dfp_health_new (const DfpHealthInput *input)
{
  struct _DfpHealth *self = dfp_result_new (struct _DfpHealth);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (DfpFinding));

  g_array_set_clear_func (findings, (GDestroyNotify) dfp_finding_clear);
  dfp_result_keep (self, findings, (GDestroyNotify) g_array_unref);
  g_return_val_if_fail (input != NULL && input->totals != NULL, self);
  for (guint i = 0; i < dfp_health_get_n_checks (); i++)
    judge (findings, dfp_health_get_check (i), input);
  g_array_sort (findings, compare_lights); /* stable: within a light the order of the tables holds */
  self->n_findings = findings->len;
  self->findings = (DfpFinding *) (gpointer) findings->data;
  for (guint i = 0; i < self->n_findings; i++)
    self->n_lights[self->findings[i].light]++;
  return self;
}

const DfpFinding *
dfp_health_get_worst (const DfpHealth *self)
{
  if (self->n_findings == 0 || self->findings[0].light > DFP_LIGHT_AMBER)
    return NULL;
  return &self->findings[0];
}

DfpLight
dfp_health_get_light (const DfpHealth *self)
{
  const DfpFinding *worst = dfp_health_get_worst (self);

  return worst != NULL ? worst->light : DFP_LIGHT_GREEN;
}

const DfpFinding *
dfp_health_find (const DfpHealth *self, const char *key)
{
  for (guint i = 0; i < self->n_findings; i++)
    if (strcmp (self->findings[i].check->key, key) == 0)
      return &self->findings[i];
  return NULL;
}

guint
dfp_health_get_n_checks (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    n += tables[i]().n_checks;
  return n;
}

const DfpCheck *
dfp_health_get_check (guint position)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const DfpCheckTable table = tables[i]();

      if (position < table.n_checks)
        return &table.checks[position];
      position -= table.n_checks;
    }
  g_return_val_if_reached (NULL);
}

const char *
dfp_check_get_question (const DfpCheck *check)
{
  return _ (check->question);
}

const char *
dfp_check_get_principle (const DfpCheck *check)
{
  return _ (check->principle);
}

const char *
dfp_check_get_measure (const DfpCheck *check)
{
  return _ (check->measure);
}

const char *
dfp_check_get_thresholds (const DfpCheck *check)
{
  return _ (check->thresholds);
}

const char *
dfp_check_get_source (const DfpCheck *check)
{
  return _ (check->source);
}

const char *
dfp_check_group_get_label (DfpCheckGroup group)
{
  g_return_val_if_fail ((guint) group < DFP_N_CHECK_GROUPS, "");
  return _ (group_labels[group]);
}

const char *
dfp_light_get_label (DfpLight light)
{
  g_return_val_if_fail ((guint) light < DFP_N_LIGHTS, "");
  return _ (light_labels[light]);
}

const char *
dfp_light_get_nick (DfpLight light)
{
  g_return_val_if_fail ((guint) light < DFP_N_LIGHTS, "");
  return light_nicks[light];
}
