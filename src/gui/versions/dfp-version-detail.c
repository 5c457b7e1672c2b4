/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every pair of plans is an earlier and a later one: the version before and this one, or this one and the plan as it
 * stands. What is taken back becomes what it was in the earlier. */
#include "gui/versions/dfp-version-detail.h"

#include <glib/gi18n.h>

#include "gui/versions/dfp-change-list.h"
#include "gui/versions/dfp-total-changes.h"
#include "gui/versions/dfp-version-row.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-toggle-group.h"
#include "gui/widgets/dfp-wrap.h"

/* What the version is set against, in the order of the toggles. */
typedef enum
{
  AGAINST_BEFORE,
  AGAINST_NOW,
} Against;

struct _DfpVersionDetail
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *heading;
  GtkLabel *subtitle;
  GtkWidget *buttons;
  GtkButton *restore_button;
  DfpCard *changes_card;
  DfpChangeList *changes;
  GtkWidget *nothing;
  DfpCard *figures_card;
  DfpTotalChanges *totals;
  DfpToggleGroup *against; /* in the card */

  DfpPlan *plan;          /* owned, as all below */
  DfpPlan *before;        /* or NULL */
  DfpPlan *now;           /* NULL where it is what is shown */
  char *configuration;    /* or NULL */
  GPtrArray *differences; /* that are shown; NULL until then */
};

G_DEFINE_FINAL_TYPE (DfpVersionDetail, dfp_version_detail, GTK_TYPE_WIDGET)

enum
{
  TAKE_BACK,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static gboolean
is_against_now (DfpVersionDetail *self)
{
  if (self->now == NULL)
    return FALSE;
  return self->before == NULL || dfp_toggle_group_get_selected (self->against) == AGAINST_NOW;
}

/* The id of the configuration that a change is in, or NULL. Transfer full. */
static char *
get_configuration (const DfpDifference *difference)
{
  g_auto (GStrv) parts = g_strsplit (difference->path, ".", 3);

  return g_strcmp0 (parts[0], "configurations") == 0 && difference->kind == DFP_DIFFERENCE_CHANGED ? g_strdup (parts[1])
                                                                                                   : NULL;
}

/* The figures of the configuration looked at, or of the first that was changed where that one was not. Transfer full. */
static char *
pick_configuration (DfpVersionDetail *self)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < self->differences->len; i++)
    {
      g_autofree char *id = get_configuration (self->differences->pdata[i]);

      if (id != NULL && g_strcmp0 (id, self->configuration) == 0)
        return g_steal_pointer (&id);
      if (first == NULL)
        first = g_steal_pointer (&id);
    }
  return first != NULL ? g_steal_pointer (&first) : g_strdup (self->configuration);
}

static void
show_figures (DfpVersionDetail *self, DfpPlan *earlier, DfpPlan *later)
{
  g_autofree char *id = pick_configuration (self);
  DfpConfiguration *configuration = id != NULL ? dfp_list_find (dfp_plan_get (later)->configurations, id) : NULL;

  if (configuration == NULL)
    configuration = dfp_plan_get_baseline (later);
  dfp_card_set_caption (self->figures_card, configuration != NULL ? dfp_configuration_get (configuration)->name : NULL);
  dfp_total_changes_show (self->totals, earlier, later, id);
}

static void
show_pair (DfpVersionDetail *self, DfpPlan *earlier, DfpPlan *later)
{
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  self->differences = dfp_difference_list (DFP_OBJECT (earlier), DFP_OBJECT (later));
  dfp_change_list_show (self->changes, self->differences, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), self->differences->len > 0);
  gtk_widget_set_visible (self->nothing, self->differences->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->figures_card), self->differences->len > 0);
  if (self->differences->len > 0)
    show_figures (self, earlier, later);
}

static void
update_pair (DfpVersionDetail *self)
{
  const gboolean since = is_against_now (self);

  if (self->plan == NULL)
    return;
  dfp_card_set_title (self->changes_card, since ? _ ("What has changed since") : _ ("What changed"));
  dfp_card_set_title (self->figures_card, since ? _ ("What that did") : _ ("What it did"));
  gtk_widget_set_visible (GTK_WIDGET (self->changes_card), since || self->before != NULL);
  if (since)
    show_pair (self, self->plan, self->now);
  else if (self->before != NULL)
    show_pair (self, self->before, self->plan);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->figures_card), FALSE);
}

static void
take_back_cb (DfpVersionDetail *self, guint position)
{
  g_signal_emit (self, signals[TAKE_BACK], 0, g_ptr_array_index (self->differences, position), position);
}

static void
clear_plans (DfpVersionDetail *self)
{
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->before);
  g_clear_object (&self->now);
  g_clear_pointer (&self->configuration, g_free);
}

static void
dfp_version_detail_dispose (GObject *object)
{
  DfpVersionDetail *self = DFP_VERSION_DETAIL (object);

  clear_plans (self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_version_detail_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/digitalfactory/Planner/ui/versions/dfp-version-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, content);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, heading);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, buttons);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, restore_button);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, changes_card);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, changes);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, nothing);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, figures_card);
  gtk_widget_class_bind_template_child (widget_class, DfpVersionDetail, totals);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
dfp_version_detail_class_init (DfpVersionDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_version_detail_dispose;
  signals[TAKE_BACK] = g_signal_new ("take-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);
  g_type_ensure (DFP_TYPE_CARD);
  g_type_ensure (DFP_TYPE_CHANGE_LIST);
  g_type_ensure (DFP_TYPE_TOTAL_CHANGES);
  g_type_ensure (DFP_TYPE_WRAP);
  bind_template (widget_class);
}

static void
dfp_version_detail_init (DfpVersionDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->against =
      g_object_new (DFP_TYPE_TOGGLE_GROUP, "label", _ ("Against"), "halign", GTK_ALIGN_END, "hexpand", TRUE, NULL);
  dfp_card_append_suffix (self->changes_card, GTK_WIDGET (self->against));
  g_signal_connect_object (self->against, "notify::selected", G_CALLBACK (update_pair), self, G_CONNECT_SWAPPED);
}

/* "Today, 14:12 · Anna Berg", with what a named version changed. Transfer full. */
static char *
describe_version (const DfpVersion *version)
{
  g_autofree char *origin = dfp_version_describe_origin (version);

  if (version->name == NULL || version->change == NULL)
    return g_steal_pointer (&origin);
  return g_strdup_printf ("%s · %s", origin, version->change);
}

static void
show_heading (DfpVersionDetail *self, const DfpVersion *version)
{
  g_autofree char *change = version != NULL ? dfp_version_describe (version) : NULL;
  g_autofree char *heading = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *restore = NULL;

  gtk_widget_set_visible (self->buttons, version != NULL);
  if (version == NULL)
    {
      gtk_label_set_text (self->heading, _ ("As it stands, not yet saved"));
      gtk_label_set_text (self->subtitle, _ ("Saving makes a version of it"));
      return;
    }
  /* Translators: the number of a version and what changed in it, such as Change Heads. */
  heading = g_strdup_printf (_ ("Version %u: %s"), version->number, change);
  subtitle = describe_version (version);
  restore = g_strdup_printf (_ ("Restore Version %u"), version->number);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_button_set_label (self->restore_button, restore);
}

/* The toggles are named after the version before. */
static void
show_toggles (DfpVersionDetail *self, const DfpVersion *previous)
{
  const int selected = MAX (dfp_toggle_group_get_selected (self->against), 0);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->against), self->now != NULL && previous != NULL);
  if (previous == NULL)
    return;
  label = g_strdup_printf (_ ("Against version %u"), previous->number);
  dfp_children_remove (GTK_WIDGET (self->against));
  dfp_toggle_group_add (self->against, "before", label);
  dfp_toggle_group_add (self->against, "now", _ ("Against now"));
  dfp_toggle_group_set_selected (self->against, selected);
}

void
dfp_version_detail_show (DfpVersionDetail *self, const DfpVersionSight *sight)
{
  g_return_if_fail (DFP_IS_VERSION_DETAIL (self));
  g_return_if_fail (sight != NULL);

  clear_plans (self);
  self->plan = g_object_ref (sight->plan);
  self->before = sight->before != NULL ? g_object_ref (sight->before) : NULL;
  self->now = sight->version != NULL ? g_object_ref (sight->now) : NULL;
  self->configuration = g_strdup (sight->configuration);
  show_toggles (self, sight->previous);
  show_heading (self, sight->version);
  update_pair (self);
}

void
dfp_version_detail_set_taken (DfpVersionDetail *self, guint position)
{
  g_return_if_fail (DFP_IS_VERSION_DETAIL (self));

  dfp_change_list_set_taken (self->changes, position);
}
