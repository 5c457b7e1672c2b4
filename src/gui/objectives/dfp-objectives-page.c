/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One card for each objective, kept in step with the list. */
#include "gui/objectives/dfp-objectives-page.h"

#include <glib/gi18n.h>

#include "document/dfp-session.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/form/dfp-form.h"
#include "gui/objectives/dfp-objective-card.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/widgets/dfp-weight-bar.h"

struct _DfpObjectivesPage
{
  DfpPage parent_instance;

  DfpWeightBar *weights;
  GtkWidget *weights_card;
  GtkBox *cards;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (DfpObjectivesPage, dfp_objectives_page, DFP_TYPE_PAGE)

static void
add_cb (DfpObjectivesPage *self)
{
  DfpList *list = dfp_plan_get (dfp_page_get_plan (DFP_PAGE (self)))->objectives;

  dfp_form_present (dfp_list_add (list, dfp_list_get_n_rows (list)), GTK_WIDGET (self));
}

static void
weights_changed_cb (DfpObjectivesPage *self, const double *weights)
{
  DfpSession *session = dfp_page_get_session (DFP_PAGE (self));
  DfpList *list = dfp_plan_get (dfp_page_get_plan (DFP_PAGE (self)))->objectives;

  dfp_session_begin (session, _ ("Change Weights"));
  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    g_object_set (dfp_list_get (list, i), "weight", weights[i], NULL);
  dfp_session_end (session);
}

static void
show_weights (DfpObjectivesPage *self, DfpList *list)
{
  const guint n = dfp_list_get_n_rows (list);
  g_autofree DfpWeight *weights = g_new (DfpWeight, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (list, i);

      weights[i] = (DfpWeight){ objective->name, objective->weight };
    }
  dfp_weight_bar_set_weights (self->weights, weights, n);
  gtk_widget_set_visible (self->weights_card, n > 1);
  gtk_widget_set_visible (self->empty, n == 0);
}

/* One card for each objective, in the order of the list; cards of rows that stay are kept. */
static void
match_cards (DfpObjectivesPage *self, const DfpSubject *subject)
{
  DfpList *list = subject->plan->objectives;
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      DfpObjective *objective = dfp_list_get (list, i);

      if (card == NULL || dfp_objective_card_get_objective (DFP_OBJECTIVE_CARD (card)) != objective)
        {
          GtkWidget *fresh = dfp_objective_card_new (objective, DFP_PAGE (self));

          gtk_widget_insert_before (fresh, GTK_WIDGET (self->cards), card);
          card = fresh;
        }
      dfp_objective_card_update (DFP_OBJECTIVE_CARD (card), subject);
      card = gtk_widget_get_next_sibling (card);
    }
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (self->cards, card);
      card = next;
    }
}

static void
dfp_objectives_page_update (DfpPage *page)
{
  DfpObjectivesPage *self = DFP_OBJECTIVES_PAGE (page);
  DfpSubject subject;

  dfp_page_get_subject (page, &subject);
  match_cards (self, &subject);
  show_weights (self, subject.plan->objectives);
}

/* The card of the first objective to which the group has not agreed, or of the first of all. */
static GtkWidget *
find_card_to_agree (DfpObjectivesPage *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  for (GtkWidget *card = first; card != NULL; card = gtk_widget_get_next_sibling (card))
    if (!dfp_objective_get (dfp_objective_card_get_objective (DFP_OBJECTIVE_CARD (card)))->agreed)
      return card;
  return first;
}

/* The card in whose form a field of an objective is entered: "id/field". */
static GtkWidget *
find_card_of_field (DfpObjectivesPage *self, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "/", 2);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL && parts[1] != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_str_equal (dfp_objective_get (dfp_objective_card_get_objective (DFP_OBJECTIVE_CARD (card)))->id, parts[0]))
      return card;
  return NULL;
}

static gboolean
dfp_objectives_page_show_target (DfpPage *page, const char *target)
{
  DfpObjectivesPage *self = DFP_OBJECTIVES_PAGE (page);
  GtkWidget *card = g_str_equal (target, "agreed") ? find_card_to_agree (self) : find_card_of_field (self, target);

  if (card != NULL)
    return gtk_widget_get_focus_child (card) != NULL || gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
  return DFP_PAGE_CLASS (dfp_objectives_page_parent_class)->show_target (page, target);
}

static void
dfp_objectives_page_class_init (DfpObjectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_objectives_page_update;
  DFP_PAGE_CLASS (klass)->show_target = dfp_objectives_page_show_target;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_WEIGHT_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/objectives/dfp-objectives-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpObjectivesPage, weights);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectivesPage, weights_card);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectivesPage, cards);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectivesPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, weights_changed_cb);
}

static void
dfp_objectives_page_init (DfpObjectivesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
