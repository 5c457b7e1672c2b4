/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index by hand and against a slow reference, the lead principle on both sides of each threshold, and
 * each contradiction once there and once not. */
#include <math.h>

#include "analysis/autonomy/dfp-autonomy.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
  DfpAutonomy *autonomy;           /* the last measured */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->autonomy, dfp_result_unref);
  g_assert_finalize_object (f->plan);
}

static const DfpAutonomy *
measure (Fixture *f)
{
  g_clear_pointer (&f->autonomy, dfp_result_unref);
  return f->autonomy = dfp_autonomy_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration));
}

static DfpObject *
add_right (Fixture *f, DfpArea area, DfpHolder holder, double weight)
{
  DfpList *rights = dfp_configuration_get (f->configuration)->rights;
  const guint n = dfp_list_get_n_rows (rights);
  g_autofree char *name = g_strdup_printf ("Decision %u", n);
  DfpObject *right = dfp_list_add (rights, n);

  g_object_set (right, "decision", name, "area", area, "holder", holder, "weight", weight, NULL);
  return right;
}

static DfpObject *
add_role (Fixture *f, DfpLead lead, DfpSourcing sourcing, gboolean selects)
{
  DfpList *roles = dfp_configuration_get (f->configuration)->roles;
  DfpObject *role = dfp_list_add (roles, dfp_list_get_n_rows (roles));

  g_object_set (role, "lead", lead, "sourcing", sourcing, "group-selects", selects, "heads", 1, NULL);
  return role;
}

/* A factory in which everything fits: no contradiction, all lamps green. */
static void
fill (Fixture *f)
{
  for (int area = 0; area < DFP_N_AREAS; area++)
    add_right (f, area, DFP_HOLDER_FACTORY, 2);
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    add_role (f, lead, DFP_SOURCING_SECONDED, TRUE);
}

static void
test_index (Fixture *f, gconstpointer data)
{
  g_assert_true (isnan (measure (f)->all.index));
  add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_CORPORATE, 3);
  g_assert_cmpfloat (measure (f)->all.index, ==, 0);
  add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 1);
  g_assert_cmpfloat (measure (f)->all.index, ==, 25);
  add_right (f, DFP_AREA_MONEY, DFP_HOLDER_SHARED, 4);
  g_assert_cmpfloat (measure (f)->all.index, ==, 37.5);
  g_assert_cmpfloat (f->autonomy->areas[DFP_AREA_PEOPLE].index, ==, 25);
  g_assert_cmpfloat (f->autonomy->areas[DFP_AREA_MONEY].index, ==, 50);
  g_assert_true (isnan (f->autonomy->areas[DFP_AREA_SYSTEMS].index));
  add_right (f, DFP_AREA_SYSTEMS, DFP_HOLDER_PARTNER, 0);
  g_assert_true (isnan (measure (f)->areas[DFP_AREA_SYSTEMS].index));
  g_assert_cmpint (f->autonomy->areas[DFP_AREA_SYSTEMS].n_held[DFP_HOLDER_PARTNER], ==, 1);
  g_assert_cmpfloat (f->autonomy->all.held[DFP_HOLDER_CORPORATE], ==, 3);
}

static void
test_extremes (Fixture *f, gconstpointer data)
{
  DfpObject *right = add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 100);

  g_assert_cmpfloat (measure (f)->all.index, ==, 100);
  g_object_set (right, "holder", DFP_HOLDER_PARTNER, NULL);
  g_assert_cmpfloat (measure (f)->all.index, ==, 0);
}

/* The index of the whole is the mean of every holder's part, weight by weight, and the areas weigh up to it. */
static void
test_reference (Fixture *f, gconstpointer data)
{
  static const double parts[] = { 1, 0.5, 0, 0 };
  double own = 0, weight = 0, from_areas = 0;

  for (int i = 0; i < 200; i++)
    {
      const DfpHolder holder = g_test_rand_int_range (0, DFP_N_HOLDERS);
      const double w = g_test_rand_double_range (0.1, 100);

      add_right (f, g_test_rand_int_range (0, DFP_N_AREAS), holder, w);
      own += parts[holder] * w;
      weight += w;
    }
  g_assert_cmpfloat_with_epsilon (measure (f)->all.index, 100 * own / weight, 1e-9);
  for (int area = 0; area < DFP_N_AREAS; area++)
    if (!isnan (f->autonomy->areas[area].index))
      from_areas += f->autonomy->areas[area].index * f->autonomy->areas[area].weight;
  g_assert_cmpfloat_with_epsilon (from_areas / f->autonomy->all.weight, f->autonomy->all.index, 1e-9);
}

static void
test_key_roles (Fixture *f, gconstpointer data)
{
  static const DfpLight lights[] = { DFP_LIGHT_RED, DFP_LIGHT_RED, DFP_LIGHT_RED, DFP_LIGHT_AMBER, DFP_LIGHT_GREEN };
  DfpObject *partner;

  g_assert_cmpint (measure (f)->key_light, ==, DFP_LIGHT_NOT_NEEDED);
  add_role (f, DFP_LEAD_NONE, DFP_SOURCING_IN_HOUSE, TRUE);
  for (int lead = DFP_LEAD_NONE; lead <= DFP_LEAD_RELEASE; lead++)
    {
      if (lead != DFP_LEAD_NONE)
        add_role (f, lead, lead % 2 == 0 ? DFP_SOURCING_IN_HOUSE : DFP_SOURCING_CONTRACTOR, TRUE);
      g_assert_cmpint (measure (f)->n_key_roles, ==, lead);
      g_assert_cmpint (f->autonomy->key_light, ==, lights[lead]);
    }
  partner = dfp_list_get (dfp_configuration_get (f->configuration)->roles, 4);
  g_object_set (partner, "sourcing", DFP_SOURCING_AGENCY, NULL);
  g_assert_cmpint (measure (f)->key_roles[DFP_LEAD_RELEASE], ==, DFP_KEY_ROLE_PARTNER);
  g_assert_cmpint (f->autonomy->key_light, ==, DFP_LIGHT_AMBER);
  add_role (f, DFP_LEAD_RELEASE, DFP_SOURCING_SECONDED, TRUE); /* one of its own beside the partner */
  g_assert_cmpint (measure (f)->key_light, ==, DFP_LIGHT_GREEN);
}

static void
assert_people_light (Fixture *f, DfpLight light)
{
  g_assert_cmpint (measure (f)->leads[DFP_AREA_PEOPLE].light, ==, light);
}

static void
test_lead_areas (Fixture *f, gconstpointer data)
{
  DfpObject *own, *lead;

  assert_people_light (f, DFP_LIGHT_NOT_NEEDED);
  lead = add_role (f, DFP_LEAD_FACTORY, DFP_SOURCING_SECONDED, TRUE);
  own = add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 50);
  add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_CORPORATE, 50);
  assert_people_light (f, DFP_LIGHT_GREEN); /* 50 */
  g_object_set (own, "weight", 49.0, NULL);
  assert_people_light (f, DFP_LIGHT_AMBER);
  g_object_set (own, "holder", DFP_HOLDER_SHARED, "weight", 50.0, NULL);
  assert_people_light (f, DFP_LIGHT_AMBER); /* 25 */
  g_object_set (own, "weight", 49.0, NULL);
  assert_people_light (f, DFP_LIGHT_RED);
  g_object_set (own, "holder", DFP_HOLDER_FACTORY, "weight", 100.0, NULL);
  assert_people_light (f, DFP_LIGHT_GREEN);
  add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_PARTNER, 1);
  assert_people_light (f, DFP_LIGHT_AMBER);
  g_object_set (lead, "sourcing", DFP_SOURCING_OFFSHORE, NULL);
  assert_people_light (f, DFP_LIGHT_AMBER);
  g_assert_cmpuint (f->autonomy->leads[DFP_AREA_PEOPLE].missing, ==, 1u << DFP_LEAD_FACTORY);
  g_object_set (own, "weight", 40.0, NULL);
  assert_people_light (f, DFP_LIGHT_RED);
}

/* --- contradictions --- */

static void
assert_none (Fixture *f)
{
  measure (f);
  if (f->autonomy->contradictions->len > 0)
    g_error ("“%s”", ((DfpContradiction *) g_ptr_array_index (f->autonomy->contradictions, 0))->sentence);
}

static const DfpContradiction *
assert_found (Fixture *f, const char *key)
{
  const DfpContradiction *found = dfp_autonomy_find (measure (f), key);

  if (found == NULL)
    g_error ("%s was not found", key);
  g_assert_true (g_utf8_validate (found->sentence, -1, NULL));
  g_assert_null (strstr (found->sentence, "nan"));
  g_assert_nonnull (strchr (found->target, '/'));
  return found;
}

static void
assert_not_found (Fixture *f, const char *key)
{
  g_assert_null (dfp_autonomy_find (measure (f), key));
}

static gpointer
get_right (Fixture *f, DfpArea area)
{
  return dfp_list_get (dfp_configuration_get (f->configuration)->rights, area);
}

static void
set_holder (Fixture *f, DfpArea area, DfpHolder holder)
{
  g_object_set (get_right (f, area), "holder", holder, NULL);
}

static gpointer
get_role (Fixture *f, DfpLead lead)
{
  return dfp_list_get (dfp_configuration_get (f->configuration)->roles, lead - 1);
}

static void
test_recruits (Fixture *f, gconstpointer data)
{
  fill (f);
  assert_none (f);
  set_holder (f, DFP_AREA_PEOPLE, DFP_HOLDER_CORPORATE);
  g_assert_cmpstr (assert_found (f, "recruits-elsewhere")->sentence, ==,
                   "“Decision 0” is corporate’s, while the group selects for 4 of 4 roles");
  set_holder (f, DFP_AREA_PEOPLE, DFP_HOLDER_SHARED);
  assert_not_found (f, "recruits-elsewhere");
  set_holder (f, DFP_AREA_PEOPLE, DFP_HOLDER_CORPORATE);
  add_right (f, DFP_AREA_PEOPLE, DFP_HOLDER_FACTORY, 3); /* now this one weighs most */
  assert_not_found (f, "recruits-elsewhere");
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    {
      if (lead <= DFP_LEAD_ARCHITECTURE)
        assert_not_found (f, "recruits-not-selected");
      g_object_set (get_role (f, lead), "group-selects", FALSE, NULL);
    }
  assert_found (f, "recruits-not-selected");
  g_object_set (get_role (f, DFP_LEAD_FACTORY), "group-selects", TRUE, NULL);
  assert_found (f, "recruits-not-selected"); /* 1 of 4 */
  g_object_set (get_role (f, DFP_LEAD_PRODUCT), "group-selects", TRUE, NULL);
  assert_not_found (f, "recruits-not-selected"); /* 2 of 4 */
}

static void
test_partner (Fixture *f, gconstpointer data)
{
  fill (f);
  set_holder (f, DFP_AREA_MONEY, DFP_HOLDER_PARTNER);
  assert_not_found (f, "partner-decides"); /* money is not among the three */
  assert_found (f, "partner-absent");
  set_holder (f, DFP_AREA_SYSTEMS, DFP_HOLDER_PARTNER);
  assert_found (f, "partner-decides");
  add_role (f, DFP_LEAD_NONE, DFP_SOURCING_NEARSHORE, TRUE);
  assert_not_found (f, "partner-absent");
  assert_not_found (f, "partner-leads");
  set_holder (f, DFP_AREA_SYSTEMS, DFP_HOLDER_FACTORY);
  g_object_set (get_role (f, DFP_LEAD_ARCHITECTURE), "sourcing", DFP_SOURCING_AGENCY, "title", "Architect", NULL);
  g_assert_cmpstr (assert_found (f, "partner-leads")->sentence, ==,
                   "“Architect” leads (Architecture) and comes from a partner, while the factory decides on Systems");
  set_holder (f, DFP_AREA_SYSTEMS, DFP_HOLDER_SHARED);
  assert_not_found (f, "partner-leads");
}

static void
test_objectives (Fixture *f, gconstpointer data)
{
  DfpList *objectives = dfp_plan_get (f->plan)->objectives;

  fill (f);
  g_object_set (dfp_list_add (objectives, 0), "agreed", TRUE, NULL);
  assert_none (f);
  g_object_set (dfp_list_add (objectives, 1), "agreed", FALSE, NULL);
  g_assert_cmpstr (assert_found (f, "objectives-not-agreed")->sentence, ==,
                   "“Decision 3” is the factory’s, but the group has not agreed to 1 of 2 objectives");
  assert_not_found (f, "objectives-elsewhere");
  set_holder (f, DFP_AREA_OBJECTIVES, DFP_HOLDER_CORPORATE);
  assert_found (f, "objectives-elsewhere");
  assert_not_found (f, "objectives-not-agreed");
  g_object_set (dfp_list_get (objectives, 0), "agreed", FALSE, NULL);
  assert_not_found (f, "objectives-elsewhere");
}

static void
test_purpose (Fixture *f, gconstpointer data)
{
  fill (f);
  set_holder (f, DFP_AREA_MONEY, DFP_HOLDER_CORPORATE);
  set_holder (f, DFP_AREA_SYSTEMS, DFP_HOLDER_CORPORATE);
  g_object_set (f->plan, "purpose", DFP_PURPOSE_MVP, NULL);
  assert_none (f);
  g_object_set (f->plan, "purpose", DFP_PURPOSE_START_UP, NULL);
  assert_found (f, "start-up-money");
  add_right (f, DFP_AREA_MONEY, DFP_HOLDER_SHARED, 1);
  assert_not_found (f, "start-up-money");
  assert_not_found (f, "technology-systems");
  g_object_set (f->plan, "purpose", DFP_PURPOSE_NEW_TECHNOLOGY, NULL);
  assert_found (f, "technology-systems");
  add_right (f, DFP_AREA_SYSTEMS, DFP_HOLDER_FACTORY, 2); /* now half */
  assert_not_found (f, "technology-systems");
}

static void
test_aims (Fixture *f, gconstpointer data)
{
  fill (f);
  set_holder (f, DFP_AREA_PROCESS, DFP_HOLDER_CORPORATE);
  set_holder (f, DFP_AREA_PEOPLE, DFP_HOLDER_CORPORATE);
  for (int lead = DFP_LEAD_FACTORY; lead <= DFP_LEAD_RELEASE; lead++)
    g_object_set (get_role (f, lead), "group-selects", FALSE, NULL);
  g_object_set (f->plan, "weight-speed", 40.0, "weight-capability", 40.0, "weight-scale", 20.0, NULL);
  assert_none (f); /* no aim is the first */
  g_object_set (f->plan, "weight-speed", 41.0, NULL);
  assert_found (f, "speed-process");
  assert_not_found (f, "capability-people");
  g_object_set (f->plan, "weight-capability", 42.0, NULL);
  assert_found (f, "capability-people");
  assert_not_found (f, "speed-process");
  g_object_set (f->plan, "weight-scale", 90.0, NULL);
  assert_not_found (f, "capability-people");
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  fill (f);
  g_object_set (f->configuration, "set-up", DFP_SET_UP_STANDALONE, NULL);
  set_holder (f, DFP_AREA_MONEY, DFP_HOLDER_CORPORATE);
  set_holder (f, DFP_AREA_SYSTEMS, DFP_HOLDER_CORPORATE);
  assert_not_found (f, "standalone-follows"); /* 60 */
  set_holder (f, DFP_AREA_PROCESS, DFP_HOLDER_SHARED);
  assert_not_found (f, "standalone-follows"); /* 50 */
  g_object_set (get_right (f, DFP_AREA_MONEY), "weight", 2.1, NULL);
  assert_found (f, "standalone-follows");
  g_object_set (f->configuration, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  assert_not_found (f, "standalone-follows");
  assert_not_found (f, "mostly-shared");
  g_object_set (get_right (f, DFP_AREA_MONEY), "weight", 2.0, NULL);
  g_object_set (get_right (f, DFP_AREA_PROCESS), "weight", 8.0, NULL);
  assert_not_found (f, "mostly-shared"); /* half */
  g_object_set (get_right (f, DFP_AREA_PROCESS), "weight", 8.1, NULL);
  assert_found (f, "mostly-shared");
}

static void
test_rows (Fixture *f, gconstpointer data)
{
  DfpObject *right;

  fill (f);
  g_object_set (get_role (f, DFP_LEAD_FACTORY), "lead", DFP_LEAD_NONE, NULL);
  assert_found (f, "nobody-leads");
  g_object_set (get_role (f, DFP_LEAD_FACTORY), "lead", DFP_LEAD_FACTORY, NULL);
  assert_not_found (f, "nobody-leads");
  right = add_right (f, DFP_AREA_MONEY, DFP_HOLDER_FACTORY, 0);
  assert_found (f, "weightless");
  g_object_set (right, "weight", 0.5, "decision", "DECISION 4", NULL);
  assert_none (f); /* the same holder twice is only untidy */
  g_object_set (right, "holder", DFP_HOLDER_CORPORATE, NULL);
  assert_found (f, "named-twice");
  g_object_set (right, "area", DFP_AREA_PEOPLE, "decision", "Something else", NULL);
  assert_none (f);
  dfp_list_remove (dfp_configuration_get (f->configuration)->rights, DFP_AREA_MONEY);
  g_assert_cmpstr (assert_found (f, "area-unnamed")->sentence, ==, "Money: nobody has said who decides");
  dfp_list_remove (dfp_configuration_get (f->configuration)->rights, DFP_AREA_PROCESS);
  g_assert_cmpstr (assert_found (f, "area-unnamed")->sentence, ==, "Process, Money: nobody has said who decides");
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  assert_none (f);
  g_assert_cmpuint (dfp_contradiction_get_n_kinds (), >=, 10);
  add_role (f, DFP_LEAD_NONE, DFP_SOURCING_AGENCY, FALSE);
  assert_none (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/autonomy/index", Fixture, NULL, set_up, test_index, tear_down);
  g_test_add ("/autonomy/extremes", Fixture, NULL, set_up, test_extremes, tear_down);
  g_test_add ("/autonomy/reference", Fixture, NULL, set_up, test_reference, tear_down);
  g_test_add ("/autonomy/key-roles", Fixture, NULL, set_up, test_key_roles, tear_down);
  g_test_add ("/autonomy/lead-areas", Fixture, NULL, set_up, test_lead_areas, tear_down);
  g_test_add ("/autonomy/recruits", Fixture, NULL, set_up, test_recruits, tear_down);
  g_test_add ("/autonomy/partner", Fixture, NULL, set_up, test_partner, tear_down);
  g_test_add ("/autonomy/objectives", Fixture, NULL, set_up, test_objectives, tear_down);
  g_test_add ("/autonomy/purpose", Fixture, NULL, set_up, test_purpose, tear_down);
  g_test_add ("/autonomy/aims", Fixture, NULL, set_up, test_aims, tear_down);
  g_test_add ("/autonomy/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/autonomy/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/autonomy/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
