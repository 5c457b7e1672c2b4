/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows from the table; the dialog around them is an AdwWindow, since this libadwaita has no AdwDialog. */
#include "gui/form/dfp-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/form/dfp-row-kinds.h"
#include "gui/widgets/dfp-popover.h"

#define OBJECT_KEY "dfp-object"

struct _DfpForm
{
  AdwBin parent_instance;

  GtkListBox *rows; /* borrowed from the bin */

  DfpObject *object; /* owned */
  char *fields;
};

G_DEFINE_FINAL_TYPE (DfpForm, dfp_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_OBJECT = 1,
  PROP_FIELDS,
} DfpFormProperty;
#define N_PROPERTIES (PROP_FIELDS + 1)
static GParamSpec *properties[N_PROPERTIES];

static void
append_row (DfpForm *self, const DfpField *field)
{
  DfpFieldRow *row = field != NULL ? dfp_field_row_create (field) : NULL;

  if (row == NULL)
    return;
  dfp_field_row_set_object (row, self->object);
  gtk_list_box_append (self->rows, GTK_WIDGET (row));
}

static void
fill (DfpForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  if (self->object == NULL)
    return;
  if (self->fields != NULL)
    {
      g_auto (GStrv) names = g_strsplit (self->fields, " ", -1);

      for (guint i = 0; names[i] != NULL; i++)
        append_row (self, dfp_object_find_field (self->object, names[i]));
    }
  else
    {
      guint n;
      const DfpField *fields = dfp_object_get_fields (self->object, &n);

      for (guint i = 0; i < n; i++)
        append_row (self, &fields[i]);
    }
}

static void
dfp_form_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpForm *self = DFP_FORM (object);

  switch ((DfpFormProperty) property_id)
    {
    case PROP_OBJECT:
      if (g_set_object (&self->object, g_value_get_object (value)))
        fill (self);
      break;
    case PROP_FIELDS:
      g_free (self->fields);
      self->fields = g_value_dup_string (value);
      fill (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_form_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpForm *self = DFP_FORM (object);

  switch ((DfpFormProperty) property_id)
    {
    case PROP_OBJECT:
      g_value_set_object (value, self->object);
      break;
    case PROP_FIELDS:
      g_value_set_string (value, self->fields);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_form_finalize (GObject *object)
{
  DfpForm *self = DFP_FORM (object);

  g_clear_object (&self->object);
  g_free (self->fields);
  G_OBJECT_CLASS (dfp_form_parent_class)->finalize (object);
}

static void
dfp_form_class_init (DfpFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dfp_form_set_property;
  object_class->get_property = dfp_form_get_property;
  object_class->finalize = dfp_form_finalize;

  properties[PROP_OBJECT] = g_param_spec_object ("object", NULL, NULL, DFP_TYPE_OBJECT, flags);
  properties[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dfp_form_init (DfpForm *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->rows), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

GtkWidget *
dfp_form_new (DfpObject *object)
{
  return g_object_new (DFP_TYPE_FORM, "object", object, NULL);
}

static GtkWidget *
create_body (DfpObject *object, const char *fields)
{
  GtkWidget *form = g_object_new (DFP_TYPE_FORM, "fields", fields, "object", object, NULL);
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
dfp_form_present (DfpObject *object, const char *fields, GtkWidget *parent)
{
  dfp_form_present_removable (object, fields, parent, NULL, NULL);
}

void
dfp_form_present_removable (DfpObject *object, const char *fields, GtkWidget *parent, DfpFormRemoveFunc remove,
                            gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *window, *box, *bar;

  g_return_if_fail (DFP_IS_OBJECT (object) && GTK_IS_WINDOW (root));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  bar = adw_header_bar_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), create_title (object));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), create_body (object, fields));
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
