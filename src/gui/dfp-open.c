/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is open in one window only, so that no two of them can save over one another. */
#include "gui/dfp-open.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/dfp-document.h"
#include "document/dfp-session.h"
#include "gui/dfp-recent.h"

/* What is tried next where a file cannot be read. */
typedef struct
{
  DfpWindow *window; /* owned */
  char *path;
} Attempt;

static void
free_attempt (gpointer data, GClosure *closure)
{
  Attempt *attempt = data;

  g_object_unref (attempt->window);
  g_free (attempt->path);
  g_free (attempt);
}

/* The window that shows the file at @path already. */
static DfpWindow *
find_window (GtkApplication *application, const char *path)
{
  g_autofree char *wanted = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      DfpSession *session = DFP_IS_WINDOW (l->data) ? dfp_window_get_session (l->data) : NULL;

      if (session != NULL && g_strcmp0 (dfp_document_get_path (dfp_session_get_document (session)), wanted) == 0)
        return l->data;
    }
  return NULL;
}

static void say_unreadable (DfpWindow *window, const char *message, Attempt *attempt);

static void
response_cb (AdwMessageDialog *dialog, const char *response, Attempt *attempt)
{
  g_autoptr (DfpDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (strcmp (response, "backup") != 0)
    return;
  document = dfp_document_open_backup (attempt->path, &error);
  if (document != NULL)
    dfp_open_document (attempt->window, document);
  else
    say_unreadable (attempt->window, error->message, NULL);
}

/* Takes @attempt; NULL where there is nothing to be tried. */
static void
say_unreadable (DfpWindow *window, const char *message, Attempt *attempt)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("The plan cannot be opened"), message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  if (attempt != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "backup", _ ("_Open the Version Before"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "backup", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "backup");
      g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), attempt, free_attempt, 0);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What stood there before. NULL where nothing is left of it. */
static Attempt *
find_backup (DfpWindow *window, const char *path)
{
  Attempt *attempt;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !dfp_document_has_backup (path))
    return NULL;
  attempt = g_new (Attempt, 1);
  attempt->window = g_object_ref (window);
  attempt->path = g_strdup (path);
  return attempt;
}

gboolean
dfp_open (DfpWindow *window, GFile *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DfpDocument) document = NULL;
  DfpWindow *shown;

  g_return_val_if_fail (DFP_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      say_unreadable (window, _ ("Only files on this computer can be opened."), NULL);
      return FALSE;
    }
  shown = find_window (gtk_window_get_application (GTK_WINDOW (window)), path);
  if (shown != NULL)
    {
      gtk_window_present (GTK_WINDOW (shown));
      return TRUE;
    }
  document = dfp_document_open (path, &error);
  if (document == NULL)
    {
      say_unreadable (window, error->message, find_backup (window, path));
      return FALSE;
    }
  dfp_open_document (window, document);
  dfp_recent_add (file);
  return TRUE;
}

DfpWindow *
dfp_open_document (DfpWindow *window, DfpDocument *document)
{
  g_return_val_if_fail (DFP_IS_WINDOW (window), NULL);
  g_return_val_if_fail (DFP_IS_DOCUMENT (document), NULL);

  if (dfp_window_get_session (window) != NULL)
    window = dfp_window_new (gtk_window_get_application (GTK_WINDOW (window)));
  dfp_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
