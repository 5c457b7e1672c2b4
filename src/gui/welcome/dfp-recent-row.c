/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times are said as people say them: today with the hour, this week by the day, then the date. */
#include "gui/welcome/dfp-recent-row.h"

#include <glib/gi18n.h>

#include "gui/welcome/dfp-silhouette.h"

struct _DfpRecentRow
{
  GtkListBoxRow parent_instance;

  DfpSilhouette *picture;
  GtkLabel *title;
  GtkLabel *detail;

  GFile *file; /* owned */
};

G_DEFINE_FINAL_TYPE (DfpRecentRow, dfp_recent_row, GTK_TYPE_LIST_BOX_ROW)

static char *
format_time (gint64 seconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) today = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                                       g_date_time_get_day_of_month (now), 0, 0, 0);
  const double days = time != NULL ? (double) g_date_time_difference (today, time) / G_TIME_SPAN_DAY : 0;

  if (time == NULL)
    return g_strdup ("");
  if (days <= 0)
    /* Translators: g_date_time_format (): the hour of today. */
    return g_date_time_format (time, _ ("Today, %H:%M"));
  if (days <= 6)
    return g_date_time_format (time, "%A");
  /* Translators: g_date_time_format (): a day of the year. */
  return g_date_time_format (time, _ ("%-e %B %Y"));
}

static void
dfp_recent_row_dispose (GObject *object)
{
  g_clear_object (&DFP_RECENT_ROW (object)->file);
  G_OBJECT_CLASS (dfp_recent_row_parent_class)->dispose (object);
}

static void
dfp_recent_row_class_init (DfpRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_recent_row_dispose;
  g_type_ensure (DFP_TYPE_SILHOUETTE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/welcome/dfp-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpRecentRow, picture);
  gtk_widget_class_bind_template_child (widget_class, DfpRecentRow, title);
  gtk_widget_class_bind_template_child (widget_class, DfpRecentRow, detail);
}

static void
dfp_recent_row_init (DfpRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dfp_recent_row_new (GFile *file)
{
  DfpRecentRow *self = g_object_new (DFP_TYPE_RECENT_ROW, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *path = g_file_get_parse_name (file);

  self->file = g_object_ref (file);
  gtk_label_set_label (self->title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GFile *
dfp_recent_row_get_file (DfpRecentRow *self)
{
  g_return_val_if_fail (DFP_IS_RECENT_ROW (self), NULL);

  return self->file;
}

void
dfp_recent_row_set_preview (DfpRecentRow *self, const DfpPreview *preview)
{
  g_autofree char *time = NULL, *configurations = NULL, *detail = NULL;

  g_return_if_fail (DFP_IS_RECENT_ROW (self));

  if (preview->title == NULL)
    {
      gtk_label_set_label (self->detail, _ ("Cannot be read"));
      return;
    }
  time = format_time (preview->time);
  configurations =
      g_strdup_printf (ngettext ("%d configuration", "%d configurations", (gulong) preview->n_configurations),
                       preview->n_configurations);
  detail = g_strdup_printf ("%s · %s", time, configurations);
  if (*preview->title != '\0')
    gtk_label_set_label (self->title, preview->title);
  gtk_label_set_label (self->detail, detail);
  dfp_silhouette_set_chart (self->picture, preview->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
}
