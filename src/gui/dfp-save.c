/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One attempt is one Attempt: it passes from dialog to worker to dialog until it ends, and tells
 * its caller exactly once. */
#include "gui/dfp-save.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "gui/dfp-recent.h"

#define SUFFIX ".dfplan"
#define NAME_MAXIMUM 60 /* characters */
#define OTHERS_MAY_READ 0044

typedef struct
{
  GtkWindow *window;            /* owned */
  DfpDocument *document;        /* owned */
  GtkFileChooserNative *dialog; /* owned while open */
  char *path;                   /* NULL: where it came from */
  DfpSaveFunc func;
  gpointer user_data;
} Attempt;

static void choose_path (Attempt *attempt);

static Attempt *
begin (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->window = g_object_ref (window);
  attempt->document = g_object_ref (document);
  attempt->func = func;
  attempt->user_data = user_data;
  return attempt;
}

static void
finish (Attempt *attempt, gboolean saved)
{
  if (attempt->func != NULL)
    attempt->func (saved, attempt->user_data);
  g_clear_object (&attempt->dialog);
  g_free (attempt->path);
  g_object_unref (attempt->document);
  g_object_unref (attempt->window);
  g_free (attempt);
}

static void
tell (Attempt *attempt, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (attempt->window), "do.toast", "s", text);
}

static void
place_cb (AdwMessageDialog *dialog, const char *response, Attempt *attempt)
{
  if (strcmp (response, "elsewhere") == 0)
    choose_path (attempt);
  else
    finish (attempt, FALSE);
}

/* A telephone, a share that is not mounted: there is no way to write a file there that survives a power cut. */
static void
say_unusable_place (Attempt *attempt, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  GtkWidget *dialog = adw_message_dialog_new (attempt->window, _ ("The plan was not saved"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _ ("“%s” is not in a folder of this computer. Save the plan here first, then copy "
                                     "the file there."),
                                  name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "elsewhere",
                                    _ ("_Save Elsewhere…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "elsewhere", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "elsewhere");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (place_cb), attempt);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* New files are for their owner alone; one that was replaced keeps who may read it. */
static gboolean
can_others_read (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & OTHERS_MAY_READ) != 0;
}

static void
succeed (Attempt *attempt, gboolean flushed)
{
  g_autoptr (GFile) file = g_file_new_for_path (dfp_document_get_path (attempt->document));

  dfp_recent_add (file);
  if (!flushed)
    tell (attempt, _ ("Saved, but this storage does not promise to survive a power cut"));
  else if (attempt->path != NULL && can_others_read (file))
    tell (attempt, _ ("Saved. Other people on this computer can read this file"));
  finish (attempt, TRUE);
}

/* The bar says what went wrong and what can be done; where it has nothing to say, a toast does. */
static void
say_failure (Attempt *attempt, const GError *error)
{
  if (dfp_document_get_notice (attempt->document) == NULL)
    tell (attempt, error->message);
  finish (attempt, FALSE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Attempt *attempt = user_data;
  g_autoptr (GError) error = NULL;
  gboolean flushed = TRUE;

  if (dfp_document_save_finish (DFP_DOCUMENT (source), result, &flushed, &error))
    succeed (attempt, flushed);
  else
    say_failure (attempt, error);
}

static void
save (Attempt *attempt, gboolean force)
{
  dfp_document_save_async (attempt->document, attempt->path, force, NULL, saved_cb, attempt);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, Attempt *attempt)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_clear_object (&attempt->dialog);
  g_clear_pointer (&attempt->path, g_free);
  if (file != NULL)
    attempt->path = g_file_get_path (file);
  if (attempt->path != NULL)
    save (attempt, FALSE);
  else if (file != NULL)
    say_unusable_place (attempt, file);
  else
    finish (attempt, FALSE);
}

/* The title of the plan as a name that every file system takes. */
static char *
suggest_name (DfpDocument *document)
{
  const char *title = dfp_document_get_title (document);
  g_autofree char *stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), NAME_MAXIMUM));

  g_strdelimit (stem, "/\\:*?\"<>|", '-');
  if (*stem == '.')
    *stem = '-';
  return g_strconcat (g_strstrip (stem), SUFFIX, NULL);
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Plans of a digital factory"));
  gtk_file_filter_add_pattern (filter, "*" SUFFIX);
  return filter;
}

static void
choose_path (Attempt *attempt)
{
  const char *path = dfp_document_get_path (attempt->document);
  g_autofree char *name = suggest_name (attempt->document);
  g_autoptr (GtkFileFilter) filter = create_filter ();
  GtkFileChooser *chooser;

  attempt->dialog = gtk_file_chooser_native_new (_ ("Save Plan"), attempt->window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                 _ ("_Save"), _ ("_Cancel"));
  chooser = GTK_FILE_CHOOSER (attempt->dialog);
  gtk_file_chooser_add_filter (chooser, filter);
  if (path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFile) folder = g_file_get_parent (file);

      gtk_file_chooser_set_current_folder (chooser, folder, NULL);
    }
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (attempt->dialog), TRUE);
  g_signal_connect (attempt->dialog, "response", G_CALLBACK (chosen_cb), attempt);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (attempt->dialog));
}

void
dfp_save (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data)
{
  Attempt *attempt;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (DFP_IS_DOCUMENT (document));

  attempt = begin (window, document, func, user_data);
  if (dfp_document_get_path (document) == NULL || dfp_document_get_read_only (document))
    choose_path (attempt);
  else
    save (attempt, FALSE);
}

void
dfp_save_over (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (DFP_IS_DOCUMENT (document));

  save (begin (window, document, func, user_data), TRUE);
}

void
dfp_save_as (GtkWindow *window, DfpDocument *document, DfpSaveFunc func, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (DFP_IS_DOCUMENT (document));

  choose_path (begin (window, document, func, user_data));
}
