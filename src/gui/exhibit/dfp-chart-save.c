/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outside the window a chart stands on white, whatever the theme is. A worker writes the file: a
 * disk may take its time to say that all of it is there. */
#include "gui/exhibit/dfp-chart-save.h"

#include <glib/gi18n.h>

#include "base/dfp-const.h"
#include "chart/dfp-chart-export.h"
#include "document/dfp-publishing.h"

#define PNG_SCALE 2 /* for paper and sharp screens */
#define TITLE_HEIGHT 34

typedef struct
{
  DfpChart *chart;   /* owned */
  GtkWidget *widget; /* owned: who hears of the result */
  double width;
  double height;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  dfp_chart_unref (saving->chart);
  g_object_unref (saving->widget);
  g_free (saving);
}

static DfpChartStyle
get_export_style (void)
{
  DfpChartStyle style = DFP_CHART_STYLE_INIT;

  style.appearance = DFP_APPEARANCE_PRINT;
  style.background = TRUE;
  style.titles = TRUE;
  return style;
}

static void
tell (GtkWidget *widget, const char *message)
{
  gtk_widget_activate_action (widget, "do.toast", "s", message);
}

static GBytes *
export_picture (const DfpChart *chart, double width, double height, gboolean vectors, GError **error)
{
  const DfpChartStyle style = get_export_style ();

  height += TITLE_HEIGHT;
  return vectors ? dfp_chart_export_svg (chart, width, height, &style, error)
                 : dfp_chart_export_png (chart, width, height, PNG_SCALE, &style, error);
}

void
dfp_chart_copy (const DfpChart *chart, GtkWidget *widget, double width, double height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = export_picture (chart, width, height, TRUE, &error);
  g_autoptr (GBytes) png = svg != NULL ? export_picture (chart, width, height, FALSE, &error) : NULL;
  g_autoptr (GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, &error) : NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  if (texture == NULL)
    {
      tell (widget, error->message);
      return;
    }
  provider = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
                                gdk_content_provider_new_for_bytes ("image/svg+xml", svg) },
      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  tell (widget, _ ("Picture copied"));
}

/* What the worker gets. */
typedef struct
{
  GFile *file;   /* owned */
  GBytes *bytes; /* owned */
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  g_object_unref (writing->file);
  g_bytes_unref (writing->bytes);
  g_free (writing);
}

static void
write_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Writing *writing = task_data;
  GError *error = NULL;

  if (dfp_publishing_save (writing->file, writing->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    tell (widget, _ ("Picture saved"));
  else
    tell (widget, error->message);
}

/* The worker, which may let go of its task last, does not hold the widget. */
static void
write_picture (const Saving *saving, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes =
      export_picture (saving->chart, saving->width, saving->height, g_str_has_suffix (name, ".svg"), &error);
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (bytes == NULL)
    {
      tell (saving->widget, error->message);
      return;
    }
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (saving->widget));
  writing = g_new0 (Writing, 1);
  writing->file = g_object_ref (file);
  writing->bytes = g_steal_pointer (&bytes);
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_in_worker);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Saving *saving)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      write_picture (saving, file);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
dfp_chart_save (const DfpChart *chart, GtkWidget *widget, double width, double height, gboolean vectors)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save Picture"), GTK_WINDOW (root),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->chart = dfp_chart_ref (dfp_drop_const (chart));
  saving->widget = g_object_ref (widget);
  saving->width = width;
  saving->height = height;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), vectors ? _ ("Chart.svg") : _ ("Chart.png"));
  if (vectors)
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Scalable picture (SVG)"), "svg");
  else
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Picture (PNG)"), "png");
  g_object_set_data_full (G_OBJECT (dialog), "saving", saving, free_saving);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
