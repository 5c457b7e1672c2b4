/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place of the window that knows pages by name. */
#include "gui/dfp-pages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exhibit/flex/dfp-sentences-flex.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "exhibit/handover/dfp-sentences-handover.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "exhibit/money/dfp-sentences-money.h"
#include "exhibit/operating-model/dfp-sentences-set-up.h"
#include "exhibit/proposal/dfp-sentences-proposal.h"
#include "gui/compare/dfp-compare-page.h"
#include "gui/dfp-plain-page.h"
#include "gui/flexibility/dfp-flexibility-page.h"
#include "gui/forecast/dfp-forecast-page.h"
#include "gui/handover/dfp-handover-page.h"
#include "gui/health/dfp-health-page.h"
#include "gui/leadership/dfp-leadership-page.h"
#include "gui/objectives/dfp-objectives-page.h"
#include "gui/operating-model/dfp-operating-model-page.h"
#include "gui/overview/dfp-overview-page.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/production-line/dfp-production-line-page.h"
#include "gui/purpose/dfp-purpose-page.h"
#include "gui/team/dfp-team-page.h"

#define WORDS(...)      \
  &(const DfpPageWords) \
  {                     \
    __VA_ARGS__         \
  }

static const DfpPageInfo pages[] = {
  { "overview", N_ ("Overview"), "dfp-overview-symbolic", DFP_PAGE_GROUP_PROPOSAL,
    .get_type = dfp_overview_page_get_type },
  { "purpose", N_ ("Purpose"), "dfp-purpose-symbolic", DFP_PAGE_GROUP_PROPOSAL, .words = WORDS (dfp_sentence_purpose),
    .get_type = dfp_purpose_page_get_type },
  { "objectives", N_ ("Objectives"), "dfp-objectives-symbolic", DFP_PAGE_GROUP_PROPOSAL,
    .words = WORDS (dfp_sentence_objectives, dfp_sentence_objectives_detail),
    .get_type = dfp_objectives_page_get_type },
  { "work", N_ ("Work"), "dfp-work-symbolic", DFP_PAGE_GROUP_PROPOSAL, .words = WORDS (dfp_sentence_work),
    .class_name = "DfpWorkPage" },
  { "leadership", N_ ("Leadership"), "dfp-leadership-symbolic", DFP_PAGE_GROUP_PROPOSAL,
    .words = WORDS (dfp_sentence_leadership, dfp_sentence_leadership_detail),
    .get_type = dfp_leadership_page_get_type },
  { "risks", N_ ("Risks"), "dfp-risks-symbolic", DFP_PAGE_GROUP_PROPOSAL, .words = WORDS (dfp_sentence_risks),
    .class_name = "DfpRisksPage" },
  { "set-up", N_ ("Set-up"), "dfp-set-up-symbolic", DFP_PAGE_GROUP_CONFIGURATION, .words = WORDS (dfp_sentence_set_up),
    .class_name = "DfpSetUpPage" },
  { "team", N_ ("Team"), "dfp-team-symbolic", DFP_PAGE_GROUP_CONFIGURATION, .get_type = dfp_team_page_get_type },
  { "production-line", N_ ("Production line"), "dfp-production-line-symbolic", DFP_PAGE_GROUP_CONFIGURATION,
    .get_type = dfp_production_line_page_get_type },
  { "flexibility", N_ ("Flexibility"), "dfp-flexibility-symbolic", DFP_PAGE_GROUP_CONFIGURATION,
    .words = WORDS (dfp_sentence_flex, dfp_sentence_flex_detail), .get_type = dfp_flexibility_page_get_type },
  { "operating-model", N_ ("Operating model"), "dfp-operating-model-symbolic", DFP_PAGE_GROUP_CONFIGURATION,
    .words = WORDS (dfp_sentence_rights, dfp_sentence_lead), .get_type = dfp_operating_model_page_get_type },
  { "money", N_ ("Money"), "dfp-money-symbolic", DFP_PAGE_GROUP_CONFIGURATION, .words = WORDS (dfp_sentence_money),
    .class_name = "DfpMoneyPage" },
  { "forecast", N_ ("Forecast"), "dfp-forecast-symbolic", DFP_PAGE_GROUP_CONFIGURATION,
    .words = WORDS (dfp_sentence_forecast, dfp_sentence_forecast_detail), .get_type = dfp_forecast_page_get_type },
  { "handover", N_ ("Handover"), "dfp-handover-symbolic", DFP_PAGE_GROUP_CONFIGURATION,
    .words = WORDS (dfp_sentence_handover), .get_type = dfp_handover_page_get_type },
  { "health", N_ ("Health"), "dfp-health-symbolic", DFP_PAGE_GROUP_CONFIGURATION, .get_type = dfp_health_page_get_type,
    .counts_findings = TRUE },
  { "compare", N_ ("Compare"), "dfp-compare-symbolic", DFP_PAGE_GROUP_DECISION, .get_type = dfp_compare_page_get_type },
};

const DfpPageInfo *
dfp_pages_list (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

const DfpPageInfo *
dfp_pages_find (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

const char *
dfp_pages_get_title (const char *name)
{
  const DfpPageInfo *info = dfp_pages_find (name);

  return info != NULL ? dfp_page_info_get_title (info) : NULL;
}

const char *
dfp_page_info_get_title (const DfpPageInfo *info)
{
  return _ (info->title);
}

GType
dfp_page_info_get_type (const DfpPageInfo *info)
{
  return info->get_type != NULL ? info->get_type () : dfp_plain_page_get_type (info->name, info->class_name);
}

DfpPage *
dfp_page_info_create_page (const DfpPageInfo *info, DfpSession *session)
{
  DfpPage *page = g_object_new (dfp_page_info_get_type (info), "name", info->name, "session", session, NULL);

  dfp_page_set_words (page, info->words);
  dfp_page_set_title_func (page, dfp_pages_get_title);
  return page;
}

const char *
dfp_page_group_get_title (DfpPageGroup group)
{
  static const char *const titles[DFP_N_PAGE_GROUPS] = {
    [DFP_PAGE_GROUP_PROPOSAL] = N_ ("The proposal"),
    [DFP_PAGE_GROUP_CONFIGURATION] = N_ ("The configuration"),
    [DFP_PAGE_GROUP_DECISION] = N_ ("The decision"),
  };

  return _ (titles[group]);
}
