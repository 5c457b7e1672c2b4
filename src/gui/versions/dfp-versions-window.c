/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list and what is selected in it, side by side or one after the other where there is no room for both. The window is
 * modal, so the plan as it stands is what this window made of it. */
#include "gui/versions/dfp-versions-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/dfp-version-history.h"
#include "gui/versions/dfp-version-detail.h"
#include "gui/versions/dfp-version-row.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-toasts.h"

#define WIDTH 1180 /* px, if its parent is as wide */
#define HEIGHT 800

struct _DfpVersionsWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwLeaflet *leaflet;
  GtkWidget *list_pane;
  GtkWidget *detail_pane;
  AdwWindowTitle *title;
  AdwWindowTitle *detail_title;
  GtkLabel *empty;
  GtkListBox *list;
  GtkWidget *detail_scroller;
  DfpVersionDetail *detail;

  DfpSession *session; /* owned */
  GPtrArray *versions; /* of DfpVersion, latest first; NULL until it is loaded */
  gboolean with_now;   /* the first row is the plan as it stands */
};

G_DEFINE_FINAL_TYPE (DfpVersionsWindow, dfp_versions_window, ADW_TYPE_WINDOW)

static DfpDocument *
get_document (DfpVersionsWindow *self)
{
  return dfp_session_get_document (self->session);
}

static void
add_toast (DfpVersionsWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  dfp_toasts_add (self->toasts, adw_toast_new (escaped));
}

/* The version at row @position; NULL for the plan as it stands, and where there is none. */
static DfpVersion *
get_version (DfpVersionsWindow *self, int position)
{
  position -= self->with_now;
  return position >= 0 && position < (int) self->versions->len ? self->versions->pdata[position] : NULL;
}

static int
get_selected (DfpVersionsWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/* What was saved, or the plan as it stands where @version is NULL. NULL when it cannot be read, which is said. */
static DfpPlan *
read_plan (DfpVersionsWindow *self, const DfpVersion *version)
{
  g_autoptr (GError) error = NULL;
  DfpPlan *plan;

  if (version == NULL)
    return g_object_ref (dfp_session_get_plan (self->session));
  plan = dfp_version_history_read (get_document (self), version->id, &error);
  if (plan == NULL)
    add_toast (self, error->message);
  return plan;
}

static void
show_version (DfpVersionsWindow *self, int position)
{
  const DfpVersion *version = get_version (self, position), *previous = get_version (self, position + 1);
  g_autoptr (DfpPlan) plan = read_plan (self, version);
  g_autoptr (DfpPlan) before = previous != NULL ? read_plan (self, previous) : NULL;
  DfpConfiguration *configuration = dfp_session_get_configuration (self->session);
  const DfpVersionSight sight = {
    .version = version,
    .plan = plan,
    .previous = previous,
    .before = before,
    .now = dfp_session_get_plan (self->session),
    .configuration = configuration != NULL ? dfp_configuration_get (configuration)->id : NULL,
  };

  gtk_widget_set_visible (self->detail_scroller, plan != NULL);
  if (plan != NULL)
    dfp_version_detail_show (self->detail, &sight);
}

static void
row_selected_cb (DfpVersionsWindow *self)
{
  if (get_selected (self) >= 0)
    show_version (self, get_selected (self));
}

static void
row_activated_cb (DfpVersionsWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->detail_pane);
}

static void
back_cb (DfpVersionsWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->list_pane);
}

static void
fill_list (DfpVersionsWindow *self)
{
  dfp_children_remove (GTK_WIDGET (self->list));
  if (self->with_now)
    gtk_list_box_append (self->list, dfp_version_row_new (NULL));
  for (guint i = 0; i < self->versions->len; i++)
    gtk_list_box_append (self->list, dfp_version_row_new (self->versions->pdata[i]));
}

static void
show_count (DfpVersionsWindow *self)
{
  const guint n = self->versions->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u version kept", "%u versions kept", n), n);

  adw_window_title_set_subtitle (self->title, text);
  adw_window_title_set_title (self->detail_title, dfp_document_get_title (get_document (self)));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "some" : "none");
  gtk_label_set_text (self->empty, dfp_document_get_path (get_document (self)) != NULL
                                       ? _ ("No versions yet. Each save keeps one, and the last twenty stay.")
                                       : _ ("This plan has no file yet. Save it, and each save keeps a version."));
}

/* Reads the list again and selects row @position. */
static void
load (DfpVersionsWindow *self, int position)
{
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = dfp_version_history_list (get_document (self));
  self->with_now = self->versions->len > 0 && dfp_document_get_modified (get_document (self));
  gtk_widget_set_visible (self->detail_scroller, self->versions->len > 0);
  fill_list (self);
  show_count (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, position));
}

static void
take_back_cb (DfpVersionsWindow *self, const DfpDifference *difference, guint position)
{
  g_autofree char *subject = dfp_difference_describe_subject (difference);
  /* Translators: a step of undo; %s is what was changed, such as "Developer, Heads". */
  g_autofree char *label = g_strdup_printf (_ ("Take Back %s"), subject);

  if (dfp_version_history_take_back (get_document (self), difference, label))
    dfp_version_detail_set_taken (self->detail, position);
  else
    add_toast (self, _ ("It is no longer there, so there is nothing to take back"));
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpVersionsWindow *self = DFP_VERSIONS_WINDOW (widget);
  const DfpVersion *version = get_version (self, get_selected (self));
  g_autoptr (DfpPlan) plan = version != NULL ? read_plan (self, version) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *label = NULL;
  g_autofree char *toast = NULL;

  if (plan == NULL)
    return;
  label = g_strdup_printf (_ ("Restore Version %u"), version->number);
  toast = g_strdup_printf (_ ("Version %u restored"), version->number);
  dfp_version_history_restore (get_document (self), plan, label);
  gtk_widget_activate_action (GTK_WIDGET (parent), "do.undo-toast", "s", toast);
  gtk_window_close (GTK_WINDOW (self));
}

static void
open_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpVersionsWindow *self = DFP_VERSIONS_WINDOW (widget);
  const DfpVersion *version = get_version (self, get_selected (self));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (version == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (parent), "do.open-version", "s", version->id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
name_cb (AdwMessageDialog *dialog, const char *response, DfpVersionsWindow *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  const int position = get_selected (self);
  const DfpVersion *version = get_version (self, position);
  g_autoptr (GError) error = NULL;

  if (version == NULL || strcmp (response, "name") != 0)
    return;
  if (!dfp_version_history_set_name (get_document (self), version->id, gtk_editable_get_text (entry), &error))
    add_toast (self, error->message);
  load (self, position);
}

static void
name_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DfpVersionsWindow *self = DFP_VERSIONS_WINDOW (widget);
  const DfpVersion *version = get_version (self, get_selected (self));
  GtkWidget *dialog, *entry;

  if (version == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Name This Version"),
                                   _ ("A version with a name is never thinned out."));
  entry = g_object_new (GTK_TYPE_ENTRY, "text", version->name != NULL ? version->name : "", "activates-default", TRUE,
                        "max-length", 120, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "name", _ ("_Name"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "name", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "name");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (name_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
dfp_versions_window_dispose (GObject *object)
{
  DfpVersionsWindow *self = DFP_VERSIONS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  G_OBJECT_CLASS (dfp_versions_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/versions/dfp-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, list_pane);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, detail_title);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, detail_scroller);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionsWindow, detail);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
dfp_versions_window_class_init (DfpVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_versions_window_dispose;
  g_type_ensure (DFP_TYPE_VERSION_DETAIL);
  g_type_ensure (DFP_TYPE_VERSION_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "version.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "version.open-copy", NULL, open_copy_action);
  gtk_widget_class_install_action (widget_class, "version.name", NULL, name_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dfp_versions_window_init (DfpVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dfp_versions_window_present (GtkWindow *parent, DfpSession *session)
{
  DfpVersionsWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (DFP_IS_SESSION (session));

  self = g_object_new (DFP_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (HEIGHT, gtk_widget_get_height (GTK_WIDGET (parent))));
  load (self, 0);
  gtk_window_present (GTK_WINDOW (self));
}
