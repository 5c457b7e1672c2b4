/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gui/leadership/dfp-leader-board.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exhibit/dfp-exhibit-list.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "gui/exhibit/dfp-chart-view.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/leadership/dfp-leader-drag.h"
#include "gui/leadership/dfp-leader-handle.h"
#include "gui/leadership/dfp-leader-keys.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"

#define LEADERS_MAXIMUM 200 /* that the map draws */
#define HANDLE_SIZE 28      /* px */

struct _DfpLeaderBoard
{
  GtkWidget parent_instance;

  DfpCard *card;       /* child */
  GtkOverlay *overlay; /* child of the card */
  DfpChartView *view;  /* child of the overlay, below the handles */
  GPtrArray *handles;  /* borrowed children of the overlay */
  DfpPage *page;       /* borrowed while rooted */
  const DfpExhibit *exhibit;
  char *caption; /* what the card says while no leader is held */
  gboolean is_map;
  DfpLeaderDrag drag;
};

static void dfp_leader_board_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpLeaderBoard, dfp_leader_board, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_leader_board_buildable_init))

typedef enum
{
  PROP_EXHIBIT = 1,
  PROP_CHART_HEIGHT,
  PROP_TITLE,
  PROP_CAPTION,
} DfpLeaderBoardProperty;

static GtkBuildableIface *parent_buildable;

static DfpStakeholder *
get_leader (DfpLeaderBoard *self, guint index)
{
  const DfpPlanData *plan = self->page != NULL ? dfp_page_get_plan_data (self->page) : NULL;

  return plan != NULL ? dfp_list_get (plan->stakeholders, index) : NULL;
}

static DfpSession *
get_session (DfpLeaderBoard *self)
{
  return dfp_page_get_session (self->page);
}

static void
seal (DfpLeaderBoard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "do.seal", NULL);
}

/* --- words --- */

char *
dfp_leader_board_describe (DfpLeaderBoard *self, guint index)
{
  DfpStakeholder *leader = get_leader (self, index);
  const DfpStakeholderData *data;

  if (leader == NULL)
    return NULL;
  data = dfp_stakeholder_get (leader);
  /* Translators: a leader, two numbers from 1 to 5, a stance as "against" */
  return g_strdup_printf (_ ("%s, power %d, interest %d, %s"), data->name, data->power, data->interest,
                          dfp_sentence_stance_word (data->stance));
}

static void
describe_stance (DfpLeaderHandle *handle, const DfpStakeholderData *leader)
{
  const gboolean now = dfp_leader_handle_get_part (handle) == DFP_LEADER_NOW;
  const int stance = now ? leader->stance : leader->wanted;
  const char *word = dfp_sentence_stance_word (stance);
  g_autofree char *name = g_strdup_printf (now ? _ ("%s, stance now") : _ ("%s, stance wanted"), leader->name);
  g_autofree char *tip = g_strdup_printf ("%s: %s", name, word);

  dfp_leader_handle_describe (handle, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (handle), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, -2.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 2.0, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) stance, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, word, -1);
}

/* The leader that has the keyboard or the pointer, in the card's corner. */
static void
show_readout (DfpLeaderBoard *self)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->handles->len && text == NULL; i++)
    if (gtk_widget_has_focus (self->handles->pdata[i]))
      text = dfp_leader_board_describe (self, dfp_leader_handle_get_index (self->handles->pdata[i]));
  dfp_card_set_caption (self->card, text != NULL ? text : self->caption);
}

static void
describe_handles (DfpLeaderBoard *self)
{
  for (guint i = 0; i < self->handles->len; i++)
    {
      DfpLeaderHandle *handle = self->handles->pdata[i];
      const guint index = dfp_leader_handle_get_index (handle);
      g_autofree char *text = dfp_leader_board_describe (self, index);

      if (self->is_map)
        dfp_leader_handle_describe (handle, text);
      else
        describe_stance (handle, dfp_stakeholder_get (get_leader (self, index)));
    }
  if (self->is_map)
    show_readout (self);
}

/* --- drag --- */

static DfpLeaderHandle *
find_handle (DfpLeaderBoard *self, guint index, int part)
{
  for (guint i = 0; i < self->handles->len; i++)
    if (dfp_leader_handle_get_index (self->handles->pdata[i]) == index &&
        dfp_leader_handle_get_part (self->handles->pdata[i]) == part)
      return self->handles->pdata[i];
  return NULL;
}

/* Whether the point is on the scale of the rows, not on their names. */
static gboolean
is_on_scale (DfpLeaderBoard *self, double x)
{
  DfpChartArea area;

  return dfp_chart_view_get_plot_area (self->view, &area) && x >= area.x - HANDLE_SIZE / 2.0 &&
         x <= area.x + area.width + HANDLE_SIZE / 2.0;
}

/* What is grabbed at the point of @hit; with Shift always the stance wanted. */
static DfpLeaderPart
choose_part (DfpLeaderBoard *self, GtkGestureDrag *gesture, const DfpChartHit *hit)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return !self->is_map && (hit->series == DFP_LEADER_WANTED || (state & GDK_SHIFT_MASK)) ? DFP_LEADER_WANTED
                                                                                         : DFP_LEADER_NOW;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, DfpLeaderBoard *self)
{
  DfpStakeholder *leader = NULL;
  DfpLeaderHandle *handle;
  DfpLeaderPart part;
  DfpChartHit hit;

  if (dfp_chart_view_pick (self->view, x, y, &hit) && hit.index >= 0 && (self->is_map || is_on_scale (self, x)))
    leader = get_leader (self, (guint) hit.index);
  if (leader == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  part = choose_part (self, gesture, &hit);
  handle = find_handle (self, (guint) hit.index, part);
  if (handle != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (handle));
  seal (self);
  if (self->is_map)
    {
      dfp_leader_drag_begin_on_map (&self->drag, get_session (self), leader);
      return;
    }
  dfp_leader_drag_begin_on_row (&self->drag, get_session (self), leader, part);
  dfp_leader_drag_to (&self->drag, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, DfpLeaderBoard *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    dfp_leader_drag_to (&self->drag, x + dx, y + dy);
}

static void
end_drag (DfpLeaderBoard *self)
{
  if (dfp_leader_drag_end (&self->drag))
    seal (self);
}

static gboolean
cancel_drag (DfpLeaderBoard *self)
{
  if (!dfp_leader_drag_cancel (&self->drag))
    return GDK_EVENT_PROPAGATE;
  seal (self);
  return GDK_EVENT_STOP;
}

/* --- keys --- */

static void
open_row (DfpLeaderBoard *self, DfpStakeholder *leader)
{
  g_autofree char *target = g_strdup_printf ("leadership/%s/name", dfp_object_get_id (DFP_OBJECT (leader)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", target);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, DfpLeaderBoard *self)
{
  DfpLeaderHandle *handle = DFP_LEADER_HANDLE (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  DfpStakeholder *leader = get_leader (self, dfp_leader_handle_get_index (handle));
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (leader == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      open_row (self, leader);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      return cancel_drag (self);
    default:
      return self->is_map
                 ? dfp_leader_keys_press_on_map (get_session (self), leader, key, (state & GDK_SHIFT_MASK) != 0, rtl)
                 : dfp_leader_keys_press_on_row (get_session (self), leader, dfp_leader_handle_get_part (handle), key,
                                                 rtl);
    }
}

/* --- handles --- */

static void
add_handle (DfpLeaderBoard *self, guint index, int part)
{
  GtkWidget *handle =
      dfp_leader_handle_new (self->is_map ? GTK_ACCESSIBLE_ROLE_BUTTON : GTK_ACCESSIBLE_ROLE_SLIDER, index, part);
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (seal), self);
  if (self->is_map)
    g_signal_connect_object (handle, "notify::has-focus", G_CALLBACK (show_readout), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, keys);
  gtk_widget_add_controller (handle, focus);
  gtk_overlay_add_overlay (self->overlay, handle);
  g_ptr_array_add (self->handles, handle);
}

static void
match_handles (DfpLeaderBoard *self, guint n_leaders)
{
  const int n_parts = self->is_map ? 1 : 2;
  const guint n = MIN (n_leaders, LEADERS_MAXIMUM) * n_parts;

  while (self->handles->len > n)
    gtk_overlay_remove_overlay (self->overlay, g_ptr_array_steal_index (self->handles, self->handles->len - 1));
  while (self->handles->len < n)
    add_handle (self, self->handles->len / n_parts, (int) self->handles->len % n_parts);
}

/* Where the picture drew the mark; now and wanted on one step stand a little apart. */
static gboolean
place_cb (GtkOverlay *overlay, GtkWidget *widget, GdkRectangle *place, DfpLeaderBoard *self)
{
  DfpLeaderHandle *handle = DFP_LEADER_HANDLE (widget);
  DfpChartArea area;

  *place = (GdkRectangle){ 0, 0, 0, 0 };
  if (dfp_chart_view_locate (self->view, self->is_map ? -1 : dfp_leader_handle_get_part (handle),
                             (int) dfp_leader_handle_get_index (handle), &area))
    *place = (GdkRectangle){ (int) lround (area.x + area.width / 2) - HANDLE_SIZE / 2,
                             (int) lround (area.y + area.height / 2) - HANDLE_SIZE / 2, HANDLE_SIZE, HANDLE_SIZE };
  return TRUE;
}

/* --- page --- */

static void
update_cb (DfpLeaderBoard *self)
{
  g_autoptr (DfpChart) chart = NULL;
  DfpExhibitInput input;

  if (self->exhibit == NULL || dfp_page_get_configuration (self->page) == NULL)
    return;
  input = dfp_page_get_input (self->page);
  chart = dfp_exhibit_draw (self->exhibit, &input);
  dfp_chart_view_set_chart (self->view, chart);
  match_handles (self, dfp_list_get_n_rows (dfp_page_get_plan_data (self->page)->stakeholders));
  describe_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

static void
dfp_leader_board_unroot (GtkWidget *widget)
{
  end_drag (DFP_LEADER_BOARD (widget));
  GTK_WIDGET_CLASS (dfp_leader_board_parent_class)->unroot (widget);
}

static void
dfp_leader_board_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  DfpLeaderBoard *self = DFP_LEADER_BOARD (buildable);

  if (type == NULL && GTK_IS_WIDGET (child))
    dfp_card_append (self->card, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_leader_board_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_leader_board_add_child;
}

static void
dfp_leader_board_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpLeaderBoard *self = DFP_LEADER_BOARD (object);

  switch ((DfpLeaderBoardProperty) property_id)
    {
    case PROP_EXHIBIT:
      self->exhibit = dfp_exhibit_find_picture (g_value_get_string (value));
      g_return_if_fail (self->exhibit != NULL);
      dfp_card_append_suffix (self->card, dfp_explain_button_new (self->exhibit->name));
      self->is_map = g_str_equal (self->exhibit->name, "leaders");
      break;
    case PROP_CHART_HEIGHT:
      g_object_set_property (G_OBJECT (self->view), "chart-height", value);
      break;
    case PROP_TITLE:
      dfp_card_set_title (self->card, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      g_free (self->caption);
      self->caption = g_value_dup_string (value);
      dfp_card_set_caption (self->card, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_leader_board_dispose (GObject *object)
{
  DfpLeaderBoard *self = DFP_LEADER_BOARD (object);

  dfp_leader_drag_end (&self->drag);
  g_clear_pointer (&self->caption, g_free);
  g_clear_pointer ((GtkWidget **) &self->card, gtk_widget_unparent);
  g_clear_pointer (&self->handles, g_ptr_array_unref);
  G_OBJECT_CLASS (dfp_leader_board_parent_class)->dispose (object);
}

static void
dfp_leader_board_class_init (DfpLeaderBoardClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_leader_board_set_property;
  object_class->dispose = dfp_leader_board_dispose;
  widget_class->unroot = dfp_leader_board_unroot;
  g_object_class_install_property (object_class, PROP_EXHIBIT,
                                   g_param_spec_string ("exhibit", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_CHART_HEIGHT,
                                   g_param_spec_int ("chart-height", NULL, NULL, -1, G_MAXINT, -1, flags));
  g_object_class_install_property (object_class, PROP_TITLE, g_param_spec_string ("title", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_CAPTION,
                                   g_param_spec_string ("caption", NULL, NULL, NULL, flags));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "leaderboard");
}

static void
dfp_leader_board_init (DfpLeaderBoard *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->handles = g_ptr_array_new ();
  self->card = DFP_CARD (dfp_card_new (NULL, NULL));
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->view = DFP_CHART_VIEW (dfp_chart_view_new ());
  self->drag.view = self->view;
  g_object_set (self->view, "header", FALSE, "vexpand", TRUE, NULL);
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->view));
  g_signal_connect (self->overlay, "get-child-position", G_CALLBACK (place_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "end", G_CALLBACK (end_drag), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (end_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self->overlay), GTK_EVENT_CONTROLLER (drag));
  dfp_card_append (self->card, GTK_WIDGET (self->overlay));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
