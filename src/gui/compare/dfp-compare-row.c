/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layout of a row, and the tint under the base. */
#include "gui/compare/dfp-compare-row.h"

#include "gui/widgets/dfp-children.h"

#define NAME_SHARE 0.215
#define NAME_SHARE_OF_MANY 0.175 /* beside more than MANY columns */
#define MANY 3
#define NAME_MINIMUM 150
#define NAME_MAXIMUM 260

struct _DfpCompareRow
{
  GtkWidget parent_instance;

  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (DfpCompareRow, dfp_compare_row, GTK_TYPE_WIDGET)

static int
count_cells (GtkWidget *widget)
{
  int n = -1; /* the name is none */

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return MAX (n, 0);
}

/* The width of the name when the row is @width wide; all of it in the narrow form. */
static int
get_name_width (DfpCompareRow *self, int width)
{
  const double share = count_cells (GTK_WIDGET (self)) > MANY ? NAME_SHARE_OF_MANY : NAME_SHARE;

  return self->narrow ? width : CLAMP ((int) (width * share), NAME_MINIMUM, NAME_MAXIMUM);
}

static void
measure_height (DfpCompareRow *self, int width, int *minimum)
{
  GtkWidget *name = gtk_widget_get_first_child (GTK_WIDGET (self));
  const int n = count_cells (GTK_WIDGET (self)), name_width = width < 0 ? -1 : get_name_width (self, width);
  const int cell_width = width < 0 || n == 0 ? -1 : (self->narrow ? width : width - name_width) / n;
  int above = 0, beside = 0;

  if (name == NULL)
    return;
  gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, name_width, &above, NULL, NULL, NULL);
  for (GtkWidget *cell = gtk_widget_get_next_sibling (name); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int height;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, cell_width, &height, NULL, NULL, NULL);
      beside = MAX (beside, height);
    }
  *minimum = self->narrow ? above + beside : MAX (above, beside);
}

static void
measure_width (DfpCompareRow *self, int *minimum, int *natural)
{
  GtkWidget *name = gtk_widget_get_first_child (GTK_WIDGET (self));
  const int n = count_cells (GTK_WIDGET (self));
  int widest = 0;

  if (name == NULL)
    return;
  for (GtkWidget *cell = gtk_widget_get_next_sibling (name); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      int width;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      widest = MAX (widest, width);
    }
  *minimum = (self->narrow ? 0 : NAME_MINIMUM) + n * widest;
  *natural = MAX (*minimum, 1000);
}

static void
dfp_compare_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (DFP_COMPARE_ROW (widget), minimum, natural);
  else
    {
      measure_height (DFP_COMPARE_ROW (widget), for_size, minimum);
      *natural = *minimum;
    }
}

static GtkSizeRequestMode
dfp_compare_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dfp_compare_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpCompareRow *self = DFP_COMPARE_ROW (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int n = count_cells (widget), name_width = get_name_width (self, width);
  const int start = self->narrow ? 0 : name_width;
  GtkWidget *name = gtk_widget_get_first_child (widget);
  int top = 0, column = 0;

  if (name == NULL)
    return;
  if (self->narrow)
    gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, width, &top, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      name, &(GtkAllocation){ rtl ? width - name_width : 0, 0, name_width, self->narrow ? top : height }, -1);
  for (GtkWidget *cell = gtk_widget_get_next_sibling (name); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      const int from = start + (width - start) * column / n, to = start + (width - start) * (column + 1) / n;

      gtk_widget_size_allocate (cell, &(GtkAllocation){ rtl ? width - to : from, top, to - from, height - top }, -1);
    }
}

static void
dfp_compare_row_dispose (GObject *object)
{
  dfp_children_remove (GTK_WIDGET (object));
  G_OBJECT_CLASS (dfp_compare_row_parent_class)->dispose (object);
}

static void
dfp_compare_row_class_init (DfpCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_compare_row_dispose;
  widget_class->measure = dfp_compare_row_measure;
  widget_class->get_request_mode = dfp_compare_row_get_request_mode;
  widget_class->size_allocate = dfp_compare_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "comparerow");
}

static void
dfp_compare_row_init (DfpCompareRow *self)
{
}

GtkWidget *
dfp_compare_row_new (const char *css_class)
{
  GtkWidget *self = g_object_new (DFP_TYPE_COMPARE_ROW, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (self, css_class);
  return self;
}

void
dfp_compare_row_append (DfpCompareRow *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

GtkWidget *
dfp_compare_row_get_cell (DfpCompareRow *self, guint column)
{
  GtkWidget *cell = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self)));

  while (column-- > 0 && cell != NULL)
    cell = gtk_widget_get_next_sibling (cell);
  return cell;
}

void
dfp_compare_row_set_base (DfpCompareRow *self, int column)
{
  int position = 0;

  for (GtkWidget *cell = dfp_compare_row_get_cell (self, 0); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), position++)
    {
      if (position == column)
        gtk_widget_add_css_class (cell, "base");
      else
        gtk_widget_remove_css_class (cell, "base");
    }
}

void
dfp_compare_row_set_narrow (DfpCompareRow *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
