/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first column stays where it is while the others scroll under it: it is drawn last. */
#include "gui/table/dfp-table-row.h"

#include "gui/table/dfp-table-cell.h"

struct _DfpTableRow
{
  GtkWidget parent_instance;

  DfpTable *table;     /* borrowed: an ancestor */
  DfpObject *object;   /* owned; NULL for head and foot */
  GPtrArray *children; /* borrowed, one per visible column */
};

G_DEFINE_FINAL_TYPE (DfpTableRow, dfp_table_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
dfp_table_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  DfpTableRow *self = DFP_TABLE_ROW (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->children->len; i++)
    {
      int least, wanted;

      gtk_widget_measure (g_ptr_array_index (self->children, i), orientation, -1, &least, &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
        }
    }
}

static void
dfp_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpTableRow *self = DFP_TABLE_ROW (widget);
  const DfpTableGeometry *geometry = dfp_table_lay_out (self->table, width);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int i = 0; i < MIN ((int) self->children->len, geometry->n); i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, (guint) i);
      const int x = geometry->x[i] - (i > 0 ? geometry->offset : 0);
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ rtl ? width - x - geometry->width[i] : x, 0,
                                                  MAX (geometry->width[i], least), height },
                                -1);
    }
}

static void
dfp_table_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpTableRow *self = DFP_TABLE_ROW (widget);

  for (guint i = self->children->len; i > 0; i--)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->children, i - 1), snapshot);
}

static void
clear (DfpTableRow *self)
{
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->children, i));
  g_ptr_array_set_size (self->children, 0);
}

static void
dfp_table_row_dispose (GObject *object)
{
  DfpTableRow *self = DFP_TABLE_ROW (object);

  clear (self);
  g_clear_object (&self->object);
  G_OBJECT_CLASS (dfp_table_row_parent_class)->dispose (object);
}

static void
dfp_table_row_finalize (GObject *object)
{
  g_ptr_array_unref (DFP_TABLE_ROW (object)->children);
  G_OBJECT_CLASS (dfp_table_row_parent_class)->finalize (object);
}

static void
dfp_table_row_class_init (DfpTableRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dfp_table_row_dispose;
  object_class->finalize = dfp_table_row_finalize;
  widget_class->measure = dfp_table_row_measure;
  widget_class->size_allocate = dfp_table_row_size_allocate;
  widget_class->snapshot = dfp_table_row_snapshot;
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", DFP_TYPE_TABLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "tablerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
dfp_table_row_init (DfpTableRow *self)
{
  self->children = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

DfpObject *
dfp_table_row_get_object (DfpTableRow *self)
{
  return self->object;
}

void
dfp_table_row_append (DfpTableRow *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (self->children, child);
}

GtkWidget *
dfp_table_row_get_child (DfpTableRow *self, int column)
{
  return column >= 0 && column < (int) self->children->len ? g_ptr_array_index (self->children, (guint) column) : NULL;
}

/* A widget of the page's own takes the cursor along when it is clicked. */
static void
enter_cb (GtkEventControllerFocus *controller, DfpTableRow *self)
{
  GtkWidget *child = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint column;

  if (g_ptr_array_find (self->children, child, &column))
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, column);
}

static GtkWidget *
create_child (DfpTableRow *self, DfpTableColumn *column)
{
  GtkWidget *widget = dfp_table_column_create_widget (column, self->object);
  GtkEventController *focus;

  if (widget == NULL)
    return dfp_table_cell_new (column, self->object, self->table->read_only);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (widget, focus);
  return widget;
}

static void
name_row (DfpTableRow *self)
{
  const char *name = dfp_object_get_name (self->object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *name != '\0' ? name : dfp_object_get_noun (self->object), -1);
}

static void
fill (DfpTableRow *self)
{
  GPtrArray *columns = self->table->columns;

  name_row (self);
  clear (self);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *cell = create_child (self, g_ptr_array_index (columns, i));

      if (i == 0)
        gtk_widget_add_css_class (cell, "frozen");
      dfp_table_row_append (self, cell);
    }
}

void
dfp_table_row_update (DfpTableRow *self)
{
  name_row (self);
  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);

      if (DFP_IS_TABLE_CELL (child))
        dfp_table_cell_update (DFP_TABLE_CELL (child));
      else
        gtk_widget_queue_draw (child);
    }
}

GtkWidget *
dfp_table_row_new (DfpTable *table, DfpObject *object)
{
  DfpTableRow *self = g_object_new (DFP_TYPE_TABLE_ROW, NULL);

  self->table = table;
  if (object != NULL)
    {
      self->object = g_object_ref (object);
      fill (self);
    }
  return GTK_WIDGET (self);
}
