/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lamp for each commitment, which goes to the first leader who does not make it, and the sentence that
 * names who is missing. */
#include "gui/leadership/dfp-commitments.h"

#include <glib/gi18n.h>

#include "analysis/buy-in/dfp-commitment.h"
#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/design/dfp-design.h"
#include "exhibit/dfp-headline-list.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/page/dfp-columns.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-lamp.h"

struct _DfpCommitments
{
  GtkWidget parent_instance;

  DfpCard *card; /* child */
  GtkButton *buttons[DFP_N_COMMITMENTS];
  DfpLamp *lamps[DFP_N_COMMITMENTS];
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (DfpCommitments, dfp_commitments, GTK_TYPE_WIDGET)

static void
dfp_commitments_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &DFP_COMMITMENTS (object)->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_commitments_parent_class)->dispose (object);
}

static void
dfp_commitments_class_init (DfpCommitmentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_commitments_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_lamp (DfpCommitments *self, int i)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (dfp_commitment_get_label (i));

  self->lamps[i] = DFP_LAMP (dfp_lamp_new (DFP_LAMP_UNNEEDED));
  self->buttons[i] = GTK_BUTTON (button);
  gtk_widget_set_halign (GTK_WIDGET (self->lamps[i]), GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lamps[i]));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.go-to::leadership");
  return button;
}

static void
dfp_commitments_init (DfpCommitments *self)
{
  GtkWidget *columns = g_object_new (DFP_TYPE_COLUMNS, NULL);

  self->card = DFP_CARD (dfp_card_new (_ ("What the leaders commit"), NULL));
  g_object_set (columns, "spacing", 2, "narrow-columns", 3, NULL);
  for (int i = 0; i < DFP_N_COMMITMENTS; i++)
    gtk_widget_set_parent (create_lamp (self, i), columns);
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_wrap_mode (self->sentence, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->sentence, 0);
  dfp_card_append_suffix (self->card, dfp_explain_button_new ("commitments"));
  dfp_card_append (self->card, columns);
  dfp_card_append (self->card, GTK_WIDGET (self->sentence));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

/* The field of the first leader who does not make it; of the first leader when all do. */
static char *
find_target (const DfpLeadership *leadership, DfpCommitment commitment)
{
  for (guint i = 0; i < leadership->n_leaders; i++)
    if (leadership->leaders[i].asked && !leadership->leaders[i].commits[commitment])
      return g_strdup_printf ("leadership/%s/%s", leadership->leaders[i].id, dfp_commitment_get_field (commitment));
  return g_strdup_printf ("leadership/%s", dfp_commitment_get_field (commitment));
}

static void
show_commitment (DfpCommitments *self, const DfpSubject *subject, DfpCommitment commitment)
{
  const DfpLeadership *leadership = subject->design->leadership;
  g_autofree char *who = dfp_sentence_commitment (subject, commitment);
  g_autofree char *target = find_target (leadership, commitment);

  dfp_lamp_set_level (self->lamps[commitment], leadership->n_asked == 0                 ? DFP_LAMP_UNNEEDED
                                               : leadership->n_missing[commitment] == 0 ? DFP_LAMP_GREEN
                                                                                        : DFP_LAMP_AMBER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons[commitment]), who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[commitment]), GTK_ACCESSIBLE_PROPERTY_LABEL, who, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->buttons[commitment]), "s", target);
}

void
dfp_commitments_show (DfpCommitments *self, const DfpSubject *subject)
{
  g_autofree char *caption = dfp_headline_get_figure ("commitments", subject);
  g_autofree char *sentence = dfp_sentence_commitments (subject);

  dfp_card_set_caption (self->card, caption);
  gtk_label_set_text (self->sentence, sentence);
  for (int i = 0; subject->design != NULL && i < DFP_N_COMMITMENTS; i++)
    show_commitment (self, subject, i);
}
