/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made anew only when something else is to be said, so that a focused button stays while the table is edited. */
#include "gui/team/dfp-fragile-list.h"

#include <glib/gi18n.h>

#include "analysis/design/dfp-design.h"
#include "analysis/storms/dfp-fragility.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrapped-label.h"
#include "model/dfp-role.h"

#define SHOWN 6 /* roles */
#define N_LINES 3

struct _DfpFragileList
{
  GtkWidget parent_instance;

  char *shown; /* all texts in a row, to see whether anything changed */
};

G_DEFINE_FINAL_TYPE (DfpFragileList, dfp_fragile_list, GTK_TYPE_WIDGET)

static void
append (DfpFragileList *self, const DfpRoleData *role, const char *words)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *target = g_strdup_printf ("team/%s/heads", role->id);
  /* Translators: a role, and what its loss costs */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), role->title, words);

  gtk_box_append (GTK_BOX (box), dfp_wrapped_label_new (role->title, N_LINES, "strong"));
  gtk_box_append (GTK_BOX (box), dfp_wrapped_label_new (words, N_LINES, "fragile-words"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fragile-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static const DfpRoleData *
get_role (const DfpSubject *subject, int row)
{
  return dfp_list_get_data (subject->configuration->roles, (guint) subject->design->fragility->rows[row].role);
}

static char *
join_texts (const DfpSubject *subject, int n_rows)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *words = dfp_sentence_fragility_row (subject, i);

      g_string_append_printf (all, "%s\n%s\n%s\n", get_role (subject, i)->id, get_role (subject, i)->title, words);
    }
  return g_string_free (all, FALSE);
}

static void
dfp_fragile_list_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_fragile_list_parent_class)->dispose (object);
}

static void
dfp_fragile_list_finalize (GObject *object)
{
  g_free (DFP_FRAGILE_LIST (object)->shown);
  G_OBJECT_CLASS (dfp_fragile_list_parent_class)->finalize (object);
}

static void
dfp_fragile_list_class_init (DfpFragileListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_fragile_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = dfp_fragile_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
dfp_fragile_list_init (DfpFragileList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/* Those whom nobody else can replace, as the title counts them; without any, those who are hardest to lose. */
static int
count_rows (const DfpSubject *subject)
{
  const DfpFragility *fragility = subject->design != NULL ? subject->design->fragility : NULL;

  if (fragility == NULL)
    return 0;
  return MIN (fragility->n_single > 0 ? fragility->n_single : fragility->n_rows, SHOWN);
}

void
dfp_fragile_list_show (DfpFragileList *self, const DfpSubject *subject)
{
  const int n_rows = count_rows (subject);
  g_autofree char *texts = join_texts (subject, n_rows);

  if (g_strcmp0 (texts, self->shown) == 0)
    return;
  dfp_children_remove (GTK_WIDGET (self));
  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *words = dfp_sentence_fragility_row (subject, i);

      append (self, get_role (subject, i), words);
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&texts);
}
