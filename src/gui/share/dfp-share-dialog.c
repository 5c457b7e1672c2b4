/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the table of reports and knows none by name but those its caller names. */
#include "gui/share/dfp-share-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-const.h"
#include "document/dfp-document.h"
#include "gui/share/dfp-share-job.h"
#include "gui/widgets/dfp-settings.h"

struct _DfpShareDialog
{
  AdwWindow parent_instance;

  GtkButton *export_button;
  AdwPreferencesGroup *group;
  AdwComboRow *kind_row;
  AdwComboRow *format_row;
  AdwComboRow *paper_row;
  AdwActionRow *nothing_row;
  GtkSwitch *nothing;

  DfpSession *session;           /* owned */
  GPtrArray *kinds;              /* of DfpReportKind, borrowed; the rows of kind_row */
  GArray *formats;               /* of DfpReportFormat; the rows of format_row */
  GtkFileChooserNative *chooser; /* owned while open */
  GSettings *settings;           /* NULL when not installed */
  GCancellable *writing;         /* owned while a worker writes */
};

G_DEFINE_FINAL_TYPE (DfpShareDialog, dfp_share_dialog, ADW_TYPE_WINDOW)

static const DfpReportKind *
get_kind (DfpShareDialog *self)
{
  const guint position = adw_combo_row_get_selected (self->kind_row);

  return position < self->kinds->len ? g_ptr_array_index (self->kinds, position) : NULL;
}

static DfpReportFormat
get_format (DfpShareDialog *self)
{
  const guint position = adw_combo_row_get_selected (self->format_row);

  return position < self->formats->len ? g_array_index (self->formats, DfpReportFormat, position) : 0;
}

/* The formats of @kind, the usual one first. */
static void
fill_formats (DfpShareDialog *self, const DfpReportKind *kind)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_writers;
  const DfpWriter *writers = dfp_writer_list (&n_writers);

  g_array_set_size (self->formats, 0);
  for (guint i = 0; i < n_writers; i++)
    {
      g_autofree char *name = NULL;

      if ((kind->formats & writers[i].format) == 0)
        continue;
      name = g_ascii_strup (writers[i].name, -1);
      gtk_string_list_append (names, name);
      g_array_append_val (self->formats, writers[i].format);
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
}

static void
kind_changed_cb (DfpShareDialog *self)
{
  const DfpReportKind *kind = get_kind (self);

  if (kind == NULL)
    return;
  fill_formats (self, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->format_row), self->formats->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), kind->group == DFP_REPORT_DOCUMENT);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_row), strcmp (kind->name, "comparison") == 0);
}

static gboolean
is_wanted (const DfpReportKind *kind, const char *what)
{
  if (strcmp (what, "pictures") == 0)
    return kind->group == DFP_REPORT_CHART;
  if (strcmp (what, "tables") == 0)
    return kind->group == DFP_REPORT_TABLE;
  return kind->group == DFP_REPORT_DOCUMENT;
}

static void
fill_kinds (DfpShareDialog *self, const char *what)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n, selected = 0;
  const DfpReportKind *kinds = dfp_report_kind_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (!is_wanted (&kinds[i], what))
        continue;
      if (strcmp (kinds[i].name, what) == 0)
        selected = self->kinds->len;
      g_ptr_array_add (self->kinds, dfp_drop_const (&kinds[i]));
      gtk_string_list_append (names, dfp_report_kind_get_label (&kinds[i]));
    }
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kind_row, selected);
  kind_changed_cb (self);
}

typedef struct
{
  DfpShareDialog *dialog; /* owned; may be closed meanwhile */
  GtkWindow *parent;      /* owned */
} Writing;

static void
free_writing (Writing *writing)
{
  g_object_unref (writing->dialog);
  g_object_unref (writing->parent);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, free_writing)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Writing) writing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = dfp_share_job_run_finish (result, &error);
  g_autofree char *address = file != NULL ? g_file_get_uri (file) : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* whoever closed the dialog knows */
  if (writing->dialog->writing != NULL)
    gtk_window_close (GTK_WINDOW (writing->dialog));
  gtk_window_present (writing->parent);
  if (address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (writing->parent), "do.exported", "s", address);
  else
    gtk_widget_activate_action (GTK_WIDGET (writing->parent), "do.toast", "s", error->message);
}

/* The dialog stays until the file is written: its Cancel, and Escape, give that up. */
static Writing *
begin_writing (DfpShareDialog *self)
{
  Writing *writing = g_new (Writing, 1);

  writing->dialog = g_object_ref (self);
  writing->parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_set_object (&self->writing, NULL);
  self->writing = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  gtk_button_set_label (self->export_button, _ ("Writing…"));
  return writing;
}

static void
write_to (DfpShareDialog *self, GFile *file)
{
  DfpConfiguration *configuration = dfp_session_get_configuration (self->session);
  DfpReportOptions options = DFP_REPORT_OPTIONS_INIT;
  Writing *writing = begin_writing (self);

  options.cancellable = self->writing;
  options.paper = adw_combo_row_get_selected (self->paper_row) == 1 ? DFP_PAPER_LETTER : DFP_PAPER_A4;
  options.with_nothing = gtk_switch_get_active (self->nothing);
  options.right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "paper-size", (int) adw_combo_row_get_selected (self->paper_row));
  dfp_share_job_run_async (dfp_session_get_plan (self->session),
                           configuration != NULL ? dfp_configuration_get (configuration)->id : "", get_kind (self),
                           get_format (self), &options, file, written_cb, writing);
}

static void
chosen_cb (GtkNativeDialog *native, int response, DfpShareDialog *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    write_to (self, file);
}

/* Beside the plan's own file, where it has one. */
static void
suggest_folder (DfpShareDialog *self)
{
  const char *path = dfp_document_get_path (dfp_session_get_document (self->session));
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;

  if (path == NULL)
    return;
  name = g_path_get_dirname (path);
  folder = g_file_new_for_path (name);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
}

static void
export_cb (DfpShareDialog *self)
{
  const DfpReportKind *kind = get_kind (self);
  g_autofree char *name = NULL;

  if (kind == NULL)
    return;
  name = dfp_report_get_file_name (dfp_session_get_plan (self->session), kind, get_format (self));
  g_set_object (&self->chooser, NULL);
  self->chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Export"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  suggest_folder (self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* The paper chosen last, or what is usual where the person lives. */
static guint
get_usual_paper (DfpShareDialog *self)
{
  if (self->settings != NULL && g_settings_get_user_value (self->settings, "paper-size") != NULL)
    return (guint) g_settings_get_enum (self->settings, "paper-size");
  return strcmp (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0 ? 1 : 0;
}

static void
dfp_share_dialog_dispose (GObject *object)
{
  DfpShareDialog *self = DFP_SHARE_DIALOG (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_array_unref);
  G_OBJECT_CLASS (dfp_share_dialog_parent_class)->dispose (object);
}

static void
dfp_share_dialog_class_init (DfpShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_share_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/share/dfp-share-dialog.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, group);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, nothing_row);
  gtk_widget_class_bind_template_child (widget_class, DfpShareDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
dfp_share_dialog_init (DfpShareDialog *self)
{
  self->kinds = g_ptr_array_new ();
  self->formats = g_array_new (FALSE, FALSE, sizeof (DfpReportFormat));
  self->settings = dfp_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->paper_row, get_usual_paper (self));
}

void
dfp_share_dialog_present (GtkWindow *parent, DfpSession *session, const char *what)
{
  DfpShareDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (DFP_IS_SESSION (session));
  g_return_if_fail (what != NULL);

  self = g_object_new (DFP_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  fill_kinds (self, what);
  gtk_window_present (GTK_WINDOW (self));
}
