/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not saved is in recovery before anything is waited for: a system that loses its patience and kills finds
 * nothing left to lose. */
#include "gui/dfp-ending.h"

#include <glib-unix.h>
#include <signal.h>

#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "gui/dfp-window.h"

/* The documents of all windows. Transfer full. */
static GPtrArray *
list_documents (GtkApplication *application)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      DfpSession *session = DFP_IS_WINDOW (l->data) ? dfp_window_get_session (l->data) : NULL;

      if (session != NULL)
        g_ptr_array_add (documents, g_object_ref (dfp_session_get_document (session)));
    }
  return documents;
}

/* What is typed in a field and not entered yet is entered as the keyboard leaves it. */
static void
leave_fields (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    gtk_window_set_focus (l->data, NULL);
}

static void
destroy_windows (GtkApplication *application)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (application), (GCopyFunc) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void settle_next (GtkApplication *application);

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkApplication) application = user_data;

  dfp_document_settle_finish (DFP_DOCUMENT (source), result);
  settle_next (application);
}

/* One after the other, until none is busy. */
static void
settle_next (GtkApplication *application)
{
  g_autoptr (GPtrArray) documents = list_documents (application);

  for (guint i = 0; i < documents->len; i++)
    if (dfp_document_is_busy (documents->pdata[i]))
      {
        dfp_document_settle_async (documents->pdata[i], settled_cb, g_object_ref (application));
        return;
      }
  dfp_ending_flush (application);
  destroy_windows (application);
  g_application_quit (G_APPLICATION (application));
}

/* nohup asks for that. */
static gboolean
is_ignored (int number)
{
  struct sigaction present;

  return sigaction (number, NULL, &present) == 0 && present.sa_handler == SIG_IGN;
}

void
dfp_ending_flush (GtkApplication *application)
{
  g_autoptr (GPtrArray) documents = NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  leave_fields (application);
  documents = list_documents (application);
  for (guint i = 0; i < documents->len; i++)
    dfp_document_flush (documents->pdata[i]);
}

void
dfp_ending_begin (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  dfp_ending_flush (application);
  settle_next (application);
}

void
dfp_ending_watch_signals (GSourceFunc func, gpointer user_data)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (!is_ignored (signals[i]))
      g_unix_signal_add (signals[i], func, user_data);
}
