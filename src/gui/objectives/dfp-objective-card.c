/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head is a button that opens the objective's form; the table below edits in place. */
#include "gui/objectives/dfp-objective-card.h"

#include <glib/gi18n.h>

#include "analysis/forecast/dfp-forecast.h"
#include "analysis/objectives/dfp-progress.h"
#include "base/dfp-format.h"
#include "document/dfp-session.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "gui/exhibit/dfp-widgets.h"
#include "gui/form/dfp-form.h"
#include "gui/objectives/dfp-bullet.h"
#include "gui/table/dfp-table.h"
#include "gui/widgets/dfp-lamp.h"

struct _DfpObjectiveCard
{
  GtkWidget parent_instance;

  DfpPage *page;           /* borrowed */
  DfpObjective *objective; /* owned */
  GtkWidget *box;          /* template widgets */
  GtkWidget *head;
  GtkLabel *name;
  GtkLabel *detail;
  DfpLamp *lamp;
  GtkLabel *due;
  DfpTable *table;
  DfpTableColumn *way;
};

G_DEFINE_FINAL_TYPE (DfpObjectiveCard, dfp_objective_card, GTK_TYPE_WIDGET)

/* The buttons stand below the name where there is no room beside it. */
static void
narrow_changed_cb (DfpPage *page, GParamSpec *pspec, DfpObjectiveCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  dfp_page_get_narrow (page) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static GtkWidget *
create_bullet (DfpObject *row, gpointer user_data)
{
  return dfp_bullet_new (DFP_KEY_RESULT (row));
}

static void
edit_cb (DfpObjectiveCard *self)
{
  dfp_form_present (DFP_OBJECT (self->objective), GTK_WIDGET (self));
}

static void
up_cb (DfpObjectiveCard *self)
{
  dfp_object_move (DFP_OBJECT (self->objective), -1);
}

static void
down_cb (DfpObjectiveCard *self)
{
  dfp_object_move (DFP_OBJECT (self->objective), +1);
}

static void
remove_cb (DfpObjectiveCard *self)
{
  const char *name = dfp_objective_get (self->objective)->name;
  g_autofree char *toast = g_strdup_printf (_ ("“%s” removed"), name);

  if (dfp_session_remove_row (dfp_page_get_session (self->page), DFP_OBJECT (self->objective)))
    gtk_widget_activate_action (GTK_WIDGET (self), "do.undo-toast", "s", toast);
}

static void
dfp_objective_card_dispose (GObject *object)
{
  DfpObjectiveCard *self = DFP_OBJECTIVE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->objective);
  G_OBJECT_CLASS (dfp_objective_card_parent_class)->dispose (object);
}

static void
dfp_objective_card_class_init (DfpObjectiveCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_objective_card_dispose;
  dfp_widgets_register ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/objectives/dfp-objective-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, box);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, head);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, name);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, detail);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, due);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, lamp);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, table);
  gtk_widget_class_bind_template_child (widget_class, DfpObjectiveCard, way);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_objective_card_init (DfpObjectiveCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dfp_table_column_set_widget_func (self->way, create_bullet, NULL, NULL);
}

GtkWidget *
dfp_objective_card_new (DfpObjective *objective, DfpPage *page)
{
  DfpObjectiveCard *self = g_object_new (DFP_TYPE_OBJECTIVE_CARD, NULL);

  self->objective = g_object_ref (objective);
  self->page = page;
  g_object_set (self->table, "session", dfp_page_get_session (page), NULL);
  g_object_bind_property (page, "narrow", self->table, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::narrow", G_CALLBACK (narrow_changed_cb), self, 0);
  narrow_changed_cb (page, NULL, self);
  dfp_table_set_list (self->table, dfp_objective_get (objective)->key_results);
  return GTK_WIDGET (self);
}

DfpObjective *
dfp_objective_card_get_objective (DfpObjectiveCard *self)
{
  return self->objective;
}

static double
sum_weights (const DfpList *objectives)
{
  double sum = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (objectives); i++)
    sum += ((const DfpObjectiveData *) dfp_list_get_data (objectives, i))->weight;
  return sum;
}

/* "Weight 40 of 100 · Head of Retail · agreed with the group" */
static char *
describe (const DfpObjectiveData *objective, double sum)
{
  g_autofree char *weight = dfp_format_number_short (objective->weight, 1);
  g_autofree char *all = dfp_format_number_short (sum, 1);
  /* Translators: the weight of an objective, and those of all objectives together */
  g_autofree char *first = g_strdup_printf (_ ("Weight %s of %s"), weight, all);

  return g_strconcat (first, *objective->owner != '\0' ? " · " : "", objective->owner, " · ",
                      objective->agreed ? _ ("agreed with the group") : _ ("not yet agreed with the group"), NULL);
}

/* "73% by Jun 2028", with a lamp; the month alone while nothing is known. */
static void
show_due (DfpObjectiveCard *self, const DfpSubject *subject, const DfpObjectiveData *objective)
{
  const DfpForecastChance *chance = dfp_subject_find_chance (subject, objective->id);
  g_autofree char *month = NULL, *share = NULL, *due = NULL, *tip = NULL;

  if (objective->due_month > 0)
    month = dfp_subject_format_month (subject, objective->due_month, DFP_MONTH_STYLE_MEDIUM);
  gtk_widget_set_visible (GTK_WIDGET (self->lamp), chance != NULL);
  if (chance != NULL)
    {
      share = dfp_format_chance (chance->probability);
      dfp_lamp_set_level (self->lamp, dfp_lamp_get_level_of (dfp_chance_get_light (chance->probability)));
      /* Translators: a chance and a month */
      due = g_strdup_printf (_ ("%s by %s"), share, month);
      tip = g_strdup_printf (_ ("“%s” reaches it by then in %s of futures; 80%% is asked for"),
                             subject->configuration->name, share);
    }
  else
    due = month != NULL ? g_strdup_printf (_ ("by %s"), month) : g_strdup ("");
  gtk_label_set_text (self->due, due);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->due), tip);
}

void
dfp_objective_card_update (DfpObjectiveCard *self, const DfpSubject *subject)
{
  const DfpObjectiveData *objective = dfp_objective_get (self->objective);
  g_autofree char *detail = describe (objective, sum_weights (subject->plan->objectives));

  gtk_label_set_text (self->name, *objective->name != '\0' ? objective->name : _ ("Objective without a name"));
  gtk_label_set_text (self->detail, detail);
  show_due (self, subject, objective);
}
