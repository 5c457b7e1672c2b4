/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted among those who can stop the plan (power 4 or 5) and the sponsors: a commitment is in
 * order when all of them made it. */
#include "gui/leadership/dfp-commitments.h"

#include <glib/gi18n.h>

#include "base/dfp-format.h"
#include "gui/widgets/dfp-card.h"
#include "gui/widgets/dfp-columns.h"
#include "gui/widgets/dfp-lamp.h"
#include "model/dfp-stakeholder.h"

#define N_COMMITMENTS 5
#define POWERFUL 4

static const struct
{
  const char *field;
  const char *missing; /* what is said when it is the first one missing */
} commitments[N_COMMITMENTS] = {
  { "commits-rules", N_ ("New rules are missing") },
  { "commits-mindset", N_ ("A new mindset is missing") },
  { "commits-construct", N_ ("The organisation is missing") },
  { "commits-time", N_ ("Time is missing") },
  { "commits-capital", N_ ("Capital is missing") },
};

struct _DfpCommitments
{
  GtkWidget parent_instance;

  DfpCard *card; /* child */
  DfpLamp *lamps[N_COMMITMENTS];
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (DfpCommitments, dfp_commitments, GTK_TYPE_WIDGET)

static gboolean
counts (const DfpStakeholderData *leader)
{
  return leader->is_sponsor || leader->power >= POWERFUL;
}

/* How many of those who count do not make the commitment; the first of them through @who. */
static int
count_missing (const DfpList *list, const DfpField *field, const char **who)
{
  int n = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    {
      const DfpStakeholderData *leader = dfp_list_get_data (list, i);

      if (!counts (leader) || dfp_field_get_number (field, leader) != 0)
        continue;
      if (n++ == 0)
        *who = leader->name;
    }
  return n;
}

static int
count_leaders (const DfpList *list)
{
  int n = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (list); i++)
    n += counts (dfp_list_get_data (list, i));
  return n;
}

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
  const DfpField *field = dfp_type_find_field (DFP_TYPE_STAKEHOLDER, commitments[i].field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *label = gtk_label_new (dfp_field_get_label (field));

  self->lamps[i] = DFP_LAMP (dfp_lamp_new (DFP_LAMP_UNNEEDED));
  gtk_widget_set_halign (GTK_WIDGET (self->lamps[i]), GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lamps[i]));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
dfp_commitments_init (DfpCommitments *self)
{
  GtkWidget *columns = g_object_new (DFP_TYPE_COLUMNS, NULL);

  self->card = DFP_CARD (dfp_card_new (_ ("What the leaders commit"), NULL));
  g_object_set (columns, "spacing", 6, "narrow-columns", 3, NULL);
  for (int i = 0; i < N_COMMITMENTS; i++)
    gtk_widget_set_parent (create_lamp (self, i), columns);
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_xalign (self->sentence, 0);
  dfp_card_append (self->card, columns);
  dfp_card_append (self->card, GTK_WIDGET (self->sentence));
  gtk_widget_set_parent (GTK_WIDGET (self->card), GTK_WIDGET (self));
}

/* "Chief Risk Officer and two more": transfer full. */
static char *
describe_who (const char *first, int n)
{
  g_autofree char *more = dfp_format_count (n - 1);

  if (n < 2)
    return g_strdup (first);
  return g_strdup_printf (ngettext ("%s and %s more", "%s and %s more", n - 1), first, more);
}

static void
show_sentence (DfpCommitments *self, int missing, const char *first, int n)
{
  g_autofree char *who = NULL, *text = NULL;

  if (missing < 0)
    {
      gtk_label_set_text (self->sentence, _ ("All who could stop the plan commit to all five."));
      return;
    }
  who = describe_who (first, n);
  text = g_strdup_printf ("%s: %s.", _ (commitments[missing].missing), who);
  gtk_label_set_text (self->sentence, text);
}

void
dfp_commitments_show (DfpCommitments *self, const DfpList *stakeholders)
{
  const int n_leaders = count_leaders (stakeholders);
  int n_made = 0, first = -1, n_of_first = 0;
  const char *who_first = "";
  g_autofree char *caption = NULL;

  for (int i = 0; i < N_COMMITMENTS; i++)
    {
      const DfpField *field = dfp_type_find_field (DFP_TYPE_STAKEHOLDER, commitments[i].field);
      const char *who = "";
      const int n = count_missing (stakeholders, field, &who);

      dfp_lamp_set_level (self->lamps[i], n_leaders == 0 ? DFP_LAMP_UNNEEDED
                                          : n == 0       ? DFP_LAMP_GREEN
                                                         : DFP_LAMP_AMBER);
      n_made += n == 0 && n_leaders > 0;
      if (n > 0 && first < 0)
        {
          first = i;
          n_of_first = n;
          who_first = who;
        }
    }
  caption = g_strdup_printf (_ ("%d of %d"), n_made, N_COMMITMENTS);
  dfp_card_set_caption (self->card, n_leaders > 0 ? caption : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), n_leaders > 0);
  show_sentence (self, first, who_first, n_of_first);
}
