/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Five hundred of these are on the screen at once, so a cell is one layout and no children. */
#include "gui/table/dfp-table-cell.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gui/widgets/dfp-swatch.h"

#define CHIP_WIDTH 10
#define CHIP_HEIGHT 14
#define CHIP_GAP 8

struct _DfpTableCell
{
  GtkWidget parent_instance;

  DfpTableColumn *column; /* owned */
  DfpObject *row;         /* owned */
  PangoLayout *layout;    /* owned */
  GtkWidget *editor;      /* child while editing, else NULL */
  char *text;
  char *draft; /* what could not be read; NULL: none */
  gboolean numeric;
};

G_DEFINE_FINAL_TYPE (DfpTableCell, dfp_table_cell, GTK_TYPE_WIDGET)

/* Draws the chip, if there is one, and returns the room it takes. */
static double
snapshot_chip (DfpTableCell *self, GtkSnapshot *snapshot, int width, int height, gboolean rtl)
{
  DfpColor color;
  DfpPattern pattern;
  cairo_t *cr;

  if (!dfp_table_column_get_chip (self->column, self->row, &color, &pattern))
    return 0;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  dfp_swatch_trace (cr, (rtl ? width - CHIP_WIDTH : 0) + 0.5, floor ((height - CHIP_HEIGHT) / 2.0) + 0.5,
                    CHIP_WIDTH - 1, CHIP_HEIGHT - 1, 2.5);
  dfp_swatch_fill (cr, color, pattern);
  cairo_destroy (cr);
  return CHIP_WIDTH + CHIP_GAP;
}

static PangoLayout *
get_layout (DfpTableCell *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
      pango_layout_set_alignment (self->layout, self->numeric ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      pango_layout_set_text (self->layout, self->draft != NULL ? self->draft : self->text, -1);
    }
  return self->layout;
}

static void
dfp_table_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DfpTableCell *self = DFP_TABLE_CELL (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  PangoLayout *layout = get_layout (self);
  double chip;
  int text_height;

  if (width <= 0 || height <= 0)
    return;
  if (self->editor != NULL)
    {
      gtk_widget_snapshot_child (widget, self->editor, snapshot);
      return;
    }
  chip = snapshot_chip (self, snapshot, width, height, rtl);
  pango_layout_set_width (layout, (int) MAX (width - chip, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (-2, 0, (float) width + 4, (float) height));
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), rtl ? 0 : chip,
                              floor ((height - text_height) / 2.0), layout);
  gtk_snapshot_pop (snapshot);
}

static void
dfp_table_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  DfpTableCell *self = DFP_TABLE_CELL (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      pango_layout_get_pixel_size (get_layout (self), NULL, natural);
      *minimum = *natural;
    }
}

static void
dfp_table_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DfpTableCell *self = DFP_TABLE_CELL (widget);
  int wanted;

  if (self->editor == NULL)
    return;
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  wanted = MIN (wanted, height);
  gtk_widget_size_allocate (self->editor, &(GtkAllocation){ 0, (height - wanted) / 2, width, wanted }, -1);
}

static void
forget_layout (DfpTableCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dfp_table_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dfp_table_cell_parent_class)->css_changed (widget, change);
  forget_layout (DFP_TABLE_CELL (widget));
}

static void
dfp_table_cell_dispose (GObject *object)
{
  DfpTableCell *self = DFP_TABLE_CELL (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (dfp_table_cell_parent_class)->dispose (object);
}

static void
dfp_table_cell_finalize (GObject *object)
{
  DfpTableCell *self = DFP_TABLE_CELL (object);

  g_clear_object (&self->column);
  g_clear_object (&self->row);
  g_free (self->text);
  g_free (self->draft);
  G_OBJECT_CLASS (dfp_table_cell_parent_class)->finalize (object);
}

static void
dfp_table_cell_class_init (DfpTableCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dfp_table_cell_dispose;
  object_class->finalize = dfp_table_cell_finalize;
  widget_class->snapshot = dfp_table_cell_snapshot;
  widget_class->measure = dfp_table_cell_measure;
  widget_class->size_allocate = dfp_table_cell_size_allocate;
  widget_class->css_changed = dfp_table_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
dfp_table_cell_init (DfpTableCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
}

/* "Heads, Developer core: 2" */
static void
name_cell (DfpTableCell *self)
{
  const char *title = dfp_table_column_get_title (self->column, G_OBJECT_TYPE (self->row));
  const char *name = dfp_object_get_name (self->row);
  g_autofree char *label = g_strdup_printf ("%s, %s: %s", title, *name != '\0' ? name : dfp_object_get_noun (self->row),
                                            self->draft != NULL ? self->draft : self->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
dfp_table_cell_new (DfpTableColumn *column, DfpObject *row, gboolean read_only)
{
  DfpTableCell *self = g_object_new (DFP_TYPE_TABLE_CELL, NULL);

  self->column = g_object_ref (column);
  self->row = g_object_ref (row);
  self->numeric = dfp_table_column_is_numeric (column, G_OBJECT_TYPE (row));
  if (self->numeric)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  if (!dfp_table_column_is_editable (column) || read_only)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE, -1);
  dfp_table_cell_update (self);
  return GTK_WIDGET (self);
}

DfpTableColumn *
dfp_table_cell_get_column (DfpTableCell *self)
{
  return self->column;
}

DfpObject *
dfp_table_cell_get_row (DfpTableCell *self)
{
  return self->row;
}

void
dfp_table_cell_update (DfpTableCell *self)
{
  g_autofree char *text = dfp_table_column_get_text (self->column, self->row);

  if (g_strcmp0 (text, self->text) != 0)
    {
      g_free (self->text);
      self->text = g_steal_pointer (&text);
      forget_layout (self);
    }
  name_cell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self)); /* the chip may have changed */
}

static void
set_class (DfpTableCell *self, const char *name, gboolean on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), name);
}

void
dfp_table_cell_set_cursor (DfpTableCell *self, gboolean cursor)
{
  set_class (self, "cursor", cursor);
  gtk_widget_set_focusable (GTK_WIDGET (self), cursor); /* one stop for Tab in the whole table */
}

void
dfp_table_cell_set_selected (DfpTableCell *self, gboolean selected)
{
  set_class (self, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

GtkText *
dfp_table_cell_open_editor (DfpTableCell *self, const char *text)
{
  const char *title = dfp_table_column_get_title (self->column, G_OBJECT_TYPE (self->row));
  g_autofree char *label = g_strdup_printf ("%s, %s", title, dfp_object_get_name (self->row));

  g_assert (self->editor == NULL);
  self->editor = gtk_text_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor), self->numeric ? 1 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->editor), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->editor), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  set_class (self, "editing", TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return GTK_TEXT (self->editor);
}

void
dfp_table_cell_close_editor (DfpTableCell *self)
{
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  set_class (self, "editing", FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkText *
dfp_table_cell_get_editor (DfpTableCell *self)
{
  return self->editor != NULL ? GTK_TEXT (self->editor) : NULL;
}

void
dfp_table_cell_set_draft (DfpTableCell *self, const char *draft, const char *error)
{
  if (g_strcmp0 (self->draft, draft) != 0)
    {
      g_free (self->draft);
      self->draft = g_strdup (draft);
      forget_layout (self);
    }
  set_class (self, "invalid", draft != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), error);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               draft != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  name_cell (self);
}

const char *
dfp_table_cell_get_draft (DfpTableCell *self)
{
  return self->draft;
}
