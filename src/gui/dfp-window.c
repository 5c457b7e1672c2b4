/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window decides from its width whether the sidebar folds and whether a page has room for
 * two columns: GTK 4.8 has no breakpoints. */
#include "gui/dfp-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/dfp-format.h"
#include "gui/dfp-closing.h"
#include "gui/dfp-configuration-switcher.h"
#include "gui/dfp-notice-bar.h"
#include "gui/dfp-pages.h"
#include "gui/dfp-recent.h"
#include "gui/dfp-search.h"
#include "gui/dfp-sidebar.h"
#include "gui/dfp-trail.h"
#include "gui/page/dfp-page.h"
#include "gui/sketch/dfp-sketch-page.h"
#include "gui/welcome/dfp-welcome.h"
#include "gui/widgets/dfp-settings.h"
#include "gui/widgets/dfp-toasts.h"

#define FOLD_WIDTH 720
#define SIDEBAR_WIDTH 248
#define WIDTH_DEFAULT 1440
#define HEIGHT_DEFAULT 900
#define WELCOME_FOLD_WIDTH 1000
#define RECENT_MAXIMUM 5

struct _DfpWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *views;
  AdwBin *welcome_bin;
  AdwLeaflet *leaflet;
  AdwClamp *sidebar_pane;
  GtkWidget *content_pane;
  DfpSidebar *sidebar;
  AdwWindowTitle *plan_title;
  DfpNoticeBar *notice_bar;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  AdwBin *switcher_bin;
  GtkStack *pages;
  DfpSearch *search;

  DfpSession *session; /* owned */
  DfpTrail *trail;     /* owned */
  DfpClosing *closing; /* owned */
  GSettings *settings; /* owned, NULL when not installed */
  guint inhibited;     /* cookie of the application */
  guint idle;          /* that follows the width */
  int width;           /* px, of the last allocation */
};

G_DEFINE_FINAL_TYPE (DfpWindow, dfp_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SESSION = 1,
};

static DfpPage *
get_page (DfpWindow *self)
{
  return DFP_PAGE (gtk_stack_get_visible_child (self->pages));
}

static gboolean
is_folded (DfpWindow *self)
{
  return !adw_leaflet_get_can_unfold (self->leaflet);
}

/* States that a person must see even where there is no room for them beside the page. */
static gboolean
is_worth_telling (DfpDocumentState state)
{
  return state == DFP_DOCUMENT_SAVING || state == DFP_DOCUMENT_RECOVERED || state == DFP_DOCUMENT_CONFLICT;
}

/* The name of the plan and its state; on a narrow window the page comes first. */
static void
update_title (DfpWindow *self)
{
  DfpDocument *document = dfp_session_get_document (self->session);
  const DfpDocumentState state = dfp_document_get_state (document);
  const DfpPageInfo *info = dfp_pages_find (dfp_session_get_page (self->session));
  const char *title = dfp_document_get_title (document);
  const char *words = dfp_enum_get_label (DFP_TYPE_DOCUMENT_STATE, state);

  if (is_folded (self) && info != NULL)
    {
      adw_window_title_set_title (self->plan_title, dfp_page_info_get_title (info));
      adw_window_title_set_subtitle (self->plan_title, is_worth_telling (state) ? words : title);
    }
  else
    {
      adw_window_title_set_title (self->plan_title, title);
      adw_window_title_set_subtitle (self->plan_title, words);
    }
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* Whether an end of the session would lose something: what is unsaved comes back, but not half of a file, nor what
 * cannot be kept. */
static gboolean
is_in_danger (DfpDocument *document)
{
  const DfpNotice *notice = dfp_document_get_notice (document);

  return dfp_document_is_busy (document) || (notice != NULL && notice->kind == DFP_NOTICE_UNPROTECTED);
}

static void
update_inhibition (DfpWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  const gboolean wanted = self->session != NULL && is_in_danger (dfp_session_get_document (self->session));

  if (application == NULL || wanted == (self->inhibited != 0))
    return;
  if (wanted)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                               _ ("The plan is not saved yet"));
  else
    {
      gtk_application_uninhibit (application, self->inhibited);
      self->inhibited = 0;
    }
}

static void
document_changed_cb (DfpWindow *self)
{
  update_title (self);
  update_inhibition (self);
}

static void
notice_changed_cb (DfpWindow *self)
{
  dfp_notice_bar_show (self->notice_bar, dfp_document_get_notice (dfp_session_get_document (self->session)));
  update_inhibition (self);
}

/* Somebody may have changed the file while another program had the keyboard. */
static void
active_changed_cb (DfpWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    dfp_document_look (dfp_session_get_document (self->session));
}

static void
set_tooltip (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
undo_changed_cb (DfpWindow *self)
{
  DfpUndoStack *stack = dfp_session_get_undo (self->session);
  const char *undo = dfp_undo_stack_get_undo_label (stack);
  const char *redo = dfp_undo_stack_get_redo_label (stack);
  /* Translators: %s is what was done, such as Change Heads. */
  g_autofree char *undo_text = g_strdup_printf (_ ("Undo %s"), undo);
  g_autofree char *redo_text = g_strdup_printf (_ ("Redo %s"), redo);

  set_tooltip (self->undo_button, undo != NULL ? undo_text : _ ("Undo"));
  set_tooltip (self->redo_button, redo != NULL ? redo_text : _ ("Redo"));
}

static DfpPage *
ensure_page (DfpWindow *self, const DfpPageInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, info->name);

  if (page == NULL)
    {
      page = GTK_WIDGET (dfp_page_info_create_page (info, self->session));
      gtk_stack_add_named (self->pages, page, info->name);
    }
  return DFP_PAGE (page);
}

static int
get_page_width (DfpWindow *self)
{
  return is_folded (self) ? self->width : self->width - SIDEBAR_WIDTH - 1;
}

static void
update_switcher (DfpWindow *self)
{
  const DfpPageInfo *info = dfp_pages_find (dfp_session_get_page (self->session));
  const gboolean wanted = is_folded (self) && info != NULL && info->group == DFP_PAGE_GROUP_CONFIGURATION;

  if (wanted && adw_bin_get_child (self->switcher_bin) == NULL)
    {
      GtkWidget *switcher = dfp_configuration_switcher_new ();

      g_object_set (switcher, "session", self->session, NULL);
      adw_bin_set_child (self->switcher_bin, switcher);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bin), wanted);
}

static void
leave_page (DfpWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages), *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (page != NULL)
    dfp_trail_leave (self->trail, gtk_stack_get_visible_child_name (self->pages),
                     focus != NULL && gtk_widget_is_ancestor (focus, page) ? focus : NULL);
}

static void
show_page (DfpWindow *self)
{
  const DfpPageInfo *info = dfp_pages_find (dfp_session_get_page (self->session));
  DfpPage *page;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), info->name) != 0)
    leave_page (self);
  page = ensure_page (self, info);
  dfp_page_set_narrow (page, get_page_width (self) < FOLD_WIDTH);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  update_switcher (self);
  update_title (self);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "page", info->name);
}

static void
follow_width (DfpWindow *self)
{
  adw_leaflet_set_can_unfold (self->leaflet, self->width >= FOLD_WIDTH);
  adw_clamp_set_maximum_size (self->sidebar_pane, self->width >= FOLD_WIDTH ? SIDEBAR_WIDTH : FOLD_WIDTH);
  adw_clamp_set_tightening_threshold (self->sidebar_pane, adw_clamp_get_maximum_size (self->sidebar_pane));
  if (self->session == NULL)
    {
      GtkWidget *welcome = adw_bin_get_child (self->welcome_bin);

      if (DFP_IS_WELCOME (welcome))
        dfp_welcome_set_narrow (DFP_WELCOME (welcome), self->width < WELCOME_FOLD_WIDTH);
      else if (DFP_IS_SKETCH_PAGE (welcome))
        dfp_sketch_page_set_narrow (DFP_SKETCH_PAGE (welcome), self->width < WELCOME_FOLD_WIDTH);
      return;
    }
  if (get_page (self) != NULL)
    dfp_page_set_narrow (get_page (self), get_page_width (self) < FOLD_WIDTH);
  update_switcher (self);
  update_title (self);
}

static gboolean
follow_width_cb (gpointer user_data)
{
  DfpWindow *self = user_data;

  self->idle = 0;
  follow_width (self);
  return G_SOURCE_REMOVE;
}

static void
dfp_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpWindow *self = DFP_WINDOW (widget);

  GTK_WIDGET_CLASS (dfp_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (width == self->width)
    return;
  self->width = width;
  /* Not here: a widget must not ask for a new size while it is given one. */
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_width_cb, self, NULL);
}

static void
disconnect_session (DfpWindow *self)
{
  DfpDocument *document;

  if (self->session == NULL)
    return;
  document = dfp_session_get_document (self->session);
  g_signal_handlers_disconnect_by_data (dfp_session_get_undo (self->session), self);
  g_signal_handlers_disconnect_by_data (document, self);
  g_signal_handlers_disconnect_by_data (self->session, self);
}

static void
connect_session (DfpWindow *self)
{
  DfpDocument *document = dfp_session_get_document (self->session);
  DfpUndoStack *undo = dfp_session_get_undo (self->session);

  g_signal_connect_object (document, "notify::state", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::path", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::notice", G_CALLBACK (notice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (undo, "notify::undo-label", G_CALLBACK (undo_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (undo, "notify::redo-label", G_CALLBACK (undo_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
}

static void
remove_pages (DfpWindow *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
  adw_bin_set_child (self->switcher_bin, NULL);
}

static void
remember_size (DfpWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
}

static void
restore_size (DfpWindow *self)
{
  self->width = WIDTH_DEFAULT;
  if (self->settings == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), WIDTH_DEFAULT, HEIGHT_DEFAULT);
      return;
    }
  self->width = g_settings_get_int (self->settings, "window-width");
  gtk_window_set_default_size (GTK_WINDOW (self), self->width, g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
dfp_window_close_request (GtkWindow *window)
{
  DfpWindow *self = DFP_WINDOW (window);
  DfpDocument *document = self->session != NULL ? dfp_session_get_document (self->session) : NULL;

  remember_size (self);
  if (!dfp_closing_request (self->closing, document))
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (dfp_window_parent_class)->close_request (window);
}

static gboolean
drop_cb (DfpWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *address = g_file_get_uri (l->data);

      gtk_widget_activate_action (GTK_WIDGET (self), "do.open-file", "s", address);
    }
  return files != NULL;
}

static gboolean
key_pressed_cb (DfpWindow *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape || !gtk_widget_get_visible (GTK_WIDGET (self->search)))
    return GDK_EVENT_PROPAGATE;
  dfp_window_set_searching (self, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
negate (GObject *object, gboolean value)
{
  return !value;
}

static void
dfp_window_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    g_value_set_object (value, DFP_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_window_dispose (GObject *object)
{
  DfpWindow *self = DFP_WINDOW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  disconnect_session (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->trail, dfp_trail_free);
  g_clear_pointer (&self->closing, dfp_closing_free);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dfp_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/dfp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, views);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, content_pane);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, plan_title);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DfpWindow, search);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, negate);
}

static void
dfp_window_class_init (DfpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dfp_window_get_property;
  object_class->dispose = dfp_window_dispose;
  widget_class->size_allocate = dfp_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = dfp_window_close_request;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, DFP_TYPE_SESSION,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (DFP_TYPE_NOTICE_BAR);
  g_type_ensure (DFP_TYPE_SIDEBAR);
  g_type_ensure (DFP_TYPE_SEARCH);
  bind_template (widget_class);
}

static void
dfp_window_init (DfpWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->trail = dfp_trail_new ();
  self->closing = dfp_closing_new (GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = dfp_settings_new ();
  restore_size (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

DfpWindow *
dfp_window_new (GtkApplication *application)
{
  return g_object_new (DFP_TYPE_WINDOW, "application", application, NULL);
}

DfpSession *
dfp_window_get_session (DfpWindow *self)
{
  g_return_val_if_fail (DFP_IS_WINDOW (self), NULL);

  return self->session;
}

/* The page looked at before, the one looked at last time, or the first. */
static const char *
pick_page (DfpWindow *self, const char *before)
{
  g_autofree char *last = self->settings != NULL ? g_settings_get_string (self->settings, "page") : NULL;
  const DfpPageInfo *info = dfp_pages_find (before);
  guint n;

  if (info == NULL)
    info = dfp_pages_find (last);
  return info != NULL ? info->name : dfp_pages_list (&n)->name;
}

void
dfp_window_set_document (DfpWindow *self, DfpDocument *document)
{
  g_autofree char *page = NULL;

  g_return_if_fail (DFP_IS_WINDOW (self));
  g_return_if_fail (DFP_IS_DOCUMENT (document));

  page = g_strdup (self->session == NULL ? NULL : dfp_session_get_page (self->session));
  disconnect_session (self);
  remove_pages (self);
  dfp_trail_clear (self->trail);
  g_clear_object (&self->session);
  self->session = dfp_session_new (document);
  dfp_session_set_page (self->session, pick_page (self, page));
  connect_session (self);
  g_object_set (self->sidebar, "session", self->session, NULL);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->leaflet));
  adw_bin_set_child (self->welcome_bin, NULL);
  adw_leaflet_set_visible_child (self->leaflet, self->content_pane);
  follow_width (self);
  show_page (self);
  undo_changed_cb (self);
  document_changed_cb (self);
  notice_changed_cb (self);
  g_object_notify (G_OBJECT (self), "session");
  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* else the next best button takes it from the welcome page */
}

void
dfp_window_show_welcome (DfpWindow *self)
{
  g_autoptr (GPtrArray) recent = NULL;

  g_return_if_fail (DFP_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  recent = dfp_recent_list (RECENT_MAXIMUM);
  adw_bin_set_child (self->welcome_bin, dfp_welcome_new (recent));
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->welcome_bin));
  follow_width (self);
}

static void
sketch_created_cb (DfpWindow *self, DfpPlan *plan)
{
  g_autoptr (DfpDocument) document = dfp_document_new (plan);

  dfp_window_set_document (self, document);
  dfp_window_go_to (self, "compare");
}

void
dfp_window_show_sketch (DfpWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (DFP_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  page = dfp_sketch_page_new ();
  g_signal_connect_object (page, "created", G_CALLBACK (sketch_created_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "left", G_CALLBACK (dfp_window_show_welcome), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->welcome_bin, page);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->welcome_bin));
  follow_width (self);
}

void
dfp_window_go_to (DfpWindow *self, const char *target)
{
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (DFP_IS_WINDOW (self));
  g_return_if_fail (target != NULL);

  parts = g_strsplit (target, "/", 2);
  if (self->session == NULL || parts[0] == NULL || dfp_pages_find (parts[0]) == NULL)
    return;
  dfp_session_set_page (self->session, parts[0]);
  adw_leaflet_set_visible_child (self->leaflet, self->content_pane);
  if (parts[1] != NULL)
    dfp_page_show_target (get_page (self), parts[1]);
}

void
dfp_window_go_by (DfpWindow *self, int by)
{
  const DfpPageInfo *pages, *present;
  guint n;

  g_return_if_fail (DFP_IS_WINDOW (self));

  if (self->session == NULL)
    return;
  pages = dfp_pages_list (&n);
  present = dfp_pages_find (dfp_session_get_page (self->session));
  dfp_window_go_to (self, pages[((present - pages) + by + (int) n) % (int) n].name);
}

void
dfp_window_return (DfpWindow *self)
{
  g_autofree char *page = NULL;
  GtkWidget *found, *ignored, *focus = NULL;

  g_return_if_fail (DFP_IS_WINDOW (self));

  page = dfp_trail_return (self->trail, &found);
  if (page == NULL)
    return;
  g_set_weak_pointer (&focus, found); /* the page may let go of it when it is shown again */
  if (g_strcmp0 (page, dfp_session_get_page (self->session)) != 0)
    {
      dfp_window_go_to (self, page);
      g_free (dfp_trail_return (self->trail, &ignored)); /* going back leaves no step */
    }
  if (focus != NULL && gtk_widget_get_root (focus) == GTK_ROOT (self))
    gtk_widget_grab_focus (focus);
  g_clear_weak_pointer (&focus);
}

void
dfp_window_go_back (DfpWindow *self)
{
  g_return_if_fail (DFP_IS_WINDOW (self));

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar_pane));
}

void
dfp_window_set_searching (DfpWindow *self, gboolean searching)
{
  g_return_if_fail (DFP_IS_WINDOW (self));

  if (searching)
    dfp_search_start (self->search, self->session);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
}

void
dfp_window_add_toast (DfpWindow *self, const char *text)
{
  dfp_window_add_action_toast (self, text, NULL, NULL);
}

void
dfp_window_add_action_toast (DfpWindow *self, const char *text, const char *button, const char *action)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (DFP_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  dfp_toasts_add (self->toasts, toast);
}
