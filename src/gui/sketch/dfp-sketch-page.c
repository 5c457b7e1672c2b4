/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All questions have an answer from the start, so Create works at any time. Keys are caught before the
 * inputs see them: an entry would keep Enter for itself. */
#include "gui/sketch/dfp-sketch-page.h"

#include <glib/gi18n.h>

#include "draft/dfp-sketch.h"
#include "draft/dfp-starting-point.h"
#include "gui/sketch/dfp-sketch-preview.h"
#include "gui/sketch/dfp-sketch-questions.h"

#define QUESTION_WIDTH 420

struct _DfpSketchPage
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkBox *content;
  GtkWidget *side;
  GtkWidget *create_button;
  GtkLabel *question;
  GtkLabel *note;
  GtkStack *steps;
  GtkWidget *back_button;
  GtkButton *next_button;
  DfpSketchPreview *preview;

  GSimpleActionGroup *actions; /* owned */
  DfpSketchAnswers *answers;   /* owned */
  GtkWidget *inputs[DFP_N_SKETCH_QUESTIONS];
  int step;
};

G_DEFINE_FINAL_TYPE (DfpSketchPage, dfp_sketch_page, ADW_TYPE_BIN)

enum
{
  CREATED,
  LEFT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
is_last (DfpSketchPage *self)
{
  return self->step == DFP_N_SKETCH_QUESTIONS - 1;
}

static void
show_step (DfpSketchPage *self)
{
  /* Translators: which of the questions is asked. */
  g_autofree char *progress = g_strdup_printf (_ ("Question %d of %d"), self->step + 1, DFP_N_SKETCH_QUESTIONS);

  adw_window_title_set_subtitle (self->title, progress);
  gtk_label_set_label (self->question, dfp_sketch_question_get_title (self->step));
  gtk_label_set_label (self->note, dfp_sketch_question_get_note (self->step));
  gtk_stack_set_visible_child (self->steps, self->inputs[self->step]);
  gtk_widget_set_sensitive (self->back_button, self->step > 0);
  gtk_button_set_label (self->next_button, is_last (self) ? _ ("_Create") : _ ("_Next"));
  dfp_sketch_question_focus (self->inputs[self->step]);
}

static void
create_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSketchPage *self = user_data;
  g_autoptr (DfpPlan) plan = dfp_sketch_create_plan (dfp_sketch_answers_get (self->answers));

  g_signal_emit (self, signals[CREATED], 0, plan);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSketchPage *self = user_data;

  if (is_last (self))
    {
      create_cb (action, parameter, user_data);
      return;
    }
  self->step++;
  show_step (self);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DfpSketchPage *self = user_data;

  if (self->step == 0)
    return;
  self->step--;
  show_step (self);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[LEFT], 0);
}

static const GActionEntry entries[] = {
  { "next", next_cb },
  { "back", back_cb },
  { "create", create_cb },
  { "leave", leave_cb },
};

/* Enter on a button presses it and on a choice takes it; from a number it goes on. */
static gboolean
key_cb (DfpSketchPage *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean own = focus != NULL && (GTK_IS_BUTTON (focus) || GTK_IS_LIST_BOX_ROW (focus));

  if (key == GDK_KEY_Escape)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "leave", NULL);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && !own)
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "next", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
focus_cb (gpointer user_data)
{
  DfpSketchPage *self = user_data;

  dfp_sketch_question_focus (self->inputs[self->step]);
  return G_SOURCE_REMOVE;
}

static void
dfp_sketch_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dfp_sketch_page_parent_class)->map (widget);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (widget), g_object_unref);
}

static void
dfp_sketch_page_dispose (GObject *object)
{
  DfpSketchPage *self = DFP_SKETCH_PAGE (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->answers);
  G_OBJECT_CLASS (dfp_sketch_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/sketch/dfp-sketch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, title);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, content);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, side);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, create_button);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, question);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, note);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, steps);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, DfpSketchPage, preview);
}

static void
dfp_sketch_page_class_init (DfpSketchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_sketch_page_dispose;
  widget_class->map = dfp_sketch_page_map;
  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, DFP_TYPE_PLAN);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (DFP_TYPE_SKETCH_PREVIEW);
  bind_template (widget_class);
}

static void
dfp_sketch_page_init (DfpSketchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sketch", G_ACTION_GROUP (self->actions));
  self->answers = dfp_sketch_answers_new ();
  g_object_set (self->answers, "start", dfp_starting_point_pick_start (), NULL);
  for (int i = 0; i < DFP_N_SKETCH_QUESTIONS; i++)
    {
      self->inputs[i] = dfp_sketch_question_create (i, self->answers);
      gtk_stack_add_child (self->steps, self->inputs[i]);
    }
  dfp_sketch_preview_follow (self->preview, self->answers);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  show_step (self);
}

GtkWidget *
dfp_sketch_page_new (void)
{
  return g_object_new (DFP_TYPE_SKETCH_PAGE, NULL);
}

void
dfp_sketch_page_set_narrow (DfpSketchPage *self, gboolean narrow)
{
  g_return_if_fail (DFP_IS_SKETCH_PAGE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->create_button, !narrow);
  gtk_widget_set_size_request (self->side, narrow ? -1 : QUESTION_WIDTH, -1);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->content), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->content), "narrow");
}
