/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the finders need is counted once; each of them then asks one question. Nothing is guessed from the
 * words of a decision: the heaviest one of an area stands for the area. */
#include "analysis/autonomy/dfp-contradiction.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-const.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"

#define N_AREAS (DFP_AREA_MONEY + 1)
#define N_HOLDERS (DFP_HOLDER_PARTNER + 1)
#define NAME_MAXIMUM 60 /* characters of a name in a sentence */
#define MOST 0.5        /* share from which something is the rule: assumption */

typedef struct
{
  const DfpPlanData *plan;
  const DfpConfigurationData *configuration;
  GPtrArray *found;
  const char *key; /* of the kind that is being looked for */

  const DfpDecisionRightData *heaviest[N_AREAS]; /* the first of equals; NULL where none has weight */
  double weights[N_AREAS];
  double held[N_AREAS][N_HOLDERS];
  int n_held[N_AREAS][N_HOLDERS];
  int n_rights;
  double weight;
  double shared;
  double own; /* factory and half of shared */
  int n_roles;
  int n_selected;
  int n_partner_heads;
  gboolean led; /* somebody leads the factory */
  int n_objectives;
  int n_agreed;
} Search;

static gboolean
is_elsewhere (DfpHolder holder)
{
  return holder == DFP_HOLDER_CORPORATE || holder == DFP_HOLDER_PARTNER;
}

/* @name, cut where it would drown the sentence; @nameless when it is empty. Transfer full. */
static char *
shorten (const char *name, const char *nameless)
{
  g_autofree char *start = NULL;

  if (*name == '\0')
    return g_strdup (nameless);
  if (g_utf8_strlen (name, -1) <= NAME_MAXIMUM)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, NAME_MAXIMUM - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
describe (const DfpDecisionRightData *right)
{
  return shorten (right->decision, _ ("A decision without a name"));
}

/* Takes both. */
static void
report (Search *self, char *sentence, char *target)
{
  DfpContradiction *contradiction = g_new (DfpContradiction, 1);

  *contradiction = (DfpContradiction){ self->key, sentence, target };
  g_ptr_array_add (self->found, contradiction);
}

static char *
point_at (const DfpDecisionRightData *right, const char *field)
{
  return g_strdup_printf ("operating-model/%s/%s", right->id, field);
}

/* Share of the weight of an area that counts as the factory’s own. */
static double
get_own_share (const Search *self, DfpArea area)
{
  return (self->held[area][DFP_HOLDER_FACTORY] + self->held[area][DFP_HOLDER_SHARED] / 2) / self->weights[area];
}

static void
count_rights (Search *self)
{
  const DfpList *rights = self->configuration->rights;

  self->n_rights = (int) dfp_list_get_n_rows (rights);
  for (int i = 0; i < self->n_rights; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (rights, i);
      const DfpDecisionRightData **heaviest = &self->heaviest[right->area];

      if (right->weight > (*heaviest != NULL ? (*heaviest)->weight : 0))
        *heaviest = right;
      self->weights[right->area] += right->weight;
      self->held[right->area][right->holder] += right->weight;
      self->n_held[right->area][right->holder]++;
      self->weight += right->weight;
      self->shared += right->holder == DFP_HOLDER_SHARED ? right->weight : 0;
      self->own += right->holder == DFP_HOLDER_FACTORY  ? right->weight
                   : right->holder == DFP_HOLDER_SHARED ? right->weight / 2
                                                        : 0;
    }
}

static void
count_people (Search *self)
{
  const DfpList *roles = self->configuration->roles;

  self->n_roles = (int) dfp_list_get_n_rows (roles);
  for (int i = 0; i < self->n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      self->n_selected += role->group_selects;
      self->n_partner_heads += dfp_sourcing_is_partner (role->sourcing) ? role->heads : 0;
      self->led |= role->lead == DFP_LEAD_FACTORY && role->heads > 0;
    }
  self->n_objectives = (int) dfp_list_get_n_rows (self->plan->objectives);
  for (int i = 0; i < self->n_objectives; i++)
    self->n_agreed += ((const DfpObjectiveData *) dfp_list_get_data (self->plan->objectives, i))->agreed;
}

/* --- people --- */

static void
find_recruits_elsewhere (Search *self)
{
  const DfpDecisionRightData *right = self->heaviest[DFP_AREA_PEOPLE];
  g_autofree char *name = right != NULL ? describe (right) : NULL;

  if (right == NULL || !is_elsewhere (right->holder) || self->n_selected == 0)
    return;
  report (self,
          g_strdup_printf (right->holder == DFP_HOLDER_PARTNER
                               ? ngettext ("“%s” is the partner’s, while the group selects for %d of %d role",
                                           "“%s” is the partner’s, while the group selects for %d of %d roles",
                                           (gulong) self->n_roles)
                               : ngettext ("“%s” is corporate’s, while the group selects for %d of %d role",
                                           "“%s” is corporate’s, while the group selects for %d of %d roles",
                                           (gulong) self->n_roles),
                           name, self->n_selected, self->n_roles),
          point_at (right, "holder"));
}

static void
find_recruits_not_selected (Search *self)
{
  const DfpDecisionRightData *right = self->heaviest[DFP_AREA_PEOPLE];
  g_autofree char *name = right != NULL ? describe (right) : NULL;

  if (right == NULL || right->holder != DFP_HOLDER_FACTORY || self->n_roles == 0 ||
      self->n_selected >= MOST * self->n_roles)
    return;
  report (self,
          g_strdup_printf (ngettext ("“%s” is the factory’s, but the group selects for only %d of %d role",
                                     "“%s” is the factory’s, but the group selects for only %d of %d roles",
                                     (gulong) self->n_roles),
                           name, self->n_selected, self->n_roles),
          g_strdup ("team/group-selects"));
}

/* --- partners --- */

static void
find_partner_decides (Search *self)
{
  for (int i = 0; i < self->n_rights; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (self->configuration->rights, i);
      g_autofree char *name = describe (right);

      if (right->holder == DFP_HOLDER_PARTNER && right->area <= DFP_AREA_SYSTEMS)
        report (self,
                g_strdup_printf (_ ("“%s” is a partner’s: the factory must lead people, process and systems"), name),
                point_at (right, "holder"));
    }
}

static void
find_partner_absent (Search *self)
{
  for (int i = 0; i < self->n_rights && self->n_roles > 0 && self->n_partner_heads == 0; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (self->configuration->rights, i);
      g_autofree char *name = describe (right);

      if (right->holder == DFP_HOLDER_PARTNER)
        report (self, g_strdup_printf (_ ("“%s” is a partner’s, but nobody in the team comes from one"), name),
                point_at (right, "holder"));
    }
}

/* The area that a key role leads day by day. */
static DfpArea
get_led_area (DfpLead lead)
{
  return lead == DFP_LEAD_FACTORY        ? DFP_AREA_PEOPLE
         : lead == DFP_LEAD_ARCHITECTURE ? DFP_AREA_SYSTEMS
                                         : DFP_AREA_PROCESS;
}

static void
find_partner_leads (Search *self)
{
  for (int i = 0; i < self->n_roles; i++)
    {
      const DfpRoleData *role = dfp_list_get_data (self->configuration->roles, i);
      const DfpArea area = get_led_area (role->lead);
      g_autofree char *title = NULL;

      if (role->lead == DFP_LEAD_NONE || role->heads == 0 || !dfp_sourcing_is_partner (role->sourcing) ||
          self->n_held[area][DFP_HOLDER_FACTORY] == 0)
        continue;
      title = shorten (role->title, _ ("A role without a title"));
      /* Translators: a role, what it leads, and people, process or systems */
      report (self,
              g_strdup_printf (_ ("“%s” leads (%s) and comes from a partner, while the factory decides on %s"), title,
                               dfp_enum_get_label (DFP_TYPE_LEAD, role->lead),
                               dfp_enum_get_label (DFP_TYPE_AREA, area)),
              g_strdup_printf ("team/%s/sourcing", role->id));
    }
}

/* --- objectives --- */

static void
find_objectives_elsewhere (Search *self)
{
  const DfpDecisionRightData *right = self->heaviest[DFP_AREA_OBJECTIVES];
  g_autofree char *name = right != NULL ? describe (right) : NULL;

  if (right == NULL || !is_elsewhere (right->holder) || self->n_agreed == 0)
    return;
  report (self,
          g_strdup_printf (ngettext ("“%s” is decided elsewhere, while the group agreed to %d objective",
                                     "“%s” is decided elsewhere, while the group agreed to %d objectives",
                                     (gulong) self->n_agreed),
                           name, self->n_agreed),
          point_at (right, "holder"));
}

static void
find_objectives_not_agreed (Search *self)
{
  const DfpDecisionRightData *right = self->heaviest[DFP_AREA_OBJECTIVES];
  g_autofree char *name = right != NULL ? describe (right) : NULL;

  if (right == NULL || right->holder != DFP_HOLDER_FACTORY || self->n_agreed == self->n_objectives)
    return;
  report (self,
          g_strdup_printf (ngettext ("“%s” is the factory’s, but the group has not agreed to %d of %d objective",
                                     "“%s” is the factory’s, but the group has not agreed to %d of %d objectives",
                                     (gulong) self->n_objectives),
                           name, self->n_objectives - self->n_agreed, self->n_objectives),
          g_strdup ("objectives/agreed"));
}

/* --- purpose, aims and set-up --- */

static void
find_start_up_money (Search *self)
{
  if (self->plan->purpose != DFP_PURPOSE_START_UP || self->weights[DFP_AREA_MONEY] <= 0 ||
      get_own_share (self, DFP_AREA_MONEY) > 0)
    return;
  report (self, g_strdup (_ ("It is to be a start-up, but every decision on money is taken elsewhere")),
          point_at (self->heaviest[DFP_AREA_MONEY], "holder"));
}

/* The heaviest decision of an area that others take; NULL when the factory has a part in all. */
static const DfpDecisionRightData *
find_heaviest_elsewhere (const Search *self, DfpArea area)
{
  const DfpDecisionRightData *heaviest = NULL;

  for (int i = 0; i < self->n_rights; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (self->configuration->rights, i);

      if (right->area == area && is_elsewhere (right->holder) && (heaviest == NULL || right->weight > heaviest->weight))
        heaviest = right;
    }
  return heaviest;
}

/* “Speed is the first aim, but …”, where less than half of an area is the factory’s own. */
static void
find_decided_elsewhere (Search *self, gboolean applies, DfpArea area, const char *sentence)
{
  if (applies && self->weights[area] > 0 && get_own_share (self, area) < MOST)
    report (self, g_strdup (sentence), point_at (find_heaviest_elsewhere (self, area), "holder"));
}

static void
find_technology_systems (Search *self)
{
  find_decided_elsewhere (self, self->plan->purpose == DFP_PURPOSE_NEW_TECHNOLOGY, DFP_AREA_SYSTEMS,
                          _ ("It is to bring in a new technology, but most of what counts in systems is decided "
                             "elsewhere"));
}

static gboolean
is_first_aim (const Search *self, double weight)
{
  const DfpPlanData *plan = self->plan;

  return weight > 0 && weight >= MAX (MAX (plan->weight_speed, plan->weight_capability), plan->weight_scale) &&
         (plan->weight_speed == weight) + (plan->weight_capability == weight) + (plan->weight_scale == weight) == 1;
}

static void
find_speed_process (Search *self)
{
  find_decided_elsewhere (self, is_first_aim (self, self->plan->weight_speed), DFP_AREA_PROCESS,
                          _ ("Speed is the first aim, but most of what counts in process is decided elsewhere"));
}

static void
find_capability_people (Search *self)
{
  find_decided_elsewhere (self, is_first_aim (self, self->plan->weight_capability), DFP_AREA_PEOPLE,
                          _ ("Capability is the first aim, but most of what counts for people is decided elsewhere"));
}

static void
find_standalone_follows (Search *self)
{
  if (self->configuration->set_up == DFP_SET_UP_STANDALONE && self->weight > 0 && self->own < MOST * self->weight)
    report (self, g_strdup (_ ("It stands alone, but less than half of what counts is the factory’s to decide")),
            g_strdup ("set-up/set-up"));
}

/* --- the rights themselves --- */

static void
find_nobody_leads (Search *self)
{
  int n_own = 0;

  for (int area = 0; area < N_AREAS; area++)
    n_own += self->n_held[area][DFP_HOLDER_FACTORY];
  if (n_own > 0 && self->n_roles > 0 && !self->led)
    report (self,
            g_strdup_printf (ngettext ("The factory has %d decision to take, but nobody leads it",
                                       "The factory has %d decisions to take, but nobody leads it", (gulong) n_own),
                             n_own),
            g_strdup ("team/lead"));
}

static void
find_mostly_shared (Search *self)
{
  if (self->weight > 0 && self->shared > MOST * self->weight)
    report (self, g_strdup (_ ("Most of what counts is shared, so nobody has the last word on it")),
            g_strdup ("operating-model/holder"));
}

static gboolean
is_named (const Search *self, int area)
{
  for (int holder = 0; holder < N_HOLDERS; holder++)
    if (self->n_held[area][holder] > 0)
      return TRUE;
  return FALSE;
}

/* One gap, however many areas it takes in. */
static void
find_area_unnamed (Search *self)
{
  g_autoptr (GString) areas = g_string_new (NULL);

  for (int area = 0; area < N_AREAS && self->n_rights > 0; area++)
    if (!is_named (self, area))
      g_string_append_printf (areas, areas->len > 0 ? ", %s" : "%s", dfp_enum_get_label (DFP_TYPE_AREA, area));
  if (areas->len > 0)
    /* Translators: %s is one or more of People, Process, Systems, Objectives and Money, with commas between them */
    report (self, g_strdup_printf (_ ("%s: nobody has said who decides"), areas->str),
            g_strdup ("operating-model/area"));
}

static void
find_weightless (Search *self)
{
  for (int i = 0; i < self->n_rights; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (self->configuration->rights, i);
      g_autofree char *name = describe (right);

      if (right->weight <= 0)
        report (self, g_strdup_printf (_ ("“%s” has no weight and counts for nothing"), name),
                point_at (right, "weight"));
    }
}

static void
find_named_twice (Search *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < self->n_rights; i++)
    {
      const DfpDecisionRightData *right = dfp_list_get_data (self->configuration->rights, i);
      g_autofree char *key = g_utf8_casefold (right->decision, -1), *name = describe (right);
      const DfpDecisionRightData *first = g_hash_table_lookup (seen, key);

      if (*key == '\0')
        continue;
      if (first == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), dfp_drop_const (right));
      else if (first->holder != right->holder)
        report (self, g_strdup_printf (_ ("“%s” has two holders: it is named twice"), name),
                point_at (right, "holder"));
    }
}

static const struct
{
  const char *key;
  void (*find) (Search *search);
} kinds[] = {
  { "recruits-elsewhere", find_recruits_elsewhere },
  { "recruits-not-selected", find_recruits_not_selected },
  { "partner-decides", find_partner_decides },
  { "partner-leads", find_partner_leads },
  { "partner-absent", find_partner_absent },
  { "objectives-elsewhere", find_objectives_elsewhere },
  { "objectives-not-agreed", find_objectives_not_agreed },
  { "start-up-money", find_start_up_money },
  { "technology-systems", find_technology_systems },
  { "speed-process", find_speed_process },
  { "capability-people", find_capability_people },
  { "standalone-follows", find_standalone_follows },
  { "nobody-leads", find_nobody_leads },
  { "mostly-shared", find_mostly_shared },
  { "named-twice", find_named_twice },
  { "area-unnamed", find_area_unnamed },
  { "weightless", find_weightless },
};

static void
free_contradiction (gpointer data)
{
  DfpContradiction *contradiction = data;

  g_free (contradiction->sentence);
  g_free (contradiction->target);
  g_free (contradiction);
}

GPtrArray *
dfp_contradictions_find (const DfpPlanData *plan, const DfpConfigurationData *configuration)
{
  Search search = { .plan = plan, .configuration = configuration };

  g_return_val_if_fail (plan != NULL && configuration != NULL, NULL);
  search.found = g_ptr_array_new_with_free_func (free_contradiction);
  count_rights (&search);
  count_people (&search);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      search.key = kinds[i].key;
      kinds[i].find (&search);
    }
  return search.found;
}

guint
dfp_contradiction_get_n_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}
