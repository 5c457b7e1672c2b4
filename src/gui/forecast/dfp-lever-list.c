/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows stay and change their words, so that a focused one stays focused while numbers move. */
#include "gui/forecast/dfp-lever-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrapped-label.h"

#define SHOWN 6

typedef struct
{
  GtkListBoxRow *row;
  GtkLabel *name, *gain, *chance;
} Row;

struct _DfpLeverList
{
  GtkWidget parent_instance;

  GtkLabel *nothing; /* child: said when there are no levers */
  GtkListBox *list;  /* child */
  Row rows[SHOWN];
};

G_DEFINE_FINAL_TYPE (DfpLeverList, dfp_lever_list, GTK_TYPE_WIDGET)

static GtkLabel *
create_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = dfp_wrapped_label_new (NULL, 3, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static Row
create_row (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  Row created = { .row = GTK_LIST_BOX_ROW (row) };

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  created.name = create_label (words, NULL);
  created.gain = create_label (words, "note");
  created.chance = create_label (line, "figure");
  gtk_label_set_wrap (created.chance, FALSE);
  gtk_label_set_ellipsize (created.chance, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_widget_add_css_class (row, "headline-row");
  gtk_list_box_row_set_child (created.row, line);
  return created;
}

static void
show_row (Row *row, const DfpSubject *subject, const DfpForecastLever *lever, const char *name)
{
  g_autofree char *gain = dfp_sentence_lever_gain (subject, lever), *target = dfp_lever_get_target (subject, lever);
  g_autofree char *chance = isnan (lever->with.all)
                                ? dfp_words_finish (subject, lever->with.finish80, DFP_MONTH_STYLE_MEDIUM)
                                : dfp_format_chance (lever->with.all);
  /* Translators: what would be changed, the chance or the month it brings, by how much that is better */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s, %s"), name, chance, gain);

  gtk_label_set_text (row->name, name);
  gtk_label_set_text (row->gain, gain);
  gtk_label_set_text (row->chance, chance);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row->row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row->row), "win.go-to");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (row->row), TRUE);
}

static void
dfp_lever_list_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_lever_list_parent_class)->dispose (object);
}

static void
dfp_lever_list_class_init (DfpLeverListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dfp_lever_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
dfp_lever_list_init (DfpLeverList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->nothing = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->nothing, 0);
  gtk_label_set_wrap (self->nothing, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "secondary");
  gtk_widget_set_parent (GTK_WIDGET (self->nothing), GTK_WIDGET (self));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "plain-list");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  for (int i = 0; i < SHOWN; i++)
    {
      self->rows[i] = create_row ();
      gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i].row));
    }
}

void
dfp_lever_list_show (DfpLeverList *self, const DfpSubject *subject)
{
  const DfpForecastSensitivity *sensitivity = subject->sensitivity;
  int n = 0;

  g_return_if_fail (DFP_IS_LEVER_LIST (self));
  for (int i = 0; sensitivity != NULL && i < sensitivity->n_levers && n < SHOWN; i++)
    {
      const DfpForecastLever *lever = &sensitivity->levers[i];
      g_autofree char *name = dfp_lever_lifts (sensitivity, lever) ? dfp_sentence_lever (subject, lever) : NULL;

      if (name != NULL)
        show_row (&self->rows[n++], subject, lever, name);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_label_set_text (self->nothing, sensitivity != NULL ? _ ("No single change lifts the odds by half a point.")
                                                         : _ ("The inputs are being turned, one after the other."));
  for (; n < SHOWN; n++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[n].row), FALSE);
}
