/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GtkRecentManager keeps the list, so the file manager and the shell know it too. */
#include "gui/dfp-recent.h"

#include "config.h"
#include "base/dfp-const.h"

#define MEDIA_TYPE "application/vnd.digital-factory-plan+json"

static gint64
get_time (GtkRecentInfo *info)
{
  return g_date_time_to_unix (gtk_recent_info_get_modified (info));
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const gint64 left = get_time (dfp_drop_const (a));
  const gint64 right = get_time (dfp_drop_const (b));

  return (left < right) - (left > right);
}

static gboolean
is_ours (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, DFP_APPLICATION_ID) && gtk_recent_info_is_local (info) &&
         gtk_recent_info_exists (info);
}

void
dfp_recent_add (GFile *file)
{
  g_autofree char *address = NULL;
  g_autofree char *name = NULL;
  g_autofree char *command = NULL;
  GtkRecentData data = { 0 };

  g_return_if_fail (G_IS_FILE (file));

  address = g_file_get_uri (file);
  name = g_file_get_basename (file);
  command = g_strdup ("factory-planner %u");
  data.display_name = g_utf8_validate (name, -1, NULL) ? name : NULL;
  data.mime_type = dfp_drop_const (MEDIA_TYPE);
  data.app_name = dfp_drop_const (DFP_APPLICATION_ID);
  data.app_exec = command;
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), address, &data);
}

GPtrArray *
dfp_recent_list (guint maximum)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  items = g_list_sort (items, compare_newest_first);
  for (GList *l = items; l != NULL && files->len < maximum; l = l->next)
    if (is_ours (l->data))
      g_ptr_array_add (files, g_file_new_for_uri (gtk_recent_info_get_uri (l->data)));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return files;
}
