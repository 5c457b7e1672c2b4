/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row where it is narrow: name and value, two short texts below, and the row's picture. */
#include "gui/table/dfp-table-boxed.h"

#include <glib/gi18n.h>

#include "gui/form/dfp-value-text.h"

typedef struct
{
  DfpObject *object; /* owned */
  GtkLabel *name;    /* borrowed from the row, as the others */
  GtkLabel *value;
  GtkLabel *detail;
  GtkLabel *aside;
} Boxed;

#define BOXED_KEY "dfp-boxed"

static void
free_boxed (gpointer data)
{
  Boxed *boxed = data;

  g_object_unref (boxed->object);
  g_free (boxed);
}

static GtkLabel *
append_label (GtkBox *line, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, xalign == 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (line, label);
  return GTK_LABEL (label);
}

static GtkBox *
append_line (GtkWidget *box)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), line);
  return GTK_BOX (line);
}

/* Without words from the page: the first columns after the name, with their heads. */
static char *
describe_columns (DfpTable *self, DfpObject *row)
{
  GPtrArray *columns = self->columns;
  GString *out = g_string_new (NULL);
  int n = 0;

  for (guint i = 1; i < columns->len && n < 4; i++)
    {
      DfpTableColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *text = NULL;

      if (dfp_table_column_has_widgets (column))
        continue;
      text = dfp_table_column_get_text (column, row);
      g_string_append_printf (out, "%s%s %s", out->len > 0 ? " · " : "",
                              dfp_table_column_get_title (column, dfp_table_get_row_type (self)), text);
      n++;
    }
  return g_string_free (out, FALSE);
}

static char *
describe_name (DfpTable *self, DfpObject *row)
{
  GPtrArray *columns = self->columns;

  if (*dfp_object_get_name (row) != '\0' || columns->len == 0)
    return g_strdup (dfp_object_get_name (row));
  return dfp_table_column_get_text (g_ptr_array_index (columns, 0), row);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
describe_item (DfpTable *self, DfpObject *row, DfpTableItem *item)
{
  *item = (DfpTableItem){ NULL, NULL, NULL };
  if (self->item_func != NULL)
    self->item_func (row, item, self->item_data);
}

DfpObject *
dfp_table_get_boxed_object (GtkWidget *boxed_row)
{
  return ((Boxed *) g_object_get_data (G_OBJECT (boxed_row), BOXED_KEY))->object;
}

void
dfp_table_update_boxed_row (DfpTable *self, GtkWidget *boxed_row)
{
  Boxed *boxed = g_object_get_data (G_OBJECT (boxed_row), BOXED_KEY);
  g_autofree char *name = describe_name (self, boxed->object), *label = NULL;
  DfpTableItem item;

  describe_item (self, boxed->object, &item);
  if (self->item_func == NULL)
    item.detail = describe_columns (self, boxed->object);
  gtk_label_set_label (boxed->name, name);
  show_text (boxed->value, item.value);
  show_text (boxed->detail, item.detail);
  show_text (boxed->aside, item.aside);
  label = g_strjoin (", ", name, item.value != NULL ? item.value : "", item.detail != NULL ? item.detail : "",
                     item.aside, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (boxed_row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (item.value);
  g_free (item.detail);
  g_free (item.aside);
}

static void
append_pictures (DfpTable *self, DfpObject *row, GtkWidget *box)
{
  GPtrArray *columns = self->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *picture = dfp_table_column_create_widget (g_ptr_array_index (columns, i), row);

      if (picture == NULL)
        continue;
      gtk_widget_add_css_class (picture, "boxed");
      gtk_widget_set_can_target (picture, FALSE);
      gtk_widget_set_focusable (picture, FALSE);
      gtk_box_append (GTK_BOX (box), picture);
    }
}

GtkWidget *
dfp_table_create_boxed_row (DfpTable *self, DfpObject *row)
{
  GtkWidget *boxed_row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkBox *first = append_line (box), *second = append_line (box);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  Boxed *boxed = g_new0 (Boxed, 1);

  boxed->object = g_object_ref (row);
  boxed->name = append_label (first, NULL, 0);
  boxed->value = append_label (first, "boxed-value", 1);
  gtk_box_append (first, arrow);
  boxed->detail = append_label (second, "boxed-detail", 0);
  boxed->aside = append_label (second, "boxed-detail", 1);
  gtk_widget_add_css_class (box, "boxed-item");
  append_pictures (self, row, box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (boxed_row), box);
  g_object_set_data_full (G_OBJECT (boxed_row), BOXED_KEY, boxed, free_boxed);
  dfp_table_update_boxed_row (self, boxed_row);
  return boxed_row;
}
