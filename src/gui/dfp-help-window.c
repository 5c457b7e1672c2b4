/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of sections; the window lays them out. */
#include "gui/dfp-help-window.h"

#include <glib/gi18n.h>

#define PARAGRAPHS_MAXIMUM 4

struct _DfpHelpWindow
{
  AdwWindow parent_instance;

  GtkBox *text;
};

G_DEFINE_FINAL_TYPE (DfpHelpWindow, dfp_help_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *title;
  const char *paragraphs[PARAGRAPHS_MAXIMUM];
} Section;

static const Section sections[] = {
  { N_ ("First steps"),
    { N_ ("New sketch on the first page asks six questions and makes a complete plan with two configurations side by "
          "side. What you answered and what was made up stands under Assumptions on the page Purpose: replace the "
          "benefit first. Or choose a template: it is a complete plan with squads, rates, objectives, risks and "
          "leaders. Change whatever is different with you; everything can be undone with Ctrl+Z."),
      N_ ("A plan says why and what: purpose, objectives, work, leaders, risks. Its configurations say how: team, "
          "line, operating model, phases, money. All configurations answer to the same objectives, so they can be "
          "compared.") } },
  { N_ ("Configurations"),
    { N_ ("The button over the middle group of the sidebar shows which configuration you look at, and opens the list "
          "of all. Duplicate one, change what you want to try, and look at Compare."),
      N_ ("One configuration is the base: the others are compared with it. Deleting one shows a message with "
          "Undo.") } },
  { N_ ("Health check"),
    { N_ ("Health asks of every configuration what experience asks of such units: is the team the right size, do most "
          "people build, can the unit take over, does the design suit the purpose. Each answer has a lamp: a red "
          "octagon must be settled, an amber triangle needs a decision, a green disc is in order, a dashed ring is not "
          "needed here."),
      N_ ("There is a count for each colour and a worst finding, but no average and no mark: ten things in order do "
          "not make up for one that sinks the handover, and checks never turn into a chance of success."),
      N_ ("Press a finding to see what is measured, where green ends and who says so. Where nobody says so, it is "
          "named as an assumption. Go to leads to the field; where one change mends a finding, the button beside it "
          "makes that change and shows what it does to the cost, and Ctrl+Z takes it back.") } },
  { N_ ("Leadership"),
    { N_ ("Drag a leader on the map, or press Tab and the arrow keys: up is more power over the plan, right is more "
          "interest in it, + and − change the stance. Beside it stand the stances wanted, what leaders have committed, "
          "and whose move would lift the buy-in most."),
      N_ ("The buy-in is an average, and an average hides a veto: the strongest opponent always stands beside it. "
          "Ready to start counts the weakest part, not the mean.") } },
  { N_ ("Production line"),
    { N_ ("Production line draws the stages of the work in order: each box is what its people can pass, the filled "
          "part what comes in, the pieces before it what waits. The slider asks what happens when more or less work "
          "comes; it changes nothing in the plan."),
      N_ ("The slowest stage sets the pace. From about 85% of its load on, waiting grows much faster than the work. "
          "The card beside it says where one more person helps most, and adds them if you like.") } },
  { N_ ("Flexibility"),
    { N_ ("Flexibility asks whether the factory bends. How long until more people really deliver, what it costs to "
          "shrink, whether to contract or to hire, and what six storms leave of each configuration: more scope, no "
          "hiring, the partner gone, less budget, dearer people, a new sponsor. The sliders there change nothing in "
          "the plan."),
      N_ ("Team shows where the paid months go and whose loss hurts most.") } },
  { N_ ("Operating model"),
    { N_ ("Operating model says who has the last word: press a dot, or use the arrow keys, to give a decision to the "
          "factory, to both, to the corporation or to a partner. What does not fit together is named with a link. "
          "Culture and readiness are moved in the same way.") } },
  { N_ ("Handover"),
    { N_ ("Handover shows how the receiving unit takes the new way up, and when it goes on without the coach. Below "
          "stand the tasks of taking the factory apart, each with its month; a row leads to the field that it lacks. "
          "Choose a next purpose to see who stays, and make a configuration or a plan of it.") } },
  { N_ ("Forecast"),
    { N_ ("Forecast plays twenty thousand futures of the plan. In each the work takes as much as its three estimates "
          "allow, recruits come late, people leave and are replaced, new people need time, risks strike or do not, "
          "and everybody is a little faster or slower than thought. Even odds is the month that half of the futures "
          "keep, 80% sure the one that four of five keep, 95% sure nineteen of twenty. Promise what is 80% sure."),
      N_ ("The chance of all objectives is counted, not multiplied: one late item can miss several. A future that is "
          "not finished after three times the planned months counts as never and is shown as such."),
      N_ ("The same plan and seed give the same numbers, everywhere, and the same luck meets every configuration; so "
          "differences between them are differences of the plan. Chances are good to about a point: what lies closer "
          "is called level."),
      N_ ("What is assumed: estimates are honest, items share some luck, leaving does not depend on the plan, after "
          "the last month its team stays. What is not: nobody re-plans, no work is added, no market changes. For what "
          "plans forget, look at the outside view.") } },
  { N_ ("From your own history"),
    { N_ ("A team that has finished work for some weeks need not estimate. On Forecast, import or paste how many "
          "pieces "
          "it finished in each week: a column of numbers, a week and a number (2026-02-09 or 2026-W07), or the day on "
          "which each piece was finished. Weeks without a row count as 0. Rows that cannot be read are named, and "
          "nothing changes until all can."),
      N_ ("Then say how many pieces are still to finish. Weeks are drawn from the last 26 until the backlog is done; "
          "80% sure is the week by which it is done in four futures of five. Plain draws weeks as they were, which on "
          "real histories holds too seldom, because rates drift. Calibrated lets the rate drift as much as this "
          "history did, and the card says how often both would have been right on it."),
      N_ ("It knows nothing of people who join or leave: that is what the forecast from effort is for. The two stand "
          "beside one another and are never mixed; what the history says of drift can be taken into the plan.") } },
  { N_ ("Tables"),
    { N_ ("Type into a cell to replace it, press Enter or F2 to edit it, Tab to go on. Ctrl+Enter adds a row, Ctrl+D "
          "duplicates, Ctrl+Delete removes, Alt+Up and Alt+Down move it."),
      N_ ("Copy a range in your spreadsheet and paste it into a table: missing rows are added. What cannot be read is "
          "named, and nothing is changed then.") } },
  { N_ ("Numbers"),
    { N_ ("Months are counted from the month in which the plan starts and shown as calendar months. A row of the team "
          "counts fully from its first to its last month."),
      N_ ("Cost holds people, workplaces, the overhead of steering partners, joiners and the cost lines. Contingency "
          "is shown apart and never in the net present value."),
      N_ ("Click a figure to see how it comes about: the formula in words, its parts with links to where they are "
          "entered, and who says so. What nobody says is named as an assumption.") } },
  { N_ ("Pictures"),
    { N_ ("Point at a picture, or press the arrow keys in it, to read its values. Its menu shows it as a table, copies "
          "it, or saves it as SVG or PNG.") } },
  { N_ ("Sharing"),
    { N_ ("Share writes the one-pager or the comparison as PDF, pictures as SVG or PNG, and tables as CSV for a "
          "spreadsheet. The numbers are those on the screen.") } },
  { N_ ("Files"),
    { N_ ("A plan is one file that ends in .dfplan. It is plain text and goes well into version control. The version "
          "before stays beside it under its name with ~."),
      N_ ("What is typed is kept while you type, even before it is saved: after a crash or a power cut the next start "
          "shows it again, and asks whether to keep it. Closing waits for a save that still runs. Plans that were open "
          "come back with the next start; the main menu turns that off."),
      N_ ("When somebody else changes, moves or deletes the file, a bar under the title says so at once. Nothing is "
          "overwritten until you choose; see the differences, keep yours as a copy, or take theirs."),
      N_ ("Version History (Ctrl+Shift+H) holds the last twenty saves: what each changed, what that did to the "
          "figures, "
          "and the way back, all of it or one row. Versions with a name stay for ever.") } },
};

static void
append_label (DfpHelpWindow *self, const char *text, gboolean is_title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                   is_title ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  if (is_title)
    gtk_widget_add_css_class (label, "title-4");
  gtk_box_append (self->text, label);
}

static void
append_section (DfpHelpWindow *self, const Section *section)
{
  append_label (self, _ (section->title), TRUE);
  for (guint i = 0; i < PARAGRAPHS_MAXIMUM && section->paragraphs[i] != NULL; i++)
    append_label (self, _ (section->paragraphs[i]), FALSE);
}

static void
dfp_help_window_class_init (DfpHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/dfp-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpHelpWindow, text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dfp_help_window_init (DfpHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    append_section (self, &sections[i]);
}

void
dfp_help_window_present (GtkWindow *parent)
{
  GtkWindow *window = g_object_new (DFP_TYPE_HELP_WINDOW, "transient-for", parent, NULL);

  gtk_window_present (window);
}
