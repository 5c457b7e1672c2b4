/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of sentences under the names of the two configurations. */
#include "gui/compare/dfp-changes-card.h"

#include <glib/gi18n.h>

#include "analysis/compare/dfp-difference.h"
#include "gui/widgets/dfp-card.h"

#define SHOWN_MAXIMUM 60

struct _DfpChangesCard
{
  GtkWidget parent_instance;

  DfpCard *card;       /* child */
  GtkWidget *expander; /* in the card */
  GtkFlowBox *list;
};

G_DEFINE_FINAL_TYPE (DfpChangesCard, dfp_changes_card, GTK_TYPE_WIDGET)

static void
dfp_changes_card_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &DFP_CHANGES_CARD (object)->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_changes_card_parent_class)->dispose (object);
}

static void
dfp_changes_card_class_init (DfpChangesCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_changes_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dfp_changes_card_init (DfpChangesCard *self)
{
  self->card = DFP_CARD (dfp_card_new (NULL, NULL));
  self->list = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (self->list, 1);
  gtk_flow_box_set_max_children_per_line (self->list, 2);
  gtk_flow_box_set_homogeneous (self->list, TRUE);
  gtk_flow_box_set_column_spacing (self->list, 24);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->list));
  dfp_card_append (self->card, self->expander);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

static GtkWidget *
create_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static void
show_differences (DfpChangesCard *self, GPtrArray *differences)
{
  GtkWidget *child;
  g_autofree char *count = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_flow_box_remove (self->list, child);
  for (guint i = 0; i < MIN (differences->len, SHOWN_MAXIMUM); i++)
    {
      g_autofree char *text = dfp_difference_describe (g_ptr_array_index (differences, i));

      gtk_flow_box_append (self->list, create_line (text));
    }
  count = g_strdup_printf (ngettext ("%u difference", "%u differences", differences->len), differences->len);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), count);
}

void
dfp_changes_card_show (DfpChangesCard *self, DfpSession *session)
{
  DfpConfiguration *base = dfp_plan_get_baseline (dfp_session_get_plan (session));
  DfpConfiguration *current = dfp_session_get_configuration (session);
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), base != current);
  if (base == current)
    return;
  differences = dfp_difference_list (DFP_OBJECT (base), DFP_OBJECT (current));
  title =
      g_strdup_printf (_ ("From %s to %s"), dfp_configuration_get (base)->name, dfp_configuration_get (current)->name);
  dfp_card_set_title (self->card, title);
  show_differences (self, differences);
}
