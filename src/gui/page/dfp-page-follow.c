/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page is looked for whenever the root changes: a widget comes to its page and leaves it with its ancestors. */
#include "gui/page/dfp-page-follow.h"

typedef struct
{
  DfpPage *page; /* borrowed while rooted */
  DfpPage **place;
  GCallback updated;
  GBinding *binding; /* borrowed */
} Following;

static void
leave (GtkWidget *widget, Following *following)
{
  g_clear_pointer (&following->binding, g_binding_unbind);
  if (following->updated != NULL)
    g_signal_handlers_disconnect_by_func (following->page, following->updated, widget);
}

static void
join (GtkWidget *widget, Following *following)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "narrow") != NULL)
    following->binding = g_object_bind_property (following->page, "narrow", widget, "narrow", G_BINDING_SYNC_CREATE);
  if (following->updated != NULL)
    g_signal_connect_object (following->page, "updated", following->updated, widget, G_CONNECT_SWAPPED);
}

static void
root_changed_cb (GtkWidget *widget, GParamSpec *pspec, Following *following)
{
  if (following->page != NULL)
    leave (widget, following);
  following->page = NULL;
  if (gtk_widget_get_root (widget) != NULL)
    following->page = DFP_PAGE (gtk_widget_get_ancestor (widget, DFP_TYPE_PAGE));
  if (following->page != NULL)
    join (widget, following);
  if (following->place != NULL)
    *following->place = following->page;
}

static void
free_following (gpointer following, GClosure *closure)
{
  g_free (following);
}

void
dfp_page_follow (GtkWidget *widget, DfpPage **page, GCallback updated)
{
  Following *following;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  following = g_new0 (Following, 1);
  following->place = page;
  following->updated = updated;
  g_signal_connect_data (widget, "notify::root", G_CALLBACK (root_changed_cb), following, free_following, 0);
}
