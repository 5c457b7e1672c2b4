/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of pictures, sentences and reports are about: a plan with the figures of all its
 * configurations, and the plans that are hard on whoever draws them. */
#pragma once

#include "analysis/questions/dfp-inquiry.h"
#include "exhibit/dfp-subjects.h"

typedef struct
{
  DfpPlan *plan;        /* owned */
  DfpInquiry *inquiry;  /* owned: what the subjects point to … */
  GPtrArray *forecasts; /* … and futures played for a test; owned */
  GPtrArray *sensitivities;
  DfpSubject *subjects;
  int n_subjects; /* at least 1; the first has no configuration in a plan that has none */
} ExhibitSubjects;

/* Takes @plan. */
ExhibitSubjects *exhibit_subjects_new (DfpPlan *plan);
void exhibit_subjects_free (ExhibitSubjects *self);
/* Computes the figures again after an edit. */
void exhibit_subjects_refresh (ExhibitSubjects *self);
/* Plays futures of the first @n configurations, until the next refresh. */
void exhibit_subjects_forecast (ExhibitSubjects *self, int n, gboolean sensitivity);
/* Gives each subject the forecast that papers print; takes some 60 ms each. */
void exhibit_subjects_play (ExhibitSubjects *self);
DfpConfiguration *exhibit_subjects_get_configuration (ExhibitSubjects *self, int position);

/* A template of the program. */
DfpPlan *plan_from_template (const char *id);
/* Nothing but its defaults; one with a configuration that has nothing in it; with a single person and no rate. */
DfpPlan *plan_empty (void);
DfpPlan *plan_bare (void);
DfpPlan *plan_with_one_person (void);
/* The bank with 64 configurations; with 120 months; with names of 200 characters and markup in them. */
DfpPlan *plan_with_many_configurations (void);
DfpPlan *plan_with_long_months (void);
DfpPlan *plan_with_long_names (void);

/* All of these and all templates, for tests that try everything. */
typedef struct
{
  const char *name;
  DfpPlan *(*create) (void); /* NULL: the template of that name */
} PlanCase;

const PlanCase *plan_cases (guint *n_cases);
DfpPlan *plan_case_create (const PlanCase *plan_case);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExhibitSubjects, exhibit_subjects_free)
