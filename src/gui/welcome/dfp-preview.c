/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans live in the worker only; what comes back are words, numbers and finished charts, which
 * share one scale so that they can be compared at a glance. */
#include "gui/welcome/dfp-preview.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "analysis/staffing/dfp-staffing.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-const.h"
#include "analysis/questions/dfp-inquiry.h"
#include "chart/dfp-chart-plot.h"
#include "document/dfp-document.h"
#include "draft/dfp-starting-point.h"
#include "exhibit/dfp-subjects.h"
#include "exhibit/team/dfp-pictures-team.h"

#define MONTHS_MINIMUM 24

typedef struct
{
  char **ids;
  char **paths;
} Wanted;

/* A plan in hand while the common scale is still unknown. */
typedef struct
{
  DfpPlan *plan;       /* NULL when it could not be read */
  DfpInquiry *inquiry; /* NULL without a plan, as the next */
  DfpSubject subject;  /* the base; what it points to is the inquiry's */
  gint64 time;
} Draft;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_strfreev (wanted->ids);
  g_strfreev (wanted->paths);
  g_free (wanted);
}

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  dfp_inquiry_free (draft->inquiry);
  g_clear_object (&draft->plan);
  g_free (draft);
}

static void
free_preview (gpointer data)
{
  DfpPreview *preview = data;

  g_free (preview->title);
  g_free (preview->purpose);
  g_free (preview->currency);
  g_clear_pointer (&preview->chart, dfp_chart_unref);
  g_free (preview);
}

static void
ask_base (Draft *draft)
{
  DfpConfiguration *base = dfp_plan_get_baseline (draft->plan);
  DfpAsk ask;

  draft->inquiry = dfp_inquiry_new (dfp_plan_get (draft->plan), 0, NULL);
  ask = dfp_inquiry_get_ask (draft->inquiry);
  dfp_subject_init (&draft->subject, dfp_plan_get (draft->plan), base != NULL ? dfp_configuration_get (base) : NULL,
                    &ask, 0);
}

/* Takes @plan. */
static void
add_draft (GPtrArray *drafts, DfpPlan *plan, gint64 time)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->plan = plan;
  draft->time = time;
  if (plan != NULL)
    ask_base (draft);
  g_ptr_array_add (drafts, draft);
}

static void
read_file (GPtrArray *drafts, const char *path)
{
  GStatBuf status;

  add_draft (drafts, dfp_document_peek (path, NULL), g_stat (path, &status) == 0 ? (gint64) status.st_mtime : 0);
}

static GPtrArray *
read_all (const Wanted *wanted)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (free_draft);

  for (int i = 0; wanted->ids != NULL && wanted->ids[i] != NULL; i++)
    add_draft (drafts, dfp_starting_point_create_plan (wanted->ids[i], NULL), 0);
  for (int i = 0; wanted->paths != NULL && wanted->paths[i] != NULL; i++)
    read_file (drafts, wanted->paths[i]);
  return drafts;
}

static void
find_scale (GPtrArray *drafts, guint n_templates, int *months, int *peak)
{
  *months = MONTHS_MINIMUM;
  *peak = 0;
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (drafts, i);

      if (draft->subject.totals == NULL || (i >= n_templates && n_templates > 0))
        continue;
      *months = MAX (*months, draft->subject.totals->staffing->n_months);
      *peak = MAX (*peak, (int) draft->subject.totals->peak_heads);
    }
}

static void
add_years (DfpChart *chart, int months)
{
  for (int year = 1; 12 * year <= months; year++)
    {
      g_autofree char *name = g_strdup_printf (ngettext ("%d year", "%d years", (gulong) year), year);

      dfp_chart_add_tick (chart, 12 * year, name);
    }
}

static DfpPreview *
create_preview (const Draft *draft, int months, int peak, gboolean labelled)
{
  DfpPreview *preview = g_new0 (DfpPreview, 1);
  const DfpSubject *subject = &draft->subject;

  preview->time = draft->time;
  if (draft->subject.totals == NULL)
    return preview;
  preview->title = g_strdup (subject->plan->title);
  preview->purpose = g_strdup (dfp_enum_get_label (DFP_TYPE_PURPOSE, (int) subject->plan->purpose));
  preview->currency = g_strdup (subject->plan->currency);
  preview->cost = subject->totals->cost_total;
  preview->months = subject->totals->months;
  preview->n_configurations = (int) dfp_list_get_n_rows (subject->plan->configurations);
  preview->chart = dfp_picture_small_new (subject, months, peak, labelled);
  if (labelled)
    add_years (preview->chart, months);
  return preview;
}

static void
load_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Wanted *wanted = task_data;
  const guint n_templates = wanted->ids != NULL ? g_strv_length (wanted->ids) : 0;
  g_autoptr (GPtrArray) drafts = read_all (wanted);
  g_autoptr (GPtrArray) previews = g_ptr_array_new_with_free_func (free_preview);
  int months, peak;

  find_scale (drafts, n_templates, &months, &peak);
  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (previews, create_preview (g_ptr_array_index (drafts, i), months, peak, i < n_templates));
  g_task_return_pointer (task, g_steal_pointer (&previews), (GDestroyNotify) g_ptr_array_unref);
}

void
dfp_previews_load_async (const char *const *ids, const char *const *paths, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->ids = g_strdupv (dfp_drop_const (ids));
  wanted->paths = g_strdupv (dfp_drop_const (paths));
  g_task_set_task_data (task, wanted, free_wanted);
  g_task_run_in_thread (task, load_in_worker);
}

GPtrArray *
dfp_previews_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
