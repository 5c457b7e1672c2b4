/* SPDX-License-Identifier: GPL-3.0-or-later */
/* However long a save takes, it decides: the window asks again to be closed when nothing runs any more, and is then
 * met by what has come of it. */
#include "gui/dfp-closing.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "gui/dfp-save.h"

#define DOCUMENT_KEY "dfp-document"

struct _DfpClosing
{
  GtkWindow *window;   /* borrowed */
  GtkWidget *question; /* weak, NULL while nothing is asked */
  gboolean waiting;    /* for running saves */
};

static void
saved_cb (gboolean saved, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;

  if (saved)
    gtk_window_close (window); /* which asks again about what was typed meanwhile */
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkWindow *window)
{
  DfpDocument *document = g_object_get_data (G_OBJECT (dialog), DOCUMENT_KEY);

  if (strcmp (response, "save") == 0)
    dfp_save (window, document, saved_cb, g_object_ref (window));
  if (strcmp (response, "discard") != 0)
    return;
  dfp_document_discard_work (document);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it closes after its window has gone */
  gtk_window_destroy (window);
}

static void
ask (DfpClosing *self, DfpDocument *document)
{
  GtkWidget *dialog = adw_message_dialog_new (self->window, _ ("Save changes?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _ ("“%s” has changes that are not saved. Discarded changes are lost."),
                                  dfp_document_get_title (document));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", dfp_document_get_path (document) != NULL ? _ ("_Save") : _ ("_Save…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), DOCUMENT_KEY, g_object_ref (document), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self->window, 0);
  g_set_weak_pointer (&self->question, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  GtkWindow *window;   /* owned */
  DfpClosing *closing; /* borrowed from it, as long as it has not gone */
} Wait;

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Wait *wait = user_data;
  g_autoptr (GtkWindow) window = wait->window;
  DfpDocument *document = DFP_DOCUMENT (source);
  const DfpNotice *notice = dfp_document_get_notice (document);
  const gboolean saved = dfp_document_settle_finish (document, result);

  if (gtk_window_get_application (window) == NULL)
    return; /* it has gone meanwhile */
  wait->closing->waiting = FALSE;
  if (saved || notice == NULL || !notice->warning)
    gtk_window_close (window);
}

static void
wait_for_saves (DfpClosing *self, DfpDocument *document)
{
  Wait *wait;

  if (self->waiting)
    return;
  self->waiting = TRUE;
  wait = g_new (Wait, 1);
  wait->window = g_object_ref (self->window);
  wait->closing = self;
  dfp_document_settle_async (document, settled_cb, wait);
}

DfpClosing *
dfp_closing_new (GtkWindow *window)
{
  DfpClosing *self = g_new0 (DfpClosing, 1);

  self->window = window;
  return self;
}

void
dfp_closing_free (DfpClosing *self)
{
  g_clear_weak_pointer (&self->question);
  g_free (self);
}

gboolean
dfp_closing_request (DfpClosing *self, DfpDocument *document)
{
  if (document == NULL)
    return TRUE;
  if (dfp_document_is_busy (document))
    wait_for_saves (self, document);
  else if (!dfp_document_get_modified (document))
    return TRUE;
  else if (self->question == NULL)
    ask (self, document);
  else
    gtk_window_present (GTK_WINDOW (self->question));
  return FALSE;
}
