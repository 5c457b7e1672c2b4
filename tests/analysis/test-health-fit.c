/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each misfit on both sides of each of its thresholds. A case sets a plan up in a few edits and names the
 * light it expects; GREEN means that the rule is silent. */
#include "analysis/design/dfp-design.h"
#include "analysis/health/dfp-health.h"
#include "model/dfp-cash-line.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-edit.h"
#include "model/dfp-phase.h"
#include "model/dfp-role.h"
#include "model/dfp-stakeholder.h"
#include "store/dfp-templates.h"

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration; /* borrowed */
  DfpObject *builder;              /* borrowed: the one role of a bare plan, twelve months */
} Fixture;

static gpointer
add (Fixture *f, const char *list)
{
  DfpObject *owner =
      dfp_type_find_field (DFP_TYPE_CONFIGURATION, list) != NULL ? DFP_OBJECT (f->configuration) : DFP_OBJECT (f->plan);
  DfpList *rows = dfp_object_get_list (owner, list);

  return dfp_list_add (rows, dfp_list_get_n_rows (rows));
}

static void
begin (Fixture *f, DfpPurpose purpose, DfpAim aim)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->builder = add (f, "roles");
  g_object_set (f->plan, "purpose", purpose, "weight-speed", aim == DFP_AIM_SPEED ? 50.0 : 20.0, "weight-capability",
                aim == DFP_AIM_CAPABILITY ? 50.0 : 20.0, "weight-scale", aim == DFP_AIM_SCALE ? 50.0 : 20.0, NULL);
  g_object_set (f->builder, "sourcing", DFP_SOURCING_SECONDED, "heads", 10, NULL);
}

static void
end (Fixture *f)
{
  g_assert_finalize_object (f->plan);
}

static void
expect (Fixture *f, const char *key, DfpLight light)
{
  g_autoptr (DfpDesign) design =
      dfp_design_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), NULL);
  const DfpFinding *finding = dfp_health_find (design->health, key);
  const DfpFinding *all = dfp_health_find (design->health, "design-fits-purpose");

  g_assert_cmpstr (dfp_light_get_nick (finding != NULL ? finding->light : DFP_LIGHT_GREEN), ==,
                   dfp_light_get_nick (light));
  g_assert_nonnull (all);
  g_assert_cmpint (all->light, <=, light);
}

/* The fix that the rule offers silences it. */
static void
expect_fixed (Fixture *f, const char *key)
{
  g_autoptr (DfpDesign) design =
      dfp_design_new (dfp_plan_get (f->plan), dfp_configuration_get (f->configuration), NULL);
  const DfpFinding *finding = dfp_health_find (design->health, key);

  g_assert_true (finding != NULL && finding->fix != NULL && finding->fix_label != NULL);
  g_assert_true (dfp_edits_apply (finding->fix, f->plan, f->configuration));
  expect (f, key, DFP_LIGHT_GREEN);
}

static void
test_numbers (void)
{
  static const struct
  {
    DfpPurpose purpose;
    DfpAim aim;
    const char *key;
    const char *field; /* of the configuration */
    int value;
    DfpLight light;
  } cases[] = {
    { DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY, "capability-months", "months", 5, DFP_LIGHT_RED },
    { DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY, "capability-months", "months", 6, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY, "capability-months", "months", 11, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY, "capability-months", "months", 12, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_MVP, DFP_AIM_SPEED, "capability-months", "months", 5, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_MVP, DFP_AIM_SPEED, "mvp-months", "months", 18, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_MVP, DFP_AIM_SPEED, "mvp-months", "months", 19, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AIM_SPEED, "mvp-months", "months", 36, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AIM_SPEED, "mvp-months", "months", 37, DFP_LIGHT_RED },
    { DFP_PURPOSE_START_UP, DFP_AIM_SPEED, "mvp-months", "months", 37, DFP_LIGHT_GREEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      begin (&f, cases[i].purpose, cases[i].aim);
      g_object_set (f.configuration, cases[i].field, cases[i].value, NULL);
      expect (&f, cases[i].key, cases[i].light);
      end (&f);
    }
}

/* One role of 100 heads split in two, so that shares are whole per cent. */
static void
test_shares (void)
{
  static const struct
  {
    DfpAim aim;
    DfpSetUp set_up;
    DfpSourcing sourcing;
    const char *key;
    int heads; /* of the sourcing, out of 100 */
    DfpLight light;
  } cases[] = {
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_NEARSHORE, "capability-partner", 40, DFP_LIGHT_GREEN },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_NEARSHORE, "capability-partner", 41, DFP_LIGHT_AMBER },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_NEARSHORE, "capability-partner", 60, DFP_LIGHT_AMBER },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_NEARSHORE, "capability-partner", 70, DFP_LIGHT_RED },
    { DFP_AIM_SPEED, 0, DFP_SOURCING_NEARSHORE, "capability-partner", 70, DFP_LIGHT_GREEN },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_CONTRACTOR, "capability-builders", 50, DFP_LIGHT_GREEN },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_CONTRACTOR, "capability-builders", 51, DFP_LIGHT_AMBER },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_CONTRACTOR, "capability-builders", 75, DFP_LIGHT_AMBER },
    { DFP_AIM_CAPABILITY, 0, DFP_SOURCING_CONTRACTOR, "capability-builders", 76, DFP_LIGHT_RED },
    { DFP_AIM_SCALE, 0, DFP_SOURCING_OFFSHORE, "scale-offshore", 25, DFP_LIGHT_GREEN },
    { DFP_AIM_SCALE, 0, DFP_SOURCING_OFFSHORE, "scale-offshore", 26, DFP_LIGHT_AMBER },
    { DFP_AIM_SCALE, 0, DFP_SOURCING_OFFSHORE, "scale-offshore", 40, DFP_LIGHT_AMBER },
    { DFP_AIM_SCALE, 0, DFP_SOURCING_OFFSHORE, "scale-offshore", 41, DFP_LIGHT_RED },
    { DFP_AIM_SPEED, 1, DFP_SOURCING_NEARSHORE, "incubator-partner", 40, DFP_LIGHT_GREEN },
    { DFP_AIM_SPEED, 1, DFP_SOURCING_NEARSHORE, "incubator-partner", 41, DFP_LIGHT_AMBER },
    { DFP_AIM_SPEED, 1, DFP_SOURCING_NEARSHORE, "incubator-partner", 70, DFP_LIGHT_AMBER },
    { DFP_AIM_SPEED, 1, DFP_SOURCING_NEARSHORE, "incubator-partner", 71, DFP_LIGHT_RED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      begin (&f, DFP_PURPOSE_MVP, cases[i].aim);
      g_object_set (f.configuration, "set-up", cases[i].set_up, NULL);
      g_object_set (f.builder, "heads", 100 - cases[i].heads, NULL);
      g_object_set (add (&f, "roles"), "sourcing", cases[i].sourcing, "heads", cases[i].heads, NULL);
      expect (&f, cases[i].key, cases[i].light);
      if (cases[i].light != DFP_LIGHT_GREEN && g_str_equal (cases[i].key, "scale-offshore"))
        expect_fixed (&f, cases[i].key);
      end (&f);
    }
}

static void
test_speed (void)
{
  static const struct
  {
    double ramp; /* months; with a lead of 2 and half from the first day, 80 % after 2 + 0.6·ramp */
    DfpLight light;
  } ramps[] = { { 3.3, DFP_LIGHT_GREEN }, { 3.4, DFP_LIGHT_AMBER }, { 6.6, DFP_LIGHT_AMBER }, { 6.7, DFP_LIGHT_RED } };
  static const struct
  {
    int month;
    DfpLight light;
  } benefits[] = { { 9, DFP_LIGHT_GREEN }, { 10, DFP_LIGHT_AMBER }, { 12, DFP_LIGHT_AMBER }, { 13, DFP_LIGHT_RED } },
    starts[] = { { 6, DFP_LIGHT_GREEN }, { 7, DFP_LIGHT_AMBER }, { 9, DFP_LIGHT_AMBER }, { 10, DFP_LIGHT_RED } };
  Fixture f;
  DfpObject *line;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SPEED);
  for (guint i = 0; i < G_N_ELEMENTS (ramps); i++)
    {
      g_object_set (dfp_list_get (dfp_plan_get (f.plan)->sourcing, DFP_SOURCING_SECONDED), "lead-months", 2.0,
                    "start-productivity", 0.5, "ramp-months", ramps[i].ramp, NULL);
      expect (&f, "speed-late-builders", ramps[i].light);
    }
  line = add (&f, "cash");
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    {
      g_object_set (line, "kind", DFP_CASH_KIND_BENEFIT, "amount", 1000.0, "start-month", benefits[i].month,
                    "end-month", 48, NULL);
      expect (&f, "speed-late-benefit", benefits[i].light);
    }
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_object_set (f.builder, "start-month", starts[i].month, NULL);
      expect (&f, "speed-late-team", starts[i].light);
    }
  end (&f);
}

/* Everybody in one team loses (n − 1)·hours/40 of the time. */
static void
test_much_talk (void)
{
  static const struct
  {
    double hours;
    DfpLight light;
  } cases[] = {
    { 0.39, DFP_LIGHT_GREEN }, { 0.41, DFP_LIGHT_AMBER }, { 0.59, DFP_LIGHT_AMBER }, { 0.61, DFP_LIGHT_RED }
  };
  Fixture f;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SPEED);
  g_object_set (f.builder, "heads", 11, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (f.configuration, "pair-hours", cases[i].hours, NULL);
      expect (&f, "speed-much-talk", cases[i].light);
    }
  end (&f);
}

/* Two rights: one of the factory, one of the line. */
static void
test_rights (void)
{
  static const struct
  {
    DfpPurpose purpose;
    DfpArea area;
    const char *key;
    double weight; /* of the factory's right, out of 100 */
    DfpLight light;
  } cases[] = {
    { DFP_PURPOSE_MVP, DFP_AREA_PROCESS, "speed-no-say", 50, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_MVP, DFP_AREA_PROCESS, "speed-no-say", 49, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AREA_PROCESS, "speed-no-say", 25, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_MVP, DFP_AREA_PROCESS, "speed-no-say", 24, DFP_LIGHT_RED },
    { DFP_PURPOSE_START_UP, DFP_AREA_MONEY, "start-up-money", 25, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_START_UP, DFP_AREA_MONEY, "start-up-money", 24, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_START_UP, DFP_AREA_MONEY, "start-up-money", 0, DFP_LIGHT_RED },
    { DFP_PURPOSE_START_UP, DFP_AREA_PEOPLE, "start-up-say", 50, DFP_LIGHT_GREEN },
    { DFP_PURPOSE_START_UP, DFP_AREA_PEOPLE, "start-up-say", 49, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_START_UP, DFP_AREA_PEOPLE, "start-up-say", 30, DFP_LIGHT_AMBER },
    { DFP_PURPOSE_START_UP, DFP_AREA_PEOPLE, "start-up-say", 29, DFP_LIGHT_RED },
    { DFP_PURPOSE_MVP, DFP_AREA_PEOPLE, "start-up-say", 29, DFP_LIGHT_GREEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;

      begin (&f, cases[i].purpose, DFP_AIM_SPEED);
      g_object_set (add (&f, "rights"), "area", cases[i].area, "holder", DFP_HOLDER_FACTORY, "weight", cases[i].weight,
                    NULL);
      g_object_set (add (&f, "rights"), "area", cases[i].area, "holder", DFP_HOLDER_CORPORATE, "weight",
                    100 - cases[i].weight, NULL);
      expect (&f, cases[i].key, cases[i].light);
      end (&f);
    }
}

static void
test_scale (void)
{
  static const struct
  {
    int hires; /* of ten */
    DfpLight light;
  } hires[] = { { 4, DFP_LIGHT_GREEN }, { 5, DFP_LIGHT_AMBER }, { 7, DFP_LIGHT_AMBER }, { 8, DFP_LIGHT_RED } };
  Fixture f;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SCALE);
  expect (&f, "scale-one-squad", DFP_LIGHT_AMBER);
  add (&f, "squads");
  expect (&f, "scale-one-squad", DFP_LIGHT_AMBER);
  add (&f, "squads");
  expect (&f, "scale-one-squad", DFP_LIGHT_GREEN);
  for (guint i = 0; i < G_N_ELEMENTS (hires); i++)
    {
      g_object_set (f.builder, "external-hires", hires[i].hires, NULL);
      expect (&f, "scale-hires", hires[i].light);
    }
  g_object_set (add (&f, "phases"), "kind", DFP_PHASE_KIND_BUILD, NULL);
  expect (&f, "scale-no-phase", DFP_LIGHT_AMBER);
  expect_fixed (&f, "scale-no-phase");
  g_object_set (add (&f, "cash"), "kind", DFP_CASH_KIND_BENEFIT, "amount", 10.0, NULL);
  expect (&f, "scale-no-run-cost", DFP_LIGHT_AMBER);
  g_object_set (add (&f, "cash"), "kind", DFP_CASH_KIND_RUN_COST, "amount", 10.0, NULL);
  expect (&f, "scale-no-run-cost", DFP_LIGHT_GREEN);
  end (&f);
}

static void
test_capability (void)
{
  DfpObject *coach;
  Fixture f;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY);
  g_object_set (f.builder, "start-month", 5, "joiners", 10, NULL); /* ready at the end of month 6 */
  coach = add (&f, "roles");
  g_object_set (coach, "discipline", DFP_DISCIPLINE_COACHING, "sourcing", DFP_SOURCING_CONTRACTOR, "delivers", FALSE,
                "end-month", 4, NULL);
  expect (&f, "capability-coach", DFP_LIGHT_RED);
  g_object_set (coach, "end-month", 5, NULL);
  expect (&f, "capability-coach", DFP_LIGHT_AMBER);
  expect_fixed (&f, "capability-coach");
  expect (&f, "capability-return", DFP_LIGHT_RED);
  expect_fixed (&f, "capability-return");
  g_object_set (f.builder, "returns", FALSE, "heads", 76, NULL);
  g_object_set (add (&f, "roles"), "heads", 24, "returns", TRUE, NULL);
  expect (&f, "capability-return", DFP_LIGHT_AMBER);
  g_object_set (f.builder, "heads", 72, NULL);
  expect (&f, "capability-return", DFP_LIGHT_GREEN);
  end (&f);
}

static void
test_culture (void)
{
  Fixture f;
  DfpObject *clan, *market;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_CAPABILITY);
  clan = add (&f, "culture");
  market = add (&f, "culture");
  g_object_set (clan, "now", 40.0, "wanted", 49.0, NULL);
  g_object_set (market, "now", 60.0, "wanted", 51.0, NULL);
  expect (&f, "capability-culture", DFP_LIGHT_AMBER);
  g_object_set (clan, "wanted", 50.0, NULL);
  g_object_set (market, "wanted", 50.0, NULL);
  expect (&f, "capability-culture", DFP_LIGHT_GREEN);
  end (&f);
}

static void
test_first_product (void)
{
  static const struct
  {
    int month;
    DfpLight light;
  } gates[] = { { 9, DFP_LIGHT_GREEN }, { 10, DFP_LIGHT_AMBER }, { 12, DFP_LIGHT_AMBER }, { 13, DFP_LIGHT_RED } },
    heads[] = { { 30, DFP_LIGHT_GREEN }, { 31, DFP_LIGHT_AMBER }, { 50, DFP_LIGHT_AMBER }, { 51, DFP_LIGHT_RED } };
  DfpObject *phase;
  Fixture f;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SPEED);
  phase = add (&f, "phases");
  g_object_set (phase, "kind", DFP_PHASE_KIND_BUILD, "gate", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      g_object_set (phase, "end-month", gates[i].month, NULL);
      expect (&f, "mvp-gate", gates[i].light);
      expect (&f, "mvp-pilot", gates[i].month <= 9 ? DFP_LIGHT_AMBER : DFP_LIGHT_RED);
    }
  expect_fixed (&f, "mvp-pilot");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_object_set (f.builder, "heads", heads[i].month, NULL);
      expect (&f, "mvp-heads", heads[i].light);
    }
  end (&f);
}

static void
test_start_up (void)
{
  Fixture f;
  DfpObject *line;

  begin (&f, DFP_PURPOSE_START_UP, DFP_AIM_SPEED);
  add (&f, "phases");
  expect (&f, "start-up-tranches", DFP_LIGHT_RED);
  g_object_set (add (&f, "phases"), "gate", TRUE, NULL);
  expect (&f, "start-up-tranches", DFP_LIGHT_AMBER);
  g_object_set (add (&f, "phases"), "gate", TRUE, NULL);
  expect (&f, "start-up-tranches", DFP_LIGHT_GREEN);
  line = add (&f, "cash");
  g_object_set (line, "amount", 100.0, NULL);
  expect (&f, "start-up-earns", DFP_LIGHT_RED);
  g_object_set (line, "kind", DFP_CASH_KIND_BENEFIT, NULL);
  expect (&f, "start-up-earns", DFP_LIGHT_GREEN);
  g_object_set (f.configuration, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  expect (&f, "incubator-venture", DFP_LIGHT_AMBER);
  expect_fixed (&f, "incubator-venture");
  end (&f);
}

static void
test_growth (void)
{
  Fixture f;
  DfpObject *person;

  begin (&f, DFP_PURPOSE_START_UP, DFP_AIM_SPEED);
  person = add (&f, "stakeholders");
  g_object_set (person, "is-sponsor", TRUE, "power", 3, "commits-capital", TRUE, NULL);
  expect (&f, "growth-capital", DFP_LIGHT_RED);
  g_object_set (person, "power", 4, "commits-capital", FALSE, NULL);
  expect (&f, "growth-capital", DFP_LIGHT_AMBER);
  g_object_set (person, "commits-capital", TRUE, NULL);
  expect (&f, "growth-capital", DFP_LIGHT_GREEN);
  end (&f);
}

static void
test_technology (void)
{
  Fixture f;

  begin (&f, DFP_PURPOSE_NEW_TECHNOLOGY, DFP_AIM_SPEED);
  expect (&f, "technology-people", DFP_LIGHT_RED);
  g_object_set (add (&f, "roles"), "discipline", DFP_DISCIPLINE_DATA, NULL);
  expect (&f, "technology-people", DFP_LIGHT_AMBER);
  expect_fixed (&f, "technology-people");
  g_object_set (add (&f, "phases"), "kind", DFP_PHASE_KIND_BUILD, "start-month", 3, "end-month", 5, NULL);
  expect (&f, "technology-audit", DFP_LIGHT_AMBER);
  expect_fixed (&f, "technology-audit");
  g_object_set (f.configuration, "experiment-share", 0.049, NULL);
  expect (&f, "technology-experiments", DFP_LIGHT_AMBER);
  expect_fixed (&f, "technology-experiments");
  end (&f);
}

static void
test_department (void)
{
  Fixture f;

  begin (&f, DFP_PURPOSE_DEPARTMENTAL_ACCELERATION, DFP_AIM_SPEED);
  expect (&f, "department-experts", DFP_LIGHT_AMBER);
  g_object_set (f.builder, "sourcing", DFP_SOURCING_IN_HOUSE, NULL);
  expect (&f, "department-experts", DFP_LIGHT_RED);
  expect_fixed (&f, "department-experts");
  expect (&f, "department-receiver", DFP_LIGHT_RED);
  g_object_set (f.configuration, "receiving-unit", "Claims", NULL);
  expect (&f, "department-receiver", DFP_LIGHT_AMBER);
  g_object_set (f.builder, "returns", TRUE, NULL);
  expect (&f, "department-receiver", DFP_LIGHT_GREEN);
  end (&f);
}

static void
test_incubator (void)
{
  static const struct
  {
    int value;
    DfpLight light;
  } returning[] = { { 0, DFP_LIGHT_RED }, { 1, DFP_LIGHT_AMBER }, { 2, DFP_LIGHT_AMBER }, { 3, DFP_LIGHT_GREEN } },
    months[] = { { 5, DFP_LIGHT_RED }, { 6, DFP_LIGHT_AMBER }, { 8, DFP_LIGHT_AMBER }, { 9, DFP_LIGHT_GREEN } };
  Fixture f;
  DfpObject *returner;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SPEED);
  g_object_set (f.configuration, "set-up", DFP_SET_UP_INCUBATOR, NULL);
  returner = add (&f, "roles");
  for (guint i = 0; i < G_N_ELEMENTS (returning); i++)
    {
      g_object_set (returner, "heads", returning[i].value, "returns", TRUE, NULL);
      expect (&f, "incubator-return", returning[i].light);
      g_object_set (f.configuration, "months", months[i].value, NULL);
      expect (&f, "incubator-months", months[i].light);
    }
  add (&f, "phases");
  expect (&f, "incubator-phase", DFP_LIGHT_RED);
  g_object_set (f.configuration, "receiving-unit", "Claims", NULL);
  expect (&f, "incubator-phase", DFP_LIGHT_AMBER);
  expect_fixed (&f, "incubator-phase");
  end (&f);
}

static void
test_exit (void)
{
  Fixture f;

  begin (&f, DFP_PURPOSE_MVP, DFP_AIM_SCALE);
  g_object_set (add (&f, "cash"), "kind", DFP_CASH_KIND_BENEFIT, "amount", 10.0, "start-month", 12, "end-month", 40,
                NULL);
  g_object_set (f.configuration, "exit-month", 12, NULL);
  expect (&f, "exit-early", DFP_LIGHT_GREEN);
  g_object_set (f.configuration, "exit-month", 11, NULL);
  expect (&f, "exit-early", DFP_LIGHT_AMBER);
  g_object_set (f.configuration, "exit-month", 6, NULL);
  expect (&f, "exit-early", DFP_LIGHT_AMBER);
  g_object_set (f.configuration, "exit-month", 5, NULL);
  expect (&f, "exit-early", DFP_LIGHT_RED);
  end (&f);
}

/* An empty plan has no misfit, and the one row says so. */
static void
test_empty (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  g_autoptr (DfpDesign) design = dfp_design_new (dfp_plan_get (plan), dfp_configuration_get (configuration), NULL);
  const DfpFinding *all = dfp_health_find (design->health, "design-fits-purpose");

  g_assert_cmpint (all->light, ==, DFP_LIGHT_GREEN);
  g_assert_cmpstr (all->title, ==, "None of 36 misfits between purpose, aims and design");
}

/* No first configuration of a template has a red misfit. */
static void
test_templates (void)
{
  guint n;
  const DfpTemplate *templates = dfp_templates_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DfpPlan) plan = dfp_templates_load (templates[i].id, NULL);
      const DfpPlanData *data = dfp_plan_get (plan);
      g_autoptr (DfpDesign) design = dfp_design_new (data, dfp_list_get_data (data->configurations, 0), NULL);

      g_assert_cmpint (dfp_health_find (design->health, "design-fits-purpose")->light, >, DFP_LIGHT_RED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health-fit/numbers", test_numbers);
  g_test_add_func ("/health-fit/shares", test_shares);
  g_test_add_func ("/health-fit/speed", test_speed);
  g_test_add_func ("/health-fit/much-talk", test_much_talk);
  g_test_add_func ("/health-fit/rights", test_rights);
  g_test_add_func ("/health-fit/scale", test_scale);
  g_test_add_func ("/health-fit/capability", test_capability);
  g_test_add_func ("/health-fit/culture", test_culture);
  g_test_add_func ("/health-fit/first-product", test_first_product);
  g_test_add_func ("/health-fit/start-up", test_start_up);
  g_test_add_func ("/health-fit/growth", test_growth);
  g_test_add_func ("/health-fit/technology", test_technology);
  g_test_add_func ("/health-fit/department", test_department);
  g_test_add_func ("/health-fit/incubator", test_incubator);
  g_test_add_func ("/health-fit/exit", test_exit);
  g_test_add_func ("/health-fit/empty", test_empty);
  g_test_add_func ("/health-fit/templates", test_templates);
  return g_test_run ();
}
