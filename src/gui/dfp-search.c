/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A child of the window's overlay rather than a popover: it stands in the same place whether the
 * sidebar is folded or not. */
#include "gui/dfp-search.h"

#include <glib/gi18n.h>

#include "gui/dfp-search-index.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define FOUND_MAXIMUM 30

struct _DfpSearch
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *nothing;

  GPtrArray *index; /* owned, while shown */
  GPtrArray *found; /* owned, of items in the index */
};

G_DEFINE_FINAL_TYPE (DfpSearch, dfp_search, ADW_TYPE_BIN)

static GtkWidget *
create_row (const DfpSearchItem *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = dfp_line_label_new (item->detail, "small");

  gtk_widget_add_css_class (detail, "secondary");
  gtk_box_append (GTK_BOX (box), dfp_line_label_new (item->title, NULL));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, item->title, -1);
  return row;
}

static void
clear_list (DfpSearch *self)
{
  dfp_children_remove (GTK_WIDGET (self->list));
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
changed_cb (DfpSearch *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  clear_list (self);
  if (self->index == NULL)
    return;
  self->found = dfp_search_index_find (self->index, text, FOUND_MAXIMUM);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->found, i)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_visible (self->scroller, self->found->len > 0);
  gtk_widget_set_visible (self->nothing, self->found->len == 0 && *text != '\0');
}

static void
stop_cb (DfpSearch *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
activate (DfpSearch *self, int position)
{
  g_autofree char *action = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (self->found == NULL || position < 0 || (guint) position >= self->found->len)
    return;
  action = g_strdup (((DfpSearchItem *) g_ptr_array_index (self->found, position))->action);
  stop_cb (self);
  if (g_action_parse_detailed_name (action, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}

static void
row_activated_cb (DfpSearch *self, GtkListBoxRow *row)
{
  activate (self, gtk_list_box_row_get_index (row));
}

static void
entry_activate_cb (DfpSearch *self)
{
  GtkListBoxRow *row;

  /* The entry waits a moment before it says that it changed; Enter does not. */
  changed_cb (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    activate (self, gtk_list_box_row_get_index (row));
}

static gboolean
key_pressed_cb (DfpSearch *self, guint keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (keyval != GDK_KEY_Down || row == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
leave_cb (DfpSearch *self)
{
  stop_cb (self);
}

static void
dfp_search_unmap (GtkWidget *widget)
{
  DfpSearch *self = DFP_SEARCH (widget);

  GTK_WIDGET_CLASS (dfp_search_parent_class)->unmap (widget);
  clear_list (self);
  g_clear_pointer (&self->index, g_ptr_array_unref);
}

static void
dfp_search_dispose (GObject *object)
{
  DfpSearch *self = DFP_SEARCH (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_ptr_array_unref);
  G_OBJECT_CLASS (dfp_search_parent_class)->dispose (object);
}

static void
dfp_search_class_init (DfpSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_search_dispose;
  widget_class->unmap = dfp_search_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/dfp-search.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, DfpSearch, scroller);
  gtk_widget_class_bind_template_child (widget_class, DfpSearch, list);
  gtk_widget_class_bind_template_child (widget_class, DfpSearch, nothing);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
dfp_search_init (DfpSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dfp_search_start (DfpSearch *self, DfpSession *session)
{
  g_return_if_fail (DFP_IS_SEARCH (self));

  g_clear_pointer (&self->index, g_ptr_array_unref);
  self->index = dfp_search_index_new (session);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_editable_set_text (self->entry, "");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
