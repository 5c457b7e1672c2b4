/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a task of the handover: its words, its theme, where it is entered. */
#include "analysis/handover/dfp-dismantle-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/dfp-format.h"

const char *
dfp_theme_get_label (DfpTheme theme)
{
  static const char *const labels[DFP_N_THEMES] = {
    [DFP_THEME_DECISION] = N_ ("Decision"),      [DFP_THEME_VALUE] = N_ ("Value"),
    [DFP_THEME_PRODUCT] = N_ ("Product"),        [DFP_THEME_KNOWLEDGE] = N_ ("Knowledge"),
    [DFP_THEME_PEOPLE] = N_ ("People"),          [DFP_THEME_PARTNER] = N_ ("Partner"),
    [DFP_THEME_ACCESS] = N_ ("Access and data"), [DFP_THEME_ASSETS] = N_ ("Assets"),
    [DFP_THEME_FINANCE] = N_ ("Finance"),        [DFP_THEME_LEGAL] = N_ ("Legal"),
    [DFP_THEME_CULTURE] = N_ ("Culture"),        [DFP_THEME_RECONSTRUCT] = N_ ("Reconstruct"),
  };

  g_return_val_if_fail ((guint) theme < DFP_N_THEMES, "");
  return _ (labels[theme]);
}

const char *
dfp_task_state_get_label (DfpTaskState state)
{
  static const char *const labels[DFP_N_TASK_STATES] = { N_ ("open"), N_ ("ready"), N_ ("not needed") };

  g_return_val_if_fail ((guint) state < DFP_N_TASK_STATES, "");
  return _ (labels[state]);
}

const char *
dfp_task_state_get_nick (DfpTaskState state)
{
  static const char *const nicks[DFP_N_TASK_STATES] = { "open", "ready", "not-needed" };

  g_return_val_if_fail ((guint) state < DFP_N_TASK_STATES, "");
  return nicks[state];
}

DfpTheme
dfp_task_get_theme (const DfpTask *task)
{
  return task->kind->theme;
}

static gboolean
is_notice (const DfpTask *task)
{
  return task->kind->judge == NULL;
}

const char *
dfp_task_get_key (const DfpTask *task)
{
  return task->kind->key;
}

const char *
dfp_task_get_title (const DfpTask *task)
{
  return _ (task->kind->title);
}

const char *
dfp_task_get_target (const DfpTask *task)
{
  return task->state == DFP_TASK_OPEN && task->month == 0 ? "handover/exit-month" : task->kind->target;
}

/* "2 people, nearshore, until June 2028 with 2 months’ notice" */
static char *
describe_notice (const DfpTask *task, DfpMonth start)
{
  g_autofree char *last = dfp_format_month (dfp_month_add (start, task->last_month), DFP_MONTH_STYLE_LONG);
  g_autofree char *months = dfp_format_number_short (task->months, 2);
  g_autofree char *sourcing = g_utf8_strdown (dfp_enum_get_label (DFP_TYPE_SOURCING, task->terms), -1);
  g_autofree char *people = g_strdup_printf (ngettext ("%d person", "%d people", (gulong) task->count), task->count);

  /* Translators: how many people, their sourcing, their last month, how many months of notice */
  return g_strdup_printf (ngettext ("%s, %s, until %s with %s month’s notice",
                                    "%s, %s, until %s with %s months’ notice", task->months == 1 ? 1 : 2),
                          people, sourcing, last, months);
}

char *
dfp_task_describe (const DfpTask *task, DfpMonth start, const char *currency)
{
  if (task->state == DFP_TASK_OPEN && task->month == 0)
    return g_strdup (_ ("Say in which month the handover is"));
  if (task->state == DFP_TASK_OPEN)
    return g_strdup (_ (task->kind->missing));
  if (is_notice (task))
    return describe_notice (task, start);
  if (task->state == DFP_TASK_NOT_NEEDED)
    return g_strdup ("");
  if (!isnan (task->amount))
    return dfp_format_money_compact (currency, task->amount, DFP_FORMAT_PLAIN);
  if (task->count > 0)
    return g_strdup_printf (ngettext ("%d person", "%d people", (gulong) task->count), task->count);
  return g_strdup ("");
}
