/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of tasks, each with a function that reads its state from the plan; notice is one task for each
 * partner or sourcing and each last month, found by sorting the rows of the team. */
#include "analysis/handover/dfp-dismantle-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"

#define MONTHS_OF_TRANSFER 3 /* from the decision to the handover at the least (doc/model.md §14.2, assumption) */

/* What the judges read, gathered in one walk. */
struct _Facts
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  const DfpTotals *totals;
  int exit;            /* 0 for none */
  const char *factory; /* titles of the leads; "" for none */
  const char *architecture;
  const char *release;
  int equipped; /* people something was bought for */
  int partner_heads;
  const char *partner; /* the first named */
  int last_cost_month; /* of the cost lines; 0 for none */
  gboolean has_benefits;
  int first_notice; /* to those who are there to the end */
};

static void
name_who (DfpTask *task, const char *who)
{
  task->who = who;
  task->state = *who != '\0' ? DFP_TASK_READY : DFP_TASK_OPEN;
}

/* --- one function for each task --- */

static int
get_decision_month (const Facts *facts)
{
  const int month = facts->exit - MONTHS_OF_TRANSFER;

  return MAX (facts->first_notice > 0 ? MIN (month, facts->first_notice) : month, 1);
}

static gboolean
judge_decision (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->plan->sponsor);
  task->month = get_decision_month (facts);
  return TRUE;
}

static gboolean
judge_message (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->factory);
  task->month = get_decision_month (facts);
  return TRUE;
}

static gboolean
judge_benefits (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->configuration->transfer_owner);
  return facts->has_benefits;
}

static gboolean
judge_product (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->configuration->transfer_owner);
  return TRUE;
}

static gboolean
judge_unit (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->configuration->receiving_unit);
  task->count = (int) facts->totals->returning_heads;
  if (task->count == 0)
    task->state = DFP_TASK_OPEN;
  return TRUE;
}

static gboolean
judge_owners (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->architecture);
  task->month = MAX (facts->exit - 1, 1);
  return TRUE;
}

static gboolean
judge_lessons (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->plan->sponsor);
  return TRUE;
}

static gboolean
judge_returning (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->configuration->receiving_unit);
  task->count = (int) facts->totals->returning_heads;
  task->month = get_decision_month (facts);
  return task->count > 0;
}

static gboolean
judge_partner (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->partner);
  task->count = facts->partner_heads;
  return task->count > 0;
}

static gboolean
judge_access (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->release);
  return TRUE;
}

static gboolean
judge_equipment (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->factory);
  task->count = facts->equipped;
  return task->count > 0;
}

static gboolean
judge_contingency (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->plan->sponsor);
  task->amount = facts->totals->cost->contingency;
  return task->amount > 0;
}

static gboolean
judge_orders (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->factory);
  task->month = MAX (facts->exit, facts->last_cost_month);
  return facts->last_cost_month > 0 || facts->partner_heads > 0;
}

static gboolean
judge_legal (const Facts *facts, DfpTask *task)
{
  name_who (task, facts->plan->sponsor);
  return TRUE;
}

static gboolean
judge_culture (const Facts *facts, DfpTask *task)
{
  const DfpList *culture = facts->configuration->culture;

  name_who (task, facts->configuration->receiving_unit);
  for (guint i = 0; i < dfp_list_get_n_rows (culture); i++)
    if (*((const DfpCultureTraitData *) dfp_list_get_data (culture, i))->practice != '\0')
      return TRUE;
  task->state = DFP_TASK_OPEN;
  return dfp_list_get_n_rows (culture) > 0;
}

static gboolean
judge_restart (const Facts *facts, DfpTask *task)
{
  const DfpList *phases = facts->configuration->phases;

  name_who (task, facts->factory);
  for (guint i = 0; i < dfp_list_get_n_rows (phases); i++)
    if (((const DfpPhaseData *) dfp_list_get_data (phases, i))->kind == DFP_PHASE_KIND_RECONSTRUCT)
      return TRUE;
  return FALSE;
}

static const DfpTaskKind kinds[] = {
  { "decision", DFP_THEME_DECISION, N_ ("Decide the handover and say why"), "purpose/sponsor",
    N_ ("Name the sponsor of the plan"), judge_decision },
  { "message", DFP_THEME_DECISION, N_ ("Tell everybody, in one message"), "team",
    N_ ("Say which role leads the factory"), judge_message },
  { "benefits", DFP_THEME_VALUE, N_ ("Sign off the benefits and who follows the open ones"), "handover/transfer-owner",
    N_ ("Name the transfer owner"), judge_benefits },
  { "product", DFP_THEME_PRODUCT, N_ ("Hand over product, backlog, run book and licences"), "handover/transfer-owner",
    N_ ("Name the transfer owner"), judge_product },
  { "unit", DFP_THEME_PRODUCT, N_ ("Receive it, with people who can run it"), "handover/receiving-unit",
    N_ ("Name the receiving unit, and roles that go back to it"), judge_unit },
  { "owners", DFP_THEME_KNOWLEDGE, N_ ("Name two owners of each component, and record how it works"), "team",
    N_ ("Say which role leads the architecture"), judge_owners },
  { "lessons", DFP_THEME_KNOWLEDGE, N_ ("Go through the lessons with the sponsor"), "purpose/sponsor",
    N_ ("Name the sponsor of the plan"), judge_lessons },
  { "returning", DFP_THEME_PEOPLE, N_ ("Agree the next role of everybody who returns"), "handover/receiving-unit",
    N_ ("Name the receiving unit"), judge_returning },
  { "partner", DFP_THEME_PARTNER, N_ ("Accept the work; settle rights, data and the last invoice"), "team",
    N_ ("Name the partner"), judge_partner },
  { "access", DFP_THEME_ACCESS, N_ ("Close accounts, keys and badges; delete or hand over data"), "team",
    N_ ("Say which role leads the releases"), judge_access },
  { "equipment", DFP_THEME_ASSETS, N_ ("Take back equipment and rooms"), "team",
    N_ ("Say which role leads the factory"), judge_equipment },
  { "contingency", DFP_THEME_FINANCE, N_ ("Release what is left of the contingency"), "purpose/sponsor",
    N_ ("Name the sponsor of the plan"), judge_contingency },
  { "orders", DFP_THEME_FINANCE, N_ ("Close purchase orders and cost lines"), "team",
    N_ ("Say which role leads the factory"), judge_orders },
  { "legal", DFP_THEME_LEGAL, N_ ("File contracts, records and the privacy register"), "purpose/sponsor",
    N_ ("Name the sponsor of the plan"), judge_legal },
  { "culture", DFP_THEME_CULTURE, N_ ("Agree which practices the unit keeps"), "operating-model",
    N_ ("Name the receiving unit and a practice to keep"), judge_culture },
  { "restart", DFP_THEME_RECONSTRUCT, N_ ("Keep squad, platform and guidelines ready for the next purpose"), "set-up",
    N_ ("Say which role leads the factory"), judge_restart },
};

/* Notice is no row of the table above: there is one for each date. */
static const DfpTaskKind notice = {
  "notice", DFP_THEME_PEOPLE, N_ ("Give notice"), "team", N_ ("Say which role leads the factory"), NULL
};
static const DfpTaskKind partner_notice = {
  "partner-notice", DFP_THEME_PARTNER, N_ ("Give notice to the partner"), "team", N_ ("Name the partner"), NULL
};

/* --- notice --- */

typedef struct
{
  const DfpRoleData *role;
  const char *partner; /* "" for own people */
} Leaver;

static int
compare_leavers (gconstpointer a, gconstpointer b)
{
  const Leaver *left = a, *right = b;
  const int order = (left->role->end_month > right->role->end_month) - (left->role->end_month < right->role->end_month);

  if (order != 0)
    return order;
  if (left->role->sourcing != right->role->sourcing)
    return (int) left->role->sourcing - (int) right->role->sourcing;
  return strcmp (left->partner, right->partner);
}

/* Everybody who leaves: those who return have a role to go to, and need none. */
static GArray *
list_leavers (const DfpConfigurationData *configuration)
{
  GArray *leavers = g_array_new (FALSE, FALSE, sizeof (Leaver));

  for (guint i = 0; i < dfp_list_get_n_rows (configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (configuration->roles, i);
      const Leaver leaver = { role, dfp_sourcing_is_partner (role->sourcing) ? role->partner : "" };

      if (role->heads > 0 && !role->returns && role->end_month >= role->start_month)
        g_array_append_val (leavers, leaver);
    }
  g_array_sort (leavers, compare_leavers);
  return leavers;
}

static void
add_notices (GArray *tasks, const Facts *facts)
{
  g_autoptr (GArray) leavers = list_leavers (facts->configuration);

  for (guint i = 0; i < leavers->len;)
    {
      const Leaver *leaver = &g_array_index (leavers, Leaver, i);
      const gboolean partner = dfp_sourcing_is_partner (leaver->role->sourcing);
      const DfpSourcingTermsData *terms = dfp_plan_get_terms (facts->plan, leaver->role->sourcing);
      DfpTask task = { partner ? &partner_notice : &notice, .amount = NAN, .terms = leaver->role->sourcing };

      task.months = terms->notice_months;
      task.last_month = leaver->role->end_month;
      task.month = MAX (task.last_month - (int) ceil (terms->notice_months), 1);
      for (; i < leavers->len && compare_leavers (leaver, &g_array_index (leavers, Leaver, i)) == 0; i++)
        task.count += g_array_index (leavers, Leaver, i).role->heads;
      name_who (&task, partner ? leaver->partner : facts->factory);
      g_array_append_val (tasks, task);
    }
}

/* --- the list --- */

static void
gather_team (Facts *facts)
{
  for (guint i = 0; i < dfp_list_get_n_rows (facts->configuration->roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (facts->configuration->roles, i);
      const char **lead = role->lead == DFP_LEAD_FACTORY        ? &facts->factory
                          : role->lead == DFP_LEAD_ARCHITECTURE ? &facts->architecture
                          : role->lead == DFP_LEAD_RELEASE      ? &facts->release
                                                                : NULL;

      if (lead != NULL && **lead == '\0')
        *lead = role->title;
      facts->equipped += role->joiners;
      if (dfp_sourcing_is_partner (role->sourcing))
        {
          facts->partner_heads += role->heads;
          facts->partner = *facts->partner == '\0' ? role->partner : facts->partner;
        }
    }
}

static void
gather_money (Facts *facts)
{
  for (guint i = 0; i < dfp_list_get_n_rows (facts->configuration->cash); i++)
    {
      const DfpCashLineData *line = dfp_list_get_data (facts->configuration->cash, i);

      facts->has_benefits |= line->kind == DFP_CASH_KIND_BENEFIT;
      if (line->kind == DFP_CASH_KIND_COST)
        facts->last_cost_month = MAX (facts->last_cost_month, line->end_month);
    }
}

static void
add_task (GArray *tasks, const Facts *facts, const DfpTaskKind *kind)
{
  DfpTask task = { kind, .amount = NAN };
  const gboolean needed = kind->judge (facts, &task);

  task.month = task.month > 0 ? task.month : facts->exit;
  if (facts->exit == 0)
    {
      task.month = 0;
      task.state = DFP_TASK_OPEN;
    }
  if (!needed)
    task.state = DFP_TASK_NOT_NEEDED;
  g_array_append_val (tasks, task);
}

static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  const DfpTask *left = a, *right = b;

  if (left->kind->theme != right->kind->theme)
    return (int) left->kind->theme - (int) right->kind->theme;
  return (left->month > right->month) - (left->month < right->month);
}

/* Names are still the plan’s own. */
static void
finish (struct _DfpDismantle *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      self->tasks[i].who = dfp_result_add_text (self, self->tasks[i].who);
      self->n_states[self->tasks[i].state]++;
    }
}

DfpDismantle *
dfp_dismantle_new (const DfpPlanData *plan, const DfpConfigurationData *configuration, const DfpTotals *totals)
{
  struct _DfpDismantle *self = dfp_result_new (struct _DfpDismantle);
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (DfpTask));
  Facts facts = { plan, configuration, totals, configuration->exit_month, "", "", "", .partner = "" };

  gather_team (&facts);
  gather_money (&facts);
  add_notices (tasks, &facts);
  self->n_notices = tasks->len;
  for (guint i = 0; i < tasks->len; i++)
    {
      const int month = g_array_index (tasks, DfpTask, i).month;

      self->first_notice_month = self->first_notice_month == 0 ? month : MIN (self->first_notice_month, month);
      if (g_array_index (tasks, DfpTask, i).last_month > facts.exit - MONTHS_OF_TRANSFER)
        facts.first_notice = facts.first_notice == 0 ? month : MIN (facts.first_notice, month);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_task (tasks, &facts, &kinds[i]);
  g_array_sort (tasks, compare_tasks);
  self->n_tasks = tasks->len;
  self->tasks = dfp_result_keep (self, g_array_free (tasks, FALSE), g_free);
  finish (self);
  return self;
}
