/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows from the table; the dialog around them is an AdwWindow, since this libadwaita has no AdwDialog. */
#include "gui/form/dfp-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/form/dfp-row-kinds.h"
#include "gui/widgets/dfp-popover.h"

#define OBJECT_KEY "dfp-object"

GtkWidget *
dfp_form_new (DfpObject *object)
{
  GtkWidget *rows = gtk_list_box_new ();
  guint n;
  const DfpField *fields = dfp_object_get_fields (object, &n);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_widget_set_valign (rows, GTK_ALIGN_START);
  for (guint i = 0; i < n; i++)
    {
      DfpFieldRow *row = dfp_field_row_create (&fields[i]);

      if (row == NULL)
        continue;
      dfp_field_row_set_object (row, object);
      gtk_list_box_append (GTK_LIST_BOX (rows), GTK_WIDGET (row));
    }
  return rows;
}

static GtkWidget *
create_body (DfpObject *object)
{
  GtkWidget *form = dfp_form_new (object);
  GtkWidget *clamp = adw_clamp_new (), *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (form, 12);
  gtk_widget_set_margin_bottom (form, 24);
  gtk_widget_set_margin_start (form, 12);
  gtk_widget_set_margin_end (form, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  dfp_popover_watch (GTK_SCROLLED_WINDOW (scroller));
  return scroller;
}

static GtkWidget *
create_title (DfpObject *object)
{
  g_autofree char *noun = g_strdup (dfp_object_get_noun (object));
  const char *name = dfp_object_get_name (object);
  g_autofree char *rest = g_strdup (g_utf8_next_char (noun));
  g_autofree char *capital = g_utf8_strup (noun, (gssize) (g_utf8_next_char (noun) - noun));
  g_autofree char *title = g_strconcat (capital, rest, NULL);

  return adw_window_title_new (*name != '\0' ? name : title, *name != '\0' ? title : "");
}

static void
add_closing_key (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/* Undo, redo and messages belong to the window that the form was opened from. */
static void
share_actions (GtkWidget *window, GtkWindow *over)
{
  if (G_IS_ACTION_GROUP (over))
    gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (over));
  gtk_widget_insert_action_group (window, "do", g_object_get_data (G_OBJECT (over), DFP_FORM_PRIVATE_ACTIONS));
}

/* What is removed, here or by undo, takes no more input. */
static void
close_when_gone_cb (DfpObject *root, const DfpChange *change, GtkWindow *window)
{
  DfpObject *object = g_object_get_data (G_OBJECT (window), OBJECT_KEY);

  if (change->kind == DFP_CHANGE_ROWS && dfp_object_is_gone (object, root))
    gtk_window_destroy (window);
}

static void
close_when_gone (GtkWidget *window, DfpObject *object)
{
  g_object_set_data_full (G_OBJECT (window), OBJECT_KEY, g_object_ref (object), g_object_unref);
  g_signal_connect_object (dfp_object_get_root (object), "changed", G_CALLBACK (close_when_gone_cb), window, 0);
}

typedef struct
{
  GtkWindow *window; /* borrowed: the button is in it */
  DfpObject *object; /* owned */
  DfpFormRemoveFunc remove;
  gpointer user_data;
} Removal;

static void
free_removal (gpointer data, GClosure *closure)
{
  g_object_unref (((Removal *) data)->object);
  g_free (data);
}

static void
remove_cb (GtkButton *button, Removal *removal)
{
  g_autoptr (DfpObject) object = g_object_ref (removal->object);
  const DfpFormRemoveFunc remove = removal->remove;
  gpointer user_data = removal->user_data;

  gtk_window_destroy (removal->window);
  remove (object, user_data);
}

static GtkWidget *
create_remove_button (GtkWidget *window, DfpObject *object, DfpFormRemoveFunc remove, gpointer user_data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), dfp_object_get_noun (object));
  Removal *removal = g_new0 (Removal, 1);

  removal->window = GTK_WINDOW (window);
  removal->object = g_object_ref (object);
  removal->remove = remove;
  removal->user_data = user_data;
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_cb), removal, free_removal, 0);
  return button;
}

void
dfp_form_present (DfpObject *object, GtkWidget *parent)
{
  dfp_form_present_removable (object, parent, NULL, NULL);
}

void
dfp_form_present_removable (DfpObject *object, GtkWidget *parent, DfpFormRemoveFunc remove, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *window, *box, *bar;

  g_return_if_fail (DFP_IS_OBJECT (object) && GTK_IS_WINDOW (root));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  bar = adw_header_bar_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), create_title (object));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), create_body (object));
  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", root, "modal", TRUE, "destroy-with-parent", TRUE,
                         "default-width", MIN (460, gtk_widget_get_width (GTK_WIDGET (root))), "default-height",
                         CLAMP (gtk_widget_get_height (GTK_WIDGET (root)) - 80, 320, 680), "content", box, NULL);
  if (remove != NULL)
    adw_header_bar_pack_start (ADW_HEADER_BAR (bar), create_remove_button (window, object, remove, user_data));
  gtk_window_set_title (GTK_WINDOW (window), dfp_object_get_name (object));
  add_closing_key (window);
  share_actions (window, GTK_WINDOW (root));
  close_when_gone (window, object);
  gtk_window_present (GTK_WINDOW (window));
  /* The first field, neither the button that removes nor the field after the one that the window chose. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_child_focus (gtk_widget_get_last_child (box), GTK_DIR_TAB_FORWARD);
}
