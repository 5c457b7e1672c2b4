/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are made again only when columns or rows come or go; a change of figures fills the cells
 * that are there. The head is a child of the table itself and is allocated last, so that it lies
 * over the rows that scroll under it. */
#include "gui/compare/dfp-compare-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "exhibit/dfp-explanation.h"
#include "gui/compare/dfp-compare-cell.h"
#include "gui/compare/dfp-compare-head.h"
#include "gui/compare/dfp-compare-row.h"
#include "gui/exhibit/dfp-explain-button.h"
#include "gui/exhibit/dfp-explain.h"
#include "gui/page/dfp-page.h"
#include "gui/widgets/dfp-children.h"
#include "gui/widgets/dfp-wrapped-label.h"

struct _DfpCompareTable
{
  GtkWidget parent_instance;

  GtkWidget *rows;           /* child: a box of group heads and DfpCompareRow */
  GtkWidget *head;           /* child: DfpCompareRow of DfpCompareHead */
  GtkLabel *count;           /* in the head */
  GtkAdjustment *adjustment; /* owned while rooted: of the page's scroller */
  char *shape;               /* which rows and columns are there now */
  DfpComparison *comparison; /* what is shown; a reference, NULL until then */
};

G_DEFINE_FINAL_TYPE (DfpCompareTable, dfp_compare_table, GTK_TYPE_WIDGET)

static void
dfp_compare_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  DfpCompareTable *self = DFP_COMPARE_TABLE (widget);
  int head_minimum, head_natural, rows_minimum, rows_natural;

  gtk_widget_measure (self->head, orientation, for_size, &head_minimum, &head_natural, NULL, NULL);
  gtk_widget_measure (self->rows, orientation, for_size, &rows_minimum, &rows_natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (head_minimum, rows_minimum);
      *natural = MAX (head_natural, rows_natural);
    }
  else
    {
      *minimum = head_minimum + rows_minimum;
      *natural = head_natural + rows_natural;
    }
}

static GtkSizeRequestMode
dfp_compare_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How far the head must come down to stay in sight. */
static int
get_head_offset (DfpCompareTable *self, int most)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double x, y;

  if (scroller == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self), scroller, 0, 0, &x, &y))
    return 0;
  return CLAMP ((int) -y, 0, most);
}

static void
dfp_compare_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpCompareTable *self = DFP_COMPARE_TABLE (widget);
  int head;

  gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, width, &head, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->rows, &(GtkAllocation){ 0, head, width, height - head }, -1);
  gtk_widget_size_allocate (self->head,
                            &(GtkAllocation){ 0, get_head_offset (self, MAX (height - 2 * head, 0)), width, head }, -1);
}

static void
dfp_compare_table_root (GtkWidget *widget)
{
  DfpCompareTable *self = DFP_COMPARE_TABLE (widget);
  GtkWidget *scroller;

  GTK_WIDGET_CLASS (dfp_compare_table_parent_class)->root (widget);
  scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (scroller == NULL)
    return;
  self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
}

static void
dfp_compare_table_unroot (GtkWidget *widget)
{
  DfpCompareTable *self = DFP_COMPARE_TABLE (widget);

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  GTK_WIDGET_CLASS (dfp_compare_table_parent_class)->unroot (widget);
}

static void
dfp_compare_table_dispose (GObject *object)
{
  DfpCompareTable *self = DFP_COMPARE_TABLE (object);

  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->comparison, dfp_result_unref);
  G_OBJECT_CLASS (dfp_compare_table_parent_class)->dispose (object);
}

static void
dfp_compare_table_class_init (DfpCompareTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dfp_compare_table_dispose;
  widget_class->measure = dfp_compare_table_measure;
  widget_class->get_request_mode = dfp_compare_table_get_request_mode;
  widget_class->size_allocate = dfp_compare_table_size_allocate;
  widget_class->root = dfp_compare_table_root;
  widget_class->unroot = dfp_compare_table_unroot;
  gtk_widget_class_set_css_name (widget_class, "comparetable");
}

static void
dfp_compare_table_init (DfpCompareTable *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->head = dfp_compare_row_new ("head");
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* The columns shown, base first in the narrow form. Returns how many. */
static guint
list_columns (const DfpComparison *comparison, const DfpCompareView *view, guint *columns)
{
  if (!view->narrow || comparison->n_columns < 2)
    {
      for (guint i = 0; i < comparison->n_columns; i++)
        columns[i] = i;
      return comparison->n_columns;
    }
  columns[0] = comparison->base;
  columns[1] = view->other;
  return 2;
}

static gboolean
is_shown (const DfpComparisonRow *row, const DfpCompareView *view)
{
  return row->differs || !view->only_differences;
}

/* A text that is equal as long as the same rows and columns stand in the same places. */
static char *
describe_shape (const DfpComparison *comparison, const DfpCompareView *view, guint n_columns)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  g_string_append_printf (shape, "%u %d", n_columns, view->narrow);
  for (guint i = 0; i < comparison->n_rows; i++)
    if (is_shown (&comparison->rows[i], view))
      g_string_append_printf (shape, "\n%s", dfp_measure_get_label (comparison->rows[i].measure));
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

static void
build_head (DfpCompareTable *self, guint n_columns)
{
  GtkWidget *count = dfp_line_label_new ("", "compare-count");

  dfp_children_remove (self->head);
  self->count = GTK_LABEL (count);
  gtk_label_set_wrap (self->count, TRUE);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_NONE);
  dfp_compare_row_append (DFP_COMPARE_ROW (self->head), count);
  for (guint i = 0; i < n_columns; i++)
    dfp_compare_row_append (DFP_COMPARE_ROW (self->head), dfp_compare_head_new ());
}

static gboolean
asked_cb (DfpCompareTable *self, DfpExplain *explain, DfpExplainButton *button)
{
  DfpPage *page = DFP_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), DFP_TYPE_PAGE));
  const DfpMeasure *measure =
      dfp_comparison_find_row (self->comparison, dfp_explain_button_get_explains (button))->measure;
  g_autofree char *place = dfp_page_get_title_of (page, measure->target);
  g_auto (DfpHeadlineExplanation) explanation = { 0 };

  dfp_explanation_explain_measure (self->comparison, measure->key, place, &explanation);
  dfp_explain_show (explain, NULL, &explanation);
  return TRUE;
}

/* The name of a measure, which explains it; in the narrow form the difference stands at the end of its line. */
static GtkWidget *
build_name (DfpCompareTable *self, const DfpMeasure *measure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = dfp_explain_button_new (measure->key), *difference = gtk_label_new (NULL);
  const char *label = dfp_measure_get_label (measure);

  gtk_button_set_child (GTK_BUTTON (name), dfp_line_label_new (label, "name"));
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (name, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (difference, "compare-difference");
  gtk_widget_add_css_class (box, "compare-name");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), difference);
  return box;
}

static GtkWidget *
build_row (DfpCompareTable *self, const DfpMeasure *measure, guint n_columns, gboolean narrow)
{
  GtkWidget *row = dfp_compare_row_new (NULL);

  dfp_compare_row_append (DFP_COMPARE_ROW (row), build_name (self, measure));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkWidget *cell = dfp_compare_cell_new ();

      dfp_compare_cell_set_narrow (DFP_COMPARE_CELL (cell), narrow);
      dfp_compare_row_append (DFP_COMPARE_ROW (row), cell);
    }
  dfp_compare_row_set_narrow (DFP_COMPARE_ROW (row), narrow);
  return row;
}

static void
build (DfpCompareTable *self, const DfpComparison *comparison, const DfpCompareView *view, guint n_columns)
{
  int group = -1;

  dfp_children_remove (self->rows);
  build_head (self, n_columns);
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const DfpMeasure *measure = comparison->rows[i].measure;

      if (!is_shown (&comparison->rows[i], view))
        continue;
      if (group != (int) measure->group)
        gtk_box_append (GTK_BOX (self->rows),
                        dfp_line_label_new (dfp_measure_group_get_label (measure->group), "compare-group"));
      group = (int) measure->group;
      gtk_box_append (GTK_BOX (self->rows), build_row (self, measure, n_columns, view->narrow));
    }
}

/* Bars of one group and kind share a scale, those of chances one of their own: the largest value of them. NAN where a bar says nothing. */
static double
get_scale (const DfpComparison *comparison, const DfpMeasure *measure)
{
  double most = measure->kind == DFP_MEASURE_AS_SHARE ? 1 : 0; /* the whole, or more than that */

  if (measure->kind == DFP_MEASURE_AS_MONTH || measure->kind == DFP_MEASURE_AS_TEXT)
    return NAN;
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const DfpComparisonRow *row = &comparison->rows[i];

      if (row->measure->group != measure->group || row->measure->kind != measure->kind ||
          (row->measure->of_forecast != NULL) != (measure->of_forecast != NULL))
        continue;
      for (guint column = 0; column < comparison->n_columns; column++)
        if (isfinite (row->cells[column].value))
          most = MAX (most, row->cells[column].value);
    }
  return most > 0 ? most : NAN;
}

static void
fill_row (GtkWidget *row, const DfpComparison *comparison, guint position, const guint *columns, guint n_columns,
          const DfpCompareView *view)
{
  const double scale = get_scale (comparison, comparison->rows[position].measure);
  GtkWidget *difference = gtk_widget_get_last_child (gtk_widget_get_first_child (row));
  const DfpCompareMode mode = view->narrow ? DFP_COMPARE_VALUE : view->mode;
  int base = -1;

  for (guint i = 0; i < n_columns; i++)
    {
      const double value = comparison->rows[position].cells[columns[i]].value;

      dfp_compare_cell_show (DFP_COMPARE_CELL (dfp_compare_row_get_cell (DFP_COMPARE_ROW (row), i)), comparison,
                             position, columns[i], mode, isnan (value) ? NAN : CLAMP (value / scale, 0, 1));
      if (columns[i] == comparison->base)
        base = (int) i;
    }
  dfp_compare_row_set_base (DFP_COMPARE_ROW (row), view->narrow ? -1 : base);
  dfp_compare_show_difference (GTK_LABEL (difference), comparison, position, columns[n_columns - 1],
                               view->narrow ? view->mode : DFP_COMPARE_VALUE);
}

static void
fill_head (DfpCompareTable *self, const DfpComparison *comparison, const DfpCompareView *view, const guint *columns,
           guint n_columns)
{
  const guint hidden = view->only_differences ? comparison->n_without_difference : 0;
  g_autofree char *text = NULL;
  int base = -1;

  if (hidden > 0)
    text = g_strdup_printf (_ ("%u of %u rows; those without a difference are hidden"), comparison->n_rows - hidden,
                            comparison->n_rows);
  else
    text = g_strdup_printf (ngettext ("%u row", "%u rows", comparison->n_rows), comparison->n_rows);
  gtk_label_set_text (self->count, text);
  for (guint i = 0; i < n_columns; i++)
    {
      dfp_compare_head_show (DFP_COMPARE_HEAD (dfp_compare_row_get_cell (DFP_COMPARE_ROW (self->head), i)),
                             &comparison->columns[columns[i]], columns[i] == comparison->base, view->narrow);
      if (columns[i] == comparison->base)
        base = (int) i;
    }
  dfp_compare_row_set_base (DFP_COMPARE_ROW (self->head), view->narrow ? -1 : base);
  dfp_compare_row_set_narrow (DFP_COMPARE_ROW (self->head), view->narrow);
}

void
dfp_compare_table_show (DfpCompareTable *self, DfpComparison *comparison, const DfpCompareView *view)
{
  guint columns[DFP_COMPARISON_COLUMNS_MAXIMUM];
  const guint n_columns = list_columns (comparison, view, columns);
  g_autofree char *shape = describe_shape (comparison, view, n_columns);
  GtkWidget *row;

  if (g_strcmp0 (shape, self->shape) != 0)
    {
      build (self, comparison, view, n_columns);
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
    }
  g_clear_pointer (&self->comparison, dfp_result_unref);
  self->comparison = dfp_result_ref (comparison);
  fill_head (self, comparison, view, columns, n_columns);
  row = gtk_widget_get_first_child (self->rows);
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      if (!is_shown (&comparison->rows[i], view))
        continue;
      while (!DFP_IS_COMPARE_ROW (row))
        row = gtk_widget_get_next_sibling (row);
      fill_row (row, comparison, i, columns, n_columns, view);
      row = gtk_widget_get_next_sibling (row);
    }
}
