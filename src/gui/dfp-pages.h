/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window, in the order of the sidebar. A page that is only a template is a line here and nothing
 * else in C. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _DfpPage DfpPage;
typedef struct _DfpPageWords DfpPageWords;
typedef struct _DfpSession DfpSession;

typedef enum
{
  DFP_PAGE_GROUP_PROPOSAL,
  DFP_PAGE_GROUP_CONFIGURATION,
  DFP_PAGE_GROUP_DECISION,
} DfpPageGroup;

#define DFP_N_PAGE_GROUPS (DFP_PAGE_GROUP_DECISION + 1)

typedef struct
{
  const char *name;  /* "team": on the command line, in actions and in settings */
  const char *title; /* untranslated: use dfp_page_info_get_title () */
  const char *icon_name;
  DfpPageGroup group;
  const DfpPageWords *words; /* of its heading; NULL when the page says them itself */
  const char *class_name;    /* "DfpRisksPage": it is only a template (gui/dfp-plain-page.h) … */
  GType (*get_type) (void);  /* … or has a class of its own */
  gboolean counts_findings;  /* its row in the sidebar shows the worst light of the health check */
} DfpPageInfo;

const DfpPageInfo *dfp_pages_list (guint *n_pages);
const DfpPageInfo *dfp_pages_find (const char *name); /* NULL when there is none */

/* The title of the page of that name, or NULL. */
const char *dfp_pages_get_title (const char *name);
const char *dfp_page_info_get_title (const DfpPageInfo *info);
GType dfp_page_info_get_type (const DfpPageInfo *info);
/* Floating. @session may be NULL. */
DfpPage *dfp_page_info_create_page (const DfpPageInfo *info, DfpSession *session);
const char *dfp_page_group_get_title (DfpPageGroup group);

G_END_DECLS
