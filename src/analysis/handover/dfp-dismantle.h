/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be done to take the factory apart, by theme, with the month in which each thing is due and who does
 * it, all read from the plan (doc/model.md §14.2; the themes agree with generic closing lists, the months are
 * assumptions but for notice, which is that of the sourcing).
 *
 * A task is ready when the plan names who does it and what is needed for it, open when something is missing, and
 * not needed when the plan gives no reason for it. Notice for people who leave at the end of month m with n
 * months' notice is due by the end of month m − n, rounded to earlier; what would lie before the start is due in
 * month 1. Immutable once returned, and independent of the plan. */
#pragma once

#include "analysis/totals/dfp-totals.h"
#include "base/dfp-result.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_TASK_OPEN,
  DFP_TASK_READY,
  DFP_TASK_NOT_NEEDED,
} DfpTaskState;
#define DFP_N_TASK_STATES (DFP_TASK_NOT_NEEDED + 1)

typedef enum
{
  DFP_THEME_DECISION,
  DFP_THEME_VALUE,
  DFP_THEME_PRODUCT,
  DFP_THEME_KNOWLEDGE,
  DFP_THEME_PEOPLE,
  DFP_THEME_PARTNER,
  DFP_THEME_ACCESS,
  DFP_THEME_ASSETS,
  DFP_THEME_FINANCE,
  DFP_THEME_LEGAL,
  DFP_THEME_CULTURE,
  DFP_THEME_RECONSTRUCT,
} DfpTheme;
#define DFP_N_THEMES (DFP_THEME_RECONSTRUCT + 1)

/* What every task of a kind has in common; a row of the table in the .c file. */
typedef struct _DfpTaskKind DfpTaskKind;

typedef struct
{
  const DfpTaskKind *kind;
  DfpTaskState state;
  const char *who;   /* "" when the plan names nobody */
  int month;         /* due by the end of it; 0 while there is no handover to count from */
  int count;         /* people it is about; 0 where it is about none */
  int last_month;    /* of those people; 0 otherwise */
  double months;     /* of notice; 0 otherwise */
  double amount;     /* currency; NAN otherwise */
  DfpSourcing terms; /* whose notice it is; of notices only */
} DfpTask;

typedef const struct _DfpDismantle DfpDismantle;

struct _DfpDismantle
{
  DfpTask *tasks; /* by theme */
  guint n_tasks;
  guint n_states[DFP_N_TASK_STATES];
  guint n_notices;        /* dates by which notice is due to somebody */
  int first_notice_month; /* the earliest of them; 0 without any */
};

/* @figures: of the same configuration. */
DfpDismantle *dfp_dismantle_new (const DfpPlanData *plan, const DfpConfigurationData *configuration,
                                 const DfpTotals *totals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpDismantle, dfp_result_unref)

/* Translated. */
const char *dfp_theme_get_label (DfpTheme theme);
const char *dfp_task_state_get_label (DfpTaskState state);
const char *dfp_task_state_get_nick (DfpTaskState state); /* the word in files */
DfpTheme dfp_task_get_theme (const DfpTask *task);
const char *dfp_task_get_key (const DfpTask *task);    /* "notice": the word in files */
const char *dfp_task_get_title (const DfpTask *task);  /* "Give notice" */
const char *dfp_task_get_target (const DfpTask *task); /* what win.go-to takes */
/* What is special about it: "2 people of the partner, until June 2028; 2 months’ notice"; or, when it is open,
 * what is missing. "" for nothing. @start: the plan's. Transfer full. */
char *dfp_task_describe (const DfpTask *task, DfpMonth start, const char *currency);

G_END_DECLS
