/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what the session looks at with the figures the analyst keeps. */
#include "gui/widgets/dfp-page-subjects.h"

static void
fill (DfpSubject *subject, DfpPage *page, DfpConfiguration *configuration)
{
  subject->plan = dfp_page_get_plan_data (page);
  subject->configuration = configuration != NULL ? dfp_configuration_get (configuration) : NULL;
  subject->design = configuration != NULL
                        ? dfp_analyst_get_design (dfp_session_get_analyst (dfp_page_get_session (page)), configuration)
                        : NULL;
  subject->figures = subject->design != NULL ? subject->design->figures : NULL;
}

void
dfp_page_subjects_init (DfpPageSubjects *self, DfpPage *page)
{
  DfpPlan *plan = dfp_page_get_plan (page);
  DfpList *list = dfp_plan_get (plan)->configurations;
  DfpConfiguration *current = dfp_page_get_configuration (page), *base = dfp_plan_get_baseline (plan);

  self->n_subjects = (int) dfp_list_get_n_rows (list);
  self->subjects = g_new0 (DfpSubject, MAX (self->n_subjects, 1));
  self->current = self->base = 0;
  for (int i = 0; i < self->n_subjects; i++)
    {
      DfpConfiguration *configuration = dfp_list_get (list, (guint) i);

      fill (&self->subjects[i], page, configuration);
      if (configuration == current)
        self->current = i;
      if (configuration == base)
        self->base = i;
    }
}

void
dfp_page_subjects_clear (DfpPageSubjects *self)
{
  g_clear_pointer (&self->subjects, g_free);
}

void
dfp_page_get_subject (DfpPage *page, DfpSubject *subject)
{
  fill (subject, page, dfp_page_get_configuration (page));
}
