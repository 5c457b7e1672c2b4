/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins what the session looks at with the figures the analyst keeps and, for pages that follow them, the forecasts. */
#include "gui/page/dfp-page-subjects.h"

#include "analysis/forecast/dfp-forecast-plan.h"

static gboolean
is_waiting (DfpPage *page, DfpConfiguration *configuration)
{
  DfpForecaster *forecaster = dfp_session_get_forecaster (dfp_page_get_session (page));

  return dfp_forecaster_get (forecaster, configuration) == NULL &&
         dfp_forecast_can (dfp_page_get_plan_data (page), dfp_configuration_get (configuration));
}

static void
add_forecast (DfpSubject *subject, DfpPage *page, DfpConfiguration *configuration)
{
  DfpForecaster *forecaster = dfp_session_get_forecaster (dfp_page_get_session (page));
  const DfpPageClass *klass = DFP_PAGE_GET_CLASS (page);

  if (klass->follows_forecast)
    {
      subject->forecast = dfp_forecaster_get (forecaster, configuration);
      subject->waiting = is_waiting (page, configuration);
    }
  if (klass->follows_sensitivity && configuration == dfp_page_get_configuration (page))
    subject->sensitivity = dfp_forecaster_get_sensitivity (forecaster, configuration);
}

static void
add_alternative (DfpSubject *subject, DfpPage *page, DfpConfiguration *configuration)
{
  DfpForecaster *forecaster = dfp_session_get_forecaster (dfp_page_get_session (page));
  DfpList *all = subject->plan->configurations;

  if (!DFP_PAGE_GET_CLASS (page)->follows_forecast)
    return;
  for (guint i = 0; i < dfp_list_get_n_rows (all); i++)
    if (is_waiting (page, dfp_list_get (all, i))) /* the best of them may still come */
      return;
  for (guint i = 0; i < dfp_list_get_n_rows (all); i++)
    if (dfp_list_get (all, i) != (gpointer) configuration)
      dfp_subject_offer_alternative (subject, dfp_forecaster_get (forecaster, dfp_list_get (all, i)));
}

static void
fill (DfpSubject *subject, DfpPage *page, DfpConfiguration *configuration)
{
  *subject = (DfpSubject){ .plan = dfp_page_get_plan_data (page) };
  if (configuration == NULL)
    return;
  subject->configuration = dfp_configuration_get (configuration);
  subject->design = dfp_analyst_get_design (dfp_session_get_analyst (dfp_page_get_session (page)), configuration);
  subject->totals = subject->design->totals;
  add_forecast (subject, page, configuration);
  add_alternative (subject, page, configuration);
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
