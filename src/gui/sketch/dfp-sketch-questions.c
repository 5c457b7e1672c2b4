/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words are chosen from large rows, one touch each; numbers are typed or drawn on a scale beside it. */
#include "gui/sketch/dfp-sketch-questions.h"

#include <glib/gi18n.h>

#include "base/dfp-const.h"
#include "gui/form/dfp-row-kinds.h"

#define CHOICES_MAXIMUM 4
#define FIELDS_MAXIMUM 2

typedef struct
{
  const char *title;
  const char *line;
} Choice;

typedef struct
{
  const char *title;
  const char *note;
  const char *fields[FIELDS_MAXIMUM]; /* the first alone when there are choices */
  Choice choices[CHOICES_MAXIMUM];    /* by the value of the field */
} Question;

static const Question questions[DFP_N_SKETCH_QUESTIONS] = {
  { N_ ("What is it for?"),
    N_ ("A digital factory has one purpose. It decides what is proven first."),
    { "purpose" },
    { { N_ ("New technology"), N_ ("Try it, prove it, bring it into daily use") },
      { N_ ("A first product"), N_ ("From an idea to paying customers, fast") },
      { N_ ("A start-up"), N_ ("A venture that earns its own money") },
      { N_ ("A faster department"), N_ ("The same work in half the time") } } },
  { N_ ("Which aim comes first?"),
    N_ ("All three matter. The first one decides when they get into each other’s way."),
    { "aim" },
    { { N_ ("Faster products"), N_ ("Something in use within months") },
      { N_ ("New capabilities"), N_ ("People who can do it again without help") },
      { N_ ("Scale"), N_ ("More units, markets or volume") } } },
  { N_ ("Alone or as an incubator?"),
    N_ ("Both end. They differ in what goes back to the line."),
    { "set-up" },
    { { N_ ("Standing alone"), N_ ("Beside the line; the product is handed over at the end") },
      { N_ ("Incubator"), N_ ("People rotate and go back as carriers of the new way") } } },
  { N_ ("How many people?"),
    N_ ("At full strength. Ten to fifty; one squad has five to ten."),
    { "heads" },
    { { NULL } } },
  { N_ ("How much from a partner?"),
    N_ ("Share of everybody’s time. Lead, product, architecture and release stay with your own people."),
    { "partner-share" },
    { { NULL } } },
  { N_ ("How long, and how much money?"),
    N_ ("Leave the money empty when it is open. It counts with contingency."),
    { "months", "budget" },
    { { NULL } } },
};

const char *
dfp_sketch_question_get_title (int question)
{
  return _ (questions[question].title);
}

const char *
dfp_sketch_question_get_note (int question)
{
  return _ (questions[question].note);
}

static int
read_choice (DfpSketchAnswers *answers, const Question *question)
{
  const DfpField *field = dfp_object_find_field (DFP_OBJECT (answers), question->fields[0]);

  return (int) dfp_field_get_number (field, dfp_object_get_data (DFP_OBJECT (answers)));
}

static void
choose_cb (GtkListBox *list, GtkListBoxRow *row, DfpSketchAnswers *answers)
{
  const Question *question = g_object_get_data (G_OBJECT (list), "question");

  g_object_set (answers, question->fields[0], gtk_list_box_row_get_index (row), NULL);
  gtk_widget_activate_action (GTK_WIDGET (list), "sketch.next", NULL);
}

/* The mark stands where the answer is. */
static void
show_choice_cb (DfpSketchAnswers *answers, GParamSpec *pspec, GtkListBox *list)
{
  const int chosen = read_choice (answers, g_object_get_data (G_OBJECT (list), "question"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "mark"), i == chosen ? 1 : 0);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, chosen));
}

static GtkWidget *
create_choice (const Choice *choice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choice->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (choice->line));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (choice->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (choice->line), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  gtk_widget_add_css_class (row, "sketch-choice");
  return row;
}

static GtkWidget *
create_list (const Question *question)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (question->title), -1);
  return list;
}

static GtkWidget *
create_choices (const Question *question, DfpSketchAnswers *answers)
{
  GtkWidget *list = create_list (question);
  g_autofree char *signal = g_strconcat ("notify::", question->fields[0], NULL);

  g_object_set_data (G_OBJECT (list), "question", dfp_drop_const (question));
  for (int i = 0; i < CHOICES_MAXIMUM && question->choices[i].title != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_choice (&question->choices[i]));
  g_signal_connect_object (answers, signal, G_CALLBACK (show_choice_cb), list, 0);
  show_choice_cb (answers, NULL, GTK_LIST_BOX (list));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (choose_cb), answers, 0);
  return list;
}

static GtkWidget *
create_scale (const DfpField *field, DfpSketchAnswers *answers)
{
  const double step = field->kind == DFP_FIELD_INT ? 1 : 0.05;
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, field->minimum, field->maximum, step);

  gtk_range_set_round_digits (GTK_RANGE (scale), field->kind == DFP_FIELD_INT ? 0 : 2);
  g_object_bind_property (answers, field->name, gtk_range_get_adjustment (GTK_RANGE (scale)), "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, dfp_field_get_label (field),
                                  -1);
  return scale;
}

static GtkWidget *
create_numbers (const Question *question, DfpSketchAnswers *answers)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = create_list (question);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_box_append (GTK_BOX (box), list);
  for (int i = 0; i < FIELDS_MAXIMUM && question->fields[i] != NULL; i++)
    {
      const DfpField *field = dfp_object_find_field (DFP_OBJECT (answers), question->fields[i]);
      DfpFieldRow *row = dfp_field_row_create (field);

      g_object_set (row, "object", answers, NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
      if (!(field->flags & DFP_FIELD_OPTIONAL))
        gtk_box_append (GTK_BOX (box), create_scale (field, answers));
    }
  return box;
}

GtkWidget *
dfp_sketch_question_create (int question, DfpSketchAnswers *answers)
{
  g_return_val_if_fail (question >= 0 && question < DFP_N_SKETCH_QUESTIONS, NULL);

  return questions[question].choices[0].title != NULL ? create_choices (&questions[question], answers)
                                                      : create_numbers (&questions[question], answers);
}

void
dfp_sketch_question_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = GTK_IS_LIST_BOX (widget) ? gtk_list_box_get_selected_row (GTK_LIST_BOX (widget)) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    {
      /* The stack has focused something inside already; from nowhere the first input is next. */
      if (gtk_widget_get_root (widget) != NULL)
        gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
      gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
    }
}
