/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards and rows stand there in the first frame; a worker fills their pictures in. */
#include "gui/welcome/dfp-welcome.h"

#include "draft/dfp-starting-point.h"
#include "gui/welcome/dfp-preview.h"
#include "gui/welcome/dfp-recent-row.h"
#include "gui/welcome/dfp-template-card.h"

struct _DfpWelcome
{
  AdwBin parent_instance;

  GtkBox *content;
  GtkWidget *offer;
  GtkFlowBox *templates;
  GtkWidget *recent_box;
  GtkListBox *recent;
  GtkWidget *scale_note;

  GPtrArray *files;          /* owned, of GFile */
  GCancellable *cancellable; /* owned, of the worker */
};

G_DEFINE_FINAL_TYPE (DfpWelcome, dfp_welcome, ADW_TYPE_BIN)

static void
card_activated_cb (DfpWelcome *self, DfpTemplateCard *card)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-plan", "s", dfp_template_card_get_id (card));
}

static void
row_activated_cb (DfpWelcome *self, DfpRecentRow *row)
{
  g_autofree char *address = g_file_get_uri (dfp_recent_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "do.open-file", "s", address);
}

static void
show_templates (DfpWelcome *self, GPtrArray *previews)
{
  const guint n = dfp_starting_points_get_n ();
  double dearest = 0;

  for (guint i = 0; i < n; i++)
    dearest = MAX (dearest, ((DfpPreview *) g_ptr_array_index (previews, i))->cost);
  for (guint i = 0; i < n; i++)
    dfp_template_card_set_preview (DFP_TEMPLATE_CARD (gtk_flow_box_get_child_at_index (self->templates, (int) i)),
                                   g_ptr_array_index (previews, i), dearest);
}

static void
show_recent (DfpWelcome *self, GPtrArray *previews)
{
  const guint n = dfp_starting_points_get_n ();

  for (guint i = n; i < previews->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->recent, (int) (i - n));

      if (row != NULL)
        dfp_recent_row_set_preview (DFP_RECENT_ROW (row), g_ptr_array_index (previews, i));
    }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) previews = dfp_previews_load_finish (result, NULL);
  DfpWelcome *self = user_data;

  /* NULL means cancelled: the page is gone. */
  if (previews == NULL)
    return;
  show_templates (self, previews);
  show_recent (self, previews);
}

static void
load_previews (DfpWelcome *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all_ids = NULL;
  g_auto (GStrv) all_paths = NULL;

  for (guint i = 0; i < dfp_starting_points_get_n (); i++)
    {
      DfpStartingPoint point;

      dfp_starting_points_get (i, &point);
      g_strv_builder_add (ids, point.id);
    }
  for (guint i = 0; i < self->files->len; i++)
    g_strv_builder_add (paths, g_file_peek_path (g_ptr_array_index (self->files, i)));
  all_ids = g_strv_builder_end (ids);
  all_paths = g_strv_builder_end (paths);
  dfp_previews_load_async ((const char *const *) all_ids, (const char *const *) all_paths, self->cancellable, loaded_cb,
                           self);
}

static gboolean
painted_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  /* The second tick comes after the first frame. */
  if (gdk_frame_clock_get_frame_counter (clock) < 1)
    return G_SOURCE_CONTINUE;
  load_previews (DFP_WELCOME (widget));
  return G_SOURCE_REMOVE;
}

static void
dfp_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dfp_welcome_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, painted_cb, NULL, NULL);
}

static void
dfp_welcome_dispose (GObject *object)
{
  DfpWelcome *self = DFP_WELCOME (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (dfp_welcome_parent_class)->dispose (object);
}

static void
dfp_welcome_class_init (DfpWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_welcome_dispose;
  widget_class->map = dfp_welcome_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/welcome/dfp-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, content);
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, offer);
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, templates);
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, recent_box);
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, DfpWelcome, scale_note);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dfp_welcome_init (DfpWelcome *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < dfp_starting_points_get_n (); i++)
    {
      DfpStartingPoint point;

      dfp_starting_points_get (i, &point);
      gtk_flow_box_append (self->templates, dfp_template_card_new (point.id, point.title, point.industry));
    }
}

GtkWidget *
dfp_welcome_new (GPtrArray *recent)
{
  DfpWelcome *self = g_object_new (DFP_TYPE_WELCOME, NULL);

  self->files = g_ptr_array_ref (recent);
  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (self->recent, dfp_recent_row_new (g_ptr_array_index (recent, i)));
  gtk_widget_set_visible (self->recent_box, recent->len > 0);
  return GTK_WIDGET (self);
}

void
dfp_welcome_set_narrow (DfpWelcome *self, gboolean narrow)
{
  g_return_if_fail (DFP_IS_WELCOME (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->offer, narrow ? -1 : 327, -1);
  gtk_widget_set_visible (self->scale_note, !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->content), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->content), "narrow");
}
