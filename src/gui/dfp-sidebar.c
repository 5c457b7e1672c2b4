/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Built from the table of pages: one list for each group, with one selected row among them. */
#include "gui/dfp-sidebar.h"

#include <string.h>

#include "analysis/design/dfp-design.h"
#include "document/dfp-answers.h"
#include "exhibit/health/dfp-sentences-health.h"
#include "gui/dfp-configuration-switcher.h"
#include "gui/dfp-pages.h"
#include "gui/widgets/dfp-lamp.h"
#include "gui/widgets/dfp-wrapped-label.h"

struct _DfpSidebar
{
  GtkBox parent_instance;

  GtkListBox *lists[DFP_N_PAGE_GROUPS];
  GtkWidget *switcher;
  GtkWidget *health_row; /* the row that counts findings */
  GtkWidget *badge;      /* its lamp */
  DfpSession *session;   /* owned */
};

G_DEFINE_FINAL_TYPE (DfpSidebar, dfp_sidebar, GTK_TYPE_BOX)

enum
{
  PROP_SESSION = 1,
};

static void
select_page (DfpSidebar *self)
{
  const char *name = dfp_session_get_page (self->session);

  for (int group = 0; group < DFP_N_PAGE_GROUPS; group++)
    {
      GtkListBoxRow *row;

      gtk_list_box_unselect_all (self->lists[group]);
      for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lists[group], i)) != NULL; i++)
        if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), name) == 0)
          gtk_list_box_select_row (self->lists[group], row);
    }
}

static void
update_badge (DfpSidebar *self)
{
  DfpConfiguration *configuration = self->session != NULL ? dfp_session_get_configuration (self->session) : NULL;
  const char *title = dfp_pages_get_title (gtk_widget_get_name (self->health_row));
  g_autofree char *counts = NULL, *name = NULL;
  const DfpHealth *health;

  if (configuration == NULL)
    return;
  health = dfp_answers_get_design (dfp_session_get_answers (self->session), configuration)->health;
  counts = dfp_sentence_health_counts (health);
  name = g_strdup_printf ("%s, %s", title, counts);
  dfp_lamp_set_level (DFP_LAMP (self->badge), dfp_lamp_get_level_of (dfp_health_get_light (health)));
  gtk_widget_set_visible (self->badge, dfp_health_get_worst (health) != NULL);
  gtk_widget_set_tooltip_text (self->health_row, counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->health_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_session (DfpSidebar *self, DfpSession *session)
{
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dfp_session_get_answers (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  g_object_set (self->switcher, "session", session, NULL);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::page", G_CALLBACK (select_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::configuration", G_CALLBACK (update_badge), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dfp_session_get_answers (session), "answered::totals", G_CALLBACK (update_badge), self,
                           G_CONNECT_SWAPPED);
  select_page (self);
  update_badge (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.go-to", "s", gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkListBox *
get_neighbour (DfpSidebar *self, GtkListBox *list, int by)
{
  for (int group = 0; group < DFP_N_PAGE_GROUPS; group++)
    if (self->lists[group] == list && group + by >= 0 && group + by < DFP_N_PAGE_GROUPS)
      return self->lists[group + by];
  return NULL;
}

static GtkListBoxRow *
get_end_row (GtkListBox *list, gboolean last)
{
  GtkWidget *row =
      last ? gtk_widget_get_last_child (GTK_WIDGET (list)) : gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL && !GTK_IS_LIST_BOX_ROW (row))
    row = last ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
  return row == NULL ? NULL : GTK_LIST_BOX_ROW (row);
}

/* The arrows go on from one group to the next. */
static gboolean
keynav_failed_cb (GtkListBox *list, GtkDirectionType direction, DfpSidebar *self)
{
  const gboolean up = direction == GTK_DIR_UP;
  GtkListBox *neighbour;
  GtkListBoxRow *row;

  if (!up && direction != GTK_DIR_DOWN)
    return FALSE;
  neighbour = get_neighbour (self, list, up ? -1 : 1);
  row = neighbour != NULL ? get_end_row (neighbour, up) : NULL;
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_badge (DfpSidebar *self, GtkWidget *row)
{
  self->health_row = row;
  self->badge = dfp_lamp_new (DFP_LAMP_AMBER);
  gtk_widget_set_hexpand (self->badge, TRUE);
  gtk_widget_set_halign (self->badge, GTK_ALIGN_END);
  gtk_widget_set_visible (self->badge, FALSE);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), self->badge);
}

static GtkWidget *
create_row (const DfpPageInfo *info)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = dfp_line_label_new (dfp_page_info_get_title (info), NULL);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (info->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, info->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, dfp_page_info_get_title (info),
                                  -1);
  return row;
}

static GtkListBox *
create_list (DfpSidebar *self, DfpPageGroup group)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n;
  const DfpPageInfo *pages = dfp_pages_list (&n);

  for (guint i = 0; i < n; i++)
    if (pages[i].group == group)
      {
        GtkWidget *row = create_row (&pages[i]);

        if (pages[i].counts_findings)
          add_badge (self, row);
        gtk_list_box_append (GTK_LIST_BOX (list), row);
      }
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dfp_page_group_get_title (group), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
  return GTK_LIST_BOX (list);
}

static void
add_heading (DfpSidebar *self, DfpPageGroup group)
{
  GtkWidget *label = gtk_label_new (dfp_page_group_get_title (group));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_box_append (GTK_BOX (self), label);
}

static void
dfp_sidebar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    set_session (DFP_SIDEBAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_sidebar_dispose (GObject *object)
{
  DfpSidebar *self = DFP_SIDEBAR (object);

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dfp_session_get_answers (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dfp_sidebar_parent_class)->dispose (object);
}

static void
dfp_sidebar_class_init (DfpSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = dfp_sidebar_set_property;
  object_class->dispose = dfp_sidebar_dispose;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, DFP_TYPE_SESSION,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
dfp_sidebar_init (DfpSidebar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pages-sidebar");
  self->switcher = dfp_configuration_switcher_new ();
  for (int group = 0; group < DFP_N_PAGE_GROUPS; group++)
    {
      /* The switcher says what the middle group is about. */
      if (group == DFP_PAGE_GROUP_CONFIGURATION)
        gtk_box_append (GTK_BOX (self), self->switcher);
      else
        add_heading (self, group);
      self->lists[group] = create_list (self, group);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lists[group]));
    }
}
