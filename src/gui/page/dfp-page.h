/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the window: the abstract type through which the window knows all pages.
 * A subclass is a template whose children stand below each other in a clamped, scrolled
 * column, and one function that shows the present figures. */
#pragma once

#include <adwaita.h>

#include "model/dfp-plan.h"

G_BEGIN_DECLS

/* Of headers that who takes one of them names. */
typedef struct _DfpSession DfpSession;
typedef const struct _DfpTotals DfpTotals;

#define DFP_TYPE_PAGE (dfp_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (DfpPage, dfp_page, DFP, PAGE, AdwBin)

/* What the heading of a page says (dfp-page-subjects.h). */
typedef struct _DfpPageWords DfpPageWords;

/* The properties: session (DfpSession), name ("team"), and narrow, which the window sets when it has no room for two
 * columns; listen to notify::narrow; plan and configuration, read-only, for the bindings of templates; follows, for the
 * template to say: the slow questions whose answers its subjects come with, as "forecast sensitivity"; it is then
 * updated when these change; initially "".
 * Signal "updated" (): after update (). */
struct _DfpPageClass
{
  AdwBinClass parent_class;

  /* Shows the plan and its figures as they are now. Called before the next frame after any
   * change, once for many, and only while the page can be seen. */
  void (*update) (DfpPage *self);

  /* Brings what @target names into view and focuses it: the name of a field, the id of a row, or
   * "row id/field". FALSE when the page has no such thing. The default looks for form rows and
   * tables below the page. */
  gboolean (*show_target) (DfpPage *self, const char *target);
};

/* All borrowed; NULL while there is no session. */
DfpSession *dfp_page_get_session (DfpPage *self);
DfpPlan *dfp_page_get_plan (DfpPage *self);
DfpConfiguration *dfp_page_get_configuration (DfpPage *self);
const DfpPlanData *dfp_page_get_plan_data (DfpPage *self);
const DfpConfigurationData *dfp_page_get_configuration_data (DfpPage *self);
/* The figures of the configuration looked at; borrowed until the next update. */
const DfpTotals *dfp_page_get_totals (DfpPage *self);

/* DFP_QUESTION_BIT () of what it follows. */
guint dfp_page_get_follows (DfpPage *self);

gboolean dfp_page_get_narrow (DfpPage *self);
void dfp_page_set_narrow (DfpPage *self, gboolean narrow);

/* Asks for update () before the next frame, or as soon as the page is seen. */
void dfp_page_queue_update (DfpPage *self);
gboolean dfp_page_show_target (DfpPage *self, const char *target);

/* For its heading; static, or NULL. */
const DfpPageWords *dfp_page_get_words (DfpPage *self);
void dfp_page_set_words (DfpPage *self, const DfpPageWords *words);

/* "Team" of "team/heads": the title of the page that @target names, as the window knows it; the name itself
 * without a window. Transfer full. */
char *dfp_page_get_title_of (DfpPage *self, const char *target);
/* For the window: @find_title returns the title of a page by its name, or NULL. */
void dfp_page_set_title_func (DfpPage *self, const char *(*find_title) (const char *name));

G_END_DECLS
