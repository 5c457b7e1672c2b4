/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice is the card's own and in no plan; the preview is computed when it or the plan changes. */
#include "gui/handover/dfp-reconstruct-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/handover/dfp-reuse.h"
#include "base/dfp-format.h"
#include "document/dfp-session.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/page/dfp-page-follow.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-card.h"

enum
{
  FACT_PEOPLE,
  FACT_LEADS,
  FACT_SQUADS,
  FACT_LINE,
  FACT_CULTURE,
  FACT_SOON,
  FACT_COST,
  N_FACTS,
};

static const char *const fact_labels[N_FACTS] = {
  N_ ("People"),
  N_ ("Leads who stay"),
  N_ ("Squads that stay"),
  N_ ("Steps of the line that stay"),
  N_ ("Culture still to change at the restart"),
  N_ ("Until 80% of the capacity"),
  N_ ("Cost to restart"),
};

static const int lengths[] = { 0, 6, 9, 12, 18, 24 }; /* months; 0: as long as before */

struct _DfpReconstructCard
{
  GtkWidget parent_instance;

  DfpCard *card; /* child */
  GtkDropDown *purpose;
  GtkDropDown *length;
  GtkLabel *facts[N_FACTS];
  GtkWidget *buttons;
  DfpPage *page; /* borrowed while rooted */
};

G_DEFINE_FINAL_TYPE (DfpReconstructCard, dfp_reconstruct_card, GTK_TYPE_WIDGET)

static DfpReuseWish
get_wish (DfpReconstructCard *self)
{
  return (DfpReuseWish){ gtk_drop_down_get_selected (self->purpose),
                         lengths[gtk_drop_down_get_selected (self->length)] };
}

/* "3 of 4" */
static void
show_part (DfpReconstructCard *self, int fact, int kept, int all)
{
  g_autofree char *text = all > 0 ? g_strdup_printf (_ ("%d of %d"), kept, all) : g_strdup ("–");

  gtk_label_set_label (self->facts[fact], text);
}

static void
show_people (DfpReconstructCard *self, const DfpReuse *reuse)
{
  g_autofree char *text = g_strdup_printf (_ ("%d stay, %d leave, %d join"), reuse->kept_heads, reuse->released_heads,
                                           reuse->joining_heads);

  gtk_label_set_label (self->facts[FACT_PEOPLE], reuse->n_roles > 0 ? text : "–");
}

static void
show_soon (DfpReconstructCard *self, const DfpReuse *reuse)
{
  g_autofree char *soon = dfp_format_number (reuse->months_to_80, 1, DFP_FORMAT_PLAIN);
  g_autofree char *nothing = dfp_format_number (reuse->months_from_nothing, 1, DFP_FORMAT_PLAIN);
  g_autofree char *text = NULL;

  if (isnan (reuse->months_to_80))
    text = g_strdup ("–");
  else if (reuse->months_to_80 <= 0)
    text = g_strdup_printf (_ ("at once; %s months from nothing"), nothing);
  else
    text = g_strdup_printf (_ ("%s months; %s from nothing"), soon, nothing);
  gtk_label_set_label (self->facts[FACT_SOON], text);
}

static void
show_cost (DfpReconstructCard *self, const DfpReuse *reuse, const char *currency)
{
  g_autofree char *cost = dfp_format_money_compact (currency, reuse->restart_cost, DFP_FORMAT_PLAIN);
  g_autofree char *nothing = dfp_format_money_compact (currency, reuse->cost_from_nothing, DFP_FORMAT_PLAIN);
  g_autofree char *text = g_strdup_printf (_ ("%s; %s from nothing"), cost, nothing);

  gtk_label_set_label (self->facts[FACT_COST], reuse->cost_from_nothing > 0 ? text : "–");
}

static void
show_culture (DfpReconstructCard *self, const DfpReuse *reuse)
{
  g_autofree char *text = NULL;

  if (!isnan (reuse->culture_gap))
    {
      const int points = (int) round (reuse->culture_gap);

      text = g_strdup_printf (ngettext ("%d point", "%d points", (gulong) points), points);
    }
  gtk_label_set_label (self->facts[FACT_CULTURE], text != NULL ? text : "–");
}

/* "For a start-up, 15 of 25 people stay, and €250k is saved" */
static char *
describe (const DfpReuse *reuse, const char *currency)
{
  const int all = reuse->kept_heads + reuse->released_heads;
  g_autofree char *saved = dfp_format_money_compact (currency, reuse->saving, DFP_FORMAT_PLAIN);

  if (all == 0)
    return g_strdup (_ ("Nothing to put together again yet: the team is empty"));
  if (reuse->saving <= 0)
    return g_strdup_printf (_ ("%d of %d people stay for the next purpose"), reuse->kept_heads, all);
  return g_strdup_printf (_ ("%d of %d people stay for the next purpose, which saves %s against starting from nothing"),
                          reuse->kept_heads, all, saved);
}

static void
update_cb (DfpReconstructCard *self)
{
  const DfpReuseWish wish = get_wish (self);
  g_autoptr (DfpReuse) reuse = NULL;
  g_autofree char *title = NULL;
  DfpSubject subject;

  if (self->page == NULL)
    return;
  dfp_page_get_subject (self->page, &subject);
  gtk_widget_set_visible (GTK_WIDGET (self), subject.configuration != NULL);
  if (subject.configuration == NULL)
    return;
  reuse = dfp_reuse_new (subject.plan, subject.configuration, &wish);
  title = describe (reuse, subject.plan->currency);
  dfp_card_set_title (self->card, title);
  show_people (self, reuse);
  show_part (self, FACT_LEADS, reuse->kept_leads, reuse->leads);
  show_part (self, FACT_SQUADS, reuse->kept_squads, reuse->squads);
  show_part (self, FACT_LINE, reuse->kept_stages, reuse->stages);
  show_culture (self, reuse);
  show_soon (self, reuse);
  show_cost (self, reuse, subject.plan->currency);
  gtk_widget_set_sensitive (self->buttons, reuse->n_roles > 0);
}

static void
configuration_cb (DfpReconstructCard *self)
{
  const DfpReuseWish wish = get_wish (self);

  dfp_session_reconstruct_configuration (dfp_page_get_session (self->page), dfp_page_get_configuration (self->page),
                                         &wish);
}

static void
plan_cb (DfpReconstructCard *self)
{
  const DfpReuseWish wish = get_wish (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "do.reconstruct-plan", "(ii)", (int) wish.purpose, wish.months);
}

static void
dfp_reconstruct_card_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &DFP_RECONSTRUCT_CARD (object)->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_reconstruct_card_parent_class)->dispose (object);
}

static void
dfp_reconstruct_card_class_init (DfpReconstructCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_reconstruct_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkDropDown *
create_choice (DfpReconstructCard *self, GtkStringList *words, const char *name)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (words), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (choice, name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

static void
add_choices (DfpReconstructCard *self)
{
  GtkStringList *purposes = gtk_string_list_new (NULL), *months = gtk_string_list_new (NULL);
  GtkWidget *flow = gtk_flow_box_new ();

  for (guint i = 0; i < dfp_enum_get_n_values (DFP_TYPE_PURPOSE); i++)
    gtk_string_list_append (purposes, dfp_enum_get_label (DFP_TYPE_PURPOSE, (int) i));
  gtk_string_list_append (months, _ ("As long as before"));
  for (guint i = 1; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%d month", "%d months", (gulong) lengths[i]), lengths[i]);

      gtk_string_list_append (months, words);
    }
  self->purpose = create_choice (self, purposes, _ ("Next purpose"));
  self->length = create_choice (self, months, _ ("How long it lasts"));
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), GTK_WIDGET (self->purpose));
  gtk_flow_box_append (GTK_FLOW_BOX (flow), GTK_WIDGET (self->length));
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  dfp_card_append (self->card, flow);
}

static void
add_fact (DfpReconstructCard *self, int fact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *name = gtk_label_new (_ (fact_labels[fact]));

  self->facts[fact] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_wrap (self->facts[fact], TRUE);
  gtk_label_set_xalign (self->facts[fact], 1);
  gtk_label_set_justify (self->facts[fact], GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self->facts[fact]), "figure");
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts[fact]));
  dfp_card_append (self->card, box);
}

static void
add_note (DfpReconstructCard *self)
{
  GtkWidget *note = gtk_label_new (
      _ ("For another purpose the partner leaves, own people stay as far as their discipline is needed, and set-up is "
         "paid in the share of the people who are new. Who stays keeps what he learned. All of these are assumptions; "
         "the disciplines needed are the mean of the plans that come with the program."));

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "secondary");
  dfp_card_append (self->card, note);
}

static void
add_buttons (DfpReconstructCard *self)
{
  GtkWidget *configuration = gtk_button_new_with_label (_ ("New Configuration"));
  GtkWidget *plan = gtk_button_new_with_label (_ ("New Plan"));

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_margin_top (self->buttons, 8);
  g_signal_connect_object (configuration, "clicked", G_CALLBACK (configuration_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), configuration);
  gtk_box_append (GTK_BOX (self->buttons), plan);
  dfp_card_append (self->card, self->buttons);
}

static void
dfp_reconstruct_card_init (DfpReconstructCard *self)
{
  self->card = DFP_CARD (dfp_card_new (NULL, _ ("Reconstruct for another purpose")));
  dfp_card_append_suffix (self->card, dfp_explain_button_new ("reconstruct"));
  add_choices (self);
  for (int fact = 0; fact < N_FACTS; fact++)
    add_fact (self, fact);
  add_note (self);
  add_buttons (self);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
  dfp_page_follow (GTK_WIDGET (self), &self->page, G_CALLBACK (update_cb));
}
