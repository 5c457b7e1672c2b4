/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hard plans are made from the bank's template by turning one thing to its limit. */
#include "exhibit-subjects.h"

#include <string.h>

#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-inquiry.h"
#include "analysis/questions/dfp-question.h"
#include "base/dfp-const.h"
#include "exhibit/dfp-subjects.h"
#include "model/dfp-objective.h"
#include "model/dfp-role.h"
#include "store/dfp-templates.h"

#define CONFIGURATIONS_MAXIMUM 64
#define MONTHS_MAXIMUM 120
#define NAME_LENGTH 200
#define TRIALS 1000    /* futures: enough to have some of each kind */
#define FEW_TRIALS 128 /* in each variation */

static DfpSubjects
fill (ExhibitSubjects *self, guint questions)
{
  const DfpAsk ask = dfp_inquiry_get_ask (self->inquiry);
  DfpSubjects all;

  dfp_subjects_init (&all, dfp_plan_get (self->plan), NULL, &ask, DFP_QUESTION_BIT (DFP_QUESTION_DESIGN) | questions);
  return all;
}

static void
compute_figures (ExhibitSubjects *self)
{
  DfpSubjects all;

  self->inquiry = dfp_inquiry_new (dfp_plan_get (self->plan), 0, NULL);
  self->forecasts = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_forecast_unref);
  self->sensitivities = g_ptr_array_new_with_free_func ((GDestroyNotify) dfp_forecast_sensitivity_free);
  all = fill (self, 0);
  self->subjects = all.subjects;
  self->n_subjects = all.n_subjects;
}

static void
clear_figures (ExhibitSubjects *self)
{
  g_clear_pointer (&self->subjects, g_free);
  g_clear_pointer (&self->forecasts, g_ptr_array_unref);
  g_clear_pointer (&self->sensitivities, g_ptr_array_unref);
  g_clear_pointer (&self->inquiry, dfp_inquiry_free);
}

ExhibitSubjects *
exhibit_subjects_new (DfpPlan *plan)
{
  ExhibitSubjects *self = g_new0 (ExhibitSubjects, 1);

  g_assert_nonnull (plan);
  self->plan = plan;
  compute_figures (self);
  return self;
}

void
exhibit_subjects_free (ExhibitSubjects *self)
{
  clear_figures (self);
  g_object_unref (self->plan);
  g_free (self);
}

void
exhibit_subjects_refresh (ExhibitSubjects *self)
{
  clear_figures (self);
  compute_figures (self);
}

void
exhibit_subjects_forecast (ExhibitSubjects *self, int n, gboolean sensitivity)
{
  const DfpForecastOptions options = { .n_trials = TRIALS, .drivers = TRUE };

  for (int i = 0; i < MIN (n, self->n_subjects); i++)
    {
      DfpSubject *subject = &self->subjects[i];
      g_autoptr (DfpForecastModel) model = NULL;

      if (subject->configuration == NULL || subject->forecast != NULL)
        continue;
      model = dfp_forecast_model_new (subject->plan, subject->configuration, subject->totals);
      subject->forecast = dfp_forecast_new (model, &options, NULL, NULL);
      g_ptr_array_add (self->forecasts, dfp_drop_const (subject->forecast));
      if (!sensitivity)
        continue;
      subject->sensitivity = dfp_forecast_sensitivity_new (model, FEW_TRIALS, NULL, NULL);
      g_ptr_array_add (self->sensitivities, dfp_drop_const (subject->sensitivity));
    }
}

void
exhibit_subjects_play (ExhibitSubjects *self)
{
  g_auto (DfpSubjects) all = fill (self, DFP_QUESTION_BIT (DFP_QUESTION_FORECAST));

  memcpy (self->subjects, all.subjects, sizeof *self->subjects * (gsize) self->n_subjects);
}

DfpConfiguration *
exhibit_subjects_get_configuration (ExhibitSubjects *self, int position)
{
  return dfp_list_get (dfp_plan_get (self->plan)->configurations, position);
}

DfpPlan *
plan_from_template (const char *id)
{
  g_autoptr (GError) error = NULL;
  DfpPlan *plan = dfp_templates_load (id, &error);

  g_assert_no_error (error);
  return plan;
}

DfpPlan *
plan_empty (void)
{
  return dfp_plan_new ();
}

DfpPlan *
plan_bare (void)
{
  DfpPlan *plan = dfp_plan_new ();

  dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  return plan;
}

DfpPlan *
plan_with_one_person (void)
{
  DfpPlan *plan = plan_bare ();
  DfpObject *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);

  g_object_set (dfp_list_add (dfp_object_get_list (configuration, "roles"), 0), "title", "Builder", "heads", 1, NULL);
  return plan;
}

DfpPlan *
plan_with_many_configurations (void)
{
  DfpPlan *plan = plan_from_template ("retail-bank-mvp");
  DfpList *configurations = dfp_plan_get (plan)->configurations;

  while (dfp_list_get_n_rows (configurations) < CONFIGURATIONS_MAXIMUM)
    {
      g_autofree char *name = g_strdup_printf ("Variant %u", dfp_list_get_n_rows (configurations));
      g_autoptr (DfpObject) copy = dfp_object_duplicate (dfp_list_get (configurations, 0));

      g_object_set (copy, "name", name, NULL);
      dfp_list_append (configurations, copy);
    }
  return plan;
}

DfpPlan *
plan_with_long_months (void)
{
  DfpPlan *plan = plan_from_template ("retail-bank-mvp");
  DfpConfiguration *configuration = dfp_list_get (dfp_plan_get (plan)->configurations, 0);
  DfpList *roles = dfp_configuration_get (configuration)->roles;

  g_object_set (plan, "horizon-months", 600, NULL);
  g_object_set (configuration, "months", MONTHS_MAXIMUM, NULL);
  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    g_object_set (dfp_list_get (roles, i), "end-month", MONTHS_MAXIMUM, NULL);
  return plan;
}

/* Every text of the tree, except those with a unit of their own. */
static void
lengthen_names (DfpObject *object, const char *name)
{
  guint n_fields;
  const DfpField *fields = dfp_object_get_fields (object, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == DFP_FIELD_TEXT && !g_str_equal (fields[i].name, "currency") &&
        !g_str_equal (fields[i].name, "unit"))
      g_object_set (object, fields[i].name, name, NULL);
    else if (fields[i].kind == DFP_FIELD_LIST)
      {
        DfpList *list = dfp_object_get_list (object, fields[i].name);

        for (guint k = 0; k < dfp_list_get_n_rows (list); k++)
          lengthen_names (dfp_list_get (list, k), name);
      }
}

DfpPlan *
plan_with_long_names (void)
{
  DfpPlan *plan = plan_from_template ("retail-bank-mvp");
  g_autoptr (GString) name = g_string_new ("R&D <b>");

  while (name->len < NAME_LENGTH)
    g_string_append (name, name->len % 3 == 0 ? " goes on" : "andon");
  lengthen_names (DFP_OBJECT (plan), name->str);
  return plan;
}

const PlanCase *
plan_cases (guint *n_cases)
{
  static const PlanCase cases[] = {
    { "retail-bank-mvp" },
    { "fashion-capsule" },
    { "insurer-claims-incubator" },
    { "manufacturing-ai-iot" },
    { "telecom-venture" },
    { "public-service" },
    { "pharma-capability" },
    { "logistics-scaling" },
    { "empty", plan_empty },
    { "bare", plan_bare },
    { "many", plan_with_many_configurations },
    { "long-months", plan_with_long_months },
    { "long-names", plan_with_long_names },
    { "one-person", plan_with_one_person },
  };

  *n_cases = G_N_ELEMENTS (cases);
  return cases;
}

DfpPlan *
plan_case_create (const PlanCase *plan_case)
{
  return plan_case->create != NULL ? plan_case->create () : plan_from_template (plan_case->name);
}
