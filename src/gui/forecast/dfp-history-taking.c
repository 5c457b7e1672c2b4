/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing changes before the person has seen what was read; rows that cannot be read are all named. */
#include "gui/forecast/dfp-history-taking.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/dfp-history-loader.h"
#include "exhibit/forecast/dfp-sentences-history.h"
#include "gui/exhibit/dfp-chart-view.h"

#define PICTURE_HEIGHT 130
#define PROBLEMS_HEIGHT 220
#define CONTENT_WIDTH 280

typedef struct
{
  GtkWidget *widget;        /* owned */
  DfpSession *session;      /* owned */
  DfpHistoryImport *import; /* owned; NULL until read */
} Taking;

static Taking *
create_taking (GtkWidget *widget, DfpSession *session)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->widget = g_object_ref (widget);
  taking->session = g_object_ref (session);
  return taking;
}

static void
free_taking (Taking *taking)
{
  g_object_unref (taking->widget);
  g_object_unref (taking->session);
  dfp_history_import_free (taking->import);
  g_free (taking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, free_taking)

static void
forget_cb (gpointer data, GClosure *closure)
{
  free_taking (data);
}

/* --- what was read --- */

static GtkWidget *
create_dialog (const Taking *taking, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (taking->widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  return dialog;
}

static void
tell (const Taking *taking, const char *heading, const char *body, GtkWidget *content)
{
  GtkWidget *dialog = create_dialog (taking, heading, body);

  if (content != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
create_problems (const DfpHistoryImport *import)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label = gtk_label_new (NULL), *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < import->problems->len; i++)
    {
      g_autofree char *words = dfp_history_problem_describe (import->problems->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  if (import->n_problems > import->problems->len)
    g_string_append_printf (text, _ ("\nand %u more"), import->n_problems - import->problems->len);
  gtk_label_set_label (GTK_LABEL (label), text->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), PROBLEMS_HEIGHT);
  return scroller;
}

static void
tell_problems (const Taking *taking)
{
  const guint n = taking->import->n_problems;
  g_autofree char *heading = g_strdup_printf (ngettext ("%u Row Cannot Be Read", "%u Rows Cannot Be Read", n), n);

  tell (taking, heading, _ ("Nothing was changed. Mend the table and take it again."),
        create_problems (taking->import));
}

static GtkWidget *
create_picture (const DfpHistoryImport *import)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  g_autoptr (DfpHistory) history = NULL;
  g_autoptr (DfpChart) chart = NULL;
  GtkWidget *view = dfp_chart_view_new ();

  dfp_history_import_apply (import, plan);
  history = dfp_history_new (dfp_plan_get (plan));
  chart = dfp_picture_history_new (history);
  g_object_set (view, "chart-height", PICTURE_HEIGHT, "header", FALSE, NULL);
  gtk_widget_set_size_request (view, CONTENT_WIDTH, -1);
  dfp_chart_view_set_chart (DFP_CHART_VIEW (view), chart);
  return view;
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Taking *taking)
{
  if (strcmp (response, "apply") == 0)
    dfp_history_loader_apply (taking->session, taking->import);
}

/* Takes @taking. */
static void
ask (Taking *taking)
{
  const guint n_before = dfp_list_get_n_rows (dfp_plan_get (dfp_session_get_plan (taking->session))->history);
  GString *body = g_string_new (NULL);
  g_autofree char *words = dfp_history_import_describe (taking->import);
  GtkWidget *dialog;

  g_string_append (body, words);
  if (n_before > 0)
    {
      g_string_append_c (body, '\n');
      g_string_append_printf (body,
                              ngettext ("They take the place of the %u week that is there.",
                                        "They take the place of the %u weeks that are there.", n_before),
                              n_before);
    }
  dialog = create_dialog (taking, _ ("Use These Weeks?"), body->str);
  g_string_free (body, TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_picture (taking->import));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "apply", _ ("_Use"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), taking, forget_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) taking = user_data;
  g_autoptr (GError) error = NULL;

  taking->import = dfp_history_loader_read_finish (result, &error);
  if (taking->import == NULL)
    tell (taking, _ ("The Table Cannot Be Read"), error->message, NULL);
  else if (taking->import->n_problems > 0)
    tell_problems (taking);
  else
    ask (g_steal_pointer (&taking));
}

/* Takes @taking. */
static void
begin_reading (Taking *taking, const char *path, const char *text)
{
  dfp_history_loader_read_async (path, text, dfp_plan_get (dfp_session_get_plan (taking->session))->start, read_cb,
                                 taking);
}

/* --- file and clipboard --- */

static void
chosen_cb (GtkNativeDialog *dialog, int response, Taking *taking)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = g_file_get_path (file);
      if (path != NULL)
        begin_reading (create_taking (taking->widget, taking->session), path, NULL);
      else
        tell (taking, _ ("The Table Cannot Be Read"), _ ("Tables can only be read from a local folder."), NULL);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
dfp_history_take_file (GtkWidget *widget, DfpSession *session)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Import History"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (chosen_cb), create_taking (widget, session), forget_cb, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Taking) taking = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL)
    begin_reading (g_steal_pointer (&taking), NULL, text);
  else
    tell (taking, _ ("Nothing to Paste"), _ ("Copy the weeks in your spreadsheet first, then paste them here."), NULL);
}

void
dfp_history_take_clipboard (GtkWidget *widget, DfpSession *session)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, create_taking (widget, session));
}
