/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of labels, two lines each at most, in a viewport that scrolls sideways where there is no room. Few cells, made again each time. */
#include "gui/flexibility/dfp-storm-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/design/dfp-design.h"
#include "analysis/storms/dfp-storms.h"
#include "exhibit/flex/dfp-sentences-flex.h"
#include "gui/table/dfp-wheel.h"

#define CELL_WIDTH 18 /* characters */

struct _DfpStormTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller; /* child */
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (DfpStormTable, dfp_storm_table, GTK_TYPE_WIDGET)

static void
add_cell (DfpStormTable *self, int column, int row, const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), CELL_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_WIDTH);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "storm-cell");
  gtk_widget_add_css_class (label, "figures");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_loss (DfpStormTable *self, int column, int row, const DfpSubject *subject, DfpStorm storm, int figure)
{
  const DfpStorms *storms = subject->design->storms;
  const double loss = figure < 0 ? storms->worst[storm] : storms->loss[storm][figure];
  g_autofree char *share = dfp_format_share (loss, 0, DFP_FORMAT_PLAIN);
  g_autofree char *words = NULL, *text = NULL;

  if (isnan (storms->score) || isnan (loss))
    {
      add_cell (self, column, row, "–", NULL, 1);
      return;
    }
  words = dfp_sentence_storm (subject, storm, figure);
  /* Translators: a share lost, and of what: “40% · €1.47m less value” */
  text = loss > 0 ? g_strdup_printf (_ ("%s · %s"), share, words) : g_strdup (_ ("nothing lost"));
  add_cell (self, column, row, text,
            loss > 0 ? (storm == (DfpStorm) storms->worst_storm ? "strong" : NULL) : "secondary", 1);
}

static void
add_column (DfpStormTable *self, int column, const DfpSubject *subject, gboolean current, int figure)
{
  const DfpColor color = dfp_subject_get_color (subject);
  g_autofree char *score = dfp_format_number (subject->design->flex_score, 0, DFP_FORMAT_PLAIN);
  g_autofree char *name = g_strdup_printf ("%s %s", dfp_palette_get_glyph (color), subject->configuration->name);

  add_cell (self, column, 0, name, current ? "strong" : NULL, 1);
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    add_loss (self, column, storm + 1, subject, storm, figure);
  add_cell (self, column, DFP_N_STORMS + 1, score, "strong", 1);
}

static GtkSizeRequestMode
dfp_storm_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window asks for the height of its child at its narrowest, where every cell takes two lines: the
 * height is that of the grid at the width it will have. */
static void
dfp_storm_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  DfpStormTable *self = DFP_STORM_TABLE (widget);
  GtkWidget *grid = GTK_WIDGET (self->grid);
  int least;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (grid, orientation, MAX (for_size, least), minimum, natural, NULL, NULL);
}

static void
dfp_storm_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (DFP_STORM_TABLE (widget)->scroller, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
dfp_storm_table_dispose (GObject *object)
{
  g_clear_pointer (&DFP_STORM_TABLE (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (dfp_storm_table_parent_class)->dispose (object);
}

static void
dfp_storm_table_class_init (DfpStormTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_storm_table_dispose;
  widget_class->get_request_mode = dfp_storm_table_get_request_mode;
  widget_class->measure = dfp_storm_table_measure;
  widget_class->size_allocate = dfp_storm_table_size_allocate;
}

static void
dfp_storm_table_init (DfpStormTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "table-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Storms by configuration"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_EXTERNAL);
  dfp_wheel_leave (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

void
dfp_storm_table_show (DfpStormTable *self, const DfpSubject *subjects, int n_subjects, int current, int figure)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  add_cell (self, 0, 0, "", NULL, 0);
  for (int storm = 0; storm < DFP_N_STORMS; storm++)
    add_cell (self, 0, storm + 1, dfp_storm_get_label (storm), NULL, 0);
  add_cell (self, 0, DFP_N_STORMS + 1, _ ("Flex score, of 100"), "strong", 0);
  for (int i = 0; i < n_subjects; i++)
    if (subjects[i].design != NULL)
      add_column (self, i + 1, &subjects[i], i == current, figure);
}
