/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence and the two places to go from it. */
#include "gui/leadership/dfp-conversation-card.h"

#include <glib/gi18n.h>

#include "analysis/buy-in/dfp-leadership.h"
#include "analysis/design/dfp-design.h"
#include "exhibit/leadership/dfp-sentences-leadership.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/widgets/dfp-card.h"

struct _DfpConversationCard
{
  GtkWidget parent_instance;

  DfpCard *card; /* child */
  GtkLabel *sentence;
  GtkButton *to_risk;
  GtkButton *to_leader;
};

G_DEFINE_FINAL_TYPE (DfpConversationCard, dfp_conversation_card, GTK_TYPE_WIDGET)

static void
dfp_conversation_card_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &DFP_CONVERSATION_CARD (object)->card, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_conversation_card_parent_class)->dispose (object);
}

static void
dfp_conversation_card_class_init (DfpConversationCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_conversation_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkButton *
add_button (GtkWidget *row, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.go-to::leadership");
  gtk_box_append (GTK_BOX (row), button);
  return GTK_BUTTON (button);
}

static void
dfp_conversation_card_init (DfpConversationCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->card = DFP_CARD (dfp_card_new (_ ("Next conversation"), NULL));
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_wrap_mode (self->sentence, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->sentence, 0);
  self->to_risk = add_button (row, _ ("Go to the Risk"));
  self->to_leader = add_button (row, _ ("Go to the Leader"));
  dfp_card_append_suffix (self->card, dfp_explain_button_new ("conversation"));
  dfp_card_append (self->card, GTK_WIDGET (self->sentence));
  dfp_card_append (self->card, row);
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

static void
show_target (GtkButton *button, const char *page, const char *id)
{
  g_autofree char *target = g_strdup_printf ("%s/%s", page, id != NULL ? id : "");

  gtk_widget_set_visible (GTK_WIDGET (button), id != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
}

void
dfp_conversation_card_show (DfpConversationCard *self, const DfpSubject *subject)
{
  const DfpLeadership *leadership = subject->design != NULL ? subject->design->leadership : NULL;
  const int leader = leadership != NULL ? leadership->next.leader : -1;
  g_autofree char *sentence = dfp_sentence_conversation (subject);

  gtk_label_set_text (self->sentence, sentence);
  show_target (self->to_risk, "risks", leadership != NULL ? leadership->next.risk : NULL);
  show_target (self->to_leader, "leadership", leader >= 0 ? leadership->leaders[leader].id : NULL);
}
