/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table from outside: properties, signals, children. Any change below the plan's root is shown before the next
 * frame, once, however many values it touched. */
#include "gui/table/dfp-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/dfp-session.h"
#include "gui/table/dfp-table-geometry.h"
#include "gui/table/dfp-table-boxed.h"
#include "gui/table/dfp-table-commands.h"
#include "gui/table/dfp-table-private.h"
#include "gui/table/dfp-table-row.h"
#include "gui/widgets/dfp-children.h"

static void dfp_table_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DfpTable, dfp_table, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, dfp_table_buildable_init))

typedef enum
{
  PROP_LIST = 1,
  PROP_SESSION,
  PROP_NARROW,
  PROP_TITLE,
  PROP_ADD_LABEL,
  PROP_GROUP_FIELD,
  PROP_MAXIMUM_ROWS,
  PROP_READ_ONLY,
  PROP_EMPTY,
} DfpTableProperty;
#define N_PROPERTIES (PROP_EMPTY + 1)
static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void
scrolled_cb (DfpTable *self)
{
  self->geometry->offset = (int) gtk_adjustment_get_value (self->adjustment);
  if (self->head != NULL)
    gtk_widget_queue_allocate (self->head);
  if (self->foot != NULL)
    gtk_widget_queue_allocate (self->foot);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->rows, i));
  (self->geometry->offset > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->grid, "scrolled");
}

static void
boxed_activated_cb (DfpTable *self, GtkListBoxRow *row)
{
  dfp_table_open_row (self, dfp_table_get_boxed_object (GTK_WIDGET (row)));
}

/* Properties */

static void
follow_list (DfpTable *self, DfpList *list)
{
  if (self->list != NULL)
    g_signal_handler_disconnect (self->list, self->items_id);
  if (self->root != NULL)
    g_signal_handler_disconnect (self->root, self->changed_id);
  g_set_object (&self->list, list);
  g_clear_object (&self->root);
  if (list == NULL)
    return;
  self->items_id = g_signal_connect_swapped (list, "items-changed", G_CALLBACK (dfp_table_queue_rebuild), self);
  if (dfp_list_get_owner (list) == NULL) /* what nobody owns changes no more */
    return;
  self->root = g_object_ref (dfp_object_get_root (dfp_list_get_owner (list)));
  self->changed_id = g_signal_connect_swapped (self->root, "changed", G_CALLBACK (dfp_table_queue_update), self);
}

void
dfp_table_set_list (DfpTable *self, DfpList *list)
{
  g_return_if_fail (DFP_IS_TABLE (self) && (list == NULL || DFP_IS_LIST (list)));
  if (self->list == list)
    return;
  dfp_table_cancel_edit (self);
  follow_list (self, list);
  self->page = 0;
  self->cursor = self->anchor = (DfpTablePlace){ -1, 0 };
  dfp_table_rebuild_all (self);
  dfp_table_limit_height (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

static void
set_add_label (DfpTable *self, const char *label)
{
  adw_button_content_set_label (self->add_content, label != NULL ? label : "");
  gtk_widget_set_visible (self->add_button, label != NULL);
  dfp_table_show_pager (self);
}

static void
set_empty (DfpTable *self, GtkWidget *empty)
{
  if (self->empty != NULL)
    gtk_box_remove (GTK_BOX (self->empty_holder), self->empty);
  g_set_object (&self->empty, empty);
  if (empty != NULL)
    gtk_box_append (GTK_BOX (self->empty_holder), empty);
  dfp_table_show_parts (self);
}

static void
set_narrow (DfpTable *self, gboolean narrow)
{
  g_autoptr (GHashTable) dropped = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  if (self->narrow == narrow)
    return;
  dfp_table_cancel_edit (self);
  self->narrow = narrow;
  self->geometry_width = -1;           /* announced again when it is wide again */
  dfp_table_drop_rows (self, dropped); /* what is not seen costs nothing */
  if (!narrow)
    dfp_table_show_boxed (self, NULL);
  dfp_table_queue_rebuild (self);
  dfp_table_show_parts (self);
}

static void
set_read_only (DfpTable *self, gboolean read_only)
{
  self->read_only = read_only;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.add", !read_only);
  dfp_table_rebuild_all (self);
}

static void
set_text (char **member, const GValue *value)
{
  g_free (*member);
  *member = g_value_dup_string (value);
}

static void
name_table (DfpTable *self)
{
  const char *title = self->title != NULL ? self->title : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->boxed), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
dfp_table_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  DfpTable *self = DFP_TABLE (object);

  switch ((DfpTableProperty) property_id)
    {
    case PROP_LIST:
      dfp_table_set_list (self, g_value_get_object (value));
      break;
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_TITLE:
      set_text (&self->title, value);
      name_table (self);
      break;
    case PROP_ADD_LABEL:
      set_add_label (self, g_value_get_string (value));
      break;
    case PROP_GROUP_FIELD:
      set_text (&self->group_field, value);
      dfp_table_queue_rebuild (self);
      break;
    case PROP_MAXIMUM_ROWS:
      self->maximum_rows = g_value_get_int (value);
      dfp_table_limit_height (self);
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_EMPTY:
      set_empty (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
dfp_table_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  DfpTable *self = DFP_TABLE (object);

  if (property_id == PROP_LIST)
    g_value_set_object (value, self->list);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dfp_table_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (DFP_IS_TABLE_COLUMN (child))
    dfp_table_append_column (DFP_TABLE (buildable), DFP_TABLE_COLUMN (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
dfp_table_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = dfp_table_add_child;
}

/* Another font needs other widths; the many other changes of style (hover, focus) do not. */
static void
dfp_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DfpTable *self = DFP_TABLE (widget);
  const PangoFontDescription *font;

  GTK_WIDGET_CLASS (dfp_table_parent_class)->css_changed (widget, change);
  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->geometry_width = -1;
  gtk_widget_queue_resize (widget);
}

static void
dfp_table_dispose (GObject *object)
{
  DfpTable *self = DFP_TABLE (object);

  if (self->grid != NULL)
    dfp_table_cancel_edit (self);
  follow_list (self, NULL);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->layout_id, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  dfp_children_remove (GTK_WIDGET (object));
  self->grid = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->empty);
  g_clear_object (&self->sort_column);
  dfp_table_set_item_func (self, NULL, NULL, NULL);
  G_OBJECT_CLASS (dfp_table_parent_class)->dispose (object);
}

static void
dfp_table_finalize (GObject *object)
{
  DfpTable *self = DFP_TABLE (object);

  g_ptr_array_unref (self->all_columns);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  dfp_table_geometry_free (self->geometry);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self->title);
  g_free (self->group_field);
  G_OBJECT_CLASS (dfp_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIST] =
      g_param_spec_object ("list", NULL, NULL, DFP_TYPE_LIST, flags | G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DFP_TYPE_SESSION, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_GROUP_FIELD] = g_param_spec_string ("group-field", NULL, NULL, NULL, flags);
  properties[PROP_MAXIMUM_ROWS] = g_param_spec_int ("maximum-rows", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_EMPTY] = g_param_spec_object ("empty", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_signals (void)
{
  g_signal_new ("created", DFP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DFP_TYPE_OBJECT);
  g_signal_new ("open", DFP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                G_TYPE_BOOLEAN, 1, DFP_TYPE_OBJECT);
  g_signal_new ("layout-changed", DFP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("cursor-changed", DFP_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                DFP_TYPE_OBJECT);
  g_signal_new_class_handler ("sort", DFP_TYPE_TABLE, G_SIGNAL_RUN_LAST, G_CALLBACK (dfp_table_sort), NULL, NULL, NULL,
                              G_TYPE_NONE, 1, DFP_TYPE_TABLE_COLUMN);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/digitalfactory/Planner/ui/table/dfp-table.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpTable, grid);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, head_holder);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, body);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, foot_holder);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, adjustment);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, boxed);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, empty_holder);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, bar);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, add_button);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, add_content);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, pager);
  gtk_widget_class_bind_template_child (widget_class, DfpTable, pager_label);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, boxed_activated_cb);
}

static void
dfp_table_class_init (DfpTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dfp_table_set_property;
  object_class->get_property = dfp_table_get_property;
  object_class->dispose = dfp_table_dispose;
  object_class->finalize = dfp_table_finalize;
  widget_class->css_changed = dfp_table_css_changed;
  install_properties (object_class);
  install_signals ();
  dfp_table_install_commands (widget_class);
  bind_template (widget_class);
}

static void
dfp_table_init (DfpTable *self)
{
  self->all_columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->geometry = dfp_table_geometry_new ();
  self->geometry_width = -1;
  self->cursor = self->anchor = (DfpTablePlace){ -1, 0 };
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.previous-page", FALSE);
  dfp_table_add_input (self, self->grid);
}

GtkWidget *
dfp_table_new (void)
{
  return g_object_new (DFP_TYPE_TABLE, NULL);
}

/* @position: −1 for the end. */
static void
insert_column (DfpTable *self, int position, DfpTableColumn *column)
{
  g_ptr_array_insert (self->all_columns, position, g_object_ref (column));
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (dfp_table_rebuild_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::title", G_CALLBACK (dfp_table_rebuild_all), self, G_CONNECT_SWAPPED);
  dfp_table_rebuild_all (self);
}

void
dfp_table_append_column (DfpTable *self, DfpTableColumn *column)
{
  g_return_if_fail (DFP_IS_TABLE (self) && DFP_IS_TABLE_COLUMN (column));
  insert_column (self, -1, column);
}

static DfpTableColumn *
find_column_of (GPtrArray *columns, GType row_type, const char *field)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const DfpField *other = dfp_table_column_find_field (g_ptr_array_index (columns, i), row_type);

      if (other != NULL && g_str_equal (other->name, field))
        return g_ptr_array_index (columns, i);
    }
  return NULL;
}

void
dfp_table_show_field (DfpTable *self, const char *field)
{
  DfpTableColumn *column;

  g_return_if_fail (DFP_IS_TABLE (self) && field != NULL);
  column = find_column_of (self->all_columns, dfp_table_get_row_type (self), field);
  if (column != NULL)
    g_object_set (column, "visible", TRUE, NULL);
  else
    {
      g_autoptr (DfpTableColumn) added = dfp_table_column_new (field);

      insert_column (self, MIN (1, (int) self->all_columns->len), added);
    }
}

void
dfp_table_set_item_func (DfpTable *self, DfpTableItemFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (DFP_IS_TABLE (self));
  if (self->item_destroy != NULL)
    self->item_destroy (self->item_data);
  self->item_func = func;
  self->item_data = user_data;
  self->item_destroy = destroy;
}

static int
find_column (DfpTable *self, const char *field)
{
  for (guint i = 0; field != NULL && i < self->columns->len; i++)
    {
      const DfpField *other =
          dfp_table_column_find_field (g_ptr_array_index (self->columns, i), dfp_table_get_row_type (self));

      if (other != NULL && g_str_equal (other->name, field))
        return (int) i;
    }
  return 0;
}

static gboolean
focus_boxed_row (DfpTable *self, DfpObject *row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->boxed));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (dfp_table_get_boxed_object (child) == row)
      return gtk_widget_grab_focus (child);
  return FALSE;
}

gboolean
dfp_table_select (DfpTable *self, DfpObject *row, const char *field)
{
  int position;

  g_return_val_if_fail (DFP_IS_TABLE (self), FALSE);
  dfp_table_flush (self);
  if (self->narrow)
    return focus_boxed_row (self, row);
  position = dfp_table_find_row (self, row);
  if (position < 0)
    return FALSE;
  dfp_table_set_cursor (self, position, find_column (self, field), FALSE);
  return TRUE;
}

gboolean
dfp_table_get_column_area (DfpTable *self, DfpTableColumn *column, double *x, double *width)
{
  guint position;
  graphene_point_t corner;

  g_return_val_if_fail (DFP_IS_TABLE (self) && x != NULL && width != NULL, FALSE);
  if (self->narrow || self->geometry_width <= 0 || self->head == NULL ||
      !g_ptr_array_find (self->columns, column, &position) || (int) position >= self->geometry->n ||
      !gtk_widget_compute_point (self->head, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &corner))
    return FALSE;
  *x = self->geometry->x[position] - (position > 0 ? self->geometry->offset : 0);
  *width = self->geometry->width[position];
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    *x = gtk_widget_get_width (self->head) - *x - *width;
  *x += corner.x;
  return TRUE;
}
