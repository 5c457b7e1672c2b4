/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of functions; the document decides which of them a notice offers. */
#include "gui/dfp-notice-acts.h"

#include <glib/gi18n.h>

#include "gui/dfp-save.h"
#include "gui/versions/dfp-differences-window.h"
#include "gui/versions/dfp-versions-window.h"

static DfpDocument *
get_document (DfpWindow *window)
{
  return dfp_session_get_document (dfp_window_get_session (window));
}

static void
keep (DfpWindow *window)
{
  dfp_document_keep (get_document (window));
}

/* The other plan is the earlier one, unless somebody else has saved it since. */
static void
show_differences (DfpWindow *window)
{
  DfpDocument *document = get_document (window);
  const DfpNotice *notice = dfp_document_get_notice (document);
  DfpPlan *other = dfp_document_get_other (document), *mine = dfp_document_get_plan (document);

  if (other == NULL)
    return;
  if (notice->kind == DFP_NOTICE_RECOVERED)
    dfp_differences_window_present (GTK_WINDOW (window), other, mine, _ ("From the saved plan to what was recovered"));
  else
    dfp_differences_window_present (GTK_WINDOW (window), mine, other, _ ("From what you see to what was saved"));
}

static void
reopen (DfpWindow *window)
{
  DfpDocument *document = get_document (window);
  const gboolean modified = dfp_document_get_modified (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpDocument) reopened = dfp_document_reopen (document, &error);

  if (reopened == NULL)
    {
      dfp_window_add_toast (window, error->message);
      return;
    }
  dfp_window_set_document (window, reopened);
  if (modified)
    dfp_window_add_action_toast (window, _ ("What you had is kept as a version"), _ ("Versions"), "win.versions");
}

static void
save (DfpWindow *window)
{
  dfp_save_over (GTK_WINDOW (window), get_document (window), NULL, NULL);
}

static void
save_copy (DfpWindow *window)
{
  dfp_save_as (GTK_WINDOW (window), get_document (window), NULL, NULL);
}

static void
show_versions (DfpWindow *window)
{
  dfp_versions_window_present (GTK_WINDOW (window), dfp_window_get_session (window));
}

/* Another window takes its place, as a program without one would end. */
static void
discard (DfpWindow *window)
{
  DfpWindow *next = dfp_window_new (gtk_window_get_application (GTK_WINDOW (window)));

  dfp_document_discard_work (get_document (window));
  dfp_window_show_welcome (next);
  gtk_window_present (GTK_WINDOW (next));
  gtk_window_destroy (GTK_WINDOW (window));
}

void
dfp_notice_acts_do (DfpWindow *window, DfpNoticeAct act)
{
  static void (*const acts[]) (DfpWindow *) = {
    [DFP_NOTICE_ACT_KEEP] = keep,           [DFP_NOTICE_ACT_DIFFERENCES] = show_differences,
    [DFP_NOTICE_ACT_REOPEN] = reopen,       [DFP_NOTICE_ACT_SAVE] = save,
    [DFP_NOTICE_ACT_SAVE_COPY] = save_copy, [DFP_NOTICE_ACT_VERSIONS] = show_versions,
    [DFP_NOTICE_ACT_DISCARD] = discard,
  };

  g_return_if_fail (DFP_IS_WINDOW (window));
  g_return_if_fail (act < G_N_ELEMENTS (acts));

  if (dfp_window_get_session (window) != NULL)
    acts[act](window);
}
