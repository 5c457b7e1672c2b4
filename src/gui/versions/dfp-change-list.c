/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it was and what it is stand below one another in all lines, and go below the name where a line is too narrow for
 * both. */
#include "gui/versions/dfp-change-list.h"

#include <glib/gi18n.h>

#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrap.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define SHOWN_MAXIMUM 200
#define VALUE_LINES 3
#define VALUE_WIDTH 18 /* characters */

struct _DfpChangeList
{
  GtkWidget parent_instance;

  GtkWidget *lines;     /* child: a box */
  GtkSizeGroup *before; /* owned, as the next: what makes the lines columns */
  GtkSizeGroup *after;
};

G_DEFINE_FINAL_TYPE (DfpChangeList, dfp_change_list, GTK_TYPE_WIDGET)

enum
{
  TAKE_BACK,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
dfp_change_list_dispose (GObject *object)
{
  DfpChangeList *self = DFP_CHANGE_LIST (object);

  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  G_OBJECT_CLASS (dfp_change_list_parent_class)->dispose (object);
}

static void
dfp_change_list_class_init (DfpChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_change_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[TAKE_BACK] = g_signal_new ("take-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
dfp_change_list_init (DfpChangeList *self)
{
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->before = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->after = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
}

static GtkWidget *
get_line (DfpChangeList *self, guint position)
{
  GtkWidget *line = gtk_widget_get_first_child (self->lines);

  while (line != NULL && position-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return line;
}

static void
clicked_cb (GtkWidget *button, DfpChangeList *self)
{
  guint position = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line != gtk_widget_get_parent (button);
       line = gtk_widget_get_next_sibling (line))
    position++;
  g_signal_emit (self, signals[TAKE_BACK], 0, position);
}

static GtkWidget *
create_subject (const DfpDifference *difference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *subject = dfp_difference_describe_subject (difference);
  g_autofree char *place = dfp_difference_describe_place (difference);

  gtk_box_append (GTK_BOX (box), dfp_wrapped_label_new (subject, 2, "strong"));
  if (*place != '\0')
    gtk_box_append (GTK_BOX (box), dfp_wrapped_label_new (place, 2, "secondary"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* Takes @text. */
static GtkWidget *
create_value (char *text, const char *css_class, GtkSizeGroup *column)
{
  GtkWidget *label = dfp_wrapped_label_new (text, VALUE_LINES, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), VALUE_WIDTH);
  gtk_widget_add_css_class (label, "figures");
  gtk_size_group_add_widget (column, label);
  g_free (text);
  return label;
}

static GtkWidget *
create_values (DfpChangeList *self, const DfpDifference *difference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (box), create_value (dfp_difference_describe_before (difference), "secondary", self->before));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("→"));
  gtk_box_append (GTK_BOX (box), create_value (dfp_difference_describe_after (difference), NULL, self->after));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
create_button (DfpChangeList *self, const DfpDifference *difference)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Take Back"));
  g_autofree char *words = dfp_difference_describe (difference);
  /* Translators: a button that undoes one change; %s is the change, such as "Developer, Heads: 4 → 6". */
  g_autofree char *name = g_strdup_printf (_ ("Take back %s"), words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

static GtkWidget *
create_line (DfpChangeList *self, const DfpDifference *difference, gboolean with_take_back)
{
  GtkWidget *line = g_object_new (DFP_TYPE_WRAP, "css-classes", (const char *[]){ "change-line", NULL }, NULL);

  dfp_wrap_append (DFP_WRAP (line), create_subject (difference));
  dfp_wrap_append (DFP_WRAP (line), create_values (self, difference));
  if (with_take_back)
    dfp_wrap_append (DFP_WRAP (line), create_button (self, difference));
  return line;
}

static void
add_rest (DfpChangeList *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  GtkWidget *label = dfp_wrapped_label_new (text, 1, "secondary");

  gtk_widget_add_css_class (label, "change-line");
  gtk_box_append (GTK_BOX (self->lines), label);
}

void
dfp_change_list_show (DfpChangeList *self, GPtrArray *differences, gboolean with_take_back)
{
  g_return_if_fail (DFP_IS_CHANGE_LIST (self));
  g_return_if_fail (differences != NULL);

  dfp_children_remove (self->lines);
  for (guint i = 0; i < MIN (differences->len, SHOWN_MAXIMUM); i++)
    gtk_box_append (GTK_BOX (self->lines), create_line (self, differences->pdata[i], with_take_back));
  if (differences->len > SHOWN_MAXIMUM)
    add_rest (self, differences->len - SHOWN_MAXIMUM);
}

void
dfp_change_list_set_taken (DfpChangeList *self, guint position)
{
  GtkWidget *line, *button;

  g_return_if_fail (DFP_IS_CHANGE_LIST (self));

  line = get_line (self, position);
  g_return_if_fail (line != NULL);
  button = gtk_widget_get_last_child (line);
  g_return_if_fail (GTK_IS_BUTTON (button));
  gtk_button_set_label (GTK_BUTTON (button), _ ("Taken Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Taken Back"), -1);
  gtk_widget_set_sensitive (button, FALSE);
}
