/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the configuration, of which each list is walked once from its end. */
#include "draft/dfp-reconstruction.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-objective.h"
#include "model/dfp-phase.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"

#define MONTH_MAXIMUM 600
#define CONFIGURATION_MAXIMUM 120 /* months */
#define ID_LENGTH 12
#define NAME_ROOM 64 /* characters that the words around a name may need */

typedef struct
{
  const DfpReuse *reuse;
  DfpConfiguration *next;
  DfpConfigurationData old; /* what the copy holds before anything is changed; borrows its lists */
  int first;                /* month of the next factory */
  int last;
  int old_months;
} Work;

static int
clamp_month (long month, const Work *work)
{
  return (int) CLAMP (month, work->first, MONTH_MAXIMUM);
}

static int
map_start (const Work *work, int month)
{
  return clamp_month (work->first + lround ((month - 1.0) * work->reuse->months / work->old_months), work);
}

static int
map_end (const Work *work, int month)
{
  return clamp_month (work->first - 1 + lround ((double) month * work->reuse->months / work->old_months), work);
}

static void
map_months (const Work *work, gpointer row, int start, int end)
{
  const int first = map_start (work, start);

  g_object_set (row, "start-month", first, "end-month", MAX (map_end (work, end), first), NULL);
}

/* The same words give the same id, everywhere and always. */
static void
set_id (gpointer row, const Work *work, const char *what)
{
  g_autofree char *words =
      g_strdup_printf ("%s %d %d %d %s", work->old.id, work->reuse->purpose, work->first, work->reuse->months, what);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);

  digest[ID_LENGTH] = '\0';
  dfp_object_set_id (row, digest);
}

/* --- the lists, one by one --- */

static void
add_joiners (const Work *work, DfpDiscipline discipline)
{
  const DfpReuseJoiners *joiners = &work->reuse->joiners[discipline];
  g_autoptr (DfpRole) role = dfp_role_new ();
  g_autofree char *title = NULL;

  if (joiners->heads == 0)
    return;
  /* Translators: %s is a discipline */
  title = g_strdup_printf (_ ("%s, new"), dfp_enum_get_label (DFP_TYPE_DISCIPLINE, discipline));
  set_id (role, work, dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, discipline));
  g_object_set (role, "title", title, "discipline", discipline, "sourcing", joiners->sourcing, "heads", joiners->heads,
                "joiners", joiners->heads, "external-hires",
                joiners->sourcing == DFP_SOURCING_IN_HOUSE ? joiners->heads : 0, "rate", joiners->rate, "start-month",
                work->first, "end-month", work->last, "delivers", TRUE, "group-selects", TRUE, NULL);
  dfp_list_append (work->old.roles, role);
}

static void
reconstruct_roles (const Work *work)
{
  for (guint i = work->reuse->n_roles; i-- > 0;)
    {
      const DfpRoleData *role = dfp_list_get_data (work->old.roles, i);
      gpointer row = dfp_list_get (work->old.roles, i);

      if (work->reuse->roles[i].heads == 0 && role->heads > 0)
        {
          dfp_list_remove (work->old.roles, i);
          continue;
        }
      g_object_set (row, "heads", work->reuse->roles[i].heads, "joiners", 0, "external-hires", 0, NULL);
      map_months (work, row, role->start_month, role->end_month);
    }
  for (int d = 0; d < DFP_N_DISCIPLINES; d++)
    add_joiners (work, d);
}

static gboolean
has_people (const Work *work, const char *squad)
{
  for (guint i = 0; i < dfp_list_get_n_rows (work->old.roles); i++)
    if (g_str_equal (((const DfpRoleData *) dfp_list_get_data (work->old.roles, i))->squad, squad))
      return TRUE;
  return FALSE;
}

static void
reconstruct_squads (const Work *work)
{
  for (guint i = dfp_list_get_n_rows (work->old.squads); i-- > 0;)
    {
      const DfpSquadData *squad = dfp_list_get_data (work->old.squads, i);

      if (work->reuse->same_purpose)
        continue;
      if (has_people (work, squad->id))
        g_object_set (dfp_list_get (work->old.squads, i), "mission", "", NULL);
      else
        dfp_list_remove (work->old.squads, i);
    }
}

static void
reconstruct_stages (const Work *work)
{
  for (guint i = dfp_list_get_n_rows (work->old.stages); i-- > 0;)
    {
      const DfpStageData *stage = dfp_list_get_data (work->old.stages, i);

      if (!work->reuse->same_purpose && work->reuse->wanted_by_discipline[stage->discipline] == 0)
        dfp_list_remove (work->old.stages, i);
    }
}

/* Benefits and run cost keep their distance from the end of the factory. */
static void
shift_line (const Work *work, gpointer row, const DfpCashLineData *line)
{
  const int shift = work->last - work->old_months;
  const int start = clamp_month (line->start_month + shift, work);

  g_object_set (row, "start-month", start, "end-month", MAX (clamp_month (line->end_month + shift, work), start), NULL);
}

static void
reconstruct_cash (const Work *work, int set_up_month)
{
  for (guint i = dfp_list_get_n_rows (work->old.cash); i-- > 0;)
    {
      const DfpCashLineData *line = dfp_list_get_data (work->old.cash, i);
      gpointer row = dfp_list_get (work->old.cash, i);
      const double share = dfp_reuse_is_set_up_line (line, set_up_month) ? work->reuse->new_share : 1;

      if (share <= 0 || (line->kind != DFP_CASH_KIND_COST && !work->reuse->same_purpose))
        dfp_list_remove (work->old.cash, i);
      else if (line->kind != DFP_CASH_KIND_COST)
        shift_line (work, row, line);
      else
        {
          g_object_set (row, "amount", line->amount * share, NULL);
          map_months (work, row, line->start_month, line->end_month);
        }
    }
}

static void
reconstruct_phases (const Work *work)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < dfp_list_get_n_rows (work->old.phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (work->old.phases, i);
      gpointer row = dfp_list_get (work->old.phases, i);

      map_months (work, row, phase->start_month, phase->end_month);
      if (phase->kind != DFP_PHASE_KIND_SET_UP)
        continue;
      g_object_set (row, "kind", DFP_PHASE_KIND_RECONSTRUCT, "name", _ ("Reconstruct"), NULL);
      begun = TRUE;
    }
  if (!begun)
    {
      g_autoptr (DfpPhase) phase = dfp_phase_new ();

      set_id (phase, work, "phase");
      g_object_set (phase, "kind", DFP_PHASE_KIND_RECONSTRUCT, "name", _ ("Reconstruct"), "start-month", work->first,
                    "end-month", work->first, NULL);
      dfp_list_insert (work->old.phases, 0, phase);
    }
}

static void
reconstruct_culture (const Work *work)
{
  const double learned = 1 - work->reuse->new_share;

  for (guint i = 0; i < dfp_list_get_n_rows (work->old.culture); i++)
    {
      const DfpCultureTraitData *trait = dfp_list_get_data (work->old.culture, i);

      g_object_set (dfp_list_get (work->old.culture, i), "now", trait->now + (trait->wanted - trait->now) * learned,
                    NULL);
    }
}

static void
describe (const Work *work)
{
  g_autofree char *stem =
      g_utf8_substring (work->old.name, 0, MIN (g_utf8_strlen (work->old.name, -1), DFP_TEXT_MAXIMUM - NAME_ROOM));
  /* Translators: the name of a configuration, which is used again; in the second, for which purpose */
  g_autofree char *name =
      work->reuse->same_purpose
          ? g_strdup_printf (_ ("%s, again"), stem)
          : g_strdup_printf (_ ("%s, next: %s"), stem, dfp_enum_get_label (DFP_TYPE_PURPOSE, work->reuse->purpose));
  g_autofree char *summary = g_strdup_printf (_ ("%d people stay, %d leave, %d join"), work->reuse->kept_heads,
                                              work->reuse->released_heads, work->reuse->joining_heads);

  g_object_set (work->next, "name", name, "summary", summary, "months", MIN (work->last, CONFIGURATION_MAXIMUM),
                "exit-month", work->last, NULL);
  if (!work->reuse->same_purpose)
    g_object_set (work->next, "transfer-owner", "", "receiving-unit", "", "adoption-uplift", 0.0, "budget-cap", 0.0,
                  NULL);
}

static DfpConfiguration *
create (const DfpPlanData *plan, DfpConfiguration *configuration, const DfpReuseWish *wish, int first)
{
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpReuse) reuse = dfp_reuse_new (plan, data, wish);
  const int set_up_month = dfp_reuse_get_set_up_month (data);
  DfpConfiguration *next = DFP_CONFIGURATION (dfp_object_duplicate (DFP_OBJECT (configuration)));
  Work work = { reuse, next, *dfp_configuration_get (next), .old_months = data->months };

  work.first = CLAMP (first > 0 ? first : reuse->start_month, 1, MONTH_MAXIMUM);
  work.last = MIN (work.first + reuse->months - 1, MONTH_MAXIMUM);
  work.old.id = data->id;
  work.old.name = data->name;
  set_id (next, &work, "configuration");
  reconstruct_roles (&work);
  reconstruct_squads (&work);
  reconstruct_stages (&work);
  reconstruct_cash (&work, set_up_month);
  reconstruct_phases (&work);
  reconstruct_culture (&work);
  describe (&work);
  return next;
}

DfpConfiguration *
dfp_reconstruction_create_configuration (const DfpPlanData *plan, DfpConfiguration *configuration,
                                         const DfpReuseWish *wish)
{
  g_return_val_if_fail (plan != NULL && configuration != NULL && wish != NULL, NULL);

  return create (plan, configuration, wish, 0);
}

/* --- a plan of its own --- */

static void
clear_list (DfpList *list)
{
  dfp_list_splice (list, 0, dfp_list_get_n_rows (list), NULL);
}

static void
name_plan (DfpPlan *plan)
{
  const char *title = dfp_plan_get (plan)->title;
  g_autofree char *stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), DFP_TEXT_MAXIMUM - NAME_ROOM));
  /* Translators: the title of a plan, whose factory is put together again */
  g_autofree char *name = g_strdup_printf (_ ("%s, next"), *stem != '\0' ? stem : _ ("Untitled plan"));

  g_object_set (plan, "title", name, NULL);
}

DfpPlan *
dfp_reconstruction_create_plan (DfpPlan *plan, DfpConfiguration *configuration, const DfpReuseWish *wish)
{
  const DfpPlanData *old = dfp_plan_get (plan);
  const int start = wish->start_month > 0 ? wish->start_month : dfp_configuration_get (configuration)->months + 1;
  g_autoptr (DfpConfiguration) next = create (old, configuration, wish, 1);
  DfpPlan *copy = DFP_PLAN (dfp_object_copy (DFP_OBJECT (plan)));
  const DfpPlanData *data = dfp_plan_get (copy);

  clear_list (data->configurations);
  clear_list (data->decisions);
  dfp_list_append (data->configurations, next);
  g_object_set (copy, "purpose", wish->purpose, "status", DFP_STATUS_DRAFT, "baseline",
                dfp_configuration_get (next)->id, "recommended", "", "start",
                MIN (dfp_month_add (old->start, start), DFP_MONTH_LAST), NULL);
  name_plan (copy);
  if (wish->purpose == old->purpose)
    return copy;
  clear_list (data->risks);
  clear_list (data->work);
  clear_list (data->objectives);
  g_object_set (copy, "ambition", "", "summary", "", NULL);
  return copy;
}
