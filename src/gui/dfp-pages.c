/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place of the window that knows pages by name. */
#include "gui/dfp-pages.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/compare/dfp-compare-page.h"
#include "gui/overview/dfp-overview-page.h"

static const DfpPageInfo pages[] = {
  { "overview", N_ ("Overview"), "dfp-overview-symbolic", DFP_PAGE_GROUP_PROPOSAL, dfp_overview_page_get_type },
  { "compare", N_ ("Compare"), "dfp-compare-symbolic", DFP_PAGE_GROUP_DECISION, dfp_compare_page_get_type },
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
dfp_page_info_get_title (const DfpPageInfo *info)
{
  return _ (info->title);
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
